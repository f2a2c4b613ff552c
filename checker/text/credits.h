// Lines that stand beside the article's text: who wrote it, when it was updated, whose photo it is.
#pragma once

#include <optional>
#include <string_view>

#include "checker/text/article.h"

namespace stet {

// byline for "By Jane Doe", "Updated on 11 February", "2 min read" and a bare web address, caption
// for "Photo: Jane Doe" and "Jane Doe/Reuters"; nothing for a line of the story. `line` is a whole
// block.
std::optional<Role> credit_role(std::string_view line);

// Gives the body blocks that are such lines their role.
void mark_credits(Article& article);

}  // namespace stet

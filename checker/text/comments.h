// Comments in the markup that say stet: which block each is about.
#pragma once

#include <string_view>
#include <vector>

#include "checker/text/article.h"

namespace stet {

// Does a comment with this content speak to stet?
bool speaks_to_stet(std::string_view content);

// Sets the text of the article's comments, whose places in `source` are known: the block that a
// comment stands in, or right behind on the same line; else the next block. A comment behind the
// last block is about nothing, which is an empty span. The article's map leads to `source`.
void place_comments(std::string_view source, Article& article);

}  // namespace stet

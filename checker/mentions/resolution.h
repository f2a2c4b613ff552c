// Which place a name means in this story.
#pragma once

#include <vector>

#include "checker/mentions/context.h"
#include "checker/mentions/geography.h"

namespace stet {

// Fills in the candidates of each toponym, best first. Names mean one place throughout an article.
void resolve(const Context& context, const Gazetteer& gazetteer,
             const std::vector<Mention>& mentions, const Votes& votes,
             std::vector<Toponym>& toponyms);

}  // namespace stet

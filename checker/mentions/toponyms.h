// The places of the story: what the sentence asks of each, and which entries it may be.
#pragma once

#include <vector>

#include "checker/mentions/context.h"
#include "checker/mentions/geography.h"

namespace stet {

// Adds the divisions of the places found to `geography`, the story's.
std::vector<Toponym> find_toponyms(const Context& context, const Gazetteer& gazetteer,
                                   const std::vector<Mention>& mentions, const Votes& votes,
                                   Geography& geography);

}  // namespace stet

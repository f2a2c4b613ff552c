// The places of the story, and what the sentence asks of each. What they mean: resolution.h.
#pragma once

#include <vector>

#include "checker/mentions/context.h"

namespace stet {

std::vector<Toponym> find_toponyms(const Context& context, const std::vector<Mention>& mentions);

}  // namespace stet

// Names that the article spells in two ways.
#pragma once

#include <vector>

#include "checker/mentions/context.h"

namespace stet {

// In reading order of the first deviating use.
std::vector<Variation> find_variations(const Context& context, const Gazetteer& gazetteer,
                                       const std::vector<Mention>& mentions,
                                       const Geography& geography);

}  // namespace stet

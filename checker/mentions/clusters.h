// Spellings that likely pairs join, chain by chain.
#pragma once

#include <cstdint>
#include <vector>

#include "checker/mentions/pairs.h"

namespace stet {

// For each spelling the smallest member of its cluster. The likeliest pairs join first; a pair
// below `least` joins nothing, and a pair of probability p joins no two clusters with members that
// were judged and found less likely to be one name than 1 − p: Daraa and Darayya, at 0.7, do not
// pull in Deraa if Deraa and Darayya are at 0.1.
std::vector<uint32_t> cluster(size_t spellings, const std::vector<JudgedPair>& pairs, float least);

}  // namespace stet

// The distance of two name words, as a share of their letters: 0 equal, 1 nothing in common.
#pragma once

#include <algorithm>
#include <string_view>

#include "checker/names/align.h"

namespace stet {

inline constexpr float kPerNat = 0.1F;  // for each nat a letter by which another origin fits better

inline float part_length(std::string_view a, std::string_view b) {
  return static_cast<float>(a.size() + b.size()) / 2;
}

inline float part_distance(const TokenCost& cost, std::string_view a, std::string_view b) {
  return std::min(1.0F, cost.total() / part_length(a, b));
}

}  // namespace stet

// What an entry counts for in the order of its layer, from 0 to 65535: of an inhabited place the
// logarithm of its inhabitants, of others what their kind is worth (pack/record.h).
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace stet {

// An entry of the project's own lists counts for no less.
inline constexpr uint16_t kCuratedImportance = 34000;

inline uint16_t importance_of(uint64_t inhabitants) {
  constexpr double kPerDoubling = 1800;  // 2^32 inhabitants: 57600
  const double doublings = std::log2(1.0 + static_cast<double>(inhabitants));
  return static_cast<uint16_t>(std::min(65535.0, kPerDoubling * doublings));
}

}  // namespace stet

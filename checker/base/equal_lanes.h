// Which of eight numbers are the one wanted, in the bits that count: eight comparisons and no
// branch. Vectors of the compiler (GCC, Clang), which are the machine's where it has them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace stet {

inline constexpr size_t kLanes = 8;

// Bit i of the answer says that `numbers[i]`, of eight, is `wanted` in the bits of `mask`.
inline uint32_t equal_lanes(const uint32_t* numbers, uint32_t wanted, uint32_t mask) {
  using Four = uint32_t __attribute__((vector_size(16)));
  Four low, high;
  std::memcpy(&low, numbers, sizeof(low));
  std::memcpy(&high, numbers + 4, sizeof(high));
  const Four other = {wanted, wanted, wanted, wanted};
  const Four counts = {mask, mask, mask, mask};
  low = static_cast<Four>(((low ^ other) & counts) == 0) & Four{1, 2, 4, 8};
  high = static_cast<Four>(((high ^ other) & counts) == 0) & Four{16, 32, 64, 128};
  const Four both = low | high;
  return both[0] | both[1] | both[2] | both[3];
}

// What these numbers have outside of `mask`, joined by "or".
inline uint32_t rest_of_equal_lanes(const uint32_t* numbers, uint32_t wanted, uint32_t mask) {
  using Four = uint32_t __attribute__((vector_size(16)));
  Four low, high;
  std::memcpy(&low, numbers, sizeof(low));
  std::memcpy(&high, numbers + 4, sizeof(high));
  const Four other = {wanted, wanted, wanted, wanted};
  const Four counts = {mask, mask, mask, mask};
  low &= static_cast<Four>(((low ^ other) & counts) == 0) & ~counts;
  high &= static_cast<Four>(((high ^ other) & counts) == 0) & ~counts;
  const Four both = low | high;
  return both[0] | both[1] | both[2] | both[3];
}

}  // namespace stet

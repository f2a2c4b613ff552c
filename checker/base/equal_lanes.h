// Which of eight numbers are the one wanted, in the bits that count: eight comparisons and no
// branch. Vectors of the compiler (GCC, Clang), which are the machine's where it has them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace stet {

inline constexpr size_t kLanes = 8;

namespace lanes {

using Four = uint32_t __attribute__((vector_size(16)));

inline Four load(const uint32_t* numbers) {
  Four four;
  std::memcpy(&four, numbers, sizeof(four));
  return four;
}
// All bits are set where a number is `wanted` in the bits of `mask`.
inline Four equal(Four numbers, uint32_t wanted, uint32_t mask) {
  const Four other = {wanted, wanted, wanted, wanted}, counts = {mask, mask, mask, mask};
  return static_cast<Four>(((numbers ^ other) & counts) == 0);
}
inline uint32_t joined(Four four) { return four[0] | four[1] | four[2] | four[3]; }

}  // namespace lanes

// Bit i of the answer says that `numbers[i]`, of eight, is `wanted` in the bits of `mask`.
inline uint32_t equal_lanes(const uint32_t* numbers, uint32_t wanted, uint32_t mask) {
  using namespace lanes;
  const Four low = equal(load(numbers), wanted, mask) & Four{1, 2, 4, 8};
  const Four high = equal(load(numbers + 4), wanted, mask) & Four{16, 32, 64, 128};
  return joined(low | high);
}

// What these numbers have outside of `mask`, joined by "or".
inline uint32_t rest_of_equal_lanes(const uint32_t* numbers, uint32_t wanted, uint32_t mask) {
  using namespace lanes;
  const Four low = load(numbers), high = load(numbers + 4);
  return joined((low & equal(low, wanted, mask)) | (high & equal(high, wanted, mask))) & ~mask;
}

}  // namespace stet

#include "checker/base/equal_lanes.h"

#include <gtest/gtest.h>

#include <array>
#include <random>

namespace stet {
namespace {

TEST(EqualLanes, IsWhatEightComparisonsSay) {
  std::mt19937 random(9);
  for (int round = 0; round < 2000; ++round) {
    const uint32_t mask = ~uint32_t{0} << random() % 32;
    const auto wanted = static_cast<uint32_t>(random());
    std::array<uint32_t, kLanes> numbers;
    uint32_t expected = 0, rest = 0;
    for (size_t i = 0; i < kLanes; ++i) {
      const uint32_t bit = uint32_t{1} << random() % 32;
      numbers[i] = wanted ^ (random() % 2 == 0 ? bit : static_cast<uint32_t>(random()) & ~mask);
      if ((numbers[i] & mask) != (wanted & mask)) continue;
      expected |= 1u << i;
      rest |= numbers[i] & ~mask;
    }
    EXPECT_EQ(equal_lanes(numbers.data(), wanted, mask), expected);
    EXPECT_EQ(rest_of_equal_lanes(numbers.data(), wanted, mask), rest);
  }
}

}  // namespace
}  // namespace stet

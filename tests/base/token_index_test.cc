#include "checker/base/token_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace stet {
namespace {

// The slow twin is a search from the start of the table.
TEST(TokenIndex, FindsTheFirstRowOfEachTokenAndNothingElse) {
  constexpr size_t kSlots = 1024;
  std::mt19937 random(9);
  const auto word = [&] {
    return std::string{static_cast<char>('a' + random() % 12),
                       static_cast<char>('a' + random() % 12),
                       static_cast<char>('a' + random() % 12)};
  };
  std::vector<std::string> tokens;
  for (size_t i = 0; i < kSlots / 2; ++i) tokens.push_back(word());
  std::sort(tokens.begin(), tokens.end());
  const std::vector<uint32_t> made = token_index(tokens);
  ASSERT_EQ(made.size(), kSlots);
  uint32_t index[kSlots];
  std::copy(made.begin(), made.end(), index);
  const auto token_of = [&](size_t row) { return std::string_view(tokens[row]); };
  size_t missing = 0;
  for (int i = 0; i < 5000; ++i) {
    const std::string asked = word();
    const auto slow = std::find(tokens.begin(), tokens.end(), asked);
    const size_t row = slow == tokens.end() ? kNoRow : static_cast<size_t>(slow - tokens.begin());
    EXPECT_EQ(first_row(index, asked, token_of), row) << asked;
    missing += row == kNoRow ? 1 : 0;
  }
  EXPECT_GT(missing, 1000u);
  EXPECT_LT(missing, 4900u);
}

}  // namespace
}  // namespace stet

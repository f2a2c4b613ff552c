#include "checker/base/wide_hash.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <unordered_set>

namespace stet {
namespace {

// Where the bytes lie does not matter, nor what lies around them.
TEST(WideHash, DependsOnTheBytesOnly) {
  std::mt19937 random(8);
  for (size_t size = 0; size < 100; ++size) {
    std::string text(size, '\0');
    for (char& c : text) c = static_cast<char>(random());
    const uint64_t hash = wide_hash(text);
    for (size_t shift = 0; shift < 9; ++shift) {
      const std::string around = std::string(shift, 'x') + text + "yyy";
      EXPECT_EQ(wide_hash(std::string_view(around).substr(shift, size)), hash);
    }
  }
}

// Every byte counts and so does the length: zeros in front, behind, and repetitions differ.
TEST(WideHash, TellsLikeTextsApart) {
  std::unordered_set<uint64_t> seen;
  size_t texts = 0;
  for (size_t size = 0; size < 80; ++size) {
    for (char fill : {'\0', 'a'}) {
      const std::string text(size, fill);
      if (size > 0 || fill == 'a') ++texts, seen.insert(wide_hash(text));
      for (size_t at = 0; at < size; ++at) {
        for (int bit = 0; bit < 8; ++bit) {
          std::string changed = text;
          changed[at] = static_cast<char>(changed[at] ^ 1 << bit);
          ++texts;
          seen.insert(wide_hash(changed));
        }
      }
    }
  }
  EXPECT_EQ(seen.size(), texts);
}

// The bits that choose a bucket and those that tell its values apart are spread evenly.
TEST(WideHash, SpreadsNumberedNames) {
  constexpr int kNames = 1 << 16;
  for (int shift : {0, 8, 56}) {
    std::vector<int> counts(256);
    for (int i = 0; i < kNames; ++i) {
      ++counts[wide_hash("place " + std::to_string(i)) >> shift & 255];
    }
    for (int count : counts) EXPECT_NEAR(count, kNames / 256, 6 * 16);  // six deviations
  }
}

}  // namespace
}  // namespace stet

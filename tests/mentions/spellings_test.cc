#include "checker/mentions/spellings.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace stet {
namespace {

// The plain way: is one the other without a letter, or are both the same without one letter each?
bool one_letter_apart(const std::string& a, const std::string& b) {
  std::vector<std::string> of_a = {a}, of_b = {b};
  for (size_t i = 0; i < a.size(); ++i) of_a.push_back(std::string(a).erase(i, 1));
  for (size_t i = 0; i < b.size(); ++i) of_b.push_back(std::string(b).erase(i, 1));
  return std::ranges::find_first_of(of_a, of_b) != of_a.end();
}

TEST(NearPairs, HaveEveryPairThatIsOneLetterApart) {
  std::mt19937 random(4);
  for (int round = 0; round < 200; ++round) {
    std::vector<std::string> words;
    for (int w = 0; w < 20; ++w) {
      std::string word;
      for (size_t n = 3 + random() % 3; n > 0; --n) word += "abb"[random() % 3];
      if (std::ranges::find(words, word) == words.end()) words.push_back(word);
    }
    std::vector<Spelling> spellings;
    for (const std::string& word : words) spellings.push_back({word, word, {}});
    const auto pairs = near_pairs(spellings);
    EXPECT_TRUE(std::ranges::is_sorted(pairs));
    for (uint32_t a = 0; a < words.size(); ++a) {
      for (uint32_t b = a + 1; b < words.size(); ++b) {
        if (!one_letter_apart(words[a], words[b])) continue;
        EXPECT_TRUE(std::ranges::binary_search(pairs, std::pair(a, b)))
            << words[a] << " " << words[b];
      }
    }
  }
}

TEST(NearPairs, AreNotFarApart) {
  EXPECT_TRUE(near_pairs({{"london", "London", {}}, {"damascus", "Damascus", {}}}).empty());
  EXPECT_TRUE(near_pairs({{"assad", "Assad", {}}, {"assad", "Assad", {}}}).empty());
}

}  // namespace
}  // namespace stet

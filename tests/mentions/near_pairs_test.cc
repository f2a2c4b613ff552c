#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>
#include <vector>

#include "checker/mentions/loose_keys.h"
#include "checker/mentions/spellings.h"
#include "checker/names/compare.h"
#include "checker/names/romanization.h"

namespace stet {
namespace {

TEST(LooseKeys, SpellingsOfOneNameMeet) {
  for (const auto& [a, b] : std::vector<std::pair<std::string, std::string>>{
           {"chernihiv", "tschernihiw"},
           {"navalnaya", "nawalnaja"},
           {"tskhinvali", "zchinwali"},
           {"denghsiaoping", "tengxiaoping"},
           {"nakhchivan", "nachitschewan"},
           {"naypyidaw", "nepyitaw"},
           {"abdelfattah", "abdulfattah"},
       })
    EXPECT_TRUE(share_loose_key(a, b)) << a << " " << b;
}

TEST(LooseKeys, OtherConsonantsDoNot) {
  EXPECT_FALSE(share_loose_key("chernihiv", "chernivtsi"));
  EXPECT_FALSE(share_loose_key("merkel", "macron"));
}

TEST(LooseKeys, ShortWordsHaveNone) {
  EXPECT_EQ(loose_keys("ali")[0], 0U);
  EXPECT_EQ(loose_keys("")[0], 0U);
  EXPECT_FALSE(share_loose_key("ali", "ali"));
}

// One letter left out of either or both, the same letters swapped or doubled, one skeleton, one
// family, or a loose key: what the index promises, asked of every pair.
bool is_near(const std::string& a, const std::string& b) {
  if (a == b) return false;
  const auto shorter = [](const std::string& word) {
    std::set<std::string> all = {word};
    for (size_t i = 0; i < word.size(); ++i) all.insert(word.substr(0, i) + word.substr(i + 1));
    return all;
  };
  for (const std::string& x : shorter(a)) {
    if (shorter(b).contains(x)) return true;
  }
  if (in_one_family(a, b)) return true;
  if (skeleton(a).size() > 1 && skeleton(a) == skeleton(b)) return true;
  return share_loose_key(a, b) && name_similarity(a, b) >= 0.75F;
}

TEST(NearPairs, AreThoseThatALookAtAllPairsFinds) {
  std::mt19937 random(7);
  const std::vector<std::vector<std::string>> syllables = {
      {"tscher", "cher", "kha", "cha", "ja", "ya"},
      {"ni", "ny", "lid", "led"},
      {"hiw", "hiv", "wo", "vo"}};
  std::vector<Spelling> spellings;
  std::set<std::string> words;
  while (words.size() < 40) {
    std::string word;
    for (const auto& choice : syllables) word += choice[random() % choice.size()];
    words.insert(word);
  }
  for (const std::string& word : words) spellings.push_back({word, word, {}});
  std::set<std::pair<uint32_t, uint32_t>> slow;
  for (uint32_t i = 0; i < spellings.size(); ++i)
    for (uint32_t j = i + 1; j < spellings.size(); ++j)
      if (is_near(spellings[i].shown, spellings[j].shown)) slow.emplace(i, j);
  const auto fast = near_pairs(spellings);
  EXPECT_EQ(std::set(fast.begin(), fast.end()), slow);
  EXPECT_GT(slow.size(), 20U);
}

}  // namespace
}  // namespace stet

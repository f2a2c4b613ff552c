#include "checker/base/shared_keys.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

#include "checker/base/hash.h"

namespace stet {
namespace {

using Pairs = std::vector<std::pair<uint32_t, uint32_t>>;

// Every key with all its items, and of those every pair.
Pairs by_looking_at_all(const std::vector<Keyed>& keys, size_t fullest) {
  std::map<uint64_t, std::set<uint32_t>> holders;
  for (const Keyed& k : keys) holders[k.key].insert(k.item);
  std::set<std::pair<uint32_t, uint32_t>> pairs;
  for (const auto& [key, items] : holders) {
    if (items.size() > fullest) continue;
    for (uint32_t a : items)
      for (uint32_t b : items)
        if (a < b) pairs.emplace(a, b);
  }
  return {pairs.begin(), pairs.end()};
}

TEST(SharedKeys, AreThoseThatALookAtAllKeysFinds) {
  std::mt19937 random(7);
  for (uint64_t different : {5U, 50U, 500U}) {
    std::vector<Keyed> keys;
    for (uint32_t i = 0; i < 400; ++i) keys.push_back({mix(random() % different), i / 4});
    EXPECT_EQ(pairs_sharing(keys, 6), by_looking_at_all(keys, 6)) << different;
  }
}

TEST(SharedKeys, AnItemIsNoPairWithItself) {
  EXPECT_TRUE(pairs_sharing(std::vector<Keyed>{{7, 1}, {7, 1}}, 9).empty());
  EXPECT_TRUE(pairs_sharing({}, 9).empty());
}

TEST(SharedKeys, AFullKeyJoinsNone) {
  const std::vector<Keyed> keys = {{7, 3}, {7, 1}, {7, 2}, {9, 4}, {9, 1}};
  EXPECT_EQ(pairs_sharing(keys, 2), (Pairs{{1, 4}}));
  EXPECT_EQ(pairs_sharing(keys, 3), (Pairs{{1, 2}, {1, 3}, {1, 4}, {2, 3}}));
}

}  // namespace
}  // namespace stet

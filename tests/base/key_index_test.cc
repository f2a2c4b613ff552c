#include "checker/base/key_index.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "checker/base/hash.h"

namespace stet {
namespace {

TEST(KeyIndex, AnswersAsAMapDoes) {
  std::mt19937_64 random(7);
  KeyIndex index(4);
  std::map<uint64_t, uint32_t> twin;
  for (uint32_t i = 0; i < 20'000; ++i) {
    const uint64_t key = mix(random() % 9'000);
    const auto [at, added] = twin.emplace(key, i);
    uint32_t& value = index[key];
    ASSERT_EQ(value, added ? KeyIndex::kNone : at->second);
    if (added) value = i;
  }
  for (uint64_t k = 0; k < 12'000; ++k) {
    const auto at = twin.find(mix(k));
    ASSERT_EQ(index.at(mix(k)), at == twin.end() ? KeyIndex::kNone : at->second);
  }
}

TEST(KeyIndex, KeysThatShareASlotAreToldApart) {
  KeyIndex index(1);
  for (uint32_t i = 0; i < 100; ++i) index[uint64_t{i} << 32] = i;
  for (uint32_t i = 0; i < 100; ++i) EXPECT_EQ(index.at(uint64_t{i} << 32), i);
  EXPECT_EQ(index.at(uint64_t{100} << 32), KeyIndex::kNone);
}

}  // namespace
}  // namespace stet

#include "checker/gazetteer/hash_index.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "checker/base/hash.h"

namespace stet {
namespace {

// An index of few buckets, so that they are long, against looking at every value.
TEST(HashIndex, ProposesWhatALookAtEveryValueFinds) {
  constexpr int kPayload = 20;
  constexpr int kBuckets = 4;  // bits
  std::mt19937_64 random(3);
  for (size_t count : {0u, 1u, 7u, 40u, 400u}) {
    std::vector<uint64_t> hashes(count);
    for (uint64_t& hash : hashes) hash = mix(random() % 300);
    std::ranges::sort(hashes);
    std::vector<uint32_t> starts((1u << kBuckets) + 1), values;
    for (size_t i = 0; i < count; ++i) {
      ++starts[(hashes[i] >> (64 - kBuckets)) + 1];
      values.push_back(static_cast<uint32_t>(hashes[i] << kPayload) | static_cast<uint32_t>(i));
    }
    for (size_t i = 1; i < starts.size(); ++i) starts[i] += starts[i - 1];
    const HashIndex<uint32_t> index(starts, values, kPayload);
    for (uint64_t key = 0; key < 400; ++key) {
      std::vector<uint32_t> found, expected;
      index.for_each(index.bucket(mix(key)), mix(key),
                     [&found](uint32_t payload) { found.push_back(payload); });
      for (uint32_t i = 0; i < count; ++i) {
        const uint64_t other = hashes[i] ^ mix(key);
        if (other >> (64 - kBuckets) == 0 && (other & 0xFFF) == 0) expected.push_back(i);
      }
      EXPECT_EQ(found, expected);
    }
  }
}

}  // namespace
}  // namespace stet

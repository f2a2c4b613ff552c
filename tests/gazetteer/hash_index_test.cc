#include "checker/gazetteer/hash_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

#include "checker/base/hash.h"

namespace stet {
namespace {

constexpr int kBuckets = 4;  // bits: few, so that buckets are long

struct Values {
  std::vector<uint32_t> starts = std::vector<uint32_t>((1u << kBuckets) + 1);
  std::vector<uint32_t> values;
};

// The values of sorted hashes, the payloads counted from 0.
Values values_of(const std::vector<uint64_t>& hashes, int payload_bits) {
  Values out;
  for (size_t i = 0; i < hashes.size(); ++i) {
    ++out.starts[(hashes[i] >> (64 - kBuckets)) + 1];
    const auto payload = static_cast<uint32_t>(i) & ((1u << payload_bits) - 1);
    out.values.push_back(static_cast<uint32_t>(hashes[i] << payload_bits) | payload);
  }
  for (size_t i = 1; i < out.starts.size(); ++i) out.starts[i] += out.starts[i - 1];
  return out;
}

std::vector<uint64_t> sorted_hashes(size_t count, uint64_t keys, std::mt19937_64& random) {
  std::vector<uint64_t> hashes(count);
  for (uint64_t& hash : hashes) hash = mix(random() % keys);
  std::ranges::sort(hashes);
  return hashes;
}

// Against looking at every value.
TEST(HashIndex, ProposesWhatALookAtEveryValueFinds) {
  constexpr int kPayload = 20;
  std::mt19937_64 random(3);
  for (size_t count : {0u, 1u, 7u, 40u, 400u}) {
    const std::vector<uint64_t> hashes = sorted_hashes(count, 300, random);
    const Values in = values_of(hashes, kPayload);
    const HashIndex<uint32_t> index(in.starts, in.values, kPayload);
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

TEST(HashIndex, JoinsWhatItProposes) {
  constexpr int kPayload = 4;
  std::mt19937_64 random(4);
  for (size_t count : {0u, 1u, 15u, 16u, 17u, 100u, 900u}) {
    const Values in = values_of(sorted_hashes(count, 700, random), kPayload);
    const HashIndex<uint32_t> index(in.starts, in.values, kPayload);
    for (uint64_t key = 0; key < 800; ++key) {
      uint32_t expected = 0;
      index.for_each(index.bucket(mix(key)), mix(key),
                     [&expected](uint32_t payload) { expected |= payload; });
      EXPECT_EQ(index.joined(index.bucket(mix(key)), mix(key)), expected);
    }
  }
}

}  // namespace
}  // namespace stet

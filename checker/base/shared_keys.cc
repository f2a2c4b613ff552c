#include "checker/base/shared_keys.h"

#include <algorithm>
#include <bit>

namespace stet {
namespace {

// The keys that may not stand alone, sorted.
std::vector<Keyed> met(std::span<const Keyed> keys) {
  constexpr size_t kSlotsPerKey = 8;  // at most one key in eight is kept for another's sake
  std::vector<uint8_t> seen(std::bit_ceil(keys.size() * kSlotsPerKey), uint8_t{0});
  const size_t mask = seen.size() - 1;
  for (const Keyed& k : keys) {
    uint8_t& times = seen[k.key & mask];
    times = static_cast<uint8_t>(times << 1 | 1);  // 1, 3, 7, and never back to 0
  }
  std::vector<Keyed> out;
  for (const Keyed& k : keys) {
    if (seen[k.key & mask] > 1) out.push_back(k);
  }
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace

std::vector<std::pair<uint32_t, uint32_t>> pairs_sharing(std::span<const Keyed> keys,
                                                         size_t fullest) {
  const std::vector<Keyed> shared = met(keys);
  std::vector<std::pair<uint32_t, uint32_t>> pairs;
  for (size_t first = 0, end = 0; first < shared.size(); first = end) {
    while (end < shared.size() && shared[end].key == shared[first].key) ++end;
    if (end - first > fullest) continue;
    for (size_t i = first; i < end; ++i)
      for (size_t j = i + 1; j < end; ++j) pairs.emplace_back(shared[i].item, shared[j].item);
  }
  std::ranges::sort(pairs);
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

}  // namespace stet

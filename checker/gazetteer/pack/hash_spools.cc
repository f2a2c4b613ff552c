#include "checker/gazetteer/pack/hash_spools.h"

#include <algorithm>
#include <cstring>

namespace stet {

HashSpools::HashSpools(const Scratch& scratch, Equal equal, int ignored_bits)
    : equal_(equal), ignored_bits_(ignored_bits), sorted_(scratch) {
  constexpr size_t kRecent = 1u << 14;
  const Scratch each = {scratch.folder, std::max<size_t>(scratch.bytes_in_memory >> kShardBits, 1)};
  for (int i = 0; i < 1 << kShardBits; ++i) shards_.emplace_back(each);
  if (equal == Equal::join) recent_.resize(kRecent, {0, 0xFFFFFFFF});
}

void HashSpools::sort_shard(Spool& shard, std::vector<Pair>& pairs) const {
  const std::string bytes = shard.content();
  pairs.resize(bytes.size() / kPairBytes);
  for (size_t i = 0; i < pairs.size(); ++i) {
    std::memcpy(&pairs[i], bytes.data() + i * kPairBytes, kPairBytes);
  }
  std::ranges::sort(pairs);
  if (equal_ == Equal::join) {
    for (size_t i = 1; i < pairs.size(); ++i) {
      if (pairs[i].hash == pairs[i - 1].hash) pairs[i].value |= pairs[i - 1].value;
    }
    for (size_t i = pairs.size(); i-- > 1;) {
      if (pairs[i].hash == pairs[i - 1].hash) pairs[i - 1].value = pairs[i].value;
    }
  }
  const auto same = [bits = ignored_bits_](const Pair& a, const Pair& b) {
    return a.hash == b.hash && a.value >> bits == b.value >> bits;
  };
  pairs.erase(std::unique(pairs.begin(), pairs.end(), same), pairs.end());
}

std::optional<Error> HashSpools::sort() {
  std::vector<Pair> pairs;
  for (Spool& shard : shards_) {
    sort_shard(shard, pairs);
    for (const Pair& pair : pairs) {
      sorted_.append({reinterpret_cast<const char*>(&pair), kPairBytes});
    }
    count_ += pairs.size();
    if (shard.error()) return shard.error();
    shard = Spool({});
  }
  return sorted_.error();
}

void HashSpools::for_each(const std::function<void(uint64_t hash, uint32_t value)>& use) {
  SpoolReader reader(sorted_);
  for (std::string_view bytes = reader.next(kPairBytes); !bytes.empty();
       bytes = reader.next(kPairBytes)) {
    Pair pair;
    std::memcpy(&pair, bytes.data(), kPairBytes);
    use(pair.hash, pair.value);
  }
}

}  // namespace stet

// Pairs of a hash and a value, collected in any order and read back sorted. They are dealt to
// shards by the top bits of the hash; each shard is sorted in memory by itself, so that memory
// holds a thirty-second of them at a time.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "checker/base/spool.h"

namespace stet {

class HashSpools {
 public:
  enum class Equal {
    keep,  // pairs that differ in the value only are kept apart
    join,  // pairs of one hash become one, with the bits of all their values
  };
  // Of pairs that differ in nothing but the low `ignored_bits` of the value the lowest is kept.
  HashSpools(const Scratch& scratch, Equal equal, int ignored_bits = 0);

  void add(uint64_t hash, uint32_t value) {
    if (equal_ == Equal::join && seen_lately(hash, value)) return;
    const Pair pair = {hash, value};
    shards_[hash >> (64 - kShardBits)].append({reinterpret_cast<const char*>(&pair), kPairBytes});
  }

  // Sorts by hash, then value, and drops repetitions. To be called once, before what follows.
  std::optional<Error> sort();
  uint64_t count() const { return count_; }
  void for_each(const std::function<void(uint64_t hash, uint32_t value)>& use);

 private:
  static constexpr int kShardBits = 5;
  static constexpr size_t kPairBytes = 12;
  struct Pair {
    uint64_t hash;
    uint32_t value;
    friend auto operator<=>(const Pair&, const Pair&) = default;
  };
  // Common words come again and again.
  bool seen_lately(uint64_t hash, uint32_t value) {
    Pair& last = recent_[hash & (recent_.size() - 1)];
    if (last == Pair{hash, value}) return true;
    last = {hash, value};
    return false;
  }
  void sort_shard(Spool& shard, std::vector<Pair>& pairs) const;

  Equal equal_;
  int ignored_bits_;
  std::vector<Spool> shards_;
  std::vector<Pair> recent_;
  Spool sorted_;
  uint64_t count_ = 0;
};

}  // namespace stet

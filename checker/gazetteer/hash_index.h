// One index of a layer (format.h): the values of a bucket are those whose hash has the same top
// bits, and a value has more bits of its hash above its payload.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

#include "checker/base/equal_lanes.h"
#include "checker/base/prefetch.h"

namespace stet {

template <class T>
class HashIndex {
 public:
  HashIndex() = default;
  // Of a value the low `payload_bits` are no bits of the hash.
  HashIndex(std::span<const uint32_t> starts, std::span<const T> values, int payload_bits = 0)
      : starts_(starts), values_(values), payload_bits_(payload_bits) {
    for (size_t buckets = starts.size() - 1; buckets > 1; buckets >>= 1) ++bits_;
  }
  static bool valid(std::span<const uint32_t> starts) {
    const size_t buckets = starts.size() - 1;
    return starts.size() >= 3 && (buckets & (buckets - 1)) == 0;
  }
  // The values of one bucket: those whose hash has the same top bits.
  struct Bucket {
    uint32_t begin = 0;
    uint32_t end = 0;
  };
  Bucket bucket(uint64_t hash) const {
    if (bits_ == 0) return {};
    const size_t at = hash >> (64 - bits_);
    const Bucket found = {starts_[at], starts_[at + 1]};
    return found.begin > found.end || found.end > values_.size() ? Bucket() : found;
  }
  std::span<const T> values(Bucket bucket) const {
    return values_.subspan(bucket.begin, bucket.end - bucket.begin);
  }

  // Ask for what will be read, without waiting: first for the start of a bucket, then its values.
  void prefetch_start(uint64_t hash) const {
    if (bits_ > 0) prefetch(&starts_[hash >> (64 - bits_)]);
  }
  void prefetch_values(Bucket bucket) const {
    prefetch(values_.data() + bucket.begin);
    prefetch(values_.data() + std::min(bucket.begin + kLanes, values_.size()));
  }

  // Calls `use(payload)` for the values of a bucket whose other bits are of this hash, too. Without
  // a branch for each: which of a bucket it is cannot be foreseen.
  template <class Use>
  void for_each(Bucket bucket, uint64_t hash, Use use) const {
    const auto wanted = static_cast<T>(hash << payload_bits_);
    const auto payload = static_cast<T>((T{1} << payload_bits_) - 1);
    for (size_t at = bucket.begin; at < bucket.end; at += kLanes) {
      const T* here = values_.data() + at;
      std::array<T, kLanes> last = {};
      if (values_.size() - at < kLanes) {
        std::ranges::copy(values_.subspan(at), last.begin());
        here = last.data();
      }
      uint32_t same = equal_lanes(here, wanted, ~payload);
      if (bucket.end - at < kLanes) same &= (1u << (bucket.end - at)) - 1;
      for (; same != 0; same &= same - 1) use(here[std::countr_zero(same)] & payload);
    }
  }

  // All those payloads, joined by "or". Of a bucket of usual size as many values are read as it may
  // have, those behind it, too: a few bits of the hash tell them apart less, and no branch depends
  // on its size.
  uint32_t joined(Bucket bucket, uint64_t hash) const {
    constexpr size_t kUsual = 2 * kLanes;
    const auto wanted = static_cast<T>(hash << payload_bits_);
    const auto bits = static_cast<T>(~T{0} << payload_bits_);
    uint32_t payloads = 0;
    size_t at = bucket.begin;
    if (at + kUsual <= values_.size()) {
      payloads = rest_of_equal_lanes(values_.data() + at, wanted, bits) |
                 rest_of_equal_lanes(values_.data() + at + kLanes, wanted, bits);
      at += kUsual;
    }
    for (; at < bucket.end; ++at) {
      if ((values_[at] & bits) == wanted) payloads |= values_[at] & ~bits;
    }
    return payloads;
  }

 private:
  std::span<const uint32_t> starts_;
  std::span<const T> values_;
  int bits_ = 0;
  int payload_bits_ = 0;
};

}  // namespace stet

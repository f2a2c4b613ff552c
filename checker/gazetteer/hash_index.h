// One index of a layer (format.h): the values of a bucket are those whose hash has the same top
// bits, and a value has more bits of its hash above its payload.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

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
  // Ask for what bucket() will read, without waiting: first its start, then the values.
  void prefetch_start(uint64_t hash) const {
    if (bits_ > 0) prefetch(&starts_[hash >> (64 - bits_)]);
  }
  void prefetch_bucket(uint64_t hash) const {
    const std::span<const T> values = bucket(hash);
    if (values.empty()) return;
    const size_t begin = static_cast<size_t>(values.data() - values_.data());
    prefetch(values.data());
    prefetch(&values_[std::min(begin + kAtOnce, values_.size()) - 1]);
  }
  // The values whose hash has the same top bits.
  std::span<const T> bucket(uint64_t hash) const {
    if (bits_ == 0) return {};
    const size_t at = hash >> (64 - bits_);
    const uint32_t begin = starts_[at];
    const uint32_t end = starts_[at + 1];
    if (begin > end || end > values_.size()) return {};
    return values_.subspan(begin, end - begin);
  }
  // Calls `use(payload)` for those of them whose other bits are of this hash, too. Without a branch
  // for each: which of a bucket it is cannot be foreseen.
  template <class Use>
  void for_each(uint64_t hash, Use use) const {
    const std::span<const T> values = bucket(hash);
    const auto wanted = static_cast<T>(hash << payload_bits_);
    const T payload = static_cast<T>((T{1} << payload_bits_) - 1);
    for (size_t at = 0; at < values.size(); at += kAtOnce) {
      const size_t left = values.size() - at;
      const T* here = &values[at];
      std::array<T, kAtOnce> last;
      if (static_cast<size_t>(values_.data() + values_.size() - here) < kAtOnce) {
        std::copy_n(here, left, last.begin());
        here = last.data();
      }
      uint32_t same = 0;
      for (size_t i = 0; i < kAtOnce; ++i) {
        same |= static_cast<uint32_t>((here[i] ^ wanted) <= payload) << i;
      }
      if (left < kAtOnce) same &= (1u << left) - 1;
      for (; same != 0; same &= same - 1) use(here[std::countr_zero(same)] & payload);
    }
  }

 private:
  static constexpr size_t kAtOnce = 8;
  std::span<const uint32_t> starts_;
  std::span<const T> values_;
  int bits_ = 0;
  int payload_bits_ = 0;
};

}  // namespace stet

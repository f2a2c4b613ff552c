// A hash that takes eight bytes a step, for indexes so large that nothing else of a look-up costs
// as much as FNV-1a (hash.h), which waits for a multiplication at every byte. Each step is that of
// FNV with a wider factor (2^64 divided by the golden ratio), and before it the high bits are
// brought down, which a multiplication alone would leave where they are.
//
// The last step takes the last eight bytes, some of them again, so that there is no tail to go
// through byte by byte; and the first four steps are always taken, the last of them perhaps again
// of those bytes, because how many there must be cannot be foreseen. The length is hashed, too.
//
// The same bytes give the same number on every machine of one byte order.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "checker/base/hash.h"

namespace stet {

inline uint64_t wide_hash(std::string_view bytes) {
  constexpr size_t kWord = sizeof(uint64_t);
  constexpr size_t kUsual = 4 * kWord;
  constexpr uint64_t kFactor = 0x9e3779b97f4a7c15u;
  uint64_t state = bytes.size() * kFactor;
  const auto take = [&state](const char* from, size_t count) {
    uint64_t word = 0;
    std::memcpy(&word, from, count);
    state ^= word;
    state = (state ^ state >> 32) * kFactor;
  };
  if (bytes.size() < kWord) {
    take(bytes.data(), bytes.size());
    return mix(state);
  }
  const size_t last = bytes.size() - kWord;
  const auto word_at = [&](size_t at) { take(bytes.data() + std::min(at, last), kWord); };
  word_at(0);
  word_at(kWord);
  word_at(2 * kWord);
  word_at(3 * kWord);
  for (size_t at = kUsual; at < bytes.size(); at += kWord) word_at(at);
  return mix(state);
}

}  // namespace stet

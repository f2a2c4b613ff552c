// The hashes of many texts. In one text each byte waits for the byte before it; of four texts side
// by side the waits overlap.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "checker/base/hash.h"

namespace stet {

// hash_bytes() of each; `out` has room for as many.
inline void hash_each(std::span<const std::string_view> texts, std::span<uint64_t> out) {
  constexpr size_t kAtOnce = 4;
  size_t i = 0;
  for (; i + kAtOnce <= texts.size(); i += kAtOnce) {
    const auto four = texts.subspan(i, kAtOnce);
    const size_t common = std::ranges::min(four, {}, &std::string_view::size).size();
    std::array<uint64_t, kAtOnce> states;
    states.fill(kHashSeed);
    for (size_t at = 0; at < common; ++at) {
      for (size_t k = 0; k < kAtOnce; ++k) states[k] = hash_more(states[k], {&four[k][at], 1});
    }
    for (size_t k = 0; k < kAtOnce; ++k) {
      out[i + k] = mix(hash_more(states[k], four[k].substr(common)));
    }
  }
  for (; i < texts.size(); ++i) out[i] = hash_bytes(texts[i]);
}

}  // namespace stet

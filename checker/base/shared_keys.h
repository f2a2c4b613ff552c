// Which of an article's things share a key. Most keys stand alone, and a small table tells so
// before anything is sorted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace stet {

struct Keyed {
  uint64_t key;  // whose low bits are well mixed (base/hash.h)
  uint32_t item;

  friend auto operator<=>(const Keyed&, const Keyed&) = default;
};

// The pairs of different items that share a key, the smaller first, sorted, each once. A key of
// more than `fullest` items joins none.
std::vector<std::pair<uint32_t, uint32_t>> pairs_sharing(std::span<const Keyed> keys,
                                                         size_t fullest);

}  // namespace stet

// Exact look-up in one layer: from folded names to entries, one at a time or many at once.
//
// A look-up reads four places of the file: the bucket, its values, the entry's row, its names. One
// name waits for each of them in turn; of many, the places are asked for together and waited for
// once (prefetching), which is what makes a batch several times faster.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "checker/gazetteer/layer.h"

namespace stet {

// The name of an entry under which it is found.
struct FoundName {
  NameRole role = NameRole::variant;
  uint32_t at = 0;  // Layer::name_at
};

// An index proposes an entry on the strength of a hash: the first of its names whose keys
// (lookup_keys) hold `folded`, if any. `hash` is key_hash(folded).
// Most entries have the name itself; derived forms are made only when none of its names is it.
std::optional<FoundName> confirm_other_form(const Layer& layer, const format::EntryRow& row,
                                            std::string_view folded);
inline std::optional<FoundName> confirm(const Layer& layer, const format::EntryRow& row,
                                        std::string_view folded, uint64_t hash, uint32_t which) {
  const Layer::NamedAt itself = layer.name_of(row, folded, hash, which);
  if (itself.at != format::kNone) return FoundName{itself.role, itself.at};
  return confirm_other_form(layer, row, folded);
}

// What an index proposes for one of many names.
struct Proposal {
  uint32_t query;
  uint32_t entry;
  uint32_t which;  // Layer::for_each_candidate
};

// Calls `use(proposal)` for the entries that the index of names proposes for each hash, in the
// order of the hashes.
template <class Use>
void propose(const Layer& layer, std::span<const uint64_t> hashes, Use use) {
  constexpr size_t kAtOnce = 64;
  std::array<Proposal, 2 * kAtOnce> proposals;
  const HashIndex<uint32_t>& index = layer.by_name();
  for (size_t first = 0; first < hashes.size(); first += kAtOnce) {
    const std::span<const uint64_t> batch =
        hashes.subspan(first, std::min(kAtOnce, hashes.size() - first));
    for (uint64_t hash : batch) index.prefetch_start(hash);
    for (uint64_t hash : batch) index.prefetch_bucket(hash);
    size_t count = 0;
    const auto hand_on = [&] {
      for (size_t i = 0; i < count; ++i)
        layer.prefetch_names(proposals[i].entry, proposals[i].which);
      for (size_t i = 0; i < count; ++i) use(proposals[i]);
      count = 0;
    };
    for (size_t i = 0; i < batch.size(); ++i) {
      layer.for_each_candidate(index, batch[i], [&](uint32_t entry, uint32_t which) {
        layer.prefetch_row(entry);
        proposals[count++] = {static_cast<uint32_t>(first + i), entry, which};
        if (count == proposals.size()) hand_on();
      });
    }
    hand_on();
  }
}

}  // namespace stet

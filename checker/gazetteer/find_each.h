// Exact look-up of many names in one layer.
//
// A look-up reads four places of the file: the bucket, its values, where the names of the entry
// start, the names. One name waits for each of them in turn; of many, the places are asked for
// together and waited for once (prefetching). And in each round the names are treated alike, as far
// as can be without a branch that depends on the name: the processor guesses such branches wrong,
// and then throws away what it has begun of the next names.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "checker/gazetteer/layer.h"
#include "checker/gazetteer/lookup.h"

namespace stet {

// An entry that the index of names proposes for one of many names.
struct Proposal {
  uint32_t number;  // of the name in its group
  uint32_t entry;
  uint32_t which;  // Layer::for_each_candidate
};
inline constexpr size_t kGroup = 64;  // names
inline constexpr size_t kMostProposals = 2 * kGroup;

// Calls `use(first, hashes, proposals)` for the proposals for each group of names, in one or more
// parts, in the order of the names, when what their confirmation reads has been asked for. `first`
// is the number of the first name of the group, `hash_of(number)` the hash of one.
template <class HashOf, class Use>
void propose(const Layer& layer, size_t names, HashOf hash_of, Use use) {
  std::array<uint64_t, kGroup> hashes;
  std::array<Layer::Index::Bucket, kGroup> buckets;
  std::array<Proposal, kMostProposals> proposals;
  const Layer::Index& index = layer.by_name();
  for (size_t first = 0; first < names; first += kGroup) {
    const size_t size = std::min(kGroup, names - first);
    for (size_t i = 0; i < size; ++i) {
      hashes[i] = hash_of(first + i);
      index.prefetch_start(hashes[i]);
    }
    for (size_t i = 0; i < size; ++i) {
      buckets[i] = index.bucket(hashes[i]);
      index.prefetch_values(buckets[i]);
    }
    size_t count = 0;
    const auto hand_on = [&] {
      for (size_t i = 0; i < count; ++i) {
        layer.prefetch_names(proposals[i].entry, proposals[i].which);
      }
      use(first, std::span<const uint64_t>(hashes),
          std::span<const Proposal>(proposals).first(count));
      count = 0;
    };
    for (size_t i = 0; i < size; ++i) {
      layer.for_each_candidate(buckets[i], hashes[i], [&](uint32_t entry, uint32_t which) {
        layer.prefetch_start(entry);
        proposals[count++] = {static_cast<uint32_t>(i), entry, which};
        if (count == kMostProposals) hand_on();
      });
    }
    hand_on();
  }
}

// Calls `use(query, entry, name)` for the entries that hold `folded[query]`, in the order of the
// names. `hash_of(query)` is Layer::name_hash() of the name.
template <class HashOf, class Use>
void find_each(const Layer& layer, std::span<const std::string_view> folded, HashOf hash_of,
               Use use) {
  std::array<Layer::Spelled, kMostProposals> spelled;
  const auto confirm_all = [&](size_t first, std::span<const uint64_t> hashes,
                               std::span<const Proposal> proposals) {
    for (size_t i = 0; i < proposals.size(); ++i) {
      const Proposal& p = proposals[i];
      layer.spell(p.entry, p.which, hashes[p.number], spelled[i]);
    }
    for (size_t i = 0; i < proposals.size(); ++i) {
      const Proposal& p = proposals[i];
      const Layer::Spelled& name = spelled[i];
      if (name.what == Layer::Spelled::other) continue;
      const auto query = static_cast<uint32_t>(first + p.number);
      if (name.what == Layer::Spelled::name && name.spelling.is(folded[query])) {
        use(query, p.entry, FoundName{name.role, name.at});
      } else if (const auto found = confirm(layer, p.entry, folded[query], hashes[p.number])) {
        use(query, p.entry, *found);
      }
    }
  };
  propose(layer, folded.size(), hash_of, confirm_all);
}

template <class Use>
void find_each(const Layer& layer, std::span<const std::string_view> folded, Use use) {
  find_each(layer, folded, [&](size_t query) { return layer.name_hash(folded[query]); }, use);
}

}  // namespace stet

// Whether an entry has a name that an index says it has.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "checker/gazetteer/layer.h"

namespace stet {

// The name of an entry under which it is found.
struct FoundName {
  NameRole role = NameRole::variant;
  uint32_t at = 0;  // Layer::name_at
};

// An index proposes an entry on the strength of a hash: the first of its names whose keys
// (lookup_keys) hold `folded`, if any. `hash` is Layer::name_hash(folded).
// Most entries have the name itself; derived forms are made only when none of its names is it.
std::optional<FoundName> confirm(const Layer& layer, uint32_t entry, std::string_view folded,
                                 uint64_t hash);

}  // namespace stet

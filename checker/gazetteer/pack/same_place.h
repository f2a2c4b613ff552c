// Is a record of the project's own lists the same place as an entry of a lower layer?
#pragma once

#include <optional>

#include "checker/gazetteer/gazetteer.h"
#include "checker/gazetteer/pack/builder.h"

namespace stet {

// The entry of `lower` that shares a folded name and a country with `record`, is of a kind that may
// mean the same thing (a town may be a city, an airport an air base, never a town a province), and
// lies within 15 km; a capital within 60 km, areas and waters, whose middle is a matter of taste,
// within 300 km. A record without a position is its country's best-known entry of that name; one
// without a known kind may be a place of any.
std::optional<EntryRef> same_place(const GazetteerRecord& record, const Gazetteer& lower);

// Gives `record` the names of the entry, and whatever else it lacks: id, kind, position,
// inhabitants, division, capital, the note of the project's own lists.
void adopt(const Gazetteer& lower, EntryRef ref, GazetteerRecord& record);

}  // namespace stet

// Where a sentence itself says that a place lies: "Aleppo, Syria", "Derna, in southern Syria",
// "Gomel, the main city in eastern Congo", "Antalya, in Turkey's Hatay province", "the Syrian city
// of Aleppo".
#pragma once

#include <cstdint>
#include <vector>

#include "checker/mentions/context.h"

namespace stet {

// The country or division that is said to hold mention `index`; its mention is kNoArea if none is.
// None in a list ("Iraq, Syria and Jordan").
StatedArea stated_area(const Context& context, const std::vector<Mention>& mentions,
                       uint32_t index);

// Does the entry lie in a place of this name? Generous: a division far off counts only by its name.
bool lies_in(const Gazetteer& gazetteer, const Entry& entry, const Mention& area);
// The same where it must be so: a place whose division is known to be another one is not in it.
bool lies_surely_in(const Gazetteer& gazetteer, const Entry& entry, const Mention& area);

}  // namespace stet

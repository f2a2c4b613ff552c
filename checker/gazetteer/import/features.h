// The feature classes and codes of GeoNames, which has them from the GNS of the NGA, as kinds.
#pragma once

#include <cstdint>
#include <string_view>

#include "checker/gazetteer/entry.h"

namespace stet {

// False for what has no English kind: roads, streams, buildings that no article names. A settlement
// is a city, town or village by its inhabitants, and a city if it is the seat of a first-level
// division.
bool kind_of_feature(std::string_view feature_class, std::string_view code, uint32_t population,
                     EntryKind& out);

// Does the country call its first-level divisions states?
bool has_states(CountryCode country);

}  // namespace stet

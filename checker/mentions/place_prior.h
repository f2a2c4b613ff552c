// How likely a place is meant in a story, before a letter of it is read.
#pragma once

#include "checker/mentions/mention.h"

namespace stet {

// All in powers of ten, as log odds add up.

// How often the press names the place wherever the story is: 3 for a country, 2 for a city of a
// million, 0 for one of ten thousand and for everything smaller.
float fame(const Entry& entry);

// How much more likely the story's geography makes it: 1 in the only country of the story, 0 with a
// tenth of its evidence, -1 in a country that it does not touch.
float presence(const Entry& entry, const Geography& geography);

}  // namespace stet

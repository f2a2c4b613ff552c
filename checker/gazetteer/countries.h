// What a gazetteer knows of countries beyond their entries.
#pragma once

#include "checker/gazetteer/gazetteer.h"

namespace stet {

// Do two countries touch, or lie nearest to each other across water, as either one's row says?
bool neighbours(const Gazetteer& gazetteer, CountryCode a, CountryCode b);

}  // namespace stet

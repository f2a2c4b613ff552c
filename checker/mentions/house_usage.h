// Where the article departs from the house's own spelling of a name.
#pragma once

#include "checker/mentions/mention.h"

namespace stet {

// Fills Story::house_usages from `story.house`, if there is one. A surname alone departs if the
// article's full name does, or if the house says that it is that person. Where the article itself
// spells the name in several ways, the house's spelling becomes the accepted one of the variation,
// and what deviates from it is left to the variation.
void find_house_usages(Story& story);

}  // namespace stet

// Places that cannot be meant: the slot demands a place of some kind, what stands there is none
// that fits the story, and the story's own countries have a fitting place whose name is near.
#pragma once

#include <string>
#include <vector>

#include "checker/mentions/mention.h"

namespace stet {

// In reading order.
std::vector<PlaceDoubt> find_doubts(const Story& story);

}  // namespace stet

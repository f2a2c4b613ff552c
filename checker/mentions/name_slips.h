// Full names that are one slip of the pen away from one that everybody knows: Olaf Sholz, the
// German chancellor.
#pragma once

#include <vector>

#include "checker/mentions/context.h"
#include "checker/mentions/mention.h"

namespace stet {

// In reading order. What `story.variations` and `story.doubts` report is left to them.
std::vector<NameSlip> find_name_slips(const Context& context, const Story& story);

}  // namespace stet

// Names in their own script beside the Latin ones: Asaad al-Shaybani (أسعد الشيباني).
#pragma once

#include <vector>

#include "checker/mentions/mention.h"

namespace stet {

// The persons beside whose names stands one in another script that cannot be theirs, in reading
// order.
std::vector<NativeClash> find_native_clashes(const Story& story);

}  // namespace stet

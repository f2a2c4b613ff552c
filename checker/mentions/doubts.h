// The noisy channel: places that cannot be what is meant, with what can.
#pragma once

#include <vector>

#include "checker/mentions/context.h"
#include "checker/mentions/geography.h"

namespace stet {

// In reading order.
std::vector<PlaceDoubt> find_doubts(const Context& context, const Votes& votes, const Story& story);

}  // namespace stet

// The noisy channel: places that cannot be what is meant, with what can.
#pragma once

#include <vector>

#include "checker/mentions/context.h"
#include "checker/mentions/geography.h"

namespace stet {

// In reading order.
std::vector<PlaceDoubt> find_doubts(const Context& context, const Votes& votes, const Story& story);

// What is doubted as a place is no other spelling of another name.
void drop_doubted(const std::vector<PlaceDoubt>& doubts, std::vector<Variation>& variations);

}  // namespace stet

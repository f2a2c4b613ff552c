// How the configuration, the command line and remarks in articles name rules.
#pragma once

#include <string_view>

namespace stet {

// Does a rule's id, or its group with or without a slash (names, names/), stand for this rule?
bool selects(std::string_view selector, std::string_view id);

}  // namespace stet

// The rules as the user names them: those of rules/ and the engine's own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/engine/rule.h"

namespace stet {

// Sorted by id.
const std::vector<const Rule*>& catalogue();

const Rule* find_rule(std::string_view id);  // null if there is none
std::string_view rule_page(std::string_view id);

// What to say about a selector that stands for no rule; nothing if it stands for one, or for a rule
// of the house, which the catalogue does not know.
std::optional<std::string> unknown_selector(std::string_view selector);

}  // namespace stet

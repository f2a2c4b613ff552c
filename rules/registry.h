// The rules that come with stet, and their pages. Both lists are written by rules/CMakeLists.txt:
// one add_rule line is all that registers a rule.
#pragma once

#include <span>
#include <string_view>

#include "checker/engine/rule.h"

namespace stet {

// Sorted by id.
std::span<const Rule* const> all_rules();

// The Markdown page of the rule with this id; empty for an unknown id.
std::string_view page_of(std::string_view id);

}  // namespace stet

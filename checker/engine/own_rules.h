// The rules that the engine itself applies, on what no rule of rules/ sees.
#pragma once

#include <span>
#include <string_view>

#include "checker/engine/rule.h"

namespace stet {

struct OwnRule {
  const Rule* rule;
  std::string_view page;  // Markdown
};

std::span<const OwnRule> own_rules();

// Null if the engine has no such rule.
const OwnRule* own_rule(std::string_view id);

}  // namespace stet

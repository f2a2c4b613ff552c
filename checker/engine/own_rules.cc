#include "checker/engine/own_rules.h"

#include "checker/engine/encoding.h"
#include "checker/engine/suppressions.h"

namespace stet {

std::span<const OwnRule> own_rules() {
  static const OwnRule kRules[] = {{&kEncodingRule, encoding_page()},
                                   {&kUnusedSuppressionRule, unused_suppression_page()}};
  return kRules;
}

const OwnRule* own_rule(std::string_view id) {
  for (const OwnRule& own : own_rules()) {
    if (own.rule->id == id) return &own;
  }
  return nullptr;
}

}  // namespace stet

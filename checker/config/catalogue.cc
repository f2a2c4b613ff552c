#include "checker/config/catalogue.h"

#include <algorithm>

#include "checker/base/choices.h"
#include "checker/engine/own_rules.h"
#include "checker/engine/selector.h"
#include "rules/registry.h"

namespace stet {

const std::vector<const Rule*>& catalogue() {
  static const std::vector<const Rule*> kRules = [] {
    std::vector<const Rule*> rules(all_rules().begin(), all_rules().end());
    for (const OwnRule& own : own_rules()) rules.push_back(own.rule);
    std::ranges::sort(rules, {}, &Rule::id);
    return rules;
  }();
  return kRules;
}

const Rule* find_rule(std::string_view id) {
  const auto found = std::ranges::find(catalogue(), id, &Rule::id);
  return found == catalogue().end() ? nullptr : *found;
}

std::string_view rule_page(std::string_view id) {
  const OwnRule* own = own_rule(id);
  return own != nullptr ? own->page : page_of(id);
}

std::optional<std::string> unknown_selector(std::string_view selector) {
  if (selector == "house" || selector.starts_with("house/")) return std::nullopt;
  std::vector<std::string_view> ids;
  for (const Rule* rule : catalogue()) {
    if (selects(selector, rule->id)) return std::nullopt;
    ids.push_back(rule->id);
  }
  return unknown_choice("rule", selector, ids);
}

}  // namespace stet

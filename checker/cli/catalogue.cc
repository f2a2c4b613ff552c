#include "checker/cli/catalogue.h"

#include <algorithm>

#include "checker/cli/choices.h"
#include "checker/engine/encoding.h"
#include "rules/registry.h"

namespace stet {
namespace {

bool selects(std::string_view selector, std::string_view id) {
  if (selector == id) return true;
  if (selector.ends_with('/')) selector.remove_suffix(1);
  return id.size() > selector.size() && id.starts_with(selector) && id[selector.size()] == '/';
}

bool any_selects(const std::vector<std::string>& selectors, std::string_view id) {
  return std::ranges::any_of(selectors, [id](const std::string& s) { return selects(s, id); });
}

}  // namespace

const std::vector<const Rule*>& catalogue() {
  static const std::vector<const Rule*> kRules = [] {
    std::vector<const Rule*> rules(all_rules().begin(), all_rules().end());
    rules.push_back(&kEncodingRule);
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
  return id == kEncodingRule.id ? encoding_page() : page_of(id);
}

Result<Selection> Selection::make(const std::vector<std::string>& select,
                                  const std::vector<std::string>& ignore) {
  std::vector<std::string_view> ids;
  for (const Rule* rule : catalogue()) ids.push_back(rule->id);
  for (const std::vector<std::string>* list : {&select, &ignore}) {
    for (const std::string& selector : *list) {
      const bool known =
          std::ranges::any_of(ids, [&](std::string_view id) { return selects(selector, id); });
      if (!known) return Error{unknown_choice("rule", selector, ids), "", 0};
    }
  }
  Selection out;
  for (const Rule* rule : catalogue()) {
    if (!select.empty() && !any_selects(select, rule->id)) continue;
    if (any_selects(ignore, rule->id)) continue;
    out.ids_.push_back(rule->id);
    if (rule != &kEncodingRule) out.rules_.push_back(rule);
  }
  return out;
}

bool Selection::has(std::string_view id) const { return std::ranges::find(ids_, id) != ids_.end(); }

}  // namespace stet

#include "checker/config/effective.h"

#include <algorithm>

#include "checker/config/catalogue.h"
#include "checker/engine/own_rules.h"
#include "checker/engine/selector.h"

namespace stet {
namespace {

bool any_selects(const std::vector<std::string>& selectors, std::string_view id) {
  return std::ranges::any_of(selectors, [id](const std::string& s) { return selects(s, id); });
}

void change(EffectiveRule& rule, const RuleSetting& setting) {
  if (setting.level) {
    rule.on = {*setting.level != RuleLevel::off, setting.origin};
    rule.severity.reset();
    if (rule.on.value) {
      const auto severity = static_cast<Severity>(static_cast<int>(*setting.level) - 1);
      rule.severity = {severity, setting.origin};
    }
  }
  if (setting.min_confidence) rule.min_confidence = {*setting.min_confidence, setting.origin};
}

void change(Effective& out, const Settings& settings) {
  if (settings.fail_level) out.fail_level = *settings.fail_level;
  if (settings.min_confidence) out.min_confidence = *settings.min_confidence;
  for (const RuleSetting& setting : settings.rules) {
    for (EffectiveRule& rule : out.rules) {
      if (selects(setting.selector, rule.id)) change(rule, setting);
    }
  }
}

void change(Effective& out, const Overrides& overrides) {
  const SettingOrigin origin{"command line", {}};
  out.partial = !overrides.select.empty() || !overrides.ignore.empty();
  if (overrides.fail_level) out.fail_level = {*overrides.fail_level, origin};
  if (overrides.min_confidence) out.min_confidence = {*overrides.min_confidence, origin};
  for (EffectiveRule& rule : out.rules) {
    const std::string_view id = rule.id;
    if (!overrides.select.empty()) rule.on = {any_selects(overrides.select, id), origin};
    if (any_selects(overrides.ignore, id)) rule.on = {false, origin};
  }
}

}  // namespace

std::optional<Error> first_unknown_rule(const Overrides& overrides) {
  for (const auto* list : {&overrides.select, &overrides.ignore}) {
    for (const std::string& selector : *list) {
      if (auto unknown = unknown_selector(selector)) return Error{*std::move(unknown), "", 0};
    }
  }
  return std::nullopt;
}

Effective effective(const Configuration* configuration, const House* house,
                    const Overrides& overrides, std::string_view path) {
  Effective out;
  out.house = house;
  for (const Rule* rule : catalogue()) out.rules.push_back({rule->id, rule, rule->severity});
  if (house != nullptr) {
    for (const HouseRule& rule : house->rules.rules()) {
      out.rules.push_back({rule.id, nullptr, rule.severity});
    }
    std::ranges::sort(out.rules, {}, &EffectiveRule::id);
  }
  if (configuration != nullptr) {
    change(out, configuration->settings);
    for (const Section& section : configuration->sections) {
      const auto about = [path](const Glob& glob) { return glob.matches(path); };
      if (std::ranges::any_of(section.match, about)) change(out, section.settings);
    }
    for (const Sourced<FormatByName>& format : configuration->formats) {
      if (format.value.match.matches(path)) out.format = {format.value.format, format.origin};
    }
  }
  change(out, overrides);
  return out;
}

const Sourced<Glob>* excluded_by(const Configuration& configuration, std::string_view path) {
  const Sourced<Glob>* last = nullptr;
  for (const Sourced<Glob>& glob : configuration.exclude) {
    if (glob.value.matches(path)) last = &glob;
  }
  return last;
}

std::vector<const Rule*> Effective::rules_to_run() const {
  std::vector<const Rule*> out;
  for (const EffectiveRule& rule : rules) {
    if (rule.rule == nullptr || own_rule(rule.id) != nullptr) continue;
    if (rule.on.value) out.push_back(rule.rule);
  }
  return out;
}

Policy Effective::policy() const {
  Policy out;
  out.min_confidence = min_confidence.value;
  out.partial = partial;
  if (house != nullptr) out.house_rules = &house->rules;
  for (const EffectiveRule& rule : rules) {
    out.known_rules.emplace_back(rule.id);
    if (rule.on.value && !rule.severity && !rule.min_confidence) continue;
    RuleChange change{std::string(rule.id), !rule.on.value, {}, {}};
    if (rule.severity) change.severity = rule.severity->value;
    if (rule.min_confidence) change.min_confidence = rule.min_confidence->value;
    out.changes.push_back(std::move(change));
  }
  return out;
}

}  // namespace stet

#include "checker/config/house.h"

#include <algorithm>

#include "checker/base/choices.h"
#include "checker/config/catalogue.h"
#include "checker/config/house_rules.h"

namespace stet {
namespace {

std::optional<Error> first_unknown(const Settings& settings, const HousePatterns& rules) {
  std::vector<std::string_view> ids;
  for (const HouseRule& rule : rules.rules()) ids.push_back(rule.id);
  for (const RuleSetting& setting : settings.rules) {
    if (!setting.selector.starts_with("house/")) continue;
    if (std::ranges::find(ids, setting.selector) != ids.end()) continue;
    return error_at(setting.origin.place, setting.origin.path,
                    ids.empty()
                        ? "“" + setting.selector + "” is unknown, as no house rules are named"
                        : unknown_choice("rule", setting.selector, ids));
  }
  return std::nullopt;
}

}  // namespace

Result<std::unique_ptr<const House>> read_house(const Configuration& configuration) {
  auto house = std::make_unique<House>();
  for (const Sourced<std::string>& file : configuration.house_rules) {
    if (auto error = read_house_rules(file.value, house->rules)) return *std::move(error);
  }
  house->rules.finish();
  if (auto error = first_unknown(configuration.settings, house->rules)) return *std::move(error);
  for (const Section& section : configuration.sections) {
    if (auto error = first_unknown(section.settings, house->rules)) return *std::move(error);
  }
  return std::unique_ptr<const House>(std::move(house));
}

}  // namespace stet

#include "checker/cli/check_plan.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "checker/cli/house_option.h"
#include "checker/gazetteer/default.h"

namespace stet {

Result<ConfigFinder> config_finder(const ConfigChoice& choice) {
  if (choice.none) return ConfigFinder(nullptr);
  if (choice.path.empty()) return ConfigFinder();
  Result<Configuration> read = read_configuration(choice.path);
  if (!read) return read.error();
  return ConfigFinder(std::make_unique<const Configuration>(*std::move(read)));
}

Result<CheckPlan> CheckPlan::make(std::vector<Input> inputs, const ConfigChoice& choice) {
  if (auto error = first_unknown_rule(choice.overrides)) return *std::move(error);
  Result<ConfigFinder> finder = config_finder(choice);
  if (!finder) return finder.error();
  CheckPlan plan;
  for (Input& input : inputs) {
    const Result<const Configuration*> configuration = finder->of(input.path);
    if (!configuration) return configuration.error();
    if (auto error = plan.add(std::move(input), *configuration, choice)) return *std::move(error);
  }
  if (plan.first_ == nullptr) {
    const Result<const Gazetteer*> gazetteer = plan.open(choice.gazetteers);
    if (!gazetteer) return gazetteer.error();
  }
  return plan;
}

std::optional<Error> CheckPlan::add(Input input, const Configuration* configuration,
                                    const ConfigChoice& choice) {
  std::vector<std::string> layers, lists;
  std::string path;
  if (configuration != nullptr) {
    path = path_below(*configuration, input.path);
    const bool may_exclude = !input.named || choice.force_exclude;
    if (may_exclude && excluded_by(*configuration, path) != nullptr) return std::nullopt;
    for (const Sourced<std::string>& layer : configuration->gazetteers)
      layers.push_back(layer.value);
    for (const Sourced<std::string>& list : configuration->house_names) lists.push_back(list.value);
  }
  layers.insert(layers.end(), choice.gazetteers.begin(), choice.gazetteers.end());
  const Result<const Gazetteer*> gazetteer = open(layers);
  if (!gazetteer) return gazetteer.error();
  const Result<const House*> house = house_of(configuration);
  if (!house) return house.error();
  lists.insert(lists.end(), choice.names.begin(), choice.names.end());
  const Result<const HouseNames*> names = open_names(lists);
  if (!names) return names.error();
  const Effective settings = effective(configuration, *house, choice.overrides, path);
  FilePlan file{
      settings.rules_to_run(), settings.policy(), settings.fail_level.value, {}, *gazetteer, {}};
  file.policy.names = *names;
  if (configuration != nullptr) file.read = configuration->read;
  if (settings.format) file.format = settings.format->value;
  inputs_.push_back(std::move(input));
  files_.push_back(std::move(file));
  return std::nullopt;
}

Result<const House*> CheckPlan::house_of(const Configuration* configuration) {
  if (configuration == nullptr) return nullptr;
  std::unique_ptr<const House>& house = houses_[configuration];
  if (!house) {
    Result<std::unique_ptr<const House>> read = read_house(*configuration);
    if (!read) return read.error();
    house = *std::move(read);
  }
  return house.get();
}

std::vector<const HouseRule*> CheckPlan::house_rules() const {
  std::vector<const HouseRule*> out;
  for (const auto& [configuration, house] : houses_) {
    for (const HouseRule& rule : house->rules.rules()) out.push_back(&rule);
  }
  std::ranges::sort(out, {}, [](const HouseRule* r) { return std::tie(r->id, r->path, r->line); });
  const auto repeated = std::ranges::unique(out, {}, &HouseRule::id);
  out.erase(repeated.begin(), repeated.end());
  return out;
}

Result<const Gazetteer*> CheckPlan::open(const std::vector<std::string>& files) {
  std::unique_ptr<const Gazetteer>& gazetteer = gazetteers_[files];
  if (!gazetteer) {
    Result<Gazetteer> opened = default_gazetteer(files);
    if (!opened) return opened.error();
    gazetteer = std::make_unique<const Gazetteer>(*std::move(opened));
  }
  if (first_ == nullptr) first_ = gazetteer.get();
  return gazetteer.get();
}

Result<const HouseNames*> CheckPlan::open_names(const std::vector<std::string>& files) {
  if (files.empty()) return nullptr;
  std::unique_ptr<const HouseNames>& names = names_[files];
  if (!names) {
    Result<HouseNames> read = read_house_names(files);
    if (!read) return read.error();
    names = std::make_unique<const HouseNames>(*std::move(read));
  }
  return names.get();
}

}  // namespace stet

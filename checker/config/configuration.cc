#include "checker/config/configuration.h"

#include <algorithm>

namespace stet {
namespace {

constexpr std::string_view kFailLevels[] = {"error", "warning", "info", "none"};

}  // namespace

std::string SettingOrigin::text() const {
  return place.line > 0 ? path + ":" + std::to_string(place.line) : path;
}

std::optional<FailLevel> fail_level_of(std::string_view name) {
  const auto* found = std::ranges::find(kFailLevels, name);
  if (found == std::end(kFailLevels)) return std::nullopt;
  return static_cast<FailLevel>(found - std::begin(kFailLevels));
}

std::string_view fail_level_name(FailLevel level) {
  return kFailLevels[static_cast<size_t>(level)];
}

}  // namespace stet

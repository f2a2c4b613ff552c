// The settings of one file: what stet does by itself, changed by the configuration, by its sections
// that are about the file, and by the command line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checker/config/configuration.h"
#include "checker/config/house.h"
#include "checker/engine/policy.h"
#include "checker/engine/rule.h"

namespace stet {

// What the command line says; it has the last word.
struct Overrides {
  std::vector<std::string> select;  // rules or groups; empty: as configured
  std::vector<std::string> ignore;
  std::optional<FailLevel> fail_level;
  std::optional<float> min_confidence;
};

// An error for a selector that stands for no rule.
std::optional<Error> first_unknown_rule(const Overrides& overrides);

struct EffectiveRule {
  std::string_view id;
  const Rule* rule = nullptr;  // null for a rule of the house
  Severity by_itself = Severity::warning;
  Sourced<bool> on{true, {"default", {}}};
  std::optional<Sourced<Severity>> severity = {};  // else what each finding deserves
  std::optional<Sourced<float>> min_confidence = {};
};

struct Effective {
  Sourced<FailLevel> fail_level{FailLevel::warning, {"default", {}}};
  Sourced<float> min_confidence{0, {"default", {}}};
  std::optional<Sourced<Format>> format;
  std::vector<EffectiveRule> rules;  // all, by id
  const House* house = nullptr;
  bool partial = false;  // the command line chooses rules

  // For check().
  std::vector<const Rule*> rules_to_run() const;
  Policy policy() const;
};

// `path` is the file's, below the folder of the configuration, if there is one. `house` is the
// configuration's and may be null; it must outlive the result.
Effective effective(const Configuration* configuration, const House* house,
                    const Overrides& overrides, std::string_view path);

// Is the file excluded by the configuration? By the last pattern that matches.
const Sourced<Glob>* excluded_by(const Configuration& configuration, std::string_view path);

}  // namespace stet

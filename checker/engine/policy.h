// What a house wants of the findings, apart from what the rules find: how grave each rule is, and
// how sure a finding must be to be worth a line.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "checker/engine/rule.h"

namespace stet {

struct RuleChange {
  std::string id;
  bool off = false;
  std::optional<Severity> severity;     // else what the finding deserves
  std::optional<float> min_confidence;  // else that of all
};

struct Policy {
  float min_confidence = 0;
  std::vector<RuleChange> changes;
};

// Gives findings the severities of the policy.
void set_severities(const Policy& policy, Findings& findings);

// Takes out the findings of rules that are off and those that are not sure enough.
void drop_unwanted(const Policy& policy, Findings& findings);

}  // namespace stet

// What a house wants, apart from what the rules find: how grave each rule is, how sure a finding
// must be to be worth a line, rules of its own, and how names are
// spelled.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "checker/engine/house_patterns.h"
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
  std::vector<std::string> known_rules;  // ids, those that are off too; empty: none is checked
  bool partial = false;                  // rules were chosen for this run only
  const HousePatterns* house_rules = nullptr;
  const HouseNames* names = nullptr;  // how the house spells its names; must outlive the stories
};

// Gives findings the severities of the policy.
void set_severities(const Policy& policy, Findings& findings);

// Takes out what the house's list of names lets stand: names that it never wants reported, and
// spellings of one name that it may be written in.
void drop_house_names(const Policy& policy, const Story& story, Findings& findings);

// Takes out the findings of rules that are off and those that are not sure enough.
void drop_unwanted(const Policy& policy, Findings& findings);

}  // namespace stet

#include "checker/engine/policy.h"

#include <algorithm>

namespace stet {
namespace {

const RuleChange* change_of(const Policy& policy, const Finding& f) {
  const auto found = std::ranges::find(policy.changes, f.rule, &RuleChange::id);
  return found == policy.changes.end() ? nullptr : &*found;
}

}  // namespace

void set_severities(const Policy& policy, Findings& findings) {
  for (Finding& f : findings) {
    const RuleChange* change = change_of(policy, f);
    if (change != nullptr && change->severity) f.severity = *change->severity;
  }
}

void drop_unwanted(const Policy& policy, Findings& findings) {
  std::erase_if(findings, [&policy](const Finding& f) {
    const RuleChange* change = change_of(policy, f);
    if (change == nullptr) return f.confidence < policy.min_confidence;
    return change->off || f.confidence < change->min_confidence.value_or(policy.min_confidence);
  });
}

}  // namespace stet

#include "checker/engine/policy.h"

#include <algorithm>

namespace stet {
namespace {

const RuleChange* change_of(const Policy& policy, const Finding& f) {
  const auto found = std::ranges::find(policy.changes, f.rule, &RuleChange::id);
  return found == policy.changes.end() ? nullptr : &*found;
}

// The name that a finding is about: the mention around its span, or the span.
Span name_of(const Story& story, const Finding& f) {
  for (const Mention& m : story.mentions) {
    if (m.span.contains(f.span)) return m.span;
  }
  return f.span;
}

// The name with the first suggestion in the finding's place.
std::string as_suggested(const Story& story, const Finding& f, Span name) {
  if (f.suggestions.empty()) return {};
  std::string out(story.text({name.begin, f.span.begin}));
  out += f.suggestions[0].text;
  out += story.text({f.span.end, name.end});
  return out;
}

}  // namespace

void drop_house_names(const Policy& policy, const Story& story, Findings& findings) {
  if (policy.names == nullptr) return;
  const HouseNames& names = *policy.names;
  std::erase_if(findings, [&](const Finding& f) {
    const Span name = name_of(story, f);
    return names.lets_stand(story.text(f.span)) || names.lets_stand(story.text(name)) ||
           names.both_fine(story.text(name), as_suggested(story, f, name));
  });
}

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

#include "checker/engine/rule.h"

namespace stet {

static void check(const Story& story, Findings& out) {
  report_variations(story, MentionKind::person, out);
  report_variations(story, MentionKind::other, out);
}

extern const Rule names_person_variant{
    .id = "names/person-variant",
    .summary = "One person, two spellings in one article.",
    .severity = Severity::warning,
    .stage = Stage::stable,
    .since = "0.1",
    .check = check,
};

}  // namespace stet

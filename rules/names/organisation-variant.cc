#include "checker/engine/rule.h"

namespace stet {

static void check(const Story& story, Findings& out) {
  report_variations(story, MentionKind::organisation, out);
}

extern const Rule names_organisation_variant{
    .id = "names/organisation-variant",
    .summary = "One organisation, two spellings in one article.",
    .severity = Severity::warning,
    .stage = Stage::stable,
    .since = "0.1",
    .check = check,
};

}  // namespace stet

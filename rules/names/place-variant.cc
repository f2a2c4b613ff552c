#include "checker/engine/rule.h"

namespace stet {

static void check(const Story& story, Findings& out) {
  report_variations(story, MentionKind::place, out);
  report_variations(story, MentionKind::people, out);
}

extern const Rule names_place_variant{
    .id = "names/place-variant",
    .summary = "One place, two spellings in one article.",
    .severity = Severity::warning,
    .stage = Stage::stable,
    .since = "0.1",
    .check = check,
};

}  // namespace stet

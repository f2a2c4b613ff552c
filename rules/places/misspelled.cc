#include <string>

#include "checker/engine/rule.h"

namespace stet {

static void check(const Story& story, Findings& out) {
  for (const PlaceDoubt& doubt : story.doubts) {
    if (doubt.kind != DoubtKind::misspelled) continue;
    Finding f = finding_of(story, doubt);
    f.message =
        quoted(story.text(doubted_span(story, doubt))) +
        (doubt.filler.empty() ? " is no known name; " : " is " + doubt.filler + "; ") +
        described(story, doubt.alternatives[0]) +
        (is_one_letter_away(story, doubt) ? " is one letter away." : " is two letters away.");
    f.why = "The place fits the sentence and the story, and the name as it is written is " +
            std::string(doubt.filler.empty() ? "in no list." : "not its English one.");
    out.push_back(std::move(f));
  }
}

extern const Rule places_misspelled{
    .id = "places/misspelled",
    .summary = "An unknown place name, one slip away from one that fits.",
    .severity = Severity::warning,
    .stage = Stage::stable,
    .since = "0.1",
    .check = check,
};

}  // namespace stet

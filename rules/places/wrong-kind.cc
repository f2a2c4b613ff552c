#include <string>

#include "checker/engine/rule.h"

namespace stet {

static void check(const Story& story, Findings& out) {
  for (const PlaceDoubt& doubt : story.doubts) {
    if (doubt.kind != DoubtKind::wrong_kind) continue;
    Finding f = finding_of(story, doubt);
    f.message = quoted(story.text(story.mentions[doubt.mention].span)) + " is " + doubt.filler +
                "; the " + doubt.cue + " is " + described(story, doubt.alternatives[0]) + ".";
    f.why = "The sentence says " + quoted(doubt.cue) + ", and the lists know another capital.";
    out.push_back(std::move(f));
  }
}

extern const Rule places_wrong_kind{
    .id = "places/wrong-kind",
    .summary = "A city that is called the capital of a country and is not.",
    .severity = Severity::warning,
    .stage = Stage::preview,
    .since = "0.1",
    .check = check,
};

}  // namespace stet

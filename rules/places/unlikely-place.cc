#include <string>

#include "checker/engine/rule.h"

namespace stet {

static void check(const Story& story, Findings& out) {
  for (const PlaceDoubt& doubt : story.doubts) {
    if (doubt.kind != DoubtKind::unlikely) continue;
    Finding f = finding_of(story, doubt);
    f.message = quoted(story.text(story.mentions[doubt.mention].span)) + " is known as " +
                doubt.filler + "; " + described(story, doubt.alternatives[0]) + " would fit here.";
    f.why = quoted(doubt.cue) +
            " asks for a place, and none of this name is known in the countries that the story is "
            "about.";
    out.push_back(std::move(f));
  }
}

extern const Rule places_unlikely_place{
    .id = "places/unlikely-place",
    .summary = "A place that does not exist where the story needs one.",
    .severity = Severity::warning,
    .stage = Stage::preview,
    .since = "0.1",
    .check = check,
};

}  // namespace stet

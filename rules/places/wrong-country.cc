#include <string>

#include "checker/engine/rule.h"

namespace stet {

static void check(const Story& story, Findings& out) {
  for (const PlaceDoubt& doubt : story.doubts) {
    if (doubt.kind != DoubtKind::wrong_country) continue;
    Finding f = finding_of(story, doubt);
    f.message = quoted(story.text(story.mentions[doubt.mention].span)) + " is known as " +
                doubt.filler + ", not " + doubt.cue + ".";
    f.why = "The sentence puts it " + doubt.cue +
            ", and no list knows a place of this name or one near it there.";
    out.push_back(std::move(f));
  }
}

extern const Rule places_wrong_country{
    .id = "places/wrong-country",
    .summary = "A city with a country that has no place of its name.",
    .severity = Severity::warning,
    .stage = Stage::preview,
    .since = "0.1",
    .check = check,
};

}  // namespace stet

#include <string>

#include "checker/engine/rule.h"

namespace stet {

static void check(const Story& story, Findings& out) {
  for (const PlaceDoubt& doubt : story.doubts) {
    const bool holder = doubt.kind == DoubtKind::other_holder;
    if (!holder && doubt.kind != DoubtKind::far_twin) continue;
    Finding f = finding_of(story, doubt);
    const std::string meant = described(story, doubt.alternatives[0]) + " would fit here.";
    const std::string name = quoted(story.text(story.mentions[doubt.mention].span));
    if (holder) {
      f.message = name + " does not fit: " + doubt.filler + "; " + meant;
      f.why = "The sentence says " + quoted(doubt.cue) + ".";
    } else if (story.mentions[doubt.mention].kind == MentionKind::people) {
      f.message = name + " is known as " + doubt.filler + "; " + meant;
      f.why = "Here must stand a place, and that one fits the story.";
    } else {
      f.message = name + " is known as " + doubt.filler + "; " + meant;
      f.why = doubt.cue.empty()
                  ? "The story names neither another place of that country nor its people, but it "
                    "does name those of the other."
                  : "The sentence says " + quoted(doubt.cue) + ", where no such place is known.";
    }
    out.push_back(std::move(f));
  }
}

extern const Rule places_far_twin{
    .id = "places/far-twin",
    .summary = "A place of another part of the world, where its near twin fits.",
    .severity = Severity::warning,
    .stage = Stage::preview,
    .since = "0.1",
    .check = check,
};

}  // namespace stet

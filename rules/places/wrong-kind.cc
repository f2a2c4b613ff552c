#include <string>

#include "checker/engine/rule.h"

namespace stet {

static void check(const Story& story, Findings& out) {
  for (const PlaceDoubt& doubt : story.doubts) {
    const bool capital = doubt.kind == DoubtKind::wrong_capital;
    if (!capital && doubt.kind != DoubtKind::wrong_kind) continue;
    Finding f = finding_of(story, doubt);
    const std::string name = quoted(story.text(story.mentions[doubt.mention].span));
    const std::string meant = described(story, doubt.alternatives[0]);
    if (capital) {
      f.message = name + " is " + doubt.filler + "; the " + doubt.cue + " is " + meant + ".";
      f.why = "The sentence says " + quoted(doubt.cue) + ", and the lists know another capital.";
    } else {
      f.message = name + " is known as " + doubt.filler + "; " + meant + " would fit here.";
      f.why =
          "The sentence says " + quoted(doubt.cue) + ", and nothing of that kind has this name.";
    }
    out.push_back(std::move(f));
  }
}

extern const Rule places_wrong_kind{
    .id = "places/wrong-kind",
    .summary = "A place that is called a capital, an island or a river and is none.",
    .severity = Severity::warning,
    .stage = Stage::preview,
    .since = "0.1",
    .check = check,
};

}  // namespace stet

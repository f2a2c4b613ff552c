#include <string>

#include "checker/engine/rule.h"

namespace stet {
namespace {

void check(const Story& story, Findings& out) {
  for (const NameSlip& slip : story.slips) {
    const Mention& mention = story.mentions[slip.mention];
    const Entry entry = story.gazetteer->entry(slip.meant);
    Finding f = finding_at(mention, mention.words[slip.word].span, slip.confidence);
    f.message = quoted(story.text(mention.span)) + " is one slip away from " + quoted(slip.name);
    if (!entry.note.empty()) f.message += " (" + std::string(entry.note) + ")";
    f.message += ".";
    f.why = "No list has the name as it is written; " + slip.evidence + ".";
    f.suggestions.push_back({slip.right, false});
    out.push_back(std::move(f));
  }
}

}  // namespace

extern const Rule names_known_name{
    .id = "names/known-name",
    .summary = "A name one slip away from one that everybody knows.",
    .severity = Severity::warning,
    .stage = Stage::stable,
    .since = "0.1",
    .check = check,
};

}  // namespace stet

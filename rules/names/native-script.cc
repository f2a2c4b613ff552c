#include <string>

#include "checker/engine/rule.h"

namespace stet {
namespace {

void check(const Story& story, Findings& out) {
  for (const NativeClash& clash : story.native_clashes) {
    const Mention& mention = story.mentions[clash.mention];
    Finding f = finding_at(mention, clash.native, clash.confidence);
    f.message = quoted(story.text(clash.native)) + " cannot be " +
                quoted(story.text(mention.span)) + ", beside which it stands.";
    f.why = "No romanization makes a word of the one from a word of the other";
    f.why +=
        clash.known_as.empty() ? "." : "; the lists know it as the name of " + clash.known_as + ".";
    if (!clash.right.empty()) f.suggestions.push_back({clash.right, false});
    f.related.push_back({"the name in Latin letters", mention.span});
    out.push_back(std::move(f));
  }
}

}  // namespace

extern const Rule names_native_script{
    .id = "names/native-script",
    .summary = "A name in its own script that cannot be the one beside it.",
    .severity = Severity::warning,
    .stage = Stage::preview,
    .since = "0.1",
    .check = check,
};

}  // namespace stet

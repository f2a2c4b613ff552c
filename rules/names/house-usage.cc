#include <string>

#include "checker/engine/rule.h"

namespace stet {
namespace {

constexpr float kByUse = 0.9F;        // as often as the house itself keeps to its spelling
constexpr float kByDecision = 0.95F;  // a person wrote it into the list
constexpr float kByAccents = 0.7F;

std::string times(uint32_t n) {
  return n == 1 ? "once" : n == 2 ? "twice" : std::to_string(n) + " times";
}

std::string message(const HouseDeviation& d) {
  const HouseSpelling &right = d.name->right, &wrong = d.wrong;
  if (right.tally.mentions == 0)
    return "The house writes " + quoted(right.text) + ", not " + quoted(wrong.text) + ".";
  std::string text = "The archive writes " + quoted(right.text) + " " + times(right.tally.mentions);
  if (d.surname_alone) return text + "; this surname is that person's.";
  return text + ", " + quoted(wrong.text) + " " +
         (wrong.tally.mentions == 0 ? "never" : times(wrong.tally.mentions)) + ".";
}

void check(const Story& story, Findings& out) {
  for (const HouseUsage& usage : story.house_usages) {
    const HouseDeviation& d = *usage.deviation;
    const bool counted = d.name->right.tally.articles > 0;
    const bool accents = spelling_key(usage.right) != spelling_key(story.text(usage.span)) &&
                         fold(usage.right) == fold(story.text(usage.span));
    Finding f = finding_at(story.mentions[usage.mention], usage.span,
                           accents   ? kByAccents
                           : counted ? kByUse
                                     : kByDecision);
    f.message = message(d);
    f.why = counted ? "In " + std::to_string(d.name->right.tally.articles) +
                          " articles of the archive the name is spelled so, in " +
                          std::to_string(d.wrong.tally.articles) + " otherwise."
                    : "The house's list of names says so.";
    f.suggestions.push_back({usage.right, false});
    out.push_back(std::move(f));
  }
}

}  // namespace

extern const Rule names_house_usage{
    .id = "names/house-usage",
    .summary = "A name that the house spells in another way.",
    .severity = Severity::warning,
    .stage = Stage::preview,
    .since = "0.1",
    .check = check,
};

}  // namespace stet

#include <string>

#include "checker/engine/rule.h"

namespace stet {
namespace {

// "Khmeimim, an airbase in Syria"
std::string described(const Story& story, const PlaceDoubt::Alternative& alternative) {
  const Entry entry = story.gazetteer->entry(alternative.entry);
  std::string text = quoted(alternative.name) + " (" + std::string(kind_name(entry.kind));
  const std::string_view country = story.gazetteer->country_name(entry.countries[0]);
  if (!country.empty()) text += ", " + std::string(country);
  return text + ")";
}

void check(const Story& story, Findings& out) {
  for (const PlaceDoubt& doubt : story.doubts) {
    const Toponym& toponym = story.toponyms[doubt.toponym];
    const Mention& mention = story.mentions[toponym.mention];
    Finding f;
    f.span = mention.span;
    f.role = mention.role;
    f.in_quote = mention.in_quote;
    f.confidence = doubt.confidence;
    f.severity = severity_for(doubt.confidence);
    f.message = quoted(story.text(mention.span)) + " is known as " + doubt.filler + "; " +
                described(story, doubt.alternatives[0]) + " would fit here.";
    f.why = "“" + toponym.slot.noun +
            "” asks for a place, and none of this name is known in the countries that the story is "
            "about.";
    for (const PlaceDoubt::Alternative& a : doubt.alternatives)
      f.suggestions.push_back({a.name, false});
    out.push_back(std::move(f));
  }
}

}  // namespace

extern const Rule places_unlikely_place{
    .id = "places/unlikely-place",
    .summary = "A place that does not exist where the story needs one.",
    .severity = Severity::warning,
    .stage = Stage::preview,
    .since = "0.1",
    .check = check,
};

}  // namespace stet

#include "checker/engine/report_doubts.h"

namespace stet {

Finding finding_of(const Story& story, const PlaceDoubt& doubt) {
  const Mention& mention = story.mentions[doubt.mention];
  Finding f;
  f.span = mention.span;
  f.role = mention.role;
  f.in_quote = mention.in_quote;
  f.confidence = doubt.confidence;
  f.severity = severity_for(doubt.confidence);
  for (const PlaceDoubt::Alternative& a : doubt.alternatives)
    f.suggestions.push_back({a.name, false});
  return f;
}

std::string described(const Story& story, const PlaceDoubt::Alternative& alternative) {
  const Entry entry = story.gazetteer->entry(alternative.entry);
  std::string text = quoted(alternative.name) + " (" + std::string(kind_name(entry.kind));
  const std::string_view country = story.gazetteer->country_name(entry.countries[0]);
  if (!country.empty() && entry.kind != EntryKind::country) text += ", " + std::string(country);
  return text + ")";
}

}  // namespace stet

#include "checker/engine/report_doubts.h"

#include <algorithm>
#include <string_view>

#include "checker/engine/finding_at.h"
#include "checker/names/fold.h"

namespace stet {

namespace {

// "Icheon International Airport" and "Incheon International Airport": where only the first word
// differs, it alone is the finding; what follows says what the place is.
void narrow(const Story& story, Finding& f) {
  if (f.suggestions.size() != 1) return;
  std::string& right = f.suggestions[0].text;
  const std::string_view written = story.text(f.span);
  const size_t first = written.find(' ');
  const size_t other = right.find(' ');
  if (first == std::string_view::npos || other == std::string::npos) return;
  if (written.substr(first) != std::string_view(right).substr(other)) return;
  right.resize(other);
  f.span.end = f.span.begin + static_cast<uint32_t>(first);
}

// The place that the name would be, and those that would fit. An organisation that is no place here
// is none on a map, even if some village has its name.
void add_places(const Story& story, const PlaceDoubt& doubt, Finding& f) {
  const auto add = [&](EntryRef ref, std::string_view name, bool proposed) {
    const Entry entry = story.gazetteer->entry(ref);
    if (!entry.located()) return;
    f.places.push_back({std::string(name), entry.latitude, entry.longitude, proposed});
  };
  if (doubt.kind != DoubtKind::unlikely && doubt.taken_for)
    add(*doubt.taken_for, story.text(story.mentions[doubt.mention].span), false);
  for (const PlaceDoubt::Alternative& a : doubt.alternatives) add(a.entry, a.name, true);
}

bool differ_by_one(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) {
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  if (a.size() <= 1 && b.size() <= 1) return true;
  return a.size() == 2 && b.size() == 2 && a[0] == b[1] && a[1] == b[0];
}

}  // namespace

bool is_one_letter_away(const Story& story, const PlaceDoubt& doubt) {
  return differ_by_one(fold(story.text(doubted_span(story, doubt))),
                       fold(doubt.alternatives[0].name));
}

Span doubted_span(const Story& story, const PlaceDoubt& doubt) {
  return doubt.part.empty() ? story.mentions[doubt.mention].span : doubt.part;
}

Finding finding_of(const Story& story, const PlaceDoubt& doubt) {
  const Mention& mention = story.mentions[doubt.mention];
  Finding f = finding_at(mention, doubted_span(story, doubt), doubt.confidence);
  for (const PlaceDoubt::Alternative& a : doubt.alternatives)
    f.suggestions.push_back({a.name, false});
  add_places(story, doubt, f);
  narrow(story, f);
  return f;
}

std::string described(const Story& story, const PlaceDoubt::Alternative& alternative) {
  const Entry entry = story.gazetteer->entry(alternative.entry);
  if (alternative.people) return quoted(alternative.name) + " (of " + std::string(entry.name) + ")";
  return quoted(alternative.name) + " (" + story.gazetteer->kind_and_country(entry) + ")";
}

}  // namespace stet

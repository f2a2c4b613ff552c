// Places inside names and names around places: "Bank of Jappan", "Gulf of Eden".
#include <algorithm>

#include "checker/mentions/place_alternatives.h"
#include "checker/mentions/place_prior.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

constexpr float kOfStory = -0.2F;  // least presence of a place that a firm may be named after
constexpr size_t kLongWord = 7;    // letters of a word that is judged apart from its name
constexpr size_t kLongSeat = 6;    // the same where an institution is named after a town

}  // namespace

PlaceAlternatives::List PlaceAlternatives::after_noun(const Suspect& s) const {
  Suspect whole = s;
  whole.word = {0, static_cast<uint32_t>(mention(s).folded.size())};
  return weighed(s, with_noun(whole));
}

// "Bay of Bangal": the noun before the name is part of what the lists have.
std::vector<Intended> PlaceAlternatives::with_noun(const Suspect& s) const {
  const bool water = !s.slot.kinds.empty() && s.slot.kinds[0] >= EntryKind::sea;
  if (!water || !s.slot.noun.ends_with(" of")) return {};
  const std::string whole = s.slot.noun + " " + std::string(mention(s).folded);
  const size_t begin = s.slot.noun.size() + 1;
  std::vector<Intended> found =
      one_slip_away(gazetteer_, whole, begin + s.word.begin, begin + s.word.end);
  for (Intended& i : found) {
    const bool same_noun = fold(i.name).starts_with(s.slot.noun + " ");
    i.name = same_noun ? i.name.substr(begin) : std::string();
  }
  std::erase_if(found, [](const Intended& i) { return i.name.empty(); });
  return found;
}

// "Illnois Cooperative Futures", "Bank of Jappan": a word of a longer name is the place.
std::vector<Intended> PlaceAlternatives::by_word(const Suspect& s) const {
  if (s.word.size() < kLongWord && !s.institution) return {};
  const std::string_view word = s.word.in(mention(s).folded);
  std::vector<Intended> found = one_slip_away(gazetteer_, word, 0, word.size());
  const Geography geography = votes_.without(mention(s).name);
  std::vector<NameMatch> stem;  // of Esso Italiana, of Columbian Chemicals
  gazetteer_.find(word.substr(0, word.size() - 1), stem);
  const bool inflected = std::ranges::any_of(stem, [&](const NameMatch& match) {
    return match.role == NameRole::demonym || (word.ends_with('n') && fame(match.facts) >= kTown);
  });
  if (inflected) return {};
  std::erase_if(found, [&](const Intended& i) {
    const Entry entry = gazetteer_.entry(i.entry);
    const bool people = i.people && mention(s).kind == MentionKind::organisation;
    if ((!i.main && !people) || fold(i.name)[0] != word[0]) return true;  // Fudan
    const bool here = presence(entry, geography) >= kOfStory;
    const bool seat = s.institution && here && word.size() >= kLongSeat;
    if (fame(entry) < (seat ? kHardlyKnown : kFamous)) return true;
    return !here && !s.institution && entry.kind != EntryKind::country;
  });
  for (Intended& i : found) i.of_word = true;
  return found;
}

}  // namespace stet

#include "checker/mentions/place_alternatives.h"

#include <algorithm>
#include <cmath>

#include "checker/base/log10.h"
#include "checker/gazetteer/importance.h"
#include "checker/mentions/areas.h"
#include "checker/mentions/place_prior.h"
#include "checker/names/compare.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

constexpr float kPerTenfold = 0.06F;  // what ten times the inhabitants add to a place's chance
constexpr float kOtherStart = 0.85F;  // few writers get the first letter wrong
constexpr float kOwnKind = 1.2F;      // an airbase for an airbase, rather than an airport
constexpr float kRival = 0.75F;       // of the best score, for another alternative to be named too
constexpr float kRivalOdds = 0.7F;    // behind the best, in powers of ten
constexpr size_t kAlternatives = 3;
constexpr size_t kNearAsked = 8;  // before size and kind have their say
constexpr size_t kCountriesAsked = 3;
constexpr float kAcceptedForm = 0.97F;     // likeness that makes a form the same name to the press
constexpr float kFixedName = 2.4F;         // fame of a city whose English name everybody knows
constexpr float kMentioned = 0.02F;        // share of the story of a country that is mentioned
constexpr float kMentionedAtAll = -0.55F;  // presence with that share
constexpr uint32_t kBestKnown = 60;       // places of a story's country that are tried at two edits
constexpr uint32_t kCapitalOnly = 3;      // of another
constexpr float kNamed = -0.2F;           // least presence of a twin: one name in twenty
constexpr float kWellKnown = 1.1F;        // least fame of a twin
constexpr float kAskedTwin = 0.8F;        // the same where the sentence asks for its kind
constexpr uint32_t kSentenceReach = 200;  // tokens to either side; a text may have no full stops
constexpr uint32_t kLongWord = 7;         // letters of a name that is tried at two edits
constexpr float kOverHamlet = 1.75F;      // least fame of a place that a hamlet may be mistaken for
constexpr uint32_t kVillagePeople = 5'000;

bool plain(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
}

size_t common_start(std::string_view a, std::string_view b) {
  const size_t n = std::min(a.size(), b.size());
  return static_cast<size_t>(
      std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(n), b.begin()).first -
      a.begin());
}

void sort(PlaceAlternatives::List& list) {
  std::stable_sort(list.begin(), list.end(),
                   [](const auto& a, const auto& b) { return a.score > b.score; });
}

// One alternative for each name: the city Ţarţūs and the naval base Tartus are both written Tartus.
void merge_names(PlaceAlternatives::List& list) {
  for (size_t i = 0; i < list.size(); ++i) {
    for (size_t j = list.size(); --j > i;) {
      if (fold(list[i].name) != fold(list[j].name)) continue;
      if (!plain(list[i].name)) list[i].name = list[j].name;
      list.erase(list.begin() + static_cast<std::ptrdiff_t>(j));
    }
  }
}

}  // namespace

// Of a country where English is spoken, so that its name has one spelling.
static bool is_english(const Entry& entry) {
  std::string letters;
  entry.countries[0].append_to(letters);
  return origins_of_country(letters).has(Origin::english);
}

PlaceAlternatives::PlaceAlternatives(const Story& story, const Votes& votes)
    : story_(story), votes_(votes), gazetteer_(*story.gazetteer), close_names_(gazetteer_) {
  const auto marked = [](char c) { return c >= '\xC3' && c <= '\xCA'; };  // of Latin letters
  for (const Mention& m : story.mentions)
    marks_ = marks_ || std::ranges::any_of(story.text(m.span), marked);
}

Geography PlaceAlternatives::around(const Mention& m) const {
  const auto& sentences = story_.tokens.sentences;
  const auto sentence =
      std::upper_bound(sentences.begin(), sentences.end(), m.first_token,
                       [](uint32_t at, const Sentence& s) { return at < s.end_token; });
  if (sentence == sentences.end()) return votes_.without(m.name);
  const uint32_t before = m.first_token - std::min(m.first_token, kSentenceReach);
  return votes_.around(std::max(sentence->first_token, before),
                       std::min(sentence->end_token, m.end_token + kSentenceReach), m.name);
}

// The form to propose: of a place that the project's own lists have, the spelling that begins most
// like the written one (Kh… for Khmeimim rather than Hmeimim), the more usual first; of others the
// main name, because their variants are not all right.
std::string PlaceAlternatives::form(const NearMatch& near, const Entry& entry,
                                    std::string_view written) const {
  std::string best(entry.name);
  if (!entry.curated) return best;
  size_t longest = common_start(best, written);
  for (const NameMatch& name : gazetteer_.names(near.match.entry)) {
    if (name.role != NameRole::variant && name.role != NameRole::official) continue;
    const size_t common = common_start(name.name, written);
    if (common <= longest) continue;
    longest = common;
    best = name.name;
  }
  return best;
}

void PlaceAlternatives::near(const Suspect& s, CountryCode country, float weight, float least,
                             uint16_t importance, List& out) const {
  const std::string_view written = story_.text(mention(s).span);
  for (const NearMatch& match :
       close_names_.near(written, {country, s.slot.kinds, kNearAsked, least, importance})) {
    const Entry entry = gazetteer_.entry(match.match.entry);
    if (!is_place(entry.kind)) continue;
    const float size = 1 + kPerTenfold * log10_of(1 + static_cast<float>(entry.population));
    std::string proposed = form(match, entry, written);
    const float start = common_start(fold(proposed), fold(written)) > 0 ? 1 : kOtherStart;
    const float kind = !s.slot.kinds.empty() && entry.kind == s.slot.kinds[0] ? kOwnKind : 1;
    out.push_back({match.match.entry, std::move(proposed),
                   match.score * size * start * kind * std::sqrt(weight)});
  }
}

PlaceAlternatives::List PlaceAlternatives::of_kinds(const Suspect& s, float least,
                                                    uint16_t importance) const {
  List found;
  size_t asked = 0;
  for (const CountryWeight& c : around(mention(s)).countries) {
    if (c.weight < kStoryCountry || asked++ == kCountriesAsked) break;
    near(s, c.country, c.weight, least, importance, found);
  }
  std::erase_if(found, [&](const auto& a) { return fold(a.name) == mention(s).folded; });
  sort(found);
  merge_names(found);
  if (found.size() > kAlternatives) found.resize(kAlternatives);
  while (!found.empty() && found.back().score < kRival * found.front().score) found.pop_back();
  return found;
}

PlaceAlternatives::List PlaceAlternatives::in_area(const Suspect& s, float least) const {
  const Mention& m = mention(s);
  const Mention& area = story_.mentions[s.area.mention];
  const auto misplaced = [&](const auto& a) {
    return !lies_surely_in(gazetteer_, gazetteer_.entry(a.entry), area) || fold(a.name) == m.folded;
  };
  std::vector<Intended> close = close_names_.one_slip_away(m.folded, 0, m.folded.size());
  std::vector<CountryCode> countries;
  for (const NameMatch& match : area.known) {
    const EntryFacts& holder = match.facts;
    const CountryCode country = holder.countries[0];
    if (!is_place(holder.kind) || (!countries.empty() && country == countries.back())) continue;
    countries.push_back(country);
    two_edits_away(gazetteer_, m.folded,
                   {.country = country, .places = kBestKnown, .by_word = true}, close);
    if (holder.kind == EntryKind::state)
      cities_two_edits_away(gazetteer_, m.folded, country, close);
  }
  std::erase_if(close, misplaced);
  if (!close.empty() || s.ordinary_word) return weighed(s, close);
  List found;
  for (CountryCode country : countries) {
    if (s.area.apposition && found.size() <= kAlternatives)
      near(s, country, 1, least, importance_of(kVillagePeople), found);
  }
  std::erase_if(found, misplaced);
  sort(found);
  merge_names(found);
  while (!found.empty() && found.back().score < kRival * found.front().score) found.pop_back();
  return found;
}

PlaceAlternatives::List PlaceAlternatives::weighed(const Suspect& s,
                                                   const std::vector<Intended>& found) const {
  List list;
  if (found.empty()) return list;
  const Geography geography = around(mention(s));
  // A name that is a town's elsewhere is no variant here.
  const bool elsewhere = s.suspicion == Suspicion::misnamed ||
                         (s.suspicion != Suspicion::unknown && s.known_elsewhere);
  for (const Intended& i : found) {
    if (i.people && s.suspicion != Suspicion::unknown) continue;
    const bool variant = !elsewhere && is_variant(s, i);
    if (variant && !is_listed_there(s, i)) continue;
    const float score = odds(s, i, geography);
    const auto same =
        std::find_if(list.begin(), list.end(), [&](const auto& a) { return a.entry == i.entry; });
    if (same == list.end()) {
      const std::string name(variant ? gazetteer_.entry(i.entry).name : i.name);
      list.push_back({i.entry, name, score, i.people, variant, i.part});
    } else {
      same->score = std::max(same->score, score);
      if (i.main) same->name = i.name;
    }
  }
  sort(list);
  for (PlaceDoubt::Alternative& a : list) {
    if (!marks_) a.name = without_marks(a.name);
  }
  merge_names(list);
  if (list.size() > kAlternatives) list.resize(kAlternatives);
  while (list.size() > 1 && list.back().score < list.front().score - kRivalOdds) list.pop_back();
  return list;
}

PlaceAlternatives::List PlaceAlternatives::twins(const Suspect& s) const {
  const Mention& m = mention(s);
  std::vector<Intended> found = close_names_.one_slip_away(m.folded, 0, m.folded.size());
  const Geography geography = votes_.without(m.name);
  for (const CountryWeight& c : geography.countries) {
    if (c.weight < kMentioned || s.suspicion == Suspicion::hamlet) break;
    const uint32_t places = c.weight < kStoryCountry ? kCapitalOnly : kBestKnown;
    two_edits_away(gazetteer_, m.folded,
                   {.country = c.country, .places = places, .same_start = true}, found);
  }
  std::erase_if(found, [&](const Intended& i) {
    // Two real names that begin otherwise are two names.
    if (common_start(fold(i.name), m.folded) == 0) return true;
    const Entry entry = gazetteer_.entry(i.entry);
    const bool anywhere = s.far_off && entry.kind == EntryKind::country;
    if (!anywhere && presence(entry, geography) < (entry.capital ? kMentionedAtAll : kNamed))
      return true;
    if (is_named(i.name)) return false;
    const bool of_kind =
        std::find(s.slot.kinds.begin(), s.slot.kinds.end(), entry.kind) != s.slot.kinds.end();
    if (s.suspicion == Suspicion::hamlet) return fame(entry) < kOverHamlet;
    return fame(entry) < (of_kind ? kAskedTwin : s.ordinary_word ? kFamous : kWellKnown);
  });
  return weighed(s, found);
}

PlaceAlternatives::List PlaceAlternatives::in_surroundings(const Suspect& s) const {
  const Mention& m = mention(s);
  std::vector<Intended> found = close_names_.one_slip_away(m.folded, 0, m.folded.size());
  for (CountryCode country : s.near.countries)
    two_edits_away(gazetteer_, m.folded,
                   {.country = country, .places = kBestKnown, .same_start = true}, found);
  std::erase_if(found, [&](const Intended& i) {
    return !s.near.hold(gazetteer_.entry(i.entry)) || common_start(fold(i.name), m.folded) == 0;
  });
  return weighed(s, found);
}

PlaceAlternatives::List PlaceAlternatives::own_names(const Suspect& s) const {
  const Mention& m = mention(s);
  std::vector<Intended> found = close_names_.one_slip_away(m.folded, 0, m.folded.size());
  const auto best =
      std::max_element(m.known.begin(), m.known.end(), [&](const NameMatch& x, const NameMatch& y) {
        return fame(gazetteer_.entry(x.entry)) < fame(gazetteer_.entry(y.entry));
      });
  std::erase_if(found, [&](const Intended& i) {
    const Entry entry = gazetteer_.entry(i.entry);
    if (!i.main || i.entry != best->entry || fame(entry) < kWellKnown) return true;
    if (is_named(i.name)) return false;
    if (s.position < kWeakPosition && !s.area.given()) return true;
    return fame(entry) < kFixedName && !is_english(entry) &&
           name_similarity(m.folded, fold(i.name)) > kAcceptedForm;
  });
  return weighed(s, found);
}

PlaceAlternatives::List PlaceAlternatives::slips(const Suspect& s) const {
  const Mention& m = mention(s);
  std::vector<Intended> found = close_names_.one_slip_away(m.folded, s.word.begin, s.word.end);
  // "Kinmen Island" is one of the Kinmen Islands.
  std::erase_if(found, [&](const Intended& i) {
    return !s.slot.own_kinds.empty() && fold(i.name) == std::string(m.folded) + "s";
  });
  for (Intended& i : with_noun(s)) found.push_back(std::move(i));
  if (s.near.given() && m.folded.size() >= kLongWord) {
    for (CountryCode country : s.near.countries)
      two_edits_away(gazetteer_, m.folded, {.country = country, .places = kBestKnown}, found);
  }
  if (found.empty() && s.word.size() < m.folded.size() && !s.ordinary_word) found = by_word(s);
  return weighed(s, found);
}

}  // namespace stet

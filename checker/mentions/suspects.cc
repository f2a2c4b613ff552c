#include "checker/mentions/suspects.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "checker/base/ascii.h"
#include "checker/mentions/areas.h"
#include "checker/mentions/place_prior.h"

namespace stet {
namespace {

constexpr float kNamed = 0.06F;      // share that says that the story knows the country
constexpr float kWorldKnown = 2.5F;  // fame of a place that is far from no story
constexpr float kFarPlace = -1;      // presence of a country that the story does not touch

// Is it an area or a water in which there are many places?
bool is_wide(EntryKind kind) {
  return (kind >= EntryKind::country && kind <= EntryKind::line) ||
         (kind >= EntryKind::sea && kind <= EntryKind::cape);
}

// What has its name with a thing of this kind in common: a town, a people or a state may be called
// like an island, and then the island is no mistake. Empty for kinds that towns often share.
std::span<const EntryKind> things_like(EntryKind kind) {
  static constexpr std::array kIsland = {
      EntryKind::island, EntryKind::islands,   EntryKind::country, EntryKind::state,
      EntryKind::region, EntryKind::peninsula, EntryKind::cape};
  static constexpr std::array kWater = {EntryKind::river,  EntryKind::canal, EntryKind::lake,
                                        EntryKind::sea,    EntryKind::gulf,  EntryKind::bay,
                                        EntryKind::valley, EntryKind::dam};
  if (kind == EntryKind::island) return kIsland;
  const bool water = kind >= EntryKind::sea && kind <= EntryKind::bay;
  if (water || kind == EntryKind::river || kind == EntryKind::lake) return kWater;
  return {};
}

// An acronym before a place noun ("GOP state senator") is an adjective, not a place.
bool acronym(std::string_view name) { return name.size() < 6 && !has_small_letter(name); }

}  // namespace

Suspects::Suspects(const Context& context, const Votes& votes, const Story& story,
                   const StoryPlaces& places)
    : context_(context),
      story_(story),
      places_(places),
      gazetteer_(*story.gazetteer),
      readings_(gazetteer_, votes),
      position_(context, story.mentions, readings_),
      varied_(story.mentions.size()),
      uses_(story.vocabulary->size()),
      person_word_(story.vocabulary->size()),
      firm_word_(story.vocabulary->size()) {
  for (const Variation& v : story.variations) {
    if (is_people(v.spellings[0])) continue;  // "Israil" beside "Israeli"
    for (const Spelling& s : v.spellings) {
      for (const Spelling::Use& use : s.uses) varied_[use.mention] = true;
    }
  }
  capitals_ = story.vocabulary->find("capital") != Vocabulary::kNone;
  for (const Mention& m : story.mentions) {
    const bool firm = m.kind == MentionKind::organisation && m.words.size() > 1;
    if (m.kind == MentionKind::place && m.words.size() > 1 && !m.known.empty() &&
        phrases_.size() < kMostPhrases)
      phrases_.push_back(static_cast<uint32_t>(&m - story.mentions.data()));
    const Seats seats = firm ? seats_of(m, *story.vocabulary) : Seats();
    for (uint32_t w = 0; w < m.words.size(); ++w) {
      const uint32_t id = m.words[w].id;
      ++uses_[id];
      if (m.kind == MentionKind::person && !names_kind(m)) person_word_[id] = true;
      if (firm && !seats.has(w)) firm_word_[id] = true;
    }
  }
}

bool Suspects::is_people(const Spelling& spelling) const {
  return std::ranges::any_of(context_.known(spelling.folded), [](const NameMatch& match) {
    return match.role == NameRole::demonym;
  });
}

// Of the mention that is looked at; null if it is none.
const Toponym* Suspects::toponym_at(uint32_t mention) const {
  const bool found =
      toponym_ < story_.toponyms.size() && story_.toponyms[toponym_].mention == mention;
  return found ? &story_.toponyms[toponym_] : nullptr;
}

StatedArea Suspects::area_of(uint32_t mention) const {
  const Toponym* toponym = toponym_at(mention);
  return toponym != nullptr ? toponym->area : stated_area(context_, story_.mentions, mention);
}

Suspect Suspects::look_at(uint32_t index) {
  const Mention& m = story_.mentions[index];
  Suspect s;
  s.mention = index;
  while (toponym_ < story_.toponyms.size() && story_.toponyms[toponym_].mention < index) ++toponym_;
  if (const Toponym* toponym = toponym_at(index)) s.slot = toponym->slot;
  const bool noun = !s.slot.kinds.empty() && s.slot.kinds[0] != EntryKind::country;
  if (!may_be_place(m, noun) || varied_[index]) return s;
  if (m.known.empty())
    unknown(m, s);
  else
    known(m, noun, s);
  if (s.suspicion == Suspicion::none) return s;
  if (context_.in_foreign_words(m)) {
    s.suspicion = Suspicion::none;
    return s;
  }
  if (m.known.empty()) {
    s.area = area_of(index);
    if (!s.area.given()) s.near = surroundings(context_, story_, places_, index);
  }
  if (!s.area.given()) s.anchor = position_.anchor(index);
  return s;
}

bool Suspects::may_be_place(const Mention& m, bool noun) const {
  const bool people = m.kind == MentionKind::people && m.words.size() == 1 && ends_phrase(m);
  if (!m.known.empty() && !noun && !people && !readings_.has_place(m)) return false;
  return m.role != Role::byline && m.role != Role::metadata && m.folded.size() > 2 &&
         m.title.empty() && !acronym(story_.text(m.span)) && !context_.has_number(m) &&
         m.words.size() < (m.known.empty() ? kTooLong : kLongName);
}

// Libra after Libra Bank Plc, Atalanta in Atalanta/Sosnoff Capital Corp: an organisation, whatever
// place has its name.
bool Suspects::shares_firm(const Mention& m) const {
  if (m.words.size() == 1 && firm_word_[m.words[0].id]) return true;
  const uint32_t next = static_cast<uint32_t>(&m - story_.mentions.data()) + 1;
  if (context_.next_text(m) != "/" || next >= story_.mentions.size()) return false;
  const Mention& other = story_.mentions[next];
  return other.kind == MentionKind::organisation && other.first_token == m.end_token + 1;
}

void Suspects::known(const Mention& m, bool noun, Suspect& s) const {
  s.area = area_of(s.mention);
  s.position = position_.of(s.mention);
  if (m.kind == MentionKind::people && !noun) return people(m, s);
  if (readings_.has_place(m) && !readings_.is_overshadowed(m)) return place_known(m, noun, s);
  if (!noun || readings_.fits(m, kStoryCountry) || is_its_home(m)) return;
  s.filler = readings_.other_thing(m);
  if (!s.filler.empty()) s.suspicion = Suspicion::no_place;
}

// "the home village of Nadia Murad", "a Hezbollah area"
bool Suspects::is_its_home(const Mention& m) const {
  const auto noun = context_.cue_before(m, Cue::place_before);
  if (!noun) return m.kind == MentionKind::organisation;
  const auto& tokens = context_.tokens().tokens;
  const auto at = std::ranges::lower_bound(tokens, noun->span.begin, {},
                                           [](const Token& t) { return t.span.begin; });
  if (at == tokens.begin()) return false;
  const auto before = static_cast<uint32_t>(at - tokens.begin()) - 1;
  const std::string_view word = context_.words().folded(before);
  return word == "home" || word == "native";
}

void Suspects::place_known(const Mention& m, bool noun, Suspect& s) const {
  Known known;
  if (!survey(m, known, s)) return;
  if (called_otherwise(m, s) || away(m, s)) return;
  if (s.area.given() && !readings_.place_in(m, story_.mentions[s.area.mention])) {
    const bool holds_others = known.country || (s.area.direct && readings_.is_area(m));
    const bool place = m.kind == MentionKind::place || m.kind == MentionKind::other;
    if (place && (!holds_others || s.area.apposition) && (s.main_name || !s.area.before))
      s.suspicion = Suspicion::outside;
    s.ordinary_word = known.fame < kTown;
    return;
  }
  if (shares_firm(m)) return;
  const bool local = s.area.given() || readings_.fits(m, kNamed);
  if (local && readings_.misnamed(m) && is_new_word(m.words.back().id)) {
    s.suspicion = Suspicion::misnamed;
    return;
  }
  if (s.area.given() || known.fame >= kWorldKnown || known.wide || uses_of(m) > kMostUses) return;
  if (local)
    hamlet(m, s);
  else
    far(m, noun, known, s);
}

// The latest year that the article names, 0 if it names none: a story of 1987 is of the world then.
int Suspects::latest_year() const {
  if (!latest_year_) latest_year_ = find_latest_year();
  return *latest_year_;
}

int Suspects::find_latest_year() const {
  constexpr size_t kDigits = 4;
  int latest = 0;
  for (const Token& t : story_.tokens.tokens) {
    const std::string_view text = t.span.in(story_.article.text);
    if (text.size() != kDigits || (text[0] != '1' && text[0] != '2')) continue;
    int year = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + kDigits, year);
    if (end == text.data() + kDigits) latest = std::max(latest, year);
  }
  return latest;
}

// A capital that is none, an island that is a city on a continent.
bool Suspects::called_otherwise(const Mention& m, Suspect& s) const {
  if (capitals_ && m.kind == MentionKind::place && !readings_.is_area(m)) {
    s.capital = called_capital(context_, gazetteer_, story_.mentions, s.mention);
    const auto area = s.capital.area;
    if (area && readings_.is_sure_place(m) && !is_capital(gazetteer_, m, *area)) {
      const CountryCode country = gazetteer_.entry(*area).countries[0];
      const bool then = latest_year() != 0 && latest_year() <= capital_until(country, m.folded);
      if (!claimed(country, country) && !then) s.suspicion = Suspicion::capital;
      return s.suspicion != Suspicion::none;
    }
  }
  if (s.slot.kinds.empty() || readings_.has_kind(m, s.slot.kinds)) return false;
  const std::span<const EntryKind> same = things_like(s.slot.kinds[0]);
  if (same.empty() || readings_.has_kind(m, same) || readings_.fits(m, kStoryCountry)) return false;
  if (is_whole_name(s.slot.noun, m)) return false;
  s.suspicion = Suspicion::kind;
  return true;
}

// "Strait of Hormuz": is the noun part of the name?
bool Suspects::is_whole_name(const std::string& noun, const Mention& m) const {
  return !context_.known(noun + " " + std::string(m.folded)).empty();
}

// "Hubei, Beijing's neighbour": all places of the name that may be meant lie elsewhere.
bool Suspects::away(const Mention& m, Suspect& s) const {
  if (m.kind != MentionKind::place && m.kind != MentionKind::other) return false;
  if (s.area.given()) return false;
  s.near = surroundings(context_, story_, places_, s.mention);
  if (!s.near.given()) return false;
  const bool asked = readings_.has_kind(m, s.slot.kinds);
  for (const NameMatch& match : m.known) {
    const Entry entry = gazetteer_.entry(match.entry);
    if (!is_place(entry.kind) || readings_.foreign_form(m, match)) continue;
    if (asked && std::ranges::find(s.slot.kinds, entry.kind) == s.slot.kinds.end()) continue;
    if (!s.near.exclude(entry)) return false;
  }
  s.suspicion = Suspicion::away;
  return true;
}

// What the lists know of the places of this name; false if it is a people's too.
bool Suspects::survey(const Mention& m, Known& known, Suspect& s) const {
  const EntryFacts* best = nullptr;
  for (const NameMatch& match : m.known) {
    const EntryFacts& entry = match.facts;
    if (match.role == NameRole::demonym) return false;
    if (!is_place(entry.kind)) {
      known.other = true;
      continue;
    }
    known.wide |= entry.curated && entry.population == 0 && is_wide(entry.kind) &&
                  !(entry.kind == EntryKind::state && readings_.has_town_in(m, entry.countries[0]));
    known.country |= entry.kind == EntryKind::country;
    const float own = fame(entry);
    if ((best != nullptr && own <= known.fame) || readings_.foreign_form(m, match)) continue;
    if (own >= known.fame) s.main_name = match.role == NameRole::primary;
    known.fame = std::max(known.fame, own);
    best = &entry;
  }
  if (best != nullptr) {
    const std::string_view where = gazetteer_.country_name(best->countries[0]);
    s.filler = where.empty() ? "a place elsewhere" : "a place in " + std::string(where);
  }
  s.standing = known.fame + kFarPlace;
  s.renowned = known.fame >= kRenowned;
  s.known_elsewhere = known.fame >= kTown;
  return true;
}

}  // namespace stet

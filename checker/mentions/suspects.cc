#include "checker/mentions/suspects.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "checker/mentions/areas.h"
#include "checker/mentions/place_prior.h"

namespace stet {
namespace {

constexpr float kStoryCountry =
    0.12F;                            // share of the evidence that makes a country the story's own
constexpr float kNamed = 0.06F;       // share that says that the story knows the country
constexpr uint32_t kHamlet = 15'000;  // inhabitants, below which a name yields to a known person's
constexpr size_t kShortest = 5;       // letters of an unknown word that can be taken for a slip
constexpr uint32_t kMostUses = 2;     // a slip is not repeated
constexpr float kUsualLength = 6;     // letters; longer names have fewer neighbours by chance
constexpr float kPerLetter = 0.3F;
constexpr float kOrdinary = 0.8F;        // standing of a word that means something else too
constexpr float kTown = 1;               // fame of a town of 100,000, or one in the news
constexpr float kHardlyKnown = 0.3F;     // fame of a town that few name
constexpr float kRenowned = 1.5F;        // fame of a city of 300,000
constexpr float kForeignForm = 1.5F;     // fame of a place that English texts name in one way
constexpr float kStrongPosition = 0.8F;  // beside another place
constexpr float kWeakPosition = 0.6F;    // after "from" or "to"
constexpr float kNextDoor = 0.7F;        // standing of a place in a neighbouring country
constexpr float kWorldKnown = 2.5F;      // fame of a place that is far from no story
constexpr float kFarPlace = -1;          // presence of a country that the story does not touch

float by_length(size_t letters) {
  return std::clamp(kPerLetter * (kUsualLength - static_cast<float>(letters)), -2.0F, 1.2F);
}

std::string in_brackets(std::string_view note) {
  return note.empty() ? std::string() : " (" + std::string(note) + ")";
}

// Is it an area or a water in which there are many places?
bool is_wide(EntryKind kind) {
  return (kind >= EntryKind::country && kind <= EntryKind::line) ||
         (kind >= EntryKind::sea && kind <= EntryKind::cape);
}

// An acronym before a place noun ("GOP state senator") is an adjective, not a place.
bool acronym(std::string_view name) {
  return name.size() < 6 &&
         std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

Suspects::Suspects(const Context& context, const Votes& votes, const Story& story)
    : context_(context),
      votes_(votes),
      story_(story),
      gazetteer_(*story.gazetteer),
      varied_(story.mentions.size()),
      uses_(story.vocabulary->size()),
      person_word_(story.vocabulary->size()) {
  for (const Variation& v : story.variations) {
    for (const Spelling& s : v.spellings) {
      for (const Spelling::Use& use : s.uses) varied_[use.mention] = true;
    }
  }
  capitals_ = story.vocabulary->find("capital") != Vocabulary::kNone;
  for (const Mention& m : story.mentions) {
    for (const NameWord& w : m.words) {
      ++uses_[w.id];
      if (m.kind == MentionKind::person) person_word_[w.id] = true;
    }
  }
}

Suspect Suspects::look_at(uint32_t index) {
  const Mention& m = story_.mentions[index];
  Suspect s;
  s.mention = index;
  while (toponym_ < story_.toponyms.size() && story_.toponyms[toponym_].mention < index) ++toponym_;
  if (toponym_ < story_.toponyms.size() && story_.toponyms[toponym_].mention == index)
    s.slot = story_.toponyms[toponym_].slot;
  const bool noun = !s.slot.kinds.empty() && s.slot.kinds[0] != EntryKind::country;
  if (!may_be_place(m, noun) || varied_[index]) return s;
  s.area = stated_area(context_, gazetteer_, story_.mentions, index);
  s.position = position(m, index);
  if (!s.area.given()) s.anchor = anchor(m, index);
  if (m.known.empty())
    unknown(m, s);
  else
    known(m, noun, s);
  if (s.suspicion != Suspicion::none && context_.in_foreign_words(m)) s.suspicion = Suspicion::none;
  return s;
}

bool Suspects::may_be_place(const Mention& m, bool noun) const {
  if (!m.known.empty() && !noun && !has_place(m)) return false;
  return m.role != Role::byline && m.role != Role::metadata && m.folded.size() > 2 &&
         m.title.empty() && m.words.size() < 5 && !acronym(story_.text(m.span));
}

void Suspects::known(const Mention& m, bool noun, Suspect& s) const {
  if (has_place(m) && !is_overshadowed(m)) return place_known(m, noun, s);
  if (!noun || fits(m, kStoryCountry)) return;
  s.filler = other_thing(m);
  if (!s.filler.empty()) s.suspicion = Suspicion::no_place;
}

void Suspects::place_known(const Mention& m, bool noun, Suspect& s) const {
  float best = 0;
  bool other = false;  // not only a place
  bool fixed = false;  // an area or a water that the project lists
  bool country = false;
  for (const NameMatch& match : m.known) {
    const Entry entry = gazetteer_.entry(match.entry);
    if (match.role == NameRole::demonym) return;
    if (!is_place(entry.kind)) {
      other = true;
      continue;
    }
    fixed |= entry.curated && entry.population == 0 && is_wide(entry.kind);
    country |= entry.kind == EntryKind::country;
    if (foreign_form(m, match) || (!s.filler.empty() && fame(entry) <= best)) continue;
    best = std::max(best, fame(entry));
    const std::string_view where = gazetteer_.country_name(entry.countries[0]);
    s.filler = where.empty() ? "a place elsewhere" : "a place in " + std::string(where);
  }
  s.standing = best + kFarPlace;
  s.renowned = best >= kRenowned;
  if (capitals_ && m.kind == MentionKind::place && !is_area(m)) {
    s.capital = called_capital(context_, gazetteer_, story_.mentions, s.mention);
    const CountryCode called = s.capital.country;
    if (!called.empty() && !claimed(called, called) && !is_capital_of(m, called)) {
      s.suspicion = Suspicion::capital;
      return;
    }
  }
  if (s.area.given()) {
    const bool holds_others = country || (s.area.direct && is_area(m));
    const bool place = m.kind == MentionKind::place || m.kind == MentionKind::other;
    if (place && (!holds_others || s.area.apposition) &&
        !place_in(m, story_.mentions[s.area.mention]))
      s.suspicion = Suspicion::outside;
    s.ordinary_word = best < kTown;
    return;
  }
  if (best >= kWorldKnown || fixed || uses_of(m) > kMostUses || fits(m, kNamed)) return;
  const bool place = m.kind == MentionKind::place ||
                     (m.kind == MentionKind::other && !m.sentence_start && m.words.size() == 1);
  if ((!place && !noun) || (m.folded.size() < kShortest && s.position < kStrongPosition)) return;
  const WordFacts facts = story_.vocabulary->facts(m.words.back().id);
  s.ordinary_word =
      m.words.size() == 1 && (facts.common || facts.surname || facts.given_name || other);
  if (s.ordinary_word && !noun && (s.position < kWeakPosition || m.folded.size() <= kShortest))
    return;
  if (near_story(m)) s.standing += kNextDoor;
  s.suspicion = Suspicion::far;
}

bool Suspects::is_capital_of(const Mention& m, CountryCode country) const {
  return std::any_of(m.known.begin(), m.known.end(), [&](const NameMatch& match) {
    const Entry entry = gazetteer_.entry(match.entry);
    return entry.capital && entry.in_country(country);
  });
}

// Is a place of the name in a country next to one of the story's?
bool Suspects::near_story(const Mention& m) const {
  return std::any_of(m.known.begin(), m.known.end(), [&](const NameMatch& match) {
    const Entry entry = gazetteer_.entry(match.entry);
    if (!is_place(entry.kind)) return false;
    const auto around = gazetteer_.neighbours(entry.countries[0]);
    return std::any_of(around.begin(), around.end(), [&](CountryCode c) {
      return votes_.weight_without(m.name, c) >= kStoryCountry;
    });
  });
}

// Another language's form of a place that every reader knows, while a place elsewhere has the name
// as its own: Parys is Polish for Paris, and a town in South Africa.
bool Suspects::foreign_form(const Mention& m, const NameMatch& match) const {
  if (match.role != NameRole::variant || fame(gazetteer_.entry(match.entry)) < kForeignForm)
    return false;
  return std::any_of(m.known.begin(), m.known.end(), [&](const NameMatch& other) {
    const Entry entry = gazetteer_.entry(other.entry);
    return other.role == NameRole::primary && is_place(entry.kind) && fame(entry) >= kHardlyKnown &&
           entry.countries[0] != gazetteer_.entry(match.entry).countries[0];
  });
}

uint32_t Suspects::uses_of(const Mention& m) const {
  return m.words.empty() ? 0 : uses_[m.words.back().id];
}

// Is it the name of an area, and not of a city in it as well (Aleppo)?
bool Suspects::is_area(const Mention& m) const {
  bool area = false;
  for (const NameMatch& match : m.known) {
    const Entry entry = gazetteer_.entry(match.entry);
    if (entry.kind == EntryKind::country) return true;
    if (entry.kind <= EntryKind::populated_place && fame(entry) >= kTown) return false;
    area |= entry.kind == EntryKind::state || entry.kind == EntryKind::province ||
            entry.kind == EntryKind::region;
  }
  return area;
}

void Suspects::unknown(const Mention& m, Suspect& s) const {
  if (is_person(m) && s.position < kStrongPosition && s.slot.noun.empty()) return;
  const NameWord* odd = odd_word(m);
  const bool phrase = m.words.size() > 1;
  if (odd == nullptr || (phrase && is_place_itself(*odd))) {
    // "Las Veges", "Icheon International Airport": no word is odd, but together they are.
    const bool place = m.kind == MentionKind::place && (s.position > 0 || !s.slot.noun.empty());
    if (!phrase || !place || m.folded.size() < kShortest || uses_of(m) > kMostUses) return;
    s.ordinary_word = true;
    s.word = {0, static_cast<uint32_t>(m.folded.size())};
    s.standing = by_length(m.folded.size()) + kOrdinary;
    s.suspicion = Suspicion::unknown;
    return;
  }
  const std::string_view written = story_.text(odd->span);
  if (!m.all_caps && written.size() > 1 &&
      written.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1) != std::string_view::npos)
    return;
  if (odd->folded.size() < (phrase ? kShortest - 1 : kShortest)) return;
  if (uses_[odd->id] > kMostUses || (person_word_[odd->id] && !phrase)) return;
  const size_t at = m.folded.find(odd->folded);
  if (at == std::string_view::npos) return;
  s.ordinary_word = person_word_[odd->id];
  s.word = {static_cast<uint32_t>(at), static_cast<uint32_t>(at + odd->folded.size())};
  const WordFacts facts = story_.vocabulary->facts(odd->id);
  s.standing = by_length(m.folded.size()) + (facts.surname ? kOrdinary : 0) +
               (facts.place_word ? kOrdinary / 2 : 0);
  s.suspicion = Suspicion::unknown;
}

// A given name first, unless it is also an English word or a particle ("Mount", "New", "El").
bool Suspects::is_person(const Mention& m) const {
  if (m.kind != MentionKind::person) return false;
  if (m.words.size() < 2) return true;
  const uint32_t first = m.words[0].id;
  return !story_.vocabulary->facts(first).common &&
         story_.vocabulary->particle(first) == ParticleRole::none;
}

// The one word that no list has; else the one that is no English word; null if there are several.
const NameWord* Suspects::odd_word(const Mention& m) const {
  const NameWord* odd = nullptr;
  const NameWord* foreign = nullptr;
  int several = 0;
  for (const NameWord& w : m.words) {
    if (w.particle || w.initial || !is_new_word(w.id)) continue;
    const WordFacts facts = story_.vocabulary->facts(w.id);
    if (facts.surname || facts.place_word) {
      ++several;
      foreign = &w;
    } else if (odd == nullptr) {
      odd = &w;
    } else {
      return nullptr;
    }
  }
  if (odd != nullptr) return odd;
  return several == 1 ? foreign : nullptr;
}

bool Suspects::is_place_itself(const NameWord& word) const {
  if (!story_.vocabulary->facts(word.id).place_word) return false;
  std::vector<NameMatch> alone;
  gazetteer_.find(word.folded, alone);
  return !alone.empty();
}

bool Suspects::is_new_word(uint32_t word) const {
  const WordFacts facts = story_.vocabulary->facts(word);
  const std::string_view folded = story_.vocabulary->folded(word);
  return !facts.common && !facts.given_name &&
         std::all_of(folded.begin(), folded.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// How much the position speaks for a place.
float Suspects::position(const Mention& m, uint32_t index) const {
  constexpr std::array<std::string_view, 9> kStrong = {
      "in", "near", "outside", "across", "around", "throughout", "into", "towards", "toward"};
  constexpr std::array<std::string_view, 7> kWeak = {"from",    "to",  "at",  "of",
                                                     "through", "via", "over"};
  const std::string_view before = context_.before(m);
  if (std::find(kStrong.begin(), kStrong.end(), before) != kStrong.end()) return 1;
  if (beside_place(index, 1)) return 0.8F;
  if (context_.next_text(m) == "-") return 0.8F;
  if (std::find(kWeak.begin(), kWeak.end(), before) != kWeak.end()) return 0.6F;
  if (context_.after_is(m, Cue::speech)) return -0.7F;
  return 0;
}

// "Suwon and Inchion", "Vietnam, Thaliand and Cambodia"; over one unknown name too.
bool Suspects::beside_place(uint32_t index, int hops) const {
  const auto& all = story_.mentions;
  const auto joined = [&](const Mention& a, const Mention& b) {
    if (a.block != b.block || b.first_token - a.end_token > 2 || b.first_token == a.end_token)
      return false;
    for (uint32_t i = a.end_token; i < b.first_token; ++i) {
      const std::string_view text = context_.tokens().tokens[i].span.in(story_.article.text);
      if (text != "," && text != "and" && text != "or") return false;
    }
    return true;
  };
  const auto place = [&](uint32_t other) {
    return is_sure_place(all[other]) ||
           (hops > 0 && all[other].known.empty() && beside_place(other, hops - 1));
  };
  return (index > 0 && joined(all[index - 1], all[index]) && place(index - 1)) ||
         (index + 1 < all.size() && joined(all[index], all[index + 1]) && place(index + 1));
}

bool Suspects::is_sure_place(const Mention& m) const {
  return m.kind == MentionKind::place &&
         std::any_of(m.known.begin(), m.known.end(), [&](const NameMatch& match) {
           const Entry entry = gazetteer_.entry(match.entry);
           return is_place(entry.kind) && fame(entry) >= kHardlyKnown;
         });
}

uint32_t Suspects::anchor(const Mention& m, uint32_t index) const {
  const uint32_t next = index + 1;
  if (next >= story_.mentions.size() || context_.next_text(m) != ",") return StatedArea::kNone;
  const Mention& other = story_.mentions[next];
  const bool follows = other.block == m.block && other.first_token == m.end_token + 1;
  const bool country =
      std::any_of(other.known.begin(), other.known.end(), [&](const NameMatch& match) {
        return gazetteer_.entry(match.entry).kind == EntryKind::country;
      });
  return follows && is_sure_place(other) && !country ? next : StatedArea::kNone;
}

bool Suspects::has_place(const Mention& m) const {
  return std::any_of(m.known.begin(), m.known.end(), [&](const NameMatch& match) {
    return is_place(gazetteer_.entry(match.entry).kind) && match.role != NameRole::demonym;
  });
}

bool Suspects::place_in(const Mention& m, const Mention& area) const {
  return std::any_of(m.known.begin(), m.known.end(), [&](const NameMatch& match) {
    const Entry entry = gazetteer_.entry(match.entry);
    if (!is_place(entry.kind) || foreign_form(m, match)) return false;
    return entry.countries[0].empty() || lies_in(gazetteer_, entry, area);
  });
}

// Is any place of the name in a country with at least this share of the story?
bool Suspects::fits(const Mention& m, float least) const {
  return std::any_of(m.known.begin(), m.known.end(), [&](const NameMatch& match) {
    const Entry entry = gazetteer_.entry(match.entry);
    if (!is_place(entry.kind) || match.role == NameRole::demonym) return false;
    if (foreign_form(m, match)) return false;
    if (entry.countries[0].empty()) return true;
    return std::any_of(std::begin(entry.countries), std::end(entry.countries), [&](CountryCode c) {
      return !c.empty() && votes_.weight_without(m.name, c) >= least;
    });
  });
}

// A hamlet somewhere, or some language's form of a town, may have the name of a man or a movement
// that every reader knows ("the town of Sinwar"): that place is not what is meant.
bool Suspects::is_overshadowed(const Mention& m) const {
  bool known_otherwise = false;
  for (const NameMatch& match : m.known) {
    const Entry entry = gazetteer_.entry(match.entry);
    if (!is_place(entry.kind)) {
      known_otherwise |= entry.curated &&
                         (entry.kind == EntryKind::person || entry.kind == EntryKind::organisation);
      continue;
    }
    const bool own_name = match.role == NameRole::primary || match.role == NameRole::official;
    if (entry.curated || (own_name && (entry.capital || entry.population >= kHamlet))) return false;
  }
  return known_otherwise;
}

// What the lists know of a name that is no place; empty if nothing.
std::string Suspects::other_thing(const Mention& m) const {
  for (const NameMatch& match : m.known) {
    const Entry entry = gazetteer_.entry(match.entry);
    if (entry.kind == EntryKind::person) return "a person" + in_brackets(entry.note);
    if (entry.kind == EntryKind::organisation) return "an organisation" + in_brackets(entry.note);
  }
  return {};
}

}  // namespace stet

#include "checker/mentions/suspects.h"

#include <algorithm>

#include "checker/mentions/cues.h"
#include "checker/mentions/place_prior.h"
#include "checker/mentions/seats.h"

// A name that no list has is suspected of a slip if one of its words is in no list either, or if
// its words are all known but never together ("Las Veges").

namespace stet {
namespace {

constexpr float kNamed = 0.02F;    // share that says that the story knows the country
constexpr float kUsualLength = 6;  // letters; longer names have fewer neighbours by chance
constexpr float kPerLetter = 0.3F;
constexpr float kVillage = 0.6F;   // of what is called one: no list has all
constexpr float kOrdinary = 0.8F;  // standing of a word that means something else too

float by_length(size_t letters) {
  return std::clamp(kPerLetter * (kUsualLength - static_cast<float>(letters)), -2.0F, 1.2F);
}

bool is_plain(std::string_view folded) {
  return std::ranges::all_of(folded, [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

uint32_t Suspects::uses_of(const Mention& m) const {
  return m.words.empty() ? 0 : uses_[m.words.back().id];
}

void Suspects::unknown(const Mention& m, Suspect& s) const {
  if (shares_firm(m)) return;
  const Seats seats = seats_of(m, *story_.vocabulary);
  const NameWord* odd = find_odd_word(m, seats);
  const bool phrase = m.words.size() > 1;
  if (odd == nullptr && !phrase) return ordinary(m, s);
  s.position = position_.of(s.mention);
  if (is_person(m) && s.position < kStrongPosition && s.slot.noun.empty()) return;
  const bool seat = odd != nullptr && seats.has(static_cast<uint32_t>(odd - m.words.data()));
  if (odd == nullptr || (phrase && is_place_itself(*odd, seat)))
    odd_phrase(m, s);
  else
    odd_word(m, *odd, seat, s);
}

// "Las Veges", "Icheon International Airport": no word is odd, but together they are.
void Suspects::odd_phrase(const Mention& m, Suspect& s) const {
  const bool particle =
      story_.vocabulary->particle(m.words[0].id) != ParticleRole::none && !is_person(m);
  const bool told = s.position > 0 || !s.slot.noun.empty() || !s.slot.own_kinds.empty();
  const bool place = m.kind == MentionKind::place ? told : particle || names_kind(m);
  if (!resembles_named(m) && (!place || uses_of(m) > kMostUses)) return;
  if (m.words.size() >= kLongName || m.folded.size() < kShortest) return;
  s.ordinary_word = true;
  s.word = {0, static_cast<uint32_t>(m.folded.size())};
  s.standing = by_length(m.folded.size()) + kOrdinary;
  s.suspicion = Suspicion::unknown;
}

void Suspects::odd_word(const Mention& m, const NameWord& odd, bool seat, Suspect& s) const {
  const bool phrase = m.words.size() > 1;
  const std::string_view written = story_.text(odd.span);
  if (!m.all_caps && written.size() > 1 &&
      written.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1) != std::string_view::npos)
    return;
  if (odd.folded.size() < (phrase ? kShortest - 1 : kShortest)) return;
  const bool person = person_word_[odd.id] && uses_[odd.id] > 1;  // elsewhere
  if (uses_[odd.id] > kMostUses || (person && !phrase)) return;
  const size_t at = m.folded.find(odd.folded);
  if (at == std::string_view::npos) return;
  s.ordinary_word = person;
  if (phrase) s.odd = odd.span;
  s.institution = seat;
  s.word = {static_cast<uint32_t>(at), static_cast<uint32_t>(at + odd.folded.size())};
  s.word_standing = by_length(odd.folded.size()) + word_standing(odd);
  s.standing = by_length(m.folded.size()) + word_standing(odd) +
               (!s.slot.kinds.empty() && s.slot.kinds[0] == EntryKind::village ? kVillage : 0);
  s.suspicion = Suspicion::unknown;
}

float Suspects::word_standing(const NameWord& word) const {
  const WordFacts facts = story_.vocabulary->facts(word.id);
  return (facts.surname ? kOrdinary : 0) + (facts.place_word ? kOrdinary / 2 : 0) +
         (facts.given_name ? kOrdinary : 0);
}

// "Mount _", "Lake _"
bool Suspects::names_kind(const Mention& m) const {
  return m.words.size() > 1 && m.title.empty() &&
         story_.vocabulary->cues(m.words[0].id).has(Cue::place_before);
}

// "across Indie": an English word with a capital where only a place can stand.
void Suspects::ordinary(const Mention& m, Suspect& s) const {
  if (m.kind != MentionKind::place || m.all_caps || m.sentence_start ||
      m.folded.size() < kShortest || uses_of(m) > kMostUses)
    return;
  s.position = position_.of(s.mention);
  if (s.position < kCertainPosition) return;
  s.ordinary_word = true;
  s.word = {0, static_cast<uint32_t>(m.folded.size())};
  s.standing = by_length(m.folded.size()) + 2 * kOrdinary;
  s.suspicion = Suspicion::unknown;
}

// "Ivory Cast", where the article has "Ivory Coast": all words but one.
bool Suspects::resembles_named(const Mention& m) const {
  return std::ranges::any_of(phrases_, [&](uint32_t index) {
    const Mention& place = story_.mentions[index];
    if (place.words.size() != m.words.size()) return false;
    const auto [own, other] =
        std::ranges::mismatch(m.words, place.words, {}, &NameWord::id, &NameWord::id);
    return own != m.words.end() && uses_[own->id] <= kMostUses &&
           std::equal(own + 1, m.words.end(), other + 1,
                      [](const NameWord& x, const NameWord& y) { return x.id == y.id; });
  });
}

// A given name first, unless it is also an English word or a particle ("Mount", "New", "El").
bool Suspects::is_person(const Mention& m) const {
  if (m.kind != MentionKind::person) return false;
  // Who speaks under one word has been introduced, but a country may.
  if (m.words.size() < 2) return uses_[m.words[0].id] > 1;
  const uint32_t first = m.words[0].id;
  return !story_.vocabulary->facts(first).common &&
         story_.vocabulary->particle(first) == ParticleRole::none;
}

// The one word that no list has; else the one that is no English word; null if there are several.
// Right after "of" stands the place, and in a long name only the place counts.
const NameWord* Suspects::find_odd_word(const Mention& m, const Seats& seats) const {
  const NameWord* odd = nullptr;
  const NameWord* foreign = nullptr;
  int several = 0;
  for (uint32_t i = 0; i < m.words.size(); ++i) {
    const NameWord& w = m.words[i];
    if (w.particle || w.initial) continue;
    const WordFacts facts = story_.vocabulary->facts(w.id);
    if (facts.common || (facts.given_name && !seats.has(i)) || !is_plain(w.folded)) continue;
    if (seats.after.has(i) && i == seats.after.begin) return &w;
    if (m.words.size() >= kLongName && i > 0 && !seats.has(i)) continue;
    if (m.words.size() > 1 && story_.vocabulary->cues(w.id).has(Cue::organisation)) continue;
    if (facts.surname || facts.place_word || facts.given_name) {
      ++several;
      foreign = &w;
    } else if (odd == nullptr) {
      odd = &w;
    } else if (odd != &m.words[0]) {
      return nullptr;
    }
  }
  if (odd != nullptr) return odd;
  return several == 1 ? foreign : nullptr;
}

// Of the seat of an institution, a hamlet far from the story does not count.
bool Suspects::is_place_itself(const NameWord& word, bool seat) const {
  if (!story_.vocabulary->facts(word.id).place_word) return false;
  return std::ranges::any_of(context_.known(word.folded), [&](const NameMatch& match) {
    const EntryFacts& entry = match.facts;
    if (entry.curated && (!seat || match.role != NameRole::alternate)) return true;
    const bool own = match.role == NameRole::primary || match.role == NameRole::official;
    return own && (!seat || fame(entry) >= kHardlyKnown ||
                   story_.geography.weight_of(entry.countries[0]) >= kNamed);
  });
}

bool Suspects::is_new_word(uint32_t word) const {
  const WordFacts facts = story_.vocabulary->facts(word);
  return !facts.common && !facts.given_name && is_plain(story_.vocabulary->folded(word));
}

}  // namespace stet

#include "checker/mentions/suspects.h"

#include <algorithm>
#include <array>

#include "checker/mentions/cues.h"
#include "checker/names/fold.h"

// A name that no list has is suspected of a slip if one of its words is in no list either, or if
// its words are all known but never together ("Las Veges").

namespace stet {
namespace {

constexpr float kUsualLength = 6;  // letters; longer names have fewer neighbours by chance
constexpr float kPerLetter = 0.3F;
constexpr float kVillage = 0.6F;   // of what is called one: no list has all
constexpr float kOrdinary = 0.8F;  // standing of a word that means something else too

float by_length(size_t letters) {
  return std::clamp(kPerLetter * (kUsualLength - static_cast<float>(letters)), -2.0F, 1.2F);
}

}  // namespace

uint32_t Suspects::uses_of(const Mention& m) const {
  return m.words.empty() ? 0 : uses_[m.words.back().id];
}

void Suspects::unknown(const Mention& m, Suspect& s) const {
  if (is_person(m) && s.position < kStrongPosition && s.slot.noun.empty()) return;
  if (shares_firm(m)) return;
  const NameWord* odd = odd_word(m);
  const bool phrase = m.words.size() > 1;
  const bool named_so = names_kind(m);  // Mount Evarest
  if (odd == nullptr || (phrase && is_place_itself(*odd))) {
    // "Las Veges", "Icheon International Airport": no word is odd, but together they are.
    const bool particle =
        story_.vocabulary->particle(m.words[0].id) != ParticleRole::none && !is_person(m);
    const bool told = s.position > 0 || !s.slot.noun.empty() || !s.slot.own_kinds.empty();
    const bool place = m.kind == MentionKind::place ? told : particle || named_so;
    if (!phrase) return ordinary(m, s);
    if (!place || m.folded.size() < kShortest || uses_of(m) > kMostUses) return;
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
  const bool person = person_word_[odd->id] && uses_[odd->id] > 1;  // elsewhere
  if (uses_[odd->id] > kMostUses || (person && !phrase)) return;
  const size_t at = m.folded.find(odd->folded);
  if (at == std::string_view::npos) return;
  s.ordinary_word = person;
  if (phrase) s.odd = odd->span;
  s.institution = phrase && is_seat(m, *odd);
  s.word = {static_cast<uint32_t>(at), static_cast<uint32_t>(at + odd->folded.size())};
  const WordFacts facts = story_.vocabulary->facts(odd->id);
  s.standing = by_length(m.folded.size()) + (facts.surname ? kOrdinary : 0) +
               (facts.place_word ? kOrdinary / 2 : 0) +
               (!s.slot.kinds.empty() && s.slot.kinds[0] == EntryKind::village ? kVillage : 0);
  s.suspicion = Suspicion::unknown;
}

// "Mount _", "Lake _"
bool Suspects::names_kind(const Mention& m) const {
  return m.words.size() > 1 && m.title.empty() &&
         cue_detail(m.words[0].folded, Cue::place_before) != nullptr;
}

// "Bank of _", "_ Stock Exchange": institutions are named after their place.
bool Suspects::is_seat(const Mention& m, const NameWord& word) const {
  constexpr std::array<std::string_view, 12> kInstitutions = {
      "exchange", "university", "college", "airport",    "court", "police",
      "hospital", "museum",     "embassy", "parliament", "zoo",   "orchestra"};
  if (m.kind != MentionKind::organisation) return false;
  const auto& tokens = context_.tokens().tokens;
  const auto at = std::ranges::lower_bound(tokens, word.span.begin, {},
                                           [](const Token& t) { return t.span.begin; });
  if (&word != &m.words.front() && fold((at - 1)->span.in(context_.article().text)) == "of")
    return true;
  return &word == &m.words.front() && m.words.size() > 1 &&
         std::ranges::find(kInstitutions, m.words.back().folded) != kInstitutions.end();
}

// "across Indie": an English word with a capital where only a place can stand.
void Suspects::ordinary(const Mention& m, Suspect& s) const {
  if (m.kind != MentionKind::place || s.position < kCertainPosition || m.all_caps ||
      m.sentence_start || m.folded.size() < kShortest || uses_of(m) > kMostUses)
    return;
  s.ordinary_word = true;
  s.word = {0, static_cast<uint32_t>(m.folded.size())};
  s.standing = by_length(m.folded.size()) + 2 * kOrdinary;
  s.suspicion = Suspicion::unknown;
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
const NameWord* Suspects::odd_word(const Mention& m) const {
  const NameWord* odd = nullptr;
  const NameWord* foreign = nullptr;
  int several = 0;
  for (const NameWord& w : m.words) {
    if (w.particle || w.initial || !is_new_word(w.id)) continue;
    if (m.words.size() > 1 && story_.vocabulary->cues(w.id).has(Cue::organisation)) continue;
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
  return std::ranges::any_of(alone, [&](const NameMatch& match) {
    return match.role == NameRole::primary || match.role == NameRole::official ||
           match.facts.curated;
  });
}

bool Suspects::is_new_word(uint32_t word) const {
  const WordFacts facts = story_.vocabulary->facts(word);
  const std::string_view folded = story_.vocabulary->folded(word);
  return !facts.common && !facts.given_name &&
         std::all_of(folded.begin(), folded.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace stet

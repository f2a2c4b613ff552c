// Places inside names and names around places: "Bank of Jappan", "Gulf of Eden".
#include <algorithm>

#include "checker/mentions/place_alternatives.h"
#include "checker/mentions/place_prior.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

constexpr float kOfStory = -0.2F;  // least presence of a place that a firm may be named after
constexpr size_t kLongWord = 7;    // letters of a word that is seldom another name's by chance
constexpr size_t kFirmWord = 6;    // of one in the name of a firm
constexpr size_t kSeatWords = 3;   // of a place's name, Santiago del Estero
constexpr float kSameNoun = 2;     // channel of a name of which the noun stands there, too
constexpr float kSwap = 0.3F;      // channel of a slip that makes no other name (Cihna)

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
      close_names_.one_slip_away(whole, begin + s.word.begin, begin + s.word.end);
  for (Intended& i : found) {
    const bool same_noun = fold(i.name).starts_with(s.slot.noun + " ");
    i.name = same_noun ? i.name.substr(begin) : std::string();
    i.with_noun = true;
    i.channel += kSameNoun;
  }
  std::erase_if(found, [](const Intended& i) { return i.name.empty(); });
  return found;
}

// "Illnois Cooperative Futures", "Bank of Jappan", "Kuala Lumppur Stock Exchange": one word of a
// longer name is the place, or a few are.
std::vector<Intended> PlaceAlternatives::by_word(const Suspect& s) const {
  const std::span<const NameWord> words = mention(s).words;
  const auto odd =
      static_cast<uint32_t>(std::ranges::find(words, s.odd, &NameWord::span) - words.begin());
  if (odd == words.size() || !is_telling(s, words[odd]) || is_inflected(words[odd].folded))
    return {};
  const std::vector<Phrase> phrases = phrases_with(odd, words, s.institution ? kSeatWords : 1);
  const auto listed = [&](const Phrase& phrase) {  // Bank of Sri Lanka
    std::vector<NameMatch> known;
    if (phrase.end - phrase.begin > 1) gazetteer_.find(phrase.folded, known);
    return !known.empty();
  };
  if (std::ranges::any_of(phrases, listed)) return {};
  for (const Phrase& phrase : phrases) {
    std::vector<Intended> found = meant_by(s, phrase);
    if (!found.empty()) return found;
  }
  return {};
}

// A short word is taken for a slip of a place only in the name of an institution, or of a firm if
// no list has the word.
bool PlaceAlternatives::is_telling(const Suspect& s, const NameWord& word) const {
  if (s.institution || word.folded.size() >= kLongWord) return true;
  if (word.folded.size() < kFirmWord) return false;
  const WordFacts facts = story_.vocabulary->facts(word.id);
  return mention(s).kind == MentionKind::organisation && !facts.surname && !facts.place_word;
}

// Of up to `most` words with the odd one among them, the longer ones first.
std::vector<PlaceAlternatives::Phrase> PlaceAlternatives::phrases_with(
    uint32_t odd, std::span<const NameWord> words, size_t most) {
  std::vector<Phrase> phrases;
  for (size_t count = std::min(most, words.size() - 1); count > 0; --count) {
    for (size_t begin = odd + 1 - std::min<size_t>(count, odd + 1); begin <= odd; ++begin) {
      if (begin + count > words.size()) break;
      Phrase phrase{static_cast<uint32_t>(begin), static_cast<uint32_t>(begin + count)};
      for (uint32_t w = phrase.begin; w < phrase.end; ++w) {
        if (w > phrase.begin) phrase.folded += ' ';
        const auto at = static_cast<uint32_t>(phrase.folded.size());
        phrase.folded += words[w].folded;
        if (w == odd) phrase.odd = {at, static_cast<uint32_t>(phrase.folded.size())};
      }
      phrases.push_back(std::move(phrase));
    }
  }
  return phrases;
}

std::vector<Intended> PlaceAlternatives::meant_by(const Suspect& s, const Phrase& phrase) const {
  const Mention& m = mention(s);
  std::vector<Intended> found =
      close_names_.one_slip_away(phrase.folded, phrase.odd.begin, phrase.odd.end);
  const bool after_of = phrase.begin > 0 && m.words[phrase.begin - 1].folded == "of";
  const bool single = phrase.end - phrase.begin == 1 && !after_of;
  const auto people = [&](const Intended& i) {  // American Hospital Association
    return single && (m.kind == MentionKind::organisation ||
                      (m.kind == MentionKind::other && is_named(i.name)));
  };
  std::erase_if(found, [&](const Intended& i) {
    if (fold(i.name)[0] != phrase.folded[0]) return true;  // Fudan
    return i.people ? !people(i) || !may_stand_inside(s, i) : !i.main || !may_stand_inside(s, i);
  });
  for (Intended& i : found)
    i.part = {m.words[phrase.begin].span.begin, m.words[phrase.end - 1].span.end};
  return found;
}

// An institution may have the name of any town, a firm that of one that is named here or well
// known.
bool PlaceAlternatives::may_stand_inside(const Suspect& s, const Intended& i) const {
  const Entry entry = gazetteer_.entry(i.entry);
  if (s.institution || is_named(i.name)) return fame(entry) >= kHardlyKnown;
  const bool sure_slip = i.channel >= kSwap && mention(s).kind == MentionKind::organisation;
  if (fame(entry) < (sure_slip ? kTown : kFamous)) return false;
  if (s.word.size() < kLongWord && !sure_slip) return false;
  return entry.kind == EntryKind::country ||
         presence(entry, votes_.without(mention(s).name)) >= kOfStory;
}

// Esso Italiana, Columbian Chemicals
bool PlaceAlternatives::is_inflected(std::string_view word) const {
  std::vector<NameMatch> stem;
  gazetteer_.find(word.substr(0, word.size() - 1), stem);
  return std::ranges::any_of(stem, [&](const NameMatch& match) {
    return match.role == NameRole::demonym || (word.ends_with('n') && fame(match.facts) >= kTown);
  });
}

}  // namespace stet

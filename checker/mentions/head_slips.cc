#include "checker/mentions/head_slips.h"

#include <algorithm>
#include <array>

#include "checker/base/ascii.h"

namespace stet {
namespace {

constexpr size_t kShortest = 5;  // letters

// The head words of names, each once.
std::vector<const NameWord*> heads_of(const std::vector<Mention>& mentions,
                                      const Vocabulary& vocabulary) {
  std::vector<const NameWord*> heads;
  for (const Mention& m : mentions) {
    if (m.words.size() < 2) continue;
    for (const NameWord& w : m.words) {
      if (w.folded.size() < kShortest) continue;
      const CueSet cues = vocabulary.cues(w.id);
      if (!cues.has(Cue::organisation) && !cues.has(Cue::place_after)) continue;
      if (std::ranges::find(heads, w.id, &NameWord::id) == heads.end()) heads.push_back(&w);
    }
  }
  return heads;
}

Spelling spelling_of(const NameWord& word, const std::vector<Mention>& mentions) {
  Spelling spelling{word.folded, {}, {}};
  for (uint32_t m = 0; m < mentions.size(); ++m) {
    for (uint32_t w = 0; w < mentions[m].words.size(); ++w) {
      if (mentions[m].words[w].id == word.id) spelling.uses.push_back({m, w, w + 1});
    }
  }
  return spelling;
}

// Where the spelling stands; nouns of places are compared like other words, and so they are there.
uint32_t number_of(const NameWord& head, const std::vector<Mention>& mentions,
                   std::vector<Spelling>& spellings) {
  const auto own = std::ranges::find(spellings, head.folded, &Spelling::folded);
  const auto number = static_cast<uint32_t>(own - spellings.begin());
  if (own == spellings.end()) spellings.push_back(spelling_of(head, mentions));
  return number;
}

enum class Difference : uint8_t { slip, vowel, replaced, other };

// One letter left out, added, changed or swapped with the next; not the first, and of the last only
// a swap: other languages have Institut and Groupe.
Difference inner_difference(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < kShortest - 1 || b.size() - a.size() > 1 || a[0] != b[0]) return Difference::other;
  const auto same = static_cast<size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  const std::string_view rest_a = a.substr(same), rest_b = b.substr(same);
  if (a.size() < b.size()) {
    const bool inside = !rest_a.empty() && rest_a == rest_b.substr(1);
    return inside ? Difference::slip : Difference::other;
  }
  if (rest_a.size() < 2) return Difference::other;
  const bool swapped = rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0];
  if (swapped && rest_a.substr(2) == rest_b.substr(2)) return Difference::slip;
  if (rest_a.substr(1) != rest_b.substr(1)) return Difference::other;
  return is_vowel(rest_a[0]) && is_vowel(rest_b[0]) ? Difference::vowel : Difference::replaced;
}

}  // namespace

std::vector<HeadSlip> add_head_slips(const std::vector<Mention>& mentions,
                                     const Vocabulary& vocabulary,
                                     std::vector<Spelling>& spellings) {
  const auto unlisted = [&](const Spelling& s) {
    const Mention& m = mentions[s.uses.front().mention];
    const WordFacts f = vocabulary.facts(m.words[s.uses.front().word].id);
    return m.words.size() > 1 && !f.common && !f.given_name && !f.surname && !f.place_word;
  };
  std::vector<HeadSlip> slips;
  const std::vector<const NameWord*> heads = heads_of(mentions, vocabulary);
  if (heads.empty()) return slips;
  std::array<bool, 256> starts{};  // most words begin like no head
  for (const NameWord* head : heads) starts[static_cast<unsigned char>(head->folded[0])] = true;
  std::vector<uint32_t> numbers(heads.size(), 0);  // in the spellings; 0 if not there
  const auto words = static_cast<uint32_t>(spellings.size());
  for (uint32_t i = 0; i < words; ++i) {
    if (!starts[static_cast<unsigned char>(spellings[i].folded[0])]) continue;
    for (size_t h = 0; h < heads.size(); ++h) {
      const Difference d = inner_difference(spellings[i].folded, heads[h]->folded);
      if (d == Difference::other || !unlisted(spellings[i])) continue;
      if (numbers[h] == 0) numbers[h] = number_of(*heads[h], mentions, spellings);
      const bool vowel = d == Difference::vowel && vocabulary.facts(heads[h]->id).common;
      slips.push_back({i, numbers[h], vowel || d == Difference::slip});
    }
  }
  return slips;
}

}  // namespace stet

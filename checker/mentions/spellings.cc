#include "checker/mentions/spellings.h"

#include <algorithm>
#include <string>

#include "checker/base/hash.h"
#include "checker/base/key_index.h"
#include "checker/base/shared_keys.h"
#include "checker/mentions/loose_keys.h"
#include "checker/names/compare.h"
#include "checker/names/prepared_name.h"
#include "checker/names/romanization.h"

namespace stet {
namespace {

constexpr size_t kShortestLetters = 3;
constexpr size_t kLongestLetters = 40;
// A key shared by more spellings than this says nothing ("al-…" words of a list of names).
constexpr size_t kFullestKey = 24;
// Words that only a loose key joins are near if their letters agree at least this well.
constexpr float kNearUnderLooseKey = 0.75F;

bool comparable(const NameWord& w, const Mention& m, const Vocabulary& vocabulary) {
  if (w.particle || w.initial) return false;
  if (w.folded.size() < kShortestLetters || w.folded.size() > kLongestLetters) return false;
  const CueSet cues = vocabulary.cues(w.id);
  const bool surname = m.kind == MentionKind::person && m.words.size() > 1 && &w == &m.words.back();
  if (!surname && (cues.has(Cue::organisation) || cues.has(Cue::title)))
    return false;  // Ministry, Minister; but Roger King
  return std::none_of(w.folded.begin(), w.folded.end(),
                      [](char c) { return c >= '0' && c <= '9'; });
}

// The word that follows in the mention; none at its end and in what is no person's name.
uint32_t bearer(const Mention& m, uint32_t word, const Vocabulary& vocabulary) {
  const auto next = std::find_if(m.words.begin() + word + 1, m.words.end(),
                                 [](const NameWord& w) { return !w.particle; });
  if (next == m.words.end()) return Vocabulary::kNone;
  if (m.kind != MentionKind::person && !vocabulary.facts(m.words[word].id).given_name)
    return Vocabulary::kNone;
  return next->id;
}

// Keys of the word and of the word without each of its letters: a polynomial whose coefficients are
// the letters, so that leaving one out takes those behind it down by one power.
// Writes at most one more than there are letters; the end of what it wrote.
Keyed* write_letter_keys(std::string_view word, uint32_t index, Keyed* to) {
  constexpr uint64_t kBase = 0x100000001b3u;
  const auto letter = [&](size_t i) { return uint64_t{static_cast<unsigned char>(word[i])}; };
  uint64_t behind = 0;  // the letters behind one that is left out
  for (size_t i = word.size(); i-- > 1;) behind = behind * kBase + letter(i);
  *to++ = {mix(letter(0) + kBase * behind), index};
  uint64_t before = 0, power = 1;
  for (size_t i = 0; i < word.size(); ++i, power *= kBase) {
    const bool again = i > 0 && word[i] == word[i - 1];  // gives the same letters
    if (!again) *to++ = {mix(before + behind), index};
    before += letter(i) * power;
    if (i + 1 < word.size()) behind -= letter(i + 1) * power;
  }
  return to;
}

void add_letter_keys(const std::vector<Spelling>& spellings, std::vector<Keyed>& keys) {
  size_t most = 0;
  for (const Spelling& s : spellings) most += s.folded.size() + 1;
  keys.resize(most);
  Keyed* end = keys.data();
  for (uint32_t i = 0; i < spellings.size(); ++i)
    end = write_letter_keys(spellings[i].folded, i, end);
  keys.resize(static_cast<size_t>(end - keys.data()));
}

void add_sound_keys(std::string_view word, uint32_t index, std::vector<Keyed>& keys) {
  for (uint16_t family : family_ids(word)) keys.push_back({mix(family + 1), index});
  const std::string bones = skeleton(word);
  if (bones.size() > 1) keys.push_back({~hash_in_memory(bones), index});
}

// The pairs of different words that share a key.
std::vector<std::pair<uint32_t, uint32_t>> pairs_of_words(const std::vector<Keyed>& keys,
                                                          const std::vector<Spelling>& spellings) {
  std::vector<std::pair<uint32_t, uint32_t>> pairs = pairs_sharing(keys, kFullestKey);
  std::erase_if(pairs, [&](const auto& pair) {
    return spellings[pair.first].folded == spellings[pair.second].folded;
  });
  return pairs;
}

}  // namespace

std::vector<Spelling> collect_spellings(const std::vector<Mention>& mentions,
                                        const Vocabulary& vocabulary) {
  constexpr size_t kUsualUses = 4;
  std::vector<Spelling> spellings;
  spellings.reserve(mentions.size());
  KeyIndex index(mentions.size());
  for (uint32_t m = 0; m < mentions.size(); ++m) {
    for (uint32_t w = 0; w < mentions[m].words.size(); ++w) {
      const NameWord& word = mentions[m].words[w];
      if (!comparable(word, mentions[m], vocabulary)) continue;
      uint32_t& spelling = index[mix(uint64_t{word.id} << 32 | bearer(mentions[m], w, vocabulary))];
      if (spelling == KeyIndex::kNone) {
        spelling = static_cast<uint32_t>(spellings.size());
        spellings.push_back({word.folded, {}, {}});
        spellings.back().uses.reserve(kUsualUses);
      }
      spellings[spelling].uses.push_back({m, w, w + 1});
    }
  }
  return spellings;
}

std::vector<std::pair<uint32_t, uint32_t>> near_pairs(const std::vector<Spelling>& spellings) {
  constexpr size_t kKeysPerSpelling = 14;
  std::vector<Keyed> keys, loose;
  keys.reserve(spellings.size() * kKeysPerSpelling);
  add_letter_keys(spellings, keys);
  loose.reserve(spellings.size() * 2);
  for (uint32_t i = 0; i < spellings.size(); ++i) {
    add_sound_keys(spellings[i].folded, i, keys);
    for (uint64_t key : loose_keys(spellings[i].folded)) {
      if (key != 0) loose.push_back({key, i});
    }
  }
  std::vector<std::pair<uint32_t, uint32_t>> pairs = pairs_of_words(keys, spellings), more;
  for (const auto& pair : pairs_of_words(loose, spellings)) {
    if (!std::binary_search(pairs.begin(), pairs.end(), pair) &&
        name_similarity(PreparedName(spellings[pair.first].folded),
                        PreparedName(spellings[pair.second].folded), OriginSet::all(),
                        kNearUnderLooseKey) >= kNearUnderLooseKey)
      more.push_back(pair);
  }
  const auto middle = static_cast<std::ptrdiff_t>(pairs.size());
  pairs.insert(pairs.end(), more.begin(), more.end());
  std::inplace_merge(pairs.begin(), pairs.begin() + middle, pairs.end());
  return pairs;
}

}  // namespace stet

#include "checker/mentions/spellings.h"

#include <algorithm>
#include <unordered_map>

#include "checker/base/hash.h"
#include "checker/mentions/cues.h"
#include "checker/names/compare.h"
#include "checker/names/romanization.h"

namespace stet {
namespace {

constexpr size_t kShortestLetters = 3;
constexpr size_t kLongestLetters = 40;
// A key shared by more spellings than this says nothing ("al-…" words of a list of names).
constexpr size_t kFullestKey = 24;

bool comparable(const NameWord& w) {
  if (w.particle || w.initial) return false;
  if (w.folded.size() < kShortestLetters || w.folded.size() > kLongestLetters) return false;
  if (is_cue(w.folded, Cue::organisation) || is_cue(w.folded, Cue::title)) return false;  // Ministry, Minister
  return std::none_of(w.folded.begin(), w.folded.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The word that follows in the mention; empty at its end and in what is no person's name.
std::string_view bearer(const Mention& m, uint32_t word) {
  if (m.kind != MentionKind::person) return {};
  for (uint32_t w = word + 1; w < m.words.size(); ++w) {
    if (!m.words[w].particle) return m.words[w].folded;
  }
  return {};
}

using Keys = std::unordered_map<uint64_t, std::vector<uint32_t>>;

void add_keys(const std::string& word, uint32_t index, Keys& keys) {
  const auto add = [&](uint64_t key) {
    std::vector<uint32_t>& holders = keys[key];
    if (holders.empty() || holders.back() != index) holders.push_back(index);
  };
  add(hash_bytes(word));
  std::string shorter;
  for (size_t i = 0; i < word.size(); ++i) {
    shorter.assign(word, 0, i);
    shorter.append(word, i + 1);
    add(hash_bytes(shorter));
  }
  for (uint16_t family : family_ids(word)) add(hash_bytes({reinterpret_cast<const char*>(&family), sizeof family}, kHashSeed + 1));
  const std::string bones = skeleton(word);
  if (bones.size() > 1) add(hash_bytes(bones, ~kHashSeed));
}

}  // namespace

std::vector<Spelling> collect_spellings(const std::vector<Mention>& mentions) {
  std::vector<Spelling> spellings;
  std::unordered_map<std::string, uint32_t> index;
  for (uint32_t m = 0; m < mentions.size(); ++m) {
    for (uint32_t w = 0; w < mentions[m].words.size(); ++w) {
      const NameWord& word = mentions[m].words[w];
      if (!comparable(word)) continue;
      std::string key = word.folded + ' ';
      key += bearer(mentions[m], w);
      const auto [at, added] = index.emplace(std::move(key), static_cast<uint32_t>(spellings.size()));
      if (added) spellings.push_back({word.folded, {}, {}});
      spellings[at->second].uses.push_back({m, w, w + 1});
    }
  }
  return spellings;
}

std::vector<std::pair<uint32_t, uint32_t>> near_pairs(const std::vector<Spelling>& spellings) {
  Keys keys;
  for (uint32_t i = 0; i < spellings.size(); ++i) add_keys(spellings[i].folded, i, keys);
  std::vector<std::pair<uint32_t, uint32_t>> pairs;
  for (const auto& [key, holders] : keys) {
    if (holders.size() > kFullestKey) continue;
    for (size_t i = 0; i < holders.size(); ++i)
      for (size_t j = i + 1; j < holders.size(); ++j) {
        if (spellings[holders[i]].folded != spellings[holders[j]].folded) pairs.emplace_back(holders[i], holders[j]);
      }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

}  // namespace stet

#include "checker/mentions/neighbours.h"

#include <algorithm>

#include "checker/names/compare.h"

namespace stet {
namespace {

// Neighbours that are themselves one name in two spellings agree ("Assad al-Shaibani", "Asaad
// al-Shaybani").
constexpr float kSameName = 0.9F;

// Letters may differ by romanization or a slip, not by half the word.
bool alike(std::string_view x, std::string_view y) {
  const size_t longer = std::max(x.size(), y.size()), shorter = std::min(x.size(), y.size());
  return longer - shorter <= 3 && skeleton(x) == skeleton(y) && name_similarity(x, y) >= kSameName;
}

bool initial_of(std::string_view a, std::string_view b) {
  return (a.size() == 1 || b.size() == 1) && a.front() == b.front();
}

enum class Agreement : uint8_t { none, same, different };

Agreement agreement(const std::set<std::string_view>& a, const std::set<std::string_view>& b,
                    std::string_view& shared) {
  if (a.empty() || b.empty()) return Agreement::none;
  for (std::string_view x : a) {
    for (std::string_view y : b) {
      if (x == y || nicknames_of_one(x, y) || initial_of(x, y) || alike(x, y)) {
        shared = x;
        return Agreement::same;
      }
    }
  }
  return Agreement::different;
}

void add_neighbours(const Mention& m, uint32_t word, const Vocabulary& vocabulary, Neighbours& n) {
  for (size_t i = 0; i < m.words.size(); ++i) {
    if (i == word || m.words[i].particle) continue;
    if (m.kind == MentionKind::place && vocabulary.cues(m.words[i].id).has(Cue::place_after))
      continue;  // X Oblast, X City
    (i < word ? n.before : n.after).insert(m.words[i].folded);
  }
}

}  // namespace

Neighbours neighbours_of(const Spelling& s, const std::vector<Mention>& mentions,
                         const Vocabulary& vocabulary) {
  Neighbours own;
  for (const Spelling::Use& use : s.uses)
    add_neighbours(mentions[use.mention], use.word, vocabulary, own);
  if (!own.empty()) return own;
  for (const Mention& m : mentions) {
    for (uint32_t w = 0; w < m.words.size(); ++w) {
      if (m.words[w].folded == s.folded) add_neighbours(m, w, vocabulary, own);
    }
  }
  return own;
}

NeighbourSigns compare_neighbours(const Neighbours& a, const Neighbours& b) {
  NeighbourSigns signs;
  const Agreement before = agreement(a.before, b.before, signs.shared);
  const Agreement after = agreement(a.after, b.after, signs.shared);
  const bool same = before == Agreement::same || after == Agreement::same;
  const bool different = before == Agreement::different || after == Agreement::different;
  signs.same = same && !different;
  signs.same_after = after == Agreement::same;
  signs.different = different && !same;
  signs.mixed = same && different;
  const auto leads = [](const Neighbours& n) { return n.before.empty() && !n.after.empty(); };
  const auto ends = [](const Neighbours& n) { return !n.before.empty() && n.after.empty(); };
  signs.other_position = (leads(a) && ends(b)) || (ends(a) && leads(b));
  return signs;
}

}  // namespace stet

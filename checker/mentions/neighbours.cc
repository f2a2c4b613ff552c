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

}  // namespace

NeighbourFinder::NeighbourFinder(const std::vector<Mention>& mentions, const Vocabulary& vocabulary)
    : mentions_(mentions), vocabulary_(vocabulary), first_(vocabulary.size() + 1) {
  uint32_t places = 0;
  for (const Mention& m : mentions) {
    for (const NameWord& w : m.words) ++first_[w.id];
    places += static_cast<uint32_t>(m.words.size());
  }
  for (uint32_t sum = 0; uint32_t& first : first_) first = sum += first;  // ends, so far
  places_.resize(places);
  for (uint32_t m = static_cast<uint32_t>(mentions.size()); m-- > 0;) {
    for (uint32_t w = static_cast<uint32_t>(mentions[m].words.size()); w-- > 0;)
      places_[--first_[mentions[m].words[w].id]] = {m, w};
  }
}

bool NeighbourFinder::counts(const Mention& m, const NameWord& w) const {
  return !w.particle &&
         (m.kind != MentionKind::place || !vocabulary_.cues(w.id).has(Cue::place_after));
}

void NeighbourFinder::add(Place place, Neighbours& n) const {
  const Mention& m = mentions_[place.mention];
  for (uint32_t i = 0; i < m.words.size(); ++i) {
    if (i == place.word || !counts(m, m.words[i])) continue;
    (i < place.word ? n.before : n.after).insert(m.words[i].folded);
  }
}

bool NeighbourFinder::stands_alone(const Spelling::Use& use) const {
  const Mention& m = mentions_[use.mention];
  for (uint32_t i = 0; i < m.words.size(); ++i) {
    if ((i < use.word || i >= use.end) && counts(m, m.words[i])) return false;
  }
  return true;
}

Neighbours NeighbourFinder::own(const Spelling& s) const {
  Neighbours own;
  for (const Spelling::Use& use : s.uses) add({use.mention, use.word}, own);
  return own;
}

Neighbours NeighbourFinder::of(const Spelling& s) const {
  Neighbours found = own(s);
  const uint32_t id = mentions_[s.uses.front().mention].words[s.uses.front().word].id;
  if (!found.empty()) return found;
  for (uint32_t i = first_[id]; i < first_[id + 1]; ++i) add(places_[i], found);
  return found;
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

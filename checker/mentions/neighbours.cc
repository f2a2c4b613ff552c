#include "checker/mentions/neighbours.h"

#include <algorithm>
#include <utility>

#include "checker/mentions/loose_keys.h"
#include "checker/names/compare.h"
#include "checker/names/prepared_name.h"
#include "checker/names/romanization.h"

namespace stet {
namespace {

// Neighbours that are themselves one name in two spellings agree ("Assad al-Shaibani", "Asaad
// al-Shaybani").
constexpr float kSameName = 0.85F;

// Neighbours that are nearer than two different names mostly are leave it open.
constexpr float kNearName = 0.6F;

constexpr uint32_t kReach = 6;  // words on either side that may belong to one name

// Letters may differ by romanization or a slip, not by half the word.
bool alike(std::string_view x, std::string_view y, float least) {
  const size_t longer = std::max(x.size(), y.size()), shorter = std::min(x.size(), y.size());
  return longer - shorter <= 4 && (share_loose_key(x, y) || skeleton(x) == skeleton(y)) &&
         name_similarity(PreparedName(x), PreparedName(y), OriginSet::all(), least) >= least;
}

bool initial_of(std::string_view a, std::string_view b) {
  return (a.size() == 1 || b.size() == 1) && a.front() == b.front();
}

enum class Agreement : uint8_t { none, same, near, different, mixed };

bool agree(std::string_view x, std::string_view y) {
  return x == y || nicknames_of_one(x, y) || initial_of(x, y) || in_one_family(x, y) ||
         alike(x, y, kSameName);
}

bool any_near(const std::set<std::string_view>& a, const std::set<std::string_view>& b) {
  return std::any_of(a.begin(), a.end(), [&](std::string_view x) {
    return std::any_of(b.begin(), b.end(),
                       [&](std::string_view y) { return alike(x, y, kNearName); });
  });
}

// Words that the other has too agree; words that both have besides are of two names (Park Geun,
// Park Chung).
Agreement agreement(const std::set<std::string_view>& a, const std::set<std::string_view>& b,
                    std::string_view& shared) {
  if (a.empty() || b.empty()) return Agreement::none;
  std::set<std::string_view> left_a = a, left_b = b;  // that have not met
  for (std::string_view x : a) {
    for (std::string_view y : b) {
      if (!agree(x, y)) continue;
      shared = x;
      left_a.erase(x);
      left_b.erase(y);
    }
  }
  if (left_a.size() == a.size()) return any_near(a, b) ? Agreement::near : Agreement::different;
  const bool parted = !left_a.empty() && !left_b.empty() && !any_near(left_a, left_b);
  return parted ? Agreement::mixed : Agreement::same;
}

// Two surnames the other way round (José Ortega Ruiz, Josep Ruiz Ortega).
bool turned_round(const Neighbours& a, const Neighbours& b) {
  return a.next.size() == 1 && b.next.size() == 1 && *a.next.begin() != *b.next.begin() &&
         b.after.contains(*a.next.begin()) && a.after.contains(*b.next.begin());
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
  return !w.particle && !vocabulary_.cues(w.id).has(Cue::function_word) &&
         (m.kind != MentionKind::place || !vocabulary_.cues(w.id).has(Cue::place_after));
}

void NeighbourFinder::add(Place place, Neighbours& n) const {
  const Mention& m = mentions_[place.mention];
  const uint32_t end = std::min(static_cast<uint32_t>(m.words.size()), place.word + kReach + 1);
  bool next = true;
  for (uint32_t i = place.word - std::min(place.word, kReach); i < end; ++i) {
    if (i == place.word || !counts(m, m.words[i])) continue;
    (i < place.word ? n.before : n.after).insert(m.words[i].folded);
    if (i > place.word && std::exchange(next, false)) n.next.insert(m.words[i].folded);
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

uint32_t NeighbourFinder::id_of(const Spelling& s) const {
  return mentions_[s.uses.front().mention].words[s.uses.front().word].id;
}

NeighbourFinder::Sharing NeighbourFinder::shared_names(const Spelling& a, const Spelling& b) const {
  const uint32_t of_a = id_of(a), of_b = id_of(b);
  constexpr uint32_t kBeside = 2;  // words; a particle may stand between
  bool any = false, a_apart = false, b_apart = false, beside = true;
  uint32_t i = first_[of_a], j = first_[of_b];
  while (i < first_[of_a + 1] && j < first_[of_b + 1]) {
    const uint32_t x = places_[i].mention, y = places_[j].mention;
    any = any || x == y;
    const uint32_t word_a = places_[i].word, word_b = places_[j].word;
    beside = beside && (x != y || std::max(word_a, word_b) - std::min(word_a, word_b) <= kBeside);
    a_apart = a_apart || x < y;
    b_apart = b_apart || y < x;
    i += x <= y;
    j += y <= x;
  }
  a_apart = a_apart || i < first_[of_a + 1];
  b_apart = b_apart || j < first_[of_b + 1];
  return {any, any && beside && !(a_apart && b_apart)};
}

Neighbours NeighbourFinder::of(const Spelling& s) const {
  Neighbours found = own(s);
  const uint32_t id = id_of(s);
  if (!found.empty()) return found;
  for (uint32_t i = first_[id]; i < first_[id + 1]; ++i) add(places_[i], found);
  return found;
}

NeighbourSigns compare_neighbours(const Neighbours& a, const Neighbours& b) {
  NeighbourSigns signs;
  const Agreement before = agreement(a.before, b.before, signs.shared);
  const Agreement after = agreement(a.after, b.after, signs.shared);
  const auto either = [&](Agreement x) { return before == x || after == x; };
  const bool mixed = either(Agreement::mixed) || turned_round(a, b);
  const bool same = mixed || either(Agreement::same);
  const bool different = mixed || either(Agreement::different);
  signs.same = same && !different;
  signs.same_after = after == Agreement::same;
  signs.different = different && !same;
  signs.mixed = same && different;
  signs.near = !same && !different && either(Agreement::near);
  const auto leads = [](const Neighbours& n) { return n.before.empty() && !n.after.empty(); };
  const auto ends = [](const Neighbours& n) { return !n.before.empty() && n.after.empty(); };
  signs.other_position = (leads(a) && ends(b)) || (ends(a) && leads(b));
  return signs;
}

}  // namespace stet

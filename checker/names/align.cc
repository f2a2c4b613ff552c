#include "checker/names/align.h"

#include <algorithm>
#include <array>
#include <limits>

#include "checker/names/romanization.h"

// A dynamic programme over positions of both tokens. Its steps: equal letters (free), a repeated
// letter (kDoubling), a rule of the origin (its cost), a letter for another, a letter too many, two
// letters swapped (each one slip). Rules reach several letters ahead, so each cell pushes its cost
// forward. No step earns anything back, so one that costs more than a known way to the end leads
// nowhere and is not taken: most cells are never reached.

namespace stet {
namespace {

// Doubled consonants carry no sound in any romanization here (Hasan/Hassan, Navalny/Navalnny).
constexpr float kDoubling = 0.05F;
constexpr float kSlip = 1.0F;

constexpr float kUnreached = std::numeric_limits<float>::infinity();

// What it costs to replace, letter by letter, all that stands between the common start and the
// common end: one way through the table.
float cost_of_replacing(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) {
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  return kSlip * static_cast<float>(std::max(a.size(), b.size()));
}

// Does `part`, which is one to four letters long or empty, stand at this place of the text?
bool stands_at(std::string_view text, size_t at, std::string_view part) {
  if (text.size() - at < part.size()) return false;
  size_t same = 0;
  while (same < part.size() && text[at + same] == part[same]) ++same;
  return same == part.size();
}

struct Cell {
  float cost;
  float slips;
  uint8_t from_a, from_b;  // letters taken by the step that led here
  const SpellingRule* rule;
};

class Alignment {
 public:
  Alignment(std::string_view a, std::string_view b, Origin origin, float most)
      : a_(a), b_(b), rules_(rules_of(origin)), most_(std::min(most, cost_of_replacing(a, b))) {
    for (size_t i = 0; i <= a.size(); ++i)
      std::fill_n(cells_[i].begin(), b.size() + 1, Cell{kUnreached, 0, 0, 0, nullptr});
    cells_[0][0].cost = 0;
    for (size_t i = 0; i <= a.size(); ++i)
      for (size_t j = 0; j <= b.size(); ++j) extend(i, j);
  }

  bool reached() const { return cells_[a_.size()][b_.size()].cost != kUnreached; }

  TokenCost cost() const {
    const Cell& end = cells_[a_.size()][b_.size()];
    return {end.cost - end.slips, end.slips};
  }

  void differences(std::vector<Difference>& out) const {
    const size_t first = out.size();
    for (size_t i = a_.size(), j = b_.size(); i > 0 || j > 0;) {
      const Cell& cell = cells_[i][j];
      i -= cell.from_a;
      j -= cell.from_b;
      const float paid = cell.cost - cells_[i][j].cost;
      if (paid <= 0 && cell.rule == nullptr) continue;
      out.push_back({a_.substr(i, cell.from_a), b_.substr(j, cell.from_b),
                     cell.rule != nullptr ? cell.rule->reason : std::string_view(), paid});
    }
    std::reverse(out.begin() + static_cast<std::ptrdiff_t>(first), out.end());
  }

 private:
  void step(size_t i, size_t j, size_t da, size_t db, float cost, float slips,
            const SpellingRule* rule) {
    const Cell& from = cells_[i][j];
    Cell& to = cells_[i + da][j + db];
    const float reached = from.cost + cost + slips;
    if (reached >= to.cost || reached > most_) return;
    to = {reached, from.slips + slips, static_cast<uint8_t>(da), static_cast<uint8_t>(db), rule};
  }

  bool fits(char where, size_t begin, size_t end, size_t size) const {
    switch (where) {
      case 's':
        return begin == 0;
      case 'e':
        return end == size;
      case 'm':
        return begin > 0 && end < size;
      default:
        return true;
    }
  }

  void apply(const SpellingRule& rule, size_t i, size_t j) {
    if (!stands_at(a_, i, rule.a) || !stands_at(b_, j, rule.b)) return;
    const size_t end_a = i + rule.a.size(), end_b = j + rule.b.size();
    if (!fits(rule.where, i, end_a, a_.size()) && !rule.a.empty()) return;
    if (!fits(rule.where, j, end_b, b_.size()) && !rule.b.empty()) return;
    if (rule.a.empty() && !fits(rule.where, i, i, a_.size())) return;
    if (rule.b.empty() && !fits(rule.where, j, j, b_.size())) return;
    step(i, j, rule.a.size(), rule.b.size(), rule.cost, 0, &rule);
  }

  void extend(size_t i, size_t j) {
    const bool more_a = i < a_.size(), more_b = j < b_.size();
    if (cells_[i][j].cost == kUnreached) return;
    if (more_a && more_b) {
      if (a_[i] == b_[j]) step(i, j, 1, 1, 0, 0, nullptr);
      step(i, j, 1, 1, 0, kSlip, nullptr);
      for (const SpellingRule& rule : rules_.beginning(a_[i], b_[j])) apply(rule, i, j);
      if (i + 1 < a_.size() && j + 1 < b_.size() && a_[i] == b_[j + 1] && a_[i + 1] == b_[j]) {
        step(i, j, 2, 2, 0, kSlip, nullptr);
      }
    }
    if (more_a) {
      if (i > 0 && a_[i] == a_[i - 1]) step(i, j, 1, 0, kDoubling, 0, nullptr);
      step(i, j, 1, 0, 0, kSlip, nullptr);
      for (const SpellingRule& rule : rules_.beginning(a_[i], OriginRules::kEmptySide))
        apply(rule, i, j);
    }
    if (more_b) {
      if (j > 0 && b_[j] == b_[j - 1]) step(i, j, 0, 1, kDoubling, 0, nullptr);
      step(i, j, 0, 1, 0, kSlip, nullptr);
      for (const SpellingRule& rule : rules_.beginning(OriginRules::kEmptySide, b_[j]))
        apply(rule, i, j);
    }
  }

  std::string_view a_, b_;
  const OriginRules& rules_;
  float most_;  // no cell of the cheapest way costs more
  std::array<std::array<Cell, kMaxTokenLetters + 1>, kMaxTokenLetters + 1> cells_;
};

}  // namespace

TokenCost align_tokens(std::string_view a, std::string_view b, Origin origin,
                       std::vector<Difference>* differences, float most) {
  if (a == b) return {};
  if (a.size() > kMaxTokenLetters || b.size() > kMaxTokenLetters) {
    return {0, static_cast<float>(std::max(a.size(), b.size()))};
  }
  const Alignment alignment(a, b, origin, most);
  if (!alignment.reached()) return {0, kUnreached};
  if (differences != nullptr) alignment.differences(*differences);
  return alignment.cost();
}

}  // namespace stet

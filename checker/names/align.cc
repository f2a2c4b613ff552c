#include "checker/names/align.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

// A dynamic programme over positions of both tokens. Its steps: equal letters (free), a repeated
// letter, a rule of the origin (its cost), a letter for another, a letter too many, two letters
// swapped (each one slip). Rules reach several letters ahead, so each cell pushes its cost forward.
// No step earns anything back, so one that costs more than a known way to the end leads nowhere and
// is not taken: most cells are never reached.

namespace stet {
namespace {

constexpr float kUnreached = std::numeric_limits<float>::infinity();
constexpr float kRounding = 1e-4F;  // sums of the same costs in two orders differ by less

// What it costs to replace, letter by letter, all that stands between the common start and the
// common end: one way through the table.
float cost_of_replacing(std::string_view a, std::string_view b, const CostTable& costs) {
  constexpr char kNone = '{';
  const size_t shorter = std::min(a.size(), b.size());
  size_t start = 0, end = 0;
  while (start < shorter && a[start] == b[start]) ++start;
  while (start + end < shorter && a[a.size() - 1 - end] == b[b.size() - 1 - end]) ++end;
  float cost = 0;
  for (size_t i = start; i < std::max(a.size(), b.size()) - end; ++i) {
    const char x = i < a.size() - end ? a[i] : kNone, y = i < b.size() - end ? b[i] : kNone;
    if (x != y) cost += costs.slip(x, y);
  }
  return cost;
}

// Does `part`, which is a few letters long or empty, stand at this place of the text?
bool stands_at(std::string_view text, size_t at, std::string_view part) {
  if (text.size() - at < part.size()) return false;
  size_t same = 0;
  while (same < part.size() && text[at + same] == part[same]) ++same;
  return same == part.size();
}

struct Cell {  // not initialised: most are never reached
  float cost;
  float slip_cost;
  uint8_t slips;
  uint8_t from_a, from_b;  // letters taken by the step that led here
  const SpellingRule* rule;
};

class Alignment {
 public:
  Alignment(std::string_view a, std::string_view b, Origin origin, float most,
            const CostTable& costs)
      : a_(a),
        b_(b),
        rules_(costs.rules[static_cast<size_t>(origin)]),
        costs_(costs),
        most_(std::min(most, cost_of_replacing(a, b, costs) + kRounding)) {
    read_heads(a, heads_a_);
    read_heads(b, heads_b_);
    cells_[0][0] = {0, 0, 0, 0, 0, nullptr};
    reached_[0] = 1;
    for (size_t i = 0; i <= a.size(); ++i)
      for (uint64_t left = reached_[i]; left != 0;) {
        const auto j = static_cast<size_t>(std::countr_zero(left));
        extend(i, j);
        left = reached_[i] >> j >> 1 << j << 1;  // a step may have led on in this row
      }
  }

  bool reached() const { return has(a_.size(), b_.size()); }

  TokenCost cost() const {
    const Cell& end = cells_[a_.size()][b_.size()];
    return {end.cost - end.slip_cost, static_cast<float>(end.slips), end.slip_cost};
  }

  void differences(std::vector<Difference>& out) const {
    const size_t first = out.size();
    for (size_t i = a_.size(), j = b_.size(); i > 0 || j > 0;) {
      const Cell& cell = cells_[i][j];
      i -= cell.from_a;
      j -= cell.from_b;
      const Cell& from = cells_[i][j];
      if (cell.cost <= from.cost && cell.rule == nullptr) continue;
      out.push_back({a_.substr(i, cell.from_a), b_.substr(j, cell.from_b),
                     cell.rule != nullptr ? cell.rule->reason : std::string_view(),
                     cell.cost - from.cost, cell.rule, cell.slips > from.slips});
    }
    std::reverse(out.begin() + static_cast<std::ptrdiff_t>(first), out.end());
  }

 private:
  bool has(size_t i, size_t j) const { return (reached_[i] >> j & 1) != 0; }

  // The cell that a step leads to; null if another way there is as cheap, or none is worth it.
  Cell* cheaper(size_t i, size_t j, float cost) {
    if (cost > most_ || (has(i, j) && cost >= cells_[i][j].cost)) return nullptr;
    reached_[i] |= uint64_t{1} << j;
    return &cells_[i][j];
  }

  void reach(size_t i, size_t j, size_t da, size_t db, float cost, const SpellingRule* rule) {
    const Cell& from = cells_[i][j];
    Cell* to = cheaper(i + da, j + db, from.cost + cost);
    if (to == nullptr) return;
    *to = {from.cost + cost,         from.slip_cost,           from.slips,
           static_cast<uint8_t>(da), static_cast<uint8_t>(db), rule};
  }

  void slip(size_t i, size_t j, size_t da, size_t db, float cost) {
    const Cell& from = cells_[i][j];
    Cell* to = cheaper(i + da, j + db, from.cost + cost);
    if (to == nullptr) return;
    *to = {from.cost + cost,         from.slip_cost + cost,    static_cast<uint8_t>(from.slips + 1),
           static_cast<uint8_t>(da), static_cast<uint8_t>(db), nullptr};
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

  // The letters from each place of a token on, as a RuleHead has them.
  static void read_heads(std::string_view token,
                         std::array<uint32_t, kMaxTokenLetters + 1>& heads) {
    heads[token.size()] = 0;
    for (size_t i = token.size(); i-- > 0;)
      heads[i] = heads[i + 1] << 8 | static_cast<unsigned char>(token[i]);
  }

  void apply_rules(size_t i, size_t j, size_t class_a, size_t class_b) {
    const RuleTable::Range range = rules_.starting(class_a, class_b);
    if (range.first < range.last) apply_rules(range, i, j);  // most are empty
  }
  void apply_rules(RuleTable::Range range, size_t i, size_t j) {
    for (size_t r = range.first; r < range.last; ++r) {
      if (rules_.heads[r].fits(heads_a_[i], heads_b_[j])) apply(rules_.rules[r], i, j);
    }
  }

  void apply(const SpellingRule& rule, size_t i, size_t j) {
    if (!stands_at(a_, i, rule.a) || !stands_at(b_, j, rule.b)) return;
    if (!fits(rule.where, i, i + rule.a.size(), a_.size())) return;
    if (!fits(rule.where, j, j + rule.b.size(), b_.size())) return;
    reach(i, j, rule.a.size(), rule.b.size(), rule.cost, &rule);
  }

  void extend(size_t i, size_t j) {
    constexpr size_t kNone = kLetterClasses - 1;
    const bool more_a = i < a_.size(), more_b = j < b_.size();
    const size_t class_a = more_a ? letter_class(a_[i]) : kNone,
                 class_b = more_b ? letter_class(b_[j]) : kNone;
    if (more_a && more_b) {
      if (a_[i] == b_[j]) reach(i, j, 1, 1, 0, nullptr);
      slip(i, j, 1, 1, costs_.slips[class_a * kLetterClasses + class_b]);
      if (class_a != kNone && class_b != kNone) apply_rules(i, j, class_a, class_b);
      if (i + 1 < a_.size() && j + 1 < b_.size() && a_[i] == b_[j + 1] && a_[i + 1] == b_[j]) {
        slip(i, j, 2, 2, costs_.swap);
      }
    }
    if (more_a) {
      if (i > 0 && a_[i] == a_[i - 1]) reach(i, j, 1, 0, costs_.doubling, nullptr);
      slip(i, j, 1, 0, costs_.slips[class_a * kLetterClasses + kNone]);
      if (class_a != kNone) apply_rules(i, j, class_a, kNone);
    }
    if (more_b) {
      if (j > 0 && b_[j] == b_[j - 1]) reach(i, j, 0, 1, costs_.doubling, nullptr);
      slip(i, j, 0, 1, costs_.slips[kNone * kLetterClasses + class_b]);
      if (class_b != kNone) apply_rules(i, j, kNone, class_b);
    }
  }

  std::string_view a_, b_;
  const RuleTable& rules_;
  const CostTable& costs_;
  float most_;  // no cell of the cheapest way costs more
  std::array<uint64_t, kMaxTokenLetters + 1> reached_ = {};  // of each row, a bit a column
  std::array<uint32_t, kMaxTokenLetters + 1> heads_a_, heads_b_;
  std::array<std::array<Cell, kMaxTokenLetters + 1>, kMaxTokenLetters + 1> cells_;
};

}  // namespace

TokenCost align_tokens(std::string_view a, std::string_view b, Origin origin,
                       std::vector<Difference>* differences, float most, const CostTable& costs) {
  if (a == b) return {};
  if (a.size() > kMaxTokenLetters || b.size() > kMaxTokenLetters) {
    const auto letters = static_cast<float>(std::max(a.size(), b.size()));
    return {0, letters, letters};
  }
  const Alignment alignment(a, b, origin, most, costs);
  if (!alignment.reached()) return {0, 0, kUnreached};
  if (differences != nullptr) alignment.differences(*differences);
  return alignment.cost();
}

}  // namespace stet

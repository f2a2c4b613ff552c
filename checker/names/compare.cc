#include "checker/names/compare.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

#include "checker/names/align.h"
#include "checker/names/fold.h"
#include "checker/names/name_parts.h"
#include "checker/names/origin_model.h"
#include "checker/names/part_distance.h"
#include "checker/names/romanization.h"

// The names are cut into parts, the parts are aligned in order (a second dynamic programme, which
// minimises the worst pair first and the sum second), and the whole is done once for each origin
// that the letters allow. A distance is a share of the letters: 0 equal, 1 nothing in common.

namespace stet {
namespace {

// The weights below were set by hand; score 0.7 is the border between one name and two.
constexpr float kJoinedPart = 0.03F;  // one side writes two parts as one
constexpr float kReordered = 0.04F;   // family name first
constexpr float kTurnFrom = 0.2F;  // distance in the given order from which other orders are tried
constexpr float kLoneWord = 1.8F;  // a word alone has no other that agrees
constexpr float kInitial = 0.06F;  // J. for John
constexpr float kExtraPart = 0.30F;     // a part that only one side has
constexpr float kOptionalPart = 0.01F;  // the same for an article or particle
constexpr float kFamily = 0.04F;        // two forms of one family of the lexicon
constexpr float kContrast = 0.75F;      // listed look-alikes
constexpr float kTwoFamilies = 0.40F;   // both in the lexicon, in no common family
constexpr float kTwoNearFamilies =
    0.14F;  // the same where a romanization explains every letter (Assad, Asaad)
constexpr float kSteepness = 1.783F;  // score = exp(−kSteepness × distance): 0.7 at 0.2
constexpr float kVariantScore = 0.7F;
constexpr float kUnsureScore = 0.5F;
constexpr size_t kMaxParts = 12;

using Parts = std::vector<NamePart>;

bool keeps_order(Origin o) {
  return o == Origin::chinese || o == Origin::korean || o == Origin::vietnamese ||
         o == Origin::burmese;
}

float distance_of_parts(std::string_view a, std::string_view b, Origin origin,
                        std::vector<Difference>* differences) {
  if (a == b) return 0;
  if (contrasted(a, b)) return kContrast;
  if (in_one_family(a, b)) return kFamily;
  if (a.size() == 1 || b.size() == 1) return a.front() == b.front() ? kInitial : 1.0F;
  const TokenCost cost = align_tokens(a, b, origin, differences);
  const float distance = part_distance(cost, a, b);
  const bool known = !family_origins(a).empty() && !family_origins(b).empty();
  if (!known) return distance;
  return std::max(distance, cost.slips > 0 ? kTwoFamilies : kTwoNearFamilies);
}

struct NameCost {
  float worst = 0;
  float sum = 0;
  bool operator<(const NameCost& o) const {
    return worst != o.worst ? worst < o.worst : sum < o.sum;
  }
};

enum class Step : uint8_t { none, match, join_a, join_b, skip_a, skip_b };

// The alignment of two part lists in the order given.
class PartAlignment {
 public:
  PartAlignment(const Parts& a, const Parts& b, Origin origin) : a_(a), b_(b), origin_(origin) {
    constexpr float kFar = std::numeric_limits<float>::infinity();
    for (size_t i = 0; i <= a.size(); ++i)
      for (size_t j = 0; j <= b.size(); ++j) cells_[i][j] = {{kFar, kFar}, Step::none};
    extra_a_ = required(a) > required(b);
    extra_b_ = required(b) > required(a);
    cells_[0][0].cost = {};
    for (size_t i = 0; i <= a.size(); ++i)
      for (size_t j = 0; j <= b.size(); ++j) extend(i, j);
  }

  NameCost cost() const { return cells_[a_.size()][b_.size()].cost; }

  void reasons(std::vector<Reason>& out) const {
    std::vector<Reason> reversed;
    for (size_t i = a_.size(), j = b_.size(); i > 0 || j > 0;) {
      switch (cells_[i][j].step) {
        case Step::match:
          --i, --j;
          explain(a_[i].letters, b_[j].letters, reversed);
          break;
        case Step::join_a:
          i -= 2, --j;
          explain(a_[i].letters + a_[i + 1].letters, b_[j].letters, reversed);
          break;
        case Step::join_b:
          --i, j -= 2;
          explain(a_[i].letters, b_[j].letters + b_[j + 1].letters, reversed);
          break;
        case Step::skip_a:
          --i;
          skipped(a_[i], reversed);
          break;
        case Step::skip_b:
          --j;
          skipped(b_[j], reversed);
          break;
        case Step::none:
          return;
      }
    }
    out.insert(out.end(), reversed.rbegin(), reversed.rend());
  }

 private:
  struct Cell {
    NameCost cost;
    Step step;
  };

  void reach(size_t i, size_t j, NameCost from, float worst, float sum, Step step) {
    const NameCost cost{std::max(from.worst, worst), from.sum + sum};
    Cell& cell = cells_[i][j];
    if (cost < cell.cost) cell = {cost, step};
  }

  void extend(size_t i, size_t j) {
    const NameCost from = cells_[i][j].cost;
    if (from.sum == std::numeric_limits<float>::infinity()) return;
    const bool more_a = i < a_.size(), more_b = j < b_.size();
    if (more_a && more_b) {
      const float d = distance_of_parts(a_[i].letters, b_[j].letters, origin_, nullptr);
      reach(i + 1, j + 1, from, d, d, Step::match);
      if (i + 1 < a_.size() && b_[j].letters.size() > a_[i].letters.size()) {
        const float joined = kJoinedPart + distance_of_parts(a_[i].letters + a_[i + 1].letters,
                                                             b_[j].letters, origin_, nullptr);
        reach(i + 2, j + 1, from, joined, joined, Step::join_a);
      }
      if (j + 1 < b_.size() && a_[i].letters.size() > b_[j].letters.size()) {
        const float joined =
            kJoinedPart +
            distance_of_parts(a_[i].letters, b_[j].letters + b_[j + 1].letters, origin_, nullptr);
        reach(i + 1, j + 2, from, joined, joined, Step::join_b);
      }
    }
    if (more_a && (extra_a_ || a_[i].optional))
      reach(i + 1, j, from, skip(a_[i]), skip(a_[i]), Step::skip_a);
    if (more_b && (extra_b_ || b_[j].optional))
      reach(i, j + 1, from, skip(b_[j]), skip(b_[j]), Step::skip_b);
  }

  static std::ptrdiff_t required(const Parts& parts) {
    return std::count_if(parts.begin(), parts.end(), [](const NamePart& p) { return !p.optional; });
  }

  static float skip(const NamePart& part) { return part.optional ? kOptionalPart : kExtraPart; }

  static void skipped(const NamePart& part, std::vector<Reason>& out) {
    out.push_back({(part.optional ? "optional " : "extra ") + part.letters, skip(part)});
  }

  // Appends the reasons of one pair in reverse, as the walk from the end needs them.
  void explain(const std::string& a, const std::string& b, std::vector<Reason>& out) const {
    if (a == b) return;
    if (contrasted(a, b)) {
      out.push_back({a + "/" + b + ": listed as two names that look alike", kContrast});
    } else if (in_one_family(a, b)) {
      out.push_back({a + "/" + b + ": forms of one name", kFamily});
    } else {
      std::vector<Difference> differences;
      (void)align_tokens(a, b, origin_, &differences);
      for (auto d = differences.rbegin(); d != differences.rend(); ++d)
        out.push_back(as_reason(*d));
    }
  }

  static Reason as_reason(const Difference& d) {
    const auto letters = [](std::string_view s) {
      return s.empty() ? std::string("nothing") : std::string(s);
    };
    std::string text = letters(d.a) + "/" + letters(d.b);
    if (!d.reason.empty()) {
      text += ": ";
      text += d.reason;
    } else {
      text += d.slip ? ": no romanization explains it" : ": doubled letter";
    }
    return {std::move(text), d.cost};
  }

  const Parts& a_;
  const Parts& b_;
  Origin origin_;
  bool extra_a_ = false,
       extra_b_ = false;  // only the side with more parts may have a part too many
  std::array<std::array<Cell, kMaxParts + 1>, kMaxParts + 1> cells_;
};

struct Judged {
  float distance = 2;
  Origin origin = Origin::english;
  size_t turned = 0;  // how many parts of `a` were moved from its front to its end
};

Parts turn(Parts parts, size_t by) {
  std::rotate(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(by), parts.end());
  return parts;
}

float distance_of(NameCost cost, size_t parts) {
  return cost.worst + 0.15F * (cost.sum - cost.worst) / static_cast<float>(parts);
}

// Where the order of a given name's syllables tells names apart, only the family name moves.
bool may_turn(size_t parts, size_t by, Origin origin) {
  return !keeps_order(origin) || (parts > 2 && (by == 1 || by + 1 == parts));
}

Judged judge_under(const Parts& a, const Parts& b, Origin origin) {
  const size_t parts = std::max<size_t>(1, std::max(a.size(), b.size()));
  Judged judged{distance_of(PartAlignment(a, b, origin).cost(), parts), origin, 0};
  if (judged.distance <= kTurnFrom || b.size() == 1) return judged;
  for (size_t by = 1; by < a.size(); ++by) {
    if (!may_turn(a.size(), by, origin)) continue;
    const float turned =
        kReordered + distance_of(PartAlignment(turn(a, by), b, origin).cost(), parts);
    if (turned < judged.distance) judged = {turned, origin, by};
  }
  return judged;
}

// Letters in common, as a bound: names that share less than this are not aligned at all.
bool hopeless(std::string_view a, std::string_view b) {
  std::array<int, 128> count{};
  for (char c : a) ++count[c & 127];
  for (char c : b) --count[c & 127];
  int off = 0;
  for (int n : count) off += std::abs(n);
  return off > static_cast<int>(a.size() + b.size()) * 7 / 10;
}

Judged judge(std::string_view folded_a, std::string_view folded_b, const Parts& a, const Parts& b,
             OriginSet hint) {
  Judged best;
  if (a.size() > kMaxParts || b.size() > kMaxParts || a.empty() || b.empty()) return best;
  if (hopeless(folded_a, folded_b) && a.size() > 1) return best;
  for (const auto& [origin, behind] : plausible_origins(folded_a, folded_b, hint, kOriginsTried)) {
    Judged judged = judge_under(a, b, origin);
    judged.distance += kPerNat * behind;
    if (judged.distance < best.distance) best = judged;
  }
  return best;
}

float score_of(float distance) {
  return distance >= Judged().distance ? 0 : std::exp(-kSteepness * distance);
}

}  // namespace

std::string_view verdict_name(Verdict verdict) {
  switch (verdict) {
    case Verdict::same:
      return "same";
    case Verdict::variant:
      return "variant";
    case Verdict::different:
      return "different";
    case Verdict::unsure:
      return "unsure";
  }
  return "";
}

Verdict verdict_of(float score) {
  return score >= kVariantScore  ? Verdict::variant
         : score >= kUnsureScore ? Verdict::unsure
                                 : Verdict::different;
}

float name_similarity(std::string_view folded_a, std::string_view folded_b, OriginSet hint) {
  if (folded_a == folded_b) return folded_a.empty() ? 0.0F : 1.0F;
  return score_of(
      judge(folded_a, folded_b, name_parts(folded_a), name_parts(folded_b), hint).distance);
}

Comparison compare_names(std::string_view a, std::string_view b, OriginSet hint) {
  const std::string folded_a = fold(a), folded_b = fold(b);
  Comparison result;
  if (folded_a.empty() || folded_b.empty()) return result;
  if (folded_a == folded_b) {
    result.score = 1;
    result.verdict = Verdict::same;
    return result;
  }
  const Parts parts_a = name_parts(folded_a), parts_b = name_parts(folded_b);
  const Judged judged = judge(folded_a, folded_b, parts_a, parts_b, hint);
  const bool lone = parts_a.size() == 1 && parts_b.size() == 1;
  result.score = score_of(lone ? kLoneWord * judged.distance : judged.distance);
  result.origin = judged.origin;
  if (parts_a.size() <= kMaxParts && parts_b.size() <= kMaxParts && result.score > 0) {
    result.reordered = judged.turned > 0;
    if (result.reordered) result.reasons.push_back({"another order of the parts", kReordered});
    PartAlignment(turn(parts_a, judged.turned), parts_b, judged.origin).reasons(result.reasons);
  }
  result.extra_part = std::any_of(result.reasons.begin(), result.reasons.end(),
                                  [](const Reason& r) { return r.cost == kExtraPart; });
  result.verdict = verdict_of(result.score);
  return result;
}

}  // namespace stet

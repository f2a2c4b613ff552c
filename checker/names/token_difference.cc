#include "checker/names/token_difference.h"

#include <algorithm>
#include <vector>

#include "checker/names/align.h"
#include "checker/names/origin_model.h"
#include "checker/names/romanization.h"

namespace stet {
namespace {

// Origins whose letter model is this far (in nats a letter) behind the best are not asked.
constexpr float kFarBehind = 1.0F;
// More than the sums of costs lose by rounding.
constexpr float kRounding = 1e-3F;

bool is_swap(std::string_view a, std::string_view b) {
  return a.size() == 2 && b.size() == 2 && a[0] == b[1] && a[1] == b[0];
}

// Is a letter of the longer word next to an equal one, so that only the doubling differs?
bool is_doubling(std::string_view a, std::string_view b) {
  if (a.size() < b.size()) std::swap(a, b);
  if (a.size() != b.size() + 1) return false;
  const auto first =
      static_cast<size_t>(std::mismatch(b.begin(), b.end(), a.begin()).first - b.begin());
  const bool one_letter = a.substr(first + 1) == b.substr(first);
  return one_letter && ((first > 0 && a[first] == a[first - 1]) ||
                        (first + 1 < a.size() && a[first] == a[first + 1]));
}

// Do the words differ by two neighbours swapped and nothing else?
bool is_transposition(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  const auto first =
      static_cast<size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
  return first + 1 < a.size() && is_swap(a.substr(first, 2), b.substr(first, 2)) &&
         a.substr(first + 2) == b.substr(first + 2);
}

SlipKind kind_of(const Difference& d) {
  if (is_swap(d.a, d.b)) return SlipKind::transposition;
  return d.a.empty() || d.b.empty() ? SlipKind::missing : SlipKind::replaced;
}

std::string shown(const Difference& d) {
  const auto letters = [](std::string_view s) {
    return s.empty() ? std::string("–") : std::string(s);
  };
  return letters(d.a) + "/" + letters(d.b) + ": " + std::string(d.reason);
}

void describe(std::string_view a, std::string_view b, const std::vector<Difference>& differences,
              TokenDifference& out) {
  float dearest = -1;
  for (const Difference& d : differences) {
    if (d.rule != nullptr) out.hand_made += d.rule->prior;
    if (d.slip) {
      out.slip = out.slip == SlipKind::none ? kind_of(d) : SlipKind::several;
    } else if (!d.reason.empty() && d.cost > dearest) {
      dearest = d.cost;
      out.reason = shown(d);
    }
  }
  if (is_doubling(a, b)) out.slip = SlipKind::doubling;
  if (is_transposition(a, b)) {  // more likely a slip than two letters that romanizations may drop
    out.slip = SlipKind::transposition;
    out.explained = out.hand_made = 0;
    out.slips = 1;
    out.slip_cost = 1;
    out.reason.clear();
  }
  const auto same = static_cast<size_t>(
      std::mismatch(a.begin(),
                    a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())),
                    b.begin())
          .first -
      a.begin());
  out.at_end = same + 3 >= std::max(a.size(), b.size()) && same >= 3;
  out.first_letter = a.empty() || b.empty() || a[0] != b[0];
}

// The origins of `hint` that are not far behind, likeliest first, each with how far it is (in nats
// a letter).
std::vector<std::pair<float, Origin>> plausible(std::string_view a, std::string_view b,
                                                OriginSet hint) {
  const auto odds_a = origin_odds(a), odds_b = origin_odds(b);
  const float letters = static_cast<float>(a.size() + b.size());
  float top = -1e9F;
  for (size_t o = 0; o < kOrigins; ++o) top = std::max(top, odds_a[o] + odds_b[o]);
  std::vector<std::pair<float, Origin>> origins;
  origins.reserve(kOrigins);
  for (size_t o = 0; o < kOrigins; ++o) {
    const float behind = (top - odds_a[o] - odds_b[o]) / letters;
    if (hint.has(static_cast<Origin>(o)) && behind <= kFarBehind)
      origins.emplace_back(behind, static_cast<Origin>(o));
  }
  std::sort(origins.begin(), origins.end());
  return origins;
}

}  // namespace

TokenDifference token_difference(std::string_view a, std::string_view b, OriginSet hint,
                                 std::string_view name_a, std::string_view name_b) {
  if (name_a.empty()) name_a = a;
  if (name_b.empty()) name_b = b;
  TokenDifference best;
  best.listed_as_two = contrasted(a, b);
  best.one_family = in_one_family(a, b);
  best.two_families = !best.one_family && !family_origins(a).empty() && !family_origins(b).empty();
  float least = 1e9F;
  std::vector<Difference> differences, kept;
  for (const auto& [behind, origin] : plausible(name_a, name_b, hint)) {
    if (behind > least) break;
    differences.clear();
    const TokenCost cost = align_tokens(a, b, origin, &differences, least - behind + kRounding);
    const float total = cost.total() + behind;
    if (total > least || (total == least && origin > best.origin)) continue;
    least = total;
    best.explained = cost.explained;
    best.slips = cost.slips;
    best.slip_cost = cost.slip_cost;
    best.origin = origin;
    best.behind = behind;
    kept = differences;
  }
  if (least == 1e9F) return token_difference(a, b, OriginSet::all(), name_a, name_b);
  describe(a, b, kept, best);
  return best;
}

}  // namespace stet

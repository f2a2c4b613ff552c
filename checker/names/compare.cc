#include "checker/names/compare.h"

#include <algorithm>
#include <cmath>

#include "checker/names/fold.h"
#include "checker/names/origin_model.h"
#include "checker/names/part_alignment.h"
#include "checker/names/part_distance.h"
#include "checker/names/prepared_name.h"

// The parts of both names are aligned in order (part_alignment.h) under each origin that the
// letters allow, and in other orders if that leads nowhere; the least distance decides.

namespace stet {
namespace {

// The weights below were set by hand; score 0.7 is the border between one name and two.
constexpr float kReordered = 0.04F;  // family name first
constexpr float kTurnFrom = 0.2F;  // distance in the given order from which other orders are tried
constexpr float kLoneWord = 1.8F;  // a word alone has no other that agrees
constexpr float kSteepness = 1.783F;  // score = exp(−kSteepness × distance): 0.7 at 0.2
constexpr float kVariantScore = 0.7F;
constexpr float kUnsureScore = 0.5F;
constexpr float kRounding = 1e-3F;  // more than sums of costs lose by it
constexpr float kFarApart = 0.7F;   // unshared letters of names that are not aligned at all
constexpr float kApart = 0.45F, kApartBones = 0.40F;  // the same of variants, nearly always

using Parts = std::vector<NamePart>;

bool keeps_order(Origin o) {
  return o == Origin::chinese || o == Origin::korean || o == Origin::vietnamese ||
         o == Origin::burmese;
}

struct Judged {
  float distance = 2;
  Origin origin = Origin::english;
  size_t turned = 0;  // how many parts of `a` were moved from its front to its end
};

float distance_of(NameCost cost, size_t parts) {
  return cost.worst + 0.15F * (cost.sum - cost.worst) / static_cast<float>(parts);
}

// Where the order of a given name's syllables tells names apart, only the family name moves.
bool may_turn(size_t parts, size_t by, Origin origin) {
  return !keeps_order(origin) || (parts > 2 && (by == 1 || by + 1 == parts));
}

// Distances above `most` need not be exact.
Judged judge_under(PartPairs& pairs, Origin origin, float most) {
  const size_t a = pairs.a().size(), b = pairs.b().size(), parts = std::max(a, b);
  const bool turns = a > 1 && b > 1;
  pairs.set_origin(origin, (turns ? std::max(most, kTurnFrom) : most) + kRounding);
  Judged judged{distance_of(PartAlignment(pairs, 0).cost(), parts), origin, 0};
  if (judged.distance <= kTurnFrom || !turns) return judged;
  for (size_t by = 1; by < a; ++by) {
    if (!may_turn(a, by, origin)) continue;
    const float distance = kReordered + distance_of(PartAlignment(pairs, by).cost(), parts);
    if (distance < judged.distance) judged = {distance, origin, by};
  }
  return judged;
}

Judged judge(const PreparedName& a, const PreparedName& b, OriginSet hint, float least) {
  Judged best;
  const bool comparable = !a.parts().empty() && !b.parts().empty() &&
                          a.parts().size() <= kMaxParts && b.parts().size() <= kMaxParts;
  if (!comparable || (a.parts().size() > 1 && a.unshared_letters(b) > kFarApart)) return best;
  PartPairs pairs(a.parts(), b.parts(), least > 0 ? -std::log(least) / kSteepness : 1);
  for (const auto& [origin, behind] : PlausibleOrigins(a, b, hint)) {
    const float most = best.distance - kPerNat * behind;
    if (most <= 0) break;
    Judged judged = judge_under(pairs, origin, most);
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

std::string_view bearing_name(Bearing bearing) {
  switch (bearing) {
    case Bearing::difference:
      return "difference";
    case Bearing::support:
      return "support";
    case Bearing::objection:
      return "objection";
  }
  return "";
}

Verdict verdict_of(float score) {
  return score >= kVariantScore  ? Verdict::variant
         : score >= kUnsureScore ? Verdict::unsure
                                 : Verdict::different;
}

bool may_be_variants(const PreparedName& a, const PreparedName& b) {
  return a.unshared_letters(b) <= kApart && a.unshared_bones(b) <= kApartBones;
}

float name_similarity(const PreparedName& a, const PreparedName& b, OriginSet hint, float least) {
  if (a.folded() == b.folded()) return a.folded().empty() ? 0.0F : 1.0F;
  return score_of(judge(a, b, hint, least).distance);
}

float name_similarity(std::string_view folded_a, std::string_view folded_b, OriginSet hint) {
  return name_similarity(PreparedName(folded_a), PreparedName(folded_b), hint, 0);
}

Comparison compare_names(std::string_view a, std::string_view b, OriginSet hint) {
  const PreparedName name_a(fold(a)), name_b(fold(b));
  Comparison result;
  if (name_a.folded().empty() || name_b.folded().empty()) return result;
  if (name_a.folded() == name_b.folded()) {
    result.score = 1;
    result.verdict = Verdict::same;
    return result;
  }
  const Parts& parts_a = name_a.parts();
  const Parts& parts_b = name_b.parts();
  const Judged judged = judge(name_a, name_b, hint, 0);
  const bool lone = parts_a.size() == 1 && parts_b.size() == 1;
  result.score = score_of(lone ? kLoneWord * judged.distance : judged.distance);
  result.origin = judged.origin;
  if (parts_a.size() <= kMaxParts && parts_b.size() <= kMaxParts && result.score > 0) {
    result.reordered = judged.turned > 0;
    if (result.reordered) result.reasons.push_back({"another order of the parts", kReordered});
    PartPairs pairs(parts_a, parts_b, 1);
    pairs.set_origin(judged.origin, 1);
    PartAlignment(pairs, judged.turned).explain(result.reasons, result.aligned);
  }
  result.extra_part = std::any_of(result.reasons.begin(), result.reasons.end(),
                                  [](const Reason& r) { return r.cost == kExtraPart; });
  result.verdict = verdict_of(result.score);
  return result;
}

}  // namespace stet

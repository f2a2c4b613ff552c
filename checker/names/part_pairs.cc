#include "checker/names/part_pairs.h"

#include <algorithm>

#include "checker/names/part_distance.h"
#include "checker/names/romanization.h"

namespace stet {
namespace {

// Set by hand, as shares of a part's letters.
constexpr float kInitial = 0.06F;      // J. for John
constexpr float kFarthest = 0.6F;      // beyond which two words have nothing to do with each other
constexpr float kTwoFamilies = 0.40F;  // both in the lexicon, in no common family
constexpr float kTwoNearFamilies = 0.14F;  // the same where a romanization explains every letter

}  // namespace

PartPairs::PartPairs(const std::vector<NamePart>& a, const std::vector<NamePart>& b, float most)
    : a_(a), b_(b), farthest_(std::min(most, kFarthest)) {}

void PartPairs::set_origin(Origin origin, float most) {
  origin_ = origin;
  most_ = std::min(most, farthest_);
  for (size_t i = 0; i < a_.size(); ++i)
    for (size_t j = 0; j < b_.size(); ++j) pairs_[i][j].distance = -1;
}

float PartPairs::distance(size_t i, size_t j) {
  Pair& pair = pairs_[i][j];
  if (pair.distance >= 0) return pair.distance;
  const std::string &a = a_[i].letters, &b = b_[j].letters;
  if (pair.relation == Relation::unknown) pair = related(a, b);
  pair.distance =
      pair.relation == Relation::decided ? pair.decided : by_letters(a, b, pair.relation);
  return pair.distance;
}

float PartPairs::distance(std::string_view a, std::string_view b) const {
  const Pair pair = related(a, b);
  return pair.relation == Relation::decided ? pair.decided : by_letters(a, b, pair.relation);
}

PartPairs::Pair PartPairs::related(std::string_view a, std::string_view b) const {
  if (a == b) return {Relation::decided, 0, -1};
  if (contrasted(a, b)) return {Relation::decided, kContrast, -1};
  if (in_one_family(a, b)) return {Relation::decided, kFamily, -1};
  if (a.size() == 1 || b.size() == 1)
    return {Relation::decided, a.front() == b.front() ? kInitial : 1.0F, -1};
  const bool known = !family_origins(a).empty() && !family_origins(b).empty();
  return {known ? Relation::known_letters : Relation::letters, 0, -1};
}

float PartPairs::by_letters(std::string_view a, std::string_view b, Relation relation) const {
  const TokenCost cost = align_tokens(a, b, origin_, nullptr, most_ * part_length(a, b));
  const float distance = part_distance(cost, a, b);
  if (relation == Relation::letters) return distance;
  return std::max(distance, cost.slips > 0 ? kTwoFamilies : kTwoNearFamilies);
}

}  // namespace stet

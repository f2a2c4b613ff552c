// The parts of two names, aligned in order.
//
// A second dynamic programme over parts as align.h's is over letters: it minimises the worst pair
// first and the sum second, because a name is as similar as its worst part. A distance is a share
// of the letters: 0 equal, 1 nothing in common.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "checker/names/compare.h"
#include "checker/names/part_pairs.h"

namespace stet {

// What a part that only one side has costs, and the same for an article or particle.
inline constexpr float kExtraPart = 0.30F, kOptionalPart = 0.01F;

struct NameCost {
  float worst = 0;
  float sum = 0;
  bool operator<(const NameCost& o) const {
    return worst != o.worst ? worst < o.worst : sum < o.sum;
  }
};

class PartAlignment {
 public:
  // With the first `turned` parts of a name moved to its end; `pairs` must outlive this.
  PartAlignment(PartPairs& pairs, size_t turned);

  NameCost cost() const { return cells_[a_.size()][b_.size()].cost; }

  // Appends what the cheapest alignment paid for, in reading order, and writes the letters of both
  // names side by side: "al [sh|ch][ai|ay]bani", "[john|] smith".
  void explain(std::vector<Reason>& reasons, std::string& aligned) const;

 private:
  enum class Step : uint8_t { none, match, join_a, join_b, skip_a, skip_b };

  struct Cell {
    NameCost cost;
    Step step;
  };

  void reach(size_t i, size_t j, NameCost from, float worst, float sum, Step step);
  void extend(size_t i, size_t j);
  std::string explain_pair(const std::string& a, const std::string& b,
                           std::vector<Reason>& reversed) const;

  size_t at(size_t i) const { return (i + turned_) % a_.size(); }
  const std::string& left(size_t i) const { return a_[at(i)].letters; }
  const std::string& right(size_t j) const { return b_[j].letters; }

  PartPairs& pairs_;
  const std::vector<NamePart>& a_;
  const std::vector<NamePart>& b_;
  size_t turned_;
  bool extra_a_ = false;  // only the side with more parts may have a part too many
  bool extra_b_ = false;
  std::array<std::array<Cell, kMaxParts + 1>, kMaxParts + 1> cells_;
};

}  // namespace stet

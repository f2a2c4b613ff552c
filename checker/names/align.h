// Aligning two tokens letter group by letter group under the rules of one origin.
#pragma once

#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "checker/names/origin.h"
#include "checker/names/romanization.h"

namespace stet {

// Longer tokens are not names; they are compared for equality only.
inline constexpr size_t kMaxTokenLetters = 40;

// What it costs to turn one token into the other. `explained` is paid to rules of the origin,
// `slips` counts letters (or one swap of neighbours) that no rule explains, `slip_cost` is paid for
// them.
struct TokenCost {
  float explained = 0;
  float slips = 0;
  float slip_cost = 0;
  // The sum that alignments minimise.
  float total() const { return explained + slip_cost; }
};

// One step of the cheapest alignment that is not a plain match. The views lie in the tokens and in
// the rule table.
struct Difference {
  std::string_view a, b;
  std::string_view reason;  // of the rule; empty for a slip or a doubled letter
  float cost;
  const SpellingRule* rule = nullptr;
  bool slip = false;
};

// `a` and `b` are folded tokens without spaces. With `differences` the steps are appended in order.
// An alignment that costs more than `most` may be answered by an infinite cost instead.
TokenCost align_tokens(std::string_view a, std::string_view b, Origin origin,
                       std::vector<Difference>* differences = nullptr,
                       float most = std::numeric_limits<float>::infinity(),
                       const CostTable& costs = spelling_costs());

}  // namespace stet

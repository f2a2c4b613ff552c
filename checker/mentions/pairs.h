// Every pair of spellings in an article that might be one name, judged.
#pragma once

#include <vector>

#include "checker/mentions/evidence.h"

namespace stet {

struct JudgedPair {
  uint32_t a, b;  // in SpellingPairs::spellings, a before b
  Evidence evidence;
};

struct SpellingPairs {
  std::vector<Spelling> spellings;
  std::vector<JudgedPair> pairs;
};

// The spellings of the article's name words and all pairs of them that are near enough to ask,
// likely and unlikely ones.
SpellingPairs judge_pairs(const Context& context, const std::vector<Mention>& mentions,
                          const EvidenceJudge& judge);

}  // namespace stet

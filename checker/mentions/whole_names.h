// Names that differ as a whole: written in other pieces (Jong-un, Jongun; Abdelfattah, Abdel
// Fattah), in another romanization altogether (Teng Hsiao-ping), or in a listed name of the same
// place or person that no letter explains (Kyiv, Kiev; Mykolaiv, Nikolaev).
#pragma once

#include <vector>

#include "checker/mentions/pairs.h"

namespace stet {

// All pairs of whole names of the article that are near enough to ask, likely and unlikely ones.
SpellingPairs judge_whole_names(const Context& context, const Gazetteer& gazetteer,
                                const std::vector<Mention>& mentions, const EvidenceJudge& judge);

// Pairs of whole-name spellings that the article uses for one person, place or organisation, beyond
// what the words one by one explain (`known` are the word spellings already found to be one).
struct WholePair {
  Spelling a, b;
  float probability = 0;
  bool slip = false;
  bool explained = false;  // by the words in `known`
  std::vector<std::string> reasons;
};

std::vector<WholePair> find_whole_pairs(const Context& context, const Gazetteer& gazetteer,
                                        const std::vector<Mention>& mentions,
                                        const EvidenceJudge& judge,
                                        const std::vector<Variation>& known);

}  // namespace stet

// Names that differ as a whole: written in other pieces (Jong-un, Jongun; Abdelfattah, Abdel
// Fattah), in another romanization altogether (Teng Hsiao-ping), or in a listed name of the same
// place or person that no letter explains (Kyiv, Kiev; Mykolaiv, Nikolaev).
#pragma once

#include <vector>

#include "checker/mentions/pairs.h"

namespace stet {

// All pairs of whole names of the article that are near enough to ask, likely and unlikely ones.
SpellingPairs judge_whole_names(const Context& context, const std::vector<Mention>& mentions,
                                const EvidenceJudge& judge);

}  // namespace stet

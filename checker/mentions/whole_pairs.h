// What whole names say of spellings beyond what their words have said one by one.
#pragma once

#include <string>
#include <vector>

#include "checker/mentions/evidence.h"

namespace stet {

// Pairs of whole-name spellings that the article uses for one person, place or organisation, beyond
// what the words one by one explain (`known` are the word spellings already found to be one).
struct WholePair {
  Spelling a, b;
  float probability = 0;
  bool slip = false;
  bool explained = false;  // by the words in `known`
  std::vector<std::string> reasons;
};

std::vector<WholePair> find_whole_pairs(const Context& context,
                                        const std::vector<Mention>& mentions,
                                        const EvidenceJudge& judge,
                                        const std::vector<Variation>& known);

}  // namespace stet

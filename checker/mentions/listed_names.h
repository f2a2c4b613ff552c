// A name held against the listed names of one entry, word by word.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/gazetteer/gazetteer.h"
#include "checker/names/token_difference.h"

namespace stet {

struct ListedSlip {
  std::string_view name;       // as listed
  std::string right;           // its word that stands for the doubtful one
  TokenDifference difference;  // between the two
};

// What a slip in words[doubtful] (folded, joining words left out) may have been meant to be: the
// first listed name of the entry that has the same words otherwise, and there one that differs by
// one slip of the pen. Nothing if any listed name explains the words without a slip: an accepted
// spelling, another romanization, a short form of the given name.
std::optional<ListedSlip> listed_slip(const std::vector<std::string_view>& words, size_t doubtful,
                                      EntryRef entry, const Gazetteer& gazetteer);

}  // namespace stet

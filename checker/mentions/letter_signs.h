// What the letters of two spellings tell, wherever they stand.
#pragma once

#include "checker/mentions/mention.h"
#include "checker/mentions/signs.h"
#include "checker/names/token_difference.h"

namespace stet {

// `difference` is that of the two; `given` says that both are given names.
void add_letter_signs(const Spelling& a, const Spelling& b, const TokenDifference& difference,
                      bool given, SignValues& signs);

}  // namespace stet

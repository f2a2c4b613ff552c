// Quotation marks, and the apostrophes that look like them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "checker/text/tokens.h"

namespace stet {

// Finds the quotations of one block, whose tokens are those from `first` on, with those of `marks`
// that may be a mark, and which ends at text offset `end`: sets in_quote and the sentence_start of
// the word after an opening mark, and appends the quoted text to `quotes` in the order of its
// beginning, nested quotations included. An apostrophe after a plural becomes a possessive.
//
// A quotation that is open at the end of its block ends there: the next paragraph of a long
// quotation opens with a mark of its own.
void mark_quotes(std::string_view text, std::vector<Token>& tokens,
                 const std::vector<uint32_t>& marks, size_t first, uint32_t end,
                 std::vector<Span>& quotes);

}  // namespace stet

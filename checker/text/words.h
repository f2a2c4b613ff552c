// The first step of the tokenizer: a block into words, numbers, addresses and marks.
#pragma once

#include <string_view>
#include <vector>

#include "checker/text/tokens.h"

namespace stet {

// Appends the tokens of text[span], of which `block` is the number. `text` must be UTF-8.
// Quotations and sentences are not marked yet; what may delimit them, all tokens but words,
// numbers, hyphens and possessives, is appended to `marks` by number.
void scan_words(std::string_view text, Span span, uint32_t block, std::vector<Token>& tokens,
                std::vector<uint32_t>& marks);

// Is it something with a meaning of its own, rather than a mark?
constexpr bool is_wordlike(TokenKind kind) {
  return kind == TokenKind::word || kind == TokenKind::number || kind == TokenKind::initial ||
         kind == TokenKind::abbreviation;
}

}  // namespace stet

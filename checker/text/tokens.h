// Words, sentences and quotations of an article.
//
// A word is a run of letters, marks and digits with the apostrophes inside it (O'Brien, Sa'id); the
// possessive 's or ' after it is a token of its own. An initial or an abbreviation keeps its full
// stops (J., U.S., Gen.). A hyphen between two words is a token of its own, so "al-Shaibani" is
// three. Nothing here copies text: a token is a span with a kind.
#pragma once

#include <cstdint>
#include <vector>

#include "checker/text/article.h"

namespace stet {

enum class TokenKind : uint8_t {
  word,
  number,        // 12  1,200  3.5  40th  2025
  initial,       // J.  J.K.  (single capital letters with full stops, not a listed abbreviation)
  abbreviation,  // Gen.  U.S.  a.m.  (as listed in rules/knowledge/abbreviations.tsv)
  possessive,    // 's ’s, or the apostrophe after a plural
  hyphen,        // - ‐ ‑ between two words without spaces
  punctuation,   // one code point: . , ; : ! ? ( ) [ ] quotes — – …
  symbol,        // anything else, one code point
  line_break,    // a hard line break inside a block
  address,       // a URL, an e-mail address, @handle, #tag or r/forum: never part of a name
};

enum class LetterCase : uint8_t {
  none,     // no cased letter (numbers, Arabic, Han)
  lower,    // all lower
  capital,  // first upper, the rest lower (also a single capital letter)
  upper,    // two or more letters, all upper
  mixed,    // McDonald, iPhone, al-Q inside one token
};

struct Token {
  Span span;  // in Article::text
  TokenKind kind = TokenKind::symbol;
  LetterCase letter_case = LetterCase::none;
  bool space_before = false;    // white space (or the block's start) stands before it
  bool sentence_start = false;  // first word of its sentence, also after an opening quotation mark
  bool in_quote = false;        // inside quotation marks (not the marks) or a quotation block
  bool plain = false;           // a word of the letters a to z and A to Z only
  uint32_t block = 0;           // index in Article::blocks
};

struct Sentence {
  uint32_t first_token = 0;
  uint32_t end_token = 0;  // exclusive
  uint32_t block = 0;
};

struct Tokens {
  std::vector<Token> tokens;        // in reading order; code blocks give none
  std::vector<Sentence> sentences;  // cover all tokens, in order
  // Quoted text without its marks, in Article::text, by beginning; a quotation inside of another
  // follows it. A quotation block without marks is one.
  std::vector<Span> quotes;
};

Tokens tokenize(const Article& article);

}  // namespace stet

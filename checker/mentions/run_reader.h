// Where runs of name words begin and end.
//
// A run starts at a capitalised word and goes on over capitalised words, initials, particles
// ("bin", "de", "al-") and hyphens between them, and over "of" after the head word of an
// organisation ("Ministry of Health"). It ends at punctuation, a possessive or a word in lower
// case.
#pragma once

#include <cstdint>
#include <vector>

#include "checker/gazetteer/gazetteer.h"
#include "checker/mentions/article_words.h"
#include "checker/text/tokens.h"

namespace stet {

struct TokenRange {
  uint32_t begin = 0, end = 0;
  uint32_t size() const { return end - begin; }
};

// The runs of an article in reading order; none is longer than 60 tokens.
std::vector<TokenRange> read_runs(const Tokens& tokens, const ArticleWords& words,
                                  const Gazetteer& gazetteer);

}  // namespace stet

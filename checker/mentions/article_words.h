// How an article writes its words: the evidence that a capital at the start of a sentence is a name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "checker/gazetteer/gazetteer.h"
#include "checker/text/article.h"
#include "checker/text/tokens.h"

namespace stet {

// What capitals mean in a block.
enum class CaseStyle : uint8_t {
  sentence,    // a capital inside a sentence marks a name
  title_case,  // Most Words Have One: it marks little
  all_caps,    // all letters are capitals: it marks nothing
};

class ArticleWords {
 public:
  ArticleWords(const Article& article, const Tokens& tokens, const Gazetteer& gazetteer);

  CaseStyle style(uint32_t block) const { return styles_[block]; }

  // The folded text of a token, computed once.
  std::string_view folded(uint32_t token) const { return folded_[token]; }
  const WordFacts& facts(std::string_view folded) const;

  // Is the capital of this token evidence enough that the word is (part of) a name?
  bool is_name_word(uint32_t token) const;

 private:
  struct Counts {
    uint32_t lower = 0;    // written in lower case
    uint32_t capital = 0;  // capital where the place in the sentence does not ask for one
    WordFacts facts;
  };
  void count(const Article& article);
  void find_styles(const Article& article);

  const Tokens& tokens_;
  std::vector<CaseStyle> styles_;                         // by block
  std::vector<std::string> folded_;                       // by token
  std::unordered_map<std::string_view, Counts> counts_;   // views into folded_
};

}  // namespace stet

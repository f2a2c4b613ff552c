// How an article writes its words: the evidence that a capital at the start of a sentence is a
// name.
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
  ArticleWords(const ArticleWords&) = delete;  // views point into the object

  CaseStyle style(uint32_t block) const { return styles_[block]; }

  // The folded text of a word, initial or abbreviation; empty for other tokens.
  std::string_view folded(uint32_t token) const { return folded_[token]; }
  // The folded words from `begin` to before `end`, with spaces between; appended to `out`.
  void append_phrase(uint32_t begin, uint32_t end, std::string& out) const;

  WordFacts facts(std::string_view folded) const { return gazetteer_.word(folded); }

  // Is the capital of this token evidence enough that the word is (part of) a name?
  bool is_name_word(uint32_t token) const { return name_words_[token]; }

 private:
  // Of a word that is capitalised somewhere: how often it stands so, and how often in lower case,
  // where the place in the sentence does not ask for a capital.
  struct Counts {
    uint32_t lower = 0;
    uint32_t capital = 0;
  };
  void fold_tokens(const Article& article);
  void find_styles(const Article& article);
  void count();
  bool decide(uint32_t token) const;

  const Tokens& tokens_;
  const Gazetteer& gazetteer_;
  std::vector<CaseStyle> styles_;         // by block
  std::string buffer_;                    // folded words that differ from the article's own bytes
  std::vector<std::string_view> folded_;  // by token, into the article's text or buffer_
  std::unordered_map<std::string_view, Counts> counts_;
  std::vector<bool> name_words_;  // by token
};

}  // namespace stet

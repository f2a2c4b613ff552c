// How an article writes its words: the evidence that a capital at the start of a sentence is a
// name.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "checker/mentions/mention.h"
#include "checker/mentions/vocabulary.h"
#include "checker/text/article.h"
#include "checker/text/tokens.h"

namespace stet {

// What capitals mean in a block.
enum class CaseStyle : uint8_t {
  sentence,    // a capital inside a sentence marks a name
  title_case,  // Most Words Have One: it marks little
  all_caps,    // all letters are capitals: it marks nothing
  figures,     // a table in the guise of a paragraph: it marks headings
};

class ArticleWords {
 public:
  // Fills `vocabulary`, which must outlive the object, as must `tokens`. A word that mixes scripts
  // counts as what it looks like.
  ArticleWords(const Article& article, const Tokens& tokens, std::span<const MixedWord> mixed,
               Vocabulary& vocabulary);
  CaseStyle style(uint32_t block) const { return styles_[block]; }

  // The folded text of a word, initial or abbreviation; empty for other tokens.
  std::string_view folded(uint32_t token) const {
    return ids_[token] == Vocabulary::kNone ? std::string_view() : vocabulary_.folded(ids_[token]);
  }
  // The number of that text in the vocabulary; Vocabulary::kNone where it is empty.
  uint32_t id(uint32_t token) const { return ids_[token]; }
  const Vocabulary& vocabulary() const { return vocabulary_; }

  // Is the token by itself listed as this cue?
  bool is(uint32_t token, Cue cue) const {
    return ids_[token] != Vocabulary::kNone && vocabulary_.cues(ids_[token]).has(cue);
  }
  ParticleRole particle(uint32_t token) const {
    return ids_[token] == Vocabulary::kNone ? ParticleRole::none
                                            : vocabulary_.particle(ids_[token]);
  }
  WordFacts facts(uint32_t token) const {
    return ids_[token] == Vocabulary::kNone ? WordFacts() : vocabulary_.facts(ids_[token]);
  }
  // The folded words from `begin` to before `end`, with spaces between; appended to `out`.
  void append_phrase(uint32_t begin, uint32_t end, std::string& out) const;

  // Is the capital of this token evidence enough that the word is (part of) a name?
  bool is_name_word(uint32_t token) const { return name_words_[token] != 0; }

 private:
  // How often a word stands in lower case, and capitalised where the place in the sentence does not
  // ask for it.
  struct Counts {
    uint32_t lower = 0;
    uint32_t capital = 0;
  };
  void fold_tokens(const Article& article, std::span<const MixedWord> mixed);
  void find_styles(const Article& article);
  void count();
  void learn_facts();
  bool decide(uint32_t token) const;

  const Tokens& tokens_;
  Vocabulary& vocabulary_;
  std::vector<uint32_t> ids_;        // by token
  std::vector<CaseStyle> styles_;    // by block
  std::vector<Counts> counts_;       // by number in the vocabulary
  std::vector<uint8_t> name_words_;  // by token, 0 or 1
};

}  // namespace stet

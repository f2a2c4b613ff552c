// Looking around a mention, token by token.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "checker/mentions/article_words.h"
#include "checker/mentions/cues.h"
#include "checker/mentions/found_names.h"
#include "checker/mentions/mention.h"

namespace stet {

// A listed cue beside a name.
struct CueMatch {
  Span span;
  std::string phrase;       // folded
  std::string_view detail;  // as listed
};

class Context {
 public:
  // All must outlive the object; `names` remembers what known() is asked.
  Context(const Article& article, const Tokens& tokens, const ArticleWords& words,
          const Gazetteer& gazetteer, FoundNames& names)
      : article_(article), tokens_(tokens), words_(words), gazetteer_(gazetteer), names_(names) {}

  const Article& article() const { return article_; }
  const Tokens& tokens() const { return tokens_; }
  const ArticleWords& words() const { return words_; }

  // What the gazetteer has under exactly this name, asked once an article.
  std::span<const NameMatch> known(std::string_view folded) const {
    return names_.look_up(folded, gazetteer_).known;
  }

  // The folded word `distance` tokens before or after the mention, in the same block; empty if
  // there is none or it is no word.
  std::string_view before(const Mention& m, uint32_t distance = 1) const;
  std::string_view after(const Mention& m, uint32_t distance = 1) const;

  // Is that word, right before or after the mention, listed as this cue by itself?
  bool before_is(const Mention& m, Cue cue) const;
  bool after_is(const Mention& m, Cue cue) const;

  // Does a verb of saying follow after one word in lower case ("X also said")?
  bool speaks_later(const Mention& m) const;

  // Are most of the words in lower case around the mention no English ones?
  bool in_foreign_words(const Mention& m) const;
  // Does a number end it ("Vostok 1", "Khark-5"), not a count ("the Netherlands 12,000")?
  bool has_number(const Mention& m) const;
  // Does a foreign particle join the word that begins here to a name before ("Banco do Brasil")?
  bool after_foreign_name(const NameWord& word) const;

  // The sentence, in Tokens::sentences, that the token stands in.
  size_t sentence_of(uint32_t token) const;

  // The longest cue of this kind that ends right before the mention, or starts right after it.
  std::optional<CueMatch> cue_before(const Mention& m, Cue cue) const;
  std::optional<CueMatch> cue_after(const Mention& m, Cue cue) const;

  // Does a possessive begin at this place of the text?
  bool possessive_at(uint32_t at) const;

  // The text of the token right after the mention ("," or "-"); empty at the block's end.
  std::string_view next_text(const Mention& m) const;

  // What stands between commas after the name: "X, the finance minister," gives "the finance
  // minister".
  Span apposition(const Mention& m) const;

  // Is the bearer called somebody's relative ("his cousin X", "X, her widow,", "son of X")?
  bool is_relative(const Mention& m) const;

  // Does nothing stand between the two but commas, "and", "or" and titles? A full name beside a
  // word alone (Salman and Mohammed bin Salman) may share it.
  bool side_by_side(const Mention& a, const Mention& b) const;

  std::string folded(Span span) const;

 private:
  bool is_kin(int64_t token, uint32_t block) const;
  bool in_block(int64_t token, uint32_t block) const;

  const Article& article_;
  const Tokens& tokens_;
  const ArticleWords& words_;
  const Gazetteer& gazetteer_;
  FoundNames& names_;
};

}  // namespace stet

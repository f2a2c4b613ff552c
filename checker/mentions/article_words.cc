#include "checker/mentions/article_words.h"

#include <algorithm>

#include "checker/mentions/cues.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

// A block is title-cased when at least this share of its longer words is capitalised.
constexpr double kTitleCaseShare = 0.6;
constexpr uint32_t kShortestCounted = 4;  // letters; "of", "the", "and" stay small in titles
constexpr uint32_t kFewestWords = 4;
// A block with so many numbers, and so many for each word, is a table of figures. The line-up of a
// team has one for two.
constexpr uint32_t kFewestNumbers = 4;
constexpr double kNumbersPerWord = 0.6;

bool is_word(const Token& t) {
  return t.kind == TokenKind::word || t.kind == TokenKind::abbreviation ||
         t.kind == TokenKind::initial;
}

// A number, or the dash that stands for one.
bool is_figure(const Token& t, std::string_view text) {
  if (t.kind == TokenKind::number) return true;
  if (t.kind != TokenKind::punctuation || !t.space_before) return false;
  const std::string_view written = t.span.in(text);
  return written == "-" || written == "–" || written == "—";
}

}  // namespace

ArticleWords::ArticleWords(const Article& article, const Tokens& tokens,
                           std::span<const MixedWord> mixed, Vocabulary& vocabulary)
    : tokens_(tokens), vocabulary_(vocabulary) {
  fold_tokens(article, mixed);
  find_styles(article);
  count();
  learn_facts();
  name_words_.resize(tokens.tokens.size());
  for (uint32_t i = 0; i < tokens.tokens.size(); ++i) {
    const LetterCase letter_case = tokens.tokens[i].letter_case;
    if (letter_case == LetterCase::lower || letter_case == LetterCase::none) continue;
    name_words_[i] = decide(i);
  }
}

// Most words of an article are of ASCII letters, whose small ones are the folded form.
void ArticleWords::fold_tokens(const Article& article, std::span<const MixedWord> mixed) {
  ids_.resize(tokens_.tokens.size(), Vocabulary::kNone);
  std::string folded;
  for (uint32_t i = 0; i < tokens_.tokens.size(); ++i) {
    const Token& t = tokens_.tokens[i];
    if (!is_word(t)) continue;
    if (t.plain) {
      ids_[i] = vocabulary_.add_letters(article.text, t.span);
      continue;
    }
    folded.clear();
    if (!mixed.empty() && mixed.front().token == i) {
      fold_append(mixed.front().word, folded);
      mixed = mixed.subspan(1);
    } else {
      fold_append(t.span.in(article.text), folded);
    }
    if (!folded.empty()) ids_[i] = vocabulary_.add(folded);
  }
}

void ArticleWords::append_phrase(uint32_t begin, uint32_t end, std::string& out) const {
  const size_t start = out.size();
  for (uint32_t i = begin; i < end; ++i) {
    if (tokens_.tokens[i].kind == TokenKind::possessive && i > begin) out += 's';  // Cox's Bazar
    if (ids_[i] == Vocabulary::kNone) continue;
    if (out.size() > start) out += ' ';
    out += vocabulary_.folded(ids_[i]);
  }
}

void ArticleWords::find_styles(const Article& article) {
  struct Tally {
    uint32_t words = 0, capitals = 0, upper = 0;  // words of kShortestCounted letters
    uint32_t all_words = 0, numbers = 0;          // a dash between spaces stands for a number
    bool ends_in_stop = false;                    // a title does not
  };
  std::vector<Tally> tallies(article.blocks.size());
  for (const Token& t : tokens_.tokens) {
    Tally& tally = tallies[t.block];
    if (t.kind != TokenKind::word) {
      if (t.kind == TokenKind::punctuation) tally.ends_in_stop = article.text[t.span.begin] == '.';
      tally.numbers += is_figure(t, article.text);
      continue;
    }
    ++tally.all_words;
    tally.ends_in_stop = false;
    if (t.letter_case == LetterCase::none) continue;
    if (t.span.size() < kShortestCounted) continue;
    ++tally.words;
    tally.capitals += t.letter_case != LetterCase::lower;
    tally.upper += t.letter_case == LetterCase::upper;
  }
  for (size_t block = 0; block < tallies.size(); ++block) {
    Tally& t = tallies[block];
    const Role role = article.blocks[block].role;
    if (role == Role::list || role == Role::table) t.ends_in_stop = true;  // names, not titles
    const bool enough = t.words >= kFewestWords;
    const bool figures = t.numbers >= kFewestNumbers && t.numbers >= t.all_words * kNumbersPerWord;
    styles_.push_back(figures                                          ? CaseStyle::figures
                      : enough && t.upper >= t.words * kTitleCaseShare ? CaseStyle::all_caps
                      : enough && !t.ends_in_stop && t.capitals >= t.words * kTitleCaseShare
                          ? CaseStyle::title_case
                          : CaseStyle::sentence);
  }
}

void ArticleWords::count() {
  counts_.resize(vocabulary_.size());
  for (uint32_t i = 0; i < tokens_.tokens.size(); ++i) {
    const Token& t = tokens_.tokens[i];
    if (ids_[i] == Vocabulary::kNone || t.letter_case == LetterCase::none) continue;
    Counts& counts = counts_[ids_[i]];
    if (t.letter_case == LetterCase::lower) {
      ++counts.lower;
    } else if (!t.sentence_start && styles_[t.block] == CaseStyle::sentence) {
      ++counts.capital;
    }
  }
}

// Of the words that are names, what the lists know is asked at once.
void ArticleWords::learn_facts() {
  std::vector<uint32_t> names;
  for (uint32_t word = 0; word < counts_.size(); ++word) {
    if (counts_[word].capital > counts_[word].lower) names.push_back(word);
  }
  vocabulary_.learn_facts(names);
}

bool ArticleWords::decide(uint32_t token) const {
  const Token& t = tokens_.tokens[token];
  if (!is_word(t) || ids_[token] == Vocabulary::kNone) return false;
  if (t.letter_case != LetterCase::upper && is(token, Cue::function_word)) return false;
  if (styles_[t.block] == CaseStyle::sentence && !t.sentence_start) return true;
  const Counts& counts = counts_[ids_[token]];
  if (counts.capital > counts.lower) return true;
  return styles_[t.block] != CaseStyle::figures && counts.lower == 0 && !facts(token).common;
}

}  // namespace stet

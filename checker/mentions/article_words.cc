#include "checker/mentions/article_words.h"

#include "checker/mentions/cues.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

// A block is title-cased when at least this share of its longer words is capitalised.
constexpr double kTitleCaseShare = 0.6;
constexpr uint32_t kShortestCounted = 4;  // letters; "of", "the", "and" stay small in titles
constexpr uint32_t kFewestWords = 4;

bool is_word(const Token& t) {
  return t.kind == TokenKind::word || t.kind == TokenKind::abbreviation || t.kind == TokenKind::initial;
}

}  // namespace

ArticleWords::ArticleWords(const Article& article, const Tokens& tokens, const Gazetteer& gazetteer)
    : tokens_(tokens) {
  folded_.reserve(tokens.tokens.size());
  for (const Token& t : tokens.tokens) {
    folded_.push_back(is_word(t) ? fold(t.span.in(article.text)) : std::string());
  }
  find_styles(article);
  count(article);
  for (auto& [word, counts] : counts_) counts.facts = gazetteer.word(word);
}

void ArticleWords::find_styles(const Article& article) {
  struct Tally {
    uint32_t words = 0, capitals = 0, upper = 0;
  };
  std::vector<Tally> tallies(article.blocks.size());
  for (const Token& t : tokens_.tokens) {
    if (t.kind != TokenKind::word || t.letter_case == LetterCase::none) continue;
    Tally& tally = tallies[t.block];
    if (t.span.size() < kShortestCounted) continue;
    ++tally.words;
    tally.capitals += t.letter_case != LetterCase::lower;
    tally.upper += t.letter_case == LetterCase::upper;
  }
  for (const Tally& t : tallies) {
    const bool enough = t.words >= kFewestWords;
    styles_.push_back(enough && t.upper >= t.words * kTitleCaseShare      ? CaseStyle::all_caps
                      : enough && t.capitals >= t.words * kTitleCaseShare ? CaseStyle::title_case
                                                                          : CaseStyle::sentence);
  }
}

void ArticleWords::count(const Article&) {
  for (uint32_t i = 0; i < tokens_.tokens.size(); ++i) {
    const Token& t = tokens_.tokens[i];
    if (!is_word(t) || folded_[i].empty()) continue;
    Counts& counts = counts_[folded_[i]];
    if (t.letter_case == LetterCase::lower) {
      ++counts.lower;
    } else if (!t.sentence_start && styles_[t.block] == CaseStyle::sentence) {
      ++counts.capital;
    }
  }
}

const WordFacts& ArticleWords::facts(std::string_view folded) const {
  static const WordFacts kNothing;
  const auto at = counts_.find(folded);
  return at == counts_.end() ? kNothing : at->second.facts;
}

bool ArticleWords::is_name_word(uint32_t token) const {
  const Token& t = tokens_.tokens[token];
  if (!is_word(t) || t.letter_case == LetterCase::lower || t.letter_case == LetterCase::none) return false;
  if (t.letter_case != LetterCase::upper && is_cue(folded_[token], Cue::function_word)) return false;
  const CaseStyle style = styles_[t.block];
  if (style == CaseStyle::sentence && !t.sentence_start) return true;
  const auto at = counts_.find(folded_[token]);
  if (at == counts_.end()) return false;
  const Counts& counts = at->second;
  if (counts.capital > counts.lower) return true;
  if (counts.lower > 0) return false;
  return !counts.facts.common;
}

}  // namespace stet

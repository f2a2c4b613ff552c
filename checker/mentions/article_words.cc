#include "checker/mentions/article_words.h"

#include <algorithm>
#include <bitset>

#include "checker/mentions/cues.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

// A block is title-cased when at least this share of its longer words is capitalised.
constexpr double kTitleCaseShare = 0.6;
constexpr uint32_t kShortestCounted = 4;  // letters; "of", "the", "and" stay small in titles
constexpr uint32_t kFewestWords = 4;

bool is_word(const Token& t) {
  return t.kind == TokenKind::word || t.kind == TokenKind::abbreviation ||
         t.kind == TokenKind::initial;
}

}  // namespace

ArticleWords::ArticleWords(const Article& article, const Tokens& tokens, const Gazetteer& gazetteer)
    : tokens_(tokens), gazetteer_(gazetteer) {
  fold_tokens(article);
  find_styles(article);
  count();
  name_words_.resize(tokens.tokens.size());
  for (uint32_t i = 0; i < tokens.tokens.size(); ++i) name_words_[i] = decide(i);
}

// Most words of an article are lower-case ASCII, which is its own folded form.
void ArticleWords::fold_tokens(const Article& article) {
  struct Folded {
    uint32_t token, begin, end;
  };
  std::vector<Folded> changed;
  folded_.resize(tokens_.tokens.size());
  for (uint32_t i = 0; i < tokens_.tokens.size(); ++i) {
    const Token& t = tokens_.tokens[i];
    if (!is_word(t)) continue;
    const std::string_view text = t.span.in(article.text);
    if (std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; })) {
      folded_[i] = text;
      continue;
    }
    const auto begin = static_cast<uint32_t>(buffer_.size());
    fold_append(text, buffer_);
    changed.push_back({i, begin, static_cast<uint32_t>(buffer_.size())});
  }
  for (const Folded& f : changed)
    folded_[f.token] = std::string_view(buffer_).substr(f.begin, f.end - f.begin);
}

void ArticleWords::append_phrase(uint32_t begin, uint32_t end, std::string& out) const {
  const size_t start = out.size();
  for (uint32_t i = begin; i < end; ++i) {
    if (tokens_.tokens[i].kind == TokenKind::possessive && i > begin) out += 's';  // Cox's Bazar
    if (folded_[i].empty()) continue;
    if (out.size() > start) out += ' ';
    out += folded_[i];
  }
}

void ArticleWords::find_styles(const Article& article) {
  struct Tally {
    uint32_t words = 0, capitals = 0, upper = 0;
    bool ends_in_stop = false;  // a title does not
  };
  std::vector<Tally> tallies(article.blocks.size());
  for (const Token& t : tokens_.tokens) {
    Tally& tally = tallies[t.block];
    if (t.kind == TokenKind::punctuation || t.kind == TokenKind::word)
      tally.ends_in_stop = t.span.in(article.text) == ".";
    if (t.kind != TokenKind::word || t.letter_case == LetterCase::none) continue;
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
    styles_.push_back(enough && t.upper >= t.words * kTitleCaseShare ? CaseStyle::all_caps
                      : enough && !t.ends_in_stop && t.capitals >= t.words * kTitleCaseShare
                          ? CaseStyle::title_case
                          : CaseStyle::sentence);
  }
}

void ArticleWords::count() {
  const auto capitalised = [](const Token& t) {
    return t.letter_case != LetterCase::lower && t.letter_case != LetterCase::none;
  };
  std::bitset<4096> seen;  // so that most words in lower case need no look-up
  const auto slot = [](std::string_view w) {
    return (static_cast<size_t>(static_cast<unsigned char>(w.front())) * 7 +
            static_cast<unsigned char>(w.back()) * 131 + w.size() * 517) %
           4096;
  };
  for (uint32_t i = 0; i < tokens_.tokens.size(); ++i) {
    const Token& t = tokens_.tokens[i];
    if (folded_[i].empty() || !capitalised(t)) continue;
    seen.set(slot(folded_[i]));
    Counts& counts = counts_[folded_[i]];
    if (!t.sentence_start && styles_[t.block] == CaseStyle::sentence) ++counts.capital;
  }
  for (uint32_t i = 0; i < tokens_.tokens.size(); ++i) {
    if (folded_[i].empty() || tokens_.tokens[i].letter_case != LetterCase::lower) continue;
    if (!seen[slot(folded_[i])]) continue;
    const auto at = counts_.find(folded_[i]);
    if (at != counts_.end()) ++at->second.lower;
  }
}

bool ArticleWords::decide(uint32_t token) const {
  const Token& t = tokens_.tokens[token];
  if (!is_word(t) || t.letter_case == LetterCase::lower || t.letter_case == LetterCase::none)
    return false;
  if (t.letter_case != LetterCase::upper && is_cue(folded_[token], Cue::function_word))
    return false;
  if (styles_[t.block] == CaseStyle::sentence && !t.sentence_start) return true;
  const auto at = counts_.find(folded_[token]);
  if (at == counts_.end()) return false;
  if (at->second.capital > at->second.lower) return true;
  return at->second.lower == 0 && !gazetteer_.word(folded_[token]).common;
}

}  // namespace stet

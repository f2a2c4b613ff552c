#include "checker/text/sentences.h"

#include <algorithm>
#include <iterator>

#include "checker/text/abbreviations.h"
#include "checker/text/char_class.h"
#include "checker/text/decode.h"
#include "checker/text/words.h"

namespace stet {
namespace {

// Words that often open a sentence and hardly ever a name. In the order of bytes.
constexpr std::string_view kOpeners[] = {
    "A",       "According", "After",   "All",       "Also",    "Although", "Among",  "An",
    "And",     "Another",   "Any",     "As",        "At",      "Because",  "Before", "Both",
    "But",     "By",        "Despite", "During",    "Each",    "Earlier",  "Even",   "Every",
    "Few",     "For",       "From",    "He",        "Her",     "Here",     "His",    "How",
    "However", "I",         "If",      "In",        "Instead", "It",       "Its",    "Last",
    "Later",   "Like",      "Many",    "Meanwhile", "More",    "Most",     "My",     "No",
    "None",    "Nor",       "Not",     "Now",       "Of",      "On",       "Once",   "One",
    "Only",    "Or",        "Other",   "Others",    "Our",     "Over",     "People", "She",
    "Since",   "So",        "Some",    "Still",     "Such",    "That",     "The",    "Their",
    "Then",    "There",     "These",   "They",      "This",    "Those",    "Though", "Three",
    "Through", "To",        "Today",   "Two",       "Under",   "Until",    "We",     "What",
    "When",    "Where",     "Whether", "Which",     "While",   "Who",      "Why",    "With",
    "Without", "Yesterday", "Yet",     "You",       "Your"};
static_assert(std::is_sorted(std::begin(kOpeners), std::end(kOpeners)));

bool is_one_of(char32_t c, std::u32string_view marks) {
  return marks.find(c) != std::u32string_view::npos;
}

// Full stops of the scripts that have their own; the second list needs no space after it.
bool ends_sentence(char32_t c) {
  return c == '.' || c == '!' || c == '?' ||
         (c > 0x7F && is_one_of(c,
                                U"\u2026\u203D\u203C\u2047\u2048\u2049\u0589\u061F\u06D4\u0964"
                                U"\u0965\u1362\u1367\u1368\u104A\u104B"));
}
bool ends_sentence_alone(char32_t c) { return is_one_of(c, U"\u3002\uFF01\uFF1F\uFF0E\uFF61"); }

bool closes(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == '}' ||
         (c > 0x7F && is_one_of(c, U"\u201D\u2019\u00BB\u203A\u201C\u300D\u300F\uFF09\u300B"));
}

class SentenceFinder {
 public:
  SentenceFinder(std::string_view text, std::vector<Token>& tokens,
                 const std::vector<uint32_t>& marks, size_t first, uint32_t block,
                 std::vector<Sentence>& sentences)
      : text_(text),
        tokens_(tokens),
        marks_(marks),
        first_(first),
        block_(block),
        sentences_(sentences) {}

  void run();

 private:
  enum class Stop : uint8_t { none, ordinary, alone, after_abbreviation };

  Stop stop_at(size_t i) const;
  size_t skip_closing(size_t i) const;
  bool opens_sentence(size_t i, Stop stop) const;
  void finish(size_t begin, size_t end);
  char32_t mark_at(size_t i) const { return character_at(text_, tokens_[i].span.begin).value; }
  bool is_mark(size_t i) const { return tokens_[i].kind == TokenKind::punctuation; }

  std::string_view text_;
  std::vector<Token>& tokens_;
  const std::vector<uint32_t>& marks_;
  size_t first_;
  uint32_t block_;
  std::vector<Sentence>& sentences_;
};

SentenceFinder::Stop SentenceFinder::stop_at(size_t i) const {
  switch (tokens_[i].kind) {
    case TokenKind::punctuation: {
      const char32_t c = mark_at(i);
      if (ends_sentence(c)) return Stop::ordinary;
      return c > 0x7F && ends_sentence_alone(c) ? Stop::alone : Stop::none;
    }
    case TokenKind::initial:
      return Stop::after_abbreviation;
    case TokenKind::abbreviation:
      return find_abbreviation(tokens_[i].span.in(text_)) == Abbreviation::before_name
                 ? Stop::none
                 : Stop::after_abbreviation;
    default:
      return Stop::none;
  }
}

// Past the further stops and closing marks that touch the token before i.
size_t SentenceFinder::skip_closing(size_t i) const {
  while (i < tokens_.size() && is_mark(i) && !tokens_[i].space_before) {
    const char32_t c = mark_at(i);
    const bool stop = ends_sentence(c) || ends_sentence_alone(c);
    const bool opens =
        i + 1 < tokens_.size() && !tokens_[i + 1].space_before && is_wordlike(tokens_[i + 1].kind);
    if (!stop && (!closes(c) || opens)) break;
    ++i;
  }
  return i;
}

// Can a sentence begin with token i, after a stop of that kind?
bool SentenceFinder::opens_sentence(size_t i, Stop stop) const {
  if (!tokens_[i].space_before && stop != Stop::alone) return false;
  constexpr size_t kMostMarks = 8;  // before the first word of a sentence
  const size_t limit = std::min(i + kMostMarks, tokens_.size());
  while (i < limit && !is_wordlike(tokens_[i].kind)) {
    const TokenKind kind = tokens_[i].kind;
    if (kind == TokenKind::address) return stop != Stop::after_abbreviation;
    if (kind == TokenKind::line_break) return true;
    // A comma or another stop: the one before did not end the sentence.
    if (kind == TokenKind::punctuation && is_one_of(mark_at(i), U",;:")) return false;
    ++i;
  }
  if (i == limit) return true;
  const Token& word = tokens_[i];
  if (word.letter_case == LetterCase::lower) return false;
  if (stop != Stop::after_abbreviation) return true;
  return std::binary_search(std::begin(kOpeners), std::end(kOpeners), word.span.in(text_));
}

void SentenceFinder::finish(size_t begin, size_t end) {
  if (begin == end) return;
  sentences_.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(end), block_});
  for (size_t i = begin; i < end; ++i) {
    if (is_wordlike(tokens_[i].kind)) {
      tokens_[i].sentence_start = true;
      return;
    }
  }
}

void SentenceFinder::run() {
  size_t begin = first_;
  size_t done = first_;  // tokens before it cannot end a sentence any more
  for (const uint32_t i : marks_) {
    if (i < done) continue;
    if (tokens_[i].kind == TokenKind::line_break) {
      finish(begin, i + 1);
      begin = i + 1;
      continue;
    }
    Stop stop = stop_at(i);
    if (stop == Stop::none) continue;
    const size_t next = skip_closing(i + 1);
    done = next;
    if (next > i + 1 && stop == Stop::after_abbreviation && stop_at(next - 1) != Stop::none) {
      stop = Stop::ordinary;  // U.S.!
    }
    if (next < tokens_.size() && opens_sentence(next, stop)) {
      finish(begin, next);
      begin = next;
    }
  }
  finish(begin, tokens_.size());
}

}  // namespace

void mark_sentences(std::string_view text, std::vector<Token>& tokens,
                    const std::vector<uint32_t>& marks, size_t first, uint32_t block,
                    std::vector<Sentence>& sentences) {
  SentenceFinder(text, tokens, marks, first, block, sentences).run();
}

}  // namespace stet

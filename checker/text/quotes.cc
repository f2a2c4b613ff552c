#include "checker/text/quotes.h"

#include <algorithm>
#include <array>

#include "checker/text/decode.h"
#include "checker/text/words.h"

namespace stet {
namespace {

// Words that are written with an apostrophe in front: ’tis, ’em, rock ’n’ roll.
constexpr std::string_view kElided[] = {"bout",  "cause", "cos",  "em",  "n",
                                        "round", "til",   "till", "tis", "twas"};

// Which mark ends a quotation that another has begun. German and Swedish, French and Danish use the
// same marks the other way round. `` and '' of old newswires are read as “ and ".
struct Pair {
  char32_t open;
  char32_t close;
};
constexpr Pair kPairs[] = {{'"', '"'},
                           {'"', U'\u201D'},
                           {U'\u201C', U'\u201D'},
                           {U'\u201C', '"'},
                           {U'\u201E', U'\u201C'},
                           {U'\u201E', U'\u201D'},
                           {U'\u201D', U'\u201D'},
                           {U'\u00AB', U'\u00BB'},
                           {U'\u00BB', U'\u00AB'},
                           {U'\u2039', U'\u203A'},
                           {U'\u203A', U'\u2039'},
                           {U'\u2018', U'\u2019'},
                           {U'\u201A', U'\u2018'},
                           {U'\u201A', U'\u2019'},
                           {'\'', '\''},
                           {U'\u300C', U'\u300D'},
                           {U'\u300E', U'\u300F'},
                           {U'\u300A', U'\u300B'}};

bool closes(char32_t open, char32_t mark) {
  return std::any_of(std::begin(kPairs), std::end(kPairs),
                     [=](Pair p) { return p.open == open && p.close == mark; });
}

bool may_open(char32_t mark) {
  return std::any_of(std::begin(kPairs), std::end(kPairs), [=](Pair p) { return p.open == mark; });
}

bool is_quotation_mark(char32_t c) {
  if (c < 0x80) return c == '"' || c == '\'' || c == '`';
  return std::any_of(std::begin(kPairs), std::end(kPairs),
                     [=](Pair p) { return p.open == c || p.close == c; });
}

// ' and ’ are apostrophes as well.
bool is_ambiguous(char32_t mark) { return mark == '\'' || mark == U'\u2019'; }

class QuoteFinder {
 public:
  QuoteFinder(std::string_view text, std::vector<Token>& tokens, const std::vector<uint32_t>& marks,
              size_t first, uint32_t end, std::vector<Span>& quotes)
      : text_(text), tokens_(tokens), marks_(marks), first_(first), end_(end), quotes_(quotes) {}

  void run();

 private:
  struct Open {
    char32_t mark;
    size_t token;
    size_t quote;  // in quotes_
  };

  void settle(size_t begin, size_t end);
  bool may_be_mark(size_t i) const {
    return tokens_[i].kind == TokenKind::punctuation || tokens_[i].kind == TokenKind::symbol;
  }
  char32_t mark_at(size_t token) const;
  size_t mark(size_t i, char32_t c);
  bool try_close(size_t i, char32_t c);
  bool try_open(size_t i, char32_t c);
  void close_down_to(size_t depth, uint32_t end);
  bool apostrophe_closes(size_t i, char32_t c, size_t opening) const;
  bool more_closing_after(size_t i, char32_t c) const;
  bool elision_at(size_t i) const;
  bool plural_before(size_t i, std::string_view endings) const;
  size_t last_closing(char32_t c);

  bool touches_left(size_t i) const { return i > first_ && !tokens_[i].space_before; }
  bool touches_right(size_t i) const {
    return i + 1 < tokens_.size() && !tokens_[i + 1].space_before;
  }
  // Does it begin something: white space, a bracket, a dash or another opening mark before it?
  bool starts_here(size_t i) const;

  std::string_view text_;
  std::vector<Token>& tokens_;
  const std::vector<uint32_t>& marks_;
  size_t first_;
  uint32_t end_;
  std::vector<Span>& quotes_;
  std::array<Open, 8> open_;
  size_t depth_ = 0;
  bool begins_ = false;  // the next word is the first of a quotation
  static constexpr size_t kUnknown = SIZE_MAX;
  size_t last_straight_ = kUnknown, last_curly_ = kUnknown;
};

void QuoteFinder::run() {
  const size_t first_quote = quotes_.size();
  size_t done = first_;  // tokens before it are settled
  for (const uint32_t i : marks_) {
    if (i < done || !may_be_mark(i)) continue;
    const char32_t c = mark_at(i);
    if (!is_quotation_mark(c)) continue;
    settle(done, i);
    done = mark(i, c) + 1;
  }
  settle(done, tokens_.size());
  close_down_to(0, end_);
  quotes_.erase(std::remove_if(quotes_.begin() + static_cast<std::ptrdiff_t>(first_quote),
                               quotes_.end(), [](Span s) { return s.empty(); }),
                quotes_.end());
}

// The tokens between two marks.
void QuoteFinder::settle(size_t begin, size_t end) {
  if (depth_ > 0) {
    for (size_t i = begin; i < end; ++i) tokens_[i].in_quote = true;
  }
  for (size_t i = begin; begins_ && i < end; ++i) {
    if (!is_wordlike(tokens_[i].kind)) continue;
    tokens_[i].sentence_start = true;
    begins_ = false;
  }
}

char32_t QuoteFinder::mark_at(size_t token) const {
  return character_at(text_, tokens_[token].span.begin).value;
}

// Decides on the mark `c` at token i; returns the last token that belongs to it.
size_t QuoteFinder::mark(size_t i, char32_t c) {
  size_t last = i;
  if ((c == '`' || c == '\'') && touches_right(i) && mark_at(i + 1) == c) {
    c = c == '`' ? U'\u201C' : U'"';
    last = i + 1;
  }
  tokens_[i].in_quote = tokens_[last].in_quote = depth_ > 0;
  if (try_close(i, c)) {
    tokens_[i].in_quote = tokens_[last].in_quote = depth_ > 0;
    return last;
  }
  if (try_open(last, c)) return last;
  if (is_ambiguous(c) && plural_before(i, "sxz")) tokens_[i].kind = TokenKind::possessive;
  return last;
}

bool QuoteFinder::try_close(size_t i, char32_t c) {
  size_t depth = depth_;
  while (depth > 0 && !closes(open_[depth - 1].mark, c)) --depth;
  if (depth == 0) return false;
  const bool only_opens = touches_right(i) && !touches_left(i);
  if (c == '"' && only_opens) {
    // The one before was never closed.
    close_down_to(depth - 1, tokens_[i].span.begin);
    return false;
  }
  if (is_ambiguous(c) && !apostrophe_closes(i, c, open_[depth - 1].token)) return false;
  const uint32_t end = i > first_ ? tokens_[i - 1].span.end : tokens_[i].span.begin;
  close_down_to(depth - 1, end);
  return true;
}

bool QuoteFinder::try_open(size_t i, char32_t c) {
  if (!may_open(c) || depth_ == open_.size()) return false;
  switch (c) {
    case '"':
      if (touches_left(i) && !(touches_right(i) && starts_here(i))) return false;
      break;
    case U'\u201D':
    case U'\u00BB':
    case U'\u203A':
      if (touches_left(i) || !touches_right(i)) return false;
      break;
    case U'\u2018':
      if (!touches_right(i) || elision_at(i)) return false;
      break;
    case '\'':
      if (!touches_right(i) || !starts_here(i) || elision_at(i) || i >= last_closing(c))
        return false;
      break;
    default:
      break;
  }
  if (depth_ > 0 && open_[depth_ - 1].mark == c) {
    close_down_to(depth_ - 1, tokens_[i].span.begin);
  }
  const uint32_t begin = i + 1 < tokens_.size() ? tokens_[i + 1].span.begin : tokens_[i].span.end;
  open_[depth_++] = {c, i, quotes_.size()};
  quotes_.push_back({begin, begin});
  begins_ = true;
  return true;
}

void QuoteFinder::close_down_to(size_t depth, uint32_t end) {
  while (depth_ > depth) {
    Span& quote = quotes_[open_[--depth_].quote];
    quote.end = std::max(quote.begin, end);
  }
}

bool QuoteFinder::starts_here(size_t i) const {
  if (!touches_left(i)) return true;
  const TokenKind kind = tokens_[i - 1].kind;
  if (kind != TokenKind::punctuation && kind != TokenKind::symbol) return false;
  constexpr char32_t kBefore[] = {'(',       '[',       '{',       '/',       '"',       '\'',
                                  U'\u2013', U'\u2014', U'\u201C', U'\u2018', U'\u201E', U'\u00AB'};
  const char32_t before = mark_at(i - 1);
  return std::find(std::begin(kBefore), std::end(kBefore), before) != std::end(kBefore);
}

// Is the ' or ’ at i the end of the single quotation that begins at token `opening`? Not inside of
// a word, and not after a plural if another mark still ends the quotation.
bool QuoteFinder::apostrophe_closes(size_t i, char32_t c, size_t opening) const {
  if (!touches_left(i)) return false;
  if (touches_right(i) && is_wordlike(tokens_[i + 1].kind)) return false;
  const bool one_word = i == opening + 2;
  return one_word || !plural_before(i, "s") || !more_closing_after(i, c);
}

// Does the next mark of this kind end a quotation, rather than begin one?
bool QuoteFinder::more_closing_after(size_t i, char32_t c) const {
  const auto next = std::upper_bound(marks_.begin(), marks_.end(), i);
  for (auto m = next; m != marks_.end(); ++m) {
    if (may_be_mark(*m) && mark_at(*m) == c) return touches_left(*m);
    if (may_be_mark(*m) && c != '\'' && mark_at(*m) == U'\u2018') return false;
  }
  return false;
}

bool QuoteFinder::plural_before(size_t i, std::string_view endings) const {
  if (!touches_left(i) || !is_wordlike(tokens_[i - 1].kind)) return false;
  if (touches_right(i) && is_wordlike(tokens_[i + 1].kind)) return false;
  const char last = static_cast<char>(text_[tokens_[i - 1].span.end - 1] | 0x20);
  return endings.find(last) != std::string_view::npos;
}

// Is the mark at i the apostrophe of ’90s, ’em, ’n’?
bool QuoteFinder::elision_at(size_t i) const {
  const Token& next = tokens_[i + 1];
  if (next.kind == TokenKind::number) {
    const std::string_view digits = next.span.in(text_);
    return digits.size() <= 3 && digits[0] >= '0' && digits[0] <= '9';
  }
  return std::find(std::begin(kElided), std::end(kElided), next.span.in(text_)) !=
         std::end(kElided);
}

// The last ' or ’ of the block that can end a quotation.
size_t QuoteFinder::last_closing(char32_t c) {
  size_t& last = c == '\'' ? last_straight_ : last_curly_;
  if (last != kUnknown) return last;
  for (size_t m = marks_.size(); m-- > 0;) {
    const size_t i = marks_[m];
    if (tokens_[i].kind != TokenKind::punctuation || mark_at(i) != c) continue;
    const bool inside = touches_right(i) && is_wordlike(tokens_[i + 1].kind);
    if (touches_left(i) && !inside) return last = i;
  }
  return last = first_;
}

}  // namespace

void mark_quotes(std::string_view text, std::vector<Token>& tokens,
                 const std::vector<uint32_t>& marks, size_t first, uint32_t end,
                 std::vector<Span>& quotes) {
  QuoteFinder(text, tokens, marks, first, end, quotes).run();
}

}  // namespace stet

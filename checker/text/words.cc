#include "checker/text/words.h"

#include <algorithm>
#include <array>

#include "checker/text/abbreviations.h"
#include "checker/text/addresses.h"
#include "checker/text/word_shapes.h"

namespace stet {
namespace {

// What to do at an ASCII byte that begins a token.
enum class Start : uint8_t { mark, symbol, space, line_break, word, number, sign, other };

constexpr std::array<Start, 256> kStart = [] {
  std::array<Start, 256> table{};
  for (int c = 0; c < 256; ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    table[c] = c >= 0x80                ? Start::other
               : letter                 ? Start::word
               : c >= '0' && c <= '9'   ? Start::number
               : c == ' ' || c == '\t'  ? Start::space
               : c == '\n' || c == '\r' ? Start::line_break
               : c == '@' || c == '#'   ? Start::sign
                                        : Start::symbol;
  }
  for (char c : std::string_view(".,;:!?()[]{}\"'-")) table[static_cast<int>(c)] = Start::mark;
  return table;
}();

// Neither part of a quotation nor of a sentence's end.
bool is_plain(TokenKind kind) {
  return kind == TokenKind::word || kind == TokenKind::number || kind == TokenKind::hyphen ||
         kind == TokenKind::possessive;
}

bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

class Scanner {
 public:
  Scanner(std::string_view text, Span span, uint32_t block, std::vector<Token>& tokens,
          std::vector<uint32_t>& marks)
      : text_(text.substr(0, span.end)),
        at_(span.begin),
        block_(block),
        tokens_(tokens),
        marks_(marks),
        first_token_(tokens.size()) {}

  void scan();

 private:
  bool short_word();
  void word();
  void number();
  void mark(TokenKind kind);
  void other();
  void sign();
  void apostrophe(Character c);
  void run_of_script(CharClass script);
  void after_word();

  bool take_address(size_t begin);
  bool take_mail(size_t begin);
  bool take_abbreviation(size_t begin, Casing casing);
  bool lower_abbreviation(std::string_view word) const;

  bool letter_at(size_t at) const { return is_letter(class_at(text_, at)); }
  bool adjacent_word_before() const;
  void emit(size_t begin, size_t end, TokenKind kind, LetterCase letter_case = LetterCase::none,
            bool plain = false);

  std::string_view text_;  // up to the end of the block
  size_t at_;
  uint32_t block_;
  std::vector<Token>& tokens_;
  std::vector<uint32_t>& marks_;
  size_t first_token_;
  bool space_ = true;
};

void Scanner::emit(size_t begin, size_t end, TokenKind kind, LetterCase letter_case, bool plain) {
  if (!is_plain(kind)) marks_.push_back(static_cast<uint32_t>(tokens_.size()));
  tokens_.push_back({.span = {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)},
                     .kind = kind,
                     .letter_case = letter_case,
                     .space_before = space_,
                     .plain = plain,
                     .block = block_});
  space_ = false;
  at_ = end;
}

void Scanner::scan() {
  while (at_ < text_.size()) {
    switch (kStart[static_cast<unsigned char>(text_[at_])]) {
      case Start::word:
        do {
          if (!short_word()) word();
        } while (at_ < text_.size() &&
                 kStart[static_cast<unsigned char>(text_[at_])] == Start::word);
        break;
      case Start::space:
        space_ = true;
        ++at_;
        break;
      case Start::mark:
        mark(TokenKind::punctuation);
        break;
      case Start::symbol:
        mark(TokenKind::symbol);
        break;
      case Start::number:
        number();
        break;
      case Start::line_break:
        emit(at_, at_ + 1, TokenKind::line_break);
        space_ = true;
        break;
      case Start::sign:
        sign();
        break;
      case Start::other:
        other();
        break;
    }
  }
}

// Most words are a few ASCII letters before a space.
bool Scanner::short_word() {
  if (at_ + sizeof(uint64_t) > text_.size()) return false;
  const LetterRun run = ascii_letters(text_.data() + at_);
  const size_t end = at_ + run.length;
  if (run.length == sizeof(uint64_t) || text_[end] != ' ') return false;
  Casing casing;
  casing.add(run);
  emit(at_, end, TokenKind::word, casing.value(), true);
  space_ = true;
  ++at_;
  return true;
}

void Scanner::word() {
  const size_t begin = at_;
  const Casing casing = read_letters(text_, at_);
  const char stop = at_ < text_.size() ? text_[at_] : ' ';
  if (stop == ' ') {
    emit(begin, at_, TokenKind::word, casing.value(), casing.plain);
    if (at_ == text_.size()) return;
    space_ = true;
    ++at_;
    return;
  }
  if (stop == '.' && take_abbreviation(begin, casing)) return after_word();
  const bool sign = stop == ':' || stop == '@' || stop == '/' || is_mailbox_byte(stop);
  if (sign && take_address(begin)) return;
  emit(begin, at_, TokenKind::word, casing.value(), casing.plain);
  after_word();
}

// A possessive belongs to the word before it but is a token of its own.
void Scanner::after_word() {
  const Character c = character_or_end(text_, at_);
  if (!is_apostrophe(c.value) || !possessive_at(text_, at_ + c.length)) return;
  emit(at_, at_ + c.length + 1, TokenKind::possessive);
}

// The longest listed abbreviation among "U", "U.S.", "U.S.A." at begin, or initials.
bool Scanner::take_abbreviation(size_t begin, Casing casing) {
  constexpr size_t kMostParts = 8;
  std::array<size_t, kMostParts> ends;
  size_t parts = 0;
  for (size_t at = at_; parts < kMostParts && at < text_.size() && text_[at] == '.';) {
    ends[parts++] = ++at;
    while (at < text_.size() && is_ascii_letter(text_[at])) ++at;
    if (at == ends[parts - 1]) break;
  }
  const size_t initials = end_of_initials(text_, begin);
  while (parts-- > 0) {
    if (ends[parts] < initials || (parts == 0 && initials > 0)) break;
    const std::string_view candidate = text_.substr(begin, ends[parts] - begin);
    if (find_abbreviation(candidate) == Abbreviation::none) continue;
    if (parts == 0 && casing.value() == LetterCase::lower && !lower_abbreviation(candidate))
      continue;
    Casing all = casing;
    for (size_t at = at_; at < ends[parts]; ++at) {
      const Casing letters = read_letters(text_.substr(0, ends[parts]), at);
      all.add(letters.first);
      all.add(letters.rest);
    }
    emit(begin, ends[parts], TokenKind::abbreviation, all.value());
    return true;
  }
  if (initials == 0) return false;
  const bool single = initials == at_ + 1;
  emit(begin, initials, TokenKind::initial, single ? LetterCase::capital : LetterCase::upper);
  return true;
}

// Is a word like "in." or "no.", at begin, the abbreviation or the end of a sentence? A number
// before it or no capital after it speaks for the abbreviation.
bool Scanner::lower_abbreviation(std::string_view word) const {
  constexpr std::string_view kBeforeNames[] = {"vs.", "v.", "cf.", "viz.", "et."};
  if (std::find(std::begin(kBeforeNames), std::end(kBeforeNames), word) != std::end(kBeforeNames)) {
    return true;
  }
  if (tokens_.size() > first_token_ && tokens_.back().kind == TokenKind::number) return true;
  size_t after = at_ + 1;
  if (letter_at(after)) return false;
  while (after < text_.size() && text_[after] == ' ') ++after;
  const CharClass next_class = class_at(text_, after);
  return next_class == CharClass::digit || next_class == CharClass::lower;
}

bool Scanner::take_address(size_t begin) {
  const std::string_view rest = text_.substr(at_);
  if (rest.size() < 2) return false;
  if (rest.starts_with("://") && rest.size() > 3 && rest[3] > ' ') {
    emit(begin, end_of_url(text_, at_ + 3), TokenKind::address);
    return true;
  }
  const std::string_view word = text_.substr(begin, at_ - begin);
  const bool www = word == "www" || word == "WWW";
  if (www && rest[0] == '.' && is_ascii_letter(rest[1])) {
    emit(begin, end_of_url(text_, at_), TokenKind::address);
    return true;
  }
  if (rest[0] == '/' && (word == "r" || word == "u")) {  // r/news, u/name on Reddit
    const size_t end = end_of_handle(text_, at_);
    if (end > 0) emit(begin, end, TokenKind::address);
    return end > 0;
  }
  return take_mail(begin);
}

// An e-mail address with the word that ends at at_ in its mailbox.
bool Scanner::take_mail(size_t begin) {
  constexpr size_t kLongestMailbox = 64;  // RFC 5321, section 4.5.3.1.1
  const size_t limit = std::min(text_.size(), begin + kLongestMailbox);
  size_t at = at_;
  while (at < limit && is_mailbox_byte(text_[at])) ++at;
  if (at >= limit || text_[at] != '@') return false;
  const size_t end = end_of_mail_domain(text_, at + 1);
  if (end == 0) return false;
  emit(begin, end, TokenKind::address);
  return true;
}

void Scanner::number() {
  const size_t begin = at_;
  const size_t end = end_of_number(text_, begin);
  at_ = end;
  const char stop = at_ < text_.size() ? text_[at_] : ' ';
  if ((stop == '@' || is_mailbox_byte(stop)) && take_address(begin)) return;
  emit(begin, end, TokenKind::number);
  after_word();
}

bool Scanner::adjacent_word_before() const {
  if (space_ || tokens_.size() == first_token_) return false;
  return is_wordlike(tokens_.back().kind);
}

// One character that is not part of a word.
void Scanner::mark(TokenKind kind) {
  const Character c = character_at(text_, at_);
  if (is_apostrophe(c.value)) return apostrophe(c);
  if (is_hyphen(c.value) && adjacent_word_before()) {
    const size_t end = at_ + c.length;
    const Character after = character_or_end(text_, end);
    const bool quoted_word = is_apostrophe(after.value) && letter_at(end + after.length);
    if (word_at(text_, end) || quoted_word) kind = TokenKind::hyphen;
  }
  emit(at_, at_ + c.length, kind);
}

// After a hyphen an apostrophe belongs to the word that it begins: al-'Abadi. Elsewhere it is a
// mark of its own, which is decided on with the quotation marks.
void Scanner::apostrophe(Character c) {
  const bool after_hyphen =
      !space_ && tokens_.size() > first_token_ && tokens_.back().kind == TokenKind::hyphen;
  if (!after_hyphen || !letter_at(at_ + c.length)) {
    const bool symbol = c.value == '`' || c.value == 0xB4;
    return emit(at_, at_ + c.length, symbol ? TokenKind::symbol : TokenKind::punctuation);
  }
  const size_t begin = at_;
  at_ += c.length;
  const Casing casing = read_letters(text_, at_);
  emit(begin, at_, TokenKind::word, casing.value());
  after_word();
}

// @handle and #tag, if they begin a word.
void Scanner::sign() {
  const size_t end = adjacent_word_before() ? 0 : end_of_handle(text_, at_);
  if (end > 0) return emit(at_, end, TokenKind::address);
  mark(TokenKind::symbol);
}

void Scanner::run_of_script(CharClass script) {
  size_t end = at_;
  while (end < text_.size()) {
    const CharClass kind = class_at(text_, end);
    if (kind != script && kind != CharClass::mark) break;
    end += character_at(text_, end).length;
  }
  emit(at_, end, TokenKind::word);
}

void Scanner::other() {
  const Character c = character_at(text_, at_);
  const CharClass kind = char_class(c.value);
  if (is_letter(kind)) return word();
  if (kind == CharClass::digit) return number();
  if (is_unspaced(kind)) return run_of_script(kind);
  if (kind == CharClass::space) {
    space_ = true;
    at_ += c.length;
    return;
  }
  mark(kind == CharClass::punctuation ? TokenKind::punctuation : TokenKind::symbol);
}

}  // namespace

void scan_words(std::string_view text, Span span, uint32_t block, std::vector<Token>& tokens,
                std::vector<uint32_t>& marks) {
  Scanner(text, span, block, tokens, marks).scan();
}

}  // namespace stet

#include "checker/text/words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "checker/text/abbreviations.h"
#include "checker/text/addresses.h"
#include "checker/text/char_class.h"
#include "checker/text/decode.h"

namespace stet {
namespace {

// The kinds of letters in a word, as bits.
constexpr uint8_t kLower = 1, kUpper = 2, kCaseless = 4, kDigit = 8;

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

// The bits of an ASCII letter or digit, 0 for what ends an ASCII word.
constexpr std::array<uint8_t, 256> kLetterBits = [] {
  std::array<uint8_t, 256> table{};
  for (int c = 'a'; c <= 'z'; ++c) table[c] = kLower;
  for (int c = 'A'; c <= 'Z'; ++c) table[c] = kUpper;
  for (int c = '0'; c <= '9'; ++c) table[c] = kDigit;
  return table;
}();

uint8_t bits_of(CharClass c) {
  switch (c) {
    case CharClass::lower:
      return kLower;
    case CharClass::upper:
      return kUpper;
    case CharClass::letter:
      return kCaseless;
    case CharClass::digit:
      return kDigit;
    default:
      return 0;
  }
}

// Neither part of a quotation nor of a sentence's end.
bool is_plain(TokenKind kind) {
  return kind == TokenKind::word || kind == TokenKind::number || kind == TokenKind::hyphen ||
         kind == TokenKind::possessive;
}

bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }
bool is_ascii_letter(char c) { return (kLetterBits[static_cast<unsigned char>(c)] & 3) != 0; }
bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

// The ASCII letters at the start of eight bytes.
struct LetterRun {
  uint32_t length;  // 0 to 8
  uint8_t first;    // bits of the first letter
  uint8_t rest;     // of the others
};

// All eight bytes at once: the high bit of each byte of a word answers a question about it.
LetterRun ascii_letters(const char* bytes) {
  constexpr uint64_t kOnes = 0x0101010101010101u;
  constexpr uint64_t kHigh = 0x80 * kOnes;
  uint64_t word;
  std::memcpy(&word, bytes, 8);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  const uint64_t folded = (word | 0x20 * kOnes) & ~kHigh;
  const uint64_t from_a = folded + (0x80 - 'a') * kOnes;
  const uint64_t past_z = folded + (0x7F - 'z') * kOnes;
  const uint64_t letter = from_a & ~past_z & ~word & kHigh;
  const uint64_t other = ~letter & kHigh;
  const auto length = static_cast<uint32_t>(std::countr_zero(other) / 8);
  const uint64_t run = other == 0 ? letter : letter & ((other & -other) - 1);
  const uint64_t lower = run & word << 2;  // the bit that tells a from A
  const uint64_t upper = run & ~lower;
  const uint8_t first = length == 0 ? 0 : (upper & 0x80) != 0 ? kUpper : kLower;
  const uint8_t rest =
      static_cast<uint8_t>(((upper >> 8) != 0 ? kUpper : 0) | ((lower >> 8) != 0 ? kLower : 0));
  return {length, first, rest};
}

// How the letters of a word are cased, from its first cased letter and all later ones.
struct Casing {
  uint8_t first = 0;
  uint8_t rest = 0;

  void add(uint8_t bits) {
    constexpr uint8_t kCased = kLower | kUpper;
    if (first == 0) {
      first = bits & kCased;
    } else {
      rest |= bits;
    }
  }
  void add(LetterRun run) {
    if (run.length == 0) return;
    add(run.first);
    rest |= run.rest;
  }
  LetterCase value() const {
    constexpr uint8_t kCased = kLower | kUpper;
    if (first == 0) return LetterCase::none;
    const uint8_t cased = rest & kCased;
    if (first == kLower) return (cased & kUpper) == 0 ? LetterCase::lower : LetterCase::mixed;
    if ((cased & kUpper) == 0) return LetterCase::capital;
    return cased == kUpper ? LetterCase::upper : LetterCase::mixed;
  }
};

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
  void word();
  void number();
  void mark(TokenKind kind);
  void other();
  void sign();
  void apostrophe(Character c);
  void run_of_script(CharClass script);
  void after_word();

  Casing letters();
  bool inner_apostrophe(Character c) const;
  bool possessive_at(size_t apostrophe_end) const;
  bool take_address(size_t begin);
  bool take_mail(size_t begin);
  bool take_abbreviation(size_t begin, Casing casing);
  bool lower_abbreviation(std::string_view word) const;
  size_t take_initials(size_t begin) const;
  size_t end_of_number() const;

  Character next(size_t at) const {
    return at < text_.size() ? character_at(text_, at) : Character{' ', 0};
  }
  uint8_t ascii_bits(size_t at) const { return kLetterBits[static_cast<unsigned char>(text_[at])]; }
  CharClass class_at(size_t at) const { return char_class(next(at).value); }
  bool word_at(size_t at) const {
    const CharClass c = class_at(at);
    return is_letter(c) || is_unspaced(c) || c == CharClass::digit;
  }
  bool adjacent_word_before() const;
  void emit(size_t begin, size_t end, TokenKind kind, LetterCase letter_case = LetterCase::none);

  std::string_view text_;  // up to the end of the block
  size_t at_;
  uint32_t block_;
  std::vector<Token>& tokens_;
  std::vector<uint32_t>& marks_;
  size_t first_token_;
  bool space_ = true;
};

void Scanner::emit(size_t begin, size_t end, TokenKind kind, LetterCase letter_case) {
  Token token;
  token.span = {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  token.kind = kind;
  token.letter_case = letter_case;
  token.space_before = space_;
  token.block = block_;
  if (!is_plain(kind)) marks_.push_back(static_cast<uint32_t>(tokens_.size()));
  tokens_.push_back(token);
  space_ = false;
  at_ = end;
}

void Scanner::scan() {
  while (at_ < text_.size()) {
    switch (kStart[static_cast<unsigned char>(text_[at_])]) {
      case Start::word:
        do {
          word();
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

// Reads letters, digits, marks and inner apostrophes from at_ on.
Casing Scanner::letters() {
  Casing casing;
  while (at_ < text_.size()) {
    if (at_ + 8 <= text_.size()) {
      const LetterRun run = ascii_letters(text_.data() + at_);
      casing.add(run);
      at_ += run.length;
      if (run.length == 8) continue;
      if (text_[at_] == ' ') break;
    }
    if (const uint8_t bits = kLetterBits[static_cast<unsigned char>(text_[at_])]) {
      casing.add(bits);
      ++at_;
      continue;
    }
    const Character c = character_at(text_, at_);
    if (c.value < 0x80 && !is_apostrophe(c.value)) break;
    const CharClass kind = char_class(c.value);
    if (kind == CharClass::mark || is_letter(kind) || kind == CharClass::digit) {
      casing.add(bits_of(kind));
    } else if (!inner_apostrophe(c)) {
      break;
    }
    at_ += c.length;
  }
  return casing;
}

// Is the mark `c` at at_ part of the word around it?
bool Scanner::inner_apostrophe(Character c) const {
  if (!is_apostrophe(c.value)) return false;
  const size_t after = at_ + c.length;
  return is_letter(class_at(after)) && !possessive_at(after);
}

// Is there an s that ends the word?
bool Scanner::possessive_at(size_t apostrophe_end) const {
  const char s = apostrophe_end < text_.size() ? text_[apostrophe_end] : ' ';
  if (s != 's' && s != 'S') return false;
  const Character after = next(apostrophe_end + 1);
  if (word_at(apostrophe_end + 1) || char_class(after.value) == CharClass::mark) return false;
  return !(is_apostrophe(after.value) && is_letter(class_at(apostrophe_end + 1 + after.length)));
}

void Scanner::word() {
  const size_t begin = at_;
  const Casing casing = letters();
  const char stop = at_ < text_.size() ? text_[at_] : ' ';
  if (stop == ' ') {
    emit(begin, at_, TokenKind::word, casing.value());
    if (at_ == text_.size()) return;
    space_ = true;
    ++at_;
    return;
  }
  if (stop == '.' && take_abbreviation(begin, casing)) return after_word();
  if ((stop == ':' || stop == '@' || is_mailbox_byte(stop)) && take_address(begin)) return;
  emit(begin, at_, TokenKind::word, casing.value());
  after_word();
}

// A possessive belongs to the word before it but is a token of its own.
void Scanner::after_word() {
  const Character c = next(at_);
  if (!is_apostrophe(c.value) || !possessive_at(at_ + c.length)) return;
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
  const size_t initials = take_initials(begin);
  while (parts-- > 0) {
    if (ends[parts] < initials || (parts == 0 && initials > 0)) break;
    const std::string_view candidate = text_.substr(begin, ends[parts] - begin);
    if (find_abbreviation(candidate) == Abbreviation::none) continue;
    if (parts == 0 && casing.value() == LetterCase::lower && !lower_abbreviation(candidate))
      continue;
    Casing all = casing;
    for (char c : candidate.substr(at_ - begin)) {
      all.add(kLetterBits[static_cast<unsigned char>(c)]);
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
  if (is_letter(class_at(after))) return false;
  while (after < text_.size() && text_[after] == ' ') ++after;
  const CharClass next_class = class_at(after);
  return next_class == CharClass::digit || next_class == CharClass::lower;
}

// The end of single capital letters with full stops from `begin` on, or 0: J. J.K. U.S.A
size_t Scanner::take_initials(size_t begin) const {
  size_t at = begin;
  size_t end = 0;
  while (class_at(at) == CharClass::upper) {
    const size_t stop = at + next(at).length;
    if (stop >= text_.size() || text_[stop] != '.') {
      const CharClass after = class_at(stop);
      const bool last = end > 0 && end != begin && at > begin && !is_letter(after) &&
                        after != CharClass::digit && after != CharClass::mark;
      const bool two = last && end - begin >= 2 * 2;
      return two ? stop : end;
    }
    at = end = stop + 1;
  }
  return end;
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

// Digits with their separators (1,200.5), and letters right after them (40th, 5bn).
size_t Scanner::end_of_number() const {
  size_t at = at_;
  while (at < text_.size()) {
    const CharClass kind = class_at(at);
    if (kind == CharClass::digit || kind == CharClass::mark || is_letter(kind)) {
      at += next(at).length;
      continue;
    }
    const char c = text_[at];
    const bool digit_before = is_ascii_digit(text_[at - 1]);
    const bool digit_after = at + 1 < text_.size() && is_ascii_digit(text_[at + 1]);
    if (!digit_before || !digit_after || (c != '.' && c != ',')) break;
    if (c == ',') {
      // A thousand has three digits; anything else is a list.
      size_t digits = at + 1;
      while (digits < text_.size() && is_ascii_digit(text_[digits])) ++digits;
      if (digits - at - 1 != 3) break;
    }
    ++at;
  }
  return at;
}

void Scanner::number() {
  const size_t begin = at_;
  const size_t end = end_of_number();
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
    const Character after = next(at_ + c.length);
    const bool word =
        word_at(at_ + c.length) ||
        (is_apostrophe(after.value) && is_letter(class_at(at_ + c.length + after.length)));
    if (word) kind = TokenKind::hyphen;
  }
  emit(at_, at_ + c.length, kind);
}

// After a hyphen an apostrophe belongs to the word that it begins: al-'Abadi. Elsewhere it is a
// mark of its own, which is decided on with the quotation marks.
void Scanner::apostrophe(Character c) {
  const bool after_hyphen =
      !space_ && tokens_.size() > first_token_ && tokens_.back().kind == TokenKind::hyphen;
  if (!after_hyphen || !is_letter(class_at(at_ + c.length))) {
    const bool symbol = c.value == '`' || c.value == 0xB4;
    return emit(at_, at_ + c.length, symbol ? TokenKind::symbol : TokenKind::punctuation);
  }
  const size_t begin = at_;
  at_ += c.length;
  const Casing casing = letters();
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
    const CharClass kind = class_at(end);
    if (kind != script && kind != CharClass::mark) break;
    end += next(end).length;
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

// Inline markup begins and ends at the edges of words (docutils, "Inline markup recognition
// rules"); what has no end is text. For each kind is remembered that no end follows any more, so
// that a line of stars costs no more than its length.
#include "checker/text/markup/rst_inline.h"

#include <algorithm>

#include "checker/text/char_class.h"
#include "checker/text/decode.h"
#include "checker/text/markup/inline_run.h"

namespace stet {
namespace {

constexpr size_t kNone = std::string_view::npos;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\v' || c == '\f'; }
bool is_alnum(char c) {
  return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c & 0x80) != 0;
}

class RstInline : private InlineRun {
 public:
  RstInline(const Pieces& pieces, size_t begin, size_t end, RstSubstitutions& substitutions,
            ArticleBuilder& article)
      : InlineRun(pieces, begin, end, article), substitutions_(substitutions) {}

  void write();

 private:
  enum Kind : uint8_t { strong, emphasis, literal, interpreted, target, kinds };

  bool markup();
  bool spanning(Kind kind, std::string_view mark);
  bool interpreted_text();
  bool role_and_text();
  bool inline_target();
  bool substitution_reference();
  bool footnote_reference();
  bool simple_reference();
  void escape();

  bool edge_before(size_t at) const;
  bool edge_after(size_t at) const;
  bool opens(std::string_view mark) const;
  size_t find_end(Kind kind, std::string_view mark, size_t from, bool escapes);
  size_t after_reference_mark(size_t at) const;
  size_t after_role(size_t at) const;
  size_t after_interpreted(size_t at) const;
  void phrase(size_t begin, size_t end);
  void unescaped(size_t begin, size_t end);

  RstSubstitutions& substitutions_;
  bool exhausted_[kinds] = {};  // no end of the kind follows
};

// May markup begin at `at`, after what stands before it?
bool RstInline::edge_before(size_t at) const {
  if (at == 0) return true;
  size_t lead = at - 1;
  while (lead > 0 && (text_[lead] & 0xC0) == 0x80) --lead;
  const char c = text_[lead];
  constexpr std::string_view kBefore = "'\"([{<-/:";
  if ((c & 0x80) == 0) return is_space(c) || kBefore.find(c) != kNone;
  const CharClass kind = char_class(character_at(text_, lead).value);
  return kind == CharClass::punctuation || kind == CharClass::space;
}

// May markup end at `at`, before what stands there?
bool RstInline::edge_after(size_t at) const {
  if (at >= text_.size()) return true;
  const char c = text_[at];
  constexpr std::string_view kAfter = "'\")]}>-/\\.,:;!?";
  if ((c & 0x80) == 0) return is_space(c) || kAfter.find(c) != kNone;
  const CharClass kind = char_class(character_at(text_, at).value);
  return kind == CharClass::punctuation || kind == CharClass::space;
}

// Does `mark` stand here and begin markup? A mark alone in quotation marks does not.
bool RstInline::opens(std::string_view mark) const {
  const size_t inside = at_ + mark.size();
  if (!text_.substr(at_).starts_with(mark) || inside >= text_.size()) return false;
  if (is_space(text_[inside]) || !edge_before(at_)) return false;
  if (at_ == 0) return true;
  constexpr std::string_view kOpening = "'\"([{<", kClosing = "'\")]}>";
  const size_t quote = kOpening.find(text_[at_ - 1]);
  return quote == kNone || text_[inside] != kClosing[quote];
}

size_t RstInline::find_end(Kind kind, std::string_view mark, size_t from, bool escapes) {
  if (exhausted_[kind]) return kNone;
  for (size_t at = text_.find(mark, from); at != kNone; at = text_.find(mark, at + 1)) {
    const char before = text_[at - 1];
    if (is_space(before) || (escapes && before == '\\')) continue;
    const size_t after = at + mark.size();
    const size_t suffix = kind == interpreted ? after_interpreted(after) : after;
    if (edge_after(suffix)) return at;
  }
  exhausted_[kind] = true;
  return kNone;
}

// After _ or __, if they stand there.
size_t RstInline::after_reference_mark(size_t at) const {
  for (int i = 0; i < 2 && at < text_.size() && text_[at] == '_'; ++i) ++at;
  return at;
}

// After :role:, if it stands there.
size_t RstInline::after_role(size_t at) const {
  if (at >= text_.size() || text_[at] != ':') return at;
  constexpr size_t kLongest = 80;
  const size_t limit = std::min(text_.size(), at + kLongest);
  size_t end = at + 1;
  constexpr std::string_view kInside = "-_.+:";
  while (end < limit && (is_alnum(text_[end]) || kInside.find(text_[end]) != kNone)) ++end;
  return end > at + 2 && text_[end - 1] == ':' ? end : at;
}

// After what may follow the closing mark of interpreted text: _ or __ or a role.
size_t RstInline::after_interpreted(size_t at) const {
  const size_t reference = after_reference_mark(at);
  return reference > at ? reference : after_role(at);
}

bool RstInline::spanning(Kind kind, std::string_view mark) {
  if (!opens(mark)) return false;
  const size_t begin = at_ + mark.size();
  const bool escapes = kind != literal;
  const size_t end = find_end(kind, mark, begin + 1, escapes);
  if (end == kNone) return false;
  flush();
  if (escapes) {
    unescaped(begin, end);
  } else {
    pieces_.copy(begin, end, article_);
  }
  return take(end + mark.size());
}

// `text`, `text`_, `text <address>`__, `text`:role:. A role may stand before it.
bool RstInline::interpreted_text() {
  const bool literal_mark = text_.substr(at_).starts_with("``");
  if (literal_mark || !opens("`")) return false;
  const size_t begin = at_ + 1;
  const size_t end = find_end(interpreted, "`", begin + 1, true);
  if (end == kNone) return false;
  flush();
  phrase(begin, end);
  return take(after_interpreted(end + 1));
}

// :role:`text`
bool RstInline::role_and_text() {
  const size_t mark = after_role(at_);
  if (mark == at_ || mark >= text_.size() || text_[mark] != '`' || !edge_before(at_)) return false;
  const size_t role = at_;
  at_ = mark;
  const std::string_view rest = text_.substr(mark);
  const bool opened =
      !rest.starts_with("``") && opens("`") && find_end(interpreted, "`", mark + 2, true) != kNone;
  at_ = role;
  if (!opened) return false;
  flush();
  run_ = at_ = mark;
  return interpreted_text();
}

// The text of a reference without the address behind it.
void RstInline::phrase(size_t begin, size_t end) {
  if (text_[end - 1] == '>') {
    const size_t inside = text_.substr(begin, end - begin).rfind('<');
    const size_t open = inside == kNone ? kNone : begin + inside;
    if (open != kNone && open > begin && is_space(text_[open - 1])) {
      end = open;
    } else if (open == begin) {
      return pieces_.copy(begin + 1, end - 1, article_);
    }
  }
  while (end > begin && is_space(text_[end - 1])) --end;
  unescaped(begin, end);
}

bool RstInline::inline_target() {
  if (!opens("_`")) return false;
  const size_t end = find_end(target, "`", at_ + 3, true);
  if (end == kNone) return false;
  flush();
  unescaped(at_ + 2, end);
  return take(end + 1);
}

bool RstInline::substitution_reference() {
  constexpr size_t kLongest = 200;
  if (!opens("|")) return false;
  const size_t end = text_.substr(0, at_ + kLongest).find('|', at_ + 2);
  if (end == kNone) return false;
  const size_t after = after_reference_mark(end + 1);
  if (!edge_after(after)) return false;
  const auto found =
      substitutions_.text.find(substitution_name(text_.substr(at_ + 1, end - at_ - 1)));
  if (found == substitutions_.text.end() || found->second.size() > substitutions_.left)
    return false;
  flush();
  substitutions_.left -= found->second.size();
  pieces_.replace(found->second, at_, after, article_);
  return take(after);
}

// [1]_ [#name]_ [*]_ [Smith2002]_ are no text.
bool RstInline::footnote_reference() {
  constexpr size_t kLongest = 80;
  if (!edge_before(at_)) return false;
  size_t end = at_ + 1;
  const size_t limit = std::min(text_.size(), at_ + kLongest);
  constexpr std::string_view kInside = "#*-_.:";
  while (end < limit && (is_alnum(text_[end]) || kInside.find(text_[end]) != kNone)) ++end;
  if (end == at_ + 1 || !text_.substr(end).starts_with("]_") || !edge_after(end + 2)) return false;
  flush();
  return take(end + 2);
}

// The underscores after word_ and word__.
bool RstInline::simple_reference() {
  constexpr size_t kLongest = 200;
  const size_t after = after_reference_mark(at_);
  if (at_ == 0 || !is_alnum(text_[at_ - 1]) || !edge_after(after)) return false;
  constexpr std::string_view kBetween = "-_.+:";
  size_t begin = at_ - 1;
  while (begin > 0 && at_ - begin < kLongest &&
         (is_alnum(text_[begin - 1]) ||
          (kBetween.find(text_[begin - 1]) != kNone && begin > 1 && is_alnum(text_[begin - 2])))) {
    --begin;
  }
  if (!edge_before(begin)) return false;
  flush();
  return take(after);
}

bool RstInline::markup() {
  switch (text_[at_]) {
    case '*':
      return spanning(strong, "**") ||
             (!text_.substr(at_).starts_with("**") && spanning(emphasis, "*"));
    case '`':
      return spanning(literal, "``") || interpreted_text();
    case '_':
      return inline_target() || simple_reference();
    case '|':
      return substitution_reference();
    case '[':
      return footnote_reference();
    case ':':
      return role_and_text();
    default:
      return false;
  }
}

// A backslash makes the next character text, and takes white space away.
void RstInline::escape() {
  flush();
  run_ = at_ + 1;
  if (run_ == text_.size()) {
    at_ = run_;
    return;
  }
  at_ = run_ + character_at(text_, run_).length;
  if (is_space(text_[run_])) run_ = at_;
}

void RstInline::unescaped(size_t begin, size_t end) {
  while (begin < end) {
    const size_t slash = std::min(text_.substr(0, end).find('\\', begin), end);
    pieces_.copy(begin, slash, article_);
    begin = slash + 1;
    if (begin >= end) return;
    const size_t next = std::min(begin + character_at(text_, begin).length, end);
    if (!is_space(text_[begin])) pieces_.copy(begin, next, article_);
    begin = next;
  }
}

void RstInline::write() {
  constexpr std::string_view kMarks = "*`_|[:\\";
  while (at_ < text_.size()) {
    at_ = std::min(text_.find_first_of(kMarks, at_), text_.size());
    if (at_ == text_.size()) break;
    if (text_[at_] == '\\') {
      escape();
    } else if (!markup()) {
      const char mark = text_[at_];
      while (at_ < text_.size() && text_[at_] == mark) ++at_;
    }
  }
  flush();
}

}  // namespace

std::string substitution_name(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (is_space(c)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out += static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

void write_rst(const Pieces& pieces, size_t begin, size_t end, RstSubstitutions& substitutions,
               ArticleBuilder& article) {
  RstInline(pieces, begin, end, substitutions, article).write();
}

}  // namespace stet

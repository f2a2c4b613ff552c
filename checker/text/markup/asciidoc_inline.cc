// Marks are constrained (at the edges of words) or doubled (anywhere); what has no end is text. For
// each kind is remembered that no end follows any more, and markup inside of markup is read to a
// depth, so that no text costs more than a few times its length.
#include "checker/text/markup/asciidoc_text.h"

#include <algorithm>

namespace stet {
namespace {

constexpr size_t kNone = std::string_view::npos;

}  // namespace

size_t AsciidocInline::find(uint8_t kind, std::string_view mark, size_t from) {
  if (exhausted_[kind]) return kNone;
  const size_t found = text_.find(mark, from);
  exhausted_[kind] = found == kNone;
  return found;
}

size_t AsciidocInline::find_constrained_end(uint8_t kind, char mark, size_t from) {
  if (exhausted_[kind]) return kNone;
  for (size_t end = text_.find(mark, from); end != kNone; end = text_.find(mark, end + 1)) {
    if (!is_asciidoc_space(text_[end - 1]) && !is_asciidoc_word(at(end + 1)) && at(end + 1) != mark)
      return end;
  }
  exhausted_[kind] = true;
  return kNone;
}

void AsciidocInline::inside(size_t begin, size_t end) {
  if (depth_ >= kDeepest) return pieces_.copy(begin, end, article_);
  AsciidocInline(pieces_, begin, end, context_, article_, asides_, depth_ + 1).write();
}

// *bold*, **bo**ld and the others; + keeps what is inside as it stands.
bool AsciidocInline::formatted(char mark) {
  const auto kind = static_cast<uint8_t>(first_mark + 3 * kMarks.find(mark));
  const char twice[] = {mark, mark, '\0'};
  if (starts(twice) && !is_asciidoc_space(at(at_ + 2)) && at(at_ + 2) != mark) {
    const size_t end = find(kind, twice, at_ + 3);
    if (end != kNone) {
      flush();
      mark == '+' ? pieces_.copy(at_ + 2, end, article_) : inside(at_ + 2, end);
      return take(end + 2);
    }
  }
  constexpr std::string_view kNotBefore = ";:}";
  const bool edge =
      !is_asciidoc_word(before()) && kNotBefore.find(before()) == kNone && before() != mark;
  if (!edge || is_asciidoc_space(at(at_ + 1)) || at(at_ + 1) == mark) return false;
  const size_t end = find_constrained_end(kind + 1, mark, at_ + 2);
  if (end == kNone) return false;
  flush();
  mark == '+' ? pieces_.copy(at_ + 1, end, article_) : inside(at_ + 1, end);
  return take(end + 1);
}

// +++text+++
bool AsciidocInline::passed(size_t marks) {
  const auto kind = static_cast<uint8_t>(first_mark + 3 * kMarks.find('+') + 2);
  const size_t end = find(kind, "+++", at_ + marks);
  if (end == kNone) return false;
  flush();
  pieces_.copy(at_ + marks, end, article_);
  return take(end + marks);
}

// "`text`" and '`text`' are written with curved marks.
bool AsciidocInline::curved_quotation(char quote) {
  const bool one = quote == '\'';
  if (at(at_ + 1) != '`' || is_asciidoc_word(before())) return false;
  const size_t end = find(one ? single_quote : double_quote, one ? "`'" : "`\"", at_ + 2);
  if (end == kNone) return false;
  flush();
  pieces_.replace(one ? "\u2018" : "\u201C", at_, at_ + 2, article_);
  inside(at_ + 2, end);
  pieces_.replace(one ? "\u2019" : "\u201D", end, end + 2, article_);
  return take(end + 2);
}

// ^up^ and ~down~, without a space inside.
bool AsciidocInline::raised(char mark) {
  constexpr size_t kLongest = 64;
  const size_t limit = std::min(text_.size(), at_ + kLongest);
  size_t end = at_ + 1;
  while (end < limit && text_[end] != mark && !is_asciidoc_space(text_[end])) ++end;
  if (end == limit || text_[end] != mark || end == at_ + 1) return false;
  flush();
  pieces_.copy(at_ + 1, end, article_);
  return take(end + 1);
}

// [[id]] and the [.role] in front of formatted text.
bool AsciidocInline::bracketed() {
  constexpr size_t kLongest = 120;
  const std::string_view near = text_.substr(0, at_ + kLongest);
  const bool anchor = starts("[[");
  const size_t close = near.find(anchor ? "]]" : "]", at_ + 1);
  if (close == kNone) return false;
  const size_t after = close + (anchor ? 2 : 1);
  if (!anchor) {
    constexpr std::string_view kBegins = ".#%";
    if (kBegins.find(at(at_ + 1)) == kNone || kMarks.find(at(after)) == kNone) return false;
  }
  flush();
  return take(after);
}

// <<id,text>> and <<id>>
bool AsciidocInline::cross_reference_text() {
  if (!starts("<<") || is_asciidoc_space(at(at_ + 2))) return false;
  const size_t end = find(cross_reference, ">>", at_ + 2);
  if (end == kNone) return false;
  const size_t comma = text_.substr(0, end).find(',', at_ + 2);
  flush();
  if (comma != kNone) inside(comma + 1, end);
  return take(end + 2);
}

// ((term)) is text, (((term))) is not.
bool AsciidocInline::index_term_text() {
  if (!starts("((")) return false;
  const bool hidden = starts("(((");
  const size_t end = find(index_term, "))", at_ + 2);
  if (end == kNone) return false;
  flush();
  if (!hidden) inside(at_ + 2, end);
  return take(end + (hidden && at(end + 2) == ')' ? 3 : 2));
}

// {name}
bool AsciidocInline::attribute() {
  constexpr size_t kLongest = 64;
  const size_t end = text_.substr(0, at_ + kLongest).find('}', at_);
  if (end == kNone) return false;
  std::string name(text_.substr(at_ + 1, end - at_ - 1));
  for (char& c : name) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
  const auto found = context_.attributes.find(name);
  if (found == context_.attributes.end() || found->second.size() > context_.left) return false;
  context_.left -= found->second.size();
  flush();
  pieces_.replace(found->second, at_, end + 1, article_);
  return take(end + 1);
}

// &amp; &#8217;
bool AsciidocInline::reference() {
  constexpr size_t kLongest = 40;
  const size_t end = text_.substr(0, at_ + kLongest).find(';', at_);
  if (end == kNone) return false;
  const std::string value = context_.entities.decode(text_.substr(at_, end + 1 - at_));
  if (value.empty()) return false;
  flush();
  pieces_.replace(value, at_, end + 1, article_);
  return take(end + 1);
}

// A space and a plus at the end of a line.
bool AsciidocInline::hard_break() {
  if (before() != ' ' || at(at_ + 1) != '\n' || at_ + 1 >= text_.size()) return false;
  flush();
  pieces_.line_break(at_, at_ + 2, article_);
  return take(at_ + 2);
}

bool AsciidocInline::escape() {
  constexpr std::string_view kEscaped = "*_`#+^~\"'{<[(&";
  if (kEscaped.find(at(at_ + 1)) == kNone && !is_asciidoc_alnum(at(at_ + 1))) return false;
  const bool letter = is_asciidoc_alnum(at(at_ + 1));
  size_t end = at_ + 1;
  while (letter && end < text_.size() && is_asciidoc_alnum(text_[end])) ++end;
  if (letter && (at(end) != ':' || macro_of(text_.substr(at_ + 1, end - at_ - 1)) == Macro::none)) {
    return false;
  }
  flush();
  run_ = at_ + 1;
  at_ = letter ? end + 1 : at_ + 2;
  return true;
}

bool AsciidocInline::markup() {
  const char c = text_[at_];
  switch (c) {
    case '*':
    case '_':
    case '#':
      return formatted(c);
    case '`':
      if (at(at_ + 1) == '\'' && is_asciidoc_alnum(before()) && is_asciidoc_alnum(at(at_ + 2))) {
        flush();
        pieces_.replace("\u2019", at_, at_ + 2, article_);
        return take(at_ + 2);
      }
      return formatted(c);
    case '+':
      return hard_break() || (starts("+++") && passed(3)) || formatted(c);
    case '"':
    case '\'':
      return curved_quotation(c);
    case '^':
    case '~':
      return raised(c);
    case '[':
      return bracketed();
    case '<':
      return cross_reference_text();
    case '(':
      return index_term_text();
    case '{':
      return attribute();
    case '&':
      return reference();
    case '\\':
      return escape();
    default:
      return is_asciidoc_alnum(c) && word();
  }
}

void AsciidocInline::write() {
  while (at_ < text_.size()) {
    if (!markup()) ++at_;
  }
  flush();
}

void write_asciidoc(const Pieces& pieces, size_t begin, size_t end, AsciidocContext& context,
                    ArticleBuilder& article, std::vector<AsciidocAside>& asides) {
  AsciidocInline(pieces, begin, end, context, article, asides, 0).write();
}

}  // namespace stet

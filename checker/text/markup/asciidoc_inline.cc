// Marks are constrained (at the edges of words) or doubled (anywhere); what has no end is text. For
// each kind is remembered that no end follows any more, and markup inside of markup is read to a
// depth, so that no text costs more than a few times its length.
#include "checker/text/markup/asciidoc_inline.h"

#include <algorithm>

namespace stet {
namespace {

constexpr size_t kNone = std::string_view::npos;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }
bool is_alnum(char c) {
  return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c & 0x80) != 0;
}
bool is_word(char c) { return is_alnum(c) || c == '_'; }

// What a macro's brackets hold.
enum class Macro : uint8_t { none, address, link, reference, image, text, raw, footnote, hidden };

Macro macro_of(std::string_view name) {
  struct Entry {
    std::string_view name;
    Macro macro;
  };
  constexpr Entry kMacros[] = {
      {"anchor", Macro::hidden}, {"btn", Macro::text},     {"footnote", Macro::footnote},
      {"ftp", Macro::address},   {"http", Macro::address}, {"https", Macro::address},
      {"icon", Macro::hidden},   {"image", Macro::image},  {"indexterm", Macro::hidden},
      {"irc", Macro::address},   {"kbd", Macro::text},     {"latexmath", Macro::raw},
      {"link", Macro::link},     {"mailto", Macro::link},  {"menu", Macro::text},
      {"pass", Macro::raw},      {"stem", Macro::raw},     {"xref", Macro::reference}};
  static_assert(std::ranges::is_sorted(kMacros, {}, &Entry::name));
  const auto found = std::ranges::lower_bound(kMacros, name, {}, &Entry::name);
  return found != std::end(kMacros) && found->name == name ? found->macro : Macro::none;
}

class AsciidocInline {
 public:
  AsciidocInline(const Pieces& pieces, size_t begin, size_t end, AsciidocContext& context,
                 ArticleBuilder& article, std::vector<AsciidocAside>& asides, int depth)
      : pieces_(pieces),
        text_(pieces.text().substr(0, end)),
        at_(begin),
        run_(begin),
        context_(context),
        article_(article),
        asides_(asides),
        depth_(depth) {}

  void write();

 private:
  static constexpr int kDeepest = 8;
  enum Kind : uint8_t {
    bracket,
    cross_reference,
    index_term,
    single_quote,
    double_quote,
    first_mark
  };
  static constexpr std::string_view kMarks = "*_`#+";

  bool markup();
  bool formatted(char mark);
  bool passed(size_t marks);
  bool curved_quotation(char quote);
  bool raised(char mark);
  bool bracketed();
  bool cross_reference_text();
  bool index_term_text();
  bool attribute();
  bool reference();
  bool hard_break();
  bool word();
  bool macro(Macro kind, size_t colon);
  void macro_text(Macro kind, size_t begin, size_t end, size_t target);
  bool escape();

  size_t find(uint8_t kind, std::string_view mark, size_t from);
  size_t find_constrained_end(uint8_t kind, char mark, size_t from);
  void inside(size_t begin, size_t end);
  bool starts(std::string_view mark) const { return text_.substr(at_).starts_with(mark); }
  char before() const { return at_ == 0 ? ' ' : text_[at_ - 1]; }
  char at(size_t i) const { return i < text_.size() ? text_[i] : ' '; }
  void flush() { pieces_.copy(run_, at_, article_); }
  bool take(size_t end) {
    run_ = at_ = end;
    return true;
  }

  const Pieces& pieces_;
  std::string_view text_;
  size_t at_;
  size_t run_;  // start of the text that is not handed over yet
  AsciidocContext& context_;
  ArticleBuilder& article_;
  std::vector<AsciidocAside>& asides_;
  int depth_;
  bool exhausted_[first_mark + 3 * 5] = {};
};

size_t AsciidocInline::find(uint8_t kind, std::string_view mark, size_t from) {
  if (exhausted_[kind]) return kNone;
  const size_t found = text_.find(mark, from);
  exhausted_[kind] = found == kNone;
  return found;
}

size_t AsciidocInline::find_constrained_end(uint8_t kind, char mark, size_t from) {
  if (exhausted_[kind]) return kNone;
  for (size_t end = text_.find(mark, from); end != kNone; end = text_.find(mark, end + 1)) {
    if (!is_space(text_[end - 1]) && !is_word(at(end + 1)) && at(end + 1) != mark) return end;
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
  if (starts(twice) && !is_space(at(at_ + 2)) && at(at_ + 2) != mark) {
    const size_t end = find(kind, twice, at_ + 3);
    if (end != kNone) {
      flush();
      mark == '+' ? pieces_.copy(at_ + 2, end, article_) : inside(at_ + 2, end);
      return take(end + 2);
    }
  }
  constexpr std::string_view kNotBefore = ";:}";
  const bool edge = !is_word(before()) && kNotBefore.find(before()) == kNone && before() != mark;
  if (!edge || is_space(at(at_ + 1)) || at(at_ + 1) == mark) return false;
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
  if (at(at_ + 1) != '`' || is_word(before())) return false;
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
  while (end < limit && text_[end] != mark && !is_space(text_[end])) ++end;
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
  if (!starts("<<") || is_space(at(at_ + 2))) return false;
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

// At the first letter of a word: is it the name of a macro?
bool AsciidocInline::word() {
  constexpr size_t kLongest = 12;
  size_t end = at_;
  while (end < text_.size() && is_alnum(text_[end])) ++end;
  const bool colon = at(end) == ':' && end - at_ <= kLongest && !is_word(before());
  const Macro kind = colon ? macro_of(text_.substr(at_, end - at_)) : Macro::none;
  if (kind != Macro::none) {
    if (macro(kind, end)) return true;
    while (end < text_.size() && !is_space(text_[end])) ++end;  // an address on its own
  }
  at_ = end;
  return true;
}

bool AsciidocInline::macro(Macro kind, size_t colon) {
  const bool address = kind == Macro::address;
  if (address && !text_.substr(colon).starts_with("://")) return false;
  size_t open = colon + 1;
  while (open < text_.size() && !is_space(text_[open]) && text_[open] != '[') ++open;
  if (at(open) != '[') return false;
  const size_t close = find(bracket, "]", open + 1);
  if (close == kNone) return false;
  flush();
  macro_text(kind, open + 1, close, address ? at_ : colon + 1);
  return take(close + 1);
}

// Writes what a reader sees of a macro with text[begin, end) in its brackets and its target from
// `target` on.
void AsciidocInline::macro_text(Macro kind, size_t begin, size_t end, size_t target) {
  switch (kind) {
    case Macro::raw:
      return pieces_.copy(begin, end, article_);
    case Macro::text:
      return inside(begin, end);
    case Macro::footnote:
      asides_.push_back({Role::body, begin, end});
      return;
    case Macro::image: {
      const auto list = asciidoc_attributes(text_, begin, end);
      for (size_t i = 0; i < list.size(); ++i) {
        const bool alt = (list[i].name.empty() && i == 0) || list[i].name == "alt";
        if (alt || list[i].name == "title") {
          asides_.push_back({Role::caption, list[i].begin, list[i].end});
        }
      }
      return;
    }
    case Macro::address:
    case Macro::link:
    case Macro::reference: {
      const std::string_view label = text_.substr(0, end);
      const size_t options = label.find('=', begin);
      if (options != kNone) end = std::min(end, std::max(begin, label.rfind(',', options)));
      if (options != kNone && label.substr(0, options).rfind(',') == kNone) end = begin;
      if (end > begin && text_[end - 1] == '^') --end;
      if (begin < end) return inside(begin, end);
      if (kind != Macro::reference) pieces_.copy(target, begin - 1, article_);
      return;
    }
    case Macro::hidden:
    case Macro::none:
      return;
  }
}

bool AsciidocInline::escape() {
  constexpr std::string_view kEscaped = "*_`#+^~\"'{<[(&";
  if (kEscaped.find(at(at_ + 1)) == kNone && !is_alnum(at(at_ + 1))) return false;
  const bool letter = is_alnum(at(at_ + 1));
  size_t end = at_ + 1;
  while (letter && end < text_.size() && is_alnum(text_[end])) ++end;
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
      if (at(at_ + 1) == '\'' && is_alnum(before()) && is_alnum(at(at_ + 2))) {
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
      return is_alnum(c) && word();
  }
}

void AsciidocInline::write() {
  while (at_ < text_.size()) {
    if (!markup()) ++at_;
  }
  flush();
}

}  // namespace

std::vector<AsciidocAttribute> asciidoc_attributes(std::string_view text, size_t begin,
                                                   size_t end) {
  std::vector<AsciidocAttribute> list;
  const auto skip_space = [&](size_t at) {
    while (at < end && is_space(text[at])) ++at;
    return at;
  };
  size_t at = begin;
  while (at <= end) {
    size_t value = skip_space(at);
    size_t name_end = value;
    while (name_end < end && (is_word(text[name_end]) || text[name_end] == '-')) ++name_end;
    std::string_view name;
    if (name_end < end && name_end > value && text[name_end] == '=') {
      name = text.substr(value, name_end - value);
      value = skip_space(name_end + 1);
    }
    const bool quoted = value < end && (text[value] == '"' || text[value] == '\'');
    const size_t close = quoted ? text.substr(0, end).find(text[value], value + 1) : kNone;
    const size_t comma =
        std::min(text.substr(0, end).find(',', close == kNone ? value : close), end);
    size_t stop = close == kNone ? comma : close;
    if (close != kNone) ++value;
    while (close == kNone && stop > value && is_space(text[stop - 1])) --stop;
    list.push_back({name, value, stop});
    at = comma + 1;
  }
  return list;
}

void write_asciidoc(const Pieces& pieces, size_t begin, size_t end, AsciidocContext& context,
                    ArticleBuilder& article, std::vector<AsciidocAside>& asides) {
  AsciidocInline(pieces, begin, end, context, article, asides, 0).write();
}

}  // namespace stet

#include "checker/text/front_matter.h"

#include <algorithm>
#include <optional>
#include <string>

#include "checker/text/line_ends.h"
#include "checker/text/quoted_string.h"

namespace stet {
namespace {

constexpr std::string_view kMetadataKeys[] = {"title",   "headline", "description", "standfirst",
                                              "summary", "subtitle", "caption",     "alt"};

enum class Syntax : uint8_t { none, yaml, toml, json };

// What kind, and where its fields and it as a whole end.
struct Extent {
  Syntax syntax = Syntax::none;
  size_t begin = 0;
  size_t end = 0;
  size_t after = 0;
};

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// The line at `at` without white space at its end.
std::string_view line_at(std::string_view text, size_t at) {
  std::string_view line = text.substr(at, find_line_end(text, at) - at);
  while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
  return line;
}

// The offset after the } that closes the { at the start, or 0.
size_t json_object_end(std::string_view text) {
  int depth = 0;
  bool quoted = false;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c == '\\') ++i;
      if (c == '"') quoted = false;
      continue;
    }
    if (c == '"') quoted = true;
    depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
    if (depth == 0) return i + 1;
  }
  return 0;
}

Extent json_extent(std::string_view text) {
  size_t at = 1;
  while (at < text.size() && (is_blank(text[at]) || text[at] == '\n' || text[at] == '\r')) ++at;
  if (at == text.size() || text[at] != '"') return {};
  const size_t end = json_object_end(text);
  if (end == 0 || !line_at(text, end).empty()) return {};
  return {Syntax::json, 1, end - 1, after_line_end(text, find_line_end(text, end))};
}

Extent find_extent(std::string_view text) {
  if (text.starts_with('{')) return json_extent(text);
  const std::string_view fence = line_at(text, 0);
  const bool yaml = fence == "---";
  if (!yaml && fence != "+++") return {};
  const size_t begin = after_line_end(text, find_line_end(text, 0));
  for (size_t at = begin; at < text.size();) {
    const std::string_view line = line_at(text, at);
    const size_t after = after_line_end(text, find_line_end(text, at));
    if (line == fence || (yaml && line == "...")) {
      return {yaml ? Syntax::yaml : Syntax::toml, begin, at, after};
    }
    at = after;
  }
  return {};
}

std::optional<Role> role_of(std::string_view key) {
  std::string folded(key);
  for (char& c : folded) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
  if (folded == "author") return Role::byline;
  const bool known = std::find(std::begin(kMetadataKeys), std::end(kMetadataKeys), folded) !=
                     std::end(kMetadataKeys);
  return known ? std::optional(Role::metadata) : std::nullopt;
}

class Fields {
 public:
  Fields(std::string_view text, const Extent& extent, ArticleBuilder& article)
      : text_(text.substr(0, extent.end)), at_(extent.begin), article_(article) {}

  void yaml();
  void toml();
  void json();
  bool has_title() const { return has_title_; }

 private:
  std::string_view key_of_line(char separator);
  bool open(std::string_view key);
  void remark(std::string_view value);
  void yaml_value();
  void plain_scalar(size_t end);
  void block_scalar(size_t end);
  size_t toml_value(bool wanted);
  size_t yaml_value_end(size_t at) const;
  std::string_view json_value(size_t at) const;
  size_t skip(size_t at, std::string_view characters) const {
    return std::min(text_.find_first_not_of(characters, at), text_.size());
  }
  void copy(size_t begin, size_t end) {
    article_.copy(static_cast<uint32_t>(begin), static_cast<uint32_t>(end));
  }

  std::string_view text_;
  size_t at_;
  ArticleBuilder& article_;
  bool has_title_ = false;
};

// Starts the block of a known key.
bool Fields::open(std::string_view key) {
  const auto role = role_of(key);
  if (!role) return false;
  has_title_ = has_title_ || key == "title" || key == "headline";
  article_.open(*role);
  return true;
}

// The value of the key stet, as a comment at the start of the file.
void Fields::remark(std::string_view value) {
  constexpr std::string_view kAround = " \t\r\n\"'";
  constexpr std::string_view kOfRules = "abcdefghijklmnopqrstuvwxyz0123456789/-";
  const size_t first = std::min(value.find_first_not_of(kAround), value.size());
  const size_t last = value.find_last_not_of(kAround);
  const std::string_view word = value.substr(first, last == value.npos ? 0 : last + 1 - first);
  if (word == "off" || word == "false") return article_.remark("stet-off", 0, 0);
  const size_t ignore = value.find("ignore");
  if (ignore == std::string_view::npos) return;
  std::string rules;
  for (size_t at = value.find_first_of(":=", ignore); at < value.size();) {
    at = std::min(value.find_first_of(kOfRules, at), value.size());
    const size_t end = std::min(value.find_first_not_of(kOfRules, at), value.size());
    const std::string_view rule = value.substr(at, end - at);
    if (rule.find_first_not_of("-") != std::string_view::npos) {
      rules += (rules.empty() ? ": " : ", ") + std::string(rule);
    }
    at = end;
  }
  if (!rules.empty()) article_.remark("stet-off" + rules, 0, 0);
}

// The key before `separator` on the line at at_; moves at_ to its value. Empty if there is none.
std::string_view Fields::key_of_line(char separator) {
  const size_t end = find_line_end(text_, at_);
  const std::string_view line = text_.substr(at_, end - at_);
  const size_t colon = line.find(separator);
  if (colon == std::string_view::npos || is_blank(line[0]) || line[0] == '#') return {};
  std::string_view key = line.substr(0, colon);
  while (!key.empty() && is_blank(key.back())) key.remove_suffix(1);
  if (key.size() >= 2 && (key[0] == '"' || key[0] == '\'') && key.back() == key[0]) {
    key = key.substr(1, key.size() - 2);
  }
  at_ = std::min(skip(at_ + colon + 1, " \t"), end);
  return key;
}

// A YAML value goes on over the indented and empty lines that follow.
size_t Fields::yaml_value_end(size_t at) const {
  size_t end = find_line_end(text_, at);
  while (end < text_.size()) {
    const size_t line = after_line_end(text_, end);
    const size_t first = skip(line, " \t");
    const bool goes_on = first > line || first == find_line_end(text_, line);
    if (line >= text_.size() || !goes_on) break;
    end = find_line_end(text_, line);
  }
  return end;
}

// An unquoted value, up to a comment.
void Fields::plain_scalar(size_t end) {
  copy(at_, std::min(text_.substr(0, end).find(" #", at_), end));
}

// The value of | or >: an empty line ends a paragraph.
void Fields::block_scalar(size_t end) {
  size_t line = after_line_end(text_, find_line_end(text_, at_));
  while (line < end) {
    const size_t stop = std::min(find_line_end(text_, line), end);
    const size_t next = after_line_end(text_, stop);
    if (skip(line, " \t") >= stop) {
      article_.close();
    } else {
      copy(line, std::min(next, end));
    }
    line = next;
  }
}

void Fields::yaml_value() {
  const size_t end = yaml_value_end(at_);
  const std::string_view value = text_.substr(0, end);
  constexpr std::string_view kNoString = "[{&*!#";
  if (at_ >= find_line_end(text_, at_) || kNoString.find(text_[at_]) != std::string_view::npos)
    return;
  switch (text_[at_]) {
    case '"':
      return copy_escaped(article_, value, at_ + 1, end_of_escaped(value, at_ + 1, "\""));
    case '\'':
      return copy_single_quoted(article_, value, at_ + 1);
    case '|':
    case '>':
      return block_scalar(end);
    default:
      return plain_scalar(end);
  }
}

void Fields::yaml() {
  while (at_ < text_.size()) {
    const size_t next = after_line_end(text_, find_line_end(text_, at_));
    const std::string_view key = key_of_line(':');
    if (key == "stet") remark(text_.substr(at_, yaml_value_end(at_) - at_));
    if (!key.empty() && open(key)) yaml_value();
    article_.close();
    at_ = next;
  }
}

// Reads the string at at_, if it is one, and returns the offset after it.
size_t Fields::toml_value(bool wanted) {
  const std::string_view rest = text_.substr(at_);
  const bool literal = rest.starts_with('\'');
  if (!literal && !rest.starts_with('"')) return at_;
  const std::string_view mark = literal ? "\'\'\'" : "\"\"\"";
  const std::string_view close = rest.starts_with(mark) ? mark : mark.substr(0, 1);
  const size_t limit = close.size() == 1 ? find_line_end(text_, at_) : text_.size();
  const std::string_view value = text_.substr(0, limit);
  const size_t begin = at_ + close.size();
  const size_t end =
      literal ? std::min(value.find(close, begin), limit) : end_of_escaped(value, begin, close);
  if (wanted && literal) copy(begin, end);
  if (wanted && !literal) copy_escaped(article_, value, begin, end);
  return end;
}

// Up to the first [table]; strings that are not wanted are read to know where they end.
void Fields::toml() {
  while (at_ < text_.size() && text_[at_] != '[') {
    const std::string_view key = key_of_line('=');
    if (key == "stet") remark(text_.substr(at_, find_line_end(text_, at_) - at_));
    if (!key.empty()) at_ = toml_value(open(key));
    article_.close();
    at_ = after_line_end(text_, find_line_end(text_, at_));
  }
}

// The string or object at `at`; empty for anything else.
std::string_view Fields::json_value(size_t at) const {
  const std::string_view rest = text_.substr(at);
  if (rest.starts_with('{')) return rest.substr(0, json_object_end(rest));
  return rest.starts_with('"') ? rest.substr(0, end_of_escaped(rest, 1, "\"")) : "";
}

void Fields::json() {
  constexpr std::string_view kSpace = " \t\r\n";
  int depth = 0;
  while (at_ < text_.size()) {
    const char c = text_[at_];
    if (c != '"') {
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      ++at_;
      continue;
    }
    const size_t begin = at_ + 1;
    const size_t end = end_of_escaped(text_, begin, "\"");
    at_ = std::min(end + 1, text_.size());
    const size_t colon = skip(at_, kSpace);
    if (depth != 0 || colon == text_.size() || text_[colon] != ':') continue;
    at_ = skip(colon + 1, kSpace);
    const bool is_string = at_ < text_.size() && text_[at_] == '"';
    if (text_.substr(begin, end - begin) == "stet") remark(json_value(at_));
    if (!is_string || !open(text_.substr(begin, end - begin))) continue;
    const size_t close = end_of_escaped(text_, at_ + 1, "\"");
    copy_escaped(article_, text_, at_ + 1, close);
    article_.close();
    at_ = std::min(close + 1, text_.size());
  }
}

}  // namespace

size_t front_matter_end(std::string_view text) { return find_extent(text).after; }

FrontMatter read_front_matter(std::string_view text, ArticleBuilder& article) {
  const Extent extent = find_extent(text);
  if (extent.syntax == Syntax::none) return {};
  Fields fields(text, extent, article);
  switch (extent.syntax) {
    case Syntax::yaml:
      fields.yaml();
      break;
    case Syntax::toml:
      fields.toml();
      break;
    case Syntax::json:
      fields.json();
      break;
    case Syntax::none:
      break;
  }
  article.close();
  return {extent.after, fields.has_title()};
}

}  // namespace stet

#include "checker/text/json/json_tree.h"

#include <algorithm>
#include <utility>

#include "checker/text/json/json_string.h"

namespace stet {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'); }

class Parser {
 public:
  Parser(std::string_view text, Span bytes, std::vector<JsonNode>& values)
      : text_(text.substr(0, bytes.end)), at_(bytes.begin), values_(values) {}

  // Empty if all went well.
  std::string_view parse();
  uint32_t at() const { return at_; }

 private:
  bool value();
  bool scalar();
  bool string(Span& inside);
  bool number();
  bool word(std::string_view name, JsonKind kind);
  bool member_name();
  bool after_value();
  bool open(JsonKind kind);
  void close();
  bool fail(std::string_view what) {
    if (wrong_.empty()) wrong_ = what;
    return false;
  }
  void skip_space() { at_ = end_of(" \t\r\n"); }
  uint32_t end_of(std::string_view characters) const {
    return static_cast<uint32_t>(std::min(text_.find_first_not_of(characters, at_), text_.size()));
  }
  char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void add(JsonKind kind, Span bytes) {
    values_.push_back({kind, key_, bytes, static_cast<uint32_t>(values_.size()) + 1});
    key_ = {};
  }

  std::string_view text_;
  uint32_t at_;
  std::vector<JsonNode>& values_;
  std::vector<uint32_t> open_;  // containers
  Span key_;                    // of the next value
  bool done_ = false;
  std::string_view wrong_;
};

std::string_view Parser::parse() {
  while (!done_ && value()) {
  }
  if (!wrong_.empty()) return wrong_;
  skip_space();
  return at_ == text_.size() ? "" : "there is more after the value";
}

// A value, or the beginning of one that holds others, and what ends before the next one.
bool Parser::value() {
  if (values_.size() == JsonTree::kMostValues) return fail("it holds too many values");
  skip_space();
  if (here() == '{' || here() == '[') {
    if (!open(here() == '{' ? JsonKind::object : JsonKind::array)) return false;
    skip_space();
    const JsonKind kind = values_.back().kind;
    if (here() != (kind == JsonKind::object ? '}' : ']')) {
      return kind == JsonKind::array || member_name();
    }
    close();
    return after_value();
  }
  return scalar() && after_value();
}

bool Parser::open(JsonKind kind) {
  if (open_.size() == JsonTree::kDeepest) return fail("it nests too deep");
  open_.push_back(static_cast<uint32_t>(values_.size()));
  add(kind, {at_, at_});
  ++at_;
  return true;
}

void Parser::close() {
  ++at_;
  JsonNode& container = values_[open_.back()];
  container.bytes.end = at_;
  container.end = static_cast<uint32_t>(values_.size());
  open_.pop_back();
}

// Commas and closing brackets up to the next value; sets done_ when there is none.
bool Parser::after_value() {
  while (!open_.empty()) {
    skip_space();
    const bool object = values_[open_.back()].kind == JsonKind::object;
    if (here() == ',') {
      ++at_;
      return !object || member_name();
    }
    if (here() != (object ? '}' : ']')) {
      return fail(object ? "a , or } is missing" : "a , or ] is missing");
    }
    close();
  }
  done_ = true;
  return true;
}

bool Parser::member_name() {
  skip_space();
  Span name;
  if (here() != '"') return fail("the name of a member is missing");
  if (!string(name)) return false;
  key_ = name;
  skip_space();
  if (here() != ':') return fail("a : is missing");
  ++at_;
  return true;
}

bool Parser::scalar() {
  switch (here()) {
    case '"': {
      Span inside;
      if (!string(inside)) return false;
      add(JsonKind::string, inside);
      return true;
    }
    case 't':
      return word("true", JsonKind::boolean);
    case 'f':
      return word("false", JsonKind::boolean);
    case 'n':
      return word("null", JsonKind::null);
    default:
      return number();
  }
}

bool Parser::word(std::string_view name, JsonKind kind) {
  if (!text_.substr(at_).starts_with(name)) return fail("a value is missing");
  const uint32_t begin = at_;
  at_ += static_cast<uint32_t>(name.size());
  add(kind, {begin, at_});
  return true;
}

bool Parser::number() {
  const uint32_t begin = at_;
  if (here() == '-') ++at_;
  const uint32_t digits = at_;
  if (!is_digit(here())) return fail(begin == at_ ? "a value is missing" : "a number is broken");
  at_ = here() == '0' ? digits + 1 : end_of("0123456789");
  if (here() == '.') {
    ++at_;
    if (!is_digit(here())) return fail("a number is broken");
    at_ = end_of("0123456789");
  }
  if (here() == 'e' || here() == 'E') {
    ++at_;
    if (here() == '+' || here() == '-') ++at_;
    if (!is_digit(here())) return fail("a number is broken");
    at_ = end_of("0123456789");
  }
  add(JsonKind::number, {begin, at_});
  return true;
}

// The string whose opening mark is here.
bool Parser::string(Span& inside) {
  inside.begin = ++at_;
  size_t escapes = 0;
  for (;; ++at_) {
    if (at_ >= text_.size()) return fail("a string has no end");
    const char c = text_[at_];
    if (c == '"') break;
    if (static_cast<unsigned char>(c) < ' ') return fail("a line or tab stands in a string");
    if (c != '\\') continue;
    if (++escapes > JsonTree::kMostEscapes) return fail("a string has too many escapes");
    ++at_;
    constexpr std::string_view kEscapes = "\"\\/bfnrtu";
    if (at_ >= text_.size()) return fail("a string has no end");
    if (kEscapes.find(text_[at_]) == kEscapes.npos) return fail("an escape is unknown");
    if (text_[at_] != 'u') continue;
    const std::string_view digits = text_.substr(at_ + 1, 4);
    if (digits.size() < 4 || !std::ranges::all_of(digits, is_hex)) {
      return fail("\\u has no four hexadecimal digits");
    }
    at_ += 4;
  }
  inside.end = at_++;
  return true;
}

}  // namespace

std::optional<Error> JsonTree::read(std::string_view text, Span bytes) {
  text_ = text;
  values_.clear();
  Parser parser(text, bytes, values_);
  const std::string_view wrong = parser.parse();
  if (wrong.empty()) return std::nullopt;
  values_.clear();
  const auto lines = std::ranges::count(text.substr(0, parser.at()), '\n');
  return Error{"is not JSON that can be read: " + std::string(wrong) + " in line " +
                   std::to_string(lines + 1),
               "", static_cast<int>(lines + 1)};
}

uint32_t JsonTree::first(uint32_t parent) const {
  return values_[parent].end > parent + 1 ? parent + 1 : kNone;
}

uint32_t JsonTree::after(uint32_t value, uint32_t parent) const {
  const uint32_t next = values_[value].end;
  return next < values_[parent].end ? next : kNone;
}

bool JsonTree::has_name(uint32_t member, std::string_view name) const {
  const std::string_view raw = values_[member].key.in(text_);
  if (raw.find('\\') == raw.npos) return raw == name;
  return json_text(text_, values_[member].key).text == name;
}

uint32_t JsonTree::member(uint32_t object, std::string_view name) const {
  if (values_[object].kind != JsonKind::object) return kNone;
  for (uint32_t v = first(object); v != kNone; v = after(v, object)) {
    if (has_name(v, name)) return v;
  }
  return kNone;
}

uint32_t JsonTree::member(uint32_t object, std::string_view name, JsonKind kind) const {
  const uint32_t found = member(object, name);
  return found != kNone && values_[found].kind == kind ? found : kNone;
}

bool JsonTree::equals(uint32_t value, std::string_view text) const {
  return value != kNone && values_[value].kind == JsonKind::string &&
         json_text(text_, values_[value].bytes).text == text;
}

}  // namespace stet

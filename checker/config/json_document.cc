// The parser reports values without their places, but reads byte by byte and reports each value
// before it reads on: an iterator that counts tells where a value ends, and a look back from there
// where it begins.
#include "checker/config/json_document.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

#include "checker/base/utf8.h"
#include "checker/base/write_file.h"

namespace stet {
namespace {

constexpr size_t kMaxDepth = 64;
constexpr size_t kMaxBytes = 4u << 20;

class CountingIterator {
 public:
  // NOLINTBEGIN(readability-identifier-naming): the standard library's names
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;
  // NOLINTEND(readability-identifier-naming)

  CountingIterator(const char* at, size_t* read) : at_(at), read_(read) {}
  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    ++at_;
    ++*read_;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const CountingIterator& a, const CountingIterator& b) {
    return a.at_ == b.at_;
  }

 private:
  const char* at_;
  size_t* read_;
};

bool in_literal(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '+' || c == '-' || c == '.' ||
         c == 'E';
}

class TreeBuilder : public nlohmann::json_sax<nlohmann::json> {
 public:
  TreeBuilder(std::string_view text, const std::string& path, const size_t& read)
      : text_(text), path_(path), read_(read) {}

  bool null() override { return add(JsonValue::Kind::null, literal_begin()) != nullptr; }
  bool boolean(bool value) override {
    JsonValue* v = add(JsonValue::Kind::boolean, literal_begin());
    if (v != nullptr) v->boolean = value;
    return v != nullptr;
  }
  bool number_integer(number_integer_t value) override {
    return number(static_cast<double>(value));
  }
  bool number_unsigned(number_unsigned_t value) override {
    return number(static_cast<double>(value));
  }
  bool number_float(number_float_t value, const string_t&) override { return number(value); }
  bool string(string_t& value) override {
    JsonValue* v = add(JsonValue::Kind::string, string_begin());
    if (v != nullptr) v->string = value;
    return v != nullptr;
  }
  bool binary(binary_t&) override { return false; }

  bool start_object(size_t) override { return open(JsonValue::Kind::object); }
  bool end_object() override { return close(); }
  bool start_array(size_t) override { return open(JsonValue::Kind::list); }
  bool end_array() override { return close(); }
  bool key(string_t& value) override {
    const Place place = place_of(string_begin());
    for (const JsonMember& member : open_.back()->members) {
      if (member.key != value) continue;
      return fail(place, "the key “" + value + "” stands here twice; keep one of them");
    }
    open_.back()->members.push_back({value, place, {}});
    return true;
  }

  bool parse_error(size_t position, const std::string&,
                   const nlohmann::detail::exception& why) override {
    // "[json.exception.parse_error.101] parse error at line 3, column 5: syntax error while ..."
    std::string message = why.what();
    const size_t start = message.find(": ");
    if (start != std::string::npos) message.erase(0, start + 2);
    return fail(place_of(last_token_begin(position)), "is no JSON: " + message);
  }

  Result<JsonValue> result() && {
    if (!error_.message.empty()) return std::move(error_);
    return std::move(root_);
  }

 private:
  bool number(double value) {
    JsonValue* v = add(JsonValue::Kind::number, literal_begin());
    if (v != nullptr) v->number = value;
    return v != nullptr;
  }

  JsonValue* add(JsonValue::Kind kind, size_t begin) {
    JsonValue* value = &root_;
    if (!open_.empty()) {
      JsonValue& parent = *open_.back();
      value = parent.kind == JsonValue::Kind::object ? &parent.members.back().value
                                                     : &parent.items.emplace_back();
    }
    value->kind = kind;
    value->place = place_of(begin);
    return value;
  }

  bool open(JsonValue::Kind kind) {
    JsonValue* value = add(kind, read_ - 1);
    if (open_.size() == kMaxDepth) return fail(value->place, "is nested too deeply");
    open_.push_back(value);
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  bool fail(Place place, std::string message) {
    error_ = error_at(place, path_, std::move(message));
    return false;
  }

  // Of the string that ends before read_: back to the quotation mark that no backslash escapes.
  size_t string_begin() const {
    size_t at = read_ - 1;
    while (at > 0) {
      if (text_[--at] != '"') continue;
      size_t slashes = 0;
      while (slashes < at && text_[at - slashes - 1] == '\\') ++slashes;
      if (slashes % 2 == 0) break;
    }
    return at;
  }

  // Of the number or word that ends at read_ or one byte before: numbers are read one too far.
  size_t literal_begin() const {
    size_t at = read_;
    if (at > 0 && !in_literal(text_[at - 1])) --at;
    while (at > 0 && in_literal(text_[at - 1])) --at;
    return at;
  }

  // Where the token begins that the parser could not use; `position` counts the bytes read.
  size_t last_token_begin(size_t position) const {
    if (position == 0) return 0;
    const char last = position <= text_.size() ? text_[position - 1] : '\0';
    if (last == '"' && position == read_) return string_begin();
    return in_literal(last) && position == read_ ? literal_begin() : position - 1;
  }

  // Places are asked for in the order of the file.
  Place place_of(size_t offset) {
    for (; counted_ < offset && counted_ < text_.size(); ++counted_) {
      if (text_[counted_] != '\n') continue;
      ++line_;
      line_begin_ = counted_ + 1;
    }
    const size_t end = std::clamp(offset, line_begin_, text_.size());
    const std::string_view before = text_.substr(line_begin_, end - line_begin_);
    return {line_, static_cast<int>(count_code_points(before)) + 1};
  }

  std::string_view text_;
  const std::string& path_;
  const size_t& read_;  // bytes that the parser has read
  JsonValue root_;
  std::vector<JsonValue*> open_;
  Error error_;
  size_t counted_ = 0, line_begin_ = 0;
  int line_ = 1;
};

// People leave a comma behind the last entry when they move lines: such commas become spaces, so
// that all places stay.
std::string without_last_commas(std::string_view text) {
  std::string out(text);
  size_t comma = std::string::npos;  // the last one that only white space and comments followed
  for (size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("//")) {
      at = std::min(text.find('\n', at), text.size());
    } else if (rest.starts_with("/*")) {
      at = std::min(text.find("*/", at + 2), text.size() - 2) + 1;
    } else if (rest[0] == ',') {
      comma = at;
    } else if (rest[0] == '}' || rest[0] == ']') {
      if (comma != std::string::npos) out[comma] = ' ';
      comma = std::string::npos;
    } else if (std::string_view(" \t\r\n").find(rest[0]) == std::string_view::npos) {
      comma = std::string::npos;
    }
    if (rest[0] != '"') continue;
    for (++at; at < text.size() && text[at] != '"'; ++at) at += text[at] == '\\' ? 1 : 0;
  }
  return out;
}

}  // namespace

Error error_at(Place place, const std::string& path, std::string message) {
  return {std::move(message), path, place.line, place.column};
}

Result<JsonValue> parse_json(std::string_view text, const std::string& path) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::string json = without_last_commas(text);
  size_t read = 0;
  TreeBuilder builder(json, path, read);
  const CountingIterator begin(json.data(), &read), end(json.data() + json.size(), &read);
  nlohmann::json::sax_parse(begin, end, &builder, nlohmann::json::input_format_t::json, true, true);
  return std::move(builder).result();
}

Result<JsonValue> read_json(const std::string& path) {
  const Result<std::string> text = read_file(path, kMaxBytes);
  if (!text) return text.error();
  return parse_json(*text, path);
}

}  // namespace stet

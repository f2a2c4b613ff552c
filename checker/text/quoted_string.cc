#include "checker/text/quoted_string.h"

#include <algorithm>
#include <optional>
#include <string>

#include "checker/base/utf8.h"

namespace stet {
namespace {

void copy(ArticleBuilder& article, size_t begin, size_t end) {
  article.copy(static_cast<uint32_t>(begin), static_cast<uint32_t>(end));
}

std::optional<char32_t> hex(std::string_view source, size_t at, size_t digits) {
  if (at + digits > source.size()) return std::nullopt;
  char32_t value = 0;
  for (char c : source.substr(at, digits)) {
    const char l = static_cast<char>(c | 0x20);
    if (c >= '0' && c <= '9') {
      value = value << 4 | static_cast<char32_t>(c - '0');
    } else if (l >= 'a' && l <= 'f') {
      value = value << 4 | static_cast<char32_t>(l - 'a' + 10);
    } else {
      return std::nullopt;
    }
  }
  return value;
}

struct Escape {
  std::optional<char32_t> value;  // else the character after the backslash stands for itself
  size_t end;
};

Escape read_escape(std::string_view source, size_t at) {
  if (at + 1 >= source.size()) return {std::nullopt, source.size()};
  const char kind = source[at + 1];
  const size_t after = at + 1 + decode_utf8(source, at + 1).length;
  constexpr std::string_view kSpaces = "ntrfvb_ \t\n\r";
  if (kSpaces.find(kind) != std::string_view::npos) return {U' ', after};
  const size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
  const auto value = digits > 0 ? hex(source, after, digits) : std::nullopt;
  if (!value) return {std::nullopt, after};
  const size_t end = after + digits;
  const bool high = *value >= 0xD800 && *value < 0xDC00;
  if (high && source.substr(end, 2) == "\\u") {
    const auto low = hex(source, end + 2, 4);
    if (low && *low >= 0xDC00 && *low < 0xE000) {
      return {0x10000 + ((*value - 0xD800) << 10) + (*low - 0xDC00), end + 6};
    }
  }
  return {value, end};
}

}  // namespace

size_t end_of_escaped(std::string_view source, size_t begin, std::string_view close) {
  size_t at = begin;
  while (at < source.size() && !source.substr(at).starts_with(close)) {
    at += source[at] == '\\' ? 2 : 1;
  }
  return std::min(at, source.size());
}

void copy_escaped(ArticleBuilder& article, std::string_view source, size_t begin, size_t end) {
  const std::string_view content = source.substr(0, end);
  size_t at = begin;
  while (at < end) {
    const size_t backslash = std::min(content.find('\\', at), end);
    copy(article, at, backslash);
    if (backslash == end) return;
    const Escape escape = read_escape(content, backslash);
    if (escape.value) {
      std::string character;
      append_utf8(character, *escape.value);
      article.replace(character, static_cast<uint32_t>(backslash),
                      static_cast<uint32_t>(escape.end));
    } else {
      copy(article, backslash + 1, escape.end);
    }
    at = escape.end;
  }
}

void copy_single_quoted(ArticleBuilder& article, std::string_view source, size_t begin) {
  size_t at = begin;
  while (at < source.size()) {
    const size_t mark = std::min(source.find('\'', at), source.size());
    const bool doubled = source.substr(mark, 2) == "''";
    copy(article, at, mark + (doubled ? 1 : 0));
    if (!doubled) return;
    at = mark + 2;
  }
}

}  // namespace stet

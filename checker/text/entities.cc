#include "checker/text/entities.h"

#include <algorithm>
#include <array>
#include <optional>

#include "checker/base/utf8.h"
#include "checker/text/html/html_tree.h"

namespace stet {
namespace {

struct Named {
  std::string_view name;
  char32_t value;
};

// HTML 4.01, section 24.2: the names of U+00A0 to U+00FF in order. They need no semicolon.
constexpr std::array<std::string_view, 96> kLatin1 = {
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",
    "copy",   "ordf",   "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn",
    "sup2",   "sup3",   "acute",  "micro",  "para",   "middot", "cedil",  "sup1",   "ordm",
    "raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc",  "Atilde",
    "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",   "Igrave",
    "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde",
    "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",
    "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil",
    "egrave", "eacute", "ecirc",  "euml",   "igrave", "iacute", "icirc",  "iuml",   "eth",
    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave",
    "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

// The other names that need no semicolon.
constexpr Named kLegacy[] = {{"amp", '&'},   {"lt", '<'},  {"gt", '>'}, {"quot", '"'},
                             {"AMP", '&'},   {"LT", '<'},  {"GT", '>'}, {"QUOT", '"'},
                             {"COPY", 0xA9}, {"REG", 0xAE}};

// HTML 4.01, sections 24.3 and 24.4, as far as news text has them.
constexpr Named kSpecial[] = {
    {"apos", '\''},     {"OElig", 0x152},   {"oelig", 0x153},   {"Scaron", 0x160},
    {"scaron", 0x161},  {"Yuml", 0x178},    {"ensp", 0x2002},   {"emsp", 0x2003},
    {"thinsp", 0x2009}, {"zwnj", 0x200C},   {"zwj", 0x200D},    {"lrm", 0x200E},
    {"rlm", 0x200F},    {"ndash", 0x2013},  {"mdash", 0x2014},  {"lsquo", 0x2018},
    {"rsquo", 0x2019},  {"sbquo", 0x201A},  {"ldquo", 0x201C},  {"rdquo", 0x201D},
    {"bdquo", 0x201E},  {"dagger", 0x2020}, {"Dagger", 0x2021}, {"bull", 0x2022},
    {"hellip", 0x2026}, {"permil", 0x2030}, {"prime", 0x2032},  {"Prime", 0x2033},
    {"lsaquo", 0x2039}, {"rsaquo", 0x203A}, {"euro", 0x20AC},   {"trade", 0x2122},
    {"minus", 0x2212}};

// Windows-1252's characters for the bytes 0x80 to 0x9F, which HTML reads for these numbers.
constexpr char32_t kWindows1252[32] = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

// HTML knows 2,231 names: a document that asks for more distinct ones is not worth the look-ups.
constexpr size_t kMostNames = 4096;
constexpr size_t kLongestName = 32;  // CounterClockwiseContourIntegral and its semicolon

std::optional<char32_t> legacy_value(std::string_view name) {
  for (const Named& n : kLegacy) {
    if (n.name == name) return n.value;
  }
  const auto found = std::find(kLatin1.begin(), kLatin1.end(), name);
  if (found == kLatin1.end()) return std::nullopt;
  return 0xA0 + static_cast<char32_t>(found - kLatin1.begin());
}

std::optional<char32_t> table_value(std::string_view name) {
  for (const Named& n : kSpecial) {
    if (n.name == name) return n.value;
  }
  return legacy_value(name);
}

int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return 16;
}

}  // namespace

std::string Entities::decode_number(std::string_view digits) {
  digits.remove_prefix(1);
  const bool hex = !digits.empty() && (digits[0] == 'x' || digits[0] == 'X');
  if (hex) digits.remove_prefix(1);
  const int base = hex ? 16 : 10;
  char32_t value = 0;
  for (char c : digits) {
    const int digit = digit_value(c);
    if (digit >= base) return {};
    if (value <= 0x10FFFF)
      value = value * static_cast<char32_t>(base) + static_cast<char32_t>(digit);
  }
  std::string text;
  if (digits.empty()) return text;
  if (value >= 0x80 && value < 0xA0) value = kWindows1252[value - 0x80];
  append_utf8(text, value == 0 ? 0xFFFD : value);
  return text;
}

size_t Entities::legacy_prefix(std::string_view name, std::string& value) {
  constexpr size_t kLongestLegacy = 6;
  for (size_t length = std::min(name.size(), kLongestLegacy); length >= 2; --length) {
    if (const auto c = legacy_value(name.substr(0, length))) {
      value.clear();
      append_utf8(value, *c);
      return length;
    }
  }
  return 0;
}

std::string Entities::ask_parser(std::string_view reference) {
  const std::string key(reference);
  if (const auto known = asked_.find(key); known != asked_.end()) return known->second;
  if (reference.size() > kLongestName + 2 || asked_.size() >= kMostNames) return {};
  const std::string snippet = "x" + key;  // white space alone would be dropped
  std::string value = HtmlTree(snippet).text();
  // &notit; is read as &not and the rest: no name of its own.
  const bool prefix_only = value.size() > 2 && value.back() == ';';
  value = value == snippet || value.empty() || prefix_only ? "" : value.substr(1);
  return asked_.emplace(key, std::move(value)).first->second;
}

std::string Entities::decode(std::string_view reference) {
  if (reference.size() < 3 || reference.front() != '&' || reference.back() != ';') return {};
  const std::string_view name = reference.substr(1, reference.size() - 2);
  if (name[0] == '#') return decode_number(name);
  const auto c = table_value(name);
  if (!c) return ask_parser(reference);
  std::string value;
  append_utf8(value, *c);
  return value;
}

}  // namespace stet

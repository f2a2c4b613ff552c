#include "checker/archive/date.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "checker/base/tsv.h"
#include "checker/text/front_matter.h"

namespace stet {
namespace {

constexpr Date kFirstYear = 1700, kLastYear = 2199;
constexpr size_t kHead = 64u << 10;  // bytes of an HTML page that are searched

constexpr std::array<std::string_view, 9> kKeys = {
    "date",          "published",   "publishdate", "pubdate", "created", "publicationdate",
    "datepublished", "publishedat", "publishedon"};
constexpr std::array<std::string_view, 4> kHtmlSigns = {"article:published_time", "datePublished",
                                                        "<time", "pubdate"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The number that the `count` digits at the start of `text` write.
std::optional<Date> digits(std::string_view text, size_t count) {
  if (text.size() < count) return std::nullopt;
  Date number = 0;
  for (char c : text.substr(0, count)) {
    if (!is_digit(c)) return std::nullopt;
    number = number * 10 + static_cast<Date>(c - '0');
  }
  return number;
}

bool exists(Date year, Date month, Date day) {
  constexpr std::array<Date, 12> kDays = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return year >= kFirstYear && year <= kLastYear && month >= 1 && month <= 12 && day >= 1 &&
         day <= kDays[month - 1] && (month != 2 || day < 29 || leap);
}

// The day that `text` begins with.
Date date_at(std::string_view text) {
  const auto year = digits(text, 4);
  if (!year || text.size() < 8) return 0;
  const bool apart = text[4] == '-' || text[4] == '/';
  if (apart && (text.size() < 10 || text[7] != text[4])) return 0;
  const size_t length = apart ? 10 : 8;
  const auto month = digits(text.substr(apart ? 5 : 4), 2);
  const auto day = digits(text.substr(apart ? 8 : 6), 2);
  if (!month || !day || !exists(*year, *month, *day)) return 0;
  if (text.size() > length && is_digit(text[length])) return 0;
  return *year * 10000 + *month * 100 + *day;
}

// A key without its case, hyphens and underscores.
std::string plain_key(std::string_view key) {
  std::string plain;
  for (char c : key) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    if (lower >= 'a' && lower <= 'z') plain += lower;
  }
  return plain;
}

Date in_front_matter(std::string_view text) {
  Date found = 0;
  for_each_line(text, [&](std::string_view line, int) -> std::optional<Error> {
    const size_t separator = line.find_first_of(":=");
    if (found == 0 && separator != std::string_view::npos &&
        std::ranges::find(kKeys, plain_key(line.substr(0, separator))) != kKeys.end())
      found = date_in(line.substr(separator + 1));
    return std::nullopt;
  });
  return found;
}

// Behind one of the signs and before the tag or value ends.
Date in_html(std::string_view page) {
  constexpr size_t kReach = 120;
  page = page.substr(0, kHead);
  for (std::string_view sign : kHtmlSigns) {
    for (size_t at = page.find(sign); at != std::string_view::npos; at = page.find(sign, at + 1)) {
      const std::string_view rest = page.substr(at + sign.size(), kReach);
      const Date date = date_in(rest.substr(0, rest.find_first_of(">,}")));
      if (date != 0) return date;
    }
  }
  return 0;
}

}  // namespace

Date date_in(std::string_view text) {
  for (size_t i = 0; i + 8 <= text.size(); ++i) {
    if (!is_digit(text[i]) || (i > 0 && is_digit(text[i - 1]))) continue;
    if (const Date date = date_at(text.substr(i))) return date;
  }
  return 0;
}

Date date_of(std::string_view path, std::string_view bytes, Format format) {
  Date date = 0;
  if (format == Format::markdown) date = in_front_matter(bytes.substr(0, front_matter_end(bytes)));
  if (format == Format::html) date = in_html(bytes);
  return date != 0 ? date : date_in(path);
}

}  // namespace stet

#include "checker/text/credits.h"

#include <algorithm>
#include <cctype>
#include <string>

#include "checker/base/ascii.h"

namespace stet {
namespace {

// No credit is longer, and a sentence of the story mostly is.
constexpr size_t kLongestCredit = 120;

// In lower case; what follows must begin a word.
constexpr std::string_view kBylineStarts[] = {
    "written by ",   "reported by ", "edited by ", "updated on ",    "updated at ",
    "updated:",      "last updated", "story by ",  "text by ",       "published on ",
    "published at ", "published:",   "posted on ", "first published"};
// The agencies' sign-off, which may be a sentence.
constexpr std::string_view kSignOffs[] = {"reporting by ", "editing by ",
                                          "additional reporting by ", "writing by "};
constexpr std::string_view kCaptionStarts[] = {
    "photo:",   "photos:",     "photo by ",  "photograph:",  "photograph by ",
    "picture:", "picture by ", "image:",     "image credit", "photo credit",
    "credit:",  "caption:",    "file photo", "illustration:"};
constexpr std::string_view kAgencies[] = {
    "afp",   "afp/getty images", "ap",      "ap photo",     "ap images", "dpa", "epa",
    "getty", "getty images",     "reuters", "shutterstock", "xinhua"};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool starts_with_one_of(std::string_view text, const auto& list) {
  if (text.empty()) return false;
  return std::any_of(std::begin(list), std::end(list), [text](std::string_view start) {
    return start[0] == text[0] && text.starts_with(start);
  });
}

// "By Jane Doe", but not "By Tuesday, the town had fallen": capitals, particles and separators
// only.
bool only_names(std::string_view text) {
  constexpr std::string_view kSmall[] = {"and", "with", "in", "for", "de",  "van", "von",
                                         "al",  "bin",  "el", "at",  "the", "&",   "|"};
  size_t names = 0;
  while (!text.empty()) {
    const size_t end = std::min(text.find(' '), text.size());
    std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    const bool capital = std::any_of(word.begin(), word.end(), [](char c) {
      return is_upper(c) || static_cast<unsigned char>(c) >= 0x80;
    });
    if (capital) {  // al-Rashid
      ++names;
    } else if (std::find(std::begin(kSmall), std::end(kSmall), word) == std::end(kSmall)) {
      return false;
    }
  }
  return names > 0;
}

// "2 min read", "3-minute read".
bool reading_time(std::string_view folded) {
  size_t digits = 0;
  while (digits < folded.size() && is_digit(folded[digits])) ++digits;
  if (digits == 0) return false;
  const std::string_view rest = folded.substr(digits);
  return rest == " min read" || rest == " mins read" || rest == " minute read" ||
         rest == "-minute read" || rest == " minutes read";
}

bool web_address(std::string_view folded) {
  const bool start =
      folded.starts_with("http://") || folded.starts_with("https://") || folded.starts_with("www.");
  return start && folded.find(' ') == std::string_view::npos;
}

// "Jane Doe/Reuters", "(AP Photo/Jane Doe)", "Jane Doe | AFP".
bool photo_credit(std::string_view folded) {
  const size_t first = std::min(folded.find('/'), folded.find('|'));
  if (first == std::string_view::npos || folded.ends_with('.')) return false;
  const auto trim = [](std::string_view part) {
    while (!part.empty() && (part.front() == ' ' || part.front() == '(')) part.remove_prefix(1);
    while (!part.empty() && (part.back() == ' ' || part.back() == ')')) part.remove_suffix(1);
    return part;
  };
  const auto agency = [](std::string_view part) {
    return std::find(std::begin(kAgencies), std::end(kAgencies), part) != std::end(kAgencies);
  };
  const size_t last = folded.find_last_of("/|");
  return agency(trim(folded.substr(last + 1))) || agency(trim(folded.substr(0, first)));
}

}  // namespace

std::optional<Role> credit_role(std::string_view line) {
  if (line.size() < 2 || line.size() > kLongestCredit) return std::nullopt;
  const std::string folded = ascii_lower(line);
  std::string_view rest = folded;
  if (rest.starts_with('(')) rest.remove_prefix(1);
  if (starts_with_one_of(rest, kCaptionStarts) || photo_credit(folded)) return Role::caption;
  const bool names = folded.starts_with("by ") && only_names(line.substr(3));
  const bool dated = starts_with_one_of(folded, kBylineStarts) && !line.ends_with('.');
  const bool byline = names || dated || starts_with_one_of(rest, kSignOffs) ||
                      reading_time(folded) || web_address(folded);
  return byline ? std::optional(Role::byline) : std::nullopt;
}

void mark_credits(Article& article) {
  for (Block& block : article.blocks) {
    if (block.role != Role::body || block.level != 0) continue;
    if (const auto role = credit_role(block.text.in(article.text))) block.role = *role;
  }
}

}  // namespace stet

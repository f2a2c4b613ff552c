#include "checker/house/house_names.h"
#include "checker/base/ascii.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_set>

#include "checker/base/hash.h"
#include "checker/base/tsv.h"
#include "checker/base/utf8.h"
#include "checker/base/write_file.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

constexpr size_t kMostBytes = 256u << 20;
constexpr std::string_view kMarks = "-=?*";
constexpr std::array<std::string_view, 4> kKinds = {"any", "person", "place", "organisation"};

std::string_view without_comment(std::string_view line) {
  for (size_t at = line.find('#'); at != std::string_view::npos; at = line.find('#', at + 1)) {
    if (at == 0 || line[at - 1] == ' ' || line[at - 1] == '\t') return line.substr(0, at);
  }
  return line;
}

// "412 articles" with unit "articles".
std::optional<uint32_t> count_of(std::string_view field, std::string_view unit) {
  uint32_t number = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), number);
  if (error != std::errc()) return std::nullopt;
  const std::string_view rest = trim(field.substr(static_cast<size_t>(end - field.data())));
  const bool one = number == 1 && rest == unit.substr(0, unit.size() - 1);
  return rest == unit || one ? std::optional(number) : std::nullopt;
}

// A learned list is long, and most of its names have one spelling: these lines say nothing but that
// a list before may have been wrong, which their letters tell.
class PlainNames {
 public:
  PlainNames(std::string_view text, const std::unordered_map<std::string, HouseDeviation>& known)
      : text_(text) {
    for (const auto& [key, deviation] : known) letters_.insert(letters_of(key));
  }

  // May the line be passed over? It is a name in ASCII, another name stands below it, and no
  // earlier list has its letters.
  bool says_nothing(std::string_view line) const {
    std::string_view rest = text_.substr(static_cast<size_t>(line.data() - text_.data()));
    rest.remove_prefix(line.size());
    if (rest.starts_with('\r')) rest.remove_prefix(1);
    const std::string_view below = rest.substr(std::min<size_t>(1, rest.size()));
    constexpr std::string_view kNoName = " \t\r\n#";
    if (!below.empty() && kNoName.find(below[0]) != std::string_view::npos) return false;
    const std::string_view name = line.substr(0, line.find('\t'));
    if (name.empty() || name[0] == ' ' || name.find_first_of("<=#!") != std::string_view::npos)
      return false;
    const bool ascii = std::ranges::none_of(name, [](char c) { return (c & 0x80) != 0; });
    return ascii && !letters_.contains(letters_of(name));
  }

 private:
  static uint64_t letters_of(std::string_view text) {
    uint64_t h = kHashSeed;
    for (char c : text) {
      const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
      if (small >= 'a' && small <= 'z') h = hash_more(h, {&small, 1});
    }
    return h;
  }

  std::string_view text_;
  std::unordered_set<uint64_t> letters_;
};

struct Fields {
  HouseSpelling spelling;
  HouseKind kind = HouseKind::any;
};

// What is not known is passed over: a list may say more than this program reads.
Fields read_fields(std::string_view line) {
  std::vector<std::string_view> cells;
  split_fields(line, '\t', cells);
  Fields fields;
  fields.spelling.text = trim(cells[0]);
  for (size_t i = 1; i < cells.size(); ++i) {
    const std::string_view cell = trim(cells[i]);
    for (size_t k = 1; k < kKinds.size(); ++k) {
      if (cell == kKinds[k]) fields.kind = static_cast<HouseKind>(k);
    }
    if (const auto articles = count_of(cell, "articles"))
      fields.spelling.tally.articles = *articles;
    if (const auto mentions = count_of(cell, "times")) fields.spelling.tally.mentions = *mentions;
  }
  return fields;
}

}  // namespace

std::string_view house_kind_name(HouseKind kind) { return kKinds[static_cast<size_t>(kind)]; }

std::string spelling_key(std::string_view written) {
  std::string out;
  const std::string kept = accents_kept(written);
  for (size_t i = 0; i < kept.size();) {
    size_t end = i + 1;
    while (end < kept.size() && (kept[end] & 0xC0) == 0x80) ++end;
    const std::string_view letter = std::string_view(kept).substr(i, end - i);
    i = end;
    const bool accent = letter >= "\u0300" && letter < "\u0370";  // combining
    if (accent || !fold(letter).empty()) {
      out += letter;
    } else if ((letter == " " || letter == "-" || letter == "‐" || letter == "‑") &&
               !out.ends_with(' ') && !out.empty()) {
      out += ' ';  // a hyphen parts words as a space does
    }
  }
  return out;
}

void HouseNames::add_spelling(char mark, HouseSpelling spelling) {
  std::string key = spelling_key(spelling.text);
  if (mark == '*') key += '*';
  fine_.erase(key);
  if (mark != '-' && mark != '*') {
    deviations_.erase(key);
    if (mark == '=') {
      const std::string right = spelling_key(current_.right.text);
      fine_[key] = right;
      fine_[right] = right;
    }
    return;
  }
  if (names_.empty() || names_.back()->right.text != current_.right.text)
    names_.push_back(std::make_unique<HouseName>(current_));
  deviations_[key] = {names_.back().get(), std::move(spelling), mark == '*'};
}

void HouseNames::add_name(std::string_view line) {
  Fields fields = read_fields(line);
  deviations_.erase(spelling_key(fields.spelling.text));
  current_ = {fields.kind, std::move(fields.spelling)};
  has_current_ = true;
}

std::optional<Error> HouseNames::add_line(std::string_view line, int number,
                                          const std::string& path) {
  line = without_comment(line);
  if (trim(line).empty()) return std::nullopt;
  const bool indented = line[0] == ' ' || line[0] == '\t';
  line = trim(line);
  if (line.starts_with("! ")) {
    stands_.insert(spelling_key(read_fields(line.substr(2)).spelling.text));
    return std::nullopt;
  }
  if (!indented) {
    const size_t sign = std::min(line.find(" < "), line.find(" = "));
    add_name(line.substr(0, sign));
    if (sign == std::string_view::npos) return std::nullopt;
    const std::string mark = line[sign + 1] == '<' ? "- " : "= ";
    return add_marked(mark + std::string(line.substr(sign + 3)), number, path);
  }
  return add_marked(line, number, path);
}

std::optional<Error> HouseNames::add_marked(std::string_view line, int number,
                                            const std::string& path) {
  if (!has_current_)
    return Error{"this line is indented, but no name stands above it", path, number};
  if (kMarks.find(line[0]) == std::string_view::npos || line.size() < 3 || line[1] != ' ') {
    return Error{"an indented line is a mark (-, =, ? or *), a space and a spelling", path, number};
  }
  const char mark = line[0];
  Fields fields = read_fields(trim(line.substr(1)));
  if (mark == '-' && spelling_key(fields.spelling.text) == spelling_key(current_.right.text))
    return Error{"the spelling is the one that it is said to deviate from", path, number};
  add_spelling(mark, std::move(fields.spelling));
  return std::nullopt;
}

std::optional<Error> HouseNames::add(std::string_view text, const std::string& path) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const size_t bad = find_invalid_utf8(text);
  if (bad != std::string_view::npos) {
    const auto line =
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(bad), '\n');
    return Error{"is not UTF-8", path, static_cast<int>(line) + 1};
  }
  has_current_ = false;
  const PlainNames plain(text, deviations_);
  return for_each_line(text, [&](std::string_view line, int number) {
    return plain.says_nothing(line) ? std::nullopt : add_line(line, number, path);
  });
}

std::optional<Error> HouseNames::add_file(const std::string& path) {
  const Result<std::string> text = read_file(path, kMostBytes);
  return text ? add(*text, path) : text.error();
}

const HouseDeviation* HouseNames::find(std::string_view written, bool surname_alone) const {
  std::string key = spelling_key(written);
  if (surname_alone) key += '*';
  const auto at = deviations_.find(key);
  return at == deviations_.end() ? nullptr : &at->second;
}

bool HouseNames::lets_stand(std::string_view written) const {
  return !stands_.empty() && stands_.contains(spelling_key(written));
}

bool HouseNames::both_fine(std::string_view a, std::string_view b) const {
  if (fine_.empty()) return false;
  const auto of_a = fine_.find(spelling_key(a)), of_b = fine_.find(spelling_key(b));
  return of_a != fine_.end() && of_b != fine_.end() && of_a->second == of_b->second;
}

}  // namespace stet

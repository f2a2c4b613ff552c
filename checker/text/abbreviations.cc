#include "checker/text/abbreviations.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace stet {
namespace {

struct Row {
  std::string_view text;
  bool before_name;
};

constexpr auto kRows = [] {
  auto rows = std::to_array<Row>({
#include "abbreviations.inc"
  });
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.text < b.text; });
  return rows;
}();

// Where the rows of each first byte begin; one more for the end of the last.
constexpr auto kFirst = [] {
  std::array<uint16_t, 257> first{};
  for (size_t byte = 0; byte < first.size(); ++byte) {
    size_t row = 0;
    while (row < kRows.size() && static_cast<unsigned char>(kRows[row].text[0]) < byte) ++row;
    first[byte] = static_cast<uint16_t>(row);
  }
  return first;
}();

const Row* find_row(std::string_view text) {
  const auto byte = static_cast<unsigned char>(text[0]);
  const auto* const end = kRows.begin() + kFirst[byte + 1];
  const auto* row =
      std::lower_bound(kRows.begin() + kFirst[byte], end, text,
                       [](const Row& r, std::string_view wanted) { return r.text < wanted; });
  return row != end && row->text == text ? row : nullptr;
}

constexpr size_t kLongest = [] {
  size_t longest = 0;
  for (const Row& row : kRows) longest = std::max(longest, row.text.size());
  return longest;
}();

}  // namespace

Abbreviation find_abbreviation(std::string_view text) {
  if (text.empty() || text.size() > kLongest) return Abbreviation::none;
  const Row* row = find_row(text);
  if (row == nullptr && std::count(text.begin(), text.end(), '.') > 1) {
    // A.M. for a.m.
    std::string folded(text);
    for (char& c : folded) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    row = find_row(folded);
  }
  if (row == nullptr) return Abbreviation::none;
  return row->before_name ? Abbreviation::before_name : Abbreviation::other;
}

}  // namespace stet

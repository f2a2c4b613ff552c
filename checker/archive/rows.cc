#include "checker/archive/rows.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "checker/base/tsv.h"

namespace stet {

std::string row_key(std::string_view folded, Fact fact, std::string_view text) {
  std::string key(folded);
  key += '\t';
  key += static_cast<char>(fact);
  key += '\t';
  return key += text;
}

RowKey split_row_key(std::string_view key) {
  const size_t end = key.find('\t');
  return {key.substr(0, end), static_cast<Fact>(key[end + 1]), key.substr(end + 3)};
}

std::string encode(const UseCount& tally) {
  return std::to_string(tally.articles) + "\t" + std::to_string(tally.mentions) + "\t" +
         std::to_string(tally.first) + "\t" + std::to_string(tally.last);
}

std::optional<UseCount> decode_use_count(std::string_view text) {
  std::vector<std::string_view> fields;
  split_fields(text, '\t', fields);
  std::array<uint32_t, 4> numbers{};
  if (fields.size() != numbers.size()) return std::nullopt;
  for (size_t i = 0; i < numbers.size(); ++i) {
    const char* end = fields[i].data() + fields[i].size();
    const auto [at, error] = std::from_chars(fields[i].data(), end, numbers[i]);
    if (error != std::errc() || at != end) return std::nullopt;
  }
  return UseCount{numbers[0], numbers[1], numbers[2], numbers[3]};
}

std::string Tallies::text() const {
  std::vector<const std::pair<const std::string, UseCount>*> rows;
  rows.reserve(rows_.size());
  for (const auto& row : rows_) rows.push_back(&row);
  std::ranges::sort(rows, {}, [](const auto* row) { return std::string_view(row->first); });
  std::string out;
  for (const auto* row : rows) out += row->first + "\t" + encode(row->second) + "\n";
  return out;
}

}  // namespace stet

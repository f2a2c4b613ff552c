#include "checker/base/tsv.h"

#include <algorithm>

#include "checker/base/ascii.h"
#include "checker/base/utf8.h"
#include "checker/base/write_file.h"

namespace stet {

void split_fields(std::string_view line, char separator, std::vector<std::string_view>& out) {
  out.clear();
  for (size_t begin = 0;;) {
    const size_t end = line.find(separator, begin);
    out.push_back(line.substr(begin, end - begin));
    if (end == std::string_view::npos) return;
    begin = end + 1;
  }
}

std::optional<Error> for_each_line(
    std::string_view text, const std::function<std::optional<Error>(std::string_view, int)>& use) {
  for (int number = 1; !text.empty(); ++number) {
    const size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (std::optional<Error> error = use(line, number)) return error;
  }
  return std::nullopt;
}

std::vector<std::string> TsvRow::list(size_t column) const {
  std::vector<std::string_view> parts;
  split_fields(cells_[column], '|', parts);
  std::vector<std::string> out;
  for (std::string_view part : parts) {
    if (!trim(part).empty()) out.emplace_back(trim(part));
  }
  return out;
}

std::optional<Error> read_table(const std::string& path,
                                std::initializer_list<std::string_view> columns,
                                const std::function<std::optional<Error>(const TsvRow&)>& use) {
  constexpr size_t kMaxBytes = 256u << 20;
  const Result<std::string> text = read_file(path, kMaxBytes);
  if (!text) return text.error();
  if (find_invalid_utf8(*text) != std::string_view::npos) return Error{"is not UTF-8", path, 0};
  bool header_seen = false;
  return for_each_line(*text, [&](std::string_view line, int number) -> std::optional<Error> {
    if (trim(line).empty() || line.starts_with('#')) return std::nullopt;
    std::vector<std::string_view> cells;
    split_fields(line, '\t', cells);
    for (std::string_view& cell : cells) cell = trim(cell);
    if (!header_seen) {
      header_seen = true;
      if (std::equal(cells.begin(), cells.end(), columns.begin(), columns.end())) {
        return std::nullopt;
      }
      std::string wanted;
      for (std::string_view column : columns) wanted.append(" ").append(column);
      return Error{"the first row must name the columns" + wanted, path, number};
    }
    if (cells.size() > columns.size()) {
      return Error{"has " + std::to_string(cells.size()) + " columns instead of " +
                       std::to_string(columns.size()),
                   path, number};
    }
    cells.resize(columns.size());
    return use(TsvRow(std::move(cells), path, number));
  });
}

}  // namespace stet

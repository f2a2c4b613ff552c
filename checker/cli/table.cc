#include "checker/cli/table.h"

#include <algorithm>

#include "checker/report/display_width.h"

namespace stet {

std::string Table::text() const {
  std::vector<size_t> widths(rows_[0].size(), 0);
  for (size_t r = 1; r < rows_.size(); ++r) {
    for (size_t c = 0; c < widths.size(); ++c) {
      widths[c] = std::max(widths[c], display_width(rows_[r][c]));
    }
  }
  for (size_t c = 0; c < widths.size(); ++c) {
    if (widths[c] > 0) widths[c] = std::max(widths[c], display_width(rows_[0][c]));
  }
  std::string out;
  for (const std::vector<std::string>& row : rows_) {
    std::string line;
    for (size_t c = 0; c < widths.size(); ++c) {
      if (widths[c] == 0) continue;
      line += row[c] + std::string(widths[c] - display_width(row[c]) + 2, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  }
  return out;
}

}  // namespace stet

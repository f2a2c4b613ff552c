// Tab-separated tables as people write them: UTF-8, comment lines start with #, the first other
// line names the columns.
#pragma once

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/base/result.h"

namespace stet {

// The fields of one line, split at tabs; views into it.
void split_fields(std::string_view line, char separator, std::vector<std::string_view>& out);

// Calls `use(line, number)` for each line without its end; stops at the first error.
std::optional<Error> for_each_line(
    std::string_view text, const std::function<std::optional<Error>(std::string_view, int)>& use);

class TsvRow {
 public:
  TsvRow(std::vector<std::string_view> cells, const std::string& path, int line)
      : cells_(std::move(cells)), path_(path), line_(line) {}

  std::string_view operator[](size_t column) const { return cells_[column]; }
  std::vector<std::string> list(size_t column) const;  // split at |, trimmed, without empty ones
  Error error(std::string message) const { return Error{std::move(message), path_, line_}; }

 private:
  std::vector<std::string_view> cells_;
  const std::string& path_;
  int line_;
};

// Reads a table whose columns are named exactly so, in this order. A row with another number of
// columns is an error; missing trailing cells are empty.
std::optional<Error> read_table(const std::string& path,
                                std::initializer_list<std::string_view> columns,
                                const std::function<std::optional<Error>(const TsvRow&)>& use);

}  // namespace stet

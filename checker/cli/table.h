// Columns of text, as wide as their widest cell on a terminal.
#pragma once

#include <string>
#include <vector>

namespace stet {

class Table {
 public:
  explicit Table(std::vector<std::string> head) { rows_.push_back(std::move(head)); }

  // As many cells as the head has.
  void add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }

  // One line a row, two spaces between columns, none at the ends of lines. Columns in which no row
  // has anything are left out.
  std::string text() const;

 private:
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace stet

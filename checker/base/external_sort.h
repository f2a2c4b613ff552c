// Sorting more than fits into memory: runs of a bounded size are sorted in memory, written to
// scratch files and merged.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/base/spool.h"

namespace stet {

class ExternalSort {
 public:
  // Holds about `scratch.bytes_in_memory` bytes of items in memory.
  explicit ExternalSort(Scratch scratch) : scratch_(std::move(scratch)) {}

  void add(std::string_view key, std::string_view value);
  uint64_t items() const { return items_; }

  using Use = std::function<std::optional<Error>(std::string_view key, std::string_view value)>;

  // Calls `use` for every item by the bytes of its key, then of its value. Stops at the first
  // error. To be called once.
  std::optional<Error> drain(const Use& use);

 private:
  struct Item {
    uint64_t head;  // the first bytes of the key, for most comparisons
    uint64_t at;    // in run_
  };
  class Run;
  void sort_run();
  void write_run();
  std::optional<Error> drain_memory(const Use& use) const;

  Scratch scratch_;
  std::string run_;  // items one after another: [key bytes][value bytes][key][value]
  std::vector<Item> order_;
  std::vector<Spool> runs_;
  uint64_t items_ = 0;
};

}  // namespace stet

// A line on standard error that shows how far long work has come; nothing where standard error is
// no terminal.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace stet {

class ProgressBar {
 public:
  ProgressBar();
  ~ProgressBar() { clear(); }
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  // Redraws at most ten times a second.
  void show(const std::string& what, uint64_t done, uint64_t all);
  void clear();

 private:
  bool wanted_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point last_;
};

// "reading a.txt  [#####...............]  25 %", cut to `columns`.
std::string progress_line(const std::string& what, uint64_t done, uint64_t all, size_t columns);

}  // namespace stet

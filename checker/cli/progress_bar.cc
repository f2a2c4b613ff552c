#include "checker/cli/progress_bar.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace stet {
namespace {

size_t terminal_columns() {
  winsize size{};
  return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

}  // namespace

std::string progress_line(const std::string& what, uint64_t done, uint64_t all, size_t columns) {
  constexpr size_t kBar = 20;
  const double part =
      all == 0 ? 1 : std::min(1.0, static_cast<double>(done) / static_cast<double>(all));
  const auto filled = static_cast<size_t>(part * kBar);
  const std::string percent = std::to_string(static_cast<int>(part * 100));
  std::string bar = "  [" + std::string(filled, '#') + std::string(kBar - filled, '.') + "] " +
                    std::string(3 - percent.size(), ' ') + percent + " %";
  if (columns <= bar.size()) return percent + " %";
  std::string name = what;
  if (name.size() + bar.size() > columns) {
    // The end of a path says more than its beginning.
    name = "..." + name.substr(name.size() - std::min(name.size(), columns - bar.size() - 3));
    if (name.size() + bar.size() > columns) name.clear();
  }
  return name + bar;
}

ProgressBar::ProgressBar() : wanted_(::isatty(STDERR_FILENO) == 1) {}

void ProgressBar::show(const std::string& what, uint64_t done, uint64_t all) {
  constexpr auto kPause = std::chrono::milliseconds(100);
  if (!wanted_) return;
  const auto now = std::chrono::steady_clock::now();
  if (drawn_ && now - last_ < kPause) return;
  last_ = now;
  drawn_ = true;
  std::fprintf(stderr, "\r\x1B[K%s",
               progress_line(what, done, all, terminal_columns() - 1).c_str());
}

void ProgressBar::clear() {
  if (drawn_) std::fputs("\r\x1B[K", stderr);
  drawn_ = false;
}

}  // namespace stet

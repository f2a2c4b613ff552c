#include "checker/cli/output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "checker/base/write_file.h"
#include "checker/report/display_width.h"

namespace stet {
namespace {

constexpr size_t kBufferBytes = 1u << 16;

// 0, or the reason as errno has it.
int write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return written < 0 ? errno : EIO;
    text.remove_prefix(static_cast<size_t>(written));
  }
  return 0;
}

// A device, a pipe: written into, because a rename would put a file in its place.
std::optional<Error> write_special(const std::string& path, std::string_view text) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  int failure = descriptor < 0 ? errno : write_all(descriptor, text);
  if (descriptor >= 0 && ::close(descriptor) != 0 && failure == 0) failure = errno;
  if (failure == 0) return std::nullopt;
  return Error{std::string("cannot write: ") + std::strerror(failure), path, 0};
}

}  // namespace

bool Output::write(std::string_view text) {
  if (error_) return false;
  buffer_ += text;
  return !path_.empty() || buffer_.size() < kBufferBytes || write_through();
}

bool Output::flush() { return !error_ && (!path_.empty() || write_through()); }

bool Output::write_through() {
  const int failure = write_all(STDOUT_FILENO, buffer_);
  buffer_.clear();
  if (failure != 0) {
    error_ =
        Error{std::string("cannot write to standard output: ") + std::strerror(failure), "", 0};
  }
  return failure == 0;
}

std::optional<Error> Output::finish() {
  if (path_.empty()) {
    flush();
    return error_;
  }
  std::error_code failed;
  const std::filesystem::file_status target = std::filesystem::status(path_, failed);
  if (std::filesystem::is_directory(target)) return Error{"is a folder", path_, 0};
  if (std::filesystem::exists(target) && !std::filesystem::is_regular_file(target)) {
    return write_special(path_, buffer_);
  }
  // A link stays a link: the file it leads to is replaced.
  const std::filesystem::path real = std::filesystem::canonical(path_, failed);
  return write_file(failed ? path_ : real.string(), buffer_);
}

void complain(std::string_view message) {
  write_all(STDERR_FILENO, "stet: " + printable(message) + "\n");
}

void prepare_descriptors() {
  // Closed ones would be given to the next files that are opened. Read-only, so that writing fails.
  for (int descriptor = 0; descriptor <= 2; ++descriptor) {
    if (::fcntl(descriptor, F_GETFD) == -1 && errno == EBADF) ::open("/dev/null", O_RDONLY);
  }
  std::signal(SIGPIPE, SIG_IGN);
}

bool use_colour(std::string_view when, bool to_file) {
  if (when != "auto") return when == "always";
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  if (to_file || (no_colour != nullptr && *no_colour != '\0')) return false;
  if (terminal != nullptr && std::string_view(terminal) == "dumb") return false;
  return ::isatty(STDOUT_FILENO) == 1;
}

}  // namespace stet

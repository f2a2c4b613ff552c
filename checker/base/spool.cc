#include "checker/base/spool.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace stet {
namespace {

constexpr size_t kWindow = 256u << 10;

int open_nameless(const std::string& folder) {
  std::string path = folder + "/.stet-scratch-XXXXXX";
  const int file = ::mkostemp(path.data(), O_CLOEXEC);
  if (file >= 0) ::unlink(path.c_str());
  return file;
}

}  // namespace

Spool::Spool(Spool&& other) noexcept
    : scratch_(std::move(other.scratch_)),
      file_(std::exchange(other.file_, -1)),
      written_(std::exchange(other.written_, 0)),
      buffer_(std::move(other.buffer_)),
      error_(std::move(other.error_)) {}

Spool& Spool::operator=(Spool&& other) noexcept {
  std::swap(scratch_, other.scratch_);
  std::swap(file_, other.file_);
  std::swap(written_, other.written_);
  std::swap(buffer_, other.buffer_);
  std::swap(error_, other.error_);
  return *this;
}

Spool::~Spool() {
  if (file_ >= 0) ::close(file_);
}

void Spool::flush() {
  if (file_ < 0 && !error_) file_ = open_nameless(scratch_.folder);
  std::string_view rest = buffer_;
  while (!rest.empty() && file_ >= 0 && !error_) {
    const ssize_t written = ::write(file_, rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) break;
    rest.remove_prefix(static_cast<size_t>(written));
  }
  if (!rest.empty() && !error_) {
    error_ = Error{std::string("cannot write a scratch file: ") + std::strerror(errno),
                   scratch_.folder, 0};
  }
  written_ += buffer_.size();
  buffer_.clear();
}

size_t Spool::read_at(uint64_t at, char* out, size_t bytes) {
  size_t have = 0;
  while (have < bytes && at + have < written_) {
    const size_t wanted =
        static_cast<size_t>(std::min<uint64_t>(bytes - have, written_ - at - have));
    const ssize_t got = ::pread(file_, out + have, wanted, static_cast<off_t>(at + have));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) {
      if (!error_) error_ = Error{"cannot read a scratch file again", scratch_.folder, 0};
      return 0;
    }
    have += static_cast<size_t>(got);
  }
  if (have < bytes && at + have < size()) {
    const auto in_buffer = static_cast<size_t>(at + have - written_);
    const size_t copied = std::min(bytes - have, buffer_.size() - in_buffer);
    std::memcpy(out + have, buffer_.data() + in_buffer, copied);
    have += copied;
  }
  return have;
}

void Spool::read(const std::function<void(std::string_view)>& use) {
  std::string window(std::min<uint64_t>(kWindow, written_), '\0');
  for (uint64_t at = 0; at < written_ && !error_;) {
    const size_t got =
        read_at(at, window.data(), static_cast<size_t>(std::min<uint64_t>(kWindow, written_ - at)));
    use({window.data(), got});
    at += got;
  }
  if (!error_ && !buffer_.empty()) use(buffer_);
}

std::string Spool::content() {
  std::string out;
  out.reserve(size());
  read([&out](std::string_view piece) { out += piece; });
  return out;
}

std::string_view SpoolReader::next(size_t bytes) {
  if (window_.size() - used_ < bytes) {
    window_.erase(0, used_);
    used_ = 0;
    const size_t have = window_.size();
    window_.resize(std::max(bytes, kWindow));
    const size_t got = spool_->read_at(at_, window_.data() + have, window_.size() - have);
    at_ += got;
    window_.resize(have + got);
    if (window_.size() < bytes) return {};
  }
  const std::string_view out(window_.data() + used_, bytes);
  used_ += bytes;
  return out;
}

}  // namespace stet

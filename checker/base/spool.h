// Bytes that are written once and read again in order: kept in memory while they are few, in a file
// without a name when they are many. The file vanishes with the object, or with the process.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "checker/base/result.h"

namespace stet {

// Where scratch files may lie and from how many bytes on one is made.
struct Scratch {
  std::string folder = ".";
  size_t bytes_in_memory = SIZE_MAX;
};

class Spool {
 public:
  explicit Spool(Scratch scratch) : scratch_(std::move(scratch)) {}
  Spool(Spool&& other) noexcept;
  Spool& operator=(Spool&& other) noexcept;
  ~Spool();

  // After a failure nothing more is kept; error() tells it.
  void append(std::string_view bytes) {
    buffer_ += bytes;
    if (buffer_.size() >= scratch_.bytes_in_memory) flush();
  }
  uint64_t size() const { return written_ + buffer_.size(); }
  const std::optional<Error>& error() const { return error_; }

  // Calls `use` with the bytes in order, in pieces of any size.
  void read(const std::function<void(std::string_view)>& use);
  std::string content();

 private:
  friend class SpoolReader;
  void flush();
  size_t read_at(uint64_t at, char* out, size_t bytes);

  Scratch scratch_;
  int file_ = -1;
  uint64_t written_ = 0;  // bytes in the file; those of buffer_ follow
  std::string buffer_;
  std::optional<Error> error_;
};

// Reads a spool record by record.
class SpoolReader {
 public:
  explicit SpoolReader(Spool& spool) : spool_(&spool) {}

  // The next `bytes` bytes, valid until the next call; empty at the end or after a failure.
  std::string_view next(size_t bytes);

 private:
  Spool* spool_;
  uint64_t at_ = 0;  // in the spool, of the first byte after window_
  std::string window_;
  size_t used_ = 0;  // of window_
};

}  // namespace stet

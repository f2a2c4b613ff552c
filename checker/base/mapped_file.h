// A file seen as memory. The bytes stay valid as long as the object lives.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "checker/base/result.h"

namespace stet {

class MappedFile {
 public:
  // Maps a regular file read-only. An empty file gives an empty span.
  static Result<MappedFile> open(const std::string& path);

  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  ~MappedFile();

  std::span<const std::byte> bytes() const { return {data_, size_}; }

 private:
  MappedFile(const std::byte* data, size_t size) : data_(data), size_(size) {}

  const std::byte* data_ = nullptr;
  size_t size_ = 0;
};

}  // namespace stet

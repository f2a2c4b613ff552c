// Writing a file so that a reader sees the old content or the new, never half of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "checker/base/result.h"

namespace stet {

// Permissions of a new file; as the process's mask allows, unless given.
inline constexpr unsigned kNewFile = ~0u;

// Writes to a temporary file beside `path` and renames it over `path`. Nothing is returned on
// success.
std::optional<Error> write_file(const std::string& path, std::string_view content,
                                unsigned permissions = kNewFile);

// The same for a file that is written piece by piece.
class FileWriter {
 public:
  static Result<FileWriter> create(const std::string& path, unsigned permissions = kNewFile);
  FileWriter(FileWriter&& other) noexcept;
  FileWriter& operator=(FileWriter&& other) noexcept;
  ~FileWriter();  // without commit() nothing is left

  std::optional<Error> append(std::string_view bytes);
  std::optional<Error> commit();

 private:
  FileWriter(std::string path, std::string temporary, int file)
      : path_(std::move(path)), temporary_(std::move(temporary)), file_(file) {}

  std::string path_, temporary_;
  int file_ = -1;
};

// The whole content of a regular file, at most `limit` bytes; a longer file is an error.
Result<std::string> read_file(const std::string& path, size_t limit);

}  // namespace stet

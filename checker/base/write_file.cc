#include "checker/base/write_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace stet {
namespace {

Error system_error(const std::string& what, const std::string& path) {
  return Error{what + ": " + std::strerror(errno), path, 0};
}

}  // namespace

Result<FileWriter> FileWriter::create(const std::string& path, unsigned permissions) {
  std::string temporary = path + ".XXXXXX";
  const int file = ::mkostemp(temporary.data(), O_CLOEXEC);
  if (file < 0) return system_error("cannot create a file beside it", path);
  FileWriter writer(path, temporary, file);
  if (permissions == kNewFile) {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    permissions = 0666 & ~mask;
  }
  if (::fchmod(file, permissions) != 0) return system_error("cannot write", path);
  return writer;
}

FileWriter::FileWriter(FileWriter&& other) noexcept
    : path_(std::move(other.path_)),
      temporary_(std::move(other.temporary_)),
      file_(std::exchange(other.file_, -1)) {}

FileWriter& FileWriter::operator=(FileWriter&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(temporary_, other.temporary_);
  std::swap(file_, other.file_);
  return *this;
}

FileWriter::~FileWriter() {
  if (file_ < 0) return;
  ::close(file_);
  ::unlink(temporary_.c_str());
}

std::optional<Error> FileWriter::append(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return system_error("cannot write", path_);
    bytes.remove_prefix(static_cast<size_t>(written));
  }
  return std::nullopt;
}

std::optional<Error> FileWriter::commit() {
  const bool closed = ::close(std::exchange(file_, -1)) == 0;
  if (closed && ::rename(temporary_.c_str(), path_.c_str()) == 0) return std::nullopt;
  Error error = system_error("cannot write", path_);
  ::unlink(temporary_.c_str());
  return error;
}

std::optional<Error> write_file(const std::string& path, std::string_view content,
                                unsigned permissions) {
  Result<FileWriter> writer = FileWriter::create(path, permissions);
  if (!writer) return writer.error();
  if (std::optional<Error> error = writer->append(content)) return error;
  return writer->commit();
}

Result<std::string> read_file(const std::string& path, size_t limit) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return system_error("cannot open", path);
  struct stat about{};
  if (::fstat(file, &about) != 0 || S_ISDIR(about.st_mode)) {
    ::close(file);
    return Error{"is not a file that can be read", path, 0};
  }
  std::string content;
  content.resize(about.st_size > 0 ? static_cast<size_t>(about.st_size) + 1 : 4096);
  size_t have = 0;
  while (have <= limit) {
    if (have == content.size()) content.resize(content.size() * 2);
    const ssize_t got = ::read(file, content.data() + have, content.size() - have);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      Error error = system_error("cannot read", path);
      ::close(file);
      return error;
    }
    if (got == 0) break;
    have += static_cast<size_t>(got);
  }
  ::close(file);
  if (have > limit) {
    return Error{"is larger than the limit of " + std::to_string(limit >> 20) + " MiB", path, 0};
  }
  content.resize(have);
  return content;
}

}  // namespace stet

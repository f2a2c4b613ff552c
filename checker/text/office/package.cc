#include "checker/text/office/package.h"

#include <minizip/unzip.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <optional>
#include <utility>

#include "checker/base/utf8.h"

namespace stet {
namespace {

Error refused(std::string message) { return {std::move(message), "", 0}; }

// The archive's bytes as minizip reads a file.
struct Memory {
  std::string_view bytes;
  size_t at = 0;
};

Memory& memory(voidpf stream) { return *static_cast<Memory*>(stream); }

voidpf open_memory(voidpf opaque, const void*, int) { return opaque; }
int close_memory(voidpf, voidpf) { return 0; }
int no_error(voidpf, voidpf) { return 0; }
ZPOS64_T tell(voidpf, voidpf stream) { return memory(stream).at; }
uLong write_nothing(voidpf, voidpf, const void*, uLong) { return 0; }

uLong read_memory(voidpf, voidpf stream, void* out, uLong size) {
  Memory& m = memory(stream);
  const size_t length = std::min<size_t>(size, m.bytes.size() - m.at);
  std::memcpy(out, m.bytes.data() + m.at, length);
  m.at += length;
  return length;
}

long seek(voidpf, voidpf stream, ZPOS64_T offset, int origin) {
  Memory& m = memory(stream);
  const size_t size = m.bytes.size();
  const size_t from = origin == SEEK_CUR ? m.at : origin == SEEK_END ? size : 0;
  if (offset > size - from) return -1;
  m.at = from + offset;
  return 0;
}

// Word before 2007 and password-protected documents are compound files, whose streams are named in
// UTF-16.
std::string what_else(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) {
    constexpr std::string_view kEncrypted = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
    if (bytes.find(kEncrypted) != std::string_view::npos) {
      return "is protected by a password; save it without one";
    }
    return "is an old Word document (.doc); save it as .docx";
  }
  if (bytes.starts_with("{\\rtf")) return "is an RTF document (.rtf); save it as .docx";
  if (bytes.starts_with("PK\x03\x04"sv)) {
    return "is a damaged or cut off ZIP archive; save or send it again";
  }
  return "is no ZIP archive, as .docx and .odt files are";
}

}  // namespace

struct Package::Archive {
  Memory memory;
  unzFile file = nullptr;
  size_t unpacked = 0;

  ~Archive() {
    if (file != nullptr) unzClose(file);
  }
  bool locate(const std::string& member) const {
    constexpr int kCaseMatters = 1;
    return unzLocateFile(file, member.c_str(), kCaseMatters) == UNZ_OK;
  }
  // Appends the current member, up to `most` bytes; false if it is damaged.
  bool read_current(std::string& out, size_t most) const {
    if (unzOpenCurrentFile(file) != UNZ_OK) return false;
    char buffer[1 << 16];
    int got = 0;
    while (out.size() <= most && (got = unzReadCurrentFile(file, buffer, sizeof buffer)) > 0) {
      out.append(buffer, static_cast<size_t>(got));
    }
    const int checksum = unzCloseCurrentFile(file);
    return got >= 0 && (checksum == UNZ_OK || out.size() > most);
  }
};

Package::Package(std::unique_ptr<Archive> archive) : archive_(std::move(archive)) {}
Package::Package(Package&&) noexcept = default;
Package& Package::operator=(Package&&) noexcept = default;
Package::~Package() = default;

Result<Package> Package::open(std::string_view bytes) {
  auto archive = std::make_unique<Archive>();
  archive->memory.bytes = bytes;
  zlib_filefunc64_def calls{.zopen64_file = open_memory,
                            .zread_file = read_memory,
                            .zwrite_file = write_nothing,
                            .ztell64_file = tell,
                            .zseek64_file = seek,
                            .zclose_file = close_memory,
                            .zerror_file = no_error,
                            .opaque = &archive->memory};
  archive->file = unzOpen2_64("", &calls);
  unz_global_info64 info{};
  if (archive->file == nullptr || unzGetGlobalInfo64(archive->file, &info) != UNZ_OK) {
    return refused(what_else(bytes));
  }
  if (info.number_entry > kMostMembers) {
    return refused("is a ZIP archive of more than " + std::to_string(kMostMembers) + " files");
  }
  return Package(std::move(archive));
}

bool Package::has(const std::string& member) const { return archive_->locate(member); }

Result<std::string> Package::unpack(const std::string& member) {
  if (!archive_->locate(member)) return refused("has no " + member + " in it");
  unz_file_info64 info{};
  if (unzGetCurrentFileInfo64(archive_->file, &info, nullptr, 0, nullptr, 0, nullptr, 0) !=
      UNZ_OK) {
    return refused("is damaged at " + member);
  }
  constexpr uLong kEncrypted = 1;
  if ((info.flag & kEncrypted) != 0) {
    return refused("is protected by a password; save it without one");
  }
  std::string text;
  const size_t most = kMostUnpacked - archive_->unpacked;
  const bool whole = archive_->read_current(text, most);
  if (text.size() > most) {
    return refused("unpacks to more than " + std::to_string(kMostUnpacked >> 20) +
                   " MiB, which no article needs");
  }
  if (!whole || text.size() != info.uncompressed_size) {
    return refused("is damaged: " + member + " is cut off or has a wrong checksum");
  }
  if (find_invalid_utf8(text) != std::string_view::npos || text.find('\0') != std::string::npos) {
    return refused("is damaged or in an unusual encoding: " + member + " is not UTF-8");
  }
  archive_->unpacked += text.size();
  return text;
}

}  // namespace stet

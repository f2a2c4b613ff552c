#include "checker/gazetteer/layer_file.h"

#include <cstring>

#include "checker/base/hash.h"

namespace stet {

Result<format::Header> read_layer_header(std::span<const std::byte> image,
                                         const std::string& path) {
  format::Header header;
  if (image.size() < sizeof(header)) {
    return Error{"is too short to be a gazetteer: build it again", path, 0};
  }
  std::memcpy(&header, image.data(), sizeof(header));
  if (std::memcmp(header.magic, format::kMagic, sizeof(header.magic)) != 0) {
    return Error{"is not a gazetteer file: make one with `stet gazetteer build`", path, 0};
  }
  if (header.endian_mark != format::kEndianMark) {
    return Error{"was built for a machine of the other byte order: build it here", path, 0};
  }
  if (header.version != format::kVersion && header.version != format::kLargeVersion) {
    return Error{"has format version " + std::to_string(header.version) +
                     ", this program reads versions " + std::to_string(format::kVersion) + " and " +
                     std::to_string(format::kLargeVersion) + ": build it again",
                 path, 0};
  }
  if (header.file_bytes != image.size() || header.sections > format::kMaxSections ||
      sizeof(header) + header.sections * sizeof(format::Section) > image.size()) {
    return Error{"is truncated or damaged: build it again", path, 0};
  }
  if (reinterpret_cast<uintptr_t>(image.data()) % format::kAlignment != 0) {
    return Error{"is not aligned to 64 bytes in memory", path, 0};
  }
  return header;
}

format::Section section_at(std::span<const std::byte> image, uint32_t i) {
  format::Section section;
  std::memcpy(&section, image.data() + sizeof(format::Header) + i * sizeof(section),
              sizeof(section));
  return section;
}

bool in_bounds(const format::Section& section, size_t file_bytes) {
  return section.offset % format::kAlignment == 0 && section.offset <= file_bytes &&
         section.bytes <= file_bytes - section.offset;
}

Result<uint64_t> layer_traits(std::span<const std::byte> image, const std::string& path) {
  const Result<format::Header> header = read_layer_header(image, path);
  if (!header) return header.error();
  return header->traits;
}

std::optional<Error> verify_image(std::span<const std::byte> image, const std::string& path) {
  const Result<format::Header> header = read_layer_header(image, path);
  if (!header) return header.error();
  for (uint32_t i = 0; i < header->sections; ++i) {
    const format::Section section = section_at(image, i);
    if (!in_bounds(section, image.size()) ||
        hash_bytes({reinterpret_cast<const char*>(image.data()) + section.offset, section.bytes}) !=
            section.hash) {
      return Error{"section " + std::to_string(static_cast<uint32_t>(section.id)) +
                       " does not match its checksum: build the gazetteer again",
                   path, 0};
    }
  }
  return std::nullopt;
}

}  // namespace stet

#include "checker/gazetteer/pack/image_file.h"

#include <string>

namespace stet {
namespace {

uint64_t padding(uint64_t bytes) {
  return (format::kAlignment - bytes % format::kAlignment) % format::kAlignment;
}

std::optional<Error> write_padded(SectionSpool& section, const WriteBytes& write) {
  std::optional<Error> error;
  section.spool().read([&](std::string_view piece) {
    if (!error) error = write(piece);
  });
  if (!error) error = section.spool().error();
  return error ? error : write(std::string(padding(section.size()), '\0'));
}

}  // namespace

std::optional<Error> write_image(format::Header header, std::vector<SectionSpool>& sections,
                                 const WriteBytes& write) {
  std::string head(sizeof(header), '\0');
  uint64_t at = sizeof(header) + sections.size() * sizeof(format::Section);
  at += padding(at);
  for (const SectionSpool& section : sections) {
    const format::Section row = {section.id(), 0, at, section.size(), section.checksum()};
    head.append(reinterpret_cast<const char*>(&row), sizeof(row));
    at += section.size() + padding(section.size());
  }
  head.append(padding(head.size()), '\0');
  header.sections = static_cast<uint32_t>(sections.size());
  header.file_bytes = at;
  std::memcpy(head.data(), &header, sizeof(header));
  if (std::optional<Error> error = write(head)) return error;
  for (SectionSpool& section : sections) {
    if (std::optional<Error> error = write_padded(section, write)) return error;
  }
  return std::nullopt;
}

}  // namespace stet

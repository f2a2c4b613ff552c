// The outside of a layer file: its header, the table of its sections, their checksums.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "checker/base/result.h"
#include "checker/gazetteer/format.h"

namespace stet {

// Says what is wrong if this program cannot read the layer.
Result<format::Header> read_layer_header(std::span<const std::byte> image, const std::string& path);

// The entry of the table of sections; what it says is checked by in_bounds().
format::Section section_at(std::span<const std::byte> image, uint32_t i);
bool in_bounds(const format::Section& section, size_t file_bytes);

// What the header says of the source: format::kMassSource.
Result<uint64_t> layer_traits(std::span<const std::byte> image, const std::string& path);

// Compares every section with its checksum, which opening does not.
std::optional<Error> verify_image(std::span<const std::byte> image, const std::string& path);

}  // namespace stet

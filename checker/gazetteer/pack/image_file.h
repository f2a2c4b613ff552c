// The sections of a layer put together: header, table, sections, each with its checksum.
#pragma once

#include <cstring>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "checker/base/hash.h"
#include "checker/base/spool.h"
#include "checker/gazetteer/format.h"

namespace stet {

// A section while it grows.
class SectionSpool {
 public:
  SectionSpool(format::SectionId id, const Scratch& scratch) : id_(id), bytes_(scratch) {}

  void append(std::string_view bytes) {
    hash_ = hash_more(hash_, bytes);
    bytes_.append(bytes);
  }
  template <class T>
  void append_row(const T& row) {
    append({reinterpret_cast<const char*>(&row), sizeof(row)});
  }
  template <class T>
  void append_all(std::span<const T> rows) {
    append({reinterpret_cast<const char*>(rows.data()), rows.size_bytes()});
  }
  format::SectionId id() const { return id_; }
  uint64_t size() const { return bytes_.size(); }
  uint64_t checksum() const { return mix(hash_); }
  Spool& spool() { return bytes_; }

 private:
  format::SectionId id_;
  Spool bytes_;
  uint64_t hash_ = kHashSeed;
};

using WriteBytes = std::function<std::optional<Error>(std::string_view)>;

// Fills in what the header says of the sections, and calls `write` with the bytes of the file in
// order.
std::optional<Error> write_image(format::Header header, std::vector<SectionSpool>& sections,
                                 const WriteBytes& write);

}  // namespace stet

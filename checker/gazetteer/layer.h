// One layer as it lies in memory (format.h). Every accessor checks what it reads, because the bytes
// may come from a damaged file: a bad index gives an empty answer.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "checker/base/result.h"
#include "checker/gazetteer/entry.h"
#include "checker/gazetteer/format.h"

namespace stet {

// Values of one hash index, by bucket.
template <class T>
class HashIndex {
 public:
  HashIndex() = default;
  HashIndex(std::span<const uint32_t> starts, std::span<const T> values)
      : starts_(starts), values_(values) {
    for (size_t buckets = starts.size() - 1; buckets > 1; buckets >>= 1) ++bits_;
  }
  static bool valid(std::span<const uint32_t> starts) {
    const size_t buckets = starts.size() - 1;
    return starts.size() >= 3 && (buckets & (buckets - 1)) == 0;
  }
  // The values whose hash has the same top bits.
  std::span<const T> bucket(uint64_t hash) const {
    if (bits_ == 0) return {};
    const size_t at = hash >> (64 - bits_);
    const uint32_t begin = starts_[at];
    const uint32_t end = starts_[at + 1];
    if (begin > end || end > values_.size()) return {};
    return values_.subspan(begin, end - begin);
  }

 private:
  std::span<const uint32_t> starts_;
  std::span<const T> values_;
  int bits_ = 0;
};

class Layer {
 public:
  // Checks the header and the section table.
  static Result<Layer> open(std::span<const std::byte> image, const std::string& path);

  std::span<const format::EntryRow> entries() const { return entries_; }
  std::string_view about() const { return about_; }
  const format::Header& header() const { return header_; }

  Entry entry(uint32_t index) const;
  bool shadows(uint64_t id) const;  // does this layer replace the entry `id` of a lower one?

  // Calls `use(name, role)` for the names of an entry in order until it returns false.
  template <class Use>
  void for_each_name(const format::EntryRow& row, Use use) const {
    size_t at = row.names;
    for (uint32_t i = 0; i < format::kMaxNamesPerEntry && at + 2 <= names_.size(); ++i) {
      const auto length = static_cast<uint8_t>(names_[at]);
      const auto role = static_cast<uint8_t>(names_[at + 1]);
      if (at + 2 + length > names_.size()) return;
      const auto kind = static_cast<NameRole>(role & ~format::kLastName);
      if (!use(names_.substr(at + 2, length), std::min(kind, NameRole::alternate))) return;
      if ((role & format::kLastName) != 0) return;
      at += 2u + length;
    }
  }

  // Calls `use(index)` for the entries that an index proposes for `hash`.
  template <class Use>
  void for_each_candidate(const HashIndex<uint32_t>& index, uint64_t hash, Use use) const {
    for (uint32_t value : index.bucket(hash)) {
      const uint32_t entry = value & 0xFFFFFF;
      if (value >> 24 == (hash & 0xFF) && entry < entries_.size()) use(entry);
    }
  }
  const HashIndex<uint32_t>& by_name() const { return by_name_; }
  const HashIndex<uint32_t>& by_skeleton() const { return by_skeleton_; }
  std::string_view skeleton_letters() const { return skeleton_letters_; }

  bool has_prefix(uint64_t hash) const;
  uint32_t word_flags(uint64_t hash) const;

  // The entries whose first country it is.
  struct Range {
    uint32_t begin = 0;
    uint32_t end = 0;
  };
  Range range(CountryCode country) const;
  // Entries with more than one country, or with notes.
  std::span<const format::ExtraRow> extras() const { return extras_; }

  const format::CountryRow* country(CountryCode code) const;
  std::span<const CountryCode> neighbours(const format::CountryRow& row) const;
  std::string_view string(uint32_t offset) const;

 private:
  Layer() = default;
  std::optional<Error> read_table(std::span<const std::byte> image, const std::string& path);
  bool place(format::SectionId id, std::span<const std::byte> bytes);
  bool place_index(format::SectionId id, std::span<const std::byte> bytes);
  bool place_indexes();

  format::Header header_ = {};
  std::string_view about_;
  std::string_view strings_;
  std::string_view names_;
  std::string_view skeleton_letters_;
  std::span<const format::EntryRow> entries_;
  std::span<const format::ExtraRow> extras_;
  std::span<const uint32_t> admin1_;
  std::span<const format::CountryRange> ranges_;
  std::span<const format::CountryRow> countries_;
  std::span<const CountryCode> neighbours_;
  std::span<const uint64_t> shadows_;
  std::span<const uint32_t> name_buckets_, skeleton_buckets_, word_buckets_, prefix_buckets_;
  std::span<const uint32_t> name_values_, skeleton_values_, word_values_;
  std::span<const uint16_t> prefix_values_;
  HashIndex<uint32_t> by_name_;
  HashIndex<uint32_t> by_skeleton_;
  HashIndex<uint32_t> words_;
  HashIndex<uint16_t> prefixes_;
};

// Compares every section with its checksum, which opening does not.
std::optional<Error> verify_image(std::span<const std::byte> image, const std::string& path);

}  // namespace stet

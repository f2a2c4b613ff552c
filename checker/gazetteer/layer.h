// One layer as it lies in memory (format.h). Every accessor checks what it reads, because the bytes
// may come from a damaged file: a bad index gives an empty answer.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "checker/base/result.h"
#include "checker/gazetteer/entry.h"
#include "checker/gazetteer/format.h"
#include "checker/gazetteer/kept_names.h"
#include "checker/gazetteer/symbol_table.h"

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
  // Ask for what bucket() will read, without waiting: first its start, then the values.
  void prefetch_start(uint64_t hash) const {
    if (bits_ > 0) __builtin_prefetch(&starts_[hash >> (64 - bits_)]);
  }
  void prefetch_bucket(uint64_t hash) const {
    const std::span<const T> values = bucket(hash);
    if (values.empty()) return;
    __builtin_prefetch(&values.front());
    __builtin_prefetch(&values.back());
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
  EntryFacts facts(uint32_t index) const;
  bool shadows(uint64_t id) const;  // does this layer replace the entry `id` of a lower one?

  // Calls `use(name, role, at)` for the names of an entry in order until it returns false. The name
  // is valid during the call, name_at(at) as long as the layer.
  template <class Use>
  void for_each_name(const format::EntryRow& row, Use use) const {
    NameBuffer decoded;
    for_each_stored(row, [&](uint32_t at, uint8_t role) {
      return use(read_name(at, decoded), role_of(role), at);
    });
  }
  // The same for those names only whose folded form may have the hash: all or, in a large layer, a
  // sixteenth of the others.
  template <class Use>
  void for_each_name_of(const format::EntryRow& row, uint64_t hash, Use use) const {
    NameBuffer decoded;
    const uint8_t tag = format::name_tag(hash);
    for_each_stored(row, [&](uint32_t at, uint8_t role) {
      if (large() && (role & format::kTagBits) != tag) return true;
      return use(read_name(at, decoded), role_of(role), at);
    });
  }
  using NameBuffer = std::array<char, SymbolTable::room(format::kMaxNameBytes)>;
  // The name at an offset of the names section; empty if there is none.
  std::string_view read_name(size_t at, NameBuffer& decoded) const {
    if (at + 2 > names_.size()) return {};
    const std::string_view name = names_.substr(at + 2, static_cast<uint8_t>(names_[at]));
    if (symbols_ == nullptr) return name;
    return {decoded.data(), symbols_->decode(name, decoded.data())};
  }
  std::string_view name_at(uint32_t at) const;

  // Ask for what the confirmation of a candidate will read, without waiting: first its row.
  void prefetch_row(uint32_t entry) const { __builtin_prefetch(&entries_[entry]); }
  void prefetch_names(uint32_t entry) const {
    const uint32_t at = entries_[entry].names;
    if (at < names_.size()) __builtin_prefetch(names_.data() + at);
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

  // Of a large layer (format.h).
  bool large() const { return symbols_ != nullptr; }
  std::span<const uint32_t> letters() const { return letters_; }
  // May the word with this state of hash_more() be a word of a name?
  bool may_be_word(uint64_t state) const {
    return !word_filter_.empty() && passes(word_filter_, state);
  }

  // The letters, by format::letter_bit(), that may be the open one of a word (format.h) with this
  // state to make it a word of a place's name; all of a layer that has no filter.
  uint32_t open_letters(uint64_t state) const {
    if (letter_filter_.empty()) return format::kAllLetters;
    const uint64_t spread = format::filter_spread(state);
    const size_t block = format::filter_block(spread, letter_filter_.size());
    return format::filter_letters(spread, letter_filter_[block]);
  }

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
  static NameRole role_of(uint8_t stored) {
    return std::min(static_cast<NameRole>(stored & format::kRoleBits), NameRole::alternate);
  }
  // Calls `use(at, role byte)` until it returns false.
  template <class Use>
  void for_each_stored(const format::EntryRow& row, Use use) const {
    size_t at = row.names;
    for (uint32_t i = 0; i < format::kMaxNamesPerEntry && at + 2 <= names_.size(); ++i) {
      const auto length = static_cast<uint8_t>(names_[at]);
      const auto role = static_cast<uint8_t>(names_[at + 1]);
      if (at + 2 + length > names_.size()) return;
      if (!use(static_cast<uint32_t>(at), role) || (role & format::kLastName) != 0) return;
      at += 2u + length;
    }
  }

  static bool passes(std::span<const uint64_t> filter, uint64_t state) {
    const uint64_t spread = format::filter_spread(state);
    const uint64_t bits = format::filter_bits(spread);
    return (filter[format::filter_block(spread, filter.size())] & bits) == bits;
  }

  const format::ExtraRow* extra_of(uint32_t index) const;

  Layer() = default;
  std::optional<Error> read_table(std::span<const std::byte> image, const std::string& path);
  bool place(format::SectionId id, std::span<const std::byte> bytes);
  bool place_index(format::SectionId id, std::span<const std::byte> bytes);
  bool place_large(format::SectionId id, std::span<const std::byte> bytes);
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
  const SymbolTable* symbols_ = nullptr;
  std::span<const uint64_t> word_filter_, letter_filter_;
  std::span<const uint32_t> letters_;
  std::unique_ptr<KeptNames> kept_;
  HashIndex<uint32_t> by_name_;
  HashIndex<uint32_t> by_skeleton_;
  HashIndex<uint32_t> words_;
  HashIndex<uint16_t> prefixes_;
};

// What the header says of the source: format::kMassSource.
Result<uint64_t> layer_traits(std::span<const std::byte> image, const std::string& path);

// Compares every section with its checksum, which opening does not.
std::optional<Error> verify_image(std::span<const std::byte> image, const std::string& path);

}  // namespace stet

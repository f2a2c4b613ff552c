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

#include "checker/base/prefetch.h"
#include "checker/base/result.h"
#include "checker/gazetteer/entry.h"
#include "checker/gazetteer/folded_symbols.h"
#include "checker/gazetteer/format.h"
#include "checker/gazetteer/hash_index.h"
#include "checker/gazetteer/kept_names.h"
#include "checker/gazetteer/symbol_table.h"

namespace stet {

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
  // The same with `use(first byte, role, at)`, without reading the names.
  template <class Use>
  void for_each_start(const format::EntryRow& row, Use use) const {
    for_each_stored(
        row, [&](uint32_t at, uint8_t role) { return use(first_byte(at), role_of(role), at); });
  }
  // The first name of an entry whose folded form is `folded`, which has the hash; kNone if none is.
  struct NamedAt {
    uint32_t at = format::kNone;
    NameRole role = NameRole::variant;
  };
  NamedAt name_of(const format::EntryRow& row, std::string_view folded, uint64_t hash) const {
    NamedAt found;
    for_each_stored(row, [&](uint32_t at, uint8_t role) {
      if (is_name(at, role, folded, hash)) found = {at, role_of(role)};
      return found.at == format::kNone;
    });
    return found;
  }
  // The same where `which` of its names it will be (format::name_value). Names are stepped over
  // without a branch, because which it is cannot be foreseen.
  NamedAt name_of(const format::EntryRow& row, std::string_view folded, uint64_t hash,
                  uint32_t which) const {
    const size_t first = row.names;
    if (large() && which < format::kLastWhich && first + kMostOfThree <= names_.size()) {
      const size_t second = first + stored_bytes(first);
      const size_t third = second + stored_bytes(second);
      const std::array<size_t, 3> starts = {first, second, third};
      const size_t at = starts[which];
      const auto role = static_cast<uint8_t>(names_[at + 1]);
      if (is_name(at, role, folded, hash)) return {static_cast<uint32_t>(at), role_of(role)};
    }
    return name_of(row, folded, hash);
  }
  using NameBuffer = std::array<char, SymbolTable::room(format::kMaxNameBytes)>;
  // The name at an offset of the names section; empty if there is none.
  std::string_view read_name(size_t at, NameBuffer& decoded) const {
    if (at + 2 > names_.size()) return {};
    const std::string_view name = stored_at(at);
    if (symbols_ == nullptr) return name;
    return {decoded.data(), symbols_->decode(name, decoded.data())};
  }
  std::string_view name_at(uint32_t at) const;
  // Its first byte.
  char first_byte(uint32_t at) const {
    const std::string_view stored = stored_at(at);
    const auto code = stored.empty() ? uint8_t{0} : static_cast<uint8_t>(stored[0]);
    if (symbols_ == nullptr) return static_cast<char>(code);
    if (code != SymbolTable::kEscape) return symbols_->symbols[code][0];
    return stored.size() < 2 ? '\0' : stored[1];
  }

  // Ask for what the confirmation of a candidate will read, without waiting: first its row.
  void prefetch_row(uint32_t entry) const { prefetch(&entries_[entry]); }
  void prefetch_names(uint32_t entry, uint32_t which) const {
    constexpr size_t kUsualName = 18;  // bytes
    const size_t at = entries_[entry].names;
    if (at >= names_.size()) return;
    prefetch(&names_[at]);
    prefetch(&names_[std::min(at + (which + 1) * kUsualName, names_.size() - 1)]);
  }

  // Calls `use(entry, which)` for the entries that an index proposes for `hash`. In a large layer
  // `which` says of which name it is (format::name_value).
  template <class Use>
  void for_each_candidate(const HashIndex<uint32_t>& index, uint64_t hash, Use use) const {
    index.for_each(hash, [&](uint32_t payload) {
      const uint32_t entry = payload & ((1u << entry_bits_) - 1);
      if (entry < entries_.size()) use(entry, payload >> entry_bits_);
    });
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
  void prefetch_open_letters(uint64_t state) const {
    if (letter_filter_.empty()) return;
    const uint64_t spread = format::filter_spread(state);
    prefetch(&letter_filter_[format::filter_block(spread, letter_filter_.size())]);
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
  static constexpr size_t kMostOfThree = 3 * (2 + format::kMaxNameBytes);
  size_t stored_bytes(size_t at) const { return 2u + static_cast<uint8_t>(names_[at]); }
  // Is the folded form of the name at `at`, which has this role byte, `folded`?
  bool is_name(size_t at, uint8_t role, std::string_view folded, uint64_t hash) const {
    if (!large()) return folds_into(at, folded);
    if ((role & format::kTagBits) != format::name_tag(hash)) return false;
    return (role & format::kPlainName) != 0 ? folded_symbols_->spell(stored_at(at), folded)
                                            : folds_into(at, folded);
  }
  bool folds_into(size_t at, std::string_view folded) const;
  std::string_view stored_at(size_t at) const {
    return names_.substr(at + 2, static_cast<uint8_t>(names_[at]));
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
  int entry_bits_ = format::kEntryBits;  // in the values of the name index
  std::unique_ptr<KeptNames> kept_;
  std::unique_ptr<FoldedSymbols> folded_symbols_;
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

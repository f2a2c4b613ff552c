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
#include "checker/base/wide_hash.h"
#include "checker/gazetteer/entry.h"
#include "checker/gazetteer/format.h"
#include "checker/gazetteer/hash_index.h"
#include "checker/gazetteer/kept_names.h"
#include "checker/gazetteer/keys.h"
#include "checker/gazetteer/spelling.h"
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
    for_each_stored(row.names, [&](uint32_t at, uint8_t role) {
      return use(read_name(at, decoded), role_of(role), at);
    });
  }
  // The same with `use(first byte, role, at)`, without reading the names.
  template <class Use>
  void for_each_start(const format::EntryRow& row, Use use) const {
    for_each_stored(row.names, [&](uint32_t at, uint8_t role) {
      return use(first_byte(at), role_of(role), at);
    });
  }
  // The first name of an entry whose folded form is `folded`, which has the hash (name_hash());
  // kNone if none is.
  struct NamedAt {
    uint32_t at = format::kNone;
    NameRole role = NameRole::variant;
  };
  NamedAt name_of(uint32_t entry, std::string_view folded, uint64_t hash) const {
    NamedAt found;
    for_each_stored(name_start(entry), [&](uint32_t at, uint8_t role) {
      if (is_name(at, role, folded, hash)) found = {at, role_of(role)};
      return found.at == format::kNone;
    });
    return found;
  }
  // What can be said at once of the name that an index proposes for a hash (for_each_candidate).
  struct Spelled {
    enum { unsaid, other, name } what;  // `other`: it has another hash
    NameRole role;                      // the rest of names only
    uint32_t at;
    Spelling spelling;
  };
  // Only usual names of large layers are spelled. Names are stepped over without a branch, because
  // which it is cannot be foreseen.
  void spell(uint32_t entry, uint32_t which, uint64_t hash, Spelled& out) const {
    out.what = Spelled::unsaid;
    const size_t first = name_start(entry);
    if (!large() || which >= format::kLastWhich || first + kMostOfThree > names_.size()) return;
    const size_t second = first + stored_bytes(first);
    const size_t third = second + stored_bytes(second);
    const std::array<size_t, 3> starts = {first, second, third};
    const size_t at = starts[which];
    const size_t codes = static_cast<uint8_t>(names_[at]);
    const auto role = static_cast<uint8_t>(names_[at + 1]);
    if ((role & format::kTagBits) != format::name_tag(hash)) {
      out.what = Spelled::other;
    } else if ((role & format::kPlainName) != 0 && codes <= Spelling::kMostCodes) {
      out.what = Spelled::name;
      out.role = role_of(role);
      out.at = static_cast<uint32_t>(at);
      out.spelling.spell(folded_symbols_, &names_[at + 2], codes);
    }
  }
  using NameBuffer = std::array<char, SymbolTable::room(format::kMaxNameBytes)>;
  // The name at an offset of the names section; empty if there is none.
  std::string_view read_name(size_t at, NameBuffer& decoded) const {
    if (at + 2 > names_.size()) return {};
    const std::string_view name = stored_at(at);
    if (!large()) return name;
    return {decoded.data(), symbols_.decode(name, decoded.data())};
  }
  std::string_view name_at(uint32_t at) const;
  // Its first byte.
  char first_byte(uint32_t at) const {
    const std::string_view stored = stored_at(at);
    if (large()) return symbols_.first_byte(stored);
    return stored.empty() ? '\0' : stored[0];
  }

  // Ask for what the confirmation of a candidate will read, without waiting: first where its names
  // start.
  void prefetch_start(uint32_t entry) const {
    if (large()) {
      prefetch(&name_starts_[entry]);
    } else {
      prefetch(&entries_[entry]);
    }
  }
  void prefetch_names(uint32_t entry, uint32_t which) const {
    constexpr size_t kUsualName = 16;  // bytes
    const size_t at = name_start(entry);
    if (at >= names_.size()) return;
    prefetch(&names_[at]);
    prefetch(&names_[std::min(at + (which + 1) * kUsualName, names_.size() - 1)]);
  }

  // Calls `use(entry, which)` for the entries that the index of names proposes for a hash
  // (name_hash()). In a large layer `which` says of which name it is (format::name_value).
  using Index = HashIndex<uint32_t>;
  const Index& by_name() const { return by_name_; }
  template <class Use>
  void for_each_candidate(Index::Bucket bucket, uint64_t hash, Use use) const {
    const uint32_t mask = (1u << entry_bits_) - 1;
    by_name_.for_each(bucket, hash, [&](uint32_t payload) {
      const uint32_t entry = payload & mask;
      if (entry < entries_.size()) use(entry, payload >> entry_bits_);
    });
  }
  template <class Use>
  void for_each_candidate(uint64_t hash, Use use) const {
    for_each_candidate(by_name_.bucket(hash), hash, use);
  }
  // Calls `use(entry)` for the entries with a skeleton of this hash, and few others.
  template <class Use>
  void for_each_skeleton(uint64_t hash, Use use) const {
    by_skeleton_.for_each(by_skeleton_.bucket(hash), hash, [&](uint32_t entry) {
      if (entry < entries_.size()) use(entry);
    });
  }
  std::string_view skeleton_letters() const { return skeleton_letters_; }

  // The hash by which the index of names knows a folded name.
  uint64_t name_hash(std::string_view folded) const {
    return large() ? wide_hash(folded) : key_hash(folded);
  }

  // Of a large layer (format.h).
  bool large() const { return !symbols_.empty(); }
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
  const HashIndex<uint32_t>& words() const { return words_; }

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
  static constexpr size_t kMostOfThree = 3 * (2 + kCodeBytes * format::kMaxNameBytes);
  size_t stored_bytes(size_t at) const {
    return 2 + (large() ? kCodeBytes : 1) * static_cast<uint8_t>(names_[at]);
  }
  size_t name_start(uint32_t entry) const {
    return large() ? name_starts_[entry] : entries_[entry].names;
  }
  // Is the folded form of the name at `at`, which has this role byte, `folded`?
  bool is_name(size_t at, uint8_t role, std::string_view folded, uint64_t hash) const {
    if (!large()) return begin_alike(stored_at(at), folded) && folds_into(at, folded);
    if ((role & format::kTagBits) != format::name_tag(hash)) return false;
    if ((role & format::kPlainName) == 0) return folds_into(at, folded);
    NameBuffer text;
    return folded ==
           std::string_view(text.data(), folded_symbols_.expand(stored_at(at), text.data()));
  }
  // A Latin letter without marks folds into its small form; other first bytes may lead anywhere.
  static bool begin_alike(std::string_view name, std::string_view folded) {
    const auto small = static_cast<char>(name.empty() ? 0 : name[0] | 0x20);
    return small < 'a' || small > 'z' || folded.starts_with(small);
  }
  bool folds_into(size_t at, std::string_view folded) const;
  std::string_view stored_at(size_t at) const {
    return names_.substr(at + 2, stored_bytes(at) - 2);
  }
  // Calls `use(at, role byte)` for the names from `at` on until it returns false.
  template <class Use>
  void for_each_stored(size_t at, Use use) const {
    for (uint32_t i = 0; i < format::kMaxNamesPerEntry && at + 2 <= names_.size(); ++i) {
      const size_t bytes = stored_bytes(at);
      const auto role = static_cast<uint8_t>(names_[at + 1]);
      if (at + bytes > names_.size()) return;
      if (!use(static_cast<uint32_t>(at), role) || (role & format::kLastName) != 0) return;
      at += bytes;
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
  SymbolTable symbols_, folded_symbols_;
  std::span<const uint32_t> name_starts_;
  std::span<const uint64_t> word_filter_, letter_filter_;
  std::span<const uint32_t> letters_;
  int entry_bits_ = format::kEntryBits;  // in the values of the name index
  std::unique_ptr<KeptNames> kept_;
  Index by_name_;
  Index by_skeleton_;
  HashIndex<uint32_t> words_;
  HashIndex<uint16_t> prefixes_;
};

}  // namespace stet

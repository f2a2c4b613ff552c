// One layer of the gazetteer as it lies on disk.
//
// A header, a table of sections, and sections of plain structs that start on 64-byte boundaries and
// point at each other by index or offset, never by address: the file is used where it is mapped.
// Numbers are little-endian. Opening checks the table; every index and offset read from a section
// is checked again where it is used, so a damaged file gives wrong answers at worst.
//
// Names lie entry by entry: [length][role, last flag][bytes], as the source spells them. Their
// folded forms are not stored: the indexes hold hashes, and a hit is confirmed by folding the few
// names of the entry it names.
//
// In a large layer names are coded (symbol_table.h) and their length is the number of codes; and
// instead of skeletons, of which one would stand for thousands of its names, it has a filter of the
// words of all names and the letters that they are made of: near names are found by trying every
// slip of the pen (word_slips.h). Its names are hashed by wide_hash(), words and prefixes by
// hash_bytes() as everywhere. Where the names of an entry start is written once more, side by side:
// a look-up needs nothing else of most rows, and there are eight times as many to a cache line.
//
// A word in which one letter is open, written as kOpenLetter, stands for all words that a slip in
// this letter may have been meant to be. The letter filter of the other layers says in one access
// which letters may stand there in a word of a place's name.
//
// An index is a table of 2^bits + 1 bucket starts followed (in its own section) by the values,
// sorted by hash: the top bits of a hash choose the bucket. Unlike open addressing it needs no
// empty slots and cannot loop on damaged bytes.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stet::format {

inline constexpr char kMagic[8] = {'S', 'T', 'E', 'T', 'G', 'A', 'Z', '\n'};
inline constexpr uint32_t kVersion = 1;
inline constexpr uint32_t kLargeVersion = 4;  // with coded names, of two bytes a code
inline constexpr uint32_t kEndianMark = 0x01020304;
inline constexpr uint64_t kAlignment = 64;
inline constexpr uint32_t kMaxSections = 64;
inline constexpr uint32_t kMaxEntries = 1u << 24;  // an index value holds 24 bits of entry
inline constexpr uint32_t kNone = 0xFFFFFFFF;

struct Header {
  char magic[8];
  uint32_t version;
  uint32_t endian_mark;
  uint64_t file_bytes;
  uint64_t fold_probe;      // hash of a folded sample text: tells a file built with other folding
  uint64_t skeleton_probe;  // the same for skeleton()
  uint32_t sections;
  uint32_t names;
  uint64_t traits;
  uint64_t reserved;
};
static_assert(sizeof(Header) == 64);

inline constexpr uint64_t kMassSource = 1;  // a trait: made from a mass source, not by editors

enum class SectionId : uint32_t {
  about = 1,         // text: date built, then one line a source
  strings,           // notes, short names, divisions: [16-bit length][bytes]
  names,             // see above
  entries,           // Entry, by country, then rank descending
  extras,            // Extra, by entry
  admin1,            // uint32_t offsets into strings
  ranges,            // CountryRange, by country
  countries,         // Country, by code
  neighbours,        // uint16_t country codes
  shadows,           // uint64_t ids of lower layers that entries of this one replace, sorted
  name_buckets,      // uint32_t; by the lookup keys and, of curated names, the open ones (keys.h)
  name_values,       // uint32_t: entry_value() or, in large layers, name_value()
  skeleton_buckets,  // as names, by skeleton()
  skeleton_values,
  skeleton_letters,  // the letters a to z that occur in skeletons
  word_buckets,
  word_values,  // uint32_t: word flags in the low 4 bits, 28 bits of the hash above
  prefix_buckets,
  prefix_values,   // uint16_t of the hash of each phrase that a longer name starts with
  symbols,         // Symbol, by code; in large layers only, as the next two
  word_filter,     // uint64_t blocks of a Bloom filter of the words' hashes
  letters,         // uint32_t code points that occur in words, in order
  letter_filter,   // uint64_t blocks, by the open words of places; in all but large layers
  folded_symbols,  // Symbol, as many as there are symbols; in large layers only, as the next
  name_starts,     // uint32_t: EntryRow::names of each entry
};

struct Section {
  SectionId id;
  uint32_t reserved;
  uint64_t offset;  // from the start of the file
  uint64_t bytes;
  uint64_t hash;  // hash_bytes of the section; checked by verify_image() only
};
static_assert(sizeof(Section) == 32);

struct EntryRow {
  uint64_t id;
  float latitude;
  float longitude;
  uint32_t population;
  uint32_t names;  // offset in the names section
  uint16_t country;
  uint16_t admin1;  // index in admin1; 0xFFFF none
  uint8_t kind;
  uint8_t flags;
  uint16_t rank;  // importance.h
};
static_assert(sizeof(EntryRow) == 32);

inline constexpr uint8_t kCapital = 1;
inline constexpr uint8_t kCurated = 2;
inline constexpr uint8_t kHasExtra = 4;
inline constexpr uint8_t kFlags = 7;
inline constexpr uint16_t kNoAdmin = 0xFFFF;

struct ExtraRow {
  uint32_t entry;
  uint32_t short_name;  // offsets in strings; kNone none
  uint32_t note;
  uint16_t countries[3];  // the second to the fourth
  uint16_t reserved;
};
static_assert(sizeof(ExtraRow) == 20);

struct CountryRange {
  uint16_t country;
  uint16_t reserved;
  uint32_t begin;
  uint32_t end;
};
static_assert(sizeof(CountryRange) == 12);

struct CountryRow {
  uint16_t code;
  uint16_t neighbour_count;
  uint32_t neighbours;  // index of the first
  uint32_t name;        // offsets in strings
  uint32_t region;
  uint32_t demonym;
  float latitude;  // its middle
  float longitude;
};
static_assert(sizeof(CountryRow) == 28);

// The role byte: three bits of role; in large layers three bits of the folded name's hash, so that
// most names are told apart unread, and whether its folded symbols spell it (symbol_table.h); the
// mark of an entry's last name.
inline constexpr uint8_t kLastName = 0x80;
inline constexpr uint8_t kPlainName = 0x40;
inline constexpr uint8_t kRoleBits = 7;
constexpr uint8_t name_tag(uint64_t hash) { return static_cast<uint8_t>((hash >> 8 & 7) << 3); }
inline constexpr uint8_t kTagBits = 7 << 3;
inline constexpr uint32_t kMaxNameBytes = 255;  // or codes
inline constexpr uint32_t kMaxNamesPerEntry = 4096;

inline constexpr std::string_view kOpenLetter = "?";

inline constexpr uint32_t kWordCommon = 1;
inline constexpr uint32_t kWordGiven = 2;
inline constexpr uint32_t kWordSurname = 4;
inline constexpr uint32_t kWordPlace = 8;
inline constexpr int kWordFlagBits = 4;

// The values that an index keeps of a hash whose top bits choose the bucket. An entry takes 24
// bits, of a large layer as many as there must be, and two bits say what has the hash: its first
// name, its second, its third, or something else. The rest are bits of the hash.
inline constexpr int kEntryBits = 24;
inline constexpr int kWhichBits = 2;
inline constexpr uint32_t kLastWhich = 3;
constexpr uint32_t index_value(uint64_t hash, uint32_t payload, int payload_bits) {
  return static_cast<uint32_t>(hash << payload_bits) | payload;
}
constexpr uint32_t entry_value(uint64_t hash, uint32_t entry) {
  return index_value(hash, entry, kEntryBits);
}
constexpr int entry_bits(size_t entries) { return static_cast<int>(std::bit_width(entries)); }
constexpr uint32_t name_value(uint64_t hash, uint32_t entry, uint32_t which, int entry_bits) {
  return index_value(hash, which << entry_bits | entry, entry_bits + kWhichBits);
}
constexpr uint32_t word_value(uint64_t hash, uint32_t flags) {
  return index_value(hash, flags, kWordFlagBits);
}
constexpr uint16_t prefix_value(uint64_t hash) { return static_cast<uint16_t>(hash & 0xFFFF); }

// A block of the word filter and the bits in it that a word sets (Putze, Sanders, Singler 2009: a
// filter whose bits of one key share a machine word costs one access). A word is given by its state
// of hash_more(), before the mixing that many slips would have to pay for.
inline constexpr size_t kFilterBitsPerWord = 16;
constexpr uint64_t filter_spread(uint64_t state) { return state * 0x9e3779b97f4a7c15u; }
constexpr size_t filter_block(uint64_t spread, size_t blocks) {
  return static_cast<size_t>((spread >> 32) * blocks >> 32);
}
constexpr uint64_t filter_bits(uint64_t spread) {
  return uint64_t{1} << (spread >> 8 & 63) | uint64_t{1} << (spread >> 14 & 63) |
         uint64_t{1} << (spread >> 20 & 63) | uint64_t{1} << (spread >> 26 & 63);
}

// A block of the letter filter holds two bits for each letter that may be the open one, at places
// that depend on the word: read at both, a block answers for all 26 letters.
inline constexpr size_t kFilterBitsPerOpenWord = 8;
inline constexpr uint32_t kAllLetters = (1u << 26) - 1;
constexpr uint32_t letter_bit(char c) { return 1u << (c - 'a'); }
constexpr int first_turn(uint64_t spread) { return static_cast<int>(spread >> 8 & 63); }
constexpr int second_turn(uint64_t spread) { return static_cast<int>(spread >> 14 & 63); }
constexpr uint64_t filter_bits(uint64_t spread, char letter) {
  const uint64_t bit = letter_bit(letter);
  return std::rotl(bit, first_turn(spread)) | std::rotl(bit, second_turn(spread));
}
constexpr uint32_t filter_letters(uint64_t spread, uint64_t block) {
  return static_cast<uint32_t>(std::rotr(block, first_turn(spread)) &
                               std::rotr(block, second_turn(spread))) &
         kAllLetters;
}

}  // namespace stet::format

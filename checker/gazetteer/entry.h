// What the gazetteer knows of one place, person, organisation or people.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stet {

// Kinds are grouped: places first, by what a sentence may demand of them.
enum class EntryKind : uint8_t {
  // settlements
  city,
  town,
  village,
  district,
  suburb,
  neighbourhood,
  camp,
  populated_place,
  // administration and areas
  country,
  state,
  province,
  county,
  region,
  historic_region,
  disputed_area,
  corridor,
  line,
  // works
  airport,
  airbase,
  naval_base,
  military_site,
  nuclear_site,
  missile_site,
  port,
  crossing,
  checkpoint,
  dam,
  plant,
  prison,
  bridge,
  road,
  oilfield,
  // nature
  sea,
  strait,
  gulf,
  bay,
  river,
  lake,
  canal,
  island,
  islands,
  mountain,
  range,
  valley,
  desert,
  peninsula,
  cape,
  // not places
  person,
  organisation,
  people,
  language,
  religion,
};

inline constexpr size_t kEntryKinds = 52;

constexpr bool is_place(EntryKind kind) { return kind < EntryKind::person; }
std::string_view kind_name(EntryKind kind);              // "naval base"
bool parse_kind(std::string_view text, EntryKind& out);  // "naval-base", as in the data files

// An ISO 3166-1 alpha-2 code in two bytes; 0 is none.
struct CountryCode {
  uint16_t value = 0;
  constexpr CountryCode() = default;
  constexpr explicit CountryCode(std::string_view letters)
      : value(letters.size() == 2 ? static_cast<uint16_t>(letters[0] << 8 | letters[1]) : 0) {}
  constexpr bool empty() const { return value == 0; }
  void append_to(auto& out) const {
    if (empty()) return;
    out += static_cast<char>(value >> 8);
    out += static_cast<char>(value & 0xFF);
  }
  friend bool operator==(CountryCode, CountryCode) = default;
  friend auto operator<=>(CountryCode, CountryCode) = default;
};

// What is known of one record besides its names.
struct EntryFacts {
  uint64_t id = 0;  // GeoNames id where it has one; else a stable hash with the top bit set
  EntryKind kind = EntryKind::populated_place;
  CountryCode countries[4];  // the first is the main one; empty ones last
  float latitude = 0;        // degrees; both 0 means unknown
  float longitude = 0;
  uint32_t population = 0;  // inhabitants; 0 unknown
  bool capital = false;     // of its country
  bool curated = false;     // from rules/knowledge, not from a mass source

  bool in_country(CountryCode c) const {
    for (CountryCode mine : countries)
      if (mine == c && !c.empty()) return true;
    return false;
  }
  bool located() const { return latitude != 0 || longitude != 0; }
};

// A view of one record; the strings live as long as the gazetteer.
struct Entry : EntryFacts {
  std::string_view name;        // the form to write
  std::string_view short_name;  // persons: the form of later mentions (Khamenei, Xi)
  std::string_view note;        // persons: role; places: what it is; may be empty
  std::string_view admin1;      // name of the first-level division, may be empty
};

// How a name stands to its entry.
enum class NameRole : uint8_t {
  primary,       // the form to write
  official,      // another accepted form
  variant,       // a known spelling, not necessarily a correct one
  demonym,       // Syrian, Ohioans
  abbreviation,  // W.Va., SDF
  short_name,    // the short form of a person
  alternate,     // of a curated entry: a form that only a mass source has, in whatever language
};

}  // namespace stet

// The language a name comes from, as far as it decides how its spellings vary. One origin, one
// table in rules/knowledge/romanization/.
#pragma once

#include <cstdint>
#include <string_view>

namespace stet {

enum class Origin : uint8_t {
  arabic,
  maghrebi,
  persian,
  russian,
  ukrainian,
  southslavic,
  hebrew,
  turkish,
  chinese,
  korean,
  japanese,
  indic,
  greek,
  caucasian,
  centralasian,
  ethiosomali,
  thai,
  burmese,
  vietnamese,
  malay,
  germanic,
  westslavic,
  romance,
  english,
};
inline constexpr int kOrigins = 24;

std::string_view origin_name(Origin origin);  // "Arabic", "Ukrainian"
std::string_view origin_file(Origin origin);  // "arabic", as in rules/knowledge/romanization/

// A set of origins, one bit each.
struct OriginSet {
  uint32_t bits = 0;
  constexpr OriginSet() = default;
  constexpr explicit OriginSet(uint32_t b) : bits(b) {}
  constexpr OriginSet(Origin o) : bits(1u << static_cast<int>(o)) {}
  static constexpr OriginSet all() { return OriginSet((1u << kOrigins) - 1); }
  constexpr bool has(Origin o) const { return (bits >> static_cast<int>(o) & 1) != 0; }
  constexpr bool empty() const { return bits == 0; }
  friend constexpr OriginSet operator|(OriginSet a, OriginSet b) {
    return OriginSet(a.bits | b.bits);
  }
  friend constexpr OriginSet operator&(OriginSet a, OriginSet b) {
    return OriginSet(a.bits & b.bits);
  }
  friend bool operator==(OriginSet, OriginSet) = default;
};

// The origins whose names are usual in a country (ISO 3166-1 alpha-2 as two letters); empty if none
// is known.
OriginSet origins_of_country(std::string_view code);

}  // namespace stet

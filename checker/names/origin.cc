#include "checker/names/origin.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "checker/names/origin_model.h"
#include "checker/names/prepared_name.h"
#include "checker/names/romanization.h"

namespace stet {
namespace {

struct CountryOrigins {
  std::string_view code;
  uint32_t bits;
};

#include "origin_tables.inc"  // written by make_origin_tables

static_assert(std::size(kOriginFiles) == kOrigins && kOriginFiles[0] == "arabic" &&
              kOriginFiles[kOrigins - 1] == "english");

constexpr std::string_view kDisplay[] = {
    "Arabic",    "Maghrebi Arabic", "Persian",       "Russian",
    "Ukrainian", "South Slavic",    "Hebrew",        "Turkish",
    "Chinese",   "Korean",          "Japanese",      "Indic",
    "Greek",     "Caucasian",       "Central Asian", "Ethiopian and Somali",
    "Thai",      "Burmese",         "Vietnamese",    "Malay",
    "Germanic",  "West Slavic",     "Romance",       "English"};
static_assert(std::size(kDisplay) == kOrigins);

// The table holds hundredths of nats in steps of five.
constexpr float kModelUnit = 0.05F;
// A token in a family of the lexicon speaks for the family's origins as strongly as this.
constexpr float kLexiconOdds = 2.0F;

// Where a code of two capital letters stands among all there could be; other codes have no place.
constexpr size_t country_index(std::string_view code) {
  constexpr size_t kLetters = 26, kNone = kLetters * kLetters;
  const auto letter = [](char c) {
    return static_cast<size_t>(static_cast<unsigned char>(c) - 'A');
  };
  if (code.size() != 2 || letter(code[0]) >= kLetters || letter(code[1]) >= kLetters) return kNone;
  return letter(code[0]) * kLetters + letter(code[1]);
}

constexpr auto kOriginsByCode = [] {
  std::array<uint32_t, country_index("ZZ") + 1> bits{};
  for (const CountryOrigins& c : kCountryOrigins) bits[country_index(c.code)] = c.bits;
  return bits;
}();

int bigram_class(char c) { return c >= 'a' && c <= 'z' ? c - 'a' + 1 : 0; }

}  // namespace

std::string_view origin_name(Origin origin) { return kDisplay[static_cast<int>(origin)]; }

std::string_view origin_file(Origin origin) { return kOriginFiles[static_cast<int>(origin)]; }

OriginSet origins_of_country(std::string_view code) {
  const size_t at = country_index(code);
  return at < kOriginsByCode.size() ? OriginSet(kOriginsByCode[at]) : OriginSet();
}

std::array<float, kOrigins> origin_odds(std::string_view folded) {
  std::array<int32_t, kOrigins> units{};
  int last = 0;
  for (size_t i = 0; i <= folded.size(); ++i) {
    const int next = i < folded.size() ? bigram_class(folded[i]) : 0;
    if (last != 0 || next != 0) {
      const auto& bigram = kBigrams[last * 27 + next];
      for (size_t o = 0; o < kOrigins; ++o) units[o] += bigram[o];
    }
    last = next;
  }
  std::array<float, kOrigins> odds;
  for (size_t o = 0; o < kOrigins; ++o) odds[o] = kModelUnit * static_cast<float>(units[o]);
  for (size_t begin = 0; begin < folded.size();) {
    const size_t end = std::min(folded.find(' ', begin), folded.size());
    const OriginSet known = family_origins(folded.substr(begin, end - begin));
    for (size_t o = 0; o < kOrigins; ++o) {
      if (known.has(static_cast<Origin>(o))) odds[o] += kLexiconOdds;
    }
    begin = end + 1;
  }
  return odds;
}

PlausibleOrigins::PlausibleOrigins(const PreparedName& a, const PreparedName& b, OriginSet hint) {
  for (int o = 0; o < kOrigins; ++o) {
    const auto origin = static_cast<Origin>(o);
    if (!hint.has(origin)) continue;
    const float odds = a.odds()[static_cast<size_t>(o)] + b.odds()[static_cast<size_t>(o)];
    size_t at = size_;
    while (at > 0 && origins_[at - 1].behind < odds) --at;
    if (at == kOriginsTried) continue;
    size_ = std::min(size_ + 1, kOriginsTried);
    for (size_t i = size_ - 1; i > at; --i) origins_[i] = origins_[i - 1];
    origins_[at] = {origin, odds};
  }
  const auto letters = static_cast<float>(a.folded().size() + b.folded().size());
  const float best = origins_[0].behind;
  for (size_t i = 0; i < size_; ++i) origins_[i].behind = (best - origins_[i].behind) / letters;
}

}  // namespace stet

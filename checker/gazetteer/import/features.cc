#include "checker/gazetteer/import/features.h"

#include <algorithm>
#include <array>
#include <string>

namespace stet {
namespace {

using std::string_view;

struct FeatureKind {
  string_view code;  // class and code; a shorter one matches every code that starts so
  EntryKind kind;
};

// The first match counts.
constexpr std::array<FeatureKind, 66> kFeatures = {{
    {"P.PPLC", EntryKind::city},
    {"P.PPLX", EntryKind::district},
    {"P.PPLQ", EntryKind::populated_place},
    {"P.PPLH", EntryKind::populated_place},
    {"P.PPLW", EntryKind::populated_place},
    {"A.PCL", EntryKind::country},
    {"A.TERR", EntryKind::region},
    {"A.ADM1", EntryKind::province},
    {"A.ADM2", EntryKind::county},
    {"A.ADM", EntryKind::district},
    {"A.ZN", EntryKind::region},
    {"A.PRSH", EntryKind::district},
    {"L.RGNH", EntryKind::historic_region},
    {"L.RGN", EntryKind::region},
    {"L.MILB", EntryKind::military_site},
    {"L.NVB", EntryKind::naval_base},
    {"L.OILF", EntryKind::oilfield},
    {"L.GASF", EntryKind::oilfield},
    {"L.CNT", EntryKind::region},
    {"L.AREA", EntryKind::region},
    {"L.PRT", EntryKind::port},
    {"L.LAND", EntryKind::region},
    {"S.AIRB", EntryKind::airbase},
    {"S.AIRP", EntryKind::airport},
    {"S.AIRF", EntryKind::airport},
    {"S.INSM", EntryKind::military_site},
    {"S.NSY", EntryKind::port},
    {"S.NUC", EntryKind::nuclear_site},
    {"S.NRUC", EntryKind::nuclear_site},
    {"S.PS", EntryKind::plant},
    {"S.DAM", EntryKind::dam},
    {"S.PRN", EntryKind::prison},
    {"S.BDG", EntryKind::bridge},
    {"S.CSTM", EntryKind::crossing},
    {"S.PSTB", EntryKind::crossing},
    {"S.CMPRF", EntryKind::camp},
    {"S.CMP", EntryKind::camp},
    {"S.PRT", EntryKind::port},
    {"H.OCN", EntryKind::sea},
    {"H.SEA", EntryKind::sea},
    {"H.STRT", EntryKind::strait},
    {"H.CHN", EntryKind::strait},
    {"H.SD", EntryKind::strait},
    {"H.GULF", EntryKind::gulf},
    {"H.BAY", EntryKind::bay},
    {"H.STM", EntryKind::river},
    {"H.LK", EntryKind::lake},
    {"H.RSV", EntryKind::lake},
    {"H.CNL", EntryKind::canal},
    {"H.HBR", EntryKind::port},
    {"T.ISLS", EntryKind::islands},
    {"T.ATOL", EntryKind::islands},
    {"T.ISL", EntryKind::island},
    {"T.MTS", EntryKind::range},
    {"T.MT", EntryKind::mountain},
    {"T.PK", EntryKind::mountain},
    {"T.VLC", EntryKind::mountain},
    {"T.HLL", EntryKind::mountain},
    {"T.VAL", EntryKind::valley},
    {"T.DSRT", EntryKind::desert},
    {"T.PEN", EntryKind::peninsula},
    {"T.CAPE", EntryKind::cape},
    {"T.PASS", EntryKind::crossing},
    {"T.PLN", EntryKind::region},
    {"T.PLAT", EntryKind::region},
    {"T.UPLD", EntryKind::region},
}};

EntryKind settlement(uint32_t population, bool seat) {
  constexpr uint32_t kCity = 100000;
  constexpr uint32_t kTown = 5000;
  if (population >= kCity || seat) return EntryKind::city;
  return population >= kTown ? EntryKind::town : EntryKind::village;
}

}  // namespace

bool has_states(CountryCode country) {
  static constexpr std::array<string_view, 12> kCountries = {"US", "AU", "IN", "BR", "MX", "DE",
                                                             "AT", "NG", "MY", "SD", "SS", "VE"};
  return std::ranges::any_of(kCountries,
                             [country](string_view c) { return CountryCode(c) == country; });
}

bool kind_of_feature(string_view feature_class, string_view code, uint32_t population,
                     EntryKind& out) {
  const std::string feature = std::string(feature_class) + "." + std::string(code);
  for (const FeatureKind& known : kFeatures) {
    if (!feature.starts_with(known.code)) continue;
    out = known.kind;
    return true;
  }
  if (feature_class != "P") return false;
  out = settlement(population, code == "PPLA");  // the seat of a first-level division
  return true;
}

}  // namespace stet

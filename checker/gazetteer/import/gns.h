// The country files of the GEOnet Names Server of the NGA: one row a name, several rows a feature.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include "checker/base/result.h"
#include "checker/gazetteer/import/rows.h"
#include "checker/gazetteer/pack/record.h"

namespace stet {

// Codes of FIPS 10-4 and of three letters to the two of ISO 3166-1, from GeoNames' countryInfo.txt.
struct CountryCodes {
  std::unordered_map<std::string, std::string> from_fips;
  std::unordered_map<std::string, std::string> from_three;
};
Result<CountryCodes> read_country_codes(const std::string& path);

// The first row names the columns, of the older layout (UFI, LAT, FULL_NAME_RO, CC1 …) or the newer
// (ufi, lat_dd, full_name, cc_ft …). Each name in Latin letters is a part of the feature UFI: the
// conventional English name is the primary one, else the approved one. Without `codes` a country is
// kept as it stands, which is right for GENC and wrong for the FIPS codes of old files.
std::optional<Error> import_gns(const std::string& path, const CountryCodes* codes,
                                const PartSink& add, ImportLog& log);

}  // namespace stet

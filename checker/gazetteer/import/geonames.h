// GeoNames dumps: the 19-column table of allCountries.txt, cities500.txt and the files by country,
// and what goes with it.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include "checker/base/result.h"
#include "checker/gazetteer/import/rows.h"
#include "checker/gazetteer/pack/builder.h"

namespace stet {

// "SY.07" → "Deir ez-Zor".
using AdminNames = std::unordered_map<std::string, std::string>;

// A table of code and name (admin1CodesASCII.txt begins so; further columns are ignored).
Result<AdminNames> read_admin_names(const std::string& path);

// Adds every row that has an English kind (place, area, water, base …); roads, streams and
// buildings that no article names are left out. Of the alternates only those in Latin letters are
// kept that look like a name: no codes, no links, no machine romanizations in lower case.
std::optional<Error> import_geonames(const std::string& path, const AdminNames& admin1,
                                     const RecordSink& add, ImportLog& log);
std::optional<Error> import_geonames(const std::string& path, const AdminNames& admin1,
                                     GazetteerBuilder& builder);  // refuses bad rows

// Adds the areas of a table of code, name, lat, lon and bare name (Ilocos Sur, for Province of
// Ilocos Sur; empty if it has none) without a header: first-level divisions as provinces (states
// where the country calls them so), second-level ones as counties. What a settlement of the country
// is called, too, is no name of a county. Call after import_geonames() and
// import_newer_names().
std::optional<Error> import_divisions(const std::string& path, const AdminNames& admin1, int level,
                                      GazetteerBuilder& builder);

// A table of name, country, lat, lon, admin1 code without a header, newer than the dump. A place of
// the dump at the same spot takes the newer name as its primary one; a place that the dump does not
// have is added.
std::optional<Error> import_newer_names(const std::string& path, const AdminNames& admin1,
                                        GazetteerBuilder& builder);

}  // namespace stet

// GeoNames' table of alternate names (alternateNamesV2.txt): what each name of a place is: in which
// language, preferred, short, colloquial, of former times.
#pragma once

#include <optional>
#include <string>

#include "checker/base/result.h"
#include "checker/gazetteer/import/rows.h"
#include "checker/gazetteer/pack/record.h"

namespace stet {

// Hands on one part for each name in Latin letters, to be joined to the entry of its GeoNames id
// (order 0): the preferred English name as the primary one, other English names of today as
// official, abbreviations as such, the others as variants. Postal codes, links, codes of airports
// and other things that are no names are left out.
std::optional<Error> import_alternates(const std::string& path, const PartSink& add,
                                       ImportLog& log);

}  // namespace stet

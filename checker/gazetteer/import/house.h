// A newsroom's own places: a tab-separated table that people write.
//
//   name        variants              country  kind     lat    lon    population
//   Khmeimim    Hmeimim | Humaymim    SY       airbase  35.41  35.95
//
// The first row that is no comment names the columns, in any order; name and country must be among
// them, the others may be left out. Several variants or countries are separated by |. Without a
// kind the row is a place of whatever kind the gazetteer below knows under the name.
#pragma once

#include <optional>
#include <string>

#include "checker/base/result.h"
#include "checker/gazetteer/import/rows.h"
#include "checker/gazetteer/pack/record.h"

namespace stet {

// Whatever the log says of bad rows, the first that is wrong ends the import with an error that
// names its line: the list is the newsroom's own, and a row left out in silence would be missed
// later.
std::optional<Error> import_house(const std::string& path, const RecordSink& add,
                                  const ImportLog& log);

}  // namespace stet

// A folder of Who's On First records (a whosonfirst-data repository): one GeoJSON file a place.
#pragma once

#include <optional>
#include <string>

#include "checker/base/result.h"
#include "checker/gazetteer/import/rows.h"
#include "checker/gazetteer/pack/record.h"

namespace stet {

// Reads every .geojson file below `folder` but for alternative geometries (-alt-). Left out are
// places that ceased to be or were replaced by another record, venues, and what is no place. The
// primary name is the preferred English one, else wof:name; of the others those in Latin letters
// are kept. A place with a GeoNames id among its concordances takes that id.
std::optional<Error> import_whosonfirst(const std::string& folder, const RecordSink& add,
                                        ImportLog& log);

}  // namespace stet

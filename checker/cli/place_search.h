// Places by name: exact, then near.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checker/gazetteer/gazetteer.h"

namespace stet {

struct FoundPlace {
  EntryRef ref;
  Entry entry;
  float score = 0;                    // 1 for exact, below 1 for near
  bool exact = false;                 // the name folds to one of the place's
  std::string_view name;              // the place's spelling that was found
  NameRole role = NameRole::primary;  // of that spelling
};

// Best first, each place once, at most `limit`: those with this very name by importance, then the
// nearest spellings. A country narrows both.
std::vector<FoundPlace> search_places(const Gazetteer& gazetteer, std::string_view name,
                                      CountryCode country, size_t limit);

// Two letters of any case that the gazetteer has a country for; an empty code for anything else.
CountryCode known_country(const Gazetteer& gazetteer, std::string_view letters);

}  // namespace stet

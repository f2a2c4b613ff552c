// Are two spellings one name by what the lists know of both?
//
// Identity goes before spelling: Peking and Beijing are one city whatever the letters say, Hunan
// and Henan are two provinces however near they look. Spelling decides only where the lists are
// silent.
#pragma once

#include <string_view>

#include "checker/gazetteer/gazetteer.h"
#include "checker/names/compare.h"

namespace stet {

enum class ListVerdict : uint8_t {
  silent,   // the lists do not know both
  one,      // both are names of one entry
  two,      // each is the main name of something well known, and of nothing together
  similar,  // two as well, but both are also given names or surnames that many people bear
};

struct ListIdentity {
  ListVerdict verdict = ListVerdict::silent;
  NameMatch a, b;  // what decided: the same entry, or the best known of each; set unless silent
};

// `a` and `b` are folded (names/fold.h).
ListIdentity list_identity(std::string_view a, std::string_view b, const Gazetteer& gazetteer);

// compare_names, with the lists asked first: two names of one entry score 0.95 and more, those of
// two entries at most half of what their letters would. The reason says which entries.
Comparison compare_names(std::string_view a, std::string_view b, const Gazetteer& gazetteer,
                         OriginSet hint = OriginSet::all());

}  // namespace stet

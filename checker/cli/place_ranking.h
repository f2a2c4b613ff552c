// How places of one name rank, alone or in a story, with what speaks for each.
#pragma once

#include <string>
#include <vector>

#include "checker/base/result.h"
#include "checker/cli/place_search.h"
#include "checker/mentions/resolution.h"

namespace stet {

struct RankedPlace {
  FoundPlace place;
  PlaceOdds odds;      // powers of ten; without a story only size and name
  float spelling = 0;  // the same for the likeness of a near name
  float share = 0;     // 0 to 1 over all places ranked in the story
  float sum() const { return odds.sum() + spelling; }
};

struct Ranking {
  std::vector<RankedPlace> places;  // best first
  std::vector<uint32_t> lines;      // of the story in which the name stands, each once, ascending
};

// An article as check() would understand it, with its bytes.
struct StoryFile {
  std::string path, bytes;
  Story story;
  Resolution places;
};
Result<StoryFile> read_story(const std::string& path, const Gazetteer& gazetteer);

// What search_places() finds: in its order, or by the odds that places have without a story.
enum class RankBy : uint8_t { search, odds };
Ranking rank_places(const Gazetteer& gazetteer, std::string_view name, CountryCode country,
                    size_t limit, RankBy by);

// By all that the story says: the readings of a name that the story has, with the sentences around
// it; else the places that search_places() finds, as if the name stood somewhere in the story.
Ranking rank_in_story(const Gazetteer& gazetteer, std::string_view name, CountryCode country,
                      size_t limit, const StoryFile& file);

}  // namespace stet

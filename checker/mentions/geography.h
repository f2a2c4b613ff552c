// Where the story happens: every place, people and person of a known country votes for it.
#pragma once

#include <vector>

#include "checker/mentions/mention.h"

namespace stet {

// Which mentions have a vote. By default all.
struct Electorate {
  uint32_t first_token = 0;  // of the stretch of text that counts
  uint32_t end_token = 0xFFFFFFFF;
  std::string_view without;  // a folded name whose mentions have none, because it is in doubt
};

Geography story_geography(const std::vector<Mention>& mentions, const Gazetteer& gazetteer,
                          const Electorate& electorate = {});

}  // namespace stet

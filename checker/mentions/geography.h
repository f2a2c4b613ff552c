// Where the story happens: every place, people and person of a known country votes for it.
#pragma once

#include <vector>

#include "checker/mentions/mention.h"

namespace stet {

Geography story_geography(const std::vector<Mention>& mentions, const Gazetteer& gazetteer);

}  // namespace stet

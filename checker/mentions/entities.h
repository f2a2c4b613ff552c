// Mentions of one person, place or organisation, brought together.
#pragma once

#include <vector>

#include "checker/mentions/mention.h"

namespace stet {

// Fills Mention::entity and returns the entities in order of their first mention. One entity holds
// all mentions of one whole name, the surname or given-name mentions that fit only one full name,
// and the mentions whose spellings `variations` found to be one name.
std::vector<Entity> link_entities(Story& story);

}  // namespace stet

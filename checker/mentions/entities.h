// Mentions of one person, place or organisation, brought together. Few questions need it, so it is
// found out when asked for.
#pragma once

#include <string>
#include <vector>

#include "checker/mentions/mention.h"

namespace stet {

// One person, place or organisation of the story.
struct Entity {
  MentionKind kind = MentionKind::other;
  std::vector<uint32_t> mentions;  // indexes in Story::mentions, in reading order
  std::string name;                // its fullest mention as written
};

struct LinkedMentions {
  std::vector<Entity> all;           // in order of their first mention
  std::vector<uint32_t> of_mention;  // index in `all`, for each of Story::mentions
};

// One entity holds all mentions of one whole name, the surname or given-name mentions that fit only
// one full name, and the mentions whose spellings the story's variations found to be one name.
LinkedMentions link_entities(const Story& story);

}  // namespace stet

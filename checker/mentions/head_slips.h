// Slips in the head words of names: "Dairy Authroity" beside "Dairy Authority".
#pragma once

#include <cstdint>
#include <vector>

#include "checker/mentions/mention.h"

namespace stet {

struct HeadSlip {
  uint32_t word, head;  // in the spellings
  bool sure = false;  // letters were swapped, doubled, left out or added: no other word comes of it
};

// Head words of organisations (Mosque, Ministry) are not compared like other words of names: they
// are the same in many. But a word that no list has, one slip inside the word away from one of
// them, is that word. Adds the head words found so to `spellings`, collect_spellings() of the
// mentions.
std::vector<HeadSlip> add_head_slips(const std::vector<Mention>& mentions,
                                     const Vocabulary& vocabulary,
                                     std::vector<Spelling>& spellings);

}  // namespace stet

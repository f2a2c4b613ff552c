// What stands beside a name word in its names: the given name, the surname. Two spellings that
// share a neighbour are likely one name; two with different ones are likely two.
#pragma once

#include <set>
#include <string_view>
#include <vector>

#include "checker/mentions/context.h"

namespace stet {

// The words before and after a name word in its mentions, particles and place nouns aside.
struct Neighbours {
  std::set<std::string_view> before, after;
  bool empty() const { return before.empty() && after.empty(); }
};

// Of the spelling's own uses; of one that stands alone, of the same word wherever it stands.
Neighbours neighbours_of(const Spelling& s, const std::vector<Mention>& mentions,
                         const Vocabulary& vocabulary);

struct NeighbourSigns {
  bool same = false;            // on one side at least, and different on none
  bool same_after = false;      // what follows is the same
  bool different = false;       // on one side at least, and the same on none
  bool mixed = false;           // the same on one side, different on the other
  bool other_position = false;  // one leads its names, the other ends them
  std::string_view shared;      // a neighbour that both have; empty if none
};
NeighbourSigns compare_neighbours(const Neighbours& a, const Neighbours& b);

}  // namespace stet

// Which place a name means in this story.
#pragma once

#include <vector>

#include "checker/mentions/context.h"
#include "checker/mentions/geography.h"

namespace stet {

// Fills in the candidates of each toponym, best first; gives the divisions of the story. Names mean
// one place throughout an article.
std::vector<DivisionWeight> resolve(const Context& context, const Gazetteer& gazetteer,
                                    const std::vector<Mention>& mentions, const Votes& votes,
                                    std::vector<Toponym>& toponyms);

// The parts of PlaceOdds that a place has wherever its name stands in the story.
float size_odds(const Entry& entry);
float name_odds(const Entry& entry, NameRole role);
float country_odds(const Entry& entry, const Geography& geography);
// From 1 in the only division of the story to -0.5 in one that it does not touch.
float division_odds(const Entry& entry, const Geography& geography);

}  // namespace stet

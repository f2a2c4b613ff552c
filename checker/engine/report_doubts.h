// Turning the doubts about places into findings. Shared by the places/* rules, each of which
// reports one kind of doubt.
#pragma once

#include <string>
#include <vector>

#include "checker/engine/finding.h"
#include "checker/mentions/mention.h"

namespace stet {

// What of the name is doubted.
Span doubted_span(const Story& story, const PlaceDoubt& doubt);

// The finding of a doubt without its message and why: span, confidence, suggestions.
Finding finding_of(const Story& story, const PlaceDoubt& doubt);

// Does what is proposed first differ from what is written by one letter, or by two neighbours
// exchanged?
bool is_one_letter_away(const Story& story, const PlaceDoubt& doubt);

// "“Khmeimim” (airbase, Syria)"
std::string described(const Story& story, const PlaceDoubt::Alternative& alternative);

}  // namespace stet

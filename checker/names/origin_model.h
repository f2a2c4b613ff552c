// Which origin do the letters of a name speak for? A bigram model: each pair of neighbouring
// letters (with the token's ends) adds log P(pair | origin) − log P(pair), as learned by
// train_origins from the names of rules/knowledge and of the gazetteer's countries.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "checker/names/origin.h"

namespace stet {

// Log odds (natural) against the average name, summed over the letters of `folded`.
std::array<float, kOrigins> origin_odds(std::string_view folded);

struct PlausibleOrigin {
  Origin origin;
  float behind;  // nats a letter by which the likeliest origin fits the letters better
};

// The origins that two names may share, likeliest first: those of `hint`, at most `limit`.
std::vector<PlausibleOrigin> plausible_origins(std::string_view folded_a, std::string_view folded_b,
                                               OriginSet hint, size_t limit);

}  // namespace stet

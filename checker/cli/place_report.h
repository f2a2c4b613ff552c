// What `stet place` prints of the places that it found.
#pragma once

#include <string>

#include "checker/cli/place_ranking.h"

namespace stet {

struct PlaceReport {
  std::string asked;
  Ranking ranking;
  bool explain = false;              // with the odds of each place
  const StoryFile* story = nullptr;  // that it was ranked in
};

std::string place_text(const Gazetteer& gazetteer, const PlaceReport& report);
std::string place_json(const Gazetteer& gazetteer, const PlaceReport& report);

std::string decimals(double number, int places);
std::string letters_of(CountryCode country);

}  // namespace stet

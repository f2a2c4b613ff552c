// Facts about the world that no entry of the gazetteer holds: which coasts lie on which water, the
// capitals of states, former capitals of countries. The tables are data
// (rules/knowledge/coasts.tsv, states.tsv, former-capitals.tsv).
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "checker/gazetteer/entry.h"

namespace stet {

struct GeoPoint {
  float latitude = 0, longitude = 0;  // degrees
};

// Kilometres, as on a plane: right within a few per cent up to a thousand.
float distance(GeoPoint a, GeoPoint b);
// The same to the nearest point of a line of at least two points.
float distance(GeoPoint from, std::span<const GeoPoint> line);

// A stretch of a country's coast.
struct Coast {
  CountryCode country;
  std::span<const GeoPoint> line;
};

// Every coast on the water of this folded name ("black sea").
std::vector<Coast> coasts_of(std::string_view water);

struct StateCapital {
  CountryCode country;
  std::string_view state;  // folded
  std::string_view capital;
};

// The capitals of a first-level division; empty if they are not known.
std::span<const StateCapital> capitals_of_state(CountryCode country, std::string_view folded_name);

// The last year in which the city of this folded name was the capital of the country; 0 if it never
// was, or is.
int capital_until(CountryCode country, std::string_view folded_city);

}  // namespace stet

// What a story's map shows.
#pragma once

#include <string>
#include <vector>

#include "checker/report/report.h"

namespace stet {

struct MapPoint {
  enum Kind : uint8_t { country, named, proposed, doubted };
  Kind kind = named;
  std::string name;
  double latitude = 0;   // degrees
  double longitude = 0;  // degrees; beyond ±180 if the map is cut elsewhere than at the date line
  size_t finding = 0;    // from 1, of the file; 0 for what is only named
  bool frames = true;    // the map must show it; others may lie outside
};

// The places of the findings first, then what the story names, most often named first, one point a
// place. Countries have no place of their own on a map that shows anything smaller. Empty if
// nothing has a known position.
std::vector<MapPoint> map_points(const FileReport& file);

}  // namespace stet

#include "checker/mentions/geo_facts.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

namespace stet {
namespace {

struct CoastRow {
  std::string_view water;  // folded; the rows are sorted by it
  CountryCode country;
  size_t begin, end;  // in kPoints
};

struct FormerCapital {
  CountryCode country;
  std::string_view city;  // folded
  int until;              // year
};

#include "geo_facts.inc"  // written by make_geo_facts

constexpr float kRadians = 0.0174533F;
constexpr float kDegree = 111.2F;  // km

// `p` in kilometres east and north of `origin`.
GeoPoint on_plane(GeoPoint p, GeoPoint origin) {
  const float width = std::cos((p.latitude + origin.latitude) / 2 * kRadians);
  return {(p.latitude - origin.latitude) * kDegree,
          (p.longitude - origin.longitude) * kDegree * width};
}

}  // namespace

float distance(GeoPoint a, GeoPoint b) {
  const GeoPoint d = on_plane(b, a);
  return std::hypot(d.latitude, d.longitude);
}

float distance(GeoPoint from, std::span<const GeoPoint> line) {
  float least = std::numeric_limits<float>::max();
  for (size_t i = 1; i < line.size(); ++i) {
    const GeoPoint a = on_plane(line[i - 1], from);
    const GeoPoint b = on_plane(line[i], from);
    const float x = b.latitude - a.latitude, y = b.longitude - a.longitude;
    const float length = x * x + y * y;
    float along = length > 0 ? -(a.latitude * x + a.longitude * y) / length : 0;
    along = std::clamp(along, 0.0F, 1.0F);
    least = std::min(least, std::hypot(a.latitude + along * x, a.longitude + along * y));
  }
  return least;
}

std::vector<Coast> coasts_of(std::string_view water) {
  std::vector<Coast> out;
  for (const CoastRow& row : std::ranges::equal_range(kCoasts, water, {}, &CoastRow::water))
    out.push_back({row.country, std::span(kPoints).subspan(row.begin, row.end - row.begin)});
  return out;
}

std::span<const StateCapital> capitals_of_state(CountryCode country, std::string_view name) {
  const auto found = std::ranges::equal_range(
      kStateCapitals, std::make_pair(country, name), {},
      [](const StateCapital& s) { return std::make_pair(s.country, s.state); });
  return {found.begin(), found.end()};
}

int capital_until(CountryCode country, std::string_view folded_city) {
  const auto found = std::ranges::find_if(kFormerCapitals, [&](const FormerCapital& c) {
    return c.country == country && c.city == folded_city;
  });
  return found == std::end(kFormerCapitals) ? 0 : found->until;
}

}  // namespace stet

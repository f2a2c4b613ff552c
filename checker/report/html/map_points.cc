#include "checker/report/html/map_points.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <string_view>

#include "checker/mentions/resolution.h"

namespace stet {
namespace {

void add_places_of_findings(const FileReport& file, std::vector<MapPoint>& points) {
  for (size_t i = 0; i < file.findings.size(); ++i) {
    for (const MapPlace& place : file.findings[i].places) {
      MapPoint p;
      p.kind = place.proposed ? MapPoint::proposed : MapPoint::doubted;
      p.name = place.name;
      p.latitude = place.latitude;
      p.longitude = place.longitude;
      p.finding = i + 1;
      const bool known = std::ranges::any_of(points, [&p](const MapPoint& o) {
        return o.kind == p.kind && o.latitude == p.latitude && o.longitude == p.longitude;
      });
      if (!known) points.push_back(std::move(p));
    }
  }
}

// Mentions that a rule doubts are no places of the story.
bool doubted(const Story& story, uint32_t mention) {
  return std::ranges::any_of(story.doubts,
                             [mention](const PlaceDoubt& d) { return d.mention == mention; });
}

void add_named_places(const Story& story, std::vector<MapPoint>& points) {
  struct Named {
    MapPoint point;
    size_t times = 0;
  };
  std::map<EntryRef, Named> places;
  const Resolution resolution = resolve(story);
  for (size_t i = 0; i < story.toponyms.size(); ++i) {
    const std::vector<Candidate>& candidates = resolution.candidates[i];
    if (candidates.empty() || doubted(story, story.toponyms[i].mention)) continue;
    const EntryRef ref = candidates[0].entry;
    const Entry entry = story.gazetteer->entry(ref);
    if (!entry.located() || !is_place(entry.kind)) continue;
    Named& named = places[ref];
    if (named.times++ > 0) continue;
    named.point.kind = entry.kind == EntryKind::country ? MapPoint::country : MapPoint::named;
    named.point.name = entry.name;
    named.point.latitude = entry.latitude;
    named.point.longitude = entry.longitude;
  }
  std::vector<Named> sorted;
  for (auto& [ref, named] : places) sorted.push_back(std::move(named));
  std::ranges::stable_sort(sorted, std::greater(), &Named::times);
  for (Named& named : sorted) {
    const bool known = std::ranges::any_of(points, [&](const MapPoint& o) {
      return o.latitude == named.point.latitude && o.longitude == named.point.longitude;
    });
    if (!known) points.push_back(std::move(named.point));
  }
}

// In degrees of a great circle, near enough for neighbourhood.
double distance(const MapPoint& a, const MapPoint& b) {
  double east = std::abs(a.longitude - b.longitude);
  east =
      std::min(east, 360 - east) * std::cos((a.latitude + b.latitude) / 2 * std::numbers::pi / 180);
  return std::hypot(east, a.latitude - b.latitude);
}

// What the map must show: the places of the findings, or else the one that is named most often, and
// what lies about them. A far place that is named once would make dots of all the others.
void frame(std::vector<MapPoint>& points) {
  constexpr double kAbout = 15;  // degrees: from Damascus to Kyiv
  const auto is_country = [](const MapPoint& p) { return p.kind == MapPoint::country; };
  const bool only_countries = std::ranges::all_of(points, is_country);
  const auto may = [&](const MapPoint& p) { return only_countries || !is_country(p); };
  std::vector<MapPoint> centres;
  for (const MapPoint& p : points) {
    if (p.finding > 0) centres.push_back(p);
  }
  if (centres.empty()) centres.push_back(*std::ranges::find_if(points, may));
  for (MapPoint& p : points) {
    p.frames = may(p) && std::ranges::any_of(centres, [&p](const MapPoint& centre) {
                 return distance(p, centre) < kAbout;
               });
  }
}

// Cuts the world in the widest empty stretch of longitudes instead of at the date line.
void unroll(std::vector<MapPoint>& points) {
  std::vector<double> around;
  for (const MapPoint& p : points) {
    if (p.frames) around.push_back(p.longitude);
  }
  std::ranges::sort(around);
  double widest = around.front() + 360 - around.back();
  double first = around.front();
  for (size_t i = 1; i < around.size(); ++i) {
    if (around[i] - around[i - 1] <= widest) continue;
    widest = around[i] - around[i - 1];
    first = around[i];
  }
  for (MapPoint& p : points) {
    if (p.longitude < first) p.longitude += 360;
  }
}

}  // namespace

std::vector<MapPoint> map_points(const FileReport& file) {
  std::vector<MapPoint> points;
  add_places_of_findings(file, points);
  if (file.story != nullptr) add_named_places(*file.story, points);
  if (points.empty()) return points;
  frame(points);
  unroll(points);
  return points;
}

}  // namespace stet

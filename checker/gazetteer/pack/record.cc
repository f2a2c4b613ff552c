#include "checker/gazetteer/pack/record.h"

#include <algorithm>

#include "checker/base/hash.h"
#include "checker/gazetteer/format.h"
#include "checker/gazetteer/importance.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

// What an entry without a known number of inhabitants counts for. An area stands behind the city of
// ten thousand that it is named after.
int floor_rank(const GazetteerRecord& record) {
  const int listed = record.curated ? kCuratedImportance : 10000;
  switch (record.kind) {
    case EntryKind::country:
      return 62000;
    case EntryKind::sea:
      return 44000;
    case EntryKind::person:
    case EntryKind::organisation:
    case EntryKind::people:
      return 40000;
    case EntryKind::state:
    case EntryKind::province:
      return std::max(24000, listed);
    case EntryKind::county:
      return std::max(12000, listed);
    case EntryKind::airport:
      return std::max(16000, listed);
    default:
      return listed;
  }
}

}  // namespace

void keep_distinct_names(GazetteerRecord& record) {
  std::stable_sort(record.names.begin() + (record.names.empty() ? 0 : 1), record.names.end(),
                   [](const RecordName& a, const RecordName& b) { return a.role < b.role; });
  std::vector<std::string> seen;
  std::erase_if(record.names, [&seen](const RecordName& name) {
    std::string folded = fold(name.text);
    if (folded.empty() || name.text.size() > format::kMaxNameBytes) return true;
    if (std::ranges::find(seen, folded) != seen.end()) return true;
    seen.push_back(std::move(folded));
    return false;
  });
  if (record.names.size() > format::kMaxNamesPerEntry) {
    record.names.resize(format::kMaxNamesPerEntry);
  }
}

void join_records(GazetteerRecord&& from, GazetteerRecord& into) {
  for (RecordName& name : from.names) {
    if (name.role == NameRole::primary) name.role = NameRole::official;
    into.names.push_back(std::move(name));
  }
  keep_distinct_names(into);
  if (into.latitude == 0 && into.longitude == 0) {
    into.latitude = from.latitude;
    into.longitude = from.longitude;
  }
  if (into.short_name.empty()) into.short_name = std::move(from.short_name);
  if (into.note.empty()) into.note = std::move(from.note);
  if (into.admin1.empty()) into.admin1 = std::move(from.admin1);
  into.population = std::max(into.population, from.population);
  into.capital = into.capital || from.capital;
  into.curated = into.curated || from.curated;
}

uint16_t importance(const GazetteerRecord& record) {
  constexpr int kCapitalBonus = 4000;
  const int rank = std::max<int>(importance_of(record.population), floor_rank(record));
  return static_cast<uint16_t>(std::min(65535, rank + (record.capital ? kCapitalBonus : 0)));
}

uint64_t own_id(const GazetteerRecord& record) {
  const bool located = record.latitude != 0 || record.longitude != 0;
  std::string key;
  record.countries[0].append_to(key);
  key += '\t';
  key += kind_name(record.kind);
  key += '\t';
  if (!record.names.empty()) key += fold(record.names[0].text);
  if (is_place(record.kind) && located) {
    key += '\t' + std::to_string(std::lround(record.latitude * 10)) + '\t' +
           std::to_string(std::lround(record.longitude * 10));
  }
  return hash_bytes(key) | uint64_t{1} << 63;
}

double distance_km(double latitude_a, double longitude_a, double latitude_b, double longitude_b) {
  constexpr double kEarthRadius = 6371.0;
  constexpr double kRadians = std::numbers::pi / 180;
  const double half_lat = std::sin((latitude_b - latitude_a) * kRadians / 2);
  const double half_lon = std::sin((longitude_b - longitude_a) * kRadians / 2);
  const double a = half_lat * half_lat + std::cos(latitude_a * kRadians) *
                                             std::cos(latitude_b * kRadians) * half_lon * half_lon;
  return 2 * kEarthRadius * std::asin(std::sqrt(std::min(1.0, a)));
}

}  // namespace stet

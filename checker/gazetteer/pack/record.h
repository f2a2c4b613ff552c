// What importers make and layers are built from.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "checker/gazetteer/entry.h"

namespace stet {

struct RecordName {
  std::string text;
  NameRole role = NameRole::variant;
};

// What an importer knows of one entry; the fields are those of Entry.
struct GazetteerRecord {
  uint64_t id = 0;  // GeoNames id, or 0 for a hash of country, kind and name
  EntryKind kind = EntryKind::populated_place;
  bool kind_known = true;  // false: a place of some kind, as a lower layer may know (place_over)
  std::vector<RecordName> names;  // the primary one first; those that fold alike are kept once
  std::string short_name;
  std::string note;
  std::string admin1;
  CountryCode countries[4];
  float latitude = 0;
  float longitude = 0;
  uint32_t population = 0;
  bool capital = false;
  bool curated = false;

  void add_name(std::string text, NameRole role) { names.push_back({std::move(text), role}); }
};

// Facts of a country; capital and names are ordinary records.
struct CountryRecord {
  CountryCode code;
  std::string name;
  std::string region;
  std::string demonym;
  std::vector<CountryCode> neighbours;
  float latitude = 0;  // its middle
  float longitude = 0;
};

// Names that fold alike are one name: the first in order of role stays, so that the primary
// spelling wins. What folds to nothing, or is longer than the format holds, is no name.
void keep_distinct_names(GazetteerRecord& record);

// Gives `into` what `from` knows and it does not; a primary name becomes another accepted one.
void join_records(GazetteerRecord&& from, GazetteerRecord& into);

// How much there is to an entry, 0 to 65535: the logarithm of its inhabitants, with a floor for
// what has none but is as well known (a country, a sea, whatever the project's own lists name).
uint16_t importance(const GazetteerRecord& record);

// The id of an entry without a GeoNames id: a hash with the top bit set.
uint64_t own_id(const GazetteerRecord& record);

// Kilometres between two points in degrees.
double distance_km(double latitude_a, double longitude_a, double latitude_b, double longitude_b);

// Takes what an importer reads, one entry at a time.
using RecordSink = std::function<void(GazetteerRecord)>;

// The same for one part of the entry `id` (MassBuilder::add_part).
using PartSink = std::function<void(uint64_t id, uint32_t order, GazetteerRecord part)>;

}  // namespace stet

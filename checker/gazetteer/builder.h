// Makes one layer (format.h) from records.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include "checker/base/result.h"
#include "checker/gazetteer/entry.h"

namespace stet {

class Gazetteer;

struct RecordName {
  std::string text;
  NameRole role = NameRole::variant;
};

// What an importer knows of one entry; the fields are those of Entry.
struct GazetteerRecord {
  uint64_t id = 0;  // GeoNames id, or 0 for a hash of country, kind and name
  EntryKind kind = EntryKind::populated_place;
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

// How much there is to an entry, 0 to 65535: the logarithm of its inhabitants, with a floor for
// what has none but is as well known (a country, a sea, whatever the project's own lists name).
uint16_t importance(const GazetteerRecord& record);

// The id of an entry without a GeoNames id: a hash with the top bit set.
uint64_t own_id(const GazetteerRecord& record);

// Kilometres between two points in degrees.
double distance_km(double latitude_a, double longitude_a, double latitude_b, double longitude_b);

template <class T, size_t kBytes>
struct AlignedAllocator {
  using value_type = T;
  template <class U>
  struct rebind {
    using other = AlignedAllocator<U, kBytes>;
  };
  AlignedAllocator() = default;
  template <class U>
  AlignedAllocator(const AlignedAllocator<U, kBytes>&) {}
  T* allocate(size_t n) {
    return static_cast<T*>(::operator new(n * sizeof(T), std::align_val_t(kBytes)));
  }
  void deallocate(T* p, size_t) { ::operator delete(p, std::align_val_t(kBytes)); }
  friend bool operator==(AlignedAllocator, AlignedAllocator) { return true; }
};

// The bytes of a layer, aligned as Gazetteer::add_layer demands.
using LayerImage = std::vector<std::byte, AlignedAllocator<std::byte, 64>>;

class GazetteerBuilder {
 public:
  GazetteerBuilder();
  ~GazetteerBuilder();
  GazetteerBuilder(GazetteerBuilder&&) noexcept;
  GazetteerBuilder& operator=(GazetteerBuilder&&) noexcept;

  void set_built(std::string date);          // YYYY-MM-DD
  void add_source(std::string attribution);  // one line
  void add_entry(GazetteerRecord record);    // without a name it is dropped
  void add_country(CountryRecord record);
  void add_word(std::string_view folded, uint32_t word_flags);  // format::kWord…

  // The records so far, for importers that add to them. Stable until the next add_entry().
  std::vector<GazetteerRecord>& records();

  // Joins the records that are one entry listed twice: of one kind, country and primary name and,
  // if both have a position, within 50 km. The first keeps its name and gains the names of the
  // others.
  void merge_duplicates();

  // Joins every record to the entry of `lower` that is the same place (same_place.h): takes over
  // its id, names and what else the record lacks, and hides that entry from answers. Records that
  // turn out to be the same entry become one.
  void place_over(const Gazetteer& lower);

  // The layer. The same records give the same bytes, in whatever order they were added.
  Result<LayerImage> build() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace stet

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
#include "checker/gazetteer/pack/record.h"

namespace stet {

class Gazetteer;

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

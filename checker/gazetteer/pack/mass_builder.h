// Makes a layer of any number of entries in bounded memory.
//
// Entries pass through up to three external sorts. What a source tells of one place in several rows
// is joined by the source's id; what a lower gazetteer knows already is joined to its entry there;
// all are then sorted into the order of the file (country, importance) and written. Whatever grows
// with the number of entries lies in scratch files beside the output.
//
// Memory: `memory` bytes for each sort, twice that while one drains into the next, the sample of
// names, the ids below that are replaced (8 bytes each), and the notes and divisions that the file
// keeps as text. Of ten million names this is less than 400 MB with the default.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_set>

#include "checker/base/external_sort.h"
#include "checker/gazetteer/gazetteer.h"
#include "checker/gazetteer/pack/image_writer.h"
#include "checker/gazetteer/pack/name_sample.h"
#include "checker/gazetteer/pack/record.h"

namespace stet {

struct MassOptions {
  std::string scratch_folder = ".";
  size_t memory = 64u << 20;
  uint64_t large_names = 2'000'000;  // a layer with more names than this is a large one
  const Gazetteer* lower = nullptr;  // the gazetteer that the layer will lie above
};

class MassBuilder {
 public:
  explicit MassBuilder(const MassOptions& options);

  // A whole entry. Without a name it is dropped.
  void add(GazetteerRecord record);

  // A part of an entry. Those with one `id` are joined by ascending `order`, then in the order in
  // which they came: the first that has a known kind gives the place, each gives its names, and the
  // last primary name is the one to write. Parts of which none has a kind are dropped.
  void add_part(uint64_t id, uint32_t order, const GazetteerRecord& record);

  struct Counts {
    uint64_t entries = 0;
    uint64_t names = 0;
    uint64_t replaced = 0;  // entries of the lower gazetteer
  };
  // Called from time to time with the entries done so far and all of them.
  using Progress = std::function<void(uint64_t done, uint64_t all)>;

  // Writes the file, whole or not at all. To be called once.
  Result<Counts> write(const LayerAbout& about, const std::string& path, const Progress& progress);

 private:
  void place(GazetteerRecord record);
  void put(GazetteerRecord record);
  std::optional<Error> join_parts();
  std::optional<Error> join_to_lower();
  std::optional<Error> write_entries(ImageWriter& writer, const Progress& progress);

  MassOptions options_;
  Scratch sorting_;
  ExternalSort parts_;    // by id of the source
  ExternalSort known_;    // by entry of the lower gazetteer
  ExternalSort entries_;  // by place in the file
  NameSample sample_;
  std::vector<uint64_t> shadows_;
  uint64_t sequence_ = 0;
  Counts counts_;
  std::string key_, value_;
};

}  // namespace stet

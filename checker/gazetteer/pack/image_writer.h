// The sections of one layer while they grow. Entries come in their final order; what grows with
// their number lies in spools.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "checker/gazetteer/format.h"
#include "checker/gazetteer/pack/hash_spools.h"
#include "checker/gazetteer/pack/image_file.h"
#include "checker/gazetteer/pack/large_parts.h"
#include "checker/gazetteer/pack/record.h"

namespace stet {

// What is said of a layer as a whole.
struct LayerAbout {
  std::string built;                 // YYYY-MM-DD
  std::vector<std::string> sources;  // a line each
  uint64_t traits = 0;               // format::kMassSource
};

class ImageWriter {
 public:
  // With symbols (learn_symbols.h) the layer is a large one.
  explicit ImageWriter(const Scratch& scratch, std::span<const Symbol> symbols = {});

  std::optional<Error> add_entry(GazetteerRecord record, uint16_t rank);
  void add_country(const CountryRecord& country);
  void add_word(uint64_t hash, uint32_t flags) { words_.add(hash, flags); }
  std::optional<Error> finish(const LayerAbout& about, std::vector<uint64_t> shadows,
                              const WriteBytes& write);

 private:
  uint32_t string(const std::string& text);
  uint16_t admin1(const std::string& name);
  void count_country(uint16_t country, uint32_t entry);
  uint64_t name_hash(std::string_view folded) const;
  void add_extra(const GazetteerRecord& record, uint32_t entry);
  void add_names(const GazetteerRecord& record, uint32_t entry);
  void add_keys(const GazetteerRecord& record, uint32_t entry, size_t which);
  void add_open_keys(uint32_t entry);
  void add_words(std::string_view folded, uint32_t flags);
  void add_open_words(std::string_view folded);
  void add_skeleton(NameRole role, uint32_t entry);
  std::optional<Error> sort_indexes();
  void add_name_index(std::vector<SectionSpool>& out);

  Scratch scratch_;
  std::optional<LargeParts> large_;
  uint32_t entry_count_ = 0;
  uint32_t name_count_ = 0;
  SectionSpool entries_, names_, extras_, strings_;
  std::unordered_map<std::string, uint32_t> string_at_, admin1_at_;
  std::vector<uint32_t> admin1_;
  std::vector<format::CountryRange> ranges_;
  std::vector<format::CountryRow> countries_;
  std::vector<uint16_t> neighbours_;
  HashSpools keys_, skeletons_, prefixes_, words_, open_words_;
  bool letters_[256] = {};
  std::string folded_;
  std::vector<std::string> name_keys_;  // of folded_
};

}  // namespace stet

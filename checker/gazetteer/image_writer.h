// The sections of one layer while they grow. Entries come in their final order.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "checker/gazetteer/builder.h"
#include "checker/gazetteer/format.h"

namespace stet {

class ImageWriter {
 public:
  std::optional<Error> add_entry(const GazetteerRecord& record, uint16_t rank);
  void add_country(const CountryRecord& country);
  void add_word(uint64_t hash, uint32_t flags) { words_[hash] |= flags; }
  Result<LayerImage> finish(const std::string& about, std::vector<uint64_t> shadows);

 private:
  uint32_t string(const std::string& text);
  uint16_t admin1(const std::string& name);
  void add_open_keys(const std::string& folded, uint32_t entry);
  void add_names(const GazetteerRecord& record, uint32_t entry);
  void add_keys(const std::string& folded, const GazetteerRecord& record, uint32_t entry);

  std::string strings_;
  std::unordered_map<std::string, uint32_t> string_at_;
  std::string names_;
  uint32_t name_count_ = 0;
  std::vector<format::EntryRow> entries_;
  std::vector<format::ExtraRow> extras_;
  std::vector<uint32_t> admin1_;
  std::unordered_map<std::string, uint16_t> admin1_at_;
  std::vector<format::CountryRow> countries_;
  std::vector<uint16_t> neighbours_;
  std::vector<std::pair<uint64_t, uint32_t>> keys_;       // hash, entry
  std::vector<std::pair<uint64_t, uint32_t>> skeletons_;  // hash, entry
  std::vector<uint64_t> prefixes_;
  std::map<uint64_t, uint32_t> words_;
  bool letters_[256] = {};
};

}  // namespace stet

// What the gazetteer tests share.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "checker/gazetteer/gazetteer.h"
#include "checker/gazetteer/pack/builder.h"
#include "checker/gazetteer/pack/mass_builder.h"

namespace stet {

inline GazetteerRecord place(std::string name, std::string_view country, EntryKind kind, float lat,
                             float lon, uint32_t population = 0) {
  GazetteerRecord record;
  record.kind = kind;
  record.countries[0] = CountryCode(country);
  record.latitude = lat;
  record.longitude = lon;
  record.population = population;
  record.add_name(std::move(name), NameRole::primary);
  return record;
}

inline LayerImage built(const GazetteerBuilder& builder) {
  Result<LayerImage> image = builder.build();
  EXPECT_TRUE(image) << (image ? "" : image.error().text());
  return image ? *std::move(image) : LayerImage();
}

inline constexpr uint64_t kAlwaysLarge = 0;
inline constexpr uint64_t kNeverLarge = UINT64_MAX;

// The same by way of a file, as a mass source is packed: large with more than `large_names` names.
inline LayerImage packed(const std::vector<GazetteerRecord>& records, uint64_t large_names,
                         size_t memory = 64u << 20) {
  const std::string test = testing::UnitTest::GetInstance()->current_test_info()->name();
  const std::string path = testing::TempDir() + "/stet_packed_" + test + ".stetgaz";
  MassOptions options;
  options.scratch_folder = testing::TempDir();
  options.large_names = large_names;
  options.memory = memory;
  MassBuilder builder(options);
  for (const GazetteerRecord& record : records) builder.add(record);
  const auto counts = builder.write({"2026-11-25", {"test"}, 0}, path, [](uint64_t, uint64_t) {});
  EXPECT_TRUE(counts) << (counts ? "" : counts.error().text());
  std::stringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  const std::string content = bytes.str();
  const auto* begin = reinterpret_cast<const std::byte*>(content.data());
  return LayerImage(begin, begin + content.size());
}

inline Gazetteer opened(const std::vector<const LayerImage*>& images) {
  Gazetteer gazetteer;
  for (const LayerImage* image : images) {
    const std::optional<Error> error = gazetteer.add_layer(*image, "test");
    EXPECT_FALSE(error) << error->text();
  }
  return gazetteer;
}

inline std::vector<NameMatch> find(const Gazetteer& gazetteer, std::string_view folded) {
  std::vector<NameMatch> out;
  gazetteer.find(folded, out);
  return out;
}

inline bool has_entry(const Gazetteer& gazetteer, std::string_view folded, EntryKind kind,
                      std::string_view country) {
  for (const NameMatch& match : find(gazetteer, folded)) {
    const Entry entry = gazetteer.entry(match.entry);
    if (entry.kind == kind && entry.in_country(CountryCode(country))) return true;
  }
  return false;
}

// A pronounceable word of `syllables` syllables, from few letters so that names collide and
// resemble.
inline std::string random_word(std::mt19937& random, int syllables) {
  static constexpr std::string_view kConsonants = "bdkhlmnrstvz";
  static constexpr std::string_view kVowels = "aeiou";
  std::string word;
  for (int i = 0; i < syllables; ++i) {
    word += kConsonants[random() % kConsonants.size()];
    word += kVowels[random() % kVowels.size()];
  }
  return word;
}

}  // namespace stet

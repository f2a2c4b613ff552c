// What the gazetteer tests share.
#pragma once

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "checker/gazetteer/builder.h"
#include "checker/gazetteer/gazetteer.h"

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

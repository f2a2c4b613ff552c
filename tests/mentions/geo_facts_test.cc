#include "checker/mentions/geo_facts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <set>

#include "checker/base/tsv.h"
#include "checker/names/fold.h"
#include "tests/mentions/support.h"

namespace stet {
namespace {

constexpr GeoPoint kIzmir = {38.42F, 27.14F};
constexpr GeoPoint kIzmit = {40.77F, 29.93F};

float to_coast(GeoPoint from, std::string_view water, CountryCode country) {
  float least = 1e9F;
  for (const Coast& c : coasts_of(water)) {
    if (c.country == country) least = std::min(least, distance(from, c.line));
  }
  return least;
}

TEST(GeoFacts, DistancesInKilometres) {
  EXPECT_NEAR(distance(GeoPoint{48.86F, 2.35F}, GeoPoint{51.51F, -0.13F}), 344,
              5);  // Paris, London
  EXPECT_EQ(distance(kIzmir, kIzmir), 0);
}

TEST(GeoFacts, DistanceToALineIsThatToItsNearestPoint) {
  const GeoPoint line[] = {{0, 0}, {0, 2}, {2, 2}};
  // The slow twin: the nearest of many points along the line.
  for (const GeoPoint from : {GeoPoint{1, 1}, GeoPoint{-1, 1}, GeoPoint{3, 3}, GeoPoint{0, -1}}) {
    float least = 1e9F;
    for (int segment = 0; segment < 2; ++segment) {
      for (int i = 0; i <= 1000; ++i) {
        const float t = static_cast<float>(i) / 1000;
        const GeoPoint a = line[segment], b = line[segment + 1];
        least = std::min(least,
                         distance(from, GeoPoint{a.latitude + t * (b.latitude - a.latitude),
                                                 a.longitude + t * (b.longitude - a.longitude)}));
      }
    }
    EXPECT_NEAR(distance(from, line), least, 0.02F * least + 0.5F);
  }
}

TEST(GeoFacts, PortsLieOnTheirCoast) {
  EXPECT_LT(to_coast(kIzmir, "aegean sea", CountryCode("TR")), 40);
  EXPECT_GT(to_coast(kIzmit, "aegean sea", CountryCode("TR")), 230);
  EXPECT_LT(to_coast({46.48F, 30.73F}, "black sea", CountryCode("UA")), 20);
  EXPECT_TRUE(coasts_of("lake constance").empty());
}

TEST(GeoFacts, EveryCoastIsOfAListedWaterAndNearPlacesOfItsCountry) {
  constexpr uint32_t kPlaces = 5000;
  constexpr float kFurthest = 320;  // km, along the deserts of Africa and the taiga
  std::set<std::string> waters;
  const auto error =
      read_table(STET_SOURCE_DIR "/rules/knowledge/coasts.tsv", {"water", "country", "points"},
                 [&](const TsvRow& row) -> std::optional<Error> {
                   waters.insert(fold(row[0]));
                   return std::nullopt;
                 });
  ASSERT_FALSE(error) << error->text();
  for (const std::string& water : waters) {
    std::vector<NameMatch> known;
    gazetteer().find(water, known);
    EXPECT_TRUE(std::ranges::any_of(known, [](const NameMatch& m) {
      const Entry entry = gazetteer().entry(m.entry);
      return entry.kind >= EntryKind::sea && entry.kind <= EntryKind::bay;
    })) << water;
    for (const Coast& coast : coasts_of(water)) {
      std::string letters;
      coast.country.append_to(letters);
      for (const GeoPoint point : coast.line) {
        float least = 1e9F;
        for (EntryRef ref : gazetteer().best_known(coast.country, kPlaces)) {
          const Entry e = gazetteer().entry(ref);
          if (e.located()) least = std::min(least, distance(point, {e.latitude, e.longitude}));
        }
        EXPECT_LT(least, kFurthest)
            << water << " " << letters << " " << point.latitude << " " << point.longitude;
      }
    }
  }
}

TEST(GeoFacts, CapitalsOfStates) {
  const auto texas = capitals_of_state(CountryCode("US"), "texas");
  ASSERT_EQ(texas.size(), 1u);
  EXPECT_EQ(texas[0].capital, "Austin");
  EXPECT_TRUE(capitals_of_state(CountryCode("FR"), "texas").empty());
}

}  // namespace
}  // namespace stet

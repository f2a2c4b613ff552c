#include "checker/gazetteer/pack/builder.h"

#include <algorithm>
#include <cstring>

#include "checker/gazetteer/countries.h"
#include "checker/gazetteer/format.h"
#include "checker/gazetteer/layer_file.h"
#include "tests/gazetteer/support.h"

namespace stet {
namespace {

GazetteerRecord shayrat() {
  GazetteerRecord record = place("Shayrat", "SY", EntryKind::airbase, 34.49f, 36.91f);
  record.add_name("Al-Sha'irat", NameRole::variant);
  record.add_name("SHAYRAT", NameRole::variant);
  record.note = "struck in 2017";
  record.countries[1] = CountryCode("LB");
  record.admin1 = "Homs";
  record.curated = true;
  return record;
}

TEST(Builder, EveryFieldComesBack) {
  GazetteerBuilder builder;
  builder.set_built("2026-11-23");
  builder.add_source("first source");
  builder.add_source("second source");
  builder.add_entry(shayrat());
  const LayerImage image = built(builder);
  const Gazetteer gazetteer = opened({&image});

  const std::vector<NameMatch> found = find(gazetteer, "shayrat");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].role, NameRole::primary);
  EXPECT_EQ(found[0].name, "Shayrat");
  const Entry entry = gazetteer.entry(found[0].entry);
  EXPECT_EQ(entry.name, "Shayrat");
  EXPECT_EQ(entry.kind, EntryKind::airbase);
  EXPECT_EQ(entry.note, "struck in 2017");
  EXPECT_EQ(entry.admin1, "Homs");
  EXPECT_TRUE(entry.in_country(CountryCode("SY")));
  EXPECT_TRUE(entry.in_country(CountryCode("LB")));
  EXPECT_FALSE(entry.in_country(CountryCode()));
  EXPECT_FLOAT_EQ(entry.latitude, 34.49f);
  EXPECT_TRUE(entry.curated);
  EXPECT_FALSE(entry.capital);
  EXPECT_NE(entry.id >> 63, 0u) << "an own id has the top bit set";
  EXPECT_EQ(gazetteer.names(found[0].entry).size(), 2u) << "SHAYRAT folds to Shayrat";

  const LayerInfo info = gazetteer.info(0);
  EXPECT_EQ(info.built, "2026-11-23");
  EXPECT_EQ(info.sources, (std::vector<std::string>{"first source", "second source"}));
  EXPECT_EQ(info.entries, 1u);
  EXPECT_EQ(info.names, 2u);
  EXPECT_FALSE(verify_image(image, "test"));
}

TEST(Builder, AnEmptyLayerOpensAndKnowsNothing) {
  const LayerImage image = built(GazetteerBuilder());
  const Gazetteer gazetteer = opened({&image});
  EXPECT_TRUE(find(gazetteer, "syria").empty());
  EXPECT_FALSE(gazetteer.may_start_name("syria"));
  EXPECT_TRUE(gazetteer.near("Syria", {CountryCode("SY"), {}, 5}).empty());
  EXPECT_TRUE(gazetteer.near("Syria", {CountryCode(), {}, 5}).empty());
  EXPECT_EQ(gazetteer.entry({0, 0}).id, 0u);
  EXPECT_EQ(gazetteer.entry({7, 0}).id, 0u);
}

TEST(Builder, PersonsHaveRoleAndShortName) {
  GazetteerRecord record = place("Ali Khamenei", "IR", EntryKind::person, 0, 0);
  record.short_name = "Khamenei";
  record.note = "supreme leader of Iran";
  record.add_name("Khamenei", NameRole::short_name);
  GazetteerBuilder builder;
  builder.add_entry(record);
  const LayerImage image = built(builder);
  const Gazetteer gazetteer = opened({&image});
  const std::vector<NameMatch> found = find(gazetteer, "khamenei");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].role, NameRole::short_name);
  EXPECT_EQ(gazetteer.entry(found[0].entry).short_name, "Khamenei");
  EXPECT_EQ(gazetteer.entry(found[0].entry).note, "supreme leader of Iran");
}

TEST(Builder, TheOrderOfRecordsDoesNotMatter) {
  std::vector<GazetteerRecord> records = {
      shayrat(), place("Homs", "SY", EntryKind::city, 34.7f, 36.7f, 775404),
      place("Homs", "LY", EntryKind::town, 32.6f, 14.3f, 40000),
      place("Kyiv", "UA", EntryKind::city, 50.4f, 30.5f, 2797553)};
  LayerImage first;
  for (int turn = 0; turn < 4; ++turn) {
    GazetteerBuilder builder;
    for (const GazetteerRecord& record : records) builder.add_entry(record);
    builder.add_word(turn % 2 == 0 ? "bank" : "river", format::kWordCommon);
    builder.add_word(turn % 2 == 0 ? "river" : "bank", format::kWordCommon);
    const LayerImage image = built(builder);
    if (turn == 0) first = image;
    EXPECT_TRUE(image == first) << turn;
    std::ranges::rotate(records, records.begin() + 1);
  }
}

TEST(Builder, BetterKnownPlacesComeFirst) {
  GazetteerBuilder builder;
  builder.add_entry(place("Springfield", "US", EntryKind::town, 1, 1, 6000));
  builder.add_entry(place("Springfield", "US", EntryKind::city, 2, 2, 166000));
  GazetteerRecord capital = place("Springfield", "ZZ", EntryKind::city, 3, 3, 100000);
  capital.capital = true;
  builder.add_entry(capital);
  const LayerImage image = built(builder);
  const Gazetteer gazetteer = opened({&image});
  std::vector<float> latitudes;
  for (const NameMatch& match : find(gazetteer, "springfield")) {
    latitudes.push_back(gazetteer.entry(match.entry).latitude);
  }
  EXPECT_EQ(latitudes, (std::vector<float>{3, 2, 1}));
}

TEST(Builder, CountriesKnowNameRegionDemonymAndNeighbours) {
  GazetteerBuilder builder;
  builder.add_country({CountryCode("SY"),
                       "Syria",
                       "Middle East",
                       "Syrian",
                       {CountryCode("IQ"), CountryCode("TR")},
                       35,
                       38});
  builder.add_country({CountryCode("IQ"), "Iraq", "Middle East", "Iraqi", {}, 33, 43});
  const LayerImage image = built(builder);
  const Gazetteer gazetteer = opened({&image});
  EXPECT_EQ(gazetteer.country_name(CountryCode("SY")), "Syria");
  EXPECT_EQ(gazetteer.region(CountryCode("IQ")), "Middle East");
  EXPECT_EQ(gazetteer.demonym(CountryCode("SY")), "Syrian");
  EXPECT_EQ(gazetteer.neighbours(CountryCode("SY")).size(), 2u);
  EXPECT_TRUE(gazetteer.neighbours(CountryCode("UA")).empty());
  EXPECT_EQ(gazetteer.country_name(CountryCode()), "");
  EXPECT_TRUE(neighbours(gazetteer, CountryCode("SY"), CountryCode("IQ")));
  EXPECT_TRUE(neighbours(gazetteer, CountryCode("IQ"), CountryCode("SY"))) << "either row says it";
  EXPECT_FALSE(neighbours(gazetteer, CountryCode("IQ"), CountryCode("TR")));
  EXPECT_FALSE(neighbours(gazetteer, CountryCode(), CountryCode()));
}

TEST(Builder, WordsCollectTheirFacts) {
  GazetteerBuilder builder;
  builder.add_word("may", format::kWordCommon);
  builder.add_word("may", format::kWordGiven);
  builder.add_word("putin", format::kWordSurname);
  builder.add_entry(place("Deir ez-Zor", "SY", EntryKind::city, 35, 40));
  builder.add_entry(place("Vladimir Putin", "RU", EntryKind::person, 0, 0));
  const LayerImage image = built(builder);
  const Gazetteer gazetteer = opened({&image});
  const std::vector<std::string_view> words = {"putin", "may", "unheard", "may"};
  std::vector<WordFacts> facts(words.size());
  gazetteer.words(words, facts);
  for (size_t i = 0; i < words.size(); ++i) {
    EXPECT_EQ(facts[i].common, gazetteer.word(words[i]).common) << words[i];
    EXPECT_EQ(facts[i].given_name, gazetteer.word(words[i]).given_name) << words[i];
    EXPECT_EQ(facts[i].surname, gazetteer.word(words[i]).surname) << words[i];
  }
  EXPECT_TRUE(gazetteer.word("may").common);
  EXPECT_TRUE(gazetteer.word("may").given_name);
  EXPECT_FALSE(gazetteer.word("may").surname);
  EXPECT_TRUE(gazetteer.word("putin").surname);
  EXPECT_TRUE(gazetteer.word("zor").place_word);
  EXPECT_FALSE(gazetteer.word("vladimir").place_word);
  EXPECT_FALSE(gazetteer.word("").common);
}

TEST(Builder, WhatIsListedTwiceBecomesOne) {
  GazetteerBuilder builder;
  GazetteerRecord first = place("Sana'a", "YE", EntryKind::city, 0, 0);
  first.capital = true;
  GazetteerRecord second = place("Sanaa", "YE", EntryKind::city, 15.35f, 44.2f);
  second.add_name("Sanʽā", NameRole::variant);
  second.add_name("San'aa", NameRole::variant);
  second.note = "held by the Houthis";
  builder.add_entry(first);
  builder.add_entry(second);
  builder.add_entry(place("Sanaa", "YE", EntryKind::city, 14.0f, 49.0f));  // far off
  builder.add_entry(place("Sanaa", "YE", EntryKind::airport, 15.4f, 44.2f));
  builder.merge_duplicates();
  ASSERT_EQ(builder.records().size(), 3u);
  const GazetteerRecord& merged = builder.records()[0];
  EXPECT_EQ(merged.names[0].text, "Sana'a");
  EXPECT_TRUE(merged.capital);
  EXPECT_FLOAT_EQ(merged.latitude, 15.35f);
  EXPECT_EQ(merged.note, "held by the Houthis");
}

class Layers : public testing::Test {
 protected:
  Layers() {
    GazetteerRecord kyiv = place("Kiev", "UA", EntryKind::city, 50.45f, 30.52f, 2797553);
    kyiv.id = 703448;
    kyiv.capital = true;
    kyiv.admin1 = "Kyiv City";
    kyiv.add_name("Kijów", NameRole::variant);
    GazetteerBuilder world;
    world.add_entry(kyiv);
    GazetteerRecord village = place("Kyiv", "UA", EntryKind::village, 47.0f, 31.0f, 500);
    village.id = 42;
    world.add_entry(village);
    world.add_entry(place("Kyiv", "UA", EntryKind::province, 50.2f, 30.5f));
    lower_ = built(world);
  }
  LayerImage lower_;
};

TEST_F(Layers, TheCuratedPlaceReplacesTheSameOneBelow) {
  const Gazetteer below = opened({&lower_});
  GazetteerBuilder knowledge;
  GazetteerRecord kyiv = place("Kyiv", "UA", EntryKind::city, 50.45f, 30.52f);
  kyiv.curated = true;
  kyiv.add_name("Kiev", NameRole::variant);
  knowledge.add_entry(kyiv);
  knowledge.place_over(below);
  const LayerImage upper = built(knowledge);
  const Gazetteer both = opened({&lower_, &upper});

  const std::vector<NameMatch> kiev = find(both, "kiev");
  ASSERT_EQ(kiev.size(), 1u);
  const Entry entry = both.entry(kiev[0].entry);
  EXPECT_EQ(entry.name, "Kyiv");
  EXPECT_EQ(entry.id, 703448u);
  EXPECT_EQ(entry.population, 2797553u);
  EXPECT_EQ(entry.admin1, "Kyiv City");
  EXPECT_TRUE(entry.capital);
  EXPECT_TRUE(entry.curated);
  EXPECT_EQ(find(both, "kijow").size() + find(both, "kijów").size(), 1u) << "its other names stay";
  EXPECT_EQ(find(both, "kyiv").size(), 3u) << "the village and the province are others";
  EXPECT_EQ(both.near("Kyyv", {CountryCode("UA"), {}, 9}).size(), 3u);
}

TEST_F(Layers, APlaceOfTheSameNameElsewhereIsAnother) {
  const Gazetteer below = opened({&lower_});
  GazetteerBuilder knowledge;
  knowledge.add_entry(place("Kiev", "UA", EntryKind::city, 50.0f, 36.2f));
  knowledge.add_entry(place("Kiev", "UA", EntryKind::airbase, 50.45f, 30.52f));
  knowledge.add_entry(place("Kiev", "RU", EntryKind::city, 50.45f, 30.52f));
  knowledge.place_over(below);
  const LayerImage upper = built(knowledge);
  const Gazetteer both = opened({&lower_, &upper});
  const std::vector<NameMatch> kiev = find(both, "kiev");
  ASSERT_EQ(kiev.size(), 4u);
  EXPECT_EQ(kiev[0].entry.layer, 1) << "later layers come first";
  EXPECT_EQ(kiev[3].entry.layer, 0);
}

TEST(Importance, GrowsWithInhabitantsAndNeverOverflows) {
  const auto rank = [](uint32_t population, bool capital, EntryKind kind) {
    GazetteerRecord record = place("X", "UA", kind, 0, 0, population);
    record.capital = capital;
    return importance(record);
  };
  EXPECT_LT(rank(0, false, EntryKind::village), rank(100000, false, EntryKind::city));
  EXPECT_LT(rank(100000, false, EntryKind::city), rank(100000, true, EntryKind::city));
  EXPECT_LT(rank(38000000, true, EntryKind::city), rank(0, false, EntryKind::country));
  EXPECT_GE(rank(0xFFFFFFFF, true, EntryKind::country), rank(0, false, EntryKind::country));
}

TEST(Distance, MatchesKnownDistances) {
  EXPECT_NEAR(distance_km(50.45, 30.52, 55.75, 37.62), 756, 5);  // Kyiv to Moscow
  EXPECT_NEAR(distance_km(0, 179.5, 0, -179.5), 111, 1);         // across the date line
  EXPECT_NEAR(distance_km(90, 0, -90, 0), 20015, 5);
  EXPECT_EQ(distance_km(10, 10, 10, 10), 0);
}

}  // namespace
}  // namespace stet

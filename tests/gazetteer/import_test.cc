#include <gmock/gmock.h>
#include <unistd.h>

#include "checker/base/write_file.h"
#include "checker/gazetteer/format.h"
#include "checker/gazetteer/import/geonames.h"
#include "checker/gazetteer/import/knowledge.h"
#include "tests/gazetteer/support.h"

namespace stet {
namespace {

using testing::HasSubstr;

const std::string kSample = std::string(STET_SOURCE_DIR) + "/tests/gazetteer/sample/";

LayerImage world() {
  GazetteerBuilder builder;
  const Result<AdminNames> admin1 = read_admin_names(kSample + "admin1.tsv");
  EXPECT_TRUE(admin1);
  EXPECT_FALSE(import_geonames(kSample + "geonames.txt", *admin1, builder));
  EXPECT_FALSE(import_newer_names(kSample + "newer.tsv", *admin1, builder));
  EXPECT_FALSE(import_divisions(kSample + "admin2.tsv", *admin1, 2, builder));
  EXPECT_FALSE(import_divisions(kSample + "admin1.tsv", *admin1, 1, builder));
  return built(builder);
}

class GeoNames : public testing::Test {
 protected:
  GeoNames() : image_(world()), gazetteer_(opened({&image_})) {}
  Entry first(std::string_view folded) {
    const std::vector<NameMatch> found = find(gazetteer_, folded);
    return found.empty() ? Entry() : gazetteer_.entry(found[0].entry);
  }
  LayerImage image_;
  Gazetteer gazetteer_;
};

TEST_F(GeoNames, ReadsIdPlaceAndDivision) {
  const Entry entry = first("dayr az zawr");
  EXPECT_EQ(entry.id, 1000001u);
  EXPECT_EQ(entry.kind, EntryKind::city);
  EXPECT_EQ(entry.population, 242565u);
  EXPECT_EQ(entry.admin1, "Deir ez-Zor");
  EXPECT_FLOAT_EQ(entry.latitude, 35.33588f);
  EXPECT_FALSE(entry.curated);
  EXPECT_TRUE(first("kyiv").capital);
}

TEST_F(GeoNames, KeepsLatinAlternatesButNoCodesLinksOrMachineRomanizations) {
  EXPECT_EQ(first("deir ezzor").id, 1000001u);
  EXPECT_EQ(first("deirezor").id, 1000001u);
  for (std::string_view name :
       {"dez", "dai er zu er", "https //example org/dez", "iev", "дейр эз зор"}) {
    EXPECT_TRUE(find(gazetteer_, name).empty()) << name;
  }
}

TEST_F(GeoNames, MapsFeatureCodesToKinds) {
  EXPECT_EQ(first("shayrat").kind, EntryKind::airbase);
  EXPECT_EQ(first("lake assad").kind, EntryKind::lake);
  EXPECT_EQ(first("tiny").kind, EntryKind::village);
  EXPECT_EQ(first("new jersey").kind, EntryKind::state);
  EXPECT_TRUE(find(gazetteer_, "some road").empty());
}

TEST_F(GeoNames, ANewerNameBecomesThePrimaryOne) {
  EXPECT_EQ(first("kiev").name, "Kyiv");
  EXPECT_EQ(first("kiev").id, 1000002u);
  EXPECT_EQ(first("dayr az zawr").name, "Deir ez-Zor");
  EXPECT_EQ(first("newtown").admin1, "Illinois");
}

TEST_F(GeoNames, DivisionsAreAreasOfTheirOwn) {
  EXPECT_TRUE(has_entry(gazetteer_, "deir ez zor", EntryKind::province, "SY"));
  EXPECT_TRUE(has_entry(gazetteer_, "illinois", EntryKind::state, "US"));
  EXPECT_TRUE(has_entry(gazetteer_, "sangamon county", EntryKind::county, "US"));
  EXPECT_FALSE(has_entry(gazetteer_, "springfield", EntryKind::county, "US"))
      << "a county that is named as a town repeats it";
  EXPECT_TRUE(has_entry(gazetteer_, "ilocos sur", EntryKind::county, "PH"));
  EXPECT_EQ(first("province of ilocos sur").name, "Ilocos Sur");
  EXPECT_EQ(first("city of springfield").name, "City of Springfield");
}

TEST_F(GeoNames, PlacesOfOneNameStaySeparate) {
  const std::vector<NameMatch> found = find(gazetteer_, "springfield");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(gazetteer_.entry(found[0].entry).admin1, "Missouri") << "the larger one first";
  EXPECT_EQ(gazetteer_.entry(found[1].entry).admin1, "Illinois");
}

TEST_F(GeoNames, TheSameTablesGiveTheSameBytes) { EXPECT_TRUE(world() == image_); }

class Tables : public testing::Test {
 protected:
  std::string write(const std::string& content) {
    const std::string path =
        testing::TempDir() + "/stet_import_" + std::to_string(::getpid()) + ".tsv";
    EXPECT_FALSE(write_file(path, content));
    return path;
  }
  using Import = std::optional<Error> (*)(const std::string&, GazetteerBuilder&);
  std::string error_of(Import import, const std::string& content) {
    GazetteerBuilder builder;
    return import(write(content), builder).value_or(Error{"no error", "", 0}).text();
  }
};

std::optional<Error> curated_places(const std::string& path, GazetteerBuilder& builder) {
  return import_places(path, true, builder);
}
std::optional<Error> bare_geonames(const std::string& path, GazetteerBuilder& builder) {
  return import_geonames(path, {}, builder);
}

constexpr const char* kPlaces =
    "# a comment\nname\tvariants\tkind\tcountry\tlat\tlon\tnote\tother\tdemonyms\n";

TEST_F(Tables, APlaceRowIsRead) {
  GazetteerBuilder builder;
  ASSERT_FALSE(curated_places(
      write(std::string(kPlaces) +
            "Khmeimim\tHmeimim | Humaymim|\tnaval-base\tSY|LB\t35.41\t35.95\tRussian\tBassel "
            "al-Assad\tKhmeimimi\n"),
      builder));
  ASSERT_EQ(builder.records().size(), 1u);
  const GazetteerRecord& record = builder.records()[0];
  EXPECT_EQ(record.names.size(), 5u);
  EXPECT_EQ(record.names[2].text, "Humaymim");
  EXPECT_EQ(record.names[3].role, NameRole::variant) << "another name of the place";
  EXPECT_EQ(record.names[4].role, NameRole::demonym);
  EXPECT_EQ(record.kind, EntryKind::naval_base);
  EXPECT_EQ(record.countries[1], CountryCode("LB"));
  EXPECT_EQ(record.note, "Russian");
  EXPECT_TRUE(record.curated);
}

TEST_F(Tables, BadRowsNameTheirLine) {
  const auto error = [this](const std::string& row) {
    return error_of(curated_places, kPlaces + ("A\t\tcity\tSY\t1\t1\t\n" + row));
  };
  EXPECT_THAT(error("B\t\tspaceport\tSY\t1\t1\t"),
              HasSubstr(":4: kind “spaceport” is no kind of place"));
  EXPECT_THAT(error("B\t\tperson\tSY\t1\t1\t"), HasSubstr("no kind of place"));
  EXPECT_THAT(error("B\t\tcity\tSyria\t1\t1\t"), HasSubstr(":4: country “Syria”"));
  EXPECT_THAT(error("B\t\tcity\tSY\t91\t1\t"), HasSubstr(":4: lat and lon"));
  EXPECT_THAT(error("B\t\tcity\tSY\t1\t\t"), HasSubstr(":4: lat and lon"));
  EXPECT_THAT(error("B\t\tcity\tSY\t1\t1,5\t"), HasSubstr(":4: lat and lon"));
  EXPECT_THAT(error("B\t\tcity\tSY\t1\t1\tnote\tother\tpeople\tmore"),
              HasSubstr(":4: has 10 columns instead of 9"));
  EXPECT_THAT(error("''\t\tcity\tSY\t1\t1\t"), HasSubstr(":4: has no name"));
  EXPECT_THAT(error_of(curated_places, "name\tkind\n"), HasSubstr(":1: the first row must name"));
  EXPECT_THAT(error_of(curated_places, "\xff\xfe"), HasSubstr("is not UTF-8"));
  GazetteerBuilder builder;
  EXPECT_TRUE(curated_places("/nonexistent/x.tsv", builder));
}

TEST_F(Tables, PersonsGiveNamesAndWords) {
  GazetteerBuilder builder;
  ASSERT_FALSE(import_persons(write("name\tshort\tvariants\tnative\trole\tcountry\tfrom\tto\n"
                                    "Bashar al-Assad\tAssad\tBashar el-Assad\tبشار "
                                    "الأسد\tpresident of Syria\tSY\t2000\t2024\n"),
                              builder));
  const LayerImage image = built(builder);
  const Gazetteer gazetteer = opened({&image});
  EXPECT_TRUE(has_entry(gazetteer, "assad", EntryKind::person, "SY"));
  EXPECT_TRUE(gazetteer.word("bashar").given_name);
  EXPECT_FALSE(gazetteer.word("bashar").surname);
  EXPECT_TRUE(gazetteer.word("assad").surname);
  EXPECT_FALSE(gazetteer.word("al").surname);
  EXPECT_THAT(error_of(import_persons,
                       "name\tshort\tvariants\tnative\trole\tcountry\tfrom\tto\n"
                       "X Y\tY\t\t\trole\tSY\tlong ago\t\n"),
              HasSubstr(":2: “long ago” is not a year"));
}

TEST_F(Tables, CountriesGiveCapitalsDemonymsAndFacts) {
  GazetteerBuilder builder;
  ASSERT_FALSE(import_countries(
      write("code\tname\tvariants\tdemonyms\tcapital\tcapital_"
            "variants\tregion\tneighbours\tlat\tlon\n"
            "UA\tUkraine\tUkrainian SSR|UKR\tUkrainian|Ukrainians\tKyiv\tKiev|Kyyiv\tEastern "
            "Europe\tPL|RU\t49\t31\n"),
      builder));
  const LayerImage image = built(builder);
  const Gazetteer gazetteer = opened({&image});
  EXPECT_TRUE(has_entry(gazetteer, "kiev", EntryKind::city, "UA"));
  EXPECT_TRUE(gazetteer.entry(find(gazetteer, "kyiv")[0].entry).capital);
  EXPECT_EQ(find(gazetteer, "ukrainians")[0].role, NameRole::demonym);
  EXPECT_EQ(find(gazetteer, "ukr")[0].role, NameRole::abbreviation);
  EXPECT_EQ(gazetteer.region(CountryCode("UA")), "Eastern Europe");
  EXPECT_EQ(gazetteer.neighbours(CountryCode("UA")).size(), 2u);
}

TEST_F(Tables, GeoNamesRowsAreChecked) {
  EXPECT_THAT(error_of(bare_geonames, "1\tA\tA\n"),
              HasSubstr(":1: is not a row of the GeoNames table"));
  std::string row = "x\tA\tA\t\t1\t1\tP\tPPL\tSY\t\t\t\t\t\t5\t\t\t\t\n";
  EXPECT_THAT(error_of(bare_geonames, row), HasSubstr("GeoNames table"));
  row[0] = '7';
  EXPECT_EQ(error_of(bare_geonames, row), "no error");
  EXPECT_THAT(error_of(bare_geonames, row + "8\tA\tA\t\t99\t1\tP\tPPL\tSY\t\t\t\t\t\t5\t\t\t\t\n"),
              HasSubstr(":2: is not a row"));
}

}  // namespace
}  // namespace stet

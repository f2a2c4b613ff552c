// The newsroom's own table.
#include "checker/gazetteer/import/house.h"

#include <gmock/gmock.h>

#include "checker/base/write_file.h"
#include "checker/gazetteer/format.h"
#include "tests/gazetteer/support.h"

namespace stet {
namespace {

using testing::HasSubstr;

class House : public testing::Test {
 protected:
  std::string error_of(const std::string& content) {
    const std::string test = testing::UnitTest::GetInstance()->current_test_info()->name();
    const std::string path = testing::TempDir() + "/stet_house_" + test + ".tsv";
    EXPECT_FALSE(write_file(path, content));
    records_.clear();
    const auto add = [this](GazetteerRecord record) { records_.push_back(std::move(record)); };
    return import_house(path, add, ImportLog(ImportLog::BadRow::refuse))
        .value_or(Error{"none", "", 0})
        .text();
  }
  std::vector<GazetteerRecord> records_;
};

TEST_F(House, ColumnsAreNamedAndStandInAnyOrder) {
  EXPECT_EQ(error_of("# ours\n\n"
                     "country\tname\tlon\tlat\tpopulation\tvariants\tkind\n"
                     "SY|TR\tKhmeimim\t35.95\t35.41\t1200\tHmeimim | Humaymim|\tnaval-base\n"
                     "UA\tRobotyne\r\n"),
            "none");
  ASSERT_EQ(records_.size(), 2u);
  const GazetteerRecord& base = records_[0];
  ASSERT_EQ(base.names.size(), 3u);
  EXPECT_EQ(base.names[0].text, "Khmeimim");
  EXPECT_EQ(base.names[2].text, "Humaymim");
  EXPECT_EQ(base.kind, EntryKind::naval_base);
  EXPECT_EQ(base.countries[1], CountryCode("TR"));
  EXPECT_FLOAT_EQ(base.latitude, 35.41f);
  EXPECT_EQ(base.population, 1200u);
  EXPECT_TRUE(base.curated);
  EXPECT_FALSE(records_[1].kind_known);
  EXPECT_EQ(records_[1].countries[0], CountryCode("UA"));
}

TEST_F(House, ASpreadsheetsByteOrderMarkIsNoPartOfTheFirstColumn) {
  EXPECT_EQ(error_of("\xEF\xBB\xBFname\tcountry\nA\tSY\n"), "none");
  EXPECT_EQ(records_.size(), 1u);
}

TEST_F(House, ABadRowIsRefusedWithItsLine) {
  const auto error = [this](const std::string& row) {
    return error_of("name\tvariants\tcountry\tkind\tlat\tlon\tpopulation\n\n" + row + "\n");
  };
  EXPECT_THAT(error("\t\tSY"), HasSubstr(".tsv:3: has no name"));
  EXPECT_THAT(error("A\t\tsyria"), HasSubstr(":3: country “syria”"));
  EXPECT_THAT(error("A\t\tSY\tcastle"), HasSubstr(":3: kind “castle”"));
  EXPECT_THAT(error("A\t\tSY\tperson"), HasSubstr("no kind of place"));
  EXPECT_THAT(error("A\t\tSY\tcity\t1"), HasSubstr(":3: lat and lon"));
  EXPECT_THAT(error("A\t\tSY\tcity\t91\t1"), HasSubstr(":3: lat and lon"));
  EXPECT_THAT(error("A\t\tSY\tcity\tnan\t1"), HasSubstr(":3: lat and lon"));
  EXPECT_THAT(error("A\t\tSY\tcity\t1\t1\tmany"), HasSubstr(":3: population “many”"));
  EXPECT_THAT(error("A\t\tSY\t\t\t\t\t\t"), HasSubstr("has 9 columns instead of 7"));
  EXPECT_THAT(error("A\xFF\t\tSY"), HasSubstr(":3: is not UTF-8"));
}

TEST_F(House, TheFirstRowMustNameTheColumns) {
  EXPECT_THAT(error_of(""), HasSubstr("has no row that names the columns"));
  EXPECT_THAT(error_of("Khmeimim\tSY\n"), HasSubstr(":1: the first row must name the columns"));
  EXPECT_THAT(error_of("name\tkind\n"), HasSubstr(":1: the first row must name the columns"));
  EXPECT_THAT(error_of("name\tcountry\tcolour\n"), HasSubstr("the first row must name"));
}

// What the table leaves open is taken from the layer below, and the entry there makes room.
TEST_F(House, APlaceThatIsKnownBelowKeepsWhatTheTableDoesNotSay) {
  GazetteerBuilder below;
  below.add_entry(place("Khmeimim", "SY", EntryKind::airbase, 35.4f, 35.9f));
  const LayerImage lower = built(below);
  ASSERT_EQ(error_of("name\tvariants\tcountry\nHumaymim\tKhmeimim\tSY\nNew Place\t\tSY\n"), "none");
  GazetteerBuilder house;
  for (GazetteerRecord& record : records_) house.add_entry(std::move(record));
  house.place_over(opened({&lower}));
  const LayerImage upper = built(house);
  const Gazetteer gazetteer = opened({&lower, &upper});
  const std::vector<NameMatch> found = find(gazetteer, "khmeimim");
  ASSERT_EQ(found.size(), 1u);
  const Entry entry = gazetteer.entry(found[0].entry);
  EXPECT_EQ(entry.name, "Humaymim");
  EXPECT_EQ(entry.kind, EntryKind::airbase);
  EXPECT_FLOAT_EQ(entry.latitude, 35.4f);
  EXPECT_TRUE(has_entry(gazetteer, "new place", EntryKind::populated_place, "SY"));
}

}  // namespace
}  // namespace stet

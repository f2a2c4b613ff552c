// Mass sources in the layouts of their publishers (sample/), from rows to answers.
#include <gmock/gmock.h>

#include "checker/gazetteer/import/alternates.h"
#include "checker/gazetteer/import/geonames.h"
#include "checker/gazetteer/import/gns.h"
#include "checker/gazetteer/import/whosonfirst.h"
#include "tests/gazetteer/support.h"

namespace stet {
namespace {

using testing::HasSubstr;

const std::string kSample = std::string(STET_SOURCE_DIR) + "/tests/gazetteer/sample/";

class MassImport : public testing::Test {
 protected:
  MassImport() : builder_({.scratch_folder = testing::TempDir()}) {}

  PartSink part_sink() {
    return [this](uint64_t id, uint32_t order, const GazetteerRecord& part) {
      builder_.add_part(id, order, part);
    };
  }
  RecordSink sink() {
    return [this](GazetteerRecord record) { builder_.add(std::move(record)); };
  }
  void finish() {
    const std::string test = testing::UnitTest::GetInstance()->current_test_info()->name();
    const std::string path = testing::TempDir() + "/stet_mass_" + test + ".stetgaz";
    const auto counts = builder_.write({}, path, [](uint64_t, uint64_t) {});
    ASSERT_TRUE(counts);
    ASSERT_FALSE(gazetteer_.add_file(path));
  }
  Entry first(std::string_view folded) {
    const std::vector<NameMatch> found = find(gazetteer_, folded);
    return found.empty() ? Entry() : gazetteer_.entry(found[0].entry);
  }

  ImportLog log_{ImportLog::BadRow::skip};
  MassBuilder builder_;
  Gazetteer gazetteer_;
};

TEST_F(MassImport, AlternatesSayWhichNameIsTheEnglishOne) {
  const auto add = [this](const GazetteerRecord& r) { builder_.add_part(r.id, 0, r); };
  ASSERT_FALSE(import_geonames(kSample + "geonames.txt", {}, add, log_));
  ASSERT_FALSE(import_alternates(kSample + "alternates.txt", part_sink(), log_));
  EXPECT_EQ(log_.skipped(), 1u);
  EXPECT_THAT(log_.first_skipped()[0].text(), HasSubstr("alternates.txt:12: is not a row"));
  finish();
  EXPECT_EQ(first("dayr az zawr").name, "Deir ez-Zor");
  EXPECT_EQ(first("dair az zaur").id, 1000001u);
  EXPECT_EQ(first("kiev").name, "Kyiv");
  EXPECT_EQ(find(gazetteer_, "kiev").at(0).role, NameRole::official) << "the dump's own name";
  EXPECT_EQ(find(gazetteer_, "kiyev").at(0).role, NameRole::variant) << "of former times";
  EXPECT_EQ(find(gazetteer_, "dez").at(0).role, NameRole::abbreviation);
  for (std::string_view name : {"12345", "nowhere at all", "دير الزور"}) {
    EXPECT_TRUE(find(gazetteer_, name).empty()) << name;
  }
}

TEST_F(MassImport, ABadRowOfGeoNamesIsSkippedOrRefusedAsAsked) {
  const std::string wrong = kSample + "alternates.txt";
  ASSERT_FALSE(import_geonames(wrong, {}, sink(), log_));
  EXPECT_EQ(log_.skipped(), 12u);
  EXPECT_EQ(log_.first_skipped().size(), 10u);
  ImportLog strict(ImportLog::BadRow::refuse);
  const auto error = import_geonames(wrong, {}, sink(), strict);
  ASSERT_TRUE(error);
  EXPECT_THAT(error->text(), HasSubstr("alternates.txt:1: is not a row of the GeoNames table"));
}

TEST_F(MassImport, GnsNamesOfOneFeatureAreOneEntry) {
  const Result<CountryCodes> codes = read_country_codes(kSample + "country_info.txt");
  ASSERT_TRUE(codes);
  ASSERT_FALSE(import_gns(kSample + "gns_old.txt", &*codes, part_sink(), log_));
  ASSERT_FALSE(import_gns(kSample + "gns_new.txt", &*codes, part_sink(), log_));
  EXPECT_EQ(log_.skipped(), 2u);
  EXPECT_THAT(log_.first_skipped()[0].text(), HasSubstr("gns_old.txt:9: is not a row of a GNS"));
  finish();
  const Entry base = first("jablah airfield");
  EXPECT_EQ(base.name, "Maţār Ḩumaymim") << "the approved name";
  EXPECT_EQ(base.kind, EntryKind::airbase);
  EXPECT_EQ(first("dimashq").name, "Damascus") << "the conventional name";
  EXPECT_TRUE(first("damascus").capital);
  EXPECT_TRUE(first("robotyne").in_country(CountryCode("UA"))) << "FIPS UP";
  EXPECT_TRUE(first("krinki").in_country(CountryCode("UA"))) << "UKR";
  EXPECT_EQ(first("krinki").name, "Krynky");
  EXPECT_TRUE(find(gazetteer_, "some road").empty());
  EXPECT_EQ(gazetteer_.info(0).entries, 4u);
}

TEST_F(MassImport, AGnsFileMustNameItsColumns) {
  const auto error = import_gns(kSample + "geonames.txt", nullptr, part_sink(), log_);
  ASSERT_TRUE(error);
  EXPECT_THAT(error->text(), HasSubstr("geonames.txt: is not the first row of a GNS file"));
  EXPECT_TRUE(read_country_codes(kSample + "missing.txt").error().path.size() > 0);
}

TEST_F(MassImport, WhosOnFirstRecordsAreRead) {
  ASSERT_FALSE(import_whosonfirst(kSample + "whosonfirst", sink(), log_));
  EXPECT_EQ(log_.skipped(), 1u);
  EXPECT_THAT(log_.first_skipped()[0].text(), HasSubstr("4210009.geojson: is not JSON"));
  finish();
  const Entry village = first("humaymim");
  EXPECT_EQ(village.name, "Khmeimim");
  EXPECT_EQ(village.id, 1000077u);
  EXPECT_EQ(village.kind, EntryKind::town) << "6,000 inhabitants";
  EXPECT_FLOAT_EQ(village.latitude, 35.4f);
  EXPECT_EQ(first("hmeymim").id, 1000077u);
  EXPECT_EQ(find(gazetteer_, "hmm").at(0).role, NameRole::abbreviation);
  EXPECT_EQ(first("zaporizhia").name, "Zaporizhzhia Oblast");
  EXPECT_EQ(first("zaporizhia").kind, EntryKind::province);
  for (std::string_view name : {"old town", "latakia", "a cafe", "alt geometry", "حميميم"}) {
    EXPECT_TRUE(find(gazetteer_, name).empty()) << name;
  }
}

TEST_F(MassImport, AFolderWithoutRecordsIsAnError) {
  const auto error = import_whosonfirst(kSample + "nowhere", sink(), log_);
  ASSERT_TRUE(error);
  EXPECT_THAT(error->text(), HasSubstr("nowhere: cannot list the folder"));
}

// A lower gazetteer's entry lends its id and names, and makes room.
TEST(MassBuilder, JoinsRowsOfOnePlaceToTheEntryBelow) {
  GazetteerBuilder below;
  GazetteerRecord kyiv = place("Kyiv", "UA", EntryKind::city, 50.4f, 30.5f, 3000000);
  kyiv.id = 703448;
  below.add_entry(kyiv);
  const LayerImage lower_image = built(below);
  const Gazetteer lower = opened({&lower_image});
  MassOptions options;
  options.scratch_folder = testing::TempDir();
  options.lower = &lower;
  MassBuilder builder(options);
  for (const char* name : {"Kiev", "Kiew"}) {
    GazetteerRecord row = place(name, "UA", EntryKind::city, 50.41f, 30.51f);
    row.add_name("Kyiv", NameRole::variant);
    builder.add(row);
  }
  const std::string path = testing::TempDir() + "/stet_mass_join.stetgaz";
  const auto counts = builder.write({}, path, [](uint64_t, uint64_t) {});
  ASSERT_TRUE(counts);
  EXPECT_EQ(counts->entries, 1u);
  EXPECT_EQ(counts->replaced, 1u);
  Gazetteer both = opened({&lower_image});
  ASSERT_FALSE(both.add_file(path));
  for (std::string_view name : {"kyiv", "kiev", "kiew"}) {
    const std::vector<NameMatch> found = find(both, name);
    ASSERT_EQ(found.size(), 1u) << name;
    EXPECT_EQ(both.entry(found[0].entry).id, 703448u);
    EXPECT_EQ(both.entry(found[0].entry).population, 3000000u);
  }
}

}  // namespace
}  // namespace stet

// The project's own tables, as they stand in rules/knowledge/.
#include <filesystem>
#include <map>
#include <set>

#include "checker/gazetteer/import/knowledge.h"
#include "checker/names/fold.h"
#include "tests/gazetteer/support.h"

namespace stet {
namespace {

constexpr double kFarFromCentre = 1500;  // kilometres

// Countries, with their islands and dependencies, that reach further than that from their middle.
const std::set<std::string> kLargeCountries = {
    "RU", "CA", "US", "CN", "BR", "AU", "KZ", "IN", "AR", "CL", "ID", "DZ", "CD", "GL",
    "NO", "FR", "GB", "ES", "PT", "NZ", "DK", "NL", "EC", "KI", "FM", "PF", "MX", "JP",
    "ZA", "SA", "MH", "MU", "SC", "PH", "VN", "UM", "SH", "TF", "AQ", "MY"};

// Nature and areas that no single country holds may lie anywhere.
bool belongs_to_a_country(const GazetteerRecord& record) {
  return is_place(record.kind) && record.kind < EntryKind::sea &&
         record.kind != EntryKind::region && record.kind != EntryKind::historic_region &&
         record.kind != EntryKind::disputed_area && record.kind != EntryKind::corridor &&
         record.kind != EntryKind::line;
}

class Knowledge : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    builder_ = new GazetteerBuilder;
    const auto error =
        import_knowledge(std::string(STET_SOURCE_DIR) + "/rules/knowledge", *builder_);
    ASSERT_FALSE(error) << error->text();
    for (const GazetteerRecord& record : builder_->records()) {
      if (record.kind == EntryKind::country) centres_[code(record)] = &record;
    }
  }
  static void TearDownTestSuite() { delete builder_; }
  static std::string code(const GazetteerRecord& record) {
    std::string out;
    record.countries[0].append_to(out);
    return out;
  }
  static inline GazetteerBuilder* builder_ = nullptr;
  static inline std::map<std::string, const GazetteerRecord*> centres_;
};

TEST_F(Knowledge, EveryTableIsReadable) { EXPECT_GT(builder_->records().size(), 500u); }

TEST_F(Knowledge, EveryCountryCodeIsInTheTableOfCountries) {
  EXPECT_GE(centres_.size(), 245u);
  for (const GazetteerRecord& record : builder_->records()) {
    for (CountryCode country : record.countries) {
      if (country.empty()) continue;
      std::string letters;
      country.append_to(letters);
      EXPECT_TRUE(centres_.contains(letters)) << record.names[0].text << " " << letters;
    }
  }
}

TEST_F(Knowledge, PlacesLieNearTheirCountry) {
  for (const GazetteerRecord& record : builder_->records()) {
    if (!belongs_to_a_country(record) || record.countries[0].empty()) continue;
    if (record.latitude == 0 && record.longitude == 0) continue;
    double nearest = 1e9;
    bool large = false;
    for (CountryCode country : record.countries) {
      std::string letters;
      country.append_to(letters);
      const auto centre = centres_.find(letters);
      if (centre == centres_.end()) continue;
      large = large || kLargeCountries.contains(letters);
      nearest = std::min(nearest, distance_km(record.latitude, record.longitude,
                                              centre->second->latitude, centre->second->longitude));
    }
    EXPECT_TRUE(large || nearest <= kFarFromCentre) << record.names[0].text << " " << code(record);
  }
}

std::string key_of(const GazetteerRecord& record) {
  std::string key = fold(record.names[0].text) + ", " + std::string(kind_name(record.kind)) + ", ";
  record.countries[0].append_to(key);
  return key;
}

// What two tables list is merged; twice in one table is a slip.
void expect_no_entry_twice(const std::string& path,
                           std::optional<Error> (*import)(const std::string&, GazetteerBuilder&)) {
  GazetteerBuilder builder;
  const std::optional<Error> error = import(path, builder);
  ASSERT_FALSE(error) << error->text();
  std::map<std::string, const GazetteerRecord*> seen;
  for (const GazetteerRecord& record : builder.records()) {
    const auto [found, is_new] = seen.try_emplace(key_of(record), &record);
    if (is_new) continue;
    const bool apart = distance_km(found->second->latitude, found->second->longitude,
                                   record.latitude, record.longitude) > 50;
    EXPECT_TRUE(is_place(record.kind) && apart) << path << ": " << key_of(record);
  }
}

TEST_F(Knowledge, NoEntryIsListedTwiceInATable) {
  const auto places = [](const std::string& path, GazetteerBuilder& builder) {
    return import_places(path, true, builder);
  };
  const std::filesystem::path root = std::filesystem::path(STET_SOURCE_DIR) / "rules/knowledge";
  for (const auto& file : std::filesystem::directory_iterator(root / "places")) {
    expect_no_entry_twice(file.path().string(), places);
  }
  for (const auto& file : std::filesystem::directory_iterator(root / "persons")) {
    expect_no_entry_twice(file.path().string(), import_persons);
  }
  expect_no_entry_twice((root / "countries.tsv").string(), import_countries);
}

TEST_F(Knowledge, PersonsHaveARole) {
  for (const GazetteerRecord& record : builder_->records()) {
    if (record.kind != EntryKind::person) continue;
    EXPECT_FALSE(record.note.empty()) << record.names[0].text;
  }
}

}  // namespace
}  // namespace stet

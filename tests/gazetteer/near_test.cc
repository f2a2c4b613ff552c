// near() against the plain way: every name of every entry through name_similarity.
#include <algorithm>
#include <array>

#include "checker/gazetteer/importance.h"
#include "checker/names/compare.h"
#include "checker/names/fold.h"
#include "tests/gazetteer/support.h"

namespace stet {
namespace {

constexpr std::array<std::string_view, 3> kCountries = {"SY", "UA", "KR"};

class NearTwin : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    std::mt19937 random(3);
    GazetteerBuilder builder;
    for (uint64_t id = 1; id <= 600; ++id) {
      std::string name = random_word(random, 2 + static_cast<int>(random() % 3));
      GazetteerRecord record = place(name, kCountries[random() % 3],
                                     random() % 4 == 0 ? EntryKind::airbase : EntryKind::city, 1, 1,
                                     static_cast<uint32_t>(random() % 1000000));
      record.id = id;
      record.add_name(random_word(random, 3), NameRole::variant);
      records_.push_back(record);
      builder.add_entry(std::move(record));
    }
    image_ = new LayerImage(built(builder));
    gazetteer_ = new Gazetteer(opened({image_}));
  }
  static void TearDownTestSuite() {
    delete gazetteer_;
    delete image_;
  }

  // The best score of any entry of the country (of all countries if empty).
  static float best_score(const std::string& query, CountryCode country) {
    float best = 0;
    for (const GazetteerRecord& record : records_) {
      if (!country.empty() && record.countries[0] != country) continue;
      std::string code;
      record.countries[0].append_to(code);
      for (const RecordName& name : record.names) {
        best = std::max(best, name_similarity(query, fold(name.text), origins_of_country(code)));
      }
    }
    return best;
  }

  static std::string misspell(std::mt19937& random, std::string name) {
    const size_t at = random() % name.size();
    const char letter = "aeioumnrs"[random() % 9];
    const unsigned slip = random() % 4;
    std::string out;
    for (size_t i = 0; i < name.size(); ++i) {
      if (i != at) {
        out.push_back(name[i]);
      } else if (slip == 1) {
        out.append({letter, name[i]});
      } else if (slip == 2) {
        out.push_back(letter);
      } else if (slip == 3) {
        out.append({name[i], name[i]});
      }
    }
    return out;
  }

  static inline std::vector<GazetteerRecord> records_;
  static inline LayerImage* image_ = nullptr;
  static inline Gazetteer* gazetteer_ = nullptr;
};

// Bonuses for well-known places move a score by less than this.
constexpr float kBonus = 0.021f;

TEST_F(NearTwin, WithACountryTheBestIsAsGoodAsTheBestOfAllItsNames) {
  std::mt19937 random(5);
  for (int i = 0; i < 300; ++i) {
    const std::string query = misspell(random, records_[random() % records_.size()].names[0].text);
    const CountryCode country(kCountries[random() % 3]);
    const float best = best_score(query, country);
    if (best < 0.66f) continue;  // further off, the rough distance may not list it
    const std::vector<NearMatch> found = gazetteer_->near(query, {country, {}, 5});
    ASSERT_FALSE(found.empty()) << query;
    EXPECT_GE(found[0].score, std::min(1.0f, best) - kBonus) << query;
    for (const NearMatch& match : found) {
      EXPECT_TRUE(gazetteer_->entry(match.match.entry).in_country(country));
    }
  }
}

TEST_F(NearTwin, WithoutACountryOneSlipOfThePenIsFound) {
  std::mt19937 random(6);
  int asked = 0;
  int as_good = 0;
  for (int i = 0; i < 150; ++i) {
    const std::string query = misspell(random, records_[random() % records_.size()].names[0].text);
    const float best = best_score(query, CountryCode());
    if (best < 0.66f) continue;
    ++asked;
    const std::vector<NearMatch> found = gazetteer_->near(query, {CountryCode(), {}, 5});
    as_good += !found.empty() && found[0].score >= best - kBonus ? 1 : 0;
  }
  EXPECT_GT(asked, 40);
  EXPECT_GE(as_good, asked * 97 / 100);
}

TEST_F(NearTwin, ScoresFallAndEachEntryComesOnce) {
  std::mt19937 random(8);
  for (int i = 0; i < 100; ++i) {
    const std::string query = records_[random() % records_.size()].names[0].text;
    const CountryCode country(i % 2 == 0 ? "SY" : "");
    const std::vector<NearMatch> found = gazetteer_->near(query, {country, {}, 20});
    std::vector<EntryRef> entries;
    float before = 1;
    for (const NearMatch& match : found) {
      EXPECT_LE(match.score, before);
      EXPECT_GT(match.score, 0);
      before = match.score;
      entries.push_back(match.match.entry);
    }
    std::ranges::sort(entries);
    EXPECT_EQ(std::ranges::adjacent_find(entries), entries.end());
    EXPECT_LE(found.size(), 20u);
  }
}

TEST_F(NearTwin, AnExactNameScoresOne) {
  for (size_t i = 0; i < records_.size(); i += 50) {
    const std::string& name = records_[i].names[0].text;
    for (CountryCode country : {CountryCode(), records_[i].countries[0]}) {
      const std::vector<NearMatch> found = gazetteer_->near(name, {country, {}, 3});
      ASSERT_FALSE(found.empty()) << name;
      EXPECT_FLOAT_EQ(found[0].score, 1) << name;
    }
  }
}

TEST_F(NearTwin, KindsNarrow) {
  const EntryKind kinds[] = {EntryKind::airbase};
  for (CountryCode country : {CountryCode(), CountryCode("UA")}) {
    for (const NearMatch& match : gazetteer_->near("barato", {country, kinds, 10})) {
      EXPECT_EQ(gazetteer_->entry(match.match.entry).kind, EntryKind::airbase);
    }
  }
  EXPECT_FALSE(gazetteer_->near("barato", {CountryCode("UA"), kinds, 10}).empty());
}

// A least score and a least importance answer what would be left of all answers without the others.
TEST_F(NearTwin, AScoreOrAnImportanceNarrow) {
  constexpr size_t kAll = 400;  // entries of one country
  constexpr float kLeast = 0.6F;
  const uint16_t important = importance_of(500'000);
  std::mt19937 random(9);
  size_t told = 0;
  for (int i = 0; i < 80; ++i) {
    const std::string query = misspell(random, records_[random() % records_.size()].names[0].text);
    const CountryCode country("UA");
    const auto entries = [](const std::vector<NearMatch>& found) {
      std::vector<EntryRef> out;
      for (const NearMatch& match : found) out.push_back(match.match.entry);
      return out;
    };
    std::vector<NearMatch> all = gazetteer_->near(query, {country, {}, kAll}), large = all;
    std::erase_if(all, [](const NearMatch& m) { return m.score < kLeast; });
    EXPECT_EQ(entries(gazetteer_->near(query, {country, {}, kAll, kLeast})), entries(all));
    std::erase_if(large, [&](const NearMatch& m) {
      return importance_of(gazetteer_->entry(m.match.entry).population) < important;
    });
    EXPECT_EQ(entries(gazetteer_->near(query, {country, {}, kAll, 0, important})), entries(large));
    told += all.size();
  }
  EXPECT_GT(told, 20U);
}

TEST_F(NearTwin, AwkwardQueriesAreAnswered) {
  for (const std::string& query :
       {std::string(), std::string("   "), std::string("\xff\xfe\xff"), std::string(100000, 'a'),
        std::string("-'-"), std::string("\xd0\x9a\xd0\xb8\xd1\x97\xd0\xb2"), std::string("x")}) {
    for (CountryCode country : {CountryCode(), CountryCode("SY"), CountryCode("QQ")}) {
      EXPECT_LE(gazetteer_->near(query, {country, {}, 4}).size(), 4u);
      EXPECT_TRUE(gazetteer_->near(query, {country, {}, 0}).empty());
    }
  }
}

TEST(Near, EntriesOfTwoCountriesAreFoundInBoth) {
  GazetteerBuilder builder;
  GazetteerRecord golan = place("Golan", "SY", EntryKind::disputed_area, 33, 35.8f);
  golan.countries[1] = CountryCode("IL");
  builder.add_entry(golan);
  const LayerImage image = built(builder);
  const Gazetteer gazetteer = opened({&image});
  for (std::string_view country : {"SY", "IL"}) {
    const std::vector<NearMatch> found = gazetteer.near("Gollan", {CountryCode(country), {}, 3});
    ASSERT_EQ(found.size(), 1u) << country;
    EXPECT_EQ(found[0].match.name, "Golan");
  }
  EXPECT_TRUE(gazetteer.near("Gollan", {CountryCode("JO"), {}, 3}).empty());
}

}  // namespace
}  // namespace stet

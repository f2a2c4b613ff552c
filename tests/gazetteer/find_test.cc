// find() and may_start_name() against a plain hash map, on 20,000 generated names.
#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "checker/gazetteer/keys.h"
#include "checker/names/fold.h"
#include "tests/gazetteer/support.h"

namespace stet {
namespace {

class FindTwin : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    std::mt19937 random(20261123);
    GazetteerBuilder builder;
    for (uint64_t id = 1; id <= 10000; ++id) add(random, id, builder);
    image_ = new LayerImage(built(builder));
    gazetteer_ = new Gazetteer(opened({image_}));
  }
  static void TearDownTestSuite() {
    delete gazetteer_;
    delete image_;
  }

  static std::string random_name(std::mt19937& random) {
    static constexpr std::string_view kBefore[] = {"", "", "", "Al-", "The ", "St. ", "Saint "};
    static constexpr std::string_view kAfter[] = {"", "", "", " Airport", " Province", " é"};
    std::string name(kBefore[random() % std::size(kBefore)]);
    for (int words = 1 + static_cast<int>(random() % 3); words > 0; --words) {
      std::string word = random_word(random, 1 + static_cast<int>(random() % 3));
      word[0] = static_cast<char>(word[0] - 'a' + 'A');
      name.append(word);
      if (words > 1) name.push_back(' ');
    }
    return name.append(kAfter[random() % std::size(kAfter)]);
  }

  static void add(std::mt19937& random, uint64_t id, GazetteerBuilder& builder) {
    static constexpr EntryKind kKinds[] = {EntryKind::city, EntryKind::airport, EntryKind::province,
                                           EntryKind::person};
    static constexpr std::string_view kCountries[] = {"SY", "US", "UA", ""};
    GazetteerRecord record =
        place(random_name(random), kCountries[random() % 4], kKinds[random() % 4], 1, 1,
              static_cast<uint32_t>(random() % 100000));
    record.id = id;
    record.add_name(random_name(random), NameRole::variant);
    for (const RecordName& name : record.names) {
      std::vector<std::string> keys;
      lookup_keys(fold(name.text), record.kind, record.countries[0], keys);
      for (const std::string& key : keys) {
        twin_[key].insert(id);
        for (size_t space = key.find(' '); space != key.npos; space = key.find(' ', space + 1)) {
          starts_.insert(key.substr(0, space));
        }
        starts_.insert(key);
      }
    }
    builder.add_entry(std::move(record));
  }

  static std::multiset<uint64_t> ids(std::string_view folded) {
    std::multiset<uint64_t> out;
    for (const NameMatch& match : find(*gazetteer_, folded)) {
      out.insert(gazetteer_->entry(match.entry).id);
    }
    return out;
  }
  static std::multiset<uint64_t> expected(const std::string& folded) {
    const auto found = twin_.find(folded);
    return found == twin_.end()
               ? std::multiset<uint64_t>()
               : std::multiset<uint64_t>(found->second.begin(), found->second.end());
  }

  static inline std::unordered_map<std::string, std::set<uint64_t>> twin_;
  static inline std::set<std::string> starts_;
  static inline LayerImage* image_ = nullptr;
  static inline Gazetteer* gazetteer_ = nullptr;
};

TEST_F(FindTwin, EveryNameFindsExactlyItsEntries) {
  ASSERT_GT(twin_.size(), 15000u);
  size_t shared = 0;
  for (const auto& [key, entries] : twin_) {
    ASSERT_EQ(ids(key), expected(key)) << key;
    shared += entries.size() > 1 ? 1 : 0;
  }
  EXPECT_GT(shared, 100u) << "the sample must have names with several entries";
}

TEST_F(FindTwin, OtherStringsFindWhatTheTwinFinds) {
  std::mt19937 random(7);
  size_t hits = 0;
  for (int i = 0; i < 20000; ++i) {
    const std::string name = fold(random_name(random));
    ASSERT_EQ(ids(name), expected(name)) << name;
    hits += expected(name).empty() ? 0 : 1;
  }
  EXPECT_GT(hits, 100u);
}

TEST_F(FindTwin, MatchesComeByImportance) {
  for (const auto& [key, entries] : twin_) {
    uint32_t before = 0xFFFFFFFF;
    EntryKind kind = EntryKind::person;
    for (const NameMatch& match : find(*gazetteer_, key)) {
      const Entry entry = gazetteer_->entry(match.entry);
      if (entry.kind == kind && kind == EntryKind::city) {
        EXPECT_LE(entry.population, before) << key;
      }
      before = entry.population;
      kind = entry.kind;
    }
  }
}

TEST_F(FindTwin, MayStartNameMissesNoneAndSeldomErrs) {
  for (const std::string& start : starts_) ASSERT_TRUE(gazetteer_->may_start_name(start)) << start;
  std::mt19937 random(11);
  int wrong = 0;
  for (int i = 0; i < 20000; ++i) {
    const std::string word = random_word(random, 5);
    if (!starts_.contains(word) && gazetteer_->may_start_name(word)) ++wrong;
  }
  EXPECT_LE(wrong, 20) << "of 20,000; the hash has 16 bits beyond the bucket";
  EXPECT_FALSE(gazetteer_->may_start_name(""));
}

}  // namespace
}  // namespace stet

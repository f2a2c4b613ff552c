// The gazetteer that the program carries, on names that the news writes.
#include "checker/gazetteer/default.h"

#include <algorithm>
#include <set>
#include <utility>

#include "checker/base/mapped_file.h"
#include "checker/gazetteer/countries.h"
#include "checker/gazetteer/keys.h"
#include "checker/gazetteer/layer.h"
#include "checker/gazetteer/layer_file.h"
#include "checker/gazetteer/probes.h"
#include "checker/names/fold.h"
#include "tests/gazetteer/support.h"

namespace stet {
namespace {

class Default : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    Result<Gazetteer> gazetteer = default_gazetteer();
    ASSERT_TRUE(gazetteer) << gazetteer.error().text();
    gazetteer_ = new Gazetteer(*std::move(gazetteer));
  }
  static void TearDownTestSuite() { delete gazetteer_; }
  static Entry first(std::string_view name) {
    const std::vector<NameMatch> found = find(*gazetteer_, fold(name));
    return found.empty() ? Entry() : gazetteer_->entry(found[0].entry);
  }
  static bool has(std::string_view name, EntryKind kind, std::string_view country) {
    return has_entry(*gazetteer_, fold(name), kind, country);
  }
  static inline Gazetteer* gazetteer_ = nullptr;
};

constexpr size_t kLargestWorld = 26u << 20;

TEST_F(Default, TheWorldIsIntactAndBuiltWithTheCurrentFolding) {
  const std::string path = std::string(STET_SOURCE_DIR) + "/rules/gazetteer/world.stetgaz";
  const Result<MappedFile> file = MappedFile::open(path);
  ASSERT_TRUE(file) << file.error().text();
  EXPECT_FALSE(verify_image(file->bytes(), path));
  EXPECT_LE(file->bytes().size(), kLargestWorld);
  const Result<Layer> layer = Layer::open(file->bytes(), path);
  ASSERT_TRUE(layer);
  EXPECT_EQ(layer->header().fold_probe, fold_probe()) << "run rules/gazetteer/rebuild";
  EXPECT_EQ(layer->header().skeleton_probe, skeleton_probe()) << "run rules/gazetteer/rebuild";
}

TEST_F(Default, SaysWhatItIsMadeOf) {
  ASSERT_EQ(gazetteer_->layers(), 2);
  const LayerInfo world = gazetteer_->info(0);
  EXPECT_GT(world.names, 500000u);
  EXPECT_GT(world.entries, 200000u);
  EXPECT_EQ(world.built.size(), 10u);
  EXPECT_TRUE(std::ranges::any_of(world.sources, [](const std::string& source) {
    return source.find("GeoNames, CC BY 4.0") != std::string::npos;
  }));
}

TEST_F(Default, KhmeimimUnderItsSpellings) {
  for (std::string_view name : {"Khmeimim", "Hmeimim", "Humaymim", "Hmeymim"}) {
    EXPECT_TRUE(has(name, EntryKind::airbase, "SY")) << name;
  }
}

TEST_F(Default, SyrianCities) {
  EXPECT_EQ(first("Aleppo").id, 170063u);
  for (std::string_view name : {"Tartus", "Tartous"})
    EXPECT_TRUE(has(name, EntryKind::city, "SY")) << name;
  for (std::string_view name : {"Deir ez-Zor", "Dayr az-Zawr"}) {
    EXPECT_TRUE(has(name, EntryKind::city, "SY")) << name;
  }
}

TEST_F(Default, KyivIsOneEntryUnderBothNames) {
  EXPECT_EQ(first("Kyiv").id, 703448u);
  EXPECT_EQ(first("Kiev").id, 703448u);
  EXPECT_TRUE(first("Kiev").capital);
  EXPECT_EQ(first("Zaporizhzhia").countries[0], CountryCode("UA"));
  std::set<uint64_t> cities;
  for (const NameMatch& match : find(*gazetteer_, "kyiv")) {
    const Entry entry = gazetteer_->entry(match.entry);
    if (entry.capital) cities.insert(entry.id);
  }
  EXPECT_EQ(cities.size(), 1u);
}

TEST_F(Default, NamesWithSeveralPlaces) {
  std::set<std::string_view> states;
  for (const NameMatch& match : find(*gazetteer_, "springfield")) {
    const Entry entry = gazetteer_->entry(match.entry);
    if (entry.in_country(CountryCode("US"))) states.insert(entry.admin1);
  }
  EXPECT_GE(states.size(), 8u);
  EXPECT_EQ(first("Moscow").id, 524901u);
  EXPECT_GE(find(*gazetteer_, "moscow").size(), 3u) << "Idaho has one too";
  EXPECT_TRUE(has("Georgia", EntryKind::country, "GE"));
  EXPECT_TRUE(has("Georgia", EntryKind::state, "US"));
}

TEST_F(Default, EveryCapitalHasAGeoNamesIdAndAPosition) {
  size_t capitals = 0;
  size_t with_id = 0;
  for (std::string_view name :
       {"Damascus", "Tehran", "Moscow", "Paris", "London", "Beijing", "Tokyo", "Cairo", "Baghdad",
        "Beirut", "Amman", "Ankara", "Berlin", "Warsaw"}) {
    const Entry entry = first(name);
    capitals += entry.capital && entry.located() ? 1 : 0;
    with_id += entry.id != 0 && entry.id >> 63 == 0 ? 1 : 0;
  }
  EXPECT_EQ(capitals, 14u);
  EXPECT_EQ(with_id, 14u);
}

TEST_F(Default, CountriesAndDemonyms) {
  EXPECT_EQ(find(*gazetteer_, "syrian")[0].role, NameRole::demonym);
  EXPECT_EQ(gazetteer_->country_name(CountryCode("SY")), "Syria");
  EXPECT_TRUE(neighbours(*gazetteer_, CountryCode("SY"), CountryCode("TR")));
  EXPECT_FALSE(neighbours(*gazetteer_, CountryCode("SY"), CountryCode("UA")));
}

TEST_F(Default, LeadersArePersonsNotPlaces) {
  const std::vector<NameMatch> found = find(*gazetteer_, "khamenei");
  ASSERT_FALSE(found.empty());
  const Entry entry = gazetteer_->entry(found[0].entry);
  EXPECT_EQ(entry.kind, EntryKind::person);
  EXPECT_TRUE(entry.in_country(CountryCode("IR")));
  EXPECT_FALSE(entry.note.empty());
}

TEST_F(Default, TheBaseIsAmongTheNearestOfAStrangeSpelling) {
  const EntryKind bases[] = {EntryKind::airbase};
  const std::vector<NearMatch> found = gazetteer_->near("Khamenei", {CountryCode("SY"), bases, 5});
  EXPECT_TRUE(std::ranges::any_of(found, [](const NearMatch& match) {
    const std::string_view name = gazetteer_->entry(match.match.entry).name;
    return name == "Hmeimim" || name == "Khmeimim";
  }));
}

TEST_F(Default, NearFindsMisspelledCities) {
  const struct {
    std::string_view written;
    uint64_t id;
  } kCases[] = {
      {"Allepo", 170063}, {"Damascas", 170654}, {"Zaporizhia", 687700}, {"Kharkhiv", 706483}};
  for (const auto& [written, id] : kCases) {
    const std::vector<NearMatch> found = gazetteer_->near(written, {CountryCode(), {}, 5});
    EXPECT_TRUE(std::ranges::any_of(found, [id = id](const NearMatch& match) {
      return gazetteer_->entry(match.match.entry).id == id;
    })) << written;
  }
}

TEST_F(Default, OrdinaryWordsAreKnown) {
  for (std::string_view word :
       {"the", "police", "officials", "may", "reading", "said", "however"}) {
    EXPECT_TRUE(gazetteer_->word(word).common) << word;
  }
  for (std::string_view word :
       {"putin", "aleppo", "khmeimim", "china", "turkey", "assad", "vladimir"}) {
    EXPECT_FALSE(gazetteer_->word(word).common) << word;
  }
  EXPECT_TRUE(gazetteer_->word("vladimir").given_name);
  EXPECT_TRUE(gazetteer_->word("putin").surname);
  EXPECT_TRUE(gazetteer_->word("zor").place_word);
}

TEST_F(Default, LongestMatchRunsCanBeBuiltWordByWord) {
  for (std::string_view start : {"deir", "deir ez", "deir ez zor", "new", "new york"}) {
    EXPECT_TRUE(gazetteer_->may_start_name(start)) << start;
  }
  EXPECT_FALSE(gazetteer_->may_start_name("qqqxzv"));
}

// The slow twin: every curated entry is asked for by each of its names, each word open in turn.
TEST_F(Default, CuratedNamesAreFoundWithOneWordOpen) {
  size_t asked = 0;
  const uint64_t entries = gazetteer_->info(1).entries;
  for (uint32_t e = 0; e < entries; ++e) {
    const EntryRef ref{1, e};
    if (!gazetteer_->entry(ref).curated) continue;
    for (const NameMatch& match : gazetteer_->names(ref)) {
      const std::string folded = fold(match.name);
      std::vector<std::string_view> words = bearing_words(folded);
      for (size_t open = 0; words.size() > 1 && open < words.size(); ++open) {
        const std::string other = std::string(words[open].substr(0, 1)) + "zzz";
        const std::string_view word = std::exchange(words[open], other);
        std::vector<EntryRef> found;
        gazetteer_->find_open(words, open, found);
        words[open] = word;
        ASSERT_TRUE(std::ranges::find(found, ref) != found.end()) << match.name << " " << open;
        ++asked;
      }
    }
  }
  EXPECT_GT(asked, 10000u);
}

TEST_F(Default, AnOpenWordKeepsItsFirstLetter) {
  std::vector<EntryRef> found;
  gazetteer_->find_open(std::vector<std::string_view>{"olaf", "sholz"}, 1, found);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(gazetteer_->entry(found[0]).name, "Olaf Scholz");
  found.clear();
  gazetteer_->find_open(std::vector<std::string_view>{"olaf", "cholz"}, 1, found);
  EXPECT_TRUE(found.empty());
}

}  // namespace
}  // namespace stet

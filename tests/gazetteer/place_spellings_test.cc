// The variants of a place are spellings of its name: the romanization of its country's languages
// explains how they differ. What it cannot explain is another name (Leningrad, Oporto, Mideast) and
// stands in a column of its own.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "checker/base/tsv.h"
#include "checker/names/compare.h"
#include "checker/names/fold.h"
#include "checker/names/origin.h"

namespace stet {
namespace {

// Of 5,700 spellings hardly one scores less, and of two names of one place hardly one scores more
// (Sinjar, Shingal).
constexpr float kOneSpelling = 0.55F;

std::filesystem::path knowledge() {
  return std::filesystem::path(STET_SOURCE_DIR) / "rules/knowledge";
}

std::vector<std::string> words(const std::string& folded) {
  std::vector<std::string_view> parts;
  split_fields(folded, ' ', parts);
  return {parts.begin(), parts.end()};
}

// Words that say what a place is, in the tables' many ways.
const std::set<std::string>& nouns() {
  static const std::set<std::string> all = [] {
    std::set<std::string> out = {"the",       "of",  "and",   "islands", "isles", "archipelago",
                                 "mountains", "de",  "al",    "el",      "base",  "international",
                                 "field",     "dam", "region"};
    const auto use = [&](const TsvRow& row) -> std::optional<Error> {
      for (std::string& word : words(fold(row[0]))) out.insert(std::move(word));
      return std::nullopt;
    };
    const auto error = read_table((knowledge() / "place-nouns.tsv").string(),
                                  {"noun", "kind", "position", "example"}, use);
    EXPECT_FALSE(error) << error->text();
    return out;
  }();
  return all;
}

std::string without_nouns(const std::string& folded, std::string_view between) {
  std::string out;
  for (const std::string& word : words(folded)) {
    if (nouns().contains(word)) continue;
    if (!out.empty()) out += between;
    out += word;
  }
  return out.empty() ? folded : out;
}

bool has_all_words(const std::string& longer, const std::string& shorter) {
  const std::vector<std::string> all = words(longer);
  return std::ranges::all_of(words(shorter), [&](const std::string& word) {
    return std::ranges::find(all, word) != all.end();
  });
}

bool is_abbreviation(const std::string& name) {
  return std::ranges::all_of(name, [](char c) { return c < 'a' || c > 'z'; }) && name.size() < 8;
}

bool is_spelling(const std::string& name, const std::string& variant, OriginSet origins) {
  const std::string a = fold(name), b = fold(variant);
  if (has_all_words(a, b) || has_all_words(b, a) || is_abbreviation(variant)) return true;
  const auto likeness = [&](std::string_view between) {
    return name_similarity(without_nouns(a, between), without_nouns(b, between), origins);
  };
  return std::max(likeness(" "), likeness("")) >= kOneSpelling;
}

OriginSet origins_of(const std::vector<std::string>& countries) {
  if (countries.empty()) return OriginSet::all();
  OriginSet origins(Origin::english);
  for (const std::string& code : countries) origins = origins | origins_of_country(code);
  return origins;
}

template <class Use>
void for_each_place(Use use) {
  const auto read = [&](const TsvRow& row) -> std::optional<Error> {
    use(row);
    return std::nullopt;
  };
  for (const auto& file : std::filesystem::directory_iterator(knowledge() / "places")) {
    const auto error = read_table(
        file.path().string(),
        {"name", "variants", "kind", "country", "lat", "lon", "note", "other", "demonyms"}, read);
    ASSERT_FALSE(error) << error->text();
  }
}

TEST(PlaceSpellings, TwoNamesOfAPlaceAreNoSpellings) {
  EXPECT_TRUE(is_spelling("Khmeimim", "Hmeymim", origins_of({"SY"})));
  EXPECT_TRUE(is_spelling("Deir ez-Zor", "Dayr az Zawr", origins_of({"SY"})));
  EXPECT_TRUE(is_spelling("Iguala", "Iguala de la Independencia", origins_of({"MX"})));
  EXPECT_FALSE(is_spelling("St. Petersburg", "Leningrad", origins_of({"RU"})));
  EXPECT_FALSE(is_spelling("Aleppo", "Halab", origins_of({"SY"})));
  EXPECT_FALSE(is_spelling("Kisangani", "Stanleyville", origins_of({"CD"})));
}

TEST(PlaceSpellings, ARomanizationExplainsEveryVariant) {
  size_t variants = 0;
  for_each_place([&](const TsvRow& row) {
    const OriginSet origins = origins_of(row.list(3));
    for (const std::string& variant : row.list(1)) {
      ++variants;
      EXPECT_TRUE(is_spelling(std::string(row[0]), variant, origins))
          << row.error("“" + variant + "” is no spelling of “" + std::string(row[0]) +
                       "”; if it is right, move it to the column “other”")
                 .text();
    }
  });
  EXPECT_GT(variants, 5'000u);
}

// Yugoslav for Yugoslavia, Soviets for the Soviet Union.
TEST(PlaceSpellings, APeopleIsCalledLikeItsPlace) {
  constexpr size_t kBeginning = 3;
  for_each_place([&](const TsvRow& row) {
    const std::string name = fold(row[0]);
    for (const std::string& demonym : row.list(8)) {
      const std::vector<std::string> own = words(fold(demonym)), of_place = words(name);
      EXPECT_TRUE(std::ranges::any_of(of_place, [&](const std::string& word) {
        return word.starts_with(std::string_view(own.back()).substr(0, kBeginning));
      })) << row.error("“" + demonym + "” is no people of “" + std::string(row[0]) + "”").text();
    }
  });
}

}  // namespace
}  // namespace stet

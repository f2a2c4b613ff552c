#include "checker/gazetteer/keys.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "checker/names/fold.h"

namespace stet {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

std::vector<std::string> keys(std::string_view folded, EntryKind kind, std::string_view country) {
  std::vector<std::string> out = {"left", "over", "from", "before", "and", "more"};
  lookup_keys(folded, kind, CountryCode(country), out);
  return out;
}

TEST(LookupKeys, TheNameItselfComesFirst) {
  EXPECT_THAT(keys("aleppo", EntryKind::city, "SY"), ElementsAre("aleppo"));
}

TEST(LookupKeys, ArticlesMayBeLeftOut) {
  EXPECT_THAT(keys("the hague", EntryKind::city, "NL"), ElementsAre("the hague", "hague"));
  EXPECT_THAT(keys("al raqqa", EntryKind::city, "SY"), ElementsAre("al raqqa", "raqqa"));
  EXPECT_THAT(keys("ash shaykh", EntryKind::town, "SY"), ElementsAre("ash shaykh", "shaykh"));
}

TEST(LookupKeys, AnArabicArticleIsOneOnlyWhereArabicIsWritten) {
  EXPECT_THAT(keys("el paso", EntryKind::city, "US"), ElementsAre("el paso"));
  EXPECT_THAT(keys("el salvador", EntryKind::country, "SV"), ElementsAre("el salvador"));
  EXPECT_THAT(keys("al assad", EntryKind::person, "SY"), ElementsAre("al assad"));
}

TEST(LookupKeys, WhatIsLeftMustStillBeAName) {
  EXPECT_THAT(keys("al al", EntryKind::airport, "SY"), ElementsAre("al al"));
  EXPECT_THAT(keys("the", EntryKind::village, "SY"), ElementsAre("the"));
}

TEST(LookupKeys, TheKindMayBeLeftOut) {
  EXPECT_THAT(keys("tartus governorate", EntryKind::province, "SY"),
              ElementsAre("tartus governorate", "tartus"));
  EXPECT_THAT(
      keys("al shayrat air base", EntryKind::airbase, "SY"),
      UnorderedElementsAre("al shayrat air base", "shayrat air base", "al shayrat", "shayrat"));
  EXPECT_THAT(keys("orange county", EntryKind::county, "US"), ElementsAre("orange county"));
  EXPECT_THAT(keys("camp", EntryKind::camp, "SY"), ElementsAre("camp"));
}

TEST(LookupKeys, SaintIsWrittenBothWays) {
  EXPECT_THAT(keys("st petersburg", EntryKind::city, "RU"),
              ElementsAre("st petersburg", "saint petersburg"));
  EXPECT_THAT(keys("saint louis", EntryKind::city, "US"), ElementsAre("saint louis", "st louis"));
  EXPECT_THAT(keys("stockholm", EntryKind::city, "SE"), ElementsAre("stockholm"));
}

TEST(OpenKey, KeepsTheFirstLetterOfTheOpenWord) {
  const std::vector<std::string_view> words = {"olaf", "scholz"};
  EXPECT_EQ(open_key(words, 0), "o* scholz");
  EXPECT_EQ(open_key(words, 1), "olaf s*");
}

TEST(BearingWords, AreThoseThatTellNamesApart) {
  EXPECT_THAT(bearing_words("asaad al shaybani"), ElementsAre("asaad", "shaybani"));
  EXPECT_THAT(bearing_words("ursula von der leyen"), ElementsAre("ursula", "leyen"));
  EXPECT_THAT(bearing_words(""), ElementsAre());
}

// What is left out at a glance has no other form.
TEST(LookupKeys, AGlanceMissesNoOtherForm) {
  for (std::string_view name : {"The Hague", "Saint Petersburg", "St. Louis", "Al-Raqqa", "Kyiv",
                                "Tartus Province", "Port Said", "‘the Hague", "Şırnak"}) {
    for (size_t kind = 0; kind < kEntryKinds; ++kind) {
      for (std::string_view country : {"SY", "NL", ""}) {
        const auto k = static_cast<EntryKind>(kind);
        if (may_have_other_forms(k, CountryCode(country)) || may_begin_other_forms(name[0]))
          continue;
        EXPECT_EQ(keys(fold(name), k, country).size(), 1u) << name;
      }
    }
  }
  EXPECT_FALSE(may_have_other_forms(EntryKind::city, CountryCode("UA")));
  EXPECT_FALSE(may_begin_other_forms('K'));
}

}  // namespace
}  // namespace stet

#include <gtest/gtest.h>

#include "checker/mentions/listed_names.h"
#include "tests/mentions/support.h"

namespace stet {
namespace {

// "Sholz>Scholz" for each.
std::string slips(std::string_view text) {
  const Story story = story_of(text);
  std::string out;
  for (const NameSlip& s : story.slips) {
    if (!out.empty()) out += "; ";
    out += story.text(story.mentions[s.mention].words[s.word].span);
    out += ">" + s.right;
  }
  return out;
}

TEST(NameSlips, OfPersonsWithTheirRole) {
  EXPECT_EQ(slips("German Chancellor Olaf Sholz spoke in Berlin."), "Sholz>Scholz");
  EXPECT_EQ(slips("French President Emanuel Macron will visit Athens."), "Emanuel>Emmanuel");
  EXPECT_EQ(slips("Kirstalina Georgieva, the IMF’s managing director, spoke."),
            "Kirstalina>Kristalina");
  EXPECT_EQ(slips("US Senator Lindsay Graham flew to Israel."), "Lindsay>Lindsey");
}

TEST(NameSlips, OfPersonsWhoseSurnameIsTheirOwn) {
  EXPECT_EQ(slips("Students in France asked Emanuel Macron about rents in Paris."),
            "Emanuel>Emmanuel");
  EXPECT_EQ(slips("Students asked Emanuel Macron about rents."), "");
}

TEST(NameSlips, OfOrganisationsAndNotOfPlaces) {
  // A doubt about the place (doubts.h) has said it.
  EXPECT_EQ(slips("Patrol boats of Japan circled the Senkaku Islnads."), "");
  EXPECT_EQ(slips("The rights group Amnesty Internatonal published a report in Britain."),
            "Internatonal>International");
}

TEST(NameSlips, AreReportedWhereverTheyStand) {
  EXPECT_EQ(slips("German Chancellor Olaf Sholz spoke in Berlin.\n\nSholz said no. Sholz left."),
            "Sholz>Scholz; Sholz>Scholz; Sholz>Scholz");
}

TEST(NameSlips, AcceptedSpellingsAreNone) {
  for (const char* text : {
           "Ukraine’s president, Volodymyr Zelenskiy, met Russian envoys.",
           "President Wladimir Putin of Russia spoke.",
           "Joe Biden, president of the United States, spoke; Joseph Biden smiled.",
           "The Assads ruled Syria. President Bashar al-Assads brother fled.",
           "Iran’s president, Mahmud Ahmadinejad, spoke in Tehran.",
       }) {
    EXPECT_EQ(slips(text), "") << text;
  }
}

TEST(NameSlips, OtherPeopleAreNone) {
  for (const char* text : {
           "Olaf Sholz has repaired bicycles in Portland for years.",
           "Troops in Ukraine killed two locals, Vasyl Masliuk and Valeriy Sukhanov.",
           "The Bulgarian runner Kristalin Georgiev won in Sofia.",
           "Yulia Navalnaya spoke in Russia.",
           "Ivana Trump was at the party in the United States.",
           "The president of France spoke. E. Macron was not there.",
       }) {
    EXPECT_EQ(slips(text), "") << text;
  }
}

TEST(NameSlips, AreLeftToTheVariantsWhereTheArticleHasTheRightForm) {
  EXPECT_EQ(slips("German Chancellor Olaf Scholz spoke. Chancellor Olaf Sholz left Germany."), "");
}

}  // namespace
}  // namespace stet

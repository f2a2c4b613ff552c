#include <gtest/gtest.h>

#include "checker/mentions/entities.h"
#include "tests/mentions/support.h"

namespace stet {
namespace {

TEST(Runs, TitlesAreCutOffAndKept) {
  const Story s =
      story_of("On Monday Russian Foreign Minister Sergey Lavrov met Gen. Mark Milley.\n");
  EXPECT_EQ(listed(s), "Russian/people; Sergey Lavrov/person; Mark Milley/person");
  EXPECT_EQ(s.text(s.mentions[1].title), "Foreign Minister");
}

TEST(Runs, ATitleInLowerCaseBelongsToTheName) {
  const Story s = story_of("The fire was out, mayor Vitali Klitschko said.\n");
  ASSERT_EQ(listed(s), "Vitali Klitschko/person");
  EXPECT_EQ(s.text(s.mentions[0].title), "mayor");
}

TEST(Runs, ParticlesAndHyphensStayInside) {
  EXPECT_EQ(listed(story_of("Officials met Ahmed al-Sharaa and Charles de Gaulle.\n")),
            "Ahmed al-Sharaa/person; Charles de Gaulle/person");
  EXPECT_EQ(listed(story_of("She thanked Kim Jong-un for it.\n")), "Kim Jong-un/person");
  EXPECT_EQ(listed(story_of("She met Teng Hsiao-ping in 1979.\n")), "Teng Hsiao-ping/person");
}

TEST(Runs, AParticleThatIsAnEnglishWordStaysInsideOnly) {
  EXPECT_EQ(listed(story_of("He told the Jornal do Brasil so. Why do Brazilians read it?\n")),
            "Jornal do Brasil/person; Brazilians/people");
}

TEST(Runs, TablesOfFiguresHoldNoNames) {
  EXPECT_EQ(listed(story_of("The crop was poor.\n\nStart Stcks 16.0 18.3 19.4 Usage 4.1 3.9 -- "
                            "End Stks 12.1 --\n")),
            "");
}

TEST(Runs, AnAgencysSignOffIsAByline) {
  const Story s = story_of("The bank closed.\n\nIt told Reuters so on Monday. Reuter /\n");
  ASSERT_EQ(s.mentions.size(), 2u);
  EXPECT_EQ(s.mentions[0].role, Role::body);
  EXPECT_EQ(s.mentions[1].role, Role::byline);
}

TEST(Runs, AParticleInsideAListedNameStaysThere) {
  EXPECT_EQ(listed(story_of("He flew to Dar es Salaam as Reagan left.\n")),
            "Dar es Salaam/place; Reagan/person");
}

TEST(Runs, AnEnglishWordAfterAHyphenDoesNot) {
  const Story s = story_of("A Kurdish-led force held the town.\n");
  ASSERT_EQ(s.mentions.size(), 1u);
  EXPECT_EQ(s.text(s.mentions[0].span), "Kurdish");
}

TEST(Runs, SentenceStartsAreNotNames) {
  EXPECT_EQ(listed(story_of("Officials spoke. The talks went on. They ended late.\n")), "");
  EXPECT_EQ(listed(story_of("Why do Americans vote? I asked.\n")), "Americans/people");
}

TEST(Runs, DaysAndMonthsAreNotNames) {
  EXPECT_EQ(listed(story_of("They met in Moscow on Thursday and again in August.\n")),
            "Moscow/place");
  EXPECT_EQ(listed(story_of("Voters backed Theresa May in June.\n")), "Theresa May/person");
}

TEST(Runs, ATitleThatNamesAnOrganisationIsATitle) {
  const Story s =
      story_of("It was up to House Speaker Nancy Pelosi. Army Spc. Caleb Barnes left.\n");
  EXPECT_EQ(listed(s), "Nancy Pelosi/person; Caleb Barnes/person");
  EXPECT_EQ(s.text(s.mentions[0].title), "House Speaker");
}

TEST(Runs, AVillageDoesNotSpeak) {
  EXPECT_EQ(listed(story_of("“We are late,” Valli says.\n")), "Valli/person");
  EXPECT_EQ(listed(story_of("“We are late,” Beijing says.\n")), "Beijing/place");
}

TEST(Runs, APersonIsPartedFromTheOrganisationBefore) {
  EXPECT_EQ(listed(story_of("A guest of the Russian Federation Mr. Vladimir Putin met arrived.\n")),
            "Russian Federation/place; Vladimir Putin/person");
  EXPECT_EQ(listed(story_of("He works for the Bank of Saint George and left.\n")),
            "Bank of Saint George/organisation");
}

TEST(Runs, NothingIsBoundAtTheEndOfAName) {
  const Story s = story_of("Doctors thanked Edmund Delle for it.\n");
  ASSERT_EQ(s.mentions.size(), 1u);
  EXPECT_FALSE(s.mentions[0].words[1].particle);
}

TEST(Runs, APossessiveEndsTheName) {
  EXPECT_EQ(listed(story_of("It was Syria’s foreign minister.\n")), "Syria/place");
}

TEST(Runs, OrganisationsGoOnOverOf) {
  EXPECT_EQ(
      listed(story_of(
          "He studied at the University of California and worked for the Ministry of Health.\n")),
      "University of California/organisation; Ministry of Health/organisation");
}

TEST(Kinds, TheSurnameOfAPersonIsThePerson) {
  const Story s = story_of("George Washington was a general. Later Washington became president.\n");
  EXPECT_EQ(listed(s), "George Washington/person; Washington/person");
}

TEST(Entities, SurnamesJoinTheirFullNames) {
  const Story s =
      story_of("Foreign Minister Sergey Lavrov spoke. Lavrov left early. Anna Lavrova stayed.\n");
  ASSERT_EQ(s.mentions.size(), 3u);
  EXPECT_EQ(link_entities(s).of_mention, (std::vector<uint32_t>{0, 0, 1}));
}

TEST(Geography, CountriesWeighByWhatIsNamed) {
  const Story s = story_of(
      "Syria said on Monday that Aleppo and Homs were calm. A Russian envoy was in Damascus.\n");
  ASSERT_FALSE(s.geography.countries.empty());
  EXPECT_EQ(s.geography.countries[0].country, CountryCode("SY"));
  EXPECT_GT(s.geography.weight_of(CountryCode("RU")), 0);
}

TEST(Runs, AnArticleOfAnotherLanguageThatIsAnEnglishWordStartsNoName) {
  EXPECT_EQ(listed(story_of("As Manila slept, the storm turned.\n")), "Manila/place");
  EXPECT_EQ(listed(story_of("US Senator John Smith left.\n")), "US/place; John Smith/person");
}

}  // namespace
}  // namespace stet

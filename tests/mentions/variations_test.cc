#include <gtest/gtest.h>

#include "tests/mentions/support.h"

namespace stet {
namespace {

TEST(Variations, OnePersonInTwoSpellings) {
  EXPECT_EQ(variations(story_of(
                "Syria’s Foreign Minister Asaad al-Shaybani met reporters. Al-Shaybani smiled.\n\n"
                "Later Foreign Minister Asaad al-Shaibani left for Moscow.\n")),
            "Shaibani>Shaybani");
}

TEST(Variations, ASlipBesideTheRightForm) {
  EXPECT_EQ(variations(story_of(
                "Mayor Vitali Klitschko spoke on Monday. Klitschko said power was back.\n\n"
                "Klitchko also thanked the crews.\n")),
            "Klitchko>Klitschko");
}

TEST(Variations, ASlipInAHeadWord) {
  EXPECT_EQ(variations(story_of("The Dairy Marketing Authroity paid. The Dairy Marketing "
                                "Authority is new.\n")),
            "Authroity>Authority");
  EXPECT_EQ(variations(story_of("The Tariff Commision left the Ministry. The Customs Commission "
                                "stayed.\n")),
            "Commision>Commission");
  EXPECT_EQ(variations(story_of("The Hall Coanty official and the Forsyth County sheriff met.\n")),
            "Coanty>County");
  EXPECT_EQ(variations(story_of("The Jaish al-Haqq and the Jeish al-Fajr met.\n")), "");
  // The plural of the head word is no slip of it.
  EXPECT_EQ(variations(story_of("The gate of the Old Market Mosuqe fell. The Old Market Mosque and "
                                "the Three Mosques are near.\n")),
            "Mosuqe>Mosque");
  EXPECT_EQ(variations(story_of("The Goethe Institut and the Pasteur Institute met. The Groupe "
                                "Bull and the Bell Group did not.\n")),
            "");
}

TEST(Variations, ListedNamesOfOnePlace) {
  EXPECT_EQ(variations(story_of("Rockets fell on Kyiv. Sirens were heard in Kyiv again at "
                                "noon.\n\nOfficials in Kiev said so.\n")),
            "Kiev>Kyiv");
}

TEST(Variations, AnotherRomanizationAltogether) {
  EXPECT_EQ(variations(story_of("Deng Xiaoping opened the ports. Deng Xiaoping died in 1997.\n\n"
                                "Statues of Teng Hsiao-ping stand in two of them.\n")),
            "Teng Hsiao-ping>Deng Xiaoping");
  EXPECT_EQ(variations(story_of("Shells fell on Chernihiv. Trains from Chernihiv were late.\n\n"
                                "A school in Tschernihiw burned.\n")),
            "Tschernihiw>Chernihiv");
}

TEST(Variations, OneNameInOtherPieces) {
  EXPECT_EQ(variations(story_of("Governor Abdelkarim Belhadi spoke. Governor Abd al-Karim Belhadi "
                                "left.\n")),
            "Abd al-Karim Belhadi>Abdelkarim Belhadi");
}

TEST(Variations, AGivenNameThatNobodyElseHas) {
  EXPECT_EQ(variations(story_of("Sheikh Abdullah bin Mansur opened the school. Sheikh Abdulla cut "
                                "the ribbon.\n")),
            "Abdulla>Abdullah");
}

TEST(Variations, TheSurnameOfSomebodyWithALongTitle) {
  EXPECT_EQ(variations(story_of("Revenue Minister David Parker spoke at noon. Parker was brief.\n\n"
                                "Later Parkar said that nobody would pay more.\n")),
            "Parkar>Parker");
}

TEST(Variations, ASurnameThatIsNoPlural) {
  EXPECT_EQ(
      variations(story_of("Seville's mayor is Antonio Cisneros. Critics say it costs too much."
                          "\n\n“We have listened,” Cisnero told reporters.\n")),
      "Cisnero>Cisneros");
}

TEST(Variations, LookAlikesAreTwo) {
  for (const char* text : {
           "Bashar al-Assad fled. Foreign Minister Asaad al-Shaibani took office.\n",
           "Kim Jong Un waved. His sister Kim Yo Jong stood by.\n",
           "Sheriff Donald Hall left. His deputy Ronald Hall stayed.\n",
           "Ministers from Austria and Australia met. Austria was glad.\n",
           "Supreme Leader Ali Khamenei spoke at the tomb of Ruhollah Khomeini.\n",
           "Dmitry Medvedev spoke. His wife Svetlana Medvedeva listened.\n",
           "Sergei Shoigu sat beside Sergey Lavrov.\n",
           "Syria and the Syrian army, Koreas and the Korean war.\n",
           "Germany sent a team. The German Red Cross and Germany paid.\n",
           "Andrei Vladimirovich Karpov spoke. Andrey Vladimirovich Lobov left.\n",
           "José Ortega Ruiz, the judge, met the clerk, Josep Ruiz Ortega.\n",
           "Park Geun-hye won. Her father was Park Chung-hee.\n",
           "Abdi Warsame lost three camels. His cousin Abdu Warsame lost nine. Abdi Warsame "
           "wept.\n",
           "Abdi Warsame lost three camels. Abdu Warsame, his cousin, lost nine.\n",
           "Ole Hansen and Ole Hanssen were in one class. Hansen baked, Hanssen fished.\n",
           "Eritrea's Tadese Bekele came third. Tadesse Bekele of Ethiopia came fourth.\n",
           "“We chose two names,” said Pruitt. “She is Kate, and she is Cate.”\n",
           "The Johnsons keep bees. Their neighbour, Alan Johnston, does not. Johnston, who met "
           "Peter "
           "Johnson in court, said so.\n",
           "Commander Vitaliy Slabtsov rested. The same day, Vitaly Sleptsov was wounded.\n",
           "“We are Runnin’ Wild,” sang Anna Holm. She wrote Running Wild in Oslo.\n",
           "The president, Marie Ricard, left. Richard Black spoke. Marie Ricard had won twice.\n",
       }) {
    EXPECT_EQ(variations(story_of(text)), "") << text;
  }
}

TEST(Variations, DiacriticsAreTheirOwnKind) {
  const Story s =
      story_of("President Delcy Rodríguez spoke. Rodríguez left. Later Rodriguez returned.\n");
  ASSERT_EQ(s.variations.size(), 1u);
  EXPECT_TRUE(s.variations[0].diacritics_only);
  EXPECT_EQ(s.variations[0].spellings[0].shown, "Rodríguez");
}

TEST(Variations, TheReasonsSayWhy) {
  const Story s = story_of(
      "Mayor Vitali Klitschko spoke. Klitschko waved. Klitschko left. Mayor Vitali Klitchko is "
      "tall.\n");
  ASSERT_EQ(s.variations.size(), 1u);
  ASSERT_FALSE(s.variations[0].why_one.empty());
  EXPECT_GT(s.variations[0].confidence, 0.8);
}

TEST(Doubts, APersonInAPlacesSlot) {
  const Story s = story_of(
      "Russia keeps two bases in Syria, a naval base in Tartus and an airbase near Khamenei. "
      "Damascus agreed.\n");
  ASSERT_EQ(s.doubts.size(), 1u);
  const PlaceDoubt& doubt = s.doubts[0];
  EXPECT_EQ(s.text(s.mentions[doubt.mention].span), "Khamenei");
  EXPECT_NE(doubt.filler.find("a person"), std::string::npos);
  EXPECT_TRUE(doubt.alternatives[0].name == "Khmeimim" || doubt.alternatives[0].name == "Hmeimim")
      << doubt.alternatives[0].name;
}

TEST(Doubts, AnUnknownVillageIsSilence) {
  EXPECT_TRUE(story_of("Troops left the village of Qorbanabad-e Sofla in Syria near Aleppo.\n")
                  .doubts.empty());
}

TEST(Variations, APeopleAndItsCountry) {
  EXPECT_EQ(variations(story_of("Workers struck in eastern Yugoslavia.\n\nYugoslav journalists "
                                "said so.\n")),
            "");
}

TEST(Variations, WhatLacksItsVowelsIsNoSpelling) {
  EXPECT_EQ(variations(story_of("They bought U.S. Dollars on Monday. Reserves in U.S. Dlrs rose, "
                                "and more U.S. Dollars came in.\n")),
            "");
}

TEST(Variations, SyllablesOfOneGivenName) {
  EXPECT_EQ(variations(story_of("Vice minister Wang Chien-shien told Reuters. Wang Chien-shien "
                                "smiled.\n")),
            "");
}

TEST(Variations, AbbreviationsOfTwoNames) {
  constexpr std::string_view kCocoa = "The International Cocoa Organization (ICCO) met. ";
  const auto story = [&](std::string_view coffee) {
    return story_of(std::string(kCocoa) + std::string(coffee) +
                    "Talks at the ICCO went on. The ICCO has 35 members.\n");
  };
  EXPECT_EQ(variations(story("So did the International Coffee Organization (ICO). ")), "");
  EXPECT_EQ(variations(story("Members of the ICO smiled. ")), "ICO>ICCO");
}

TEST(Variations, AnEnglishWordIsRightInWhatIsNoPersonsName) {
  EXPECT_EQ(variations(story_of("The Department of Public Utiliy Control agreed. The Department of "
                                "Public Utility Control has five members.\n")),
            "Utiliy>Utility");
}

TEST(Variations, TheNameWhoseWordsAreListedIsRight) {
  EXPECT_EQ(variations(story_of("The Education Ministri had banned it. A director defended the "
                                "Education Ministry over it.\n")),
            "Education Ministri>Education Ministry");
}

TEST(Variations, BritishAndAmericanAreBothRight) {
  constexpr std::string_view kFirst = "The Badr Organisation said so. ";
  EXPECT_EQ(variations(story_of(std::string(kFirst) + "The Badr Organization denied it.\n")),
            "Badr Organization>Badr Organisation");
}

TEST(Variations, APossessiveIsNoElision) {
  EXPECT_EQ(variations(story_of("Alan Northwell spoke. Northwel's plan is new. Northwell left.\n")),
            "Northwel>Northwell");
}

TEST(Variations, TwoOfTwoHouses) {
  EXPECT_EQ(
      variations(story_of("Giorgi Beridze of the opposition and Giorgi Berdze of the ministry "
                          "spoke. Beridze smiled. Berdze left.\n")),
      "");
}

TEST(Variations, CapitalsOfADatelineDropAccents) {
  const Story s = story_of("LEON, GUANAJUATO.- A boy was bitten in León on Monday.\n");
  EXPECT_TRUE(s.variations.empty());
}

TEST(Variations, AnEndingOfPlacesPartsNoSurnames) {
  EXPECT_EQ(variations(story_of("Analyst Alan Ackerman spoke. “Rates will rise,” Ackerma said.\n")),
            "Ackerma>Ackerman");
  EXPECT_EQ(
      variations(story_of("Analyst Ivan Medvedev spoke. “Rates will rise,” Medvedeva said.\n")),
      "");
}

TEST(Variations, ASurnameThatIsATitle) {
  EXPECT_EQ(variations(story_of("Roger King of Viacom spoke. Roger Kinng left. It was late.\n")),
            "Kinng>King");
}

TEST(Variations, AnotherSyllableIsAnotherName) {
  EXPECT_EQ(variations(story_of("Fans of Seunghan were there. Shotaro and Seungchan sang.\n")), "");
}

}  // namespace
}  // namespace stet

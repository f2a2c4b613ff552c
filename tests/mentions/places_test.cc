#include <gtest/gtest.h>

#include "checker/mentions/geography.h"
#include "checker/mentions/resolution.h"
#include "tests/mentions/support.h"

namespace stet {
namespace {

// "Harar>Harare" for each doubted place with what is proposed first.
std::string doubts(std::string_view text) {
  const Story s = story_of(text);
  std::string out;
  for (const PlaceDoubt& d : s.doubts) {
    if (!out.empty()) out += "; ";
    out += std::string(s.text(s.mentions[d.mention].span)) + ">";
    if (!d.alternatives.empty()) out += d.alternatives[0].name;
  }
  return out;
}

TEST(Places, ASlipInAPlacesPosition) {
  EXPECT_EQ(doubts("He flew to Snigapore in a Saudi plane on Thursday.\n"), "Snigapore>Singapore");
  EXPECT_EQ(doubts("It is built in Thailand, Indoensia and Vietnam.\n"), "Indoensia>Indonesia");
  EXPECT_EQ(doubts("The case was heard in Las Veges, where the casino stands. Nevada's governor "
                   "and the mayor of Reno came.\n"),
            "Las Veges>Las Vegas");
}

TEST(Places, AWordOfAPersonIsNoSlip) {
  EXPECT_EQ(doubts("Marta Frence said on Monday that she would go. Frence lives in Lyon.\n"), "");
  EXPECT_EQ(doubts("Mr Egipt was seen in Cairo with Egypt's minister.\n"), "");
}

TEST(Places, TheAreaThatTheSentenceGives) {
  EXPECT_EQ(doubts("Jihadists stormed an army base near Goa in northern Mali.\n"), "Goa>Gao");
  EXPECT_EQ(doubts("Gunmen attacked Djibouti, a besieged town in northern Burkina Faso.\n"),
            "Djibouti>Djibo");
  EXPECT_EQ(doubts("The quake flattened much of Antalya, in Turkey's Hatay province.\n"),
            "Antalya>Antakya");
}

TEST(Places, AListGivesNoArea) {
  EXPECT_EQ(doubts("They come from Beirut, Jordan and Iraq.\n"), "");
  EXPECT_EQ(doubts("Guests from Mexico, Canada, Japan and Chile were there.\n"), "");
  EXPECT_EQ(doubts("They fled by boat to Hong Kong, China or Taiwan.\n"), "");
}

TEST(Places, PlacesInTheirAreaAreKept) {
  EXPECT_EQ(doubts("He spoke in Los Angeles, CA, and at Virginia Beach, Va.\n"), "");
  EXPECT_EQ(doubts("The Roman theatre at Bosra in southern Syria survived the war.\n"), "");
  EXPECT_EQ(doubts("Goa is India's smallest state.\n"), "");
}

TEST(Places, ATwinInTheStorysCountry) {
  EXPECT_EQ(doubts("Most of Harar has no water, Zimbabwe's state media said. Zimbabwe blames "
                   "sanctions, and doctors in Bulawayo warn of cholera.\n"),
            "Harar>Harare");
  // Next door is not far.
  EXPECT_EQ(doubts("Israel's army struck Gaza again. In Tel Aviv, Israelis ran for shelter.\n"),
            "");
}

TEST(Places, WhereTheSentencePutsThem) {
  EXPECT_EQ(doubts("The road to Homa, 200 km north of Damascus, was closed.\n"), "Homa>Hama");
  EXPECT_EQ(doubts("Fires burned near Burgos, on Bulgaria's Black Sea coast.\n"), "Burgos>Burgas");
  EXPECT_EQ(doubts("Fires burned near Burgas, on Bulgaria's Black Sea coast.\n"), "");
  EXPECT_EQ(doubts("Homs, 160 km north of Damascus, was quiet.\n"), "");
  EXPECT_EQ(doubts("He drove from Burgos, 240 km north of Madrid, to the Black Sea.\n"), "");
}

TEST(Places, ThePeopleBeforeTheNoun) {
  EXPECT_EQ(doubts("A house burned in the Bulgarian city of Burgos.\n"), "Burgos>Burgas");
  EXPECT_EQ(doubts("A house burned in Spain's old city of Burgos.\n"), "");
  // The people does something to the place, or the place had the name once.
  EXPECT_EQ(doubts("The Russian siege of Mariupol was long.\n"), "");
  EXPECT_EQ(doubts("He was born in the German city of Breslau.\n"), "");
  EXPECT_EQ(doubts("He was born in the Chinese city of Taipei.\n"), "");
}

TEST(Places, InstitutionsAreNamedAfterTheirSeat) {
  EXPECT_EQ(doubts("He studied at the University of Tornoto.\n"), "University of Tornoto>Toronto");
  EXPECT_EQ(doubts("He studied at the University of Miammi School of Law, Florida.\n"),
            "University of Miammi School of Law>Miami");
  EXPECT_EQ(doubts("He studied at Durbn University of Technology in South Africa.\n"),
            "Durbn University of Technology>Durban");
  EXPECT_EQ(doubts("It is listed on the Londn Stock Exchange, British brokers said.\n"),
            "Londn Stock Exchange>London");
  // A hamlet of the name does not count, a town does.
  EXPECT_EQ(doubts("The First National Bank of Bostan in Massachusetts lent the money.\n"),
            "National Bank of Bostan>Boston");
  EXPECT_EQ(doubts("The University of Girona has a guest from Geneva, Switzerland.\n"), "");
  EXPECT_EQ(doubts("He works for Canterra Energy Ltd. in Alberta, Canada.\n"), "");
  EXPECT_EQ(doubts("The oil is sold by Esso Italiana, Italian officials said.\n"), "");
}

TEST(Places, AWordOfALongerName) {
  EXPECT_EQ(doubts("In neighbouring Gujjarat Kannanthara's brothers object. India's state of "
                   "Gujarat is small.\n"),
            "Gujjarat Kannanthara>Gujarat");
  EXPECT_EQ(doubts("The envoy in Khartuom Abdelrahman Bin Saleh Al-Harithi left. He had come from "
                   "Sudan's north.\n"),
            "Khartuom Abdelrahman Bin Saleh Al-Harithi>Khartoum");
  // What is named elsewhere is another thing.
  EXPECT_EQ(doubts("Shares in Chinon Industries rose. China buys its cameras.\n"), "");
}

TEST(Places, APeopleFirstInALongerName) {
  EXPECT_EQ(doubts("A Jpanese Foreign Ministry clerk left. Two Japanese ministers came from Japan "
                   "and Kyoto.\n"),
            "Jpanese Foreign Ministry>Japanese");
}

TEST(Places, TwoKnownWordsBesideThePlaceItself) {
  EXPECT_EQ(doubts("The share of Saud Arabia fell. Saudi Arabia sells more than Kuwait.\n"),
            "Saud Arabia>Saudi Arabia");
  EXPECT_EQ(doubts("South Korean firms left. South Korea and Saud Sugar agreed.\n"), "");
}

TEST(Places, APeopleWhereAPlaceMustStand) {
  EXPECT_EQ(doubts("They met in Parsi, where he lives. Paris is in France.\n"), "Parsi>Paris");
  EXPECT_EQ(doubts("He spoke in Parsi and lives in Paris, France.\n"), "");
}

TEST(Places, ASentenceGoesOnAfterTheArea) {
  EXPECT_EQ(doubts("They meet in Kingstown, Jamaica on June 17.\n"), "Kingstown>Kingston");
  EXPECT_EQ(doubts("In Vienna, Iran on Monday agreed to talk.\n"), "");
  EXPECT_EQ(doubts("In Kingstown, Jamaica said that it would agree.\n"), "");
}

TEST(Places, OneOfAPairIsNoPlaceIfTheOtherIsNone) {
  EXPECT_EQ(doubts("Passengers of Transvolta and Italo waited, Italy's railways said.\n"), "");
}

TEST(Places, AStoryKnowsTheCapitalOfItsYears) {
  EXPECT_EQ(doubts("They met in the Nigerian capital, Lagos, in 1987.\n"), "");
  EXPECT_EQ(doubts("They met in the Nigerian capital, Lagos, in 2007.\n"), "Lagos>Abuja");
  EXPECT_EQ(doubts("They met in the Nigerian capital, Lagos.\n"), "Lagos>Abuja");
}

TEST(Places, CapitalsOfCountriesAndStates) {
  EXPECT_EQ(doubts("The Bavarian capital, Nuremberg, was flooded.\n"), "Nuremberg>Munich");
  EXPECT_EQ(doubts("Houston, the capital of Texas, was hit by hail.\n"), "Houston>Austin");
  EXPECT_EQ(doubts("Savannah is the capital of Georgia, he said.\n"), "");  // of which?
  EXPECT_EQ(doubts("Lockhart, the capital of Texas barbecue, was hit by hail.\n"), "");
  EXPECT_EQ(doubts("Wuhan, the capital of Hubei province, was quiet.\n"), "");
}

TEST(Places, TheCountryOfALeader) {
  EXPECT_EQ(doubts("The president of Niger, Bola Tinubu, spoke in Abuja.\n"), "Niger>Nigeria");
  EXPECT_EQ(doubts("Austrian Prime Minister Anthony Albanese landed.\n"), "Austrian>Australian");
  EXPECT_EQ(doubts("Nigeria's president, Bola Tinubu, flew to Niger.\n"), "");
  EXPECT_EQ(doubts("Anthony Albanese, the prime minister of Australia, flew to Austria.\n"), "");
  EXPECT_EQ(doubts("Niger's general Abdourahamane Tiani met Bola Tinubu.\n"), "");
}

TEST(Places, ThePartyBeforeAPlace) {
  EXPECT_EQ(listed(story_of("He joined Sen. Tom Jensen, R-London, there.\n")),
            "Tom Jensen/person; London/place");
}

// The country and division that a name is resolved to: "US Kentucky".
std::string place_of(const Story& s, std::string_view folded) {
  const StoryPlaces places(s);
  for (const Toponym& t : s.toponyms) {
    const Candidate* best = places.best(t.mention);
    if (s.mentions[t.mention].folded != folded || best == nullptr) continue;
    const Entry entry = gazetteer().entry(best->entry);
    std::string out;
    entry.countries[0].append_to(out);
    return out + " " + std::string(entry.admin1);
  }
  return "none";
}

TEST(Resolution, TheStorysCountryDecides) {
  const std::string_view text =
      "Police in Laurel County, Kentucky, closed a road near London. The sheriff of Laurel County "
      "and the mayor of Lexington, Ky., were there.\n";
  EXPECT_EQ(place_of(story_of(text), "london"), "US Kentucky");
  EXPECT_EQ(place_of(story_of("Trains between London and Leeds were late, the British railways "
                              "said. Manchester had no trains.\n"),
                     "london"),
            "GB England");
}

TEST(Resolution, TheStatedAreaDecidesForTheWholeArticle) {
  const Story s = story_of(
      "The fair in Paris opened on Friday. Last year Paris, Texas, had ten thousand guests.\n");
  EXPECT_EQ(place_of(s, "paris"), "US Texas");
}

TEST(Resolution, AloneTheGreatestWins) {
  EXPECT_EQ(place_of(story_of("She went to Paris on Monday.\n"), "paris").substr(0, 2), "FR");
}

TEST(Resolution, ADivisionOfOtherPlacesPullsANamesake) {
  const Story s = story_of(
      "The fair in Georgetown drew crowds. Visitors came from Lexington, Kentucky, from Frankfort "
      "and from Richmond. Frankfort's mayor, Kentucky's governor and a judge from Paris spoke.\n");
  EXPECT_EQ(place_of(s, "paris"), "US Kentucky");
  EXPECT_EQ(place_of(s, "georgetown"), "US Kentucky");
  const std::vector<DivisionWeight> divisions = resolve(s).divisions;
  ASSERT_FALSE(divisions.empty());
  float sum = 0;
  for (const DivisionWeight& d : divisions) sum += d.weight;
  EXPECT_NEAR(sum, 1, 1e-4);
}

TEST(Resolution, AFormOfSomeOtherLanguageIsTheLastThatIsMeant) {
  // GeoNames has Mexico among the names of Mexico City, and Waterloo among those of Austin.
  EXPECT_EQ(place_of(story_of("She moved to Waterloo in 1990.\n"), "waterloo").substr(0, 2), "CA");
  const Story s = story_of("She moved to Waterloo in Texas in 1990, and then to Austin.\n");
  for (const std::vector<Candidate>& candidates : resolve(s).candidates) {
    float total = 0;
    for (const Candidate& c : candidates) total += c.weight;
    if (!candidates.empty()) {
      EXPECT_NEAR(total, 1, 1e-3);
    }
  }
}

TEST(Votes, ANameLeftOutHasNoVote) {
  const Story s = story_of("Paris and Lyon are in France. Rome is in Italy.\n");
  const Votes votes(s.mentions);
  const CountryCode italy("IT");
  ASSERT_GT(votes.story().weight_of(italy), 0);
  for (const Mention& m : s.mentions) {
    EXPECT_NEAR(votes.without(m.name).weight_of(italy), votes.weight_without(m.name, italy), 1e-4)
        << m.folded;
  }
}

TEST(Votes, TheSentenceCountsForMore) {
  const Story s = story_of("Paris and Lyon are in France. Rome is in Italy.\n");
  const Votes votes(s.mentions);
  const Sentence& last = s.tokens.sentences.back();
  EXPECT_GT(
      votes.around(last.first_token, last.end_token, Votes::kNobody).weight_of(CountryCode("IT")),
      votes.story().weight_of(CountryCode("IT")));
}

}  // namespace
}  // namespace stet

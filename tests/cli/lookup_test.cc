// The commands that are asked about names and places: compare and place, their batch modes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/program.h"

namespace stet {
namespace {

using Json = nlohmann::json;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::Outcome;
using ::testing::StartsWith;

class Lookup : public testing::InFolder {};

TEST_F(Lookup, CompareExplainsItself) {
  const Outcome text = stet({"compare", "al-Shaibani", "al-Shaybani"});
  EXPECT_EQ(text.status, 0);
  EXPECT_THAT(text.out, HasSubstr("verdict  variant: one name in two spellings"));
  EXPECT_THAT(text.out, HasSubstr("letters"));
  const Json json = Json::parse(stet({"compare", "--format", "json", "Kyiv", "KYÍV"}).out);
  EXPECT_EQ(json["verdict"], "same");
  EXPECT_EQ(json["score"], 1.0);
}

TEST_F(Lookup, CompareBatchAnswersEveryLineInOrder) {
  const Outcome o =
      stet({"compare", "--batch"},
           {.input = "Kyiv\tKyiv\nno tab\nal-Shaibani\tal-Shaybani\r\na\tb\tc\n\n\tx\n"
                     "caf\xE9\tx\nKyiv\tLondon"});
  std::istringstream lines(o.out);
  std::vector<std::string> all;
  for (std::string line; std::getline(lines, line);) all.push_back(line);
  ASSERT_EQ(all.size(), 8u) << o.out;
  EXPECT_EQ(all[0], "1.0000\tsame");
  EXPECT_THAT(all[2], ::testing::MatchesRegex("0\\.[0-9]{4}\tvariant"));
  for (const size_t bad : {1u, 3u, 4u, 5u, 6u}) EXPECT_EQ(all[bad], "");
  EXPECT_THAT(all[7], ::testing::EndsWith("\tdifferent"));
  EXPECT_EQ(o.status, 2);
  for (const char* line : {"line 2: has no tab", "line 4: has more than one tab",
                           "line 5: ", "line 6: has an empty name", "line 7: is not UTF-8"}) {
    EXPECT_THAT(o.err, HasSubstr(line));
  }
}

TEST_F(Lookup, BatchLinesMayBeOfAnyLength) {
  const std::string long_line(1 << 20, 'x');
  const Outcome o =
      stet({"compare", "--batch"}, {.input = long_line + "\nKyiv\tKyiv\n" + long_line});
  EXPECT_EQ(o.out, "\n1.0000\tsame\n\n");
  EXPECT_THAT(o.err, HasSubstr("line 3: is longer"));
}

TEST_F(Lookup, BatchWithoutInputSaysNothing) {
  const Outcome o = stet({"place", "--batch"});
  EXPECT_EQ(o.status, 0);
  EXPECT_THAT(o.out, IsEmpty());
}

TEST_F(Lookup, PlaceFindsExactAndNear) {
  const Outcome exact = stet({"place", "Kyiv"});
  EXPECT_EQ(exact.status, 0);
  EXPECT_THAT(exact.out, StartsWith("name"));
  EXPECT_THAT(exact.out, HasSubstr("Ukraine"));
  EXPECT_THAT(exact.out, HasSubstr("exact"));
  const Json near =
      Json::parse(stet({"place", "Khmeimin", "--country", "sy", "--format", "json"}).out);
  EXPECT_EQ(near["places"][0]["country"], "SY");
  EXPECT_EQ(near["places"][0]["exact"], false);
  EXPECT_THAT(near["places"][0]["why"].get<std::string>(), HasSubstr("near"));
  EXPECT_EQ(stet({"place", "Qqqqqqqqqqqqqqqq"}).status, 0);
}

TEST_F(Lookup, PlaceExplainsItsRanking) {
  const Json alone = Json::parse(stet({"place", "Tripoli", "--explain", "--format", "json"}).out);
  EXPECT_EQ(alone["places"][0]["country"], "LY");
  EXPECT_GT(alone["places"][0]["odds"]["size"], alone["places"][1]["odds"]["size"]);
  EXPECT_LT(alone["places"][0]["share"], 1);

  folder_.write("lebanon.txt",
                "Lebanese troops went to Tripoli.\n\nLebanon also closed the road from Tripoli to "
                "Beirut, the Lebanese capital.\n");
  const std::string path = folder_ / "lebanon.txt";
  const Json story =
      Json::parse(stet({"place", "Tripoli", "--explain", "--story", path, "--format", "json"}).out);
  EXPECT_EQ(story["story"]["lines"], Json::parse("[1, 3]"));
  EXPECT_EQ(story["story"]["countries"][0]["country"], "LB");
  const Json& best = story["places"][0];
  EXPECT_EQ(best["country"], "LB");
  EXPECT_GT(best["share"], 0.9);
  double sum = 0;
  for (const auto& [part, odds] : best["odds"].items())
    sum += part == "sum" ? 0 : odds.get<double>();
  EXPECT_NEAR(best["odds"]["sum"].get<double>(), sum, 1e-3);

  const Outcome text = stet({"place", "Tripoli", "--explain", "--story", path});
  EXPECT_THAT(text.out, StartsWith("“Tripoli” stands in lines 1, 3 of "));
  EXPECT_THAT(text.out, HasSubstr("Countries of the story: Lebanon"));
}

TEST_F(Lookup, ANameThatTheStoryLacksIsRankedAsIfItStoodThere) {
  folder_.write("lebanon.txt",
                "Lebanon closed the road from Zahle to Beirut, Lebanese police said.\n");
  const std::string path = folder_ / "lebanon.txt";
  const Json tripoli =
      Json::parse(stet({"place", "Tripoli", "--explain", "--story", path, "--format", "json"}).out);
  EXPECT_THAT(tripoli["story"]["lines"], IsEmpty());
  EXPECT_EQ(tripoli["places"][0]["country"], "LB");
  const Outcome missing = stet({"place", "Tripoli", "--explain", "--story", path + "x"});
  EXPECT_EQ(missing.status, 2);
  EXPECT_THAT(missing.err, HasSubstr("cannot open"));
}

TEST_F(Lookup, PlaceBatchAnswersEveryLineInOrder) {
  const Outcome o =
      stet({"place", "--batch"}, {.input = "Kyiv\tUA\nParis\t\nnothing\nKyiv\tZZZ\nTripoli\tly\n"});
  std::istringstream lines(o.out);
  std::vector<std::string> all;
  for (std::string line; std::getline(lines, line);) all.push_back(line);
  ASSERT_EQ(all.size(), 5u) << o.out;
  EXPECT_THAT(all[0], StartsWith("703448|Kyiv|UA|1.0000"));
  EXPECT_THAT(all[1], HasSubstr("|Paris|FR|1.0000"));
  EXPECT_EQ(all[2], "");
  EXPECT_EQ(all[3], "");
  EXPECT_THAT(all[4], HasSubstr("|LY|1.0000"));
  EXPECT_LE(std::count(all[1].begin(), all[1].end(), '\t'), 4);
  EXPECT_EQ(o.status, 2);
  EXPECT_THAT(o.err, HasSubstr("line 3: has no tab"));
  EXPECT_THAT(o.err, HasSubstr("line 4: has the unknown country code “ZZZ”"));
}

}  // namespace
}  // namespace stet

#include "checker/report/html/map.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "checker/report/html/map_points.h"
#include "tests/mentions/support.h"
#include "tests/report/support.h"

namespace stet {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct Places {
  std::string file = "x";
  Article article = testing::article_of(file);
  std::vector<Finding> findings;

  explicit Places(const std::vector<std::vector<MapPlace>>& places) {
    for (const auto& of_one : places) {
      findings.push_back(testing::finding_on({0, 1}));
      findings.back().places = of_one;
    }
  }
  FileReport report() const { return testing::report_of("a.md", file, article, findings); }
};

TEST(Map, WithoutPlacesThereIsNone) {
  EXPECT_EQ(story_map(Places(std::vector<std::vector<MapPlace>>(1)).report(), "#n"), "");
  EXPECT_THAT(world_svg(), HasSubstr("id=\"land\""));
}

TEST(Map, ShowsTheDoubtedAndTheProposedPlace) {
  const Places places({{}, {{"Khamaneh", 38.2F, 45.6F, false}, {"Khmeimim", 35.4F, 35.9F, true}}});
  const std::string map = story_map(places.report(), "#n");
  EXPECT_THAT(map, HasSubstr("<a href=\"#n2\"><g class=\"doubted\"><title>Khamaneh</title>"));
  EXPECT_THAT(map, HasSubstr("<g class=\"proposed\"><title>Khmeimim</title>"));
  EXPECT_THAT(map, HasSubstr(">Khmeimim</text>"));
  EXPECT_THAT(map, HasSubstr("class=\"link\""));
  EXPECT_THAT(map, HasSubstr("aria-label=\"Map. Doubted: Khamaneh. Proposed: Khmeimim.\""));
  EXPECT_THAT(map, Not(HasSubstr("named in the story")));
}

TEST(Map, OnePointAPlaceWhateverManyFindingsNameIt) {
  const MapPlace hama{"Hama", 35.1F, 36.8F, true};
  const std::vector<MapPoint> points = map_points(Places({{hama}, {hama}}).report());
  ASSERT_EQ(points.size(), 1);
  EXPECT_EQ(points[0].finding, 1);
}

TEST(Map, FarPlacesOfTheStoryDoNotFrameIt) {
  const Story story = story_of(
      "The bus from Damascus to Homs was late. Damascus and Aleppo had rain. Flights from Tokyo "
      "were "
      "not.");
  FileReport file;
  file.story = &story;
  std::string framed, other;
  for (const MapPoint& p : map_points(file)) (p.frames ? framed : other) += p.name + " ";
  EXPECT_TRUE(framed.starts_with("Damascus ")) << "named most often: " << framed;
  EXPECT_THAT(framed, HasSubstr("Homs"));
  EXPECT_THAT(framed, HasSubstr("Aleppo"));
  EXPECT_EQ(other, "Tokyo ");
  const std::string map = story_map(file, "#n");
  EXPECT_THAT(map, HasSubstr("<title>Damascus</title>"));
  EXPECT_THAT(map, Not(HasSubstr("Tokyo")));
}

TEST(Map, IsCutInTheWidestOcean) {
  const std::vector<MapPoint> points = map_points(
      Places({{{"Suva", -18.1F, 178.4F, true}, {"Apia", -13.8F, -171.8F, true}}}).report());
  ASSERT_EQ(points.size(), 2);
  EXPECT_NEAR(points[1].longitude - points[0].longitude, 9.8, 0.01);
  const std::string map = story_map(
      Places({{{"Suva", -18.1F, 178.4F, true}, {"Apia", -13.8F, -171.8F, true}}}).report(), "#n");
  size_t worlds = 0;
  for (size_t at = map.find("#land"); at != std::string::npos; at = map.find("#land", at + 1)) {
    ++worlds;
  }
  EXPECT_EQ(worlds, 2) << "both sides of the date line";
}

TEST(Map, PolesAndTwinsAreHarmless) {
  for (const auto& places : {std::vector<MapPlace>{{"N", 90, 0.1F, true}, {"S", -90, 180, true}},
                             std::vector<MapPlace>{{"A", 1, 1, false}, {"A", 1, 1, true}}}) {
    const std::string map = story_map(Places({places}).report(), "#n");
    EXPECT_THAT(map, Not(HasSubstr("nan")));
    EXPECT_THAT(map, Not(HasSubstr("inf")));
  }
}

}  // namespace
}  // namespace stet

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/text/support.h"

namespace stet {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> blocks(const std::string& file) { return read_plain_text(file).blocks(); }

TEST(Plain, ParagraphsEndAtBlankLines) {
  EXPECT_THAT(blocks("One is here.\n\nTwo is here.\n \t\n\n\nThree is here.\n"),
              ElementsAre("body: One is here.", "body: Two is here.", "body: Three is here."));
}

TEST(Plain, WithoutWrappingEveryLineIsAParagraph) {
  EXPECT_THAT(blocks("One is here.\nTwo is here.\r\nThree is here.\rFour is here."),
              ElementsAre("body: One is here.", "body: Two is here.", "body: Three is here.",
                          "body: Four is here."));
}

TEST(Plain, NothingGivesNothing) {
  EXPECT_THAT(blocks(""), IsEmpty());
  EXPECT_THAT(blocks(" \n\r\n\t"), IsEmpty());
}

constexpr const char* kWrapped =
    "The ministry said on Tuesday that the convoy had left the capital before\n"
    "dawn and was expected to reach the border crossing late in the evening,\n"
    "a journey that usually takes about six hours when the roads are open and\n"
    "the checkpoints are not crowded.\n"
    "\n"
    "Residents of the valley said they had seen the first trucks at noon, with\n"
    "more behind them.\n";

TEST(Plain, WrappedLinesAreJoined) {
  const Document d = read_plain_text(kWrapped);
  EXPECT_THAT(
      d.blocks(),
      ElementsAre("body: The ministry said on Tuesday that the convoy had left the capital "
                  "before dawn and was expected to reach the border crossing late in the "
                  "evening, a journey that usually takes about six hours when the roads are "
                  "open and the checkpoints are not crowded.",
                  "body: Residents of the valley said they had seen the first trucks at "
                  "noon, with more behind them."));
  EXPECT_EQ(d.source_of("before dawn"), "before\ndawn");
  check_invariants(d);
}

TEST(Plain, InWrappedTextAnIndentBeginsAParagraph) {
  std::string file = kWrapped;
  file.replace(file.find("\n\nResidents"), 2, "\n    ");
  EXPECT_THAT(blocks(file), testing::SizeIs(2));
}

TEST(Plain, WrappedCyrillicIsMeasuredInCharacters) {
  // 60 to 70 letters a line are 120 bytes.
  const std::string line = "министерство сообщило во вторник, что колонна покинула столицу до\n";
  EXPECT_THAT(blocks(line + line + line + line + line), testing::SizeIs(5))
      << "lower case is only known of ASCII, so these lines are not taken for wrapped ones";
}

TEST(Plain, ListItemsAreListsOfTheirOwn) {
  EXPECT_THAT(
      blocks("What we know so far about it.\n- Two people died.\n\u2022 A road is closed.\n"),
      ElementsAre("body: What we know so far about it.", "list: - Two people died.",
                  "list: \u2022 A road is closed."));
}

TEST(Plain, AShortFirstLineWithoutFullStopIsTheHeadline) {
  EXPECT_THAT(blocks("Convoy leaves capital\n\nIt was expected for days\n\nThe convoy left."),
              ElementsAre("headline: Convoy leaves capital", "standfirst: It was expected for days",
                          "body: The convoy left."));
  EXPECT_THAT(blocks("Will it hold?\n\nThe truce began.\n\nIt held."),
              ElementsAre("headline: Will it hold?", "body: The truce began.", "body: It held."));
  EXPECT_THAT(blocks("“It left.”\n\nThe convoy left\n\nNow."),
              ElementsAre("body: “It left.”", "body: The convoy left", "body: Now."));
}

TEST(Plain, AHeadlineNeedsAStory) {
  EXPECT_THAT(blocks("Asaad al-Shaibani met Sergei Lavrov"),
              ElementsAre("body: Asaad al-Shaibani met Sergei Lavrov"));
  EXPECT_THAT(blocks(std::string(201, 'a') + "\n\nIt left."), testing::Contains("body: It left."));
  EXPECT_EQ(blocks(std::string(201, 'a') + "\n\nIt left.")[0].substr(0, 5), "body:");
}

TEST(Plain, CreditsStandBesideTheStory) {
  EXPECT_THAT(
      blocks("Convoy leaves\n\nBy Jane Doe\n\nUpdated on 11 February\n\n2 min read\n\nPhoto: Jane "
             "Doe/AFP\n\nThe trucks were seen\n\nThey left.\n"),
      ElementsAre("headline: Convoy leaves", "byline: By Jane Doe",
                  "byline: Updated on 11 February", "byline: 2 min read",
                  "caption: Photo: Jane Doe/AFP", "standfirst: The trucks were seen",
                  "body: They left."));
}

TEST(Plain, PositionsSurviveMarksAndBrokenBytes) {
  const Document d =
      read_plain_text("\xEF\xBB\xBFMinister\u00A0 says\r\n\r\nAl-Assad\xFF left \xE2\x80.\n");
  EXPECT_THAT(d.blocks(),
              ElementsAre("headline: Minister says", "body: Al-Assad\uFFFD left \uFFFD."));
  EXPECT_EQ(d.source_of("Minister"), "Minister");
  EXPECT_EQ(d.source_of(" "), "\u00A0 ");
  EXPECT_EQ(d.source_of("Assad\uFFFD"), "Assad\xFF");
  EXPECT_EQ(d.article.invalid_utf8.size(), 2u);
  check_invariants(d);
}

}  // namespace
}  // namespace stet

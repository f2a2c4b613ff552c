#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/text/support.h"

namespace stet {
namespace {

using testing::ElementsAre;

std::vector<std::string> sentences(const std::string& text) {
  const Document d = read_plain_text(text);
  check_invariants(d);
  return d.sentences();
}

TEST(Sentences, EndAtStopsBeforeACapital) {
  EXPECT_THAT(sentences("He left. She stayed! Did he? Yes… Maybe. 12 died."),
              ElementsAre("He left.", "She stayed!", "Did he?", "Yes…", "Maybe.", "12 died."));
  EXPECT_THAT(sentences("What?! No... Well."), ElementsAre("What?!", "No...", "Well."));
  EXPECT_THAT(sentences("It grew 3.5 percent. example.com left."),
              ElementsAre("It grew 3.5 percent. example.com left."));
}

TEST(Sentences, ClosingMarksBelongToTheSentence) {
  EXPECT_THAT(sentences("“We won.” The crowd left. (It rained.) He stayed."),
              ElementsAre("“We won.”", "The crowd left.", "(It rained.)", "He stayed."));
  EXPECT_THAT(sentences("\"We won.\" \"We lost.\" So."),
              ElementsAre("\"We won.\"", "\"We lost.\"", "So."));
  EXPECT_THAT(sentences("“Why?” he asked. “Stop!” she said."),
              ElementsAre("“Why?” he asked.", "“Stop!” she said."));
}

TEST(Sentences, AbbreviationsDoNotEndThem) {
  EXPECT_THAT(
      sentences("Gen. The Mr. Smith met U.S. President Biden on Feb. 11 at 5 p.m. in D.C."),
      ElementsAre("Gen. The Mr. Smith met U.S. President Biden on Feb. 11 at 5 p.m. in D.C."));
  EXPECT_THAT(sentences("He lives in the U.S. The rest left at 5 p.m. on Monday."),
              ElementsAre("He lives in the U.S.", "The rest left at 5 p.m. on Monday."));
  EXPECT_THAT(sentences("He lives in the U.S.! Russia left."),
              ElementsAre("He lives in the U.S.!", "Russia left."));
  EXPECT_THAT(sentences("“I am from the U.S.” Russia said."),
              ElementsAre("“I am from the U.S.” Russia said."));
}

TEST(Sentences, InitialsDoNotEndThem) {
  EXPECT_THAT(sentences("J. K. Rowling met George W. Bush. John F. Kennedy died."),
              ElementsAre("J. K. Rowling met George W. Bush.", "John F. Kennedy died."));
  EXPECT_THAT(sentences("It is plan B. The rest is silence."),
              ElementsAre("It is plan B.", "The rest is silence."));
}

TEST(Sentences, BlocksAndLineBreaksEndThem) {
  const Document d = read_markdown_text("# No stop\n\nOne  \ntwo\n\nGen.\n\nLee\n");
  EXPECT_THAT(d.sentences(), ElementsAre("No stop", "One\n", "two", "Gen.", "Lee"));
  check_invariants(d);
}

TEST(Sentences, OtherScripts) {
  EXPECT_THAT(sentences("Он ушёл. Она осталась."), ElementsAre("Он ушёл.", "Она осталась."));
  EXPECT_THAT(sentences("彼は来た。彼女は帰った！終わり。"),
              ElementsAre("彼は来た。", "彼女は帰った！", "終わり。"));
  EXPECT_THAT(sentences("هل ذهب؟ نعم."), ElementsAre("هل ذهب؟", "نعم."));
  EXPECT_THAT(sentences("वह गया। वह आई।"), ElementsAre("वह गया।", "वह आई।"));
}

TEST(Sentences, TheFirstWordIsMarked) {
  const Document d = read_plain_text("“(The army) left. 12 of us, he said: stay.");
  std::string starts;
  for (const Token& token : d.tokens.tokens) {
    if (token.sentence_start) starts += std::string(d.text(token)) + " ";
  }
  EXPECT_EQ(starts, "The 12 ");
}

}  // namespace
}  // namespace stet

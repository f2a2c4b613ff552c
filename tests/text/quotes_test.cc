#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/text/support.h"

namespace stet {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> quotes(const std::string& text) {
  const Document d = read_plain_text(text);
  check_invariants(d);
  return d.quotes();
}

TEST(Quotes, MarksOfManyLanguages) {
  EXPECT_THAT(quotes("He said “no” and \"yes\" and ‘maybe’ and 'so'."),
              ElementsAre("no", "yes", "maybe", "so"));
  EXPECT_THAT(quotes("Er sagte „nein“ und ‚ja‘ und »gut«, ‹x›."),
              ElementsAre("nein", "ja", "gut", "x"));
  EXPECT_THAT(quotes("Il dit « oui » et «non»."), ElementsAre("oui", "non"));
  EXPECT_THAT(quotes("Han sa ”nej” då."), ElementsAre("nej"));
  EXPECT_THAT(quotes("彼は「はい」と言った。"), ElementsAre("はい"));
  EXPECT_THAT(quotes("``Hello,'' he said."), ElementsAre("Hello,"));
}

TEST(Quotes, Nested) {
  EXPECT_THAT(quotes("“He told me ‘never’ twice,” she said."),
              ElementsAre("He told me ‘never’ twice,", "never"));
  EXPECT_THAT(quotes("\"He told me 'never' twice,\" she said."),
              ElementsAre("He told me 'never' twice,", "never"));
}

TEST(Quotes, ApostrophesAreNone) {
  EXPECT_THAT(quotes("It’s the ’90s and rock ’n’ roll, ’tis Assad’s Syria's."), IsEmpty());
  EXPECT_THAT(quotes("It's the '90s and rock 'n' roll, 'tis the workers' day."), IsEmpty());
  EXPECT_THAT(quotes("The players’ union and the Reds’ coach."), IsEmpty());
  EXPECT_THAT(quotes("‘The players’ union left,’ he said."),
              ElementsAre("The players’ union left,"));
  EXPECT_THAT(quotes("'The players' union left,' he said."),
              ElementsAre("The players' union left,"));
  EXPECT_THAT(quotes("‘90s music and ‘em"), IsEmpty());
}

TEST(Quotes, AfterAnSTheContextDecides) {
  EXPECT_THAT(quotes("The 'yes' vote won; the players' union and 'no' voters left."),
              ElementsAre("yes", "no"));
  EXPECT_THAT(quotes("A ‘progress index’ of the players’ union."), ElementsAre("progress index"));
  EXPECT_THAT(quotes("She called it ‘the men’s talks’ and ‘a start’."),
              ElementsAre("the men’s talks", "a start"));
}

TEST(Quotes, InchesAndStrayMarksAreNone) {
  EXPECT_THAT(quotes("A 12\" gun and a 5'10\" man."), IsEmpty());
  EXPECT_THAT(quotes("An ' alone and goin' home."), IsEmpty());
  EXPECT_THAT(quotes("end of it,\" he said."), IsEmpty());
  EXPECT_THAT(quotes("\"\" and “”"), IsEmpty());
}

TEST(Quotes, AQuotationEndsWithItsBlock) {
  EXPECT_THAT(quotes("“We will win.\n\n“And then,” he said, “we rest.”"),
              ElementsAre("We will win.", "And then,", "we rest."));
  EXPECT_THAT(quotes("\"We will win.\n\n\"And then,\" he said."),
              ElementsAre("We will win.", "And then,"));
}

TEST(Quotes, AMarkThatOnlyOpensEndsTheOneBefore) {
  EXPECT_THAT(quotes("He said \"one and left. She said \"two\" and stayed."),
              ElementsAre("one and left. She said ", "two"));
}

TEST(Quotes, TokensInside) {
  const Document d = read_plain_text("He said “the war ‘is’ over” today.");
  std::string inside;
  for (const Token& token : d.tokens.tokens) {
    if (token.in_quote) inside += std::string(d.text(token)) + " ";
  }
  EXPECT_EQ(inside, "the war ‘ is ’ over ");
  EXPECT_TRUE(d.token("the").sentence_start);
  EXPECT_TRUE(d.token("is").sentence_start);
  EXPECT_FALSE(d.token("war").sentence_start);
}

TEST(Quotes, ABlockQuotationIsAllQuote) {
  const Document d = read_markdown_text("> We *will* win.\n\n> He said “no” here.\n");
  for (const Token& token : d.tokens.tokens) EXPECT_TRUE(token.in_quote);
  EXPECT_THAT(d.quotes(), ElementsAre("We will win.", "no"));
}

TEST(Quotes, DeepNestingIsHarmless) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "“a ‘b «c „d ";
  quotes(text);
}

}  // namespace
}  // namespace stet

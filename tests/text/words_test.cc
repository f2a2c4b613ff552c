#include "checker/text/words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/text/support.h"

namespace stet {
namespace {

using testing::ElementsAre;

std::string kind_letter(TokenKind kind) {
  constexpr const char* kNames[] = {"w", "n", "i", "a", "'s", "-", ".", "*", "br", "@"};
  return kNames[static_cast<int>(kind)];
}

std::string case_name(LetterCase c) {
  constexpr const char* kNames[] = {"none", "lower", "capital", "upper", "mixed"};
  return kNames[static_cast<int>(c)];
}

// "Gen./a Assad/w 's/'s": each token with its kind.
std::string tokens(std::string text) {
  Document d = read_plain_text(std::move(text));
  check_invariants(d);
  std::string all;
  for (const Token& token : d.tokens.tokens) {
    if (!all.empty()) all += ' ';
    all += std::string(d.text(token)) + "/" + kind_letter(token.kind);
  }
  return all;
}

std::string letter_case(const std::string& word) {
  const Document d = read_plain_text("x " + word + " x");
  return case_name(d.tokens.tokens.at(1).letter_case);
}

TEST(Words, LettersMarksDigitsAndInnerApostrophes) {
  EXPECT_EQ(tokens("O'Brien met Sa’id in Ta'izz"), "O'Brien/w met/w Sa’id/w in/w Ta'izz/w");
  EXPECT_EQ(tokens("Qal‘at Sana`a don't rock"), "Qal‘at/w Sana`a/w don't/w rock/w");
  EXPECT_EQ(tokens("A320 G7 Ko\u0308ln ʿAlī"), "A320/w G7/w Ko\u0308ln/w ʿAlī/w");
  EXPECT_EQ(tokens("Шойгу دمشق 서울"), "Шойгу/w دمشق/w 서울/w");
}

TEST(Words, ThePossessiveIsATokenOfItsOwn) {
  EXPECT_EQ(tokens("Assad's Syria’s RUSSIA'S it's"),
            "Assad/w 's/'s Syria/w ’s/'s RUSSIA/w 'S/'s it/w 's/'s");
  EXPECT_EQ(tokens("O'Brien's U.S.'s 1990's"), "O'Brien/w 's/'s U.S./a 's/'s 1990/n 's/'s");
  EXPECT_EQ(tokens("the Houthis’ fleet, Jesus' words"),
            "the/w Houthis/w ’/'s fleet/w ,/. Jesus/w '/'s words/w");
  EXPECT_EQ(tokens("Ba'sir Ma's'ud"), "Ba'sir/w Ma's'ud/w");
}

TEST(Words, NumbersKeepTheirSeparators) {
  EXPECT_EQ(tokens("12 1,200 3.5 40th 2025 1,234,567.89 5bn 1990s"),
            "12/n 1,200/n 3.5/n 40th/n 2025/n 1,234,567.89/n 5bn/n 1990s/n");
  EXPECT_EQ(tokens("1,2 12,34 3. 5, 1,2345"),
            "1/n ,/. 2/n 12/n ,/. 34/n 3/n ./. 5/n ,/. 1/n ,/. 2345/n");
  EXPECT_EQ(tokens("$5 50% 10:30 1/2 ٢٠٢٥"), "$/* 5/n 50/n %/* 10/n :/. 30/n 1/n //* 2/n ٢٠٢٥/n");
}

TEST(Words, HyphensBetweenWordsAreTokens) {
  EXPECT_EQ(tokens("al-Shaibani F-16 Al\u2011Bab"),
            "al/w -/- Shaibani/w F/w -/- 16/n Al/w \u2011/- Bab/w");
  EXPECT_EQ(tokens("two- and 5 - 3 -x a--b"),
            "two/w -/. and/w 5/n -/. 3/n -/. x/w a/w -/. -/. b/w");
  EXPECT_EQ(tokens("U.S.-led al-'Abadi"), "U.S./a -/- led/w al/w -/- 'Abadi/w");
  EXPECT_EQ(tokens("Israel–Hamas"), "Israel/w –/. Hamas/w");
}

TEST(Words, Abbreviations) {
  EXPECT_EQ(tokens("Gen. Lee, Lt. Col. X at 5 a.m. in the U.S. and Ph.D."),
            "Gen./a Lee/w ,/. Lt./a Col./a X/w at/w 5/n a.m./a in/w the/w U.S./a and/w Ph.D./a");
  EXPECT_EQ(tokens("W.Va. A.M. No. 5"), "W.Va./a A.M./a No./a 5/n");
  EXPECT_EQ(tokens("He went. General. in.x"), "He/w went/w ./. General/w ./. in/w ./. x/w");
}

TEST(Words, ALowerCaseAbbreviationMayBeAWord) {
  EXPECT_EQ(tokens("He said no. The end"), "He/w said/w no/w ./. The/w end/w");
  EXPECT_EQ(tokens("see no. 5 and 6 in. of snow"), "see/w no./a 5/n and/w 6/n in./a of/w snow/w");
  EXPECT_EQ(tokens("it came in. Russia v. Ukraine"),
            "it/w came/w in/w ./. Russia/w v./a Ukraine/w");
}

TEST(Words, Initials) {
  EXPECT_EQ(tokens("J. K. Rowling, J.K. Rowling, J.K.Rowling"),
            "J./i K./i Rowling/w ,/. J.K./i Rowling/w ,/. J.K./i Rowling/w");
  EXPECT_EQ(tokens("Д. Медведев U.S.A Q.E.D"), "Д./i Медведев/w U.S.A/i Q.E.D/i");
  EXPECT_EQ(tokens("Plan B"), "Plan/w B/w");
}

TEST(Words, Addresses) {
  EXPECT_EQ(tokens("See https://x.org/a_(b)?c=d#e, (http://y.z)."),
            "See/w https://x.org/a_(b)?c=d#e/@ ,/. (/. http://y.z/@ )/. ./.");
  EXPECT_EQ(tokens("www.bbc.co.uk. “http://a.b” x"),
            "www.bbc.co.uk/@ ./. “/. http://a.b/@ ”/. x/w");
  EXPECT_EQ(tokens("john.smith-x_y+z@mail.bbc.co.uk, 12@a.b."),
            "john.smith-x_y+z@mail.bbc.co.uk/@ ,/. 12@a.b/@ ./.");
  EXPECT_EQ(tokens("r/Airforce, /u/Name_1 and/or w/o"),
            "r/Airforce/@ ,/. //* u/Name_1/@ and/w //* or/w w/w //* o/w");
  EXPECT_EQ(tokens("@user_1 #Сирия #1 # a@b x@"),
            "@user_1/@ #Сирия/@ #/* 1/n #/* a/w @/* b/w x/w @/*");
}

TEST(Words, MarksAreOneCharacterEach) {
  EXPECT_EQ(tokens("(a) [b]… “c”—d?! «e» ½ © 🍕"),
            "(/. a/w )/. [/. b/w ]/. …/. “/. c/w ”/. —/. d/w ?/. !/. «/. e/w »/. ½/* ©/* 🍕/*");
}

TEST(Words, UnspacedScriptsAreRuns) {
  EXPECT_EQ(tokens("東京でトランプ大統領が、ー"), "東京/w で/w トランプ/w 大統領/w が/w 、/. ー/w");
  EXPECT_EQ(tokens("กรุงเทพ abc東京"), "กรุงเทพ/w abc/w 東京/w");
}

TEST(Words, LetterCases) {
  EXPECT_EQ(letter_case("word"), "lower");
  EXPECT_EQ(letter_case("Word"), "capital");
  EXPECT_EQ(letter_case("W"), "capital");
  EXPECT_EQ(letter_case("WORD"), "upper");
  EXPECT_EQ(letter_case("WORDWORDWORD"), "upper");
  EXPECT_EQ(letter_case("Wordwordwordword"), "capital");
  EXPECT_EQ(letter_case("wordwordwordW"), "mixed");
  EXPECT_EQ(letter_case("iPhone"), "mixed");
  EXPECT_EQ(letter_case("McDonald"), "mixed");
  EXPECT_EQ(letter_case("O'Brien"), "mixed");
  EXPECT_EQ(letter_case("Éva"), "capital");
  EXPECT_EQ(letter_case("ÉVA"), "upper");
  EXPECT_EQ(letter_case("Шойгу"), "capital");
  EXPECT_EQ(letter_case("ʿAbd"), "capital");
  EXPECT_EQ(letter_case("دمشق"), "none");
  EXPECT_EQ(letter_case("東京"), "none");
  EXPECT_EQ(letter_case("40th"), "none");
  EXPECT_EQ(letter_case("J."), "capital");
  EXPECT_EQ(letter_case("J.K."), "upper");
  EXPECT_EQ(letter_case("Gen."), "capital");
  EXPECT_EQ(letter_case("U.S."), "upper");
  EXPECT_EQ(letter_case("A320"), "capital");
}

TEST(Words, PlainAreThoseOfAsciiLettersOnly) {
  const Document d = read_plain_text(
      "Word word McDonald extraordinarily O'Brien caf\u00E9 al-Abadi A1 covid19 42 U.S. end");
  for (const Token& token : d.tokens.tokens) {
    const std::string_view text = d.text(token);
    const bool letters = std::ranges::all_of(
        text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    EXPECT_EQ(token.plain, letters && token.kind == TokenKind::word) << text;
  }
}

TEST(Words, SpaceBefore) {
  const Document d = read_plain_text("One (two) three-four.\n\nFive");
  std::string spaces;
  for (const Token& token : d.tokens.tokens) spaces += token.space_before ? ' ' : '_';
  EXPECT_EQ(spaces, "  __ ___ ");
}

TEST(Words, CodeGivesNoneAndLineBreaksAreTokens) {
  const Document d = read_markdown_text("one  \ntwo\n\n```\ncode\n```\nthree\n");
  EXPECT_THAT(d.words(), ElementsAre("one", "\n", "two", "three"));
  EXPECT_EQ(d.tokens.tokens[1].kind, TokenKind::line_break);
  EXPECT_TRUE(d.tokens.tokens[2].space_before);
}

}  // namespace
}  // namespace stet

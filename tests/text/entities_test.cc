#include "checker/text/entities.h"

#include <gtest/gtest.h>

#include "checker/base/utf8.h"
#include "checker/text/html/html_tree.h"

namespace stet {
namespace {

TEST(Entities, NamesFromTheTableAndFromTheParser) {
  Entities entities;
  EXPECT_EQ(entities.decode("&rsquo;"), "’");
  EXPECT_EQ(entities.decode("&eacute;"), "é");
  EXPECT_EQ(entities.decode("&yuml;"), "ÿ");
  EXPECT_EQ(entities.decode("&nbsp;"), "\u00A0");
  EXPECT_EQ(entities.decode("&amp;"), "&");
  EXPECT_EQ(entities.decode("&Scedil;"), "Ş");
  EXPECT_EQ(entities.decode("&lstrok;"), "ł");
  EXPECT_EQ(entities.decode("&NotEqualTilde;"), "\u2242\u0338");
  EXPECT_EQ(entities.decode("&Tab;"), "\t");
  EXPECT_EQ(entities.decode("&semi;"), ";");
}

TEST(Entities, WhatIsNoReferenceIsEmpty) {
  Entities entities;
  for (const char* text : {"&;", "&", "", "&nope;", "&notit;", "rsquo;", "&rsquo", "&#;", "&#x;",
                           "&#xZ;", "&#12a;", "&AMP ;"}) {
    EXPECT_EQ(entities.decode(text), "") << text;
  }
}

TEST(Entities, NumbersFollowHtml) {
  Entities entities;
  EXPECT_EQ(entities.decode("&#8217;"), "’");
  EXPECT_EQ(entities.decode("&#x1F355;"), "🍕");
  EXPECT_EQ(entities.decode("&#X2019;"), "’");
  EXPECT_EQ(entities.decode("&#146;"), "’");
  EXPECT_EQ(entities.decode("&#0;"), "\uFFFD");
  EXPECT_EQ(entities.decode("&#xD800;"), "\uFFFD");
  EXPECT_EQ(entities.decode("&#99999999999999999999;"), "\uFFFD");
}

// The parser is the oracle for the tables.
TEST(Entities, NumbersBelowTwoHundredAreAsTheParserReadsThem) {
  for (int n = 1; n < 200; ++n) {
    const std::string reference = "&#" + std::to_string(n) + ";";
    const std::string snippet = "x" + reference;
    const std::string parsed = HtmlTree(snippet).text().substr(1);
    if (n == '\r') continue;  // becomes a line end
    EXPECT_EQ(Entities::decode_number(reference.substr(1, reference.size() - 2)), parsed) << n;
  }
}

TEST(Entities, NamesAreAsTheParserReadsThem) {
  Entities entities;
  for (const char* name :
       {"apos",  "OElig",  "oelig",  "Scaron", "scaron", "Yuml",  "ensp",   "emsp",   "thinsp",
        "zwnj",  "zwj",    "lrm",    "rlm",    "ndash",  "mdash", "lsquo",  "rsquo",  "sbquo",
        "ldquo", "rdquo",  "bdquo",  "dagger", "Dagger", "bull",  "hellip", "permil", "prime",
        "Prime", "lsaquo", "rsaquo", "euro",   "trade",  "minus", "amp",    "lt",     "gt",
        "quot",  "AMP",    "LT",     "GT",     "QUOT",   "COPY",  "REG",    "iexcl",  "uml",
        "not",   "para",   "frac14", "Agrave", "AElig",  "ETH",   "times",  "THORN",  "szlig",
        "eth",   "divide", "oslash", "thorn",  "yuml"}) {
    const std::string reference = std::string("&") + name + ";";
    const std::string snippet = "x" + reference;
    EXPECT_EQ(entities.decode(reference), HtmlTree(snippet).text().substr(1)) << name;
  }
}

TEST(Entities, OldNamesNeedNoSemicolon) {
  std::string value;
  EXPECT_EQ(Entities::legacy_prefix("eacutex", value), 6u);
  EXPECT_EQ(value, "é");
  EXPECT_EQ(Entities::legacy_prefix("notit", value), 3u);
  EXPECT_EQ(value, "¬");
  EXPECT_EQ(Entities::legacy_prefix("gt", value), 2u);
  EXPECT_EQ(Entities::legacy_prefix("rsquo", value), 0u);
  EXPECT_EQ(Entities::legacy_prefix("", value), 0u);
}

TEST(Entities, ADocumentCannotAskWithoutEnd) {
  Entities entities;
  for (int i = 0; i < 10000; ++i) EXPECT_EQ(entities.decode("&a" + std::to_string(i) + ";"), "");
  EXPECT_EQ(entities.decode("&lstrok;"), "") << "past the limit names are left as they stand";
  EXPECT_EQ(entities.decode("&rsquo;"), "’") << "but not the usual ones";
}

}  // namespace
}  // namespace stet

#include "checker/report/plain_words.h"

#include <gtest/gtest.h>

#include "checker/report/xml_text.h"
#include "tests/report/support.h"

namespace stet {
namespace {

TEST(PlainWords, PathsBecomeUris) {
  EXPECT_EQ(percent_encoded("a/b-c_d.e~f"), "a/b-c_d.e~f");
  EXPECT_EQ(percent_encoded("50% off: <a>\xFF.md"), "50%25%20off%3A%20%3Ca%3E%FF.md");
  EXPECT_EQ(percent_encoded("Zürich#1?"), "Z%C3%BCrich%231%3F");
}

TEST(PlainWords, ColumnsInBytesAgreeWithTheFile) {
  const std::string file =
      "\xEF\xBB\xBF"
      "Zoë 😀 x\r\nÉ x\rx\n\nx";
  const Positions positions(file);
  const ByteColumns columns(file);
  for (uint32_t at = 3; at < file.size(); ++at) {
    if (file[at] != 'x') continue;
    const size_t before = file.find_last_of("\r\n", at - 1);
    const size_t start = before == std::string::npos ? 0 : before + 1;
    EXPECT_EQ(columns.of(positions.at(at)), at - start + 1) << at;
  }
}

TEST(PlainWords, OneLineNamesTheOtherPlaces) {
  const std::string file = "x Aa\ny Bb Bb Bb Bb Bb Bb Bb";
  const Article article = testing::article_of(file);
  const FindingPlaces places(article, file);
  Finding finding = testing::finding_on(testing::span_of(file, "Aa"));
  finding.message = "Two\nspellings.";
  finding.suggestions = {{"Bb", false}, {"", false}};
  EXPECT_EQ(in_one_line(finding, places), "Two spellings. Suggestion: Bb or delete it.");
  for (int i = 1; i <= 2; ++i) finding.related.push_back({"", testing::span_of(file, "Bb", i)});
  EXPECT_EQ(in_one_line(finding, places),
            "Two spellings. Suggestion: Bb or delete it. See also 2:3, 2:6.");
  for (int i = 3; i <= 7; ++i) finding.related.push_back({"", testing::span_of(file, "Bb", i)});
  EXPECT_EQ(in_one_line(finding, places),
            "Two spellings. Suggestion: Bb or delete it. See also 2:3, 2:6, 2:9, 2:12, 2:15 and 2 "
            "other places.");
}

TEST(PlainWords, AProgramMayOnlyReplaceWhatIsTheTextItself) {
  const std::string bytes = "A &amp; B, Tokaev";
  Article article = testing::article_of("A & B, Tokaev");
  article.map = {};
  article.map.copied(0, 0, 2);
  article.map.replaced(2, 1, 2, 5);
  article.map.copied(3, 7, 10);
  const FileReport file = testing::report_of("a.html", bytes, article, {});
  const FindingPlaces places(article, bytes);
  const auto may = [&](std::string_view part, std::string_view suggestion) {
    const Finding finding = testing::finding_on(testing::span_of(article.text, part));
    return replaceable(file, finding, places.of(finding.span), {std::string(suggestion), false});
  };
  EXPECT_TRUE(may("Tokaev", "Tokayev"));
  EXPECT_FALSE(may("A & B", "A and B"));
  EXPECT_FALSE(may("Tokaev", "<b>"));
}

TEST(XmlText, EscapesWhatWouldEndOrHideIt) {
  EXPECT_EQ(xml_text("<a b=\"c\" d='e'>&\t\n\r"),
            "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;&#9;&#10;&#13;");
  EXPECT_EQ(xml_text("a\x01\xFF\u202E\uFFFE"
                     "z"),
            "a\uFFFD\uFFFD\uFFFD\uFFFDz");
}

}  // namespace
}  // namespace stet

// The markup of the HTML report. tests/cli/html_report_test.py uses whole pages in a browser.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "checker/report/html/article.h"
#include "checker/report/html/notes.h"
#include "tests/report/support.h"

namespace stet {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const ReportHead kHead = {123, "2026-11-23", {"Some <source>"}};

size_t count(const std::string& text, std::string_view part) {
  size_t n = 0;
  for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

// What a section shows of its blocks, without what the page adds for orientation.
std::string words_of(std::string html) {
  html = html.substr(html.find("<article"), html.find("</article>") - html.find("<article"));
  for (const auto& [from, to] : {std::pair{"<a class=\"ui", "</a>"},
                                 {"<div class=\"note", "</div>\n"},
                                 {"<span class=\"ui", "</span>"}}) {
    for (size_t at = html.find(from); at != std::string::npos; at = html.find(from, at)) {
      html.erase(at, html.find(to, at) + std::string_view(to).size() - at);
    }
  }
  std::string out;
  bool tag = false;
  for (const char c : html) {
    if (c == '<') tag = true;
    if (!tag) out += c;
    if (c == '>') tag = false;
  }
  return out;
}

TEST(HtmlReport, EveryPlaceIsLinkedBothWays) {
  const std::string file = "Assad met Asaad and Asaad.";
  const Article article = testing::article_of(file);
  Finding finding = testing::finding_on(testing::span_of(file, "Assad"));
  for (const int nth : {1, 2}) {
    finding.related.push_back({"“Asaad”: in the text", testing::span_of(file, "Asaad", nth)});
  }
  const std::vector<Finding> all = {finding};
  const std::string html = story_section(testing::report_of("a.md", file, article, all));
  const Anchors anchors("a.md");
  for (const uint32_t offset : {10u, 20u}) {
    EXPECT_THAT(html, HasSubstr("<a class=\"other\" id=\"" + anchors.other(offset) + "\" href=\"#" +
                                anchors.note(1) + "\" data-f=\"1\">Asaad</a>"));
    EXPECT_THAT(html, HasSubstr("href=\"#" + anchors.other(offset) + "\""));
  }
  EXPECT_THAT(html, HasSubstr("<span class=\"ui\" id=\"" + anchors.text(1) +
                              "\"></span><mark class=\"warning\" data-f=\"1\">Assad</mark>"));
  EXPECT_THAT(html, HasSubstr("href=\"#" + anchors.text(1) + "\""));
  EXPECT_THAT(html, HasSubstr("data-text=\"Shaybani\""));
}

TEST(HtmlReport, OverlappingFindingsKeepTheWordsAndEachAnchorOnce) {
  const std::string file = "Mr Assad Hassan al-Shaibani spoke.";
  const Article article = testing::article_of(file);
  std::vector<Finding> all;
  for (const char* part :
       {"Assad Hassan", "Hassan al-Shaibani", "Assad Hassan al-Shaibani", "Hassan"}) {
    all.push_back(testing::finding_on(testing::span_of(file, part)));
    all.back().related.push_back({"here", testing::span_of(file, "Shaibani")});
  }
  const std::string html = story_section(testing::report_of("a.md", file, article, all));
  EXPECT_EQ(words_of(html), "\n" + file + "\n");
  for (size_t i = 1; i <= all.size(); ++i) {
    const Anchors anchors("a.md");
    EXPECT_EQ(count(html, "id=\"" + anchors.note(i) + "\""), 1);
    EXPECT_EQ(count(html, "id=\"" + anchors.text(i) + "\""), 1);
  }
  EXPECT_THAT(html, HasSubstr("data-f=\"1 3\""));
}

TEST(HtmlReport, IsSetByRole) {
  Article article;
  std::vector<Finding> all;
  const auto add = [&](Role role, uint8_t level) {
    const auto begin = static_cast<uint32_t>(article.text.size());
    article.text += "word";
    article.blocks.push_back({role, {begin, begin + 4}, level});
    article.text += "\n\n";
  };
  for (const Role role : {Role::headline, Role::standfirst, Role::caption, Role::quotation,
                          Role::list, Role::code, Role::metadata}) {
    add(role, role == Role::headline ? 1 : 0);
  }
  add(Role::body, 2);
  Finding nowhere = testing::finding_on({0, 0});
  all.push_back(nowhere);
  const std::string html = story_section(testing::report_of("a.md", article.text, article, all));
  for (const char* element :
       {"<h3 class=\"block headline\">", "<p class=\"block standfirst\">",
        "<p class=\"block caption\">", "<blockquote class=\"block quotation\">",
        "<ul><li class=\"block item\">", "<pre class=\"block code\">",
        "<p class=\"block metadata\">", "<h4 class=\"block crosshead\">"}) {
    EXPECT_THAT(html, HasSubstr(element));
  }
  EXPECT_EQ(count(html, "class=\"note "), 1) << "a finding on no words has its note";
}

TEST(HtmlReport, NothingOfAnArticleIsMarkup) {
  const std::string evil = "<script>alert(1)</script>\"'&\x01";
  const Article article = testing::article_of(evil);
  Finding finding = testing::finding_on({0, static_cast<uint32_t>(evil.size())});
  finding.message = finding.why = finding.rule = finding.justification = evil;
  finding.suggestions = {{evil, false}};
  finding.related = {{evil, {0, 8}}};
  finding.places = {{evil, 35, 36, false}, {evil, 34, 35, true}};
  finding.status = Status::suppressed;
  const std::vector<Finding> all = {finding};
  FileReport gone;
  gone.path = gone.error = evil;
  const std::string html = testing::whole_report(
      kHtmlReport, {testing::report_of(evil, evil, article, all), gone}, kHead);
  const std::string body = html.substr(html.find("<body>"));
  EXPECT_THAT(body, Not(HasSubstr("<script>alert")));
  EXPECT_THAT(body, Not(HasSubstr("\"'&\x01")));
  EXPECT_EQ(count(body, "<script>"), 1);
  EXPECT_THAT(body, HasSubstr("Some &lt;source&gt;"));
  EXPECT_THAT(body, HasSubstr("could not be read: &lt;script&gt;"));
  EXPECT_THAT(body, HasSubstr("Let stand in the article: &lt;script&gt;"));
}

TEST(HtmlReport, HasAPageForEveryOutcome) {
  const Article article = testing::article_of("Fine.");
  const FileReport clean = testing::report_of("a.md", "Fine.", article, {});
  EXPECT_THAT(testing::whole_report(kHtmlReport, {}, kHead), HasSubstr("Nothing was read."));
  const std::string one = testing::whole_report(kHtmlReport, {clean}, kHead);
  EXPECT_THAT(one, HasSubstr("Nothing found."));
  EXPECT_THAT(one, Not(HasSubstr("<table>")));
  const std::string two = testing::whole_report(kHtmlReport, {clean, clean}, kHead);
  EXPECT_THAT(two, HasSubstr("<th scope=\"row\">Fine.<span class=\"path\">a.md</span></th>"));
}

TEST(HtmlReport, TitlesAreShort) {
  EXPECT_EQ(title_of(testing::article_of("")), "");
  EXPECT_EQ(title_of(testing::article_of("Short.")), "Short.");
  const std::string title = title_of(testing::article_of(std::string(200, 'x') + " y"));
  EXPECT_EQ(title, std::string(90, 'x') + "…");
  const std::string accents = title_of(testing::article_of("é" + std::string(88, 'x') + "éé"));
  EXPECT_THAT(accents, HasSubstr("x"));
}

}  // namespace
}  // namespace stet

// The text report against golden files in fixtures/reports; BLESS=1 writes them anew.
#include <gtest/gtest.h>

#include <string>

#include "tests/report/support.h"

namespace stet {
namespace {

using testing::golden;

constexpr std::string_view kArticle =
    "Syria's Foreign Minister Asaad Hassan al-Shaybani\n"
    "\n"
    "Assad al-Shaibani arrived in Moscow on Thursday, marking the first official visit by a Syrian "
    "official to Russia since the fall of the government in December. Al-Shaibani met with "
    "Lavrov.\n";

std::vector<Finding> findings() {
  Finding first = testing::finding_on(testing::span_of(kArticle, "Assad al-Shaibani"));
  first.related = {{"first spelled here", testing::span_of(kArticle, "Asaad Hassan al-Shaybani")}};
  Finding second = testing::finding_on(testing::span_of(kArticle, "Shaibani", 2));
  second.severity = Severity::error;
  second.suggestions = {{"Shaybani", true}, {"Sheibani", false}, {"", false}};
  for (int i = 0; i < 5; ++i) {
    second.related.push_back({"spelled here", testing::span_of(kArticle, "Shaybani")});
  }
  Finding third = testing::finding_on(testing::span_of(kArticle, "Lavrov"));
  third.severity = Severity::info;
  third.why = "";
  third.suggestions = {};
  return {first, second, third};
}

std::string report(const ReportOptions& options) {
  const Article article = testing::article_of(kArticle);
  const std::vector<Finding> all = findings();
  const FileReport file = testing::report_of("articles/syria.txt", kArticle, article, all);
  ReportCounts counts;
  counts.add(file);
  return kTextReport.begin({}) + kTextReport.file(file, options) +
         kTextReport.end({}, counts, options);
}

TEST(TextReport, Plain) { EXPECT_EQ(report({}), golden("text", report({}))); }

TEST(TextReport, Colour) {
  const ReportOptions options{.colour = true, .quiet = false};
  EXPECT_EQ(report(options), golden("text-colour", report(options)));
}

TEST(TextReport, WithoutColourThereIsNoEscape) {
  EXPECT_EQ(report({}).find('\x1b'), std::string::npos);
}

TEST(TextReport, QuietHasNoSummary) {
  const std::string loud = report({});
  const std::string quiet = report({.colour = false, .quiet = true});
  EXPECT_TRUE(loud.starts_with(quiet));
  EXPECT_EQ(loud.substr(quiet.size()), "3 findings in 1 file (1 error, 1 warning, 1 info)\n");
}

TEST(TextReport, Summaries) {
  const auto end = [](ReportCounts counts) { return kTextReport.end({}, counts, {}); };
  EXPECT_EQ(end({.files = 12}), "no findings in 12 files\n");
  EXPECT_EQ(end({.files = 12, .warnings = 2, .infos = 1}),
            "3 findings in 12 files (2 warnings, 1 info)\n");
  EXPECT_EQ(end({.files = 3, .unreadable = 1}),
            "no findings in 2 files; 1 file could not be read\n");
}

TEST(TextReport, AnArticleCannotSteerTheTerminal) {
  const std::string file = "\x1b[2J\u202Eevil Assad \x07";
  const Article article = testing::article_of(file);
  Finding finding = testing::finding_on(testing::span_of(file, "Assad"));
  finding.message = "bad \x1b]0;title\x07";
  const std::vector<Finding> all = {finding};
  const std::string out = kTextReport.file(testing::report_of("e\x1bvil", file, article, all), {});
  for (const std::string_view bad : {"\x1b", "\x07", "\u202E"}) {
    EXPECT_EQ(out.find(bad), std::string::npos) << out;
  }
}

TEST(TextReport, AFileWithoutFindingsGivesNothing) {
  const Article article = testing::article_of("x");
  EXPECT_EQ(kTextReport.file(testing::report_of("x", "x", article, {}), {}), "");
}

}  // namespace
}  // namespace stet

// One run in every format that other programs read, against golden files, and what those programs
// ask for. tests/cli/report_formats_test.py validates real runs against their schemas.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/report/support.h"

namespace stet {
namespace {

using Json = nlohmann::json;
using testing::golden;

constexpr std::string_view kPage =
    "# names/person-variant\n\n## What it does\n\nReads\nnames.\n\nMore.\n";

ReportHead head() {
  ReportHead out{123, "2026-11-23", {"GeoNames (CC BY 4.0)"}};
  out.rules = {{"names/person-variant", "One person, two spellings.", kPage, Severity::warning,
                Stage::preview},
               {"text/encoding", "Not UTF-8.", "", Severity::error, Stage::stable}};
  return out;
}

// A new, a known and a suppressed finding with an awkward name and text; a clean file; an
// unreadable one.
struct Sample {
  std::string file = "Zoë met Assad al-Shaibani, [sic] {100%}.\nAl-Shaybani & Shaybani left.\n";
  Article article = testing::article_of(file);
  std::vector<Finding> findings;
  std::vector<FileReport> files;

  Sample() {
    Finding fresh = testing::finding_on(testing::span_of(file, "Shaibani"));
    fresh.fingerprint = 0x9f3c;
    fresh.message = "“Shaibani”, 50% [sic] {0}\nis <spelled> “Shaybani”.";
    fresh.related = {{"“Shaybani”: here", testing::span_of(file, "Shaybani")},
                     {"and here", testing::span_of(file, "Shaybani", 2)}};
    Finding info = fresh;
    info.severity = Severity::info;
    info.span = testing::span_of(file, "Zoë");
    info.related = {};
    info.suggestions = {};
    info.why = "";
    info.rule = "house/names";
    info.fingerprint = 1;
    Finding known = fresh;
    known.status = Status::baseline;
    known.fingerprint = 2;
    Finding silenced = fresh;
    silenced.status = Status::suppressed;
    silenced.justification = "a “quote” & so";
    silenced.severity = Severity::error;
    silenced.fingerprint = 3;
    findings = {info, fresh, known, silenced};
    files.push_back(testing::report_of("./a:b,\n<c>\xFF.md", file, article, findings));
    files.push_back(testing::report_of("clean.md", file, article, {}));
    FileReport gone;
    gone.path = "/tmp/gone.md";
    gone.error = "no such file: 100%";
    files.push_back(gone);
  }
};

std::string report(const ReportFormat& format) {
  const Sample run;
  return testing::whole_report(format, run.files, head());
}

// The page without its style, script and map of the world, which lie beside the golden file's
// maker.
std::string without_assets(std::string text) {
  for (const auto& [from, to] : {std::pair{"<style>", "</style>"},
                                 {"<script>", "</script>"},
                                 {"<defs>", "</defs>"},
                                 {"'sha256-", "'"}}) {
    for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
      at += std::string_view(from).size();
      text.erase(at, text.find(to, at) - at);
    }
  }
  return text;
}

TEST(Formats, AreAsInTheGoldenFiles) {
  for (const ReportFormat* format : report_formats()) {
    if (format == &kTextReport) continue;  // text_test.cc
    const std::string name(format->name);
    const std::string text = without_assets(report(*format));
    EXPECT_EQ(text, golden(name, text)) << name;
  }
}

TEST(Formats, AreCompleteWithoutAnyFile) {
  const auto empty = [](const ReportFormat& f) { return testing::whole_report(f, {}, head()); };
  EXPECT_TRUE(Json::parse(empty(kSarifReport))["runs"][0]["results"].empty());
  EXPECT_TRUE(Json::parse(empty(kRdjsonReport))["diagnostics"].empty());
  EXPECT_TRUE(Json::parse(empty(kGitlabReport)).empty());
  EXPECT_EQ(empty(kRdjsonlReport), "");
  EXPECT_EQ(empty(kGithubReport),
            "::notice title=stet::no findings in 0 files\nstet: no findings in 0 files\n");
}

TEST(SarifReport, MarksWhatDoesNotCount) {
  const Json run = Json::parse(report(kSarifReport))["runs"][0];
  const Json& results = run["results"];
  ASSERT_EQ(results.size(), 4);
  EXPECT_FALSE(results[1].contains("suppressions"));
  EXPECT_EQ(results[2]["baselineState"], "unchanged");
  EXPECT_EQ(results[2]["suppressions"][0]["kind"], "external");
  EXPECT_EQ(results[3]["suppressions"][0]["kind"], "inSource");
  EXPECT_EQ(results[3]["suppressions"][0]["justification"], "a “quote” & so");
  EXPECT_EQ(run["invocations"][0]["executionSuccessful"], false);
  const Json& notice = run["invocations"][0]["toolExecutionNotifications"][0];
  EXPECT_EQ(notice["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
            "file:///tmp/gone.md");
}

TEST(SarifReport, DescribesItsRulesAndPlaces) {
  const Json run = Json::parse(report(kSarifReport))["runs"][0];
  const Json& rule = run["tool"]["driver"]["rules"][0];
  EXPECT_EQ(rule["fullDescription"]["text"], "Reads names.");
  EXPECT_EQ(rule["help"]["markdown"], kPage);
  EXPECT_EQ(rule["name"], "NamesPersonVariant");
  const Json& results = run["results"];
  EXPECT_FALSE(results[0].contains("ruleIndex")) << "of a rule that the head does not have";
  EXPECT_EQ(results[1]["ruleIndex"], 0);
  EXPECT_EQ(results[0]["level"], "note");
  const Json& place = results[1]["locations"][0]["physicalLocation"];
  EXPECT_EQ(place["artifactLocation"]["uri"], "a%3Ab%2C%0A%3Cc%3E%FF.md");
  EXPECT_EQ(place["region"]["startColumn"], 18);
  EXPECT_EQ(place["region"]["byteOffset"], 18);
  EXPECT_EQ(results[1]["message"]["text"],
            "“Shaibani”, 50% \\[sic\\] {{0}}\nis <spelled> “Shaybani”.\nBoth are Syria's foreign "
            "minister.\nSuggestion: Shaybani.\nSee [“Shaybani”: here](1), [and here](2).");
}

TEST(GithubReport, IsSortedEscapedAndCounted) {
  const std::string out = report(kGithubReport);
  const std::string file = "file=./a%3Ab%2C\\x0a<c>\\xff.md";
  EXPECT_TRUE(out.starts_with(
      "::error file=/tmp/gone.md,title=stet::could not be read: no such file: 100%25\n"))
      << out;
  const size_t warning = out.find("::warning " + file);
  const size_t counts = out.find(
      "::notice title=stet::2 findings in 2 files (1 warning, 1 info); "
      "1 known in the baseline; 1 file could not be read\n");
  const size_t notice = out.find("::notice " + file);
  EXPECT_LT(warning, counts) << out;
  EXPECT_LT(counts, notice) << out;
  EXPECT_NE(notice, std::string::npos) << out;
  EXPECT_EQ(std::ranges::count(out, '\n'), 5) << "what does not count is no annotation";
  EXPECT_NE(out.find("minister.\n"), std::string::npos);
  EXPECT_NE(out.find("50%25 [sic] {0} is <spelled>"), std::string::npos) << out;
}

TEST(GitlabReport, FingerprintsDifferBetweenFiles) {
  const Sample run;
  std::vector<FileReport> files = {run.files[0], run.files[0]};
  files[1].path = "other.md";
  const Json issues = Json::parse(testing::whole_report(kGitlabReport, files, head()));
  ASSERT_EQ(issues.size(), 4);
  EXPECT_NE(issues[0]["fingerprint"], issues[2]["fingerprint"]);
  EXPECT_NE(issues[0]["fingerprint"], issues[1]["fingerprint"]);
  EXPECT_EQ(issues[0]["severity"], "info");
  EXPECT_EQ(issues[1]["severity"], "major");
}

}  // namespace
}  // namespace stet

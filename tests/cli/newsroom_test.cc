// What a newsroom writes itself, and what it corrects, with the real program.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <nlohmann/json.hpp>

#include "tests/cli/program.h"

namespace stet {
namespace {

using Json = nlohmann::json;
using testing::Call;
using testing::content_of;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::Outcome;
using ::testing::StartsWith;

// Written as a copy chief would.
constexpr std::string_view kRules = R"json({
  // People can be counted.
  "fewer-people": {
    "pattern": "less (people|men|women)",
                           "message" : "Write “fewer $1”: they can be counted.",
                           "suggestion" : "fewer $1",
                           "ignore_case" : true,
                           "examples" : {
  "bad" : ["Less people came."], "good" : [ "Fewer people came.", "a pointless people" ]
}
}
, "no-breaking" : {
  "pattern" : "BREAKING",
  "message" : "No “BREAKING” in headlines.",
  "severity" : "error",
  "scopes" : "headline",
  "examples" : {"bad" : "BREAKING: Talks fail"},
},
})json";

class HouseRulesTest : public testing::InFolder {
 protected:
  HouseRulesTest() {
    folder_.write("house-rules.json", kRules);
    folder_.write(".stet.json", R"({"house": {"rules": "house-rules.json"}})");
  }
  Json findings(const std::string& text) {
    folder_.write("a.md", text);
    return Json::parse(stet({"check", "--format", "json", "a.md"}).out)["files"][0]["findings"];
  }
  // The first line of what `rules test` says of the file.
  std::string error_of(std::string_view rules) {
    folder_.write("house-rules.json", rules);
    const Outcome o = stet({"rules", "test", "house-rules.json"});
    EXPECT_EQ(o.status, 2);
    return o.err.substr(0, o.err.find('\n'));
  }
};

TEST_F(HouseRulesTest, AreFoundLikeOthers) {
  const Json list =
      findings("# BREAKING: Less people\n\nNothing is BREAKING. “Less men,” he said.\n");
  ASSERT_EQ(list.size(), 3u);
  EXPECT_EQ(list[0]["rule"], "house/no-breaking");
  EXPECT_EQ(list[0]["severity"], "error");
  EXPECT_EQ(list[0]["suggestions"], Json::array());
  EXPECT_EQ(list[1]["message"], "Write “fewer people”: they can be counted.");
  EXPECT_EQ(list[1]["suggestions"][0]["text"], "Fewer people") << "as it is written";
  EXPECT_EQ(list[2]["in"], "quote");
  EXPECT_EQ(list[2]["severity"], "info");
}

TEST_F(HouseRulesTest, AreAmongTheRulesOfSarif) {
  folder_.write("a.md", "Less people came.\n");
  const Json run = Json::parse(stet({"check", "--format", "sarif", "a.md"}).out)["runs"][0];
  ASSERT_EQ(run["results"].size(), 1u);
  const Json& result = run["results"][0];
  ASSERT_TRUE(result.contains("ruleIndex"));
  const Json& rule = run["tool"]["driver"]["rules"][result["ruleIndex"].get<size_t>()];
  EXPECT_EQ(rule["id"], "house/fewer-people");
  EXPECT_EQ(rule["help"]["markdown"], stet({"explain", "house/fewer-people"}).out);
}

TEST_F(HouseRulesTest, AreConfiguredLikeOthers) {
  folder_.write(
      ".stet.json",
      R"({"house": {"rules": ["house-rules.json"]}, "rules": {"house/fewer-people": "off"}})");
  EXPECT_THAT(findings("Less people.\n"), IsEmpty());
  folder_.write(".stet.json",
                R"({"house": {"rules": "house-rules.json"}, "rules": {"house": "info"}})");
  EXPECT_EQ(findings("Less people.\n")[0]["severity"], "info");
  folder_.write(
      ".stet.json",
      R"({"house": {"rules": "house-rules.json"}, "rules": {"house/fewer-peopel": "off"}})");
  const Outcome o = stet({"check", "a.md"});
  EXPECT_EQ(o.status, 2);
  EXPECT_THAT(o.err, HasSubstr(".stet.json:1:74: unknown rule “house/fewer-peopel”; did you mean "
                               "“house/fewer-people”?"));
  folder_.write(".stet.json", R"({"house": {"rules": "house-rules.json"}})");
  EXPECT_THAT(findings("<!-- stet: house/fewer-people -->\n\nLess people.\n").size(), 0u);
}

TEST_F(HouseRulesTest, AreListedAndExplained) {
  EXPECT_THAT(stet({"rules"}).out, HasSubstr("house/fewer-people"));
  EXPECT_THAT(stet({"config"}).out, HasSubstr("house/no-breaking"));
  const Outcome page = stet({"explain", "house/fewer-people"});
  EXPECT_EQ(page.status, 0);
  EXPECT_THAT(page.out, StartsWith("# house/fewer-people\n"));
  EXPECT_THAT(page.out, HasSubstr("    Less people came.\n"));
  EXPECT_THAT(page.out, HasSubstr("house-rules.json:3"));
}

TEST_F(HouseRulesTest, ExamplesAreTried) {
  const Outcome o = stet({"rules", "test"});
  EXPECT_EQ(o.status, 0) << o.err;
  EXPECT_EQ(o.out, "4 of 4 examples of 2 rules are as they should be\n");
  EXPECT_EQ(
      error_of(
          "{\"a\": {\"pattern\": \"b\", \"message\": \"m\",\n\"examples\": {\"bad\": [\"xbx\"]}}}"),
      "stet: house-rules.json:2: house/a does not find its bad example “xbx”; correct the "
      "pattern, or the example");
  EXPECT_EQ(
      error_of(
          "{\"a\": {\"pattern\": \"b\", \"message\": \"m\", \"examples\": {\"good\": \"a b\"}}}"),
      "stet: house-rules.json:1: house/a finds something in its good example “a b”; make the "
      "pattern narrower, or correct the example");
}

TEST_F(HouseRulesTest, MistakesSayFileLineWhatAndWhatToDo) {
  EXPECT_THAT(error_of("{\n \"a\": {\"pattern\": \"less (people\", \"message\": \"m\"}}"),
              HasSubstr("house-rules.json:2:19: “less (people” is no pattern: missing )"));
  EXPECT_THAT(error_of("{\"a\": {\"patern\": \"b\", \"message\": \"m\"}}"),
              HasSubstr("house-rules.json:1:8: unknown key “patern”; did you mean “pattern”?"));
  EXPECT_THAT(error_of("{\"a\": {\"message\": \"m\"}}"),
              HasSubstr("“a” has no “pattern”; add what to look for"));
  EXPECT_THAT(error_of("{\"a\": {\"pattern\": \"b\"}}"),
              HasSubstr("“a” has no “message”; add what to say"));
  EXPECT_THAT(error_of("{\"A b\": {}}"),
              HasSubstr("“A b” is no name for a rule; use small letters"));
  EXPECT_THAT(
      error_of("{\"a\": {\"pattern\": \"b\", \"message\": \"m\", \"scopes\": [\"headlin\"]}}"),
      HasSubstr("did you mean “headline”?"));
  EXPECT_THAT(error_of("{\"a\": {\"pattern\": \"b\", \"message\": \"$1\"}}"),
              HasSubstr("the pattern has 0 groups"));
  EXPECT_THAT(error_of("{}"), HasSubstr("there are no house rules"));
  EXPECT_THAT(error_of("[]"), HasSubstr("house-rules.json:1:1: this is a list; write "));
}

class FixTest : public HouseRulesTest {
 protected:
  // A Cyrillic е: the suggestion is safe.
  static constexpr std::string_view kLookAlike =
      "\xEF\xBB\xBFZ\u0435lensky spoke.\r\nTalks in Kyiv.\r\n\r\nTrains left Kiev.\r\n";
  static constexpr std::string_view kSafe =
      "\xEF\xBB\xBFZelensky spoke.\r\nTalks in Kyiv.\r\n\r\nTrains left Kiev.\r\n";
};

TEST_F(FixTest, SafeOnesInPlace) {
  folder_.write("a.md", kLookAlike);
  ASSERT_EQ(::chmod((folder_ / "a.md").c_str(), 0640), 0);
  std::filesystem::create_symlink("a.md", folder_ / "link.md");
  const Outcome o = stet({"check", "--fix", "link.md"});
  EXPECT_EQ(o.status, 1) << "what is left counts";
  EXPECT_THAT(o.err, HasSubstr("corrected 1 finding in 1 file"));
  EXPECT_EQ(content_of(folder_ / "a.md"), kSafe);
  EXPECT_TRUE(std::filesystem::is_symlink(folder_ / "link.md"));
  struct stat about{};
  ASSERT_EQ(::stat((folder_ / "a.md").c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 07777, 0640u);
  EXPECT_THAT(stet({"check", "--fix", "a.md"}).err, IsEmpty()) << "once is enough";
  EXPECT_EQ(content_of(folder_ / "a.md"), kSafe);
}

TEST_F(FixTest, AllTakesTheFirstSuggestions) {
  folder_.write("a.md", "Talks in Kyiv.\n\nTrains left Kiev. “Kiev,” he said.\n");
  EXPECT_EQ(stet({"check", "--fix=all", "a.md"}).status, 0);
  EXPECT_EQ(content_of(folder_ / "a.md"), "Talks in Kyiv.\n\nTrains left Kyiv. “Kiev,” he said.\n");
  EXPECT_EQ(stet({"check", "--fix=some", "a.md"}).status, 2);
}

TEST_F(FixTest, ADiffChangesNothing) {
  folder_.write("a.md", kLookAlike);
  const Outcome o = stet({"check", "--diff", "a.md"});
  EXPECT_EQ(o.status, 1);
  EXPECT_THAT(o.out, StartsWith("--- a.md\n+++ a.md\n@@ -1,4 +1,4 @@\n-"));
  EXPECT_THAT(o.out, HasSubstr("+\xEF\xBB\xBFZelensky spoke.\r\n Talks"));
  EXPECT_EQ(content_of(folder_ / "a.md"), kLookAlike);
  folder_.write("b.md", kSafe);
  const Outcome clean = stet({"check", "--diff", "b.md"});
  EXPECT_EQ(clean.status, 0);
  EXPECT_EQ(clean.out, "");
  EXPECT_THAT(stet({"check", "--diff", "--fix=all", "b.md"}).out,
              HasSubstr("+Trains left Kyiv.\r\n"));
  const Call call{.input = std::string(kLookAlike)};
  EXPECT_THAT(stet({"check", "--diff", "-"}, call).out, HasSubstr("+\xEF\xBB\xBFZelensky"));
  EXPECT_EQ(stet({"check", "--fix", "-"}, call).status, 2);
}

TEST_F(FixTest, MarkupInsideIsLeftAlone) {
  folder_.write("a.html", "<p>Less <b>people</b> came.</p>");
  const Outcome o = stet({"check", "--fix=all", "a.html"});
  EXPECT_THAT(o.err, HasSubstr("a.html:1: “Less people” is left: markup stands inside it"));
  EXPECT_EQ(content_of(folder_ / "a.html"), "<p>Less <b>people</b> came.</p>");
}

TEST_F(FixTest, SuppressedFindingsAreShownOnRequestAndNeverCorrected) {
  folder_.write("a.md",
                "Talks in Kyiv.\n\n<!-- stet: names -- the club -->\n\nTrains left Kiev.\n");
  EXPECT_EQ(stet({"check", "--fix=all", "a.md"}).status, 0);
  const Json json =
      Json::parse(stet({"check", "--format", "json", "--show-suppressed", "a.md"}).out);
  ASSERT_EQ(json["files"][0]["findings"].size(), 1u);
  EXPECT_EQ(json["files"][0]["findings"][0]["status"], "suppressed");
  EXPECT_EQ(json["summary"]["warnings"], 0);
  folder_.write("b.md", "<!-- stet: names/person-varient -->\n\nFine.\n");
  const Outcome o = stet({"check", "b.md"});
  EXPECT_THAT(o.out, HasSubstr("b.md:3:1: warning: No rule is called “names/person-varient”."));
  EXPECT_THAT(o.out, HasSubstr("“names/person-variant” is near."));
}

}  // namespace
}  // namespace stet

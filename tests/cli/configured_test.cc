// The program with a configuration, as its users run it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/program.h"

namespace stet {
namespace {

using Json = nlohmann::json;
using testing::Call;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::Outcome;
using ::testing::StartsWith;

constexpr std::string_view kTwoForms = "Talks in Kyiv went on. Trains left Kiev at noon.\n";

class Configured : public testing::InFolder {
 protected:
  Configured() { folder_.write("a.md", kTwoForms); }
  Json report(std::vector<std::string> arguments, const Call& call = {}) {
    arguments.insert(arguments.begin(), {"check", "--format", "json"});
    return Json::parse(stet(std::move(arguments), call).out);
  }
};

TEST_F(Configured, RulesSeveritiesAndTheFailLevel) {
  EXPECT_EQ(stet({"check", "a.md"}).status, 1);
  folder_.write(".stet.json", R"({"rules": {"names/place-variant": "error"}})");
  EXPECT_EQ(report({"a.md"})["files"][0]["findings"][0]["severity"], "error");
  folder_.write(".stet.json", R"({"rules": {"names": "info"}})");
  EXPECT_EQ(stet({"check", "a.md"}).status, 0);
  EXPECT_EQ(report({"a.md"})["files"][0]["findings"][0]["severity"], "info");
  EXPECT_EQ(stet({"check", "--fail-level", "info", "a.md"}).status, 1);
  folder_.write(".stet.json", R"({"rules": {"names": "off"}})");
  EXPECT_THAT(report({"a.md"})["files"][0]["findings"], IsEmpty());
  EXPECT_EQ(stet({"check", "--select", "names", "a.md"}).status, 1);
  EXPECT_EQ(stet({"check", "--no-config", "a.md"}).status, 1);
  folder_.write(".stet.json", R"({"fail_level": "none"})");
  EXPECT_EQ(stet({"check", "a.md"}).status, 0);
  folder_.write(".stet.json", R"({"rules": {"names": {"min_confidence": 1}}})");
  EXPECT_THAT(report({"a.md"})["files"][0]["findings"], IsEmpty());
}

TEST_F(Configured, JsonOfTheHouseIsReadWhereItsTextStands) {
  folder_.write("feed/a.json",
                R"({"items": [{"text": "Talks in Kyiv went on. Trains left Kiev."}]})");
  EXPECT_EQ(report({"feed"})["summary"]["files"], 0);
  folder_.write(".stet.json", R"({"json": {"article": "/items/*", "body": "/text:plain"}})");
  const Json found = report({"feed"})["files"][0];
  EXPECT_EQ(found["path"], "feed/a.json");
  ASSERT_EQ(found["findings"].size(), 1u);
  EXPECT_EQ(found["findings"][0]["text"], "Kiev");
  EXPECT_THAT(stet({"config", "feed/a.json"}).out, HasSubstr("body=/text:plain"));
  folder_.write(".stet.json", "{\n \"json\": {\"text\": \"/text\"}}");
  const Outcome wrong = stet({"check", "feed"});
  EXPECT_EQ(wrong.status, 2);
  EXPECT_THAT(wrong.err, HasSubstr(".stet.json:2:19: unknown part of an article “text”"));
}

TEST_F(Configured, EachFileHasTheSettingsOfItsPlace) {
  folder_.write("archive/b.md", kTwoForms);
  folder_.write("other/c.md", kTwoForms);
  folder_.write("other/.stet.json", "{}");
  folder_.write(
      ".stet.json",
      R"({"rules": {"names": "off"}, "paths": [{"match": "archive/", "rules": {"names": "info"}}]})");
  const Json files = report({"."})["files"];
  ASSERT_EQ(files.size(), 3u);
  EXPECT_THAT(files[0]["findings"], IsEmpty());
  EXPECT_EQ(files[1]["findings"][0]["severity"], "info");
  EXPECT_EQ(files[2]["findings"][0]["severity"], "warning");
  // One configuration for all, and the status of the strictest file.
  EXPECT_EQ(stet({"check", "."}).status, 1);
  EXPECT_EQ(stet({"check", "--config", ".stet.json", "."}).status, 0);
}

TEST_F(Configured, StandardInputIsWhereItsNameSays) {
  folder_.write("off/.stet.json", R"({"rules": {"names": "off"}})");
  const Call call{.input = std::string(kTwoForms)};
  EXPECT_EQ(stet({"check", "-"}, call).status, 1);
  EXPECT_EQ(stet({"check", "--stdin-filename", "off/x.md", "-"}, call).status, 0);
}

TEST_F(Configured, ExcludedFilesAreLeftOutOfFoldersOnly) {
  folder_.write("drafts/b.md", kTwoForms);
  folder_.write(".stet.json", R"({"exclude": "drafts/"})");
  EXPECT_EQ(report({"."})["files"].size(), 1u);
  EXPECT_EQ(report({"drafts/b.md"})["files"].size(), 1u);
  EXPECT_EQ(report({"--force-exclude", "drafts/b.md"})["files"].size(), 0u);
}

TEST_F(Configured, FormatsByName) {
  folder_.write(".stet.json", R"({"formats": {"wire/*": "html"}})");
  folder_.write("wire/commented.md", "<!-- Kiev --><p>Talks in Kyiv</p>");
  EXPECT_THAT(report({"wire/commented.md"})["files"][0]["findings"], IsEmpty());
  EXPECT_THAT(report({"--as", "plain", "wire/commented.md"})["files"][0]["findings"],
              Not(IsEmpty()));
}

TEST_F(Configured, ABrokenConfigurationStopsTheRun) {
  folder_.write(".stet.json", "{\n  \"fail_levle\": \"none\"\n}");
  const Outcome o = stet({"check", "a.md"});
  EXPECT_EQ(o.status, 2);
  EXPECT_THAT(o.out, IsEmpty());
  EXPECT_THAT(o.err, StartsWith("stet: .stet.json:2:3: unknown key “fail_levle”; did you mean "
                                "“fail_level”? Choose one of "));
  EXPECT_EQ(stet({"config"}).status, 2);
  const Outcome gone = stet({"check", "--config", "gone.json", "a.md"});
  EXPECT_EQ(gone.status, 2);
  EXPECT_THAT(gone.err, StartsWith("stet: gone.json: cannot open"));
  EXPECT_EQ(stet({"check", "--config", "x", "--no-config", "a.md"}).status, 2);
  folder_.write(".stet.json", R"({"gazetteers": "gone.stetgaz"})");
  EXPECT_EQ(stet({"check", "a.md"}).status, 2);
}

TEST_F(Configured, ConfigSaysWhereEachValueComesFrom) {
  folder_.write("base.json", "{\"min_confidence\": 0.25}");
  folder_.write(".stet.json", R"({
    "extends": "base.json",
    "rules": {"names/diacritics": "off", "places": {"min_confidence": 0.8}},
    "paths": [{"match": "archive/", "fail_level": "error"}]
  })");
  const Outcome o = stet({"config", "archive/a.md"});
  EXPECT_EQ(o.status, 0);
  EXPECT_THAT(o.out, StartsWith("configuration: .stet.json\nextends: base.json\n\nsetting "));
  EXPECT_THAT(o.out, ContainsRegex("names/diacritics +off +.stet.json:3\n"));
  const Json json = Json::parse(stet({"config", "--format", "json", "archive/a.md"}).out);
  EXPECT_EQ(json["configuration"], ".stet.json");
  EXPECT_EQ(json["settings"][0],
            Json({{"key", "fail_level"}, {"value", "error"}, {"from", ".stet.json:4"}}));
  EXPECT_EQ(json["settings"][1],
            Json({{"key", "min_confidence"}, {"value", "0.25"}, {"from", "base.json:1"}}));
  EXPECT_EQ(Json::parse(stet({"config", "--format", "json"}).out)["settings"][0]["value"],
            "warning");
}

TEST_F(Configured, InitNeverOverwrites) {
  folder_.write(".git/HEAD", "");
  EXPECT_THAT(stet({"config"}).out, StartsWith("no configuration found"));
  EXPECT_EQ(stet({"init"}).status, 0);
  const std::string written = testing::content_of(folder_ / ".stet.json");
  EXPECT_THAT(written, HasSubstr("// "));
  EXPECT_EQ(stet({"config"}).status, 0);
  const Outcome again = stet({"init"});
  EXPECT_EQ(again.status, 2);
  EXPECT_THAT(again.err, HasSubstr(".stet.json: is there already"));
  EXPECT_EQ(stet({"init", "gone"}).status, 2);
  EXPECT_EQ(testing::content_of(folder_ / ".stet.json"), written);
}

TEST_F(Configured, AFolderMayBeCalledLikeACommand) {
  folder_.write("rules/b.md", kTwoForms);
  EXPECT_EQ(report({"rules"})["files"].size(), 1u);
}

}  // namespace
}  // namespace stet

#include "checker/config/configuration.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "checker/config/effective.h"
#include "tests/cli/program.h"

namespace stet {
namespace {

using ::testing::HasSubstr;
using testing::TemporaryFolder;

class ConfigurationTest : public ::testing::Test {
 protected:
  std::string error_of(std::string_view text) {
    folder_.write(".stet.json", text);
    const Result<Configuration> read = read_configuration(folder_ / ".stet.json");
    if (read) return "";
    const std::string whole = read.error().text();
    const std::string prefix = folder_.path().string() + "/";
    return whole.starts_with(prefix) ? whole.substr(prefix.size()) : whole;
  }
  Configuration read(std::string_view text) {
    EXPECT_EQ(error_of(text), "");
    Result<Configuration> read = read_configuration(folder_ / ".stet.json");
    return read ? *std::move(read) : Configuration{};
  }
  // "warning", "off", or "" for what is not changed.
  static std::string level(const Effective& e, std::string_view id) {
    for (const EffectiveRule& rule : e.rules) {
      if (rule.id != id) continue;
      if (!rule.on.value) return "off";
      return rule.severity ? std::string(severity_name(rule.severity->value)) : "";
    }
    return "no such rule";
  }
  TemporaryFolder folder_;
};

TEST_F(ConfigurationTest, UnknownKeysNameTheNearest) {
  EXPECT_THAT(error_of("{\n  \"rulse\": {}\n}"),
              HasSubstr(".stet.json:2:3: unknown key “rulse”; did you mean “rules”?"));
  EXPECT_THAT(error_of("{\"rules\": {\"names/person-varient\": \"off\"}}"),
              HasSubstr(".stet.json:1:12: unknown rule “names/person-varient”; did you mean "
                        "“names/person-variant”?"));
  EXPECT_THAT(error_of("{\"rules\": {\"names\": {\"min_confidense\": 1}}}"),
              HasSubstr("did you mean “min_confidence”?"));
  EXPECT_THAT(error_of("{\"paths\": [{\"match\": \"a\", \"ruels\": {}}]}"),
              HasSubstr("did you mean “rules”?"));
  EXPECT_THAT(error_of("{\"fail_level\": \"eror\"}"),
              HasSubstr(".stet.json:1:16: unknown fail level “eror”; did you mean “error”?"));
  EXPECT_THAT(error_of("{\"formats\": {\"*.wire\": \"plian\"}}"),
              HasSubstr("did you mean “plain”?"));
}

TEST_F(ConfigurationTest, WrongTypesSayWhatToWrite) {
  EXPECT_EQ(error_of("[]"), ".stet.json:1:1: this is a list; write the configuration in braces");
  EXPECT_EQ(error_of("{\"min_confidence\": \"0.5\"}"),
            ".stet.json:1:20: this is a string; write a number from 0 to 1");
  EXPECT_EQ(error_of("{\"min_confidence\": 1.5}"),
            ".stet.json:1:20: is out of range; write a number from 0 to 1");
  EXPECT_THAT(error_of("{\"rules\": {\"names\": 3}}"), HasSubstr("this is a number; write "));
  EXPECT_THAT(error_of("{\"exclude\": [\"a\", 3]}"), HasSubstr(":1:19: this is a number; write "));
  EXPECT_THAT(error_of("{\"exclude\": \"!a\"}"), HasSubstr("“!a” matches no file"));
  EXPECT_THAT(error_of("{\"paths\": [{\"rules\": {}}]}"), HasSubstr("has no “match”"));
}

TEST_F(ConfigurationTest, ARuleCountsMoreThanItsGroupAndALaterSectionMore) {
  const Configuration c = read(R"({
    "rules": {"names/person-variant": "error", "names": "info"},
    "min_confidence": 0.5,
    "paths": [
      {"match": "opinion/", "rules": {"names": "off"}, "fail_level": "none"},
      {"match": ["*.draft.md"], "rules": {"names/diacritics": "warning"}, "min_confidence": 0.9}
    ]
  })");
  const Effective story = effective(&c, nullptr, {}, "a.md");
  EXPECT_EQ(level(story, "names/person-variant"), "error");
  EXPECT_EQ(level(story, "names/diacritics"), "info");
  EXPECT_EQ(level(story, "places/far-twin"), "");
  EXPECT_EQ(story.fail_level.value, FailLevel::warning);
  EXPECT_EQ(story.min_confidence.value, 0.5F);
  const Effective opinion = effective(&c, nullptr, {}, "opinion/2024/b.draft.md");
  EXPECT_EQ(level(opinion, "names/person-variant"), "off");
  EXPECT_EQ(level(opinion, "names/diacritics"), "warning");
  EXPECT_EQ(opinion.fail_level.value, FailLevel::none);
  EXPECT_EQ(opinion.fail_level.origin.place.line, 5);
  EXPECT_EQ(opinion.min_confidence.value, 0.9F);
}

TEST_F(ConfigurationTest, TheCommandLineHasTheLastWord) {
  const Configuration c = read(R"({"rules": {"names": "off"}, "fail_level": "none"})");
  const Overrides select{{"names/diacritics", "places"}, {"places/far-twin"}, FailLevel::info, {}};
  const Effective e = effective(&c, nullptr, select, "a.md");
  EXPECT_EQ(level(e, "names/diacritics"), "");
  EXPECT_EQ(level(e, "names/person-variant"), "off");
  EXPECT_EQ(level(e, "places/misspelled"), "");
  EXPECT_EQ(level(e, "places/far-twin"), "off");
  EXPECT_EQ(e.fail_level.value, FailLevel::info);
  EXPECT_EQ(e.fail_level.origin.text(), "command line");
}

TEST_F(ConfigurationTest, ExtendedFilesComeFirst) {
  folder_.write("house/base.json",
                R"({"fail_level": "error", "min_confidence": 0.3, "gazetteers": "g.stetgaz"})");
  const Configuration c = read(
      R"({"gazetteers": ["own.stetgaz"], "fail_level": "info", "extends": "house/base.json"})");
  EXPECT_EQ(c.settings.fail_level->value, FailLevel::info);
  EXPECT_EQ(c.settings.min_confidence->value, 0.3F);
  ASSERT_EQ(c.gazetteers.size(), 2u);
  EXPECT_EQ(c.gazetteers[0].value, folder_ / "house/g.stetgaz");
  EXPECT_EQ(c.gazetteers[1].value, folder_ / "own.stetgaz");
}

TEST_F(ConfigurationTest, CirclesAndMissingFilesAreRefused) {
  folder_.write("b.json", R"({"extends": ["c.json"]})");
  folder_.write("c.json", "{\n\"extends\": \".stet.json\"}");
  EXPECT_THAT(error_of(R"({"extends": "b.json"})"), HasSubstr("c.json:2:12: "));
  EXPECT_THAT(error_of(R"({"extends": "b.json"})"), HasSubstr("leads back to this file"));
  EXPECT_THAT(error_of(R"({"extends": "gone.json"})"), HasSubstr("does not exist"));
  folder_.write("d.json", "{\"fail_level\": 1}");
  EXPECT_THAT(error_of(R"({"extends": "d.json"})"), HasSubstr("d.json:1:16: "));
  // The same file twice is no circle.
  folder_.write("e.json", "{}");
  EXPECT_EQ(error_of(R"({"extends": ["e.json", "./e.json"]})"), "");
}

TEST_F(ConfigurationTest, FormatsAndExclusionsGoByPattern) {
  const Configuration c = read(
      R"({"formats": {"wire/*": "plain", "*.page": "html"}, "exclude": ["drafts/", "*.tmp"]})");
  EXPECT_EQ(effective(&c, nullptr, {}, "wire/story").format->value, Format::plain);
  EXPECT_EQ(effective(&c, nullptr, {}, "wire/story.page").format->value, Format::html);
  EXPECT_FALSE(effective(&c, nullptr, {}, "a.md").format);
  ASSERT_NE(excluded_by(c, "x/drafts/a.md"), nullptr);
  EXPECT_EQ(excluded_by(c, "x/drafts/a.md")->value.pattern(), "drafts/");
  EXPECT_EQ(excluded_by(c, "a.md"), nullptr);
}

}  // namespace
}  // namespace stet

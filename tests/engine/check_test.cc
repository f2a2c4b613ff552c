#include "checker/engine/check.h"

#include <gtest/gtest.h>

#include <string>

#include "checker/engine/encoding.h"

namespace stet {
namespace {

constexpr Severity kSeverity = Severity::warning;

void add(const Story& story, Findings& out, std::string rule, std::string_view text,
         float confidence) {
  const auto at = static_cast<uint32_t>(story.article.text.find(text));
  Finding finding;
  finding.rule = std::move(rule);
  finding.span = {at, at + static_cast<uint32_t>(text.size())};
  finding.confidence = confidence;
  out.push_back(std::move(finding));
}

// Reports out of order, and one span twice.
void check_second(const Story& story, Findings& out) {
  add(story, out, "b/second", "three", 0.5F);
  add(story, out, "b/second", "one", 0.4F);
  add(story, out, "b/second", "one", 0.9F);
}
void check_first(const Story& story, Findings& out) {
  add(story, out, "a/first", "one", 0.1F);
  add(story, out, "a/first", "one two", 0.1F);
}

const Rule kSecond = {"b/second", "", kSeverity, Stage::stable, "0.1", check_second};
const Rule kFirst = {"a/first", "", kSeverity, Stage::stable, "0.1", check_first};

Findings findings_of(std::string_view bytes, std::span<const Rule* const> rules,
                     Format format = Format::plain) {
  const Gazetteer empty;
  const Result<Checked> checked = check(bytes, format, empty, rules);
  EXPECT_TRUE(checked) << checked.error().text();
  return checked ? checked->findings : Findings();
}

TEST(Check, SortsByPlaceThenRuleAndKeepsTheSurestOfEquals) {
  const Rule* rules[] = {&kSecond, &kFirst};
  const Findings findings = findings_of("It was one two three.\n", rules);
  ASSERT_EQ(findings.size(), 4u);
  EXPECT_EQ(findings[0].rule, "a/first");
  EXPECT_EQ(findings[1].rule, "a/first");
  EXPECT_LT(findings[0].span.end, findings[1].span.end);
  EXPECT_EQ(findings[2].rule, "b/second");
  EXPECT_FLOAT_EQ(findings[2].confidence, 0.9F);
  EXPECT_EQ(findings[3].rule, "b/second");
  EXPECT_GT(findings[3].span.begin, findings[2].span.begin);
  for (const Finding& finding : findings) EXPECT_NE(finding.fingerprint, 0u);
}

TEST(Check, RefusesWhatIsTooLarge) {
  const Gazetteer empty;
  const std::string large(kMaxArticleBytes + 1, ' ');
  EXPECT_FALSE(check(large, Format::plain, empty, {}));
}

TEST(Encoding, UnreadableBytesGiveOneNotice) {
  const Findings findings = findings_of("caf\xE9 and na\xEFve\n", {});
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].rule, "text/encoding");
  EXPECT_EQ(findings[0].severity, Severity::info);
  EXPECT_EQ(findings[0].message,
            "2 bytes are not UTF-8 and were read as “�”, the first at byte 3 of the file.");
  EXPECT_EQ(findings[0].span, (Span{3, 6}));
}

TEST(Encoding, AReplacementCharacterOfTheFileIsNotMeant) {
  const Findings findings = findings_of("\xEF\xBF\xBD first, then \xE9 last\n", {});
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].message,
            "1 byte is not UTF-8 and was read as “�”, at byte 16 of the file.");
  EXPECT_EQ(findings[0].span.begin, 16u);
}

TEST(Encoding, BytesInMarkupAreNoticedToo) {
  const Findings findings = findings_of("<p class=\"\xE9\">Fine.</p>", {}, Format::html);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_TRUE(findings[0].span.empty());
}

TEST(Encoding, CleanFilesOfAnyScriptHaveNone) {
  EXPECT_TRUE(findings_of("\xEF\xBB\xBFḤusayn, الأسد, 習近平, 😀\n", {}).empty());
}

TEST(Encoding, ThePageNamesTheRule) {
  EXPECT_TRUE(encoding_page().starts_with("# text/encoding\n")) << encoding_page().substr(0, 40);
  EXPECT_LE(kEncodingRule.summary.size(), 72u);
}

TEST(SeverityName, IsAsReported) {
  EXPECT_EQ(severity_name(Severity::error), "error");
  EXPECT_EQ(severity_name(Severity::warning), "warning");
  EXPECT_EQ(severity_name(Severity::info), "info");
}

}  // namespace
}  // namespace stet

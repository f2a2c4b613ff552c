// What an article itself says about its findings: remarks, quotations, [sic].
#include "checker/engine/suppressions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "checker/engine/check.h"
#include "checker/gazetteer/default.h"
#include "rules/registry.h"

namespace stet {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "Kiev new", "Kiev suppressed (reason)", "text/unused-suppression new info".
std::vector<std::string> found(std::string_view text, Format format = Format::markdown,
                               const Policy& policy = {}) {
  static const Result<Gazetteer> kGazetteer = default_gazetteer();
  const Result<Checked> checked = check(text, format, *kGazetteer, all_rules(), policy);
  std::vector<std::string> out;
  for (const Finding& f : checked->findings) {
    const bool own = f.rule == kUnusedSuppressionRule.id;
    std::string one = own ? f.rule : std::string(checked->story.text(f.span));
    one += " " + std::string(status_name(f.status));
    if (own || f.in_quote) one += " " + std::string(severity_name(f.severity));
    if (!f.justification.empty()) one += " (" + f.justification + ")";
    out.push_back(one);
  }
  return out;
}

TEST(Suppressions, ARemarkStandsForItsBlockOrTheNext) {
  EXPECT_THAT(found("Talks in Kyiv.\n\nA train left Kiev.\n"), ElementsAre("Kiev new"));
  EXPECT_THAT(found("Talks in Kyiv.\n\n<!-- stet -->\n\nA train left Kiev.\n"),
              ElementsAre("Kiev suppressed"));
  EXPECT_THAT(found("Talks in Kyiv.\n\n<!-- stet -->\nA train left Kiev.\n"),
              ElementsAre("Kiev suppressed"));
  EXPECT_THAT(found("Talks in Kyiv.\n\nA train left <!-- stet --> Kiev.\n"),
              ElementsAre("Kiev suppressed"));
  EXPECT_THAT(found("Talks in Kyiv.\n\nA train left Kiev. <!-- stet -->\n\nMore.\n"),
              ElementsAre("Kiev suppressed"));
  EXPECT_THAT(
      found("Talks in Kyiv.\n\nA train left Kiev. <!-- stet: names -- the *club* --> More.\n"),
      ElementsAre("Kiev suppressed (the *club*)"));
  EXPECT_THAT(found("<!-- stet -->\n\nTalks in Kyiv.\n\nA train left Kiev.\n"),
              ElementsAre("text/unused-suppression new info", "Kiev new"));
}

TEST(Suppressions, RulesAndReasons) {
  EXPECT_THAT(found("Talks in Kyiv.\n\n<!-- stet: names/place-variant -- the club -->\n\nA train "
                    "left Kiev.\n"),
              ElementsAre("Kiev suppressed (the club)"));
  EXPECT_THAT(found("Talks in Kyiv.\n\n<!-- stet: places, names -->\n\nA train left Kiev.\n"),
              ElementsAre("Kiev suppressed"));
  EXPECT_THAT(found("Talks in Kyiv.\n\n<!-- stet: places -->\n\nA train left Kiev.\n"),
              ElementsAre("text/unused-suppression new info", "Kiev new"));
  EXPECT_THAT(found("Talks in Kyiv.\n\n<!-- stethoscope -->\n\nA train left Kiev.\n"),
              ElementsAre("Kiev new"));
}

TEST(Suppressions, OffAndOn) {
  EXPECT_THAT(found("Talks in Kyiv.\n\n<!-- stet-off -->\n\nKiev.\n\nTrains left Kiev.\n\n<!-- "
                    "stet-on -->\n\nMore of Kiev.\n\nAgain to Kyiv, Kyiv, Kyiv.\n"),
              ElementsAre("Kiev suppressed", "Kiev suppressed", "Kiev new"));
  EXPECT_THAT(found("<!-- stet-off: places -->\n\nTalks in Kyiv. Trains left Kiev.\n"),
              ElementsAre("text/unused-suppression new info", "Kiev new"));
}

TEST(Suppressions, FrontMatter) {
  EXPECT_THAT(found("---\nstet: off\n---\nTalks in Kyiv. Trains left Kiev.\n"),
              ElementsAre("Kiev suppressed"));
  EXPECT_THAT(
      found("---\nstet: {ignore: [places, names]}\n---\nTalks in Kyiv. Trains left Kiev.\n"),
      ElementsAre("Kiev suppressed"));
  EXPECT_THAT(found("---\nstet:\n  ignore:\n    - names\n---\nTalks in Kyiv. Trains left Kiev.\n"),
              ElementsAre("Kiev suppressed"));
  EXPECT_THAT(found("+++\nstet = \"off\"\n+++\nTalks in Kyiv. Trains left Kiev.\n"),
              ElementsAre("Kiev suppressed"));
  EXPECT_THAT(found("{\"stet\": {\"ignore\": [\"names\"]}}\nTalks in Kyiv. Trains left Kiev.\n"),
              ElementsAre("Kiev suppressed"));
  EXPECT_THAT(found("---\nstet: on\n---\nTalks in Kyiv. Trains left Kiev.\n"),
              ElementsAre("Kiev new"));
}

TEST(Suppressions, Html) {
  EXPECT_THAT(found("<p>Talks in Kyiv.</p><!-- stet --><p>Trains left Kiev.</p>", Format::html),
              ElementsAre("Kiev suppressed"));
  EXPECT_THAT(
      found("<p>Talks in Kyiv.</p><p>Trains left Kiev.<!-- stet --></p><p>More</p>", Format::html),
      ElementsAre("Kiev suppressed"));
  EXPECT_THAT(found("<p>Talks in Kyiv. <!-- stet --></p><p>Trains left Kiev.</p>", Format::html),
              ElementsAre("text/unused-suppression new info", "Kiev new"));
}

TEST(Suppressions, UnknownRulesAreAWarning) {
  Policy policy;
  policy.known_rules = {"names/place-variant", "places/far-twin"};
  EXPECT_THAT(found("<!-- stet: names/place-varient -->\n\nTalks in Kyiv. Trains left Kiev.\n",
                    Format::markdown, policy),
              ElementsAre("text/unused-suppression new warning", "Kiev new"));
}

TEST(Suppressions, WhatIsOffIsNoUselessRemark) {
  Policy policy;
  policy.changes.push_back({"places/far-twin", true, {}, {}});
  EXPECT_THAT(found("<!-- stet: places/far-twin -->\n\nFine.\n", Format::markdown, policy),
              IsEmpty());
  policy.changes.clear();
  policy.partial = true;
  EXPECT_THAT(found("<!-- stet -->\n\nFine.\n", Format::markdown, policy), IsEmpty());
}

TEST(Suppressions, DamagedMarksDoNoHarm) {
  EXPECT_THAT(found("<!-- stet\n\nTalks in Kyiv."), IsEmpty());
  EXPECT_THAT(found("Talks in Kyiv. <!-- stet: , -- -->\n"),
              ElementsAre("text/unused-suppression new info"));
  EXPECT_THAT(found("<!--stet-->"), ElementsAre("text/unused-suppression new info"));
}

TEST(Quotations, AreOneLevelLessGraveAndSicSettles) {
  EXPECT_THAT(found("Talks in Kyiv. “I left Kiev,” he said.\n"), ElementsAre("Kiev new info"));
  EXPECT_THAT(found("Talks in Kyiv. “I left Kiev [sic] then,” he said.\n"),
              ElementsAre("Kiev suppressed info ([sic] stands behind it)"));
  EXPECT_THAT(found("Talks in Kyiv. He wrote of “Kiev” (sic).\n").size(), 1u);
  EXPECT_THAT(found("Talks in Kyiv. Trains left Kiev [sick].\n"), ElementsAre("Kiev new"));
}

}  // namespace
}  // namespace stet

// Uniformity by machine: every rule has the same shape, and no file grows beyond what a reader
// holds.

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "rules/registry.h"
#include "tests/engine/marked_text.h"

namespace stet {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr int kMaxLines = 500;
constexpr int kMaxRuleLines = 150;
constexpr size_t kMaxSummary = 72;

int lines_of(const fs::path& path) {
  std::ifstream in(path);
  return static_cast<int>(std::count(std::istreambuf_iterator<char>(in), {}, '\n'));
}

bool is_marked_clean(const Example& e) { return parse_marked(e.marked).expected.empty(); }

TEST(Rules, AreSortedAndKnownOnce) {
  const auto rules = all_rules();
  ASSERT_FALSE(rules.empty());
  EXPECT_TRUE(std::ranges::is_sorted(rules, std::less_equal<>(), &Rule::id));
}

TEST(Rules, LieWhereTheirIdSays) {
  for (const Rule* rule : all_rules()) {
    const std::string stem = STET_SOURCE_DIR "/rules/" + std::string(rule->id);
    EXPECT_TRUE(fs::exists(stem + ".cc")) << rule->id;
    EXPECT_TRUE(fs::exists(stem + ".md")) << rule->id;
    EXPECT_LE(lines_of(stem + ".cc"), kMaxRuleLines) << rule->id;
  }
}

TEST(Rules, EveryRuleFileIsRegistered) {
  for (const auto& entry : fs::recursive_directory_iterator(STET_SOURCE_DIR "/rules")) {
    const fs::path path = fs::relative(entry.path(), STET_SOURCE_DIR "/rules");
    if (path.extension() != ".cc" || !path.has_parent_path()) continue;
    EXPECT_FALSE(page_of(fs::path(path).replace_extension().string()).empty()) << path;
  }
}

TEST(Rules, HaveCompleteMetadata) {
  for (const Rule* rule : all_rules()) {
    EXPECT_THAT(rule->summary, testing::EndsWith(".")) << rule->id;
    EXPECT_LE(rule->summary.size(), kMaxSummary) << rule->id;
    EXPECT_FALSE(rule->since.empty()) << rule->id;
    EXPECT_NE(rule->check, nullptr) << rule->id;
  }
}

TEST(Rules, HavePagesOfOneShape) {
  for (const Rule* rule : all_rules()) {
    SCOPED_TRACE(rule->id);
    const RulePage page = parse_page(page_of(rule->id));
    EXPECT_THAT(page.mistakes, IsEmpty());
    EXPECT_EQ(page.title, rule->id);
    EXPECT_THAT(page.sections, ElementsAre("What it does", "Why it matters", "Examples",
                                           "Not reported", "Sources"));
  }
}

TEST(Rules, HaveAFlaggedAndACleanExample) {
  for (const Rule* rule : all_rules()) {
    SCOPED_TRACE(rule->id);
    const auto examples = parse_page(page_of(rule->id)).examples;
    for (const Example& e : examples) EXPECT_FALSE(e.heading.empty()) << "line " << e.line;
    EXPECT_TRUE(std::ranges::any_of(examples, is_marked_clean));
    EXPECT_TRUE(std::ranges::any_of(examples, [&](const Example& e) {
      const auto expected = parse_marked(e.marked).expected;
      return std::ranges::any_of(expected, [&](const Expected& x) { return x.rule == rule->id; });
    }));
  }
}

TEST(Rules, UnknownIdHasNoPage) { EXPECT_TRUE(page_of("names/no-such-rule").empty()); }

TEST(Files, AreShort) {
  for (const char* folder : {"/checker", "/rules", "/tests", "/.ci"}) {
    for (const auto& entry :
         fs::recursive_directory_iterator(STET_SOURCE_DIR + std::string(folder))) {
      const std::string extension = entry.path().extension();
      if (!entry.is_regular_file() || extension == ".tsv" || extension == ".stetgaz") continue;
      EXPECT_LE(lines_of(entry.path()), kMaxLines) << entry.path();
    }
  }
}

}  // namespace
}  // namespace stet

#include "checker/cli/fix.h"

#include <gtest/gtest.h>

namespace stet {
namespace {

TEST(UnifiedDiff, HasThreeLinesAround) {
  const std::string before = "1\n2\n3\n4\nold\n6\n7\n8\n9\n10\n11\n12\n13\nlast";
  std::string after = before;
  after.replace(after.find("old"), 3, "new");
  after.replace(after.find("last"), 4, "end");
  EXPECT_EQ(unified_diff("a.md", before, after),
            "--- a.md\n+++ a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-old\n+new\n 6\n 7\n 8\n"
            "@@ -11,4 +11,4 @@\n 11\n 12\n 13\n-last\n\\ No newline at end of file\n+end\n"
            "\\ No newline at end of file\n");
  EXPECT_EQ(unified_diff("a.md", before, before), "");
}

TEST(UnifiedDiff, NearChangesShareAHunk) {
  EXPECT_EQ(unified_diff("a", "a\nb\nc\nd\n", "A\nB\nc\nD\n"),
            "--- a\n+++ a\n@@ -1,4 +1,4 @@\n-a\n-b\n+A\n+B\n c\n-d\n+D\n");
}

// A checker that has one finding with a suggestion on each "bad".
Result<Checked> bads(std::string_view bytes, const char* suggestion, bool in_quote = false) {
  Checked out;
  Article& article = out.story.article;
  article.text = bytes;
  article.map.copied(0, 0, static_cast<uint32_t>(bytes.size()));
  for (size_t at = bytes.find("bad"); at != std::string_view::npos;
       at = bytes.find("bad", at + 1)) {
    Finding f;
    f.span = {static_cast<uint32_t>(at), static_cast<uint32_t>(at + 3)};
    f.suggestions = {{suggestion, true}};
    f.in_quote = in_quote;
    out.findings.push_back(f);
  }
  return out;
}

TEST(Fix, AppliesFromTheEndUntilNothingIsLeft) {
  const Result<Fixed> fixed = fix("bad and bad", FixMode::safe, Format::plain,
                                  [](std::string_view b) { return bads(b, "good"); });
  EXPECT_EQ(fixed->bytes, "good and good");
  EXPECT_EQ(fixed->applied, 2u);
}

TEST(Fix, LeavesQuotationsAndMarkup) {
  const auto quote = [](std::string_view b) { return bads(b, "good", true); };
  EXPECT_EQ(fix("bad", FixMode::all, Format::plain, quote)->bytes, "bad");
  const auto markup = [](std::string_view b) { return bads(b, "<b>"); };
  const Result<Fixed> fixed = fix("a\nbad", FixMode::safe, Format::html, markup);
  EXPECT_EQ(fixed->bytes, "a\nbad");
  ASSERT_EQ(fixed->refused.size(), 1u);
  EXPECT_EQ(fixed->refused[0], "2: “bad” is left: the suggestion holds what would be markup");
}

TEST(Fix, GivesUpOnSuggestionsWithoutEnd) {
  const auto endless = [](std::string_view b) { return bads(b, "bad bad"); };
  EXPECT_LT(fix("bad", FixMode::safe, Format::plain, endless)->bytes.size(), 1000u);
}

}  // namespace
}  // namespace stet

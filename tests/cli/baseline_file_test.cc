#include "checker/cli/baseline_file.h"

#include <gtest/gtest.h>

namespace stet {
namespace {

const BaselineCounts kCounts = {{{"b.md", "places/misspelled", {"kiev"}}, 1},
                                {{"a \"q\".md", "names/person-variant", {"a", "b"}}, 12}};

std::string error_of(std::string_view text) {
  const auto counts = parse_baseline(text, "b.json");
  return counts ? "" : counts.error().text();
}

TEST(BaselineFile, ReadsWhatItWrites) {
  const std::string text = baseline_text(kCounts);
  EXPECT_EQ(text,
            "{\"version\": 1, \"findings\": [\n"
            R"(  {"path":"a \"q\".md","rule":"names/person-variant","names":["a","b"],"count":12},)"
            "\n"
            R"(  {"path":"b.md","rule":"places/misspelled","names":["kiev"],"count":1})"
            "\n]}\n");
  const auto counts = parse_baseline(text, "b.json");
  ASSERT_TRUE(counts) << counts.error().text();
  EXPECT_EQ(*counts, kCounts);
  EXPECT_TRUE(parse_baseline(baseline_text({}), "b.json"));
}

TEST(BaselineFile, FoldsAndSortsWhatAPersonWrote) {
  const auto counts = parse_baseline(
      R"({"version": 1, "findings": [{"path": "b.md", "rule": "r", "names": ["Żuk", "Ana"], "count": 1}]})",
      "b.json");
  ASSERT_TRUE(counts) << counts.error().text();
  EXPECT_EQ(counts->begin()->first.names, (std::vector<std::string>{"ana", "zuk"}));
}

TEST(BaselineFile, ErrorsNameTheLine) {
  EXPECT_EQ(error_of("[]"),
            "b.json:1: is no baseline of version 1; make one with `stet baseline create`");
  EXPECT_EQ(error_of(R"({"version": 2, "findings": []})"),
            "b.json:1: is no baseline of version 1; make one with `stet baseline create`");
  const std::string broken = error_of("{\"version\": 1,\n \"findings\": [\n {\"path\" 3}]}");
  EXPECT_TRUE(broken.starts_with("b.json:3:10: is no JSON: syntax error")) << broken;
  EXPECT_FALSE(error_of("").empty());
  EXPECT_FALSE(error_of("{\"version\": 1, \"findings\": [\xFF]}").empty());
  constexpr std::string_view kHead = "{\"version\": 1, \"findings\": [\n";
  const std::string good = R"({"path": "b.md", "rule": "r", "names": ["a"], "count": 1},)"
                           "\n";
  EXPECT_EQ(error_of(std::string(kHead) + good + R"({"path": "b.md", "rule": "r"}]})"),
            "b.json:3: a finding has a path, a rule, names and a count");
  EXPECT_EQ(error_of(std::string(kHead) + good + R"({"path": "b.md", "count": -1}]})"),
            "b.json:3: “count” is no key of a finding, or has a value that it cannot have");
  EXPECT_EQ(error_of(std::string(kHead) + good + R"({"line": 3}]})"),
            "b.json:3: “line” is no key of a finding, or has a value that it cannot have");
}

}  // namespace
}  // namespace stet

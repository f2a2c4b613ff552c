#include "checker/base/choices.h"

#include <gtest/gtest.h>

namespace stet {
namespace {

constexpr std::string_view kFormats[] = {"text", "json", "jsonl"};

TEST(Choices, TheNearestIsFound) {
  EXPECT_EQ(nearest("jsno", kFormats), "json");
  EXPECT_EQ(nearest("txt", kFormats), "text");
  EXPECT_EQ(nearest("jsonlines", kFormats), "");
  EXPECT_EQ(nearest("sarif", kFormats), "");
  EXPECT_EQ(nearest("", kFormats), "");
  EXPECT_EQ(nearest(std::string(100'000, 'x'), kFormats), "");
}

TEST(Choices, AnUnknownOneIsToldTheOthers) {
  EXPECT_EQ(unknown_choice("--format", "sarif", kFormats),
            "unknown --format “sarif”; choose one of text, json, jsonl");
  EXPECT_EQ(unknown_choice("--format", "jsno", kFormats),
            "unknown --format “jsno”; did you mean “json”? Choose one of text, json, jsonl");
}

}  // namespace
}  // namespace stet

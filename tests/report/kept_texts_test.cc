#include "checker/report/kept_texts.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <vector>

namespace stet {
namespace {

std::vector<std::string> all(KeptTexts& kept) {
  std::vector<std::string> out;
  kept.for_each([&out](std::string_view text) { out.emplace_back(text); });
  return out;
}

TEST(KeptTexts, GivesBackWhatWasAppendedAsOftenAsAsked) {
  KeptTexts kept;
  EXPECT_TRUE(all(kept).empty());
  const std::string zeros("\0\n\xFF", 3);
  for (const std::string& text : {std::string("one"), std::string(), zeros}) kept.append(text);
  const std::vector<std::string> expected = {"one", zeros};
  EXPECT_EQ(all(kept), expected);
  EXPECT_EQ(all(kept), expected);
}

TEST(KeptTexts, LargeOnesLieInAFile) {
  KeptTexts kept(std::filesystem::temp_directory_path().string());
  std::vector<std::string> expected;
  for (int i = 0; i < 40; ++i) {
    expected.push_back(std::to_string(i) + std::string(1 << 20, static_cast<char>('a' + i % 26)));
    kept.append(expected.back());
  }
  EXPECT_EQ(all(kept), expected);
  EXPECT_FALSE(kept.error());
}

TEST(KeptTexts, SaysThatItsFolderIsNone) {
  KeptTexts kept("/nonexistent/folder");
  kept.append(std::string(20 << 20, 'x'));
  ASSERT_TRUE(kept.error());
  EXPECT_EQ(kept.error()->path, "/nonexistent/folder");
}

}  // namespace
}  // namespace stet

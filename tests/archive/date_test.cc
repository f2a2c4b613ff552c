#include "checker/archive/date.h"

#include <gtest/gtest.h>

namespace stet {
namespace {

TEST(Date, IsReadInTheWaysOfPaths) {
  EXPECT_EQ(date_in("news/2024/05/07/a.md"), 20240507u);
  EXPECT_EQ(date_in("2024-05-07-a.md"), 20240507u);
  EXPECT_EQ(date_in("wire-20240507.txt"), 20240507u);
  EXPECT_EQ(date_in("2024-05-07T08:00:00Z"), 20240507u);
  EXPECT_EQ(date_text(20240507), "2024-05-07");
  EXPECT_EQ(date_text(0), "");
}

TEST(Date, WhatNoCalendarHasIsNone) {
  EXPECT_EQ(date_in("2023-02-29"), 0u);
  EXPECT_EQ(date_in("2024-02-29"), 20240229u);
  EXPECT_EQ(date_in("1900-02-29"), 0u);
  EXPECT_EQ(date_in("2024-13-01"), 0u);
  EXPECT_EQ(date_in("2024/05-07"), 0u);
  EXPECT_EQ(date_in("article-1234567890123.txt"), 0u);
  EXPECT_EQ(date_in("10000101"), 0u);
  EXPECT_EQ(date_in("2024-05-7"), 0u);
  EXPECT_EQ(date_in(""), 0u);
}

TEST(Date, FrontMatterGoesBeforeThePath) {
  constexpr std::string_view kYaml =
      "---\ntitle: Of 2020-01-01\ndate: 2024-05-07T10:00\n---\nText.\n";
  EXPECT_EQ(date_of("2019/01/01/a.md", kYaml, Format::markdown), 20240507u);
  EXPECT_EQ(date_of("a.md", "+++\nPublish_Date = 2021-03-04\n+++\nText.\n", Format::markdown),
            20210304u);
  EXPECT_EQ(date_of("a.md", "On 2024-05-07 it rained.\ndate: 2024-05-07\n", Format::markdown), 0u);
  EXPECT_EQ(date_of("2019/01/01/a.md", "Text.\n", Format::markdown), 20190101u);
}

TEST(Date, WebPagesSayWhenTheyWerePublished) {
  EXPECT_EQ(
      date_of("a.html", "<meta property=\"article:published_time\" content=\"2024-05-07T09:00\">",
              Format::html),
      20240507u);
  EXPECT_EQ(
      date_of("a.html", "{\"datePublished\": \"2023-01-02\", \"dateModified\": \"2024-01-01\"}",
              Format::html),
      20230102u);
  EXPECT_EQ(date_of("a.html", "<p>On 2024-05-07</p>", Format::html), 0u);
}

}  // namespace
}  // namespace stet

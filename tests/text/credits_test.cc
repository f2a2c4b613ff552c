#include "checker/text/credits.h"

#include <gtest/gtest.h>

namespace stet {
namespace {

TEST(Credits, Bylines) {
  for (const char* line :
       {"By Jane Doe", "BY JANE DOE", "By Jane Doe and Omar al-Rashid", "By Jane Doe in Beirut",
        "By Élodie Dûval", "Updated on 11 February 2025", "Updated: 14:30 GMT",
        "Last updated today", "Published on Feb 3, 2025", "2 min read", "12-minute read",
        "1 minute read", "https://example.org/news/1",
        "Reporting by Jane Doe; Editing by John Roe.", "(Reporting by Jane Doe)",
        "Written by Jane Doe"}) {
    EXPECT_EQ(credit_role(line), Role::byline) << line;
  }
}

TEST(Credits, Captions) {
  for (const char* line :
       {"Photo: Jane Doe", "PHOTO: The minister in Moscow.", "Image: ESA", "Photograph by Jane Doe",
        "Jane Doe/Reuters", "Jane Doe / Getty Images", "AP Photo/Jane Doe", "(Jane Doe/AFP)",
        "Jane Doe | Xinhua", "File photo of the bridge", "Credit: NASA"}) {
    EXPECT_EQ(credit_role(line), Role::caption) << line;
  }
}

TEST(Credits, Sentences) {
  for (const char* line :
       {"By Tuesday the town had fallen.", "By noon, 2,000 people had left",
        "Updated on Monday, the list names 12 more people.", "The photo: a lie?",
        "Photographers left.", "A", "", "Bystanders watched", "He works for Reuters",
        "The Reuters/Ipsos poll gave her 45 percent", "It took 2 min", "20 min reading",
        "Published reports say otherwise", "https://example.org/ says so", "Credited with peace"}) {
    EXPECT_EQ(credit_role(line), std::nullopt) << line;
  }
  EXPECT_EQ(credit_role("By Jane Doe" + std::string(200, 'X')), std::nullopt);
}

TEST(Credits, OnlyBodyBlocksAreChanged) {
  Article article;
  article.text = "By Jane Doe\n\nBy Jane Doe\n\nBy Jane Doe";
  article.blocks = {
      {Role::quotation, {0, 11}, 0}, {Role::body, {13, 24}, 2}, {Role::body, {26, 37}, 0}};
  mark_credits(article);
  EXPECT_EQ(article.blocks[0].role, Role::quotation);
  EXPECT_EQ(article.blocks[1].role, Role::body);
  EXPECT_EQ(article.blocks[2].role, Role::byline);
}

}  // namespace
}  // namespace stet

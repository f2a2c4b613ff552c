#include <gtest/gtest.h>

#include "checker/mentions/entities.h"
#include "tests/mentions/support.h"

namespace stet {
namespace {

// "Zelеnsky>Zelensky" for each.
std::string mixed(const Story& story) {
  std::string out;
  for (const MixedWord& m : story.mixed_words) {
    if (!out.empty()) out += "; ";
    out += std::string(story.text(story.tokens.tokens[m.token].span)) + ">" + m.word;
  }
  return out;
}

TEST(MixedWords, AreFoundInReadingOrder) {
  EXPECT_EQ(mixed(story_of("Thе minister met Zelеnsky (Зеленський) in Αthens.")),
            "Thе>The; Zelеnsky>Zelensky; Αthens>Athens");
}

TEST(MixedWords, TakeTheScriptOfTheirBlock) {
  EXPECT_EQ(mixed(story_of("Певица Сoсо спела в Москве.\n\nThe singer Сoсо sang in Moscow.")),
            "Сoсо>Сосо; Сoсо>Coco");
}

TEST(MixedWords, HyphenatedPartsArePureAlone) {
  EXPECT_EQ(mixed(story_of("An α-synuclein test, a USB-кабель, an Х-ray.")), "");
}

TEST(MixedWords, AreReadAsWhatTheyLookLike) {
  const Story story = story_of("Volodymyr Zelensky met Merkel. Later Zelеnsky left.");
  EXPECT_EQ(listed(story), "Volodymyr Zelensky/person; Merkel/person; Zelеnsky/person");
  EXPECT_EQ(story.mentions[2].words[0].folded, "zelensky");
  EXPECT_EQ(link_entities(story).of_mention, (std::vector<uint32_t>{0, 1, 0}));
  EXPECT_TRUE(story.variations.empty());
}

}  // namespace
}  // namespace stet

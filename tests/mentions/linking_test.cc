#include "checker/mentions/entities.h"

#include <gtest/gtest.h>

#include "tests/mentions/support.h"

namespace stet {
namespace {

// "Anna Weber: Anna Weber, Weber; …", the entities with their mentions.
std::string entities(const Story& story) {
  std::string out;
  for (const Entity& e : link_entities(story).all) {
    if (!out.empty()) out += "; ";
    out += e.name + ":";
    for (uint32_t m : e.mentions) out += " " + std::string(story.text(story.mentions[m].span));
  }
  return out;
}

TEST(Linking, ASurnameJoinsTheOneFullName) {
  EXPECT_EQ(entities(story_of("We met Anna Weber and Jonas Pohl. Later Weber left, then Pohl.\n")),
            "Anna Weber: Anna Weber Weber; Jonas Pohl: Jonas Pohl Pohl");
}

TEST(Linking, ASurnameOfTwoStaysAlone) {
  EXPECT_EQ(
      entities(story_of("We met Anna Weber and Jonas Weber. Later the Webers and Weber left.\n")),
      "Anna Weber: Anna Weber; Jonas Weber: Jonas Weber; Webers: Webers; Weber: Weber");
}

TEST(Linking, TwoSpellingsAreOne) {
  const Story story = story_of(
      "Foreign Minister Asaad al-Shaibani spoke. Reporters asked Shaibani twice.\n\n"
      "Later Foreign Minister Asaad al-Shaybani left.\n");
  const LinkedMentions linked = link_entities(story);
  ASSERT_EQ(linked.all.size(), 1U) << entities(story);
  EXPECT_EQ(linked.all[0].mentions.size(), 3U);
}

// Linking looks at each name's short forms, never at all pairs: doubling the names doubles the
// work.
TEST(Linking, ManyBearersOfOneSurnameAreLinkedInOneWalk) {
  std::string text;
  for (char a = 'a'; a <= 'z'; ++a)
    for (char b = 'a'; b <= 'z'; ++b)
      text += std::string("We met X") + a + "r" + b + "lo Smith today. ";
  const Story story = story_of(text + "\n\nThen Smith left.\n");
  EXPECT_EQ(link_entities(story).all.back().name, "Smith");
}

}  // namespace
}  // namespace stet

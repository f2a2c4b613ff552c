#include "checker/mentions/neighbours.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "checker/mentions/spellings.h"
#include "tests/mentions/support.h"

namespace stet {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Found {
  Story story;
  NeighbourFinder finder;
  std::vector<Spelling> spellings;

  explicit Found(std::string_view text)
      : story(story_of(text)),
        finder(story.mentions, *story.vocabulary),
        spellings(collect_spellings(story.mentions, *story.vocabulary)) {}

  const Spelling& spelling(std::string_view folded) const {
    for (const Spelling& s : spellings) {
      if (s.folded == folded) return s;
    }
    ADD_FAILURE() << "no spelling " << folded;
    return spellings.front();
  }
  NeighbourSigns compare(std::string_view a, std::string_view b) const {
    return compare_neighbours(finder.of(spelling(a)), finder.of(spelling(b)));
  }
};

TEST(Neighbours, StandOnTheirSides) {
  const Found f("Colonel Viktor Igorevich Petrenko arrived. Later Viktor Petrenko left.\n");
  EXPECT_THAT(f.finder.of(f.spelling("igorevich")).before, ElementsAre("viktor"));
  EXPECT_THAT(f.finder.of(f.spelling("igorevich")).after, ElementsAre("petrenko"));
  EXPECT_THAT(f.finder.of(f.spelling("petrenko")).before, ElementsAre("igorevich", "viktor"));
}

TEST(Neighbours, OfAWordAloneAreThoseOfTheSameWordElsewhere) {
  const Found f("Mayor Anna Weber spoke. Weber left.\n");
  EXPECT_THAT(f.finder.of(f.spelling("weber")).before, ElementsAre("anna"));
}

TEST(Neighbours, PlaceNounsAndParticlesAreNone) {
  const Found f("Shells fell on Kharkiv Oblast. Foreign Minister Asaad al-Shaybani spoke.\n");
  EXPECT_TRUE(f.finder.of(f.spelling("kharkiv")).empty());
  EXPECT_THAT(f.finder.of(f.spelling("shaybani")).before, ElementsAre("asaad"));
  EXPECT_THAT(f.finder.of(f.spelling("shaybani")).after, IsEmpty());
}

TEST(Neighbours, OnePatronymicWithTwoSurnamesIsMixed) {
  const Found f("Colonel Viktor Igorevich Petrenko met Major Viktor Igoryevich Gunin.\n");
  const NeighbourSigns signs = f.compare("igorevich", "igoryevich");
  EXPECT_TRUE(signs.mixed);
  EXPECT_FALSE(signs.same);
  EXPECT_FALSE(signs.different);
}

TEST(Neighbours, TwoSpellingsOfTheNeighbourAgree) {
  const Found f("Minister Asaad al-Shaybani spoke. Minister Assad al-Shaibani left.\n");
  EXPECT_TRUE(f.compare("asaad", "assad").same);
}

}  // namespace
}  // namespace stet

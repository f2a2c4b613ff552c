#include "checker/engine/report_variations.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace stet {
namespace {

constexpr uint32_t kSpellings = 8, kUses = 30;

// A story that spells one name in eight ways, each thirty times.
class ManySpellings : public testing::Test {
 protected:
  ManySpellings() : words_(size_t{kSpellings} * kUses) {
    Variation& v = story_.variations.emplace_back();
    v.kind = MentionKind::person;
    v.confidence = 0.9F;
    for (uint32_t s = 0; s < kSpellings; ++s) {
      Spelling spelling{{}, "Ma" + std::string(s + 1, 'r') + "k", {}};
      for (uint32_t use = 0; use < kUses; ++use) add(spelling);
      v.spellings.push_back(spelling);
    }
  }

  void add(Spelling& spelling) {
    const auto index = static_cast<uint32_t>(story_.mentions.size());
    const auto begin = static_cast<uint32_t>(story_.article.text.size());
    story_.article.text += spelling.shown + " ";
    Mention& m = story_.mentions.emplace_back();
    m.span = words_[index].span = {begin, begin + static_cast<uint32_t>(spelling.shown.size())};
    m.kind = MentionKind::person;
    m.words = {&words_[index], 1};
    spelling.uses.push_back({index, 0, 1});
  }

  Story story_;
  std::vector<NameWord> words_;
};

TEST_F(ManySpellings, AFindingNamesTheFirstPlacesOfTheAcceptedOneAndNotAll) {
  std::vector<Finding> findings;
  report_variations(story_, MentionKind::person, findings);
  ASSERT_EQ(findings.size(), (kSpellings - 1) * kUses);
  for (const Finding& f : findings) {
    EXPECT_LE(f.related.size(), 60u);
    ASSERT_GE(f.related.size(), 20u);
    EXPECT_EQ(f.related.front().span, story_.mentions[0].span);
  }
}

}  // namespace
}  // namespace stet

#include "checker/engine/report_variations.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace stet {
namespace {

// A story that spells one name in several ways, each many times.
class ManySpellings {
 public:
  ManySpellings(uint32_t spellings, uint32_t uses) : words_(size_t{spellings} * uses) {
    Variation& v = story_.variations.emplace_back();
    v.kind = MentionKind::person;
    v.confidence = 0.9F;
    for (uint32_t s = 0; s < spellings; ++s) {
      Spelling spelling{{}, "Ma" + std::string(s + 1, 'r') + "k", {}};
      for (uint32_t use = 0; use < uses; ++use) add(spelling);
      v.spellings.push_back(spelling);
    }
  }

  const Story& story() const { return story_; }
  std::vector<Finding> findings() const {
    std::vector<Finding> out;
    report_variations(story_, MentionKind::person, out);
    return out;
  }

 private:
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

TEST(ReportVariations, AFindingNamesTheFirstPlacesOfTheAcceptedOneAndNotAll) {
  const ManySpellings name(8, 30);
  const std::vector<Finding> findings = name.findings();
  ASSERT_EQ(findings.size(), 7U * 30U);
  for (const Finding& f : findings) {
    EXPECT_LE(f.related.size(), 60U);
    ASSERT_GE(f.related.size(), 20U);
    EXPECT_EQ(f.related.front().span, name.story().mentions[0].span);
  }
}

TEST(ReportVariations, ThousandsOfFindingsNameFewPlacesEach) {
  const ManySpellings name(40, 100);
  const std::vector<Finding> findings = name.findings();
  ASSERT_EQ(findings.size(), 39U * 100U);
  size_t places = 0;
  for (const Finding& f : findings) {
    EXPECT_GE(f.related.size(), 5U);
    places += f.related.size();
  }
  EXPECT_LE(places, 20'000U);
}

}  // namespace
}  // namespace stet

#include "checker/mentions/found_names.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/mentions/support.h"

namespace stet {
namespace {

TEST(FoundNames, EachNameIsLookedUpOnce) {
  FoundNames names;
  const FoundName& paris = names.look_up("paris", gazetteer());
  std::vector<NameMatch> known;
  gazetteer().find("paris", known);
  ASSERT_FALSE(known.empty());
  ASSERT_EQ(paris.known.size(), known.size());
  EXPECT_EQ(paris.known[0].entry, known[0].entry);
  for (int i = 0; i < 500; ++i) names.look_up("name " + std::to_string(i), gazetteer());
  EXPECT_EQ(&names.look_up("paris", gazetteer()), &paris);
  EXPECT_EQ(names.size(), 501U);
  EXPECT_EQ(names.look_up("name 7", gazetteer()).number, 8U);
  EXPECT_EQ(names.look_up("name 7", gazetteer()).folded, "name 7");
}

TEST(FoundNames, NamesTogetherAreWhatEachIsAlone) {
  const std::vector<std::string_view> asked = {"paris", "no such name", "london", "paris", "syria"};
  FoundNames together, alone;
  alone.look_up("london", gazetteer());
  together.look_up("london", gazetteer());
  together.look_up_all(asked, gazetteer());
  EXPECT_EQ(together.size(), 4U);
  for (std::string_view name : asked) {
    const FoundName &one = alone.look_up(name, gazetteer()),
                    &other = together.look_up(name, gazetteer());
    ASSERT_EQ(one.known.size(), other.known.size()) << name;
    for (size_t i = 0; i < one.known.size(); ++i)
      EXPECT_EQ(one.known[i].entry, other.known[i].entry) << name;
  }
  EXPECT_EQ(together.size(), 4U);
}

}  // namespace
}  // namespace stet

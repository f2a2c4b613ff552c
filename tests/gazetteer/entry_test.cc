#include "checker/gazetteer/entry.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace stet {
namespace {

TEST(EntryKind, EveryKindHasItsOwnNameAndParsesFromIt) {
  std::set<std::string> names;
  for (size_t i = 0; i < kEntryKinds; ++i) {
    const auto kind = static_cast<EntryKind>(i);
    std::string name(kind_name(kind));
    EXPECT_FALSE(name.empty());
    EXPECT_TRUE(names.insert(name).second) << name;
    for (char& c : name) c = c == ' ' ? '-' : c;
    EntryKind parsed = EntryKind::religion;
    EXPECT_TRUE(parse_kind(name, parsed)) << name;
    EXPECT_EQ(parsed, kind);
  }
  EXPECT_EQ(kind_name(EntryKind::naval_base), "naval base");
  EXPECT_EQ(kind_name(EntryKind::religion), "religion");
  EXPECT_EQ(kind_name(static_cast<EntryKind>(200)), "");
}

TEST(EntryKind, RejectsWhatIsNoKind) {
  EntryKind kind = EntryKind::city;
  for (std::string_view text : {"", "City", "citys", "cit", "naval", "naval-base-", "-"}) {
    EXPECT_FALSE(parse_kind(text, kind)) << text;
  }
  EXPECT_EQ(kind, EntryKind::city);
}

TEST(EntryKind, PlacesEndBeforePersons) {
  EXPECT_TRUE(is_place(EntryKind::cape));
  EXPECT_FALSE(is_place(EntryKind::person));
}

TEST(CountryCode, HoldsTwoLettersOrNothing) {
  EXPECT_TRUE(CountryCode("SYR").empty());
  EXPECT_TRUE(CountryCode("").empty());
  EXPECT_LT(CountryCode("SY"), CountryCode("UA"));
  std::string out;
  CountryCode("SY").append_to(out);
  EXPECT_EQ(out, "SY");
}

}  // namespace
}  // namespace stet

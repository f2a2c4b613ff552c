#include "checker/gazetteer/slips.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "checker/gazetteer/default.h"

namespace stet {
namespace {

const Gazetteer& gazetteer() {
  static const Gazetteer instance = [] {
    Result<Gazetteer> loaded = default_gazetteer();
    return std::move(*loaded);
  }();
  return instance;
}

// The slow twin: makes every string one edit away and looks it up.
std::set<std::string> slow(std::string_view written, size_t begin, size_t end) {
  std::set<std::string> strings;
  for (size_t at = begin; at <= end; ++at) {
    for (char c = 'a'; c <= 'z'; ++c) {
      strings.insert(std::string(written).insert(at, 1, c));
      if (at < end && written[at] != ' ') {
        std::string replaced(written);
        replaced[at] = c;
        strings.insert(replaced);
      }
    }
    if (at < end && written[at] != ' ') strings.insert(std::string(written).erase(at, 1));
    if (at + 1 < end && written[at] != ' ' && written[at + 1] != ' ') {
      std::string swapped(written);
      std::swap(swapped[at], swapped[at + 1]);
      strings.insert(swapped);
    }
  }
  strings.erase(std::string(written));
  std::set<std::string> known;
  std::vector<NameMatch> found;
  for (const std::string& s : strings) {
    found.clear();
    gazetteer().find(s, found);
    for (const NameMatch& match : found) {
      if (is_place(gazetteer().entry(match.entry).kind)) known.insert(s);
    }
  }
  return known;
}

std::set<std::string> fast(std::string_view written, size_t begin, size_t end) {
  std::vector<SlipMatch> found;
  find_one_slip(gazetteer(), written, begin, end, found);
  std::set<std::string> known;
  for (const SlipMatch& s : found) {
    if (is_place(gazetteer().entry(s.match.entry).kind)) known.insert(s.found);
  }
  return known;
}

TEST(Slips, FindsWhatTheSlowTwinFinds) {
  for (const char* const word : {"indoensia", "kyiv", "bgota", "aoustralia", "missssauga", "roma",
                                 "teh", "washingtn", "zzzz"}) {
    const size_t end = std::string_view(word).size();
    EXPECT_EQ(fast(word, 0, end), slow(word, 0, end)) << word;
  }
  EXPECT_EQ(fast("new zialand", 4, 11), slow("new zialand", 4, 11));
  EXPECT_EQ(fast("las veges", 0, 9), slow("las veges", 0, 9));
}

TEST(Slips, SaysWhatHappened) {
  const auto slip = [](std::string_view written, std::string_view intended) {
    std::vector<SlipMatch> found;
    find_one_slip(gazetteer(), written, 0, written.size(), found);
    for (const SlipMatch& s : found) {
      if (s.found == intended) return s;
    }
    ADD_FAILURE() << intended << " not found";
    return SlipMatch{};
  };
  EXPECT_EQ(slip("jakatra", "jakarta").slip, PenSlip::transposed);
  EXPECT_EQ(slip("pariis", "paris").slip, PenSlip::doubled);
  EXPECT_EQ(slip("otawa", "ottawa").slip, PenSlip::undoubled);
  EXPECT_EQ(slip("frnce", "france").slip, PenSlip::dropped);
  EXPECT_TRUE(slip("frnce", "france").vowels);
  EXPECT_TRUE(slip("bondon", "london").first_letter);
  EXPECT_TRUE(slip("russie", "russia").last_letter);
}

}  // namespace
}  // namespace stet

#include "checker/gazetteer/slips.h"

#include <set>
#include <string>

#include "checker/gazetteer/default.h"
#include "checker/names/fold.h"
#include "tests/gazetteer/support.h"

namespace stet {
namespace {

const Gazetteer& gazetteer() {
  static const Gazetteer instance = [] {
    Result<Gazetteer> loaded = default_gazetteer();
    return std::move(*loaded);
  }();
  return instance;
}

// Every word of `written` with another consonant double than is, or with two vowels exchanged over
// one or two letters.
std::set<std::string> two_letter_slips(std::string_view written, size_t begin, size_t end) {
  constexpr std::string_view kVowels = "aeiouy";
  const auto vowel = [&](size_t i) { return kVowels.find(written[i]) != kVowels.npos; };
  const auto letter = [&](size_t i) { return written[i] >= 'a' && written[i] <= 'z'; };
  const auto one_word = [&](size_t i, size_t j) {
    return written.substr(std::min(i, j), std::max(i, j) - std::min(i, j)).find(' ') ==
           std::string_view::npos;
  };
  std::set<std::string> strings;
  for (size_t i = begin; i < end; ++i) {
    for (size_t j = begin; j < end; ++j) {
      if (!letter(i) || !letter(j) || !one_word(i, j)) continue;
      if ((j == i + 2 || j == i + 3) && vowel(i) && vowel(j)) {
        std::string exchanged(written);
        std::swap(exchanged[i], exchanged[j]);
        strings.insert(exchanged);
      }
      const bool twice = i + 1 < end && written[i] == written[i + 1];
      const auto like = [&](size_t k) { return k < end && k >= begin && written[k] == written[j]; };
      if (!twice || j == i || j == i + 1 || vowel(j) || like(j + 1) || (j > 0 && like(j - 1)))
        continue;
      std::string other;
      for (size_t k = 0; k < written.size(); ++k) {
        if (k != i) other += written[k];
        if (k == j) other += written[k];
      }
      strings.insert(other);
    }
  }
  return strings;
}

// The slow twin: makes every string one edit away, or one slip of two letters, and looks it up.
std::set<std::string> slow(const Gazetteer& gazetteer, std::string_view written, size_t begin,
                           size_t end) {
  std::set<std::string> strings = two_letter_slips(written, begin, end);
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
    gazetteer.find(s, found);
    for (const NameMatch& match : found) {
      if (is_place(gazetteer.entry(match.entry).kind)) known.insert(s);
    }
  }
  return known;
}

std::set<std::string> fast(const Gazetteer& gazetteer, std::string_view written, size_t begin,
                           size_t end) {
  std::vector<SlipMatch> found;
  find_one_slip(gazetteer, written, begin, end, found);
  std::set<std::string> known;
  for (const SlipMatch& s : found) {
    if (is_place(gazetteer.entry(s.match.entry).kind)) known.insert(s.found);
  }
  return known;
}

TEST(Slips, FindsWhatTheSlowTwinFinds) {
  for (const char* const word :
       {"indoensia", "kyiv", "bgota", "aoustralia", "missssauga", "roma", "teh", "washingtn",
        "zzzz", "lybia", "phillipines", "cincinatti"}) {
    const size_t end = std::string_view(word).size();
    EXPECT_EQ(fast(gazetteer(), word, 0, end), slow(gazetteer(), word, 0, end)) << word;
  }
  EXPECT_EQ(fast(gazetteer(), "new zialand", 4, 11), slow(gazetteer(), "new zialand", 4, 11));
  EXPECT_EQ(fast(gazetteer(), "las veges", 0, 9), slow(gazetteer(), "las veges", 0, 9));
}

// `name` with a letter replaced, left out, put in, or exchanged with the next.
std::string with_slip(std::string name, std::mt19937& random) {
  const size_t at = random() % name.size();
  const char letter = static_cast<char>('a' + random() % 26);
  switch (random() % 4) {
    case 0:
      name[at] = letter;
      return name;
    case 1:
      return name.erase(at, 1);
    case 2:
      return name.insert(at, 1, letter);
    default:
      std::swap(name[at], name[(at + 1) % name.size()]);
      return name;
  }
}

TEST(Slips, FindsTheNamesOfAllLayersWithASlipInThem) {
  std::mt19937 random(5);
  size_t found = 0;
  for (int i = 0; i < 300; ++i) {
    const uint16_t layer = i % 3 == 0 ? 1 : 0;
    const auto index = static_cast<uint32_t>(random() % gazetteer().info(layer).entries);
    const std::vector<NameMatch> names = gazetteer().names({layer, index});
    const std::string written = with_slip(fold(names[random() % names.size()].name), random);
    const std::set<std::string> near = slow(gazetteer(), written, 0, written.size());
    EXPECT_EQ(fast(gazetteer(), written, 0, written.size()), near) << written;
    found += near.size();
  }
  EXPECT_GT(found, 200u);
}

TEST(Slips, FindsTheNamesOfALargeLayer) {
  const LayerImage image = packed({place("Saint Agnes", "MT", EntryKind::city, 35, 14, 100),
                                   place("Qormi", "MT", EntryKind::city, 35, 14, 100)},
                                  kAlwaysLarge);
  const Gazetteer large = opened({&image});
  for (const char* const written : {"saint agens", "saimt agnes", "st agnez", "qorni", "qormmi"}) {
    const size_t end = std::string_view(written).size();
    EXPECT_EQ(fast(large, written, 0, end).size(), 1u) << written;
    EXPECT_EQ(fast(large, written, 0, end), slow(large, written, 0, end)) << written;
  }
}

// What is longer than any name is none, and each of its letters would cost a look at all others.
TEST(Slips, EndlessWordsHaveNone) {
  std::vector<SlipMatch> found;
  find_one_slip(gazetteer(), std::string(1'000'000, 'k'), 0, 1'000'000, found);
  EXPECT_TRUE(found.empty());
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
  EXPECT_EQ(slip("phillipines", "philippines").slip, PenSlip::other_doubled);
  EXPECT_EQ(slip("lybia", "libya").slip, PenSlip::exchanged);
  EXPECT_EQ(slip("frnce", "france").slip, PenSlip::dropped);
  EXPECT_TRUE(slip("frnce", "france").vowels);
  EXPECT_TRUE(slip("bondon", "london").first_letter);
  EXPECT_TRUE(slip("russie", "russia").last_letter);
}

}  // namespace
}  // namespace stet

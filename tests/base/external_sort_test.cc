#include "checker/base/external_sort.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace stet {
namespace {

using Items = std::vector<std::pair<std::string, std::string>>;

Items random_items(size_t count) {
  std::mt19937 random(5);
  Items items;
  for (size_t i = 0; i < count; ++i) {
    const auto text = [&random](size_t most) {
      std::string out(random() % most, '\0');
      for (char& c : out) c = static_cast<char>(random() % 3 * 100);
      return out;
    };
    items.emplace_back(text(12), text(300));
  }
  return items;
}

Items sorted_with(size_t memory, const Items& items) {
  ExternalSort sort({::testing::TempDir(), memory});
  for (const auto& [key, value] : items) sort.add(key, value);
  Items out;
  EXPECT_FALSE(sort.drain([&out](std::string_view key, std::string_view value) {
    out.emplace_back(key, value);
    return std::optional<Error>();
  }));
  return out;
}

TEST(ExternalSort, SortsAsMemoryWould) {
  const Items items = random_items(20000);
  Items expected = items;
  std::ranges::sort(expected);
  EXPECT_TRUE(sorted_with(SIZE_MAX, items) == expected);
  EXPECT_TRUE(sorted_with(200'000, items) == expected) << "some fifteen runs";
  EXPECT_TRUE(sorted_with(1, random_items(50)).size() == 50) << "a run for every item";
  EXPECT_TRUE(sorted_with(1, {}).empty());
}

TEST(ExternalSort, TheFirstErrorEndsIt) {
  ExternalSort sort({::testing::TempDir(), 100});
  for (int i = 0; i < 50; ++i) sort.add(std::to_string(i), "");
  int seen = 0;
  const auto error = sort.drain([&seen](std::string_view, std::string_view) {
    return ++seen == 3 ? std::optional<Error>(Error{"enough", "", 0}) : std::nullopt;
  });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->message, "enough");
  EXPECT_EQ(seen, 3);
}

TEST(ExternalSort, AFolderThatIsMissingIsAnError) {
  ExternalSort sort({"/nowhere/at/all", 100});
  for (int i = 0; i < 3; ++i) sort.add(std::to_string(i), std::string(1 << 20, 'x'));
  const auto error =
      sort.drain([](std::string_view, std::string_view) { return std::optional<Error>(); });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->path, "/nowhere/at/all");
}

TEST(Spool, GivesBackWhatItWasGiven) {
  for (const size_t memory : {size_t{1}, size_t{1000}, size_t{1} << 30}) {
    Spool spool({::testing::TempDir(), memory});
    std::string all;
    for (int i = 0; i < 3000; ++i) {
      const std::string piece = std::to_string(i) + "\n";
      spool.append(piece);
      all += piece;
    }
    EXPECT_EQ(spool.size(), all.size());
    EXPECT_EQ(spool.content(), all);
    EXPECT_EQ(spool.content(), all) << "as often as one likes";
    SpoolReader reader(spool);
    for (size_t at = 0; at < all.size(); at += 7) {
      const std::string_view next = reader.next(7);
      EXPECT_EQ(next, all.size() - at < 7 ? "" : all.substr(at, 7));
    }
    EXPECT_FALSE(spool.error());
  }
}

}  // namespace
}  // namespace stet

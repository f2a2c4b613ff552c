#include "checker/base/hash_each.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace stet {
namespace {

TEST(HashEach, IsTheHashOfEach) {
  std::mt19937 random(5);
  for (size_t count = 0; count < 40; ++count) {
    std::vector<std::string> texts(count);
    for (std::string& text : texts) {
      text.resize(random() % 30);
      for (char& c : text) c = static_cast<char>(random());
    }
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    std::vector<uint64_t> hashes(count);
    hash_each(views, hashes);
    for (size_t i = 0; i < count; ++i) EXPECT_EQ(hashes[i], hash_bytes(texts[i]));
  }
}

}  // namespace
}  // namespace stet

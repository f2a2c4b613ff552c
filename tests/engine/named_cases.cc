#include "tests/engine/named_cases.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>

namespace stet {
namespace {

class Case : public testing::Test {
 public:
  explicit Case(std::function<void()> run) : run_(std::move(run)) {}
  void TestBody() override { run_(); }

 private:
  std::function<void()> run_;
};

}  // namespace

int run_named_cases(int argc, char** argv, const char* suite, std::vector<NamedCase> cases) {
  for (int i = 1; i < argc; ++i) {
    // In a filter '-' means "but not"; '?' is any one character.
    if (std::string_view(argv[i]).starts_with("--gtest_filter=" + std::string(suite)))
      std::replace(argv[i] + 15, argv[i] + std::string_view(argv[i]).size(), '-', '?');
  }
  testing::InitGoogleTest(&argc, argv);
  for (NamedCase& c : cases) {
    testing::RegisterTest(suite, c.name.c_str(), nullptr, nullptr, c.file.c_str(), c.line,
                          [run = c.run]() -> testing::Test* { return new Case(run); });
  }
  return RUN_ALL_TESTS();
}

}  // namespace stet

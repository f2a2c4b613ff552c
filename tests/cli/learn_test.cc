// stet learn and --house, as a newsroom uses them: a killed run goes on, threads change nothing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <thread>

#include "tests/cli/program.h"

namespace stet {
namespace {

using testing::content_of;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::Outcome;

constexpr std::string_view kHouse =
    "President Volodymyr Zelenskyy spoke in Kyiv. Zelenskyy left.\n";
constexpr std::string_view kOther = "President Volodymyr Zelensky spoke in Kiev. Zelensky left.\n";

class Learn : public testing::InFolder {
 protected:
  // `count` articles in the house's spelling and one in another.
  void archive(int count) {
    for (int i = 0; i < count; ++i) {
      const std::string day = std::to_string(10 + i % 18);
      folder_.write("archive/2024/05/" + day + "/" + std::to_string(i) + ".txt", kHouse);
    }
    folder_.write("archive/old.md", "---\ndate: 2014-03-01\n---\n" + std::string(kOther));
  }
  size_t chunks(const std::string& state) {
    std::error_code failed;
    size_t found = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder_ / state, failed))
      found += entry.path().extension() == ".rows" ? 1 : 0;
    return found;
  }
  // Starts stet learn and kills it once a chunk is done; false if it was faster.
  bool kill_half_way(const std::string& state) {
    const pid_t child = ::fork();
    if (child == 0) {
      if (::chdir(folder_.path().c_str()) != 0) ::_exit(126);
      ::execl(STET_BINARY, STET_BINARY, "learn", "archive", "-j", "1", "--output", "killed.names",
              nullptr);
      ::_exit(127);
    }
    while (chunks(state) == 0 && ::waitpid(child, nullptr, WNOHANG) == 0)
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    return !std::filesystem::exists(folder_ / "killed.names");
  }
};

TEST_F(Learn, TheHouseListIsWhatCheckTakes) {
  archive(20);
  const Outcome learned = stet({"learn", "archive", "--output", "house.names"});
  EXPECT_EQ(learned.status, 0) << learned.err;
  EXPECT_EQ(learned.err, "") << "no progress bar where there is no terminal";
  EXPECT_THAT(learned.out, HasSubstr("house.names: 2 names of 21 articles; in more than one "
                                     "spelling: 2 decided by use, 0 to be"));
  const std::string list = content_of(folder_ / "house.names");
  EXPECT_THAT(list, HasSubstr("Kyiv\tplace\t20 articles\t20 times\t2024-05-10\t2024-05-27"));
  EXPECT_THAT(list, HasSubstr("  - Kiev\t1 article\t1 time\t2014-03-01\t2014-03-01\n"));
  EXPECT_THAT(list, HasSubstr("  * Zelensky\n"));
  EXPECT_FALSE(std::filesystem::exists(folder_ / "house.names.state"));

  folder_.write("a.md", "President Zelensky spoke in Kiev on Friday.\n");
  EXPECT_EQ(stet({"check", "a.md"}).status, 0);
  const Outcome o = stet({"check", "--house", "house.names", "a.md"});
  EXPECT_EQ(o.status, 1);
  EXPECT_THAT(o.out, HasSubstr("The archive writes “Kyiv” 20 times, “Kiev” once."));
  EXPECT_THAT(o.out, HasSubstr("suggestion: Zelenskyy"));
  folder_.write("own.names", "Kyiv\tplace\n  = Kiev\n");
  EXPECT_THAT(stet({"check", "--house", "house.names", "--house", "own.names", "a.md"}).out,
              Not(HasSubstr("Kyiv")));
}

TEST_F(Learn, ThreadsChangeNothing) {
  archive(60);
  ASSERT_EQ(stet({"learn", "archive", "-j", "1", "--output", "one.names"}).status, 0);
  ASSERT_EQ(stet({"learn", "archive", "-j", "8", "--output", "many.names"}).status, 0);
  EXPECT_EQ(content_of(folder_ / "one.names"), content_of(folder_ / "many.names"));
}

TEST_F(Learn, AKilledRunGoesOnToTheSameFile) {
  archive(1300);
  ASSERT_EQ(stet({"learn", "archive", "--output", "whole.names"}).status, 0);
  bool killed = kill_half_way("killed.names.state");
  for (int again = 0; again < 5 && !killed; ++again) {  // it was done before the signal came
    std::filesystem::remove(folder_ / "killed.names");
    killed = kill_half_way("killed.names.state");
  }
  ASSERT_TRUE(killed);
  EXPECT_GT(chunks("killed.names.state"), 0u);
  ASSERT_EQ(stet({"learn", "archive", "--output", "killed.names"}).status, 0);
  EXPECT_EQ(content_of(folder_ / "killed.names"), content_of(folder_ / "whole.names"));
  EXPECT_FALSE(std::filesystem::exists(folder_ / "killed.names.state"));
}

TEST_F(Learn, AKeptStateIsReadInPlaceOfTheArticles) {
  archive(20);
  ASSERT_EQ(stet({"learn", "archive", "--state", "s", "--output", "a.names"}).status, 0);
  EXPECT_EQ(chunks("s"), 1u);
  for (const auto& entry : std::filesystem::directory_iterator(folder_ / "s")) {
    std::string rows = content_of(entry.path());
    const size_t at = rows.find("\tf\tKyiv\t20");
    ASSERT_NE(at, std::string::npos);
    std::ofstream(entry.path()) << rows.replace(at, 10, "\tf\tKyiv\t77");
  }
  ASSERT_EQ(stet({"learn", "archive", "--state", "s", "--output", "b.names"}).status, 0);
  EXPECT_THAT(content_of(folder_ / "b.names"), HasSubstr("Kyiv\tplace\t77 articles"));
  folder_.write("archive/2024/05/10/0.txt", std::string(kHouse) + "Kyiv is cold.\n");
  ASSERT_EQ(stet({"learn", "archive", "--state", "s", "--output", "c.names"}).status, 0);
  EXPECT_THAT(content_of(folder_ / "c.names"), HasSubstr("Kyiv\tplace\t20 articles\t21 times"));
}

TEST_F(Learn, ReadsJsonWhereTheConfigurationSays) {
  folder_.write(".stet.json", R"({"json": {"body": "/story"}})");
  for (int i = 0; i < 3; ++i) {
    folder_.write("archive/" + std::to_string(i) + ".json",
                  R"({"story": "Police spoke in Kyiv on Monday.", "desk": "Paris"})");
  }
  const Outcome o = stet({"learn", "archive", "--output", "house.names"});
  EXPECT_EQ(o.status, 0) << o.err;
  EXPECT_THAT(content_of(folder_ / "house.names"), HasSubstr("Kyiv\tplace\t3 articles"));
}

TEST_F(Learn, MistakesAreExplained) {
  EXPECT_THAT(stet({"learn", "--output", "x"}).err, HasSubstr("name the files or folders"));
  EXPECT_THAT(stet({"learn", "archive"}).err, HasSubstr("--output"));
  EXPECT_EQ(stet({"learn", "archive"}).status, 2);
  archive(3);
  folder_.write("archive/big.txt", "x");
  std::filesystem::resize_file(folder_ / "archive/big.txt", (64u << 20) + 1);
  const Outcome o = stet({"learn", "archive", "--output", "house.names"});
  EXPECT_EQ(o.status, 0);
  EXPECT_THAT(o.err, HasSubstr("skipped: archive/big.txt"));
  EXPECT_EQ(stet({"learn", "archive", "--output", "no/such/house.names"}).status, 2);
  folder_.write("bad.names", "Kyiv\n- Kiev\n  Kiev\n");
  const Outcome bad = stet({"check", "--house", "bad.names", "archive"});
  EXPECT_EQ(bad.status, 2);
  EXPECT_THAT(bad.err, HasSubstr("bad.names:3: an indented line is a mark"));
}

}  // namespace
}  // namespace stet

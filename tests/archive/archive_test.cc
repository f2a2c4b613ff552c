// What an archive of a few articles adds up to.
#include <gtest/gtest.h>

#include "checker/archive/entities.h"
#include "checker/archive/house_writer.h"
#include "checker/archive/observe.h"
#include "checker/base/tsv.h"
#include "tests/mentions/support.h"

namespace stet {
namespace {

class ArchiveTest : public ::testing::Test {
 protected:
  void article(std::string_view text, int copies = 1, Date date = 0) {
    const Story story = story_of(text);
    for (int i = 0; i < copies; ++i) observe(story, date, rows_);
  }

  // The rows as `stet learn` hands them on; with little memory they go through scratch files.
  std::string list(uint32_t least = 1, size_t memory = SIZE_MAX) const {
    ArchiveIndex index({::testing::TempDir(), memory}, gazetteer());
    const std::string text = rows_.text();
    for_each_line(text, [&](std::string_view line, int) -> std::optional<Error> {
      size_t at = line.find('\t');
      at = line.find('\t', at + 1);
      at = line.find('\t', at + 1);
      index.add(line.substr(0, at), *decode_use_count(line.substr(at + 1)));
      return std::nullopt;
    });
    std::string out;
    HouseWriter writer([&out](std::string_view piece) -> std::optional<Error> {
      if (!piece.starts_with('#') && !piece.starts_with("\n#")) out += piece;
      return std::nullopt;
    });
    EXPECT_FALSE(index.drain(least, [&](const ArchiveEntity& e) { return writer.add(e); }));
    return out;
  }

  Tallies rows_;
};

TEST_F(ArchiveTest, ASurnameCountsForTheFullNameInItsOwnSpelling) {
  article("President Volodymyr Zelenskyy spoke in Kyiv. Zelenskyy said that Zelenskyy had slept.",
          9, 20240507);
  article("President Volodymyr Zelenskyy spoke in Kyiv. Zelenskyy left. Later, Zelensky returned.",
          1, 20190101);
  const std::string out = list();
  EXPECT_NE(out.find("Volodymyr Zelenskyy\tperson\t10 articles\t29 times\t2019-01-01\t2024-05-07"),
            std::string::npos)
      << out;
  EXPECT_NE(out.find("  - Volodymyr Zelensky\t1 article\t1 time\t2019-01-01"), std::string::npos)
      << out;
  EXPECT_NE(out.find("  * Zelensky\n"), std::string::npos) << out;
}

TEST_F(ArchiveTest, NamesOfOneListedEntryAreOne) {
  article("Rockets fell on Kyiv, the capital of Ukraine.", 3);
  article("Rockets fell on Kiev, the capital of Ukraine.", 2);
  const std::string out = list();
  EXPECT_NE(out.find("Kyiv\tplace\t3 articles\t3 times\t# both are listed names of Kyiv\n"
                     "  ? Kiev\t2 articles\t2 times\n"),
            std::string::npos)
      << out << "three articles are not enough to decide";
}

TEST_F(ArchiveTest, OneOfficeInOneCountryJoinsWhatARomanizationExplains) {
  article("Energy Minister Farid Shaibani visited Damascus, Syria. Shaibani spoke.", 2);
  article("Energy Minister Farid Shaybani visited Aleppo, Syria. Shaybani spoke.", 1);
  const std::string out = list();
  EXPECT_NE(out.find("Farid Shaibani\tperson\t2 articles\t4 times\t# both are"), std::string::npos)
      << out;
  EXPECT_NE(out.find("  ? Farid Shaybani"), std::string::npos) << out;
}

TEST_F(ArchiveTest, NearNamesOfTwoPeopleStayApart) {
  article("The painter Mark Thomson lives in London, Britain. Thomson paints.", 20);
  article("The plumber Mark Thompson lives in Leeds, Britain. Thompson works.", 2);
  article("Ruhollah Khomeini led Iran. Khomeini died in 1989.", 20);
  article("Ali Khamenei led Iran. Khamenei succeeded him.", 20);
  article("The Dnieper is a river of Ukraine.", 20);
  article("Dnipro is a city in Ukraine.", 20);
  const std::string out = list();
  EXPECT_EQ(out.find("  - "), std::string::npos) << out;
  EXPECT_EQ(out.find("  ? "), std::string::npos) << out;
}

TEST_F(ArchiveTest, AWordMoreOrAnotherEndingIsNoSpelling) {
  article("George W. Bush met African leaders in Africa. He flew to New York City.", 20);
  article("George Bush met leaders of Africa. He flew to New York. Mike Flynn came along.", 5);
  article("Michael Flynn spoke in New York.", 5);
  const std::string out = list();
  EXPECT_EQ(out.find("  - "), std::string::npos) << out;
  EXPECT_EQ(out.find("  ? "), std::string::npos) << out;
}

TEST_F(ArchiveTest, ASurnameThatAnotherBearsDoesNotStandAlone) {
  article("President Volodymyr Zelenskyy spoke in Kyiv. Zelenskyy said so.", 19);
  article("President Volodymyr Zelensky spoke in Kyiv. Zelensky said so.", 1);
  EXPECT_NE(list().find("  * Zelensky\n"), std::string::npos) << list();
  article("The dancer Igor Zelensky spoke in Munich. Zelensky said so.", 1);
  EXPECT_EQ(list().find("  * Zelensky\n"), std::string::npos) << list();
}

TEST_F(ArchiveTest, RareNamesAreLeftOut) {
  article("The painter Utoni Nangolo lives in Otavi.", 1);
  article("The painter Farida Belhadi lives in Otavi.", 2);
  EXPECT_NE(list(1).find("Utoni Nangolo"), std::string::npos);
  EXPECT_EQ(list(2).find("Utoni Nangolo"), std::string::npos);
  EXPECT_NE(list(2).find("Farida Belhadi"), std::string::npos);
}

TEST_F(ArchiveTest, ScratchFilesChangeNothing) {
  article("President Volodymyr Zelenskyy spoke in Kyiv. Zelenskyy met Sergey Lavrov.", 12);
  article("President Volodymyr Zelensky spoke in Kiev. He met Sergei Lavrov in Deir ez-Zor.", 2);
  EXPECT_EQ(list(1, 64), list(1));
  EXPECT_NE(list().find("Lavrov"), std::string::npos);
}

TEST(Rows, AddUpInAnyOrder) {
  Tallies a, b, both, turned;
  a.add("kyiv\tf\tKyiv", {1, 2, 20240101, 20240101});
  b.add("kyiv\tf\tKyiv", {1, 3, 0, 0});
  b.add("kyiv\tf\tKyiv", {1, 1, 20200101, 20220101});
  both.add(a);
  both.add(b);
  turned.add(b);
  turned.add(a);
  EXPECT_EQ(both.text(), "kyiv\tf\tKyiv\t3\t6\t20200101\t20240101\n");
  EXPECT_EQ(both.text(), turned.text());
}

TEST(Rows, DamagedCountsAreRefused) {
  EXPECT_TRUE(decode_use_count("1\t2\t0\t0"));
  for (const char* bad : {"", "1", "1\t2\t3", "1\t2\t3\tx", "1\t2\t3\t4\t5", "-1\t2\t3\t4"})
    EXPECT_FALSE(decode_use_count(bad)) << bad;
}

}  // namespace
}  // namespace stet

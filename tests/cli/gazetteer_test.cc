// `stet gazetteer` and --gazetteer, as their users run them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.h"

namespace stet {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::Outcome;

class GazetteerCommand : public testing::InFolder {
 protected:
  void build(const std::string& out, const std::string& rows) {
    folder_.write("places.tsv", "name\tvariants\tcountry\tkind\n" + rows);
    const Outcome o = stet({"gazetteer", "build", "--places", "places.tsv", "--source",
                            "The newsroom", "--built", "2026-11-25", out});
    ASSERT_EQ(o.status, 0) << o.err;
    ASSERT_EQ(o.err, "") << "no progress bar where there is no terminal";
  }
};

TEST_F(GazetteerCommand, ALayerIsBuiltShownAndVerified) {
  build("house.stetgaz", "Nowhereville\tNowhere-on-Sea | Nowherton\tUS\ttown\n");
  const Outcome info = stet({"gazetteer", "info", "house.stetgaz"});
  EXPECT_EQ(info.status, 0);
  EXPECT_THAT(info.out, HasSubstr("names    3\n"));
  EXPECT_THAT(info.out, HasSubstr("built    2026-11-25\n"));
  EXPECT_THAT(info.out, HasSubstr("source   The newsroom\n"));
  EXPECT_EQ(stet({"gazetteer", "verify", "house.stetgaz"}).status, 0);
}

TEST_F(GazetteerCommand, TheLastLayerComesFirst) {
  build("a.stetgaz", "Nowhereville\t\tUS\ttown\n");
  build("b.stetgaz", "Nowhereville\t\tSY\tairbase\n");
  EXPECT_THAT(stet({"place", "Nowhereville"}).out, Not(HasSubstr("exact")));
  const std::string out =
      stet({"place", "--gazetteer", "a.stetgaz", "--gazetteer", "b.stetgaz", "Nowhereville"}).out;
  EXPECT_LT(out.find("airbase"), out.find("town"));
  EXPECT_THAT(out, HasSubstr("exact"));
}

TEST_F(GazetteerCommand, CheckReportsTheLayerAmongItsSources) {
  build("house.stetgaz", "Nowhereville\t\tUS\ttown\n");
  folder_.write("a.txt", "The cafe was closed.\n");
  const Outcome o = stet({"check", "--format", "json", "--gazetteer", "house.stetgaz", "a.txt"});
  EXPECT_EQ(o.status, 0);
  EXPECT_THAT(o.out, HasSubstr("The newsroom"));
}

TEST_F(GazetteerCommand, ComparedNamesOfOneListedPlaceAreOneName) {
  build("house.stetgaz", "Nowhereville\tAbracadabra\tUS\ttown\n");
  EXPECT_THAT(stet({"compare", "Nowhereville", "Abracadabra"}).out, HasSubstr("different"));
  const Outcome o =
      stet({"compare", "--gazetteer", "house.stetgaz", "Nowhereville", "Abracadabra"});
  EXPECT_THAT(o.out, HasSubstr("variant"));
  EXPECT_THAT(o.out, HasSubstr("both are listed names of Nowhereville"));
  const Outcome batch = stet({"compare", "--gazetteer", "house.stetgaz", "--batch"},
                             {.input = "Nowhereville\tAbracadabra\n"});
  EXPECT_EQ(batch.out, "0.9520\tvariant\n");
}

// A gazetteer that cannot be used ends every command with status 2 and says which file and why.
TEST_F(GazetteerCommand, AForeignOrDamagedFileIsAClearError) {
  folder_.write("foreign.txt", std::string(4096, 'x'));
  folder_.write("a.txt", "The cafe was closed.\n");
  build("good.stetgaz", "Nowhereville\t\tUS\ttown\n");
  const std::string good = testing::content_of(folder_ / "good.stetgaz");
  folder_.write("short.stetgaz", good.substr(0, good.size() / 2));
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"place", "X"}, {"compare", "A", "B"}, {"check", "a.txt"}}) {
    for (const auto& [file, what] : {std::pair("foreign.txt", "is not a gazetteer file"),
                                     std::pair("short.stetgaz", "is truncated or damaged"),
                                     std::pair("absent.stetgaz", "cannot open")}) {
      std::vector<std::string> arguments = command;
      arguments.insert(arguments.begin() + 1, {"--gazetteer", file});
      const Outcome o = stet(arguments);
      EXPECT_EQ(o.status, 2) << command[0] << " " << file;
      EXPECT_THAT(o.err, HasSubstr(std::string(file) + ": " + what));
    }
  }
}

TEST_F(GazetteerCommand, VerifyFindsAChangedByte) {
  build("good.stetgaz", "Nowhereville\t\tUS\ttown\n");
  std::string bytes = testing::content_of(folder_ / "good.stetgaz");
  bytes[bytes.find("Nowhereville")] ^= 1;
  folder_.write("bad.stetgaz", bytes);
  const Outcome o = stet({"gazetteer", "verify", "bad.stetgaz"});
  EXPECT_EQ(o.status, 2);
  EXPECT_THAT(o.err, HasSubstr("bad.stetgaz: section"));
  EXPECT_THAT(o.err, HasSubstr("does not match its checksum"));
}

// A mass source lies below what stet itself knows: it adds names and takes none away.
TEST_F(GazetteerCommand, AMassSourceIsBuiltFromItsPublishersTables) {
  const std::string sample = std::string(STET_SOURCE_DIR) + "/tests/gazetteer/sample/";
  const Outcome o =
      stet({"gazetteer", "build", "--geonames", sample + "geonames.txt", "--alternates",
            sample + "alternates.txt", "--admin1", sample + "admin1.tsv", "--whosonfirst",
            sample + "whosonfirst", "--gns", sample + "gns_old.txt", "--gns",
            sample + "gns_new.txt", "--country-info", sample + "country_info.txt", "m.stetgaz"});
  EXPECT_EQ(o.status, 0);
  EXPECT_THAT(o.out, HasSubstr("m.stetgaz: "));
  EXPECT_THAT(o.err, HasSubstr("alternates.txt:12: is not a row of alternate names"));
  EXPECT_THAT(stet({"gazetteer", "info", "m.stetgaz"}).out,
              HasSubstr("lies     below what stet itself knows"));
  const std::string kyiv = stet({"place", "--gazetteer", "m.stetgaz", "Kyiv"}).out;
  EXPECT_EQ(kyiv, stet({"place", "Kyiv"}).out);
  EXPECT_THAT(stet({"place", "--gazetteer", "m.stetgaz", "Jablah Airfield"}).out,
              HasSubstr("exact"));
}

TEST_F(GazetteerCommand, TheAlternatesOfNothingAreWrongUsage) {
  const Outcome o = stet({"gazetteer", "build", "--whosonfirst", ".", "--alternates", "a", "b"});
  EXPECT_EQ(o.status, 2);
  EXPECT_THAT(o.err, HasSubstr("go with --geonames"));
}

TEST_F(GazetteerCommand, ABadTableWritesNothing) {
  folder_.write("bad.tsv", "name\tcountry\nA\tSyria\n");
  const Outcome o = stet({"gazetteer", "build", "--places", "bad.tsv", "out.stetgaz"});
  EXPECT_EQ(o.status, 2);
  EXPECT_THAT(o.err, HasSubstr("bad.tsv:2: country “Syria”"));
  EXPECT_FALSE(std::filesystem::exists(folder_ / "out.stetgaz"));
  build("out.stetgaz", "Nowhereville\t\tUS\ttown\n");
  const std::string before = testing::content_of(folder_ / "out.stetgaz");
  EXPECT_EQ(stet({"gazetteer", "build", "--places", "bad.tsv", "out.stetgaz"}).status, 2);
  EXPECT_EQ(testing::content_of(folder_ / "out.stetgaz"), before);
  const auto files = std::filesystem::directory_iterator(folder_.path());
  EXPECT_EQ(std::distance(begin(files), end(files)), 3) << "two tables and the layer";
}

TEST_F(GazetteerCommand, WrongUsageNamesTheCommand) {
  EXPECT_THAT(stet({"gazetteer"}).err, HasSubstr("say build, info or verify"));
  EXPECT_THAT(stet({"gazetteer", "build", "x"}).err, HasSubstr("name a source"));
  EXPECT_THAT(stet({"gazetteer", "info"}).err, HasSubstr("gazetteer info: name the file"));
  const Outcome o = stet({"gazetteer", "build", "--place", "x", "y"});
  EXPECT_EQ(o.status, 2);
  EXPECT_THAT(o.err, HasSubstr("did you mean “--places”?"));
  EXPECT_THAT(stet({"gazetteer", "build", "--help"}).out, HasSubstr("Usage: stet gazetteer build"));
}

}  // namespace
}  // namespace stet

// A damaged file is refused or answers nonsense; it never makes the reader read outside of it. Run
// with the address sanitizer this test sees every such read, because each image is a heap block of
// exactly its size.
#include <cstring>

#include "checker/gazetteer/countries.h"
#include "checker/gazetteer/format.h"
#include "checker/gazetteer/layer_file.h"
#include "tests/gazetteer/support.h"

namespace stet {
namespace {

std::vector<GazetteerRecord> sample_records() {
  std::mt19937 random(1);
  std::vector<GazetteerRecord> out;
  for (int i = 0; i < 60; ++i) {
    GazetteerRecord record = place(random_word(random, 2) + " " + random_word(random, 2),
                                   i % 2 == 0 ? "SY" : "UA", EntryKind::city, 1, 1, 1000);
    record.add_name(random_word(random, 3), NameRole::variant);
    record.note = i % 3 == 0 ? "a note" : "";
    record.short_name = i % 5 == 0 ? "short" : "";
    record.admin1 = "Somewhere";
    out.push_back(std::move(record));
  }
  return out;
}

LayerImage sample() {
  GazetteerBuilder builder;
  builder.set_built("2026-11-23");
  builder.add_source("test");
  for (GazetteerRecord& record : sample_records()) builder.add_entry(std::move(record));
  builder.add_country(
      {CountryCode("SY"), "Syria", "Middle East", "Syrian", {CountryCode("IQ")}, 1, 1});
  builder.add_word("common", format::kWordCommon);
  return built(builder);
}

// With coded names and a filter of words.
LayerImage large_sample() { return packed(sample_records(), kAlwaysLarge); }

// Asks everything that reads the file.
size_t query_all(const Gazetteer& gazetteer) {
  size_t seen = 0;
  std::vector<NameMatch> matches;
  for (std::string_view name : {"bado", "kila", "baba", "syria", "a b c"}) {
    gazetteer.find(name, matches);
    seen += gazetteer.may_start_name(name) ? 1 : 0;
    seen += gazetteer.word(name).common ? 1 : 0;
    gazetteer.one_slip(name, matches);
    if (name != "kila" && name != "a b c") continue;  // near() is dear
    for (std::string_view country : {"SY", ""}) {
      for (const NearMatch& match : gazetteer.near(name, {CountryCode(country), {}, 4})) {
        seen += match.match.name.size() + gazetteer.entry(match.match.entry).note.size();
      }
    }
  }
  std::vector<BatchHit> hits;
  gazetteer.find_batch(std::vector<std::string_view>{"bado", "", "syria"}, hits);
  seen += hits.size();
  for (uint32_t i = 0; i < 70; ++i) {
    const Entry entry = gazetteer.entry({0, i});
    seen += entry.name.size() + entry.note.size() + entry.admin1.size() + entry.short_name.size();
    for (const NameMatch& match : gazetteer.names({0, i})) seen += match.name.size();
    if (i < 3) gazetteer.find(entry.name, matches);
  }
  for (const NameMatch& match : matches) seen += match.name.size();
  seen += gazetteer.country_name(CountryCode("SY")).size() + gazetteer.info(0).sources.size();
  for (CountryCode code : gazetteer.neighbours(CountryCode("SY"))) seen += code.value;
  return seen;
}

// Opens a copy with exact bounds; true if it opened.
bool opens_and_answers(const std::vector<std::byte>& bytes) {
  const LayerImage exact(bytes.begin(), bytes.end());
  Gazetteer gazetteer;
  const std::optional<Error> error = gazetteer.add_layer(exact, "damaged.stetgaz");
  if (error) {
    EXPECT_EQ(error->path, "damaged.stetgaz");
    EXPECT_FALSE(error->message.empty());
    return false;
  }
  query_all(gazetteer);
  return true;
}

TEST(Corrupt, TheSamplesThemselvesAreGood) {
  for (const LayerImage& image : {sample(), large_sample()}) {
    const Gazetteer gazetteer = opened({&image});
    EXPECT_GT(query_all(gazetteer), 1000u);
    EXPECT_FALSE(verify_image(image, "x"));
  }
}

void change_bytes(const LayerImage& image) {
  std::mt19937 random(99);
  int opened_count = 0;
  for (int round = 0; round < 5000; ++round) {
    std::vector<std::byte> bytes(image.begin(), image.end());
    for (int edits = 1 + static_cast<int>(random() % 8); edits > 0; --edits) {
      // Half of the edits hit the header and the section table.
      const size_t at = random() % (random() % 2 == 0 ? bytes.size() : 1024);
      static constexpr uint8_t kExtremes[] = {0x00, 0xFF, 0x7F, 0x80};
      bytes[at] = random() % 3 == 0 ? std::byte{kExtremes[random() % 4]}
                                    : static_cast<std::byte>(random() & 0xFF);
    }
    opened_count += opens_and_answers(bytes) ? 1 : 0;
  }
  EXPECT_GT(opened_count, 600) << "the queries must be reached";
  EXPECT_LT(opened_count, 5000);
}

TEST(Corrupt, ChangedBytesNeverCrash) { change_bytes(sample()); }
TEST(Corrupt, ChangedBytesOfALargeLayerNeverCrash) { change_bytes(large_sample()); }

void change_sections(const LayerImage& image) {
  std::mt19937 random(98);
  for (int round = 0; round < 1200; ++round) {
    std::vector<std::byte> bytes(image.begin(), image.end());
    const size_t from = 1024 + random() % (bytes.size() - 1024 - 64);
    for (size_t i = from; i < from + 64; ++i) bytes[i] = static_cast<std::byte>(random() & 0xFF);
    EXPECT_TRUE(opens_and_answers(bytes)) << "opening reads the table only";
  }
}

TEST(Corrupt, ChangedSectionsNeverCrash) { change_sections(sample()); }
TEST(Corrupt, ChangedSectionsOfALargeLayerNeverCrash) { change_sections(large_sample()); }

TEST(Corrupt, TruncatedFilesAreRefused) {
  const LayerImage image = sample();
  std::mt19937 random(97);
  for (int round = 0; round < 500; ++round) {
    const size_t length = round < 200 ? static_cast<size_t>(round) : random() % image.size();
    EXPECT_FALSE(opens_and_answers({image.begin(), image.begin() + static_cast<long>(length)}));
  }
}

TEST(Corrupt, TheErrorSaysWhatIsWrong) {
  const LayerImage image = sample();
  const auto error_of = [&image](size_t at, uint8_t value) {
    LayerImage bytes = image;
    bytes[at] = std::byte{value};
    Gazetteer gazetteer;
    return gazetteer.add_layer(bytes, "x.stetgaz").value_or(Error{}).text();
  };
  EXPECT_EQ(error_of(0, 'X'),
            "x.stetgaz: is not a gazetteer file: make one with `stet gazetteer build`");
  EXPECT_NE(error_of(8, 99).find("format version 99"), std::string::npos);
  // Earlier large layers, whose names were coded by the byte.
  EXPECT_EQ(error_of(8, 3),
            "x.stetgaz: has format version 3, this program reads versions 1 and 4: build it again");
  EXPECT_NE(error_of(12, 1).find("byte order"), std::string::npos);
  EXPECT_NE(error_of(16, 1).find("truncated"), std::string::npos);
}

TEST(Corrupt, AnUnalignedImageIsRefused) {
  const LayerImage image = sample();
  LayerImage shifted(image.size() + 8);
  std::memcpy(shifted.data() + 8, image.data(), image.size());
  Gazetteer gazetteer;
  EXPECT_TRUE(gazetteer.add_layer(std::span(shifted).subspan(8), "x"));
}

TEST(Corrupt, VerifyFindsAChangedByteAnywhereInASection) {
  const LayerImage good = large_sample();
  format::Header header;
  std::memcpy(&header, good.data(), sizeof(header));
  for (uint32_t i = 0; i < header.sections; ++i) {
    format::Section section;
    std::memcpy(&section, good.data() + sizeof(header) + i * sizeof(section), sizeof(section));
    if (section.bytes == 0) continue;
    LayerImage image = good;
    image[section.offset + section.bytes / 2] ^= std::byte{1};
    EXPECT_TRUE(verify_image(image, "x")) << "section " << static_cast<uint32_t>(section.id);
  }
}

}  // namespace
}  // namespace stet

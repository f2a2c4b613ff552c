// Large layers against their slow twins: a layer of the plain kind, and trying every name.
#include <gmock/gmock.h>

#include <initializer_list>
#include <map>
#include <set>

#include "checker/base/utf8.h"
#include "checker/gazetteer/keys.h"
#include "checker/gazetteer/layer.h"
#include "checker/gazetteer/pack/image_writer.h"
#include "checker/gazetteer/pack/name_encoder.h"
#include "checker/gazetteer/word_slips.h"
#include "checker/names/fold.h"
#include "tests/gazetteer/support.h"

namespace stet {
namespace {

std::string cyrillic(const std::string& latin) {
  static const std::string kFrom = "bdkhlmnrstvzaeiou ";
  static const std::vector<std::string> kTo = {"б", "д", "к", "х", "л", "м", "н", "р", "с",
                                               "т", "в", "з", "а", "е", "и", "о", "у", " "};
  std::string out;
  for (char c : latin) out += kTo[kFrom.find(c)];
  return out;
}

std::vector<GazetteerRecord> random_records(int count) {
  std::mt19937 random(11);
  std::vector<GazetteerRecord> out;
  for (int i = 0; i < count; ++i) {
    std::string name = random_word(random, 2);
    for (uint32_t more = random() % 3; more > 0; --more) name += " " + random_word(random, 2);
    if (i % 9 == 0) name = "Saint " + name;
    if (i % 11 == 0) name = "The " + name;
    GazetteerRecord record = place(
        name, i % 3 == 0 ? "SY" : "UA", i % 4 == 0 ? EntryKind::province : EntryKind::city,
        static_cast<float>(random() % 90), static_cast<float>(random() % 180), random() % 100000);
    if (i % 4 == 0) record.names[0].text += " Province";
    record.add_name("Dé" + random_word(random, 2) + "-" + random_word(random, 1),
                    NameRole::variant);
    if (i % 3 == 0) record.add_name(cyrillic(random_word(random, 3)), NameRole::official);
    if (i % 7 == 0) record.note = "a note";
    record.id = static_cast<uint64_t>(i) + 1;
    out.push_back(std::move(record));
  }
  return out;
}

class Large : public testing::Test {
 protected:
  Large()
      : records_(random_records(900)),
        large_image_(packed(records_, kAlwaysLarge)),
        plain_image_(packed(records_, kNeverLarge)),
        large_(opened({&large_image_})),
        plain_(opened({&plain_image_})) {}

  // Folded names, their derived forms, and strings that are none.
  std::vector<std::string> questions() const {
    std::mt19937 random(12);
    std::set<std::string> out;
    std::vector<std::string> keys;
    for (const GazetteerRecord& record : records_) {
      for (const RecordName& name : record.names) {
        lookup_keys(fold(name.text), record.kind, record.countries[0], keys);
        out.insert(keys.begin(), keys.end());
      }
      out.insert(random_word(random, 2));
      out.insert(random_word(random, 2) + " " + random_word(random, 2));
    }
    return {out.begin(), out.end()};
  }

  std::vector<GazetteerRecord> records_;
  LayerImage large_image_, plain_image_;
  Gazetteer large_, plain_;
};

std::string told(const Gazetteer& gazetteer, const std::vector<NameMatch>& matches) {
  std::string out;
  for (const NameMatch& match : matches) {
    const Entry entry = gazetteer.entry(match.entry);
    out += std::to_string(entry.id) + "|" + std::string(match.name) + "|" +
           std::to_string(static_cast<int>(match.role)) + "|" + std::string(entry.name) + "|" +
           std::string(entry.note) + "\n";
  }
  return out;
}

TEST_F(Large, AnswersAsAPlainLayerDoes) {
  for (const std::string& question : questions()) {
    ASSERT_EQ(told(large_, find(large_, question)), told(plain_, find(plain_, question)))
        << question;
    ASSERT_EQ(large_.may_start_name(question), plain_.may_start_name(question)) << question;
    ASSERT_EQ(large_.word(question).place_word, plain_.word(question).place_word) << question;
  }
  EXPECT_EQ(told(large_, large_.names({0, 5})), told(plain_, plain_.names({0, 5})));
  EXPECT_EQ(large_.info(0).names, plain_.info(0).names);
}

TEST_F(Large, ANameStaysWhereItIs) {
  const std::string_view name = large_.entry({0, 3}).name;
  const std::string copy(name);
  for (uint32_t i = 0; i < 900; ++i) large_.names({0, i});
  EXPECT_EQ(name.data(), large_.entry({0, 3}).name.data());
  EXPECT_EQ(name, copy);
}

// Its code would not fit; the entry keeps its other name.
TEST(LargeNames, ALongNameOfRareLettersIsLeftOut) {
  const std::vector<Symbol> symbols = {symbol_of("a"), {}};
  ImageWriter writer(Scratch(), symbols);
  GazetteerRecord record = place(std::string(100, 'b'), "CN", EntryKind::city, 1, 1);
  record.add_name(std::string(80, 'b'), NameRole::variant);
  record.add_name(std::string(200, 'a'), NameRole::variant);
  ASSERT_FALSE(writer.add_entry(record, 1));
  ASSERT_FALSE(writer.add_entry(place(std::string(90, 'b'), "CN", EntryKind::city, 1, 1), 1));
  LayerImage image;
  const auto keep = [&image](std::string_view bytes) -> std::optional<Error> {
    const auto* begin = reinterpret_cast<const std::byte*>(bytes.data());
    image.insert(image.end(), begin, begin + bytes.size());
    return std::nullopt;
  };
  ASSERT_FALSE(writer.finish({"2026-11-25", {}, 0}, {}, keep));
  const Gazetteer gazetteer = opened({&image});
  EXPECT_EQ(gazetteer.info(0).entries, 1u);
  EXPECT_EQ(find(gazetteer, std::string(100, 'b')).size(), 0u);
  EXPECT_EQ(find(gazetteer, std::string(80, 'b')).size(), 1u);
  ASSERT_EQ(find(gazetteer, std::string(200, 'a')).size(), 1u);
  EXPECT_EQ(find(gazetteer, std::string(200, 'a'))[0].name, std::string(200, 'a'));
}

TEST_F(Large, ABatchFindsWhatOneByOneIsFound) {
  const std::vector<std::string> asked = questions();
  const std::vector<std::string_view> views(asked.begin(), asked.end());
  const Gazetteer both = opened({&plain_image_, &large_image_});
  for (const Gazetteer* gazetteer :
       std::initializer_list<const Gazetteer*>{&large_, &plain_, &both}) {
    std::vector<BatchHit> hits;
    gazetteer->find_batch(views, hits);
    EXPECT_TRUE(std::ranges::is_sorted(hits, {}, &BatchHit::query));
    size_t expected = 0;
    for (uint32_t i = 0; i < asked.size(); ++i) {
      std::vector<EntryRef> one, many;
      for (const NameMatch& match : find(*gazetteer, asked[i])) one.push_back(match.entry);
      for (const BatchHit& hit : hits) {
        if (hit.query == i) many.push_back(hit.entry);
      }
      std::ranges::sort(one);
      std::ranges::sort(many);
      ASSERT_EQ(one, many) << asked[i];
      expected += one.size();
    }
    EXPECT_EQ(hits.size(), expected);
    EXPECT_GT(hits.size(), 900u);
  }
}

TEST_F(Large, NamesTogetherHaveTheMatchesOfEachInItsOrder) {
  std::vector<std::string> asked = questions();
  asked.emplace_back();
  const std::vector<std::string_view> views(asked.begin(), asked.end());
  const Gazetteer both = opened({&plain_image_, &large_image_});
  for (const Gazetteer* gazetteer :
       std::initializer_list<const Gazetteer*>{&large_, &plain_, &both}) {
    std::vector<NameHit> hits;
    gazetteer->find_each_of(views, hits);
    auto hit = hits.begin();
    for (uint32_t i = 0; i < asked.size(); ++i) {
      for (const NameMatch& one : find(*gazetteer, asked[i])) {
        ASSERT_TRUE(hit != hits.end() && hit->query == i) << asked[i];
        EXPECT_EQ(hit->match.entry, one.entry) << asked[i];
        EXPECT_EQ(hit->match.role, one.role);
        EXPECT_EQ(hit->match.name, one.name);
        ++hit;
      }
    }
    EXPECT_EQ(hit, hits.end());
    EXPECT_GT(hits.size(), 900U);
  }
}

// What is said of a name at once, against decoding and folding it.
TEST_F(Large, ANameIsSpelledRightlyOrNothingIsSaid) {
  const Result<Layer> layer = Layer::open(large_image_, "test");
  ASSERT_TRUE(layer);
  size_t spelled = 0, all = 0;
  for (uint32_t entry = 0; entry < layer->entries().size(); ++entry) {
    uint32_t which = 0;
    layer->for_each_name(
        layer->entries()[entry], [&](std::string_view name, NameRole role, uint32_t at) {
          const std::string folded = fold(name);
          const uint64_t hash = layer->name_hash(folded);
          Layer::Spelled said;
          layer->spell(entry, which, hash, said);
          EXPECT_NE(said.what, Layer::Spelled::other);
          ++all;
          if (said.what == Layer::Spelled::name) {
            ++spelled;
            EXPECT_TRUE(said.spelling.is(folded)) << name;
            EXPECT_FALSE(said.spelling.is(folded + "a"));
            EXPECT_EQ(said.at, at);
            EXPECT_EQ(said.role, role);
          }
          layer->spell(entry, which, hash ^ 0x100, said);  // a bit that tells names apart unread
          EXPECT_NE(said.what, Layer::Spelled::name);
          return ++which < format::kLastWhich;
        });
  }
  EXPECT_GT(spelled * 10, all * 8) << "all but long ones and those at the end of the section";
}

// Is `b` one slip from `a`? By code points, word boundaries kept but for one joint or gap, and
// words of one or two letters in longer names left alone.
std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    out += c.value;
    at += c.length;
  }
  return out;
}

bool one_edit(const std::u32string& a, const std::u32string& b) {
  if (a.size() + 1 == b.size()) {
    for (size_t i = 0; i < b.size(); ++i) {
      if (b.substr(0, i) + b.substr(i + 1) == a) return true;
    }
    return false;
  }
  if (a.size() == b.size() + 1) return one_edit(b, a);
  if (a.size() != b.size() || a == b) return false;
  size_t i = 0;
  while (a[i] == b[i]) ++i;
  return a.substr(i + 1) == b.substr(i + 1) ||
         (i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] &&
          a.substr(i + 2) == b.substr(i + 2));
}

std::vector<std::u32string> words_of(const std::u32string& text) {
  std::vector<std::u32string> out(1);
  for (char32_t c : text) {
    if (c == U' ') {
      out.emplace_back();
    } else {
      out.back() += c;
    }
  }
  return out;
}

bool is_slip(std::string_view from, std::string_view to) {
  const std::u32string a = code_points(from), b = code_points(to);
  if (!one_edit(a, b)) return false;
  const auto x = words_of(a), y = words_of(b);
  if (x.size() != y.size()) return true;
  size_t changed = 0, index = 0;
  for (size_t i = 0; i < x.size(); ++i) {
    if (x[i] == y[i]) continue;
    ++changed;
    index = i;
  }
  const auto alphabet = [](char32_t c) { return c / kLetterBlock; };
  for (char32_t c : y[index]) {
    // A letter of another alphabet than those of the word is no slip.
    const bool foreign =
        std::ranges::none_of(x[index], [&](char32_t d) { return alphabet(c) == alphabet(d); });
    if (foreign) return false;
  }
  return changed == 1 && (x.size() == 1 || x[index].size() > 2);
}

TEST_F(Large, OneSlipIsWhatTryingEveryNameFinds) {
  std::map<std::string, std::set<uint64_t>> entries;
  std::vector<std::string> keys;
  for (const GazetteerRecord& record : records_) {
    for (const RecordName& name : record.names) {
      lookup_keys(fold(name.text), record.kind, record.countries[0], keys);
      for (const std::string& key : keys) entries[key].insert(record.id);
    }
  }
  std::mt19937 random(13);
  size_t found = 0;
  std::vector<std::string> asked = questions();
  std::ranges::shuffle(asked, random);
  asked.resize(300);
  for (size_t i = 0; i < 150; ++i) {  // half of them with a slip of their own
    std::string& name = asked[i];
    if (static_cast<unsigned char>(name[name.size() / 2]) < 0x80) name.erase(name.size() / 2, 1);
  }
  for (const std::string& question : asked) {
    std::set<uint64_t> expected, slow;
    for (const auto& [key, ids] : entries) {
      if (is_slip(question, key)) slow.insert(ids.begin(), ids.end());
    }
    std::vector<NameMatch> matches;
    large_.one_slip(question, matches);
    std::set<uint64_t> fast;
    for (const NameMatch& match : matches) fast.insert(large_.entry(match.entry).id);
    ASSERT_EQ(fast, slow) << question;
    found += fast.size();
  }
  EXPECT_GT(found, 100u);
}

TEST_F(Large, NearRanksTheNamesOneSlipAway) {
  size_t first = 0, asked = 0;
  for (const GazetteerRecord& record : records_) {
    std::string name = fold(record.names[1].text);
    if (record.names[1].role != NameRole::variant || name.size() < 8) continue;
    std::swap(name[3], name[4]);
    if (name == fold(record.names[1].text)) continue;
    ++asked;
    const std::vector<NearMatch> near = large_.near(name, {CountryCode(), {}, 3});
    first += !near.empty() && large_.entry(near[0].match.entry).id == record.id;
    const std::vector<NearMatch> here = large_.near(name, {record.countries[0], {}, 3});
    ASSERT_FALSE(here.empty());
    EXPECT_TRUE(large_.entry(here[0].match.entry).in_country(record.countries[0]));
  }
  EXPECT_GT(asked, 300u);
  EXPECT_GT(first * 10, asked * 9);
}

TEST_F(Large, NeitherTheOrderNorTheMemoryMattersToTheBytes) {
  std::vector<GazetteerRecord> reversed(records_.rbegin(), records_.rend());
  EXPECT_TRUE(packed(reversed, kAlwaysLarge) == large_image_);
  EXPECT_TRUE(packed(records_, kAlwaysLarge, 20'000) == large_image_) << "sorted in many runs";
  EXPECT_TRUE(packed(reversed, kNeverLarge, 20'000) == plain_image_);
}

// The builder in memory makes the same plain layers.
TEST_F(Large, TheBuilderInMemoryAgrees) {
  GazetteerBuilder builder;
  builder.set_built("2026-11-25");
  builder.add_source("test");
  for (const GazetteerRecord& record : records_) builder.add_entry(record);
  EXPECT_TRUE(built(builder) == plain_image_);
}

}  // namespace
}  // namespace stet

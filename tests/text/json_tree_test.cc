// The reader of JSON against the library: both take the same documents, and each string says the
// same.
#include "checker/text/json/json_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "checker/base/utf8.h"
#include "checker/text/json/json_pointer.h"
#include "checker/text/json/json_string.h"

namespace stet {
namespace {

using Json = nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Span all(std::string_view text) { return {0, static_cast<uint32_t>(text.size())}; }

std::string value_text(const JsonTree& d, uint32_t v) {
  return json_text(d.text(), d[v].bytes).text;
}

// Builds the library's value from ours.
Json rebuilt(const JsonTree& d, uint32_t v) {
  switch (d[v].kind) {
    case JsonKind::object: {
      Json object = Json::object();
      for (uint32_t m = d.first(v); m != d.kNone; m = d.after(m, v)) {
        object[json_text(d.text(), d[m].key).text] = rebuilt(d, m);
      }
      return object;
    }
    case JsonKind::array: {
      Json array = Json::array();
      for (uint32_t m = d.first(v); m != d.kNone; m = d.after(m, v)) array.push_back(rebuilt(d, m));
      return array;
    }
    case JsonKind::string:
      return value_text(d, v);
    default:
      return Json::parse(d[v].bytes.in(d.text()));
  }
}

constexpr std::string_view kSeeds[] = {
    R"({"a": [1, -0.5e+3, true, null, "x\u00e9\n"], "b\"": {"c": "\ud83c\udf55 \/"}, "": []})",
    R"([[], {}, [{"t": ""}], 0, 12, 1.25, 1E5, false])",
    R"("alone")",
    " -0 \n",
    "{}",
    "[1,2 , 3]"};

TEST(JsonTree, SaysWhatTheLibrarySays) {
  for (const std::string_view text : kSeeds) {
    JsonTree document;
    ASSERT_FALSE(document.read(text, all(text))) << text;
    EXPECT_EQ(rebuilt(document, document.kRoot), Json::parse(text));
  }
}

TEST(JsonTree, TakesWhatTheLibraryTakes) {
  std::mt19937 random(7);
  constexpr std::string_view kBytes = "{}[],:\"\\u019aeE+-.tfn \n\t\x01\x7f";
  size_t good = 0, bad = 0;
  for (int round = 0; round < 200000; ++round) {
    std::string text(kSeeds[random() % std::size(kSeeds)]);
    for (size_t changes = 1 + random() % 3; changes > 0; --changes) {
      const size_t at = random() % (text.size() + 1);
      const char byte = kBytes[random() % kBytes.size()];
      switch (random() % 3) {
        case 0:
          text.insert(at, 1, byte);
          break;
        case 1:
          text.erase(at, 1 + random() % 3);
          break;
        default:
          if (at < text.size()) text[at] = byte;
      }
    }
    JsonTree document;
    const bool ours = !document.read(text, all(text));
    // The library refuses lone surrogates and numbers that no double holds.
    const bool stricter = text.find("\\u") != text.npos || text.find_first_of("eE") != text.npos;
    if (find_invalid_utf8(text) != text.npos || (stricter && ours)) continue;
    ASSERT_EQ(ours, Json::accept(text)) << text;
    ++(ours ? good : bad);
    if (ours) {
      ASSERT_EQ(rebuilt(document, document.kRoot), Json::parse(text)) << text;
    }
  }
  EXPECT_GT(good, 1000u);
  EXPECT_GT(bad, 1000u);
}

TEST(JsonTree, ErrorsSayTheLine) {
  JsonTree document;
  const std::string_view text = "{\n \"a\": 1\n \"b\": 2}";
  const auto error = document.read(text, all(text));
  ASSERT_TRUE(error);
  EXPECT_THAT(error->message, HasSubstr("a , or } is missing in line 3"));
}

TEST(JsonTree, LimitsHold) {
  JsonTree document;
  const auto refused = [&document](const std::string& text) {
    const auto error = document.read(text, all(text));
    return error ? error->message : "";
  };
  const auto nested = [](size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  EXPECT_THAT(refused(nested(JsonTree::kDeepest)), IsEmpty());
  EXPECT_THAT(refused(nested(JsonTree::kDeepest + 1)), HasSubstr("too deep"));
  EXPECT_THAT(refused(std::string(60u << 20, '[')), HasSubstr("too deep"));
  std::string many = "[1";
  for (size_t i = 0; i < JsonTree::kMostValues; ++i) many += ",1";
  EXPECT_THAT(refused(many + "]"), HasSubstr("too many values"));
  std::string escapes = "\"";
  for (size_t i = 0; i <= JsonTree::kMostEscapes; ++i) escapes += "\\n";
  EXPECT_THAT(refused(escapes + "\""), HasSubstr("too many escapes"));
}

TEST(JsonText, EveryCharacterKnowsItsBytes) {
  const std::string_view source = R"("a\u00e9\ud83c\udf55\ud83cz\n\"\u0000.")";
  const EmbeddedText text = json_text(source, {1, static_cast<uint32_t>(source.size()) - 1});
  EXPECT_EQ(text.text, "aé🍕\uFFFDz\n\"\uFFFD.");
  std::vector<std::string> bytes;
  for (uint32_t at = 0; at < text.text.size();) {
    const uint32_t length = decode_utf8(text.text, at).length;
    bytes.emplace_back(text.map.to_file({at, at + length}).in(source));
    at += length;
  }
  EXPECT_THAT(bytes, ElementsAre("a", R"(\u00e9)", R"(\ud83c\udf55)", R"(\ud83c)", "z", R"(\n)",
                                 R"(\")", R"(\u0000)", "."));
}

std::vector<std::string> found(std::string_view text, std::string_view pointer) {
  JsonTree document;
  EXPECT_FALSE(document.read(text, all(text)));
  std::vector<std::string> out;
  for (uint32_t v : find_json(document, document.kRoot, *parse_json_pointer(pointer))) {
    out.emplace_back(document[v].bytes.in(text));
  }
  return out;
}

TEST(JsonPointer, LeadsToValues) {
  const std::string_view text = R"({"a": [{"b": 1}, {"b": 2}, 3], "x/y": 4, "m~n": 5, "": 6,
      "\u0061b": 7, "*": 8})";
  EXPECT_THAT(found(text, "/a/1/b"), ElementsAre("2"));
  EXPECT_THAT(found(text, "/a/*/b"), ElementsAre("1", "2"));
  EXPECT_THAT(found(text, "/x~1y"), ElementsAre("4"));
  EXPECT_THAT(found(text, "/m~0n"), ElementsAre("5"));
  EXPECT_THAT(found(text, "/"), ElementsAre("6"));
  EXPECT_THAT(found(text, "/ab"), ElementsAre("7"));
  EXPECT_THAT(found(text, "/a/01/b"), IsEmpty());
  EXPECT_THAT(found(text, "/a/3"), IsEmpty());
  EXPECT_THAT(found(text, "/a/b"), IsEmpty());
  EXPECT_EQ(found(text, "").size(), 1u);
  EXPECT_EQ(parse_json_pointer("a/b"), std::nullopt);
  EXPECT_EQ(parse_json_pointer("/a~2"), std::nullopt);
}

}  // namespace
}  // namespace stet

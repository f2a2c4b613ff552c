#include "checker/config/json_document.h"

#include <gtest/gtest.h>

namespace stet {
namespace {

JsonValue parsed(std::string_view text) {
  Result<JsonValue> value = parse_json(text, "f.json");
  EXPECT_TRUE(value) << value.error().text();
  return value ? *std::move(value) : JsonValue{};
}

std::string error_of(std::string_view text) {
  const Result<JsonValue> value = parse_json(text, "f.json");
  return value ? "" : value.error().text();
}

std::string at(Place place) {
  return std::to_string(place.line) + ":" + std::to_string(place.column);
}

TEST(JsonDocument, EveryValueKnowsItsPlace) {
  const JsonValue root = parsed(
      "// first\n"
      "{\"a\" : 12,\n"
      "  \"b\\\"}\": [true , -1.5e3, \"é\\\\\", null],  /* \"c\":\n1 */ \"d\":{}\n}");
  EXPECT_EQ(at(root.place), "2:1");
  ASSERT_EQ(root.members.size(), 3u);
  EXPECT_EQ(at(root.members[0].place), "2:2");
  EXPECT_EQ(at(root.members[0].value.place), "2:8");
  EXPECT_EQ(root.members[0].value.number, 12);
  EXPECT_EQ(root.members[1].key, "b\"}");
  EXPECT_EQ(at(root.members[1].place), "3:3");
  const std::vector<JsonValue>& items = root.members[1].value.items;
  ASSERT_EQ(items.size(), 4u);
  EXPECT_EQ(at(items[0].place), "3:12");
  EXPECT_TRUE(items[0].boolean);
  EXPECT_EQ(at(items[1].place), "3:19");
  EXPECT_EQ(items[1].number, -1500);
  EXPECT_EQ(at(items[2].place), "3:27");
  EXPECT_EQ(items[2].string, "é\\");
  EXPECT_EQ(at(items[3].place), "3:34") << "columns count code points";
  EXPECT_EQ(at(root.members[2].place), "4:6");
  EXPECT_EQ(at(root.members[2].value.place), "4:10");
}

TEST(JsonDocument, ACommaMayStandBehindTheLastEntry) {
  const JsonValue root = parsed("{\"a\": [1, 2, // two\n ], \"b\": \",}\", /**/ }");
  ASSERT_EQ(root.members.size(), 2u);
  EXPECT_EQ(root.members[0].value.items.size(), 2u);
  EXPECT_EQ(root.members[1].value.string, ",}");
}

TEST(JsonDocument, ErrorsSayWhere) {
  EXPECT_TRUE(error_of("{\n  \"a\": 1\n  \"b\": 2}").starts_with("f.json:3:3: is no JSON: "))
      << error_of("{\n  \"a\": 1\n  \"b\": 2}");
  EXPECT_TRUE(error_of("").starts_with("f.json:1:1: is no JSON: "));
  EXPECT_TRUE(error_of("{\"a\": \"\xFF\"}").starts_with("f.json:1:"));
  EXPECT_TRUE(error_of("{} x").starts_with("f.json:1:4: "));
  EXPECT_TRUE(error_of("/*").starts_with("f.json:1:"));
  EXPECT_EQ(error_of("{\"a\": 1,\n \"a\": 2}"),
            "f.json:2:2: the key “a” stands here twice; keep one of them");
}

TEST(JsonDocument, DepthIsLimited) {
  EXPECT_EQ(error_of(std::string(64, '[') + std::string(64, ']')), "");
  EXPECT_EQ(error_of(std::string(65, '[')), "f.json:1:65: is nested too deeply");
  EXPECT_EQ(error_of(std::string(1'000'000, '[')), "f.json:1:65: is nested too deeply");
}

TEST(JsonDocument, AByteOrderMarkIsNoText) { EXPECT_EQ(at(parsed("\xEF\xBB\xBF{}").place), "1:1"); }

}  // namespace
}  // namespace stet

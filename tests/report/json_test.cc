#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "tests/report/support.h"

namespace stet {
namespace {

using Json = nlohmann::ordered_json;

const ReportHead kHead = {123, "2026-11-23", {"GeoNames (CC BY 4.0)"}};

std::vector<std::string> keys(const Json& object) {
  std::vector<std::string> out;
  for (const auto& item : object.items()) out.push_back(item.key());
  return out;
}

struct Sample {
  std::string file = "Met 😀 Asaad al-Shaybani.\nThen “Shaibani” left.\n";
  Article article = testing::article_of(file);
  std::vector<Finding> findings;

  Sample() {
    Finding finding = testing::finding_on(testing::span_of(file, "Shaibani"));
    finding.role = Role::caption;
    finding.in_quote = true;
    finding.fingerprint = 0x9f3c;
    finding.related = {{"first spelled here", testing::span_of(file, "Asaad al-Shaybani")}};
    findings = {finding};
  }
};

std::string json_report(const std::vector<FileReport>& files) {
  ReportCounts counts;
  std::string out = kJsonReport.begin(kHead);
  for (size_t i = 0; i < files.size(); ++i) {
    if (i > 0) out += kJsonReport.between;
    out += kJsonReport.file(files[i], {});
    counts.add(files[i]);
  }
  return out + kJsonReport.end(kHead, counts, {});
}

TEST(JsonReport, HasTheKeysOfTheContractInTheirOrder) {
  const Sample s;
  const Json report = Json::parse(
      json_report({testing::report_of("articles/syria.md", s.file, s.article, s.findings)}));
  using Keys = std::vector<std::string>;
  EXPECT_EQ(keys(report), (Keys{"version", "tool", "files", "summary"}));
  EXPECT_EQ(keys(report["tool"]), (Keys{"name", "version", "gazetteer"}));
  EXPECT_EQ(keys(report["tool"]["gazetteer"]), (Keys{"names", "built", "sources"}));
  EXPECT_EQ(keys(report["files"][0]), (Keys{"path", "error", "findings"}));
  EXPECT_EQ(keys(report["summary"]), (Keys{"files", "errors", "warnings", "infos", "unreadable"}));
  const Json& finding = report["files"][0]["findings"][0];
  EXPECT_EQ(keys(finding), (Keys{"rule", "severity", "confidence", "message", "why", "text", "span",
                                 "in", "suggestions", "related", "fingerprint", "status"}));
  EXPECT_EQ(keys(finding["span"]), (Keys{"start", "end"}));
  EXPECT_EQ(keys(finding["span"]["start"]), (Keys{"byte", "line", "column", "utf16"}));
  EXPECT_EQ(keys(finding["suggestions"][0]), (Keys{"text", "safe"}));
  EXPECT_EQ(keys(finding["related"][0]), (Keys{"message", "text", "span"}));
}

TEST(JsonReport, HasTheValuesOfTheFinding) {
  const Sample s;
  const Json report =
      Json::parse(json_report({testing::report_of("a.md", s.file, s.article, s.findings)}));
  EXPECT_EQ(report["version"], 1);
  EXPECT_EQ(report["tool"]["name"], "stet");
  EXPECT_EQ(report["tool"]["gazetteer"]["names"], 123);
  const Json& file = report["files"][0];
  EXPECT_EQ(file["path"], "a.md");
  EXPECT_TRUE(file["error"].is_null());
  const Json& finding = file["findings"][0];
  EXPECT_EQ(finding["severity"], "warning");
  EXPECT_EQ(finding["confidence"].dump(), "0.93");
  EXPECT_EQ(finding["text"], "Shaibani");
  EXPECT_EQ(finding["in"], "quote") << "a quotation comes before the part that holds it";
  EXPECT_EQ(finding["fingerprint"], "0000000000009f3c");
  EXPECT_EQ(finding["status"], "new");
  EXPECT_EQ(finding["span"]["start"]["line"], 2);
  EXPECT_EQ(finding["span"]["start"]["column"], 7);
  EXPECT_EQ(finding["suggestions"][0]["safe"], false);
  const Json& other = finding["related"][0];
  EXPECT_EQ(other["text"], "Asaad al-Shaybani");
  EXPECT_EQ(other["span"]["start"]["column"], 7);
  EXPECT_EQ(other["span"]["start"]["utf16"], 8);
  EXPECT_EQ(report["summary"].dump(),
            R"({"files":1,"errors":0,"warnings":1,"infos":0,"unreadable":0})");
}

TEST(JsonReport, TheSpanOfTheFileIsTheSourceOfTheText) {
  const Sample s;
  const Json report =
      Json::parse(json_report({testing::report_of("a.md", s.file, s.article, s.findings)}));
  const Json& finding = report["files"][0]["findings"][0];
  for (const Json& place : {finding, finding["related"][0]}) {
    const size_t begin = place["span"]["start"]["byte"];
    const size_t end = place["span"]["end"]["byte"];
    EXPECT_EQ(s.file.substr(begin, end - begin), place["text"]);
  }
}

TEST(JsonReport, IsCompleteWithoutFilesAndWithUnreadableOnes) {
  EXPECT_TRUE(Json::parse(json_report({}))["files"].empty());
  FileReport unreadable;
  unreadable.path = "gone\xFF.md";
  unreadable.error = "no such file or folder";
  const Sample s;
  const Json report =
      Json::parse(json_report({unreadable, testing::report_of("z.md", s.file, s.article, {})}));
  EXPECT_EQ(report["files"][0]["path"], "gone\\xff.md");
  EXPECT_EQ(report["files"][0]["error"], "no such file or folder");
  EXPECT_TRUE(report["files"][0]["findings"].is_array());
  EXPECT_TRUE(report["files"][1]["findings"].empty());
  EXPECT_EQ(report["summary"]["files"], 2);
  EXPECT_EQ(report["summary"]["unreadable"], 1);
}

TEST(JsonlReport, IsOneObjectALine) {
  const Sample s;
  FileReport unreadable;
  unreadable.path = "gone.md";
  unreadable.error = "no such file or folder";
  const FileReport file = testing::report_of("a.md", s.file, s.article, s.findings);
  ReportCounts counts;
  counts.add(file);
  counts.add(unreadable);
  const std::string out = kJsonlReport.begin(kHead) + kJsonlReport.file(file, {}) +
                          kJsonlReport.file(unreadable, {}) + kJsonlReport.end(kHead, counts, {});
  std::vector<Json> lines;
  for (size_t at = 0; at < out.size();) {
    const size_t end = out.find('\n', at);
    ASSERT_NE(end, std::string::npos);
    lines.push_back(Json::parse(out.substr(at, end - at)));
    at = end + 1;
  }
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(lines[0]["path"], "a.md");
  EXPECT_EQ(lines[0]["rule"], "names/person-variant");
  EXPECT_EQ(lines[1]["error"], "no such file or folder");
  EXPECT_EQ(lines[2]["version"], 1);
  EXPECT_EQ(lines[2]["summary"]["warnings"], 1);
}

// Every key of a real report is described in the schema, and what the schema requires is there.
void expect_described(const Json& schema, const Json& node, const Json& value,
                      const std::string& where) {
  if (node.contains("$ref")) {
    const std::string name = node["$ref"].get<std::string>().substr(8);  // after "#/$defs/"
    ASSERT_TRUE(schema["$defs"].contains(name)) << name;
    expect_described(schema, schema["$defs"][name], value, where);
    return;
  }
  EXPECT_TRUE(node.contains("description")) << where;
  if (value.is_object()) {
    for (const auto& [key, inner] : value.items()) {
      ASSERT_TRUE(node["properties"].contains(key)) << where << "/" << key;
      expect_described(schema, node["properties"][key], inner, where + "/" + key);
    }
    for (const Json& key : node["required"]) {
      EXPECT_TRUE(value.contains(key.get<std::string>())) << where << " lacks " << key;
    }
    EXPECT_EQ(node["type"], "object") << where;
  } else if (value.is_array()) {
    EXPECT_EQ(node["type"], "array") << where;
    for (const Json& item : value) expect_described(schema, node["items"], item, where + "[]");
  } else if (node.contains("type") && node["type"].is_string()) {
    const std::string type = value.is_string()           ? "string"
                             : value.is_boolean()        ? "boolean"
                             : value.is_number_integer() ? "integer"
                                                         : "number";
    EXPECT_EQ(node["type"], type) << where;
  }
}

TEST(JsonSchema, DescribesEveryKey) {
  const Sample s;
  const Json schema = Json::parse(report_schema());
  EXPECT_EQ(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
  const Json report =
      Json::parse(json_report({testing::report_of("a.md", s.file, s.article, s.findings)}));
  expect_described(schema, schema, report, "");
}

}  // namespace
}  // namespace stet

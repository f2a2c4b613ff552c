// Reports of packed documents: places are places in the parts, and what is shown is the text.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "checker/text/reader.h"
#include "tests/report/support.h"
#include "tests/text/packed_documents.h"

namespace stet {
namespace {

using Json = nlohmann::ordered_json;
using testing::paragraph;
using testing::run;

struct Packed {
  std::string file =
      testing::docx({.body = paragraph(run("It rained.")) + paragraph("") +
                             paragraph(run("Met 😀 Asaad &amp; al-") + run("Shaybani.")),
                     .footnotes = "<w:footnote w:id=\"1\">" +
                                  paragraph(run("Then Shaibani left.")) + "</w:footnote>"});
  Article article = *read_article(file, Format::docx);
  std::vector<Finding> findings;

  Packed() {
    Finding finding = testing::finding_on(testing::span_of(article.text, "Shaibani"));
    finding.related = {
        {"first spelled here", testing::span_of(article.text, "Asaad & al-Shaybani")}};
    findings = {finding};
  }
};

TEST(PackedReport, JsonNamesPartParagraphRunAndCharacter) {
  const Packed p;
  const std::string lines =
      kJsonlReport.file(testing::report_of("a.docx", p.file, p.article, p.findings), {});
  const Json finding = Json::parse(lines);
  const Json start = finding["span"]["start"];
  EXPECT_EQ(start["part"], "word/footnotes.xml");
  EXPECT_EQ(start["paragraph"], 1);
  EXPECT_EQ(start["run"], 1);
  EXPECT_EQ(start["character"], 6);
  EXPECT_EQ(start["line"], 2);
  EXPECT_EQ(finding["span"]["end"]["character"], 14);
  const Json other = finding["related"][0]["span"];
  EXPECT_EQ(other["start"]["part"], "word/document.xml");
  EXPECT_EQ(other["start"]["paragraph"], 3);
  EXPECT_EQ(other["start"]["character"], 7);
  EXPECT_EQ(other["end"]["run"], 2);
  EXPECT_EQ(other["end"]["character"], 26);
  // The bytes count in the part as unpacked.
  const std::string_view document =
      std::string_view(p.article.unpacked).substr(0, p.article.parts[1].begin);
  const size_t begin = other["start"]["byte"];
  const size_t end = other["end"]["byte"];
  EXPECT_EQ(document.substr(begin, end - begin),
            "Asaad &amp; al-</w:t></w:r><w:r><w:t xml:space=\"preserve\">Shaybani");
  const std::string_view notes =
      std::string_view(p.article.unpacked).substr(p.article.parts[1].begin);
  EXPECT_EQ(notes.substr(start["byte"], 8), "Shaibani");
}

TEST(PackedReport, TextShowsWhatAReaderSees) {
  const Packed p;
  EXPECT_EQ(kTextReport.file(testing::report_of("a.docx", p.file, p.article, p.findings), {}),
            "a.docx:word/footnotes.xml, paragraph 1, character 6: warning: “Shaibani” is spelled "
            "“Shaybani” elsewhere. [names/person-variant]\n"
            " 1 | Then Shaibani left.\n"
            "   |      ^^^^^^^^\n"
            "a.docx:paragraph 3, character 7: note: first spelled here\n"
            " 3 | Met 😀 Asaad & al-Shaybani.\n"
            "   |        -------------------\n"
            "   = why: Both are Syria's foreign minister.\n"
            "   = suggestion: Shaybani\n"
            "\n");
}

TEST(PackedReport, WhatKnowsOnlyLinesAndColumnsHasParagraphsAndCharacters) {
  const Packed p;
  const auto report = [&p](const ReportFormat& format) {
    return testing::whole_report(format,
                                 {testing::report_of("a.docx", p.file, p.article, p.findings)}, {});
  };
  EXPECT_NE(report(kGithubReport).find("file=a.docx,line=1,endLine=1,col=6,endColumn=14,"),
            std::string::npos);
  const Json sarif = Json::parse(report(kSarifReport))["runs"][0]["results"][0];
  EXPECT_EQ(sarif["relatedLocations"][0]["physicalLocation"]["region"]["startLine"], 3);
  EXPECT_EQ(sarif["relatedLocations"][0]["physicalLocation"]["region"]["startColumn"], 7);
  EXPECT_FALSE(sarif["locations"][0]["physicalLocation"]["region"].contains("byteOffset"));
  EXPECT_FALSE(sarif.contains("fixes"));
  const Json diagnostic = Json::parse(report(kRdjsonlReport));
  EXPECT_EQ(diagnostic["location"]["range"]["start"]["column"], 6);
  EXPECT_FALSE(diagnostic.contains("suggestions"));
  for (const ReportFormat* format : report_formats()) EXPECT_NE(report(*format), "");
}

TEST(PackedReport, TheSchemaDescribesTheKeysOfPackedPlaces) {
  const Json schema = Json::parse(report_schema());
  for (const char* key : {"part", "paragraph", "run", "character"}) {
    EXPECT_TRUE(schema["$defs"]["position"]["properties"].contains(key)) << key;
  }
}

}  // namespace
}  // namespace stet

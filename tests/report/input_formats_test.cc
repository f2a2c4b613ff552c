// One article in each format that stet reads: the same findings, and each place in the file (or in
// the part of a packed document) holds the flagged text. Prints a table.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "checker/engine/check.h"
#include "checker/gazetteer/default.h"
#include "checker/report/finding_place.h"
#include "checker/text/entities.h"
#include "rules/registry.h"
#include "tests/text/packed_documents.h"

namespace stet {
namespace {

using testing::paragraph;
using testing::run;

// The article, of which each format has its own markup. * stands around what is emphasised, & is
// the only character that markup must escape.
const std::string kHeadline = "Oslo hosts talks on the Aral Sea & its rivers";
const std::vector<std::string> kParagraphs = {
    "President Kassym-Jomart Tokayev has named water among the most urgent questions of the region "
    "& "
    "asked Oslo for help. Officials said that Tokayev would return in spring.",
    "Diplomats said that a proposal by Tok*aev* for a water academy had been well received.",
    "Four planes left a runway at the airbase near Khamenei in Syria shortly before noon, the "
    "ministry in Damascus said. The army of Syria did not comment on the flights.",
};
const std::string kCaption = "Kassym-Jomart Tokayev in Oslo";

// `text` with & and * written as a format writes them.
std::string marked(const std::string& text, const std::string& ampersand, const std::string& begin,
                   const std::string& end) {
  std::string out;
  bool inside = false;
  for (const char c : text) {
    if (c == '&') {
      out += ampersand;
    } else if (c == '*') {
      out += inside ? end : begin;
      inside = !inside;
    } else {
      out += c;
    }
  }
  return out;
}

std::string joined(const std::string& before, const std::string& after,
                   const std::string& ampersand, const std::string& begin, const std::string& end) {
  std::string out;
  for (const std::string& text : kParagraphs) {
    out += before + marked(text, ampersand, begin, end) + after;
  }
  return out;
}

std::string plain() {
  return kHeadline + "\n\n" + joined("", "\n\n", "&", "", "") + "Photo: " + kCaption + "\n";
}

std::string markdown() {
  return "# " + kHeadline + "\n\n" + joined("", "\n\n", "&amp;", "*", "*") + "![" + kCaption +
         "](a.jpg)\n";
}

std::string xml(const std::string& text) { return marked(text, "&amp;", "", ""); }

std::string html() {
  return "<html><body><article><h1>" + xml(kHeadline) + "</h1>\n" +
         joined("<p>", "</p>\n", "&amp;", "<i>", "</i>") + "<figure><figcaption>" + kCaption +
         "</figcaption></figure></article></body></html>";
}

std::string docx() {
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"Title\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:name w:val=\"caption\"/></w:style>";
  std::string body = paragraph(run(xml(kHeadline)), "a");
  for (const std::string& text : kParagraphs) {
    body += paragraph(run(marked(text, "&amp;", "</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>",
                                 "</w:t></w:r><w:r><w:t xml:space=\"preserve\">")));
  }
  return testing::docx({.body = body + paragraph(run(kCaption), "b"), .styles = styles});
}

std::string odt() {
  return testing::odt("<text:p text:style-name=\"Title\">" + xml(kHeadline) + "</text:p>" +
                      joined("<text:p>", "</text:p>", "&amp;", "<text:span>", "</text:span>") +
                      "<text:p text:style-name=\"Caption\">" + kCaption + "</text:p>");
}

std::string nitf_body() {
  return "<nitf><body><body.head><hedline><hl1>" + xml(kHeadline) +
         "</hl1></hedline></body.head><body.content>\n" +
         joined("<p>", "</p>\n", "&amp;", "<em>", "</em>") + "<media><media-caption>" + kCaption +
         "</media-caption></media></body.content></body></nitf>";
}

std::string newsml() {
  return "<?xml version=\"1.0\"?>\n<newsItem><contentMeta><headline>" + xml(kHeadline) +
         "</headline></contentMeta><contentSet><inlineXML>" + nitf_body() +
         "</inlineXML></contentSet></newsItem>";
}

std::string rst() {
  return kHeadline + "\n" + std::string(kHeadline.size(), '=') + "\n\n" +
         joined("", "\n\n", "&", "\\ *", "*\\ ") + ".. image:: a.jpg\n   :alt: " + kCaption + "\n";
}

std::string asciidoc() {
  return "= " + kHeadline + "\n\n" + joined("", "\n\n", "&amp;", "**", "**") + "image::a.jpg[" +
         kCaption + "]\n";
}

// The paragraphs as HTML in a JSON string, with some of the escapes that JSON allows.
std::string json_body() {
  return joined("<p>", "<\\/p>\\n", "\\u0026amp;", "<i class=\\\"x\\\">", "<\\/i>");
}

std::string ninjs() {
  return "{\"uri\": \"urn:x:1\", \"headline\": \"" + kHeadline + "\", \"body_html\": \"" +
         json_body() +
         "\", \"associations\": {\"a\": {\"type\": \"picture\", \"description_text\": \"" +
         kCaption + "\"}}}\n";
}

std::string wordpress() {
  return "[{\"title\": {\"rendered\": \"" + marked(kHeadline, "&#038;", "", "") +
         "\"}, \"content\": {\"rendered\": \"" + json_body() + "<figure><figcaption>" + kCaption +
         "<\\/figcaption><\\/figure>\"}}]";
}

std::string wxr() {
  return "<?xml version=\"1.0\"?>\n<rss><channel><item><title>" + xml(kHeadline) +
         "</title><content:encoded><![CDATA[" + joined("", "\n\n", "&amp;", "<i>", "</i>") +
         "[caption id=\"a\"]<img src=\"a\"> " + kCaption +
         "[/caption]]]></content:encoded></item></channel></rss>";
}

struct Sample {
  Format format;
  std::string file;
};

std::vector<Sample> samples() {
  return {{Format::plain, plain()},
          {Format::markdown, markdown()},
          {Format::html, html()},
          {Format::docx, docx()},
          {Format::odt, odt()},
          {Format::nitf, "<?xml version=\"1.0\"?>\n" + nitf_body()},
          {Format::newsml, newsml()},
          {Format::restructured_text, rst()},
          {Format::asciidoc, asciidoc()},
          {Format::json, ninjs()},
          {Format::json_lines, ninjs() + "{\"no\": \"article\"}\n"},
          {Format::ninjs, ninjs()},
          {Format::wordpress, wordpress()},
          {Format::xml, wxr()},
          {Format::wxr, wxr()}};
}

// A finding and its other places without where they stand.
std::vector<std::string> told(const Checked& checked) {
  std::vector<std::string> out;
  const std::string_view text = checked.story.article.text;
  for (const Finding& f : checked.findings) {
    std::string line = f.rule + " " + std::string(f.span.in(text)) + " -> ";
    for (const Suggestion& s : f.suggestions) line += s.text + "; ";
    for (const Related& r : f.related) line += " | " + std::string(r.span.in(text));
    out.push_back(line + " | " + f.message);
  }
  return out;
}

// What a reader sees of a stretch of any of these formats: no tags, no marks of emphasis.
std::string without_markup(std::string_view source, Format format) {
  const bool starred = format == Format::markdown || format == Format::asciidoc ||
                       format == Format::restructured_text;
  std::string out;
  bool tag = false;
  char before = 0;
  for (const char c : source) {
    if (c == '<') tag = true;
    const bool escaped_space = c == ' ' && before == '\\';
    before = c;
    const bool mark = starred && (c == '*' || c == '\\' || escaped_space);
    if (!tag && !mark) out += c;
    if (c == '>') tag = false;
  }
  return out;
}

std::string_view part_of(const Article& article, std::string_view file, const FilePlace& place) {
  if (!article.packed()) return file;
  const size_t at = article.parts[0].name == place.packed_start.part ? 0 : 1;
  return std::string_view(article.unpacked).substr(article.parts.at(at).begin);
}

// Line and column counted from the start, one character after the other.
Position counted(std::string_view text, uint32_t byte) {
  Position p;
  for (p.byte = 0; p.byte < byte; ++p.byte) {
    const auto c = static_cast<unsigned char>(text[p.byte]);
    if (c == '\n') {
      p.line += 1;
      p.column = p.utf16 = 1;
    } else if ((c & 0xC0) != 0x80) {
      p.column += 1;
      p.utf16 += c >= 0xF0 ? 2 : 1;
    }
  }
  return p;
}

std::string row(std::string_view name, const Finding& f, const Article& article,
                const FilePlace& place) {
  std::string where = std::to_string(place.start.line) + ":" + std::to_string(place.start.column);
  if (article.packed()) {
    where = "paragraph " + std::to_string(place.packed_start.paragraph) + ", run " +
            std::to_string(place.packed_start.run) + ", character " +
            std::to_string(place.packed_start.character);
  }
  char line[200];
  std::snprintf(
      line, sizeof line, "%-10s %-24s %-10s %-10s bytes %4u to %4u  %s\n",
      std::string(name).c_str(), f.rule.c_str(), std::string(f.span.in(article.text)).c_str(),
      std::string(report_name(f.role)).c_str(), place.start.byte, place.end.byte, where.c_str());
  return line;
}

std::string_view name_of(Format format) {
  for (const FormatInfo& info : formats()) {
    if (info.format == format) return info.name;
  }
  return "";
}

TEST(InputFormats, EachIsTried) {
  const std::vector<Sample> all = samples();
  for (const FormatInfo& info : formats()) {
    EXPECT_NE(std::ranges::find(all, info.format, &Sample::format), all.end()) << info.name;
  }
}

TEST(InputFormats, OneArticleHasTheSameFindingsInEach) {
  const Result<Gazetteer> gazetteer = default_gazetteer();
  ASSERT_TRUE(gazetteer);
  std::vector<std::string> expected;
  std::string table;
  for (const Sample& sample : samples()) {
    const std::string name(name_of(sample.format));
    const FormatInfo& info = *std::ranges::find(formats(), sample.format, &FormatInfo::format);
    if (info.looks_like != nullptr) {
      EXPECT_EQ(sniff_format(sample.file), sample.format) << name;
    }
    const Result<Checked> checked = check(sample.file, sample.format, *gazetteer, all_rules());
    ASSERT_TRUE(checked) << name << ": " << checked.error().message;
    const Article& article = checked->story.article;
    if (expected.empty()) expected = told(*checked);
    ASSERT_GE(expected.size(), 2u);
    EXPECT_EQ(told(*checked), expected) << name;
    const FindingPlaces places(article, sample.file);
    for (const Finding& finding : checked->findings) {
      std::vector<Span> spans = {finding.span};
      for (const Related& related : finding.related) spans.push_back(related.span);
      for (const Span span : spans) {
        const FilePlace place = places.of(span);
        const std::string_view part = part_of(article, sample.file, place);
        const std::string_view source =
            part.substr(place.start.byte, place.end.byte - place.start.byte);
        EXPECT_EQ(without_markup(source, sample.format), span.in(article.text)) << name;
        EXPECT_EQ(place.start, counted(part, place.start.byte)) << name;
        EXPECT_EQ(place.end, counted(part, place.end.byte)) << name;
      }
      table += row(name, finding, article, places.of(finding.span));
    }
  }
  std::printf("%s", table.c_str());
}

// A paragraph's text up to the place that the report names, counted on the article as written.
TEST(InputFormats, PackedPlacesCountWhatAnEditorSees) {
  const Result<Gazetteer> gazetteer = default_gazetteer();
  for (const Sample& sample : {Sample{Format::docx, docx()}, Sample{Format::odt, odt()}}) {
    const Result<Checked> checked = check(sample.file, sample.format, *gazetteer, all_rules());
    ASSERT_TRUE(checked);
    const FindingPlaces places(checked->story.article, sample.file);
    for (const Finding& finding : checked->findings) {
      const FilePlace place = places.of(finding.span);
      const std::string written =
          marked(kParagraphs.at(place.packed_start.paragraph - 2), "&", "", "");
      EXPECT_EQ(written.substr(place.packed_start.character - 1,
                               place.packed_end.character - place.packed_start.character),
                finding.span.in(checked->story.article.text));
    }
  }
}

}  // namespace
}  // namespace stet

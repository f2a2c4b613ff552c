#include "checker/text/reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/text/packed_documents.h"

namespace stet {
namespace {

TEST(Reader, FormatsByName) {
  EXPECT_EQ(format_of("a/b.md"), Format::markdown);
  EXPECT_EQ(format_of("b.Markdown"), Format::markdown);
  EXPECT_EQ(format_of("b.mdown"), Format::markdown);
  EXPECT_EQ(format_of("x.HTML"), Format::html);
  EXPECT_EQ(format_of("x.htm"), Format::html);
  EXPECT_EQ(format_of("x.xhtml"), Format::html);
  EXPECT_EQ(format_of("x.tar.txt"), Format::plain);
  EXPECT_EQ(format_of("x.text"), Format::plain);
  EXPECT_EQ(format_of("x.docx"), Format::docx);
  EXPECT_EQ(format_of("x.ODT"), Format::odt);
  EXPECT_EQ(format_of("x.nitf"), Format::nitf);
  EXPECT_EQ(format_of("x.xml"), Format::xml);
  EXPECT_EQ(format_of("x.rst"), Format::restructured_text);
  EXPECT_EQ(format_of("x.adoc"), Format::asciidoc);
  EXPECT_EQ(format_of("x.JSON"), Format::json);
  EXPECT_EQ(format_of("x.ndjson"), Format::json_lines);
  for (const char* path : {"", "md", "x.", "x.doc", "a.md/b", "README", ".md.bak"}) {
    EXPECT_EQ(format_of(path), std::nullopt) << path;
  }
}

TEST(Reader, FormatsByContent) {
  EXPECT_EQ(sniff_format("  <!DOCTYPE html><html>"), Format::html);
  EXPECT_EQ(sniff_format("\xEF\xBB\xBF<html lang=en>"), Format::html);
  EXPECT_EQ(sniff_format("<article><p>x"), Format::html);
  EXPECT_EQ(sniff_format("<!-- x --><HTML>"), Format::html);
  EXPECT_EQ(sniff_format("# Headline\n\nText"), Format::markdown);
  EXPECT_EQ(sniff_format("Text\n\n## Two"), Format::markdown);
  EXPECT_EQ(sniff_format("---\ntitle: x\n---\nText"), Format::markdown);
  EXPECT_EQ(sniff_format("He **left** the [town](x.y)."), Format::markdown);
  EXPECT_EQ(sniff_format("> quoted"), Format::markdown);
  EXPECT_EQ(sniff_format("= Headline\n\nText"), Format::asciidoc);
  EXPECT_EQ(sniff_format("====\nHead\n====\n\nText"), Format::restructured_text);
  EXPECT_EQ(sniff_format("Text\n\n.. image:: x.png\n"), Format::restructured_text);
  EXPECT_EQ(sniff_format("Text .. and:: more\n.. so what"), Format::plain);
  EXPECT_EQ(sniff_format("Plain text.\n\nMore #1 * 2 <b> text."), Format::plain);
  EXPECT_EQ(sniff_format("#hashtag and text"), Format::plain);
  EXPECT_EQ(sniff_format("--- \nnot front matter"), Format::plain);
  EXPECT_EQ(sniff_format(""), Format::plain);
}

TEST(Reader, PackedDocumentsAndNewsByContent) {
  EXPECT_EQ(sniff_format(testing::docx("")), Format::docx);
  EXPECT_EQ(sniff_format(testing::odt("")), Format::odt);
  EXPECT_EQ(sniff_format("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), Format::docx);
  EXPECT_EQ(sniff_format("{\\rtf1\\ansi"), Format::docx);
  EXPECT_EQ(
      sniff_format("<?xml version='1.0'?>\n<!-- x --><!DOCTYPE nitf SYSTEM \"a\" [<!-- y -->]>"
                   "\n<nitf><p>"),
      Format::nitf);
  EXPECT_EQ(sniff_format("<newsItem guid='x'>"), Format::newsml);
  EXPECT_EQ(sniff_format("\xEF\xBB\xBF<n:newsMessage xmlns:n='x'>"), Format::newsml);
  EXPECT_EQ(sniff_format("<?xml version='1.0'?><html><p>"), Format::html);
  EXPECT_EQ(sniff_format("<nitf"), Format::plain);
}

TEST(Reader, TooLargeIsRefused) {
  const std::string file(kMaxArticleBytes + 1, 'a');
  for (const FormatInfo& info : formats()) {
    const Result<Article> article = read_article(file, info.format);
    ASSERT_FALSE(article);
    EXPECT_THAT(article.error().message, ::testing::HasSubstr("64 MiB"));
  }
}

TEST(Reader, EveryRoleHasANameInReports) {
  EXPECT_EQ(report_name(Role::headline), "headline");
  EXPECT_EQ(report_name(Role::standfirst), "standfirst");
  EXPECT_EQ(report_name(Role::caption), "caption");
  EXPECT_EQ(report_name(Role::body), "body");
  EXPECT_EQ(report_name(Role::list), "body");
  EXPECT_EQ(report_name(Role::table), "body");
  EXPECT_EQ(report_name(Role::quotation), "quote");
  EXPECT_EQ(report_name(Role::byline), "metadata");
  EXPECT_EQ(report_name(Role::metadata), "metadata");
}

TEST(Reader, EmptyFilesGiveEmptyArticles) {
  for (Format format : {Format::plain, Format::markdown, Format::html}) {
    for (const char* file : {"", " ", "\n\n", "\xEF\xBB\xBF"}) {
      const Result<Article> article = read_article(file, format);
      ASSERT_TRUE(article);
      EXPECT_EQ(article->text, "");
      EXPECT_TRUE(article->blocks.empty());
    }
  }
}

}  // namespace
}  // namespace stet

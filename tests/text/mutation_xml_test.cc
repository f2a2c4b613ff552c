// A thousand damaged documents through each reader of XML: of packed ones the archive's bytes, or
// one part before it is packed with a right checksum. Each is read, and then the invariants hold,
// or refused with a message.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <functional>
#include <string>
#include <vector>

#include "tests/text/invariants.h"
#include "tests/text/mutator.h"
#include "tests/text/packed_documents.h"
#include "tests/text/support.h"

namespace stet {
namespace {

constexpr int kRounds = 1000;
constexpr long kMostKilobytes = 300 << 10;

using testing::Members;
using testing::paragraph;
using testing::run;

const std::vector<std::string>& pieces() {
  static const std::vector<std::string> all = {
      "<w:p><w:pPr><w:pStyle w:val=\"T\"/><w:rPr><w:del "
      "w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>Bashar "
      "&amp; "
      "al-</w:t></w:r><w:ins><w:r><w:t>Assad</w:t><w:br/></w:r></w:ins></w:p><w:tbl><w:tr><w:tc>"
      "<w:p/></w:tc></w:tr></w:tbl>",
      "<text:p text:style-name=\"P1\">A<text:s text:c=\"9\"/><text:span>b</text:span><text:note>"
      "<text:note-body><text:p>n</text:p></text:note-body></text:note></text:p>",
      "<p>Bashar&#8217;s <q>x</q><![CDATA[raw]]><br/></p><bq><block><p>y</p></block></bq>",
      "<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY a \"b\">]>&a;<!-- c -->"};
  return all;
}

std::string nitf() {
  return "<?xml "
         "version=\"1.0\"?><nitf><head><title>T</title></head><body><body.head><hedline><hl1>Head"
         "</hl1><hl2>Two</hl2></hedline><byline>By "
         "<person>J</person></byline></body.head><body.content>" +
         pieces()[2] +
         "<media><media-caption>C</media-caption></media></body.content></body></nitf>";
}

std::string newsml() {
  return "<newsItem><contentMeta><headline>Head</headline></"
         "contentMeta><contentSet><inlineXML><html>"
         "<body><h1>H</h1><p>One <b>two</b></p></body></html></inlineXML></contentSet></newsItem>";
}

Members word() {
  return testing::docx_members(
      {.body = pieces()[0] + paragraph(run("Text ") + "<w:commentRangeStart w:id=\"1\"/>" +
                                       run("two") + "<w:commentRangeEnd w:id=\"1\"/>"),
       .styles =
           "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style>",
       .footnotes = "<w:footnote w:id=\"1\">" + paragraph(run("Note")) + "</w:footnote>",
       .comments = "<w:comment w:id=\"1\">" + paragraph(run("stet")) + "</w:comment>"});
}

// Whole elements and texts where a tag ends, so that most results are well-formed.
std::string grown(std::string text, Mutator& mutator) {
  constexpr std::string_view kGrafts[] = {
      "<q>x</q>",
      "<q/>",
      "<br/>",
      "<p>P <em>e</em></p>",
      "<table><tr><td>c</td></tr></table>",
      "<bq><p>z</p></bq>",
      "<fn>f</fn>",
      " &amp; ",
      "&#8217;",
      "<![CDATA[]]>",
      "<![CDATA[<a>]]>",
      "<!-- c -->",
      "\u00A0",
      "<hl2>h</hl2>",
      "<w:p><w:r><w:t>t</w:t></w:r></w:p>",
      "<w:br/>",
      "<w:txbxContent><w:p><w:r><w:t>b</w:t></w:r></w:p></w:txbxContent>",
      "<w:tab/>",
      "<w:del><w:r><w:delText>d</w:delText></w:r></w:del>",
      "<wp:docPr descr='a &amp; b'/>",
      "<w:commentRangeEnd w:id=\"1\"/>",
      "<w:commentReference w:id='2'/>",
      "<text:p>p</text:p>",
      "<text:h>h</text:h>",
      "<text:s text:c='99999'/>",
      "<office:annotation><text:p>c</text:p>"
      "</office:annotation>",
      "<svg:desc>d</svg:desc>",
      "<draw:text-box><text:p>b</text:p></draw:text-box>"};
  for (size_t i = 1 + mutator.below(6); i > 0; --i) {
    const size_t end = text.find('>', mutator.below(text.size()));
    if (end != std::string::npos) text.insert(end + 1, kGrafts[mutator.below(std::size(kGrafts))]);
  }
  return text;
}

std::string damaged(const std::string& text, Mutator& mutator) {
  if (mutator.below(2) == 0) return grown(text, mutator);
  std::vector<std::string> all(8, text);  // mostly damage to the document itself
  all.insert(all.end(), pieces().begin(), pieces().end());
  return mutator.mutated(all);
}

std::string damaged(Members members, Mutator& mutator) {
  if (mutator.below(2) == 0) return mutator.mutated({testing::zip(members)});
  std::string& part = members[mutator.below(members.size())].second;
  part = damaged(part, mutator);
  return testing::zip(members);
}

void expect_reads_or_refuses(Format format, const std::function<std::string(Mutator&)>& document) {
  int read = 0;
  for (uint32_t round = 0; round < kRounds; ++round) {
    Mutator mutator(round);
    const std::string file = document(mutator);
    const Result<Article> article = read_article(file, format);
    if (!article) {
      ASSERT_GT(article.error().message.size(), 10u) << "round " << round << ":\n" << file;
      continue;
    }
    ++read;
    const Tokens tokens = tokenize(*article);
    ASSERT_EQ(broken_invariant(file, *article, tokens), "") << "round " << round << ":\n" << file;
  }
  EXPECT_GT(read, kRounds / 20) << "too few are read for the test to mean anything";
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
#ifndef __SANITIZE_ADDRESS__
  EXPECT_LT(usage.ru_maxrss, kMostKilobytes);
#endif
}

TEST(MutationXml, Docx) {
  expect_reads_or_refuses(Format::docx, [](Mutator& m) { return damaged(word(), m); });
}

TEST(MutationXml, Odt) {
  const Members members = testing::odt_members(
      pieces()[1], "<style:style style:name=\"P1\" style:family=\"paragraph\"/>");
  expect_reads_or_refuses(Format::odt, [&](Mutator& m) { return damaged(members, m); });
}

TEST(MutationXml, Nitf) {
  expect_reads_or_refuses(Format::nitf, [](Mutator& m) { return damaged(nitf(), m); });
}

TEST(MutationXml, NewsMl) {
  expect_reads_or_refuses(Format::newsml, [](Mutator& m) { return damaged(newsml(), m); });
}

}  // namespace
}  // namespace stet

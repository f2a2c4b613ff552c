#include <gtest/gtest.h>

#include "checker/text/packed_place.h"
#include "tests/text/packed_documents.h"
#include "tests/text/support.h"

namespace stet {
namespace {

using testing::odt;
using Texts = std::vector<std::string>;

Document read_odt_text(const std::string& text, const std::string& automatic_styles = "",
                       const std::string& styles = "") {
  Document document = read(Format::odt, odt(text, automatic_styles, styles));
  check_invariants(document);
  return document;
}

std::string style(const std::string& name, const std::string& parent) {
  return "<style:style style:name=\"" + name + "\" style:family=\"paragraph\"" +
         " style:parent-style-name=\"" + parent + "\"/>";
}

const std::string kFirst = "<text:p>It rained.</text:p>";  // no headline

TEST(Odt, ReadsParagraphsSpansAndWhiteSpace) {
  EXPECT_EQ(
      read_odt_text(kFirst +
                    "<text:p>Bashar<text:s text:c=\"2\"/><text:span>al-</text:span><text:a>Assad"
                    "</text:a><text:tab/>left<text:line-break/>soon &amp; for good.</text:p>")
          .blocks(),
      (Texts{"body: It rained.", "body: Bashar al-Assad left\nsoon & for good."}));
}

TEST(Odt, KnowsHeadingsAndStylesByTheirParents) {
  const Document document = read_odt_text(
      "<text:p text:style-name=\"P1\">A title</text:p><text:p text:style-name=\"P2\">Below</text:p>"
      "<text:h text:style-name=\"Heading_20_2\" text:outline-level=\"2\">Part</text:h>"
      "<text:p text:style-name=\"P3\">Caption</text:p><text:p text:style-name=\"P4\">I "
      "said</text:p>"
      "<text:p text:style-name=\"Text_20_body\">Text.</text:p>",
      style("P1", "Title") + style("P2", "Subtitle") + style("P3", "Own") +
          style("P4", "Quotations"),
      style("Own", "Illustration") + style("Title", "Heading") + style("Illustration", "Caption") +
          style("Text_20_body", "Standard"));
  EXPECT_EQ(document.blocks(), (Texts{"headline 1: A title", "standfirst: Below", "body 2: Part",
                                      "caption: Caption", "quotation: I said", "body: Text."}));
}

TEST(Odt, TheFirstHeadingIsTheHeadlineOfADocumentWithoutTitle) {
  EXPECT_EQ(read_odt_text("<text:h text:outline-level=\"1\">One</text:h>" + kFirst +
                          "<text:h text:outline-level=\"1\">Two</text:h>")
                .blocks(),
            (Texts{"headline 1: One", "body: It rained.", "body 1: Two"}));
}

TEST(Odt, ReadsTrackedChangesAsAccepted) {
  EXPECT_EQ(read_odt_text("<text:tracked-changes><text:changed-region><text:deletion><text:p>Asad"
                          "</text:p></text:deletion></text:changed-region></text:tracked-changes>" +
                          kFirst +
                          "<text:p>He met <text:change text:change-id=\"1\"/><text:change-start/>"
                          "Assad<text:change-end/>.</text:p>")
                .blocks(),
            (Texts{"body: It rained.", "body: He met Assad."}));
}

TEST(Odt, ReadsTablesListsFramesAndNotes) {
  EXPECT_EQ(
      read_odt_text(kFirst +
                    "<text:list><text:list-item><text:p>Item</text:p></text:list-item></text:list>"
                    "<table:table><table:table-row><table:table-cell><text:p>Cell</text:p>"
                    "</table:table-cell></table:table-row></table:table>"
                    "<text:p>Text<text:note><text:note-citation>1</text:note-citation>"
                    "<text:note-body><text:p>A note.</text:p></text:note-body></text:note> with "
                    "<draw:frame><draw:text-box><text:p>Box</text:p></draw:text-box><svg:title>T"
                    "</svg:title><svg:desc>A picture</svg:desc></draw:frame>"
                    "<draw:custom-shape><text:p>Shape</text:p></draw:custom-shape>frames.</text:p>"
                    "<text:table-of-content><text:index-body><text:p>Contents</text:p>"
                    "</text:index-body></text:table-of-content>")
          .blocks(),
      (Texts{"body: It rained.", "list: Item", "table: Cell", "body: Text with frames.",
             "caption: A picture", "body: A note.", "body: Box", "body: Shape"}));
}

TEST(Odt, GivesCommentsTheTextTheyAreAnchoredTo) {
  const Document document = read_odt_text(
      kFirst +
      "<text:p>Mr <office:annotation office:name=\"a\"><dc:creator>Jane</dc:creator><text:p>stet"
      "</text:p></office:annotation>Asaad<office:annotation-end office:name=\"a\"/> left.</text:p>"
      "<text:p>Second.<office:annotation><text:p>why?</text:p></office:annotation></text:p>");
  EXPECT_EQ(document.blocks(),
            (Texts{"body: It rained.", "body: Mr Asaad left.", "body: Second."}));
  const auto& comments = document.article.comments;
  ASSERT_EQ(comments.size(), 2u);
  EXPECT_EQ(document.text(comments[0].text), "Asaad");
  EXPECT_EQ(comments[0].content, "stet");
  EXPECT_EQ(document.text(comments[1].text), "Second.");
  EXPECT_EQ(comments[1].content, "why?");
}

TEST(Odt, TellsParagraphAndCharacter) {
  const Document document = read_odt_text(
      kFirst +
      "<text:h text:outline-level=\"2\">Part</text:h>"
      "<text:p>Qu&#xE9;<text:s text:c=\"3\"/><text:span>met</text:span> Asaad.</text:p>");
  const auto at = static_cast<uint32_t>(document.article.text.find("Asaad"));
  const Span bytes = document.article.map.to_file({at, at + 5});
  EXPECT_EQ(bytes.in(document.article.unpacked), "Asaad");
  const PackedPlace begin = packed_begin(document.article, bytes.begin);
  EXPECT_EQ(begin.part, "content.xml");
  EXPECT_EQ(begin.paragraph, 3u);
  EXPECT_EQ(begin.run, 3u);
  EXPECT_EQ(begin.character, 11u);
}

std::string error_of(const testing::Members& members) {
  const Result<Article> article = read_article(testing::zip(members), Format::odt);
  return article ? "" : article.error().message;
}

TEST(Odt, RefusesWhatIsNoTextDocument) {
  EXPECT_EQ(error_of({{"a.txt", "x"}}), "has no content.xml in it");
  EXPECT_EQ(error_of({{"content.xml",
                       "<office:document-content><office:body>"
                       "<office:spreadsheet/></office:body></office:document-content>"}}),
            "is no text document");
  EXPECT_EQ(error_of({{"content.xml", "\x12\x9F"},
                      {"META-INF/manifest.xml", "<manifest:encryption-data/>"}}),
            "is protected by a password; save it without one");
}

}  // namespace
}  // namespace stet

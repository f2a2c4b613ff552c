#include <gtest/gtest.h>

#include "checker/text/packed_place.h"
#include "tests/text/packed_documents.h"
#include "tests/text/support.h"

namespace stet {
namespace {

using testing::docx;
using testing::DocxParts;
using testing::paragraph;
using testing::run;
using Texts = std::vector<std::string>;

Document read_docx_body(const std::string& body) {
  Document document = read(Format::docx, docx(body));
  check_invariants(document);
  return document;
}

Texts blocks_of(const std::string& body) { return read_docx_body(body).blocks(); }

const std::string kFirst = paragraph(run("It rained."));  // no headline

std::string style(const std::string& id, const std::string& name, const std::string& rest = "") {
  return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>" +
         rest + "</w:style>";
}

TEST(Docx, ReadsParagraphsAndRuns) {
  EXPECT_EQ(blocks_of(kFirst + paragraph(run("Bashar al-") + run("Assad left.")) + paragraph("")),
            (Texts{"body: It rained.", "body: Bashar al-Assad left."}));
}

TEST(Docx, KnowsStylesByTheirNamesInWhateverLanguageTheirIds) {
  const Document document = read(
      Format::docx,
      docx({.body = paragraph(run("A title"), "Titel") + paragraph(run("Below"), "Untertitel") +
                    paragraph(run("Text."), "Standard") + paragraph(run("Part"), "berschrift2") +
                    paragraph(run("A picture"), "Beschriftung") +
                    paragraph(run("I said"), "Zitat") + paragraph(run("House quote"), "Haus") +
                    paragraph(run("Deep"), "Eigen") + paragraph(run("Contents 1"), "Verzeichnis1"),
            .styles = style("Titel", "Title") + style("Untertitel", "Subtitle") +
                      style("Standard", "Normal") + style("berschrift2", "heading 2") +
                      style("Beschriftung", "caption") + style("Zitat", "Quote") +
                      style("Haus", "House", "<w:basedOn w:val=\"Zitat\"/>") +
                      style("Eigen", "Own", "<w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>") +
                      style("Verzeichnis1", "toc 1")}));
  EXPECT_EQ(document.blocks(), (Texts{"headline 1: A title", "standfirst: Below", "body: Text.",
                                      "body 2: Part", "caption: A picture", "quotation: I said",
                                      "quotation: House quote", "body 3: Deep"}));
}

TEST(Docx, TheFirstHeadingIsTheHeadlineOfADocumentWithoutTitle) {
  const Document document =
      read(Format::docx, docx({.body = paragraph(run("One"), "T1") + paragraph(run("Text.")) +
                                       paragraph(run("Two"), "T1"),
                               .styles = style("T1", "heading 1")}));
  EXPECT_EQ(document.blocks(), (Texts{"headline 1: One", "body: Text.", "body 1: Two"}));
}

TEST(Docx, WithoutStylesTheHeadlineIsFoundAsInPlainText) {
  EXPECT_EQ(blocks_of(paragraph(run("Assad leaves")) + paragraph(run("By Jane Doe")) + kFirst),
            (Texts{"headline: Assad leaves", "byline: By Jane Doe", "body: It rained."}));
}

TEST(Docx, StylesThatInheritInACircleAreNone) {
  const Document document =
      read(Format::docx, docx({.body = kFirst + paragraph(run("Text."), "A"),
                               .styles = style("A", "One", "<w:basedOn w:val=\"B\"/>") +
                                         style("B", "Two", "<w:basedOn w:val=\"A\"/>")}));
  EXPECT_EQ(document.blocks(), (Texts{"body: It rained.", "body: Text."}));
}

TEST(Docx, ReadsTrackedChangesAsAccepted) {
  EXPECT_EQ(blocks_of(kFirst +
                      paragraph(run("He met ") +
                                "<w:del w:id=\"1\"><w:r><w:delText>Asad</w:delText></w:r>"
                                "</w:del><w:ins w:id=\"2\">" +
                                run("Assad") + "</w:ins>" + run(".")) +
                      paragraph("<w:moveFrom w:id=\"3\">" + run("gone") + "</w:moveFrom>") +
                      paragraph("<w:moveTo w:id=\"4\">" + run("Here.") + "</w:moveTo>")),
            (Texts{"body: It rained.", "body: He met Assad.", "body: Here."}));
}

TEST(Docx, ADeletedParagraphMarkJoinsTwoParagraphs) {
  EXPECT_EQ(blocks_of(kFirst + "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>" +
                      run("Bashar ") + "</w:p>" + paragraph(run("al-Assad left."))),
            (Texts{"body: It rained.", "body: Bashar al-Assad left."}));
}

TEST(Docx, ReadsTabsBreaksHyphensAndLinks) {
  EXPECT_EQ(blocks_of(kFirst +
                      paragraph("<w:r><w:t>A</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t>"
                                "<w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r>"
                                "<w:hyperlink r:id=\"x\">" +
                                run(" link") + "</w:hyperlink>") +
                      paragraph("<w:r><w:t>so&#xAD;ft &amp; \u200Bwide</w:t></w:r>")),
            (Texts{"body: It rained.", "body: A b\nc-de link", "body: soft & wide"}));
}

TEST(Docx, LeavesOutWhatIsNotShown) {
  EXPECT_EQ(blocks_of(kFirst +
                      paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
                                "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>shown</w:t></w:r>"
                                "<w:r><w:instrText>HYPERLINK</w:instrText></w:r>")),
            (Texts{"body: It rained.", "body: shown"}));
}

TEST(Docx, ReadsTablesAndLists) {
  const std::string item =
      "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>" + run("Item") + "</w:p>";
  EXPECT_EQ(blocks_of(kFirst + item + "<w:tbl><w:tr><w:tc>" + paragraph(run("Cell")) +
                      "</w:tc><w:tc>" + paragraph(run("Other")) +
                      "</w:tc></w:tr><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc>" +
                      paragraph(run("Gone")) + "</w:tc></w:tr></w:tbl>"),
            (Texts{"body: It rained.", "list: Item", "table: Cell", "table: Other"}));
}

TEST(Docx, ReadsTextBoxesOnceAndBehindTheirParagraph) {
  const std::string box = "<w:txbxContent>" + paragraph(run("In the box")) + "</w:txbxContent>";
  EXPECT_EQ(
      blocks_of(kFirst +
                paragraph(run("Before ") +
                          "<w:r><mc:AlternateContent><mc:Choice><w:drawing>"
                          "<wp:docPr descr=\"Mr &amp; Mrs Assad\"/>" +
                          box + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                          "</w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("after."))),
      (Texts{"body: It rained.", "body: Before after.", "caption: Mr & Mrs Assad",
             "body: In the box"}));
}

TEST(Docx, ADescriptionThatTheCaptionRepeatsIsReadOnce) {
  const std::string picture =
      "<w:r><w:drawing><wp:docPr descr=\"Mr &amp; Mrs Assad\"/></w:drawing></w:r>";
  EXPECT_EQ(blocks_of(kFirst + paragraph(picture) + paragraph(run("1: Mr &amp; Mrs Assad")) +
                      paragraph(picture) + paragraph(run("Other."))),
            (Texts{"body: It rained.", "body: 1: Mr & Mrs Assad", "caption: Mr & Mrs Assad",
                   "body: Other."}));
}

TEST(Docx, ReadsNotesAsBlocksOfTheirOwn) {
  const Document document = read(
      Format::docx,
      docx({.body = kFirst + paragraph(run("Text") +
                                       "<w:r><w:footnoteReference w:id=\"1\"/></w:r>" + run(".")),
            .footnotes = "<w:footnote w:type=\"separator\" w:id=\"0\">" + paragraph(run("-")) +
                         "</w:footnote><w:footnote w:id=\"1\">" + paragraph(run("A note.")) +
                         "</w:footnote>",
            .endnotes = "<w:endnote w:id=\"1\">" + paragraph(run("The end.")) + "</w:endnote>"}));
  check_invariants(document);
  EXPECT_EQ(document.blocks(),
            (Texts{"body: It rained.", "body: Text.", "body: A note.", "body: The end."}));
  ASSERT_EQ(document.article.parts.size(), 3u);
  const auto at = static_cast<uint32_t>(document.article.text.find("note"));
  const PackedPlace place =
      packed_begin(document.article, document.article.map.to_file({at, at + 4}).begin);
  EXPECT_EQ(place.part, "word/footnotes.xml");
  EXPECT_EQ(place.paragraph, 2u);
  EXPECT_EQ(place.character, 3u);
}

TEST(Docx, GivesCommentsTheTextTheyAreAnchoredTo) {
  const Document document =
      read(Format::docx,
           docx({.body = kFirst +
                         paragraph(run("Mr ") + "<w:commentRangeStart w:id=\"7\"/>" + run("As") +
                                   run("aad ") +
                                   "<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference "
                                   "w:id=\"7\"/></w:r>" +
                                   run("left.")) +
                         paragraph(run("Second.") + "<w:r><w:commentReference w:id=\"8\"/></w:r>"),
                 .comments = "<w:comment w:id=\"8\">" + paragraph(run("why?")) +
                             "</w:comment><w:comment w:id=\"7\">" + paragraph(run("stet")) +
                             "</w:comment><w:comment w:id=\"9\">" + paragraph(run("lost")) +
                             "</w:comment>"}));
  EXPECT_EQ(document.blocks(),
            (Texts{"body: It rained.", "body: Mr Asaad left.", "body: Second."}));
  const auto& comments = document.article.comments;
  ASSERT_EQ(comments.size(), 2u);
  EXPECT_EQ(document.text(comments[0].text), "Asaad");
  EXPECT_EQ(comments[0].content, "stet");
  EXPECT_EQ(document.text(comments[1].text), "Second.");
  EXPECT_EQ(comments[1].content, "why?");
}

TEST(Docx, TellsPartParagraphRunAndCharacter) {
  const Document document = read_docx_body(
      kFirst + "<w:tbl><w:tr><w:tc>" + paragraph(run("cell")) + "</w:tc></w:tr></w:tbl>" +
      paragraph(run("Qu&#xE9;bec 🍕 ") + "<w:del>" + run("x") + "</w:del>" + "<w:r><w:tab/></w:r>" +
                run("met Asaad.")));
  const auto at = static_cast<uint32_t>(document.article.text.find("Asaad"));
  const Span bytes = document.article.map.to_file({at, at + 5});
  EXPECT_EQ(bytes.in(document.article.unpacked), "Asaad");
  const PackedPlace begin = packed_begin(document.article, bytes.begin);
  EXPECT_EQ(begin.part, "word/document.xml");
  EXPECT_EQ(begin.paragraph, 3u);
  EXPECT_EQ(begin.run, 4u);
  EXPECT_EQ(begin.character, 15u);
  const PackedPlace end = packed_end(document.article, bytes.end);
  EXPECT_EQ(end.run, 4u);
  EXPECT_EQ(end.character, 20u);
}

TEST(Docx, TheMainPartMayHaveAnyName) {
  testing::Members members = testing::docx_members({.body = kFirst + kFirst});
  for (auto& [name, content] : members) {
    if (name == "word/document.xml") name = "word/document2.xml";
    const size_t at = content.find("word/document.xml");
    if (at != std::string::npos) content.replace(at, 17, "/word/document2.xml");
  }
  const Document document = read(Format::docx, testing::zip(members));
  EXPECT_EQ(document.article.parts.at(0).name, "word/document2.xml");
  EXPECT_EQ(document.blocks().size(), 2u);
}

std::string error_of(const testing::Members& members) {
  const Result<Article> article = read_article(testing::zip(members), Format::docx);
  return article ? "" : article.error().message;
}

TEST(Docx, RefusesWhatIsNoWordDocument) {
  EXPECT_EQ(error_of({{"a.txt", "x"}}), "has no word/document.xml in it");
  EXPECT_EQ(error_of({{"word/document.xml", "<workbook/>"}}),
            "is no Word document: its main part is word/document.xml");
  EXPECT_EQ(error_of({{"word/document.xml", "<w:document><w:body></w:document>"}}),
            "word/document.xml in it is not well-formed XML: start-end tags mismatch in line 1");
  EXPECT_NE(error_of({{"word/document.xml",
                       "<!DOCTYPE a [<!ENTITY b 'c'>]><w:document>&b;</w:document>"}}),
            "");
}

TEST(Docx, RefusesASmallFileWithMuchText) {
  const std::string file = docx(paragraph(run(std::string(5u << 20, 'x'))));
  EXPECT_LT(file.size(), 50000u);
  const Result<Article> article = read_article(file, Format::docx);
  ASSERT_FALSE(article);
  EXPECT_EQ(article.error().message, "holds more than 4 MiB of text; split it");
}

}  // namespace
}  // namespace stet

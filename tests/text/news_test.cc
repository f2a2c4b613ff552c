#include <gtest/gtest.h>

#include "tests/text/support.h"

namespace stet {
namespace {

using Texts = std::vector<std::string>;

Document read_valid(Format format, const std::string& file) {
  Document document = read(format, file);
  check_invariants(document);
  return document;
}

std::string error_of(Format format, std::string_view file) {
  const Result<Article> article = read_article(file, format);
  return article ? "" : article.error().message;
}

const std::string kNitf = R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
<nitf><head><title>Assad leaves: a chronicle</title></head><body>
<body.head>
  <hedline><hl1>Assad &amp; his men leave</hl1><hl2>All of them</hl2></hedline>
  <byline>By <person>Jane Doe</person><byttl>Correspondent</byttl></byline>
  <distributor>Agency</distributor>
  <dateline><location>DAMASCUS</location>, <story.date>Feb 11</story.date></dateline>
  <abstract><p>In short.</p></abstract>
</body.head>
<body.content>
  <block><p><person>Bashar al-<em>Assad</em></person> <location><city>Aleppo</city></location> left.<br/>He said <q>no</q>.</p>
  <hl2>Later</hl2>
  <bq><block><p>We go.</p></block><credit>Assad</credit></bq>
  <media media-type="image"><media-reference source="a.jpg"/><media-caption><p>A man</p></media-caption>
    <media-producer>AP</media-producer></media>
  <ul><li>One</li></ul>
  <table><tr><td>Cell</td><td>Other</td></tr></table>
  <p><![CDATA[Raw <text> & more]]> and caf&eacute; &#8217;</p></block>
</body.content>
<body.end><tagline>By John Roe</tagline></body.end></body></nitf>)";

TEST(Nitf, GivesEachPartItsRole) {
  EXPECT_EQ(read_valid(Format::nitf, kNitf).blocks(),
            (Texts{"metadata: Assad leaves: a chronicle", "headline 1: Assad & his men leave",
                   "standfirst: All of them", "byline: By Jane Doe", "byline: Correspondent",
                   "byline: Agency", "dateline: DAMASCUS, Feb 11", "standfirst: In short.",
                   "body: Bashar al-Assad Aleppo left.\nHe said “no”.", "body 2: Later",
                   "quotation: We go.", "quotation: Assad", "caption: A man", "byline: AP",
                   "list: One", "table: Cell", "table: Other", "body: Raw <text> & more and café ’",
                   "byline: By John Roe"}));
}

TEST(Nitf, EverySpanIsExactInTheFile) {
  const Document document = read_valid(Format::nitf, kNitf);
  EXPECT_EQ(document.source_of("Bashar al-Assad"), "Bashar al-<em>Assad");
  EXPECT_EQ(document.source_of("Assad & his"), "Assad &amp; his");
  EXPECT_EQ(document.source_of("café ’"), "caf&eacute; &#8217;");
  EXPECT_EQ(document.source_of("<text> &"), "<text> &");
  EXPECT_EQ(document.source_of("“no”"), "<q>no</q>");
}

TEST(Nitf, ATitleThatRepeatsTheHeadlineIsLeftOut) {
  EXPECT_EQ(
      read_valid(Format::nitf,
                 "<nitf><head><title>One\n two</title></head><body><body.head><hedline><hl1>One "
                 "<em>two</em></hl1></hedline></body.head><body.content><p>x.</p></body.content>"
                 "</body></nitf>")
          .blocks(),
      (Texts{"headline 1: One two", "body: x."}));
}

std::string item(const std::string& content_meta, const std::string& content,
                 const std::string& item_class = "ninat:text") {
  return "<newsItem><itemMeta><itemClass qcode=\"" + item_class + "\"/></itemMeta><contentMeta>" +
         content_meta + "</contentMeta><contentSet>" + content + "</contentSet></newsItem>";
}

TEST(NewsMl, ReadsMetadataAndXhtml) {
  EXPECT_EQ(
      read_valid(
          Format::newsml,
          item("<headline>Assad leaves</headline><by>Jane Doe</by><dateline>DAMASCUS</dateline>"
               "<description role=\"drol:summary\">In short</description>"
               "<creator><name>John Roe</name></creator><slugline>assad</slugline>",
               "<inlineXML><html><head><title>t</title></head><body><p>He <b>left</b>.</p>"
               "<h2>Later</h2><blockquote><p>No.</p></blockquote><figure><figcaption>A man"
               "</figcaption></figure></body></html></inlineXML>"))
          .blocks(),
      (Texts{"headline 1: Assad leaves", "byline: Jane Doe", "dateline: DAMASCUS",
             "standfirst: In short", "byline: John Roe", "body: He left.", "body 2: Later",
             "quotation: No.", "caption: A man"}));
}

TEST(NewsMl, ReadsNitfInside) {
  EXPECT_EQ(read_valid(Format::newsml,
                       item("<headline>Assad</headline>",
                            "<inlineXML><nitf><body><body.head><hedline><hl1>Assad</hl1></hedline>"
                            "</body.head><body.content><p>He left.</p></body.content></body></nitf>"
                            "</inlineXML>"))
                .blocks(),
            (Texts{"headline 1: Assad", "body: He left."}));
}

TEST(NewsMl, ReadsPlainTextLineByLine) {
  const Document document = read_valid(
      Format::newsml,
      item("", "<inlineData>One &amp; two\r\n\nThree<![CDATA[ & four\nFive]]></inlineData>"));
  EXPECT_EQ(document.blocks(), (Texts{"body: One & two", "body: Three & four", "body: Five"}));
  EXPECT_EQ(document.source_of("One & two"), "One &amp; two");
}

TEST(NewsMl, ReadsThePicturesOfAStoryWithIt) {
  EXPECT_EQ(read_valid(Format::newsml,
                       "<newsMessage><itemSet>" +
                           item("<headline>Story</headline>", "<inlineData>Text.</inlineData>") +
                           item("<description role=\"drol:caption\">A man</description>",
                                "<remoteContent/>", "ninat:picture") +
                           "<packageItem><groupSet><group><itemRef><headline>See also</headline>"
                           "</itemRef></group></groupSet></packageItem></itemSet></newsMessage>")
                .blocks(),
            (Texts{"headline 1: Story", "body: Text.", "caption: A man", "list: See also"}));
}

TEST(NewsMl, EachStoryOfAMessageIsAnArticle) {
  const auto story = [](const std::string& name) {
    return item("<headline>" + name + "</headline>", "<inlineData>Of " + name + ".</inlineData>");
  };
  const auto picture = [](const std::string& caption) {
    return item("<description>" + caption + "</description>", "<remoteContent/>", "ninat:picture");
  };
  const std::string message = "<newsMessage><itemSet>" + picture("Before") + story("One") +
                              picture("Of one") + story("Two") + "</itemSet></newsMessage>";
  const Result<std::vector<Article>> articles = read_articles(message, Format::newsml);
  ASSERT_TRUE(articles);
  ASSERT_EQ(articles->size(), 2u);
  EXPECT_EQ(articles->at(0).text, "Before\n\nOne\n\nOf One.\n\nOf one");
  EXPECT_EQ(articles->at(1).text, "Two\n\nOf Two.");
  const Span two = articles->at(1).map.to_file({5, 12});
  EXPECT_EQ(message.substr(two.begin, two.end - two.begin), "Of Two.");
}

TEST(News, SaysWhatAFileIsInstead) {
  EXPECT_EQ(error_of(Format::newsml, "<NewsML/>"),
            "is NewsML 1, which is not read; export it as NewsML-G2 or NITF");
  EXPECT_EQ(error_of(Format::newsml, "<rss/>"),
            "holds no news item of NewsML-G2: its root element is rss");
  EXPECT_EQ(error_of(Format::nitf, "<rss/>"), "is no NITF: its root element is rss");
  EXPECT_EQ(error_of(Format::nitf, "Just text."),
            "is not well-formed XML: no document element found in line 1");
  const std::string utf16("\xFF\xFE<\0n\0i\0t\0f\0/\0>\0", 16);
  EXPECT_EQ(error_of(Format::nitf, utf16), "is not UTF-8 but seems to be UTF-16; save it as UTF-8");
}

}  // namespace
}  // namespace stet

#include "checker/text/xml/xml.h"

#include <gtest/gtest.h>

#include <pugixml.hpp>
#include <random>

#include "checker/text/xml/xml_text.h"

namespace stet {
namespace {

std::string error_of(std::string_view xml) {
  const Result<XmlDocument> document = XmlDocument::parse(xml);
  return document ? "" : document.error().message;
}

std::string repeated(std::string_view piece, size_t times) {
  std::string out;
  for (size_t i = 0; i < times; ++i) out += piece;
  return out;
}

TEST(Xml, EachTextKnowsItsBytes) {
  const std::string xml =
      "<?xml version='1.0'?>\n<a t=\"x &amp; y\"> one<b>two</b><![CDATA[<3>]]></a>";
  const Result<XmlDocument> document = XmlDocument::parse(xml);
  ASSERT_TRUE(document);
  std::vector<std::string> texts;
  walk_xml(
      document->root(),
      [&](const pugi::xml_node& node) {
        if (is_xml_text(node)) texts.emplace_back(document->bytes(node).in(xml));
        return true;
      },
      [](const pugi::xml_node&) {});
  EXPECT_EQ(texts, (std::vector<std::string>{" one", "two", "<3>"}));
  EXPECT_EQ(document->bytes(document->root().attribute("t")).in(xml), "x &amp; y");
  EXPECT_EQ(decode_xml(document->root().attribute("t").value()), "x & y");
}

TEST(Xml, SpansCountFromWhereTheDocumentBegins) {
  const std::string source = "other part<a>text</a>";
  const Result<XmlDocument> document = XmlDocument::parse("<a>text</a>", 10);
  ASSERT_TRUE(document);
  EXPECT_EQ(document->bytes(document->root().first_child()).in(source), "text");
}

TEST(Xml, ResolvesReferencesAndMapsThem) {
  const std::string xml =
      "<a>Qu&#xE9;bec&#8217;s &amp;c. &eacute; &nobody; &<i>!</i> <![CDATA[&amp;]]></a>";
  const Result<XmlDocument> document = XmlDocument::parse(xml);
  ASSERT_TRUE(document);
  const XmlText all = text_below(*document, document->root(), xml);
  EXPECT_EQ(all.text, "Québec’s &c. é &nobody; &! &amp;");
  const auto source = [&](std::string_view part) {
    const auto at = static_cast<uint32_t>(all.text.find(part));
    return all.map.to_file({at, at + static_cast<uint32_t>(part.size())}).in(xml);
  };
  EXPECT_EQ(source("Québec’s"), "Qu&#xE9;bec&#8217;s");
  EXPECT_EQ(source("&c"), "&amp;c");
  EXPECT_EQ(source("&amp;"), "&amp;");
}

TEST(Xml, RefusesWhatItCannotRead) {
  EXPECT_EQ(error_of("<a>\n<b>\n</a>"),
            "is not well-formed XML: start-end tags mismatch in line 3");
  EXPECT_NE(error_of(""), "");
  EXPECT_NE(error_of("no markup"), "");
  EXPECT_EQ(error_of("<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>"),
            "declares the encoding ISO-8859-1; save it as UTF-8");
  EXPECT_EQ(error_of("<?xml version='1.0' encoding='ISO-8859-1'?><a>e</a>"), "");
  EXPECT_EQ(error_of("<?xml version='1.0' encoding='utf-8'?><a>é</a>"), "");
  EXPECT_EQ(error_of("\uFFFD\uFFFD<\uFFFDa\uFFFD"),
            "is not UTF-8 but seems to be UTF-16; save it as UTF-8");
}

TEST(Xml, RefusesEntityBombs) {
  const std::string error = error_of(
      "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;\">]><lolz>&lol2;</lolz>");
  EXPECT_NE(error.find("declares entities"), std::string::npos) << error;
  EXPECT_EQ(error_of("<!DOCTYPE nitf SYSTEM \"nitf-3-4.dtd\"><nitf>x</nitf>"), "");
}

TEST(Xml, RefusesWhatNoDocumentHas) {
  const size_t deepest = XmlDocument::kDeepest;
  EXPECT_EQ(error_of(repeated("<a>", deepest) + "x" + repeated("</a>", deepest)), "");
  EXPECT_NE(error_of(repeated("<a>", deepest + 1) + "x" + repeated("</a>", deepest + 1)), "");
  EXPECT_NE(error_of(repeated("<a>", 500000) + repeated("</a>", 500000)), "");
  EXPECT_NE(error_of("<a>" + repeated("<b/>", XmlDocument::kMostTags) + "</a>"), "");
  EXPECT_NE(error_of("<a " + repeated("b='' ", XmlDocument::kMostAttributes + 1) + "/>"), "");
}

// The slow twin: pugixml told to resolve everything itself.
TEST(Xml, AgreesWithTheParserOnReferences) {
  std::mt19937 random(3);
  const std::string_view pieces[] = {
      "a", "é",      "&amp;",  "&lt;",           "&#8217;", "&#xe9;", "<b>x</b>",
      " ", "&quot;", "&apos;", "<![CDATA[&<]]>", "&",       ";",      "<!-- c -->"};
  for (int round = 0; round < 2000; ++round) {
    std::string xml = "<a>";
    for (size_t i = random() % 20; i > 0; --i) xml += pieces[random() % std::size(pieces)];
    xml += "</a>";
    pugi::xml_document twin;
    ASSERT_TRUE(
        twin.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata));
    std::string expected;
    walk_xml(
        twin.document_element(),
        [&](const pugi::xml_node& node) {
          expected += node.value();
          return true;
        },
        [](const pugi::xml_node&) {});
    const Result<XmlDocument> document = XmlDocument::parse(xml);
    ASSERT_TRUE(document) << xml;
    ASSERT_EQ(text_below(*document, document->root(), xml).text, expected) << xml;
  }
}

}  // namespace
}  // namespace stet

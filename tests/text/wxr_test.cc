#include "checker/text/news/wxr.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/text/support.h"

namespace stet {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string feed(const std::string& items) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" "
         "xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\" "
         "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
         "xmlns:wp=\"http://wordpress.org/export/1.2/\">\n<channel><title>Site</title>\n" +
         items + "</channel></rss>\n";
}

TEST(Wxr, PostsAreArticles) {
  const std::string file = feed(
      "<item><title>Tokayev &amp; Osh</title><wp:post_type>post</wp:post_type>"
      "<excerpt:encoded><![CDATA[Stand first.]]></excerpt:encoded>"
      "<content:encoded><![CDATA[<!-- wp:paragraph -->\n<p>He said &rsquo;no&rsquo;.</p>\n<!-- "
      "/wp:paragraph -->\n\n"
      "<!-- wp:image {\"id\":1} -->\n<figure><img "
      "alt=\"Alt\"/><figcaption>Cap</figcaption></figure>\n"
      "<!-- /wp:image -->]]></content:encoded></item>\n"
      "<item><title>x.jpg</title><wp:post_type>attachment</wp:post_type><content:encoded>no</"
      "content:encoded></item>"
      "<item><title><![CDATA[Second]]></title><content:encoded><![CDATA[One\nline.\n\nTwo [sic] "
      "[gallery ids=\"1\"] and [b]bold[/b].\n\n[caption id=\"a\"]<img alt=\"\"/> Old "
      "caption[/caption]\n\nEnd]]]]>"
      "<![CDATA[> done.]]></content:encoded></item>");
  Result<std::vector<Article>> articles = read_articles(file, Format::wxr);
  ASSERT_TRUE(articles) << articles.error().message;
  std::vector<Document> documents;
  for (Article& article : *articles) {
    documents.push_back({file, std::move(article), {}});
    documents.back().tokens = tokenize(documents.back().article);
    check_invariants(documents.back());
  }
  ASSERT_EQ(documents.size(), 2u);
  EXPECT_THAT(documents[0].blocks(),
              ElementsAre("headline 1: Tokayev & Osh", "standfirst: Stand first.",
                          "body: He said ’no’.", "caption: Alt", "caption: Cap"));
  EXPECT_EQ(documents[0].source_of("& Osh"), "&amp; Osh");
  EXPECT_EQ(documents[0].source_of("’no’"), "&rsquo;no&rsquo;");
  EXPECT_THAT(documents[1].blocks(),
              ElementsAre("headline 1: Second", "body: One line.", "body: Two [sic] and bold.",
                          "caption: Old caption", "body: End]]> done."));
  EXPECT_EQ(documents[1].source_of("and bold"), "and [b]bold");
}

TEST(Wxr, WhatIsNoExportIsSaid) {
  const Result<std::vector<Article>> empty =
      read_articles(feed("<item><title>x</title></item>"), Format::wxr);
  ASSERT_FALSE(empty);
  EXPECT_THAT(empty.error().message, HasSubstr("content:encoded"));
  const Result<std::vector<Article>> other =
      read_articles("<?xml version='1.0'?><project/>", Format::xml);
  ASSERT_FALSE(other);
  EXPECT_THAT(other.error().message, HasSubstr("NewsML"));
}

TEST(Wxr, XmlByItsRoot) {
  EXPECT_EQ(sniff_format(feed("")), Format::xml);
  EXPECT_EQ(sniff_format("<?xml version='1.0'?><html><p>x"), Format::html);
  EXPECT_EQ(format_of("a.xml"), Format::xml);
  EXPECT_TRUE(must_be_recognized(Format::xml));
  EXPECT_TRUE(
      is_recognized(feed("<item><content:encoded>x</content:encoded></item>"), Format::xml, {}));
  EXPECT_FALSE(is_recognized(feed(""), Format::xml, {}));
  EXPECT_FALSE(is_recognized("<project/>", Format::xml, {}));
}

TEST(Wxr, TrapsTakeNoTime) {
  for (const std::string_view piece : {"[a", "[a]", "[/a]", "[/a", "\n \n", "[a b=c", "\n "}) {
    EmbeddedText saved;
    while (saved.text.size() < 1u << 20) saved.text += piece;
    saved.map.copied(0, 0, static_cast<uint32_t>(saved.text.size()));
    EXPECT_LE(post_html(saved).text.size(), saved.text.size() * 2);
  }
}

}  // namespace
}  // namespace stet

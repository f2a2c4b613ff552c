// NewsML-G2 of the IPTC into an article: what the metadata say in words (headline, description,
// byline), then the story inside, which is NITF, XHTML or plain text.
//
// A news message may hold the pictures of its story as items of their own, whose captions are
// read with it. Two stories in one message are two articles: one name may then be two persons.
// What is no story goes with the story before it, or with the first.
#include <array>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "checker/text/line_ends.h"
#include "checker/text/news/nitf.h"
#include "checker/text/news/story_markup.h"
#include "checker/text/readers.h"
#include "checker/text/xml/xml_text.h"

namespace stet {
namespace {

using enum ElementKind;

constexpr StoryElement kXhtml[] = {
    {"head", left_out},
    {"script", left_out},
    {"style", left_out},
    {"template", left_out},
    {"body", container},
    {"div", container},
    {"section", container},
    {"article", container},
    {"header", container},
    {"footer", container},
    {"aside", container},
    {"nav", left_out},
    {"p", block, Role::body},
    {"h1", block, Role::headline, 1},
    {"h2", block, Role::body, 2},
    {"h3", block, Role::body, 3},
    {"h4", block, Role::body, 4},
    {"h5", block, Role::body, 5},
    {"h6", block, Role::body, 6},
    {"blockquote", frame, Role::quotation},
    {"figure", container},
    {"figcaption", frame, Role::caption},
    {"caption", frame, Role::caption},
    {"address", frame, Role::byline},
    {"pre", block, Role::code},
    {"ul", container},
    {"ol", container},
    {"dl", container},
    {"li", frame, Role::list},
    {"dt", frame, Role::list},
    {"dd", frame, Role::list},
    {"table", frame, Role::table},
    {"tr", container},
    {"td", container},
    {"th", container},
    {"br", line_break},
    {"hr", container},
    {"q", quoted},
};

bool is_story(std::string_view item_class) {
  return item_class.empty() || item_class.ends_with("text") || item_class.ends_with("composite");
}

class NewsMl {
 public:
  NewsMl(std::string_view source, const XmlDocument& document, ArticleBuilder& article)
      : source_(source),
        document_(document),
        article_(article),
        xhtml_(source, document, article, kXhtml) {}

  void item(const pugi::xml_node& item);

 private:
  void metadata(const pugi::xml_node& content_meta, bool story);
  void content(const pugi::xml_node& content_set);
  void plain(const pugi::xml_node& data);
  void package(const pugi::xml_node& package);

  std::string text(const pugi::xml_node& node) const {
    return visible_text(text_below(document_, node, source_).text);
  }

  std::string_view source_;
  const XmlDocument& document_;
  ArticleBuilder& article_;
  StoryMarkup xhtml_;
};

// The items of a message, or the one item that the document is.
std::vector<pugi::xml_node> items_of(const pugi::xml_node& root) {
  std::vector<pugi::xml_node> items;
  const auto add = [&items](const pugi::xml_node& node) {
    const std::string_view name = local_name(node.name());
    if (name == "newsItem" || name == "packageItem") items.push_back(node);
  };
  add(root);
  for (const pugi::xml_node item : child_named(root, "itemSet").children()) add(item);
  return items;
}

bool holds_story(const pugi::xml_node& item) {
  const pugi::xml_node item_class = child_named(child_named(item, "itemMeta"), "itemClass");
  const pugi::xml_node content = child_named(item, "contentSet");
  return is_story(attribute_named(item_class, "qcode")) &&
         (child_named(content, "inlineXML") || child_named(content, "inlineData"));
}

void NewsMl::item(const pugi::xml_node& item) {
  const bool story = holds_story(item);
  const pugi::xml_node content_meta = child_named(item, "contentMeta");
  const pugi::xml_node title = child_named(child_named(item, "itemMeta"), "title");
  if (title && text(title) != text(child_named(content_meta, "headline"))) {
    xhtml_.read_as(title, Role::metadata);
  }
  metadata(content_meta, story);
  content(child_named(item, "contentSet"));
  package(child_named(item, "groupSet"));
}

void NewsMl::metadata(const pugi::xml_node& content_meta, bool story) {
  const pugi::xml_node content = child_named(content_meta.parent(), "contentSet");
  const pugi::xml_node inside = first_element(child_named(content, "inlineXML"));
  const pugi::xml_node own = child_named(
      child_named(child_named(child_named(inside, "body"), "body.head"), "hedline"), "hl1");
  for (const pugi::xml_node node : content_meta.children()) {
    const std::string_view name = local_name(node.name());
    if (name == "headline") {
      // The story's own headline is read with the story.
      if (!own)
        xhtml_.read_as(node, Role::headline, 1);
      else if (text(own) != text(node))
        xhtml_.read_as(node, Role::metadata);
    } else if (name == "by" || name == "creditline") {
      xhtml_.read_as(node, Role::byline);
    } else if (name == "dateline") {
      xhtml_.read_as(node, Role::dateline);
    } else if (name == "description") {
      const bool caption = !story || attribute_named(node, "role").ends_with("caption");
      xhtml_.read_as(node, caption ? Role::caption : Role::standfirst);
    } else if (name == "creator" || name == "contributor") {
      if (const pugi::xml_node person = child_named(node, "name")) {
        xhtml_.read_as(person, Role::byline);
      }
    }
  }
}

void NewsMl::content(const pugi::xml_node& content_set) {
  for (const pugi::xml_node node : content_set.children()) {
    const std::string_view name = local_name(node.name());
    if (name == "inlineData") plain(node);
    if (name != "inlineXML") continue;
    for (const pugi::xml_node story : node.children()) {
      if (story.type() != pugi::node_element) continue;
      if (local_name(story.name()) == "nitf") {
        read_nitf_story(source_, document_, story, article_);
      } else {
        xhtml_.read(story);
      }
    }
  }
}

// Each line is a paragraph.
void NewsMl::plain(const pugi::xml_node& data) {
  Entities entities;
  article_.open(Role::body);
  for (const pugi::xml_node node : data.children()) {
    if (!is_xml_text(node)) continue;
    const Span bytes = document_.bytes(node);
    const std::string_view up_to_end = source_.substr(0, bytes.end);
    for (size_t at = bytes.begin; at < bytes.end;) {
      const size_t end = find_line_end(up_to_end, at);
      const Span line{static_cast<uint32_t>(at), static_cast<uint32_t>(end)};
      copy_xml_text(article_, source_, line, node.type() == pugi::node_cdata, entities);
      if (end < bytes.end) article_.close();
      at = after_line_end(up_to_end, end);
    }
  }
  article_.close();
}

// What a package says of the items that it refers to.
void NewsMl::package(const pugi::xml_node& group_set) {
  for (const pugi::xml_node group : group_set.children()) {
    for (const pugi::xml_node reference : group.children()) {
      for (const pugi::xml_node node : reference.children()) {
        const std::string_view name = local_name(node.name());
        if (name == "headline" || name == "title" || name == "description") {
          xhtml_.read_as(node, Role::list);
        }
      }
    }
  }
}

}  // namespace

Result<std::vector<Article>> read_newsml(std::string_view text) {
  const Result<XmlDocument> document = XmlDocument::parse(text);
  if (!document) return document.error();
  const pugi::xml_node root = document->root();
  const std::string name(root.name());
  if (local_name(name) == "NewsML") {
    return Error{"is NewsML 1, which is not read; export it as NewsML-G2 or NITF", "", 0};
  }
  const std::vector<pugi::xml_node> items = items_of(root);
  if (items.empty()) {
    return Error{"holds no news item of NewsML-G2: its root element is " + name, "", 0};
  }
  std::vector<Article> articles;
  ArticleBuilder builder(text);
  bool in_story = false;
  for (const pugi::xml_node& node : items) {
    const bool story = holds_story(node);
    if (story && in_story) articles.push_back(builder.finish());
    in_story = in_story || story;
    NewsMl(text, *document, builder).item(node);
  }
  articles.push_back(builder.finish());
  return articles;
}

}  // namespace stet

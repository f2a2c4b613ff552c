#include "checker/text/news/nitf.h"

#include <pugixml.hpp>
#include <string>

#include "checker/text/news/story_markup.h"
#include "checker/text/readers.h"
#include "checker/text/xml/xml_text.h"

namespace stet {
namespace {

using enum ElementKind;

constexpr StoryElement kElements[] = {
    // the head of the story
    {"body.head", container},
    {"hedline", container},
    {"hl1", block, Role::headline, 1},
    {"hl2", block, Role::body, 2},
    {"abstract", frame, Role::standfirst},
    {"byline", frame, Role::byline},
    {"byttl", block, Role::byline},
    {"distributor", frame, Role::byline},
    {"dateline", frame, Role::dateline},
    {"note", frame, Role::metadata},
    {"rights", left_out},
    {"series", left_out},
    {"copyrite", left_out},
    // its text
    {"body", container},
    {"body.content", container},
    {"block", container},
    {"p", block, Role::body},
    {"bq", frame, Role::quotation},
    {"credit", block, Role::byline},
    {"br", line_break},
    {"hr", container},
    {"q", quoted},
    {"fn", frame, Role::body},
    {"pre", block, Role::code},
    {"ol", container},
    {"ul", container},
    {"dl", container},
    {"li", frame, Role::list},
    {"dt", frame, Role::list},
    {"dd", frame, Role::list},
    {"table", frame, Role::table},
    {"nitf-table", frame, Role::table},
    {"nitf-table-metadata", left_out},
    {"nitf-table-summary", container},
    {"caption", block, Role::caption},
    {"tr", container},
    {"td", container},
    {"th", container},
    {"thead", container},
    {"tbody", container},
    {"tfoot", container},
    {"media", container},
    {"media-caption", frame, Role::caption},
    {"media-producer", frame, Role::byline},
    {"media-metadata", left_out},
    {"media-object", left_out},
    {"media-reference", left_out},
    {"custom-table", left_out},
    {"alt-code", left_out},
    // its end
    {"body.end", container},
    {"tagline", frame, Role::byline},
    {"bibliography", left_out},
};

// A second headline right below the first is the standfirst; further down it heads a section.
constexpr StoryElement kHedline[] = {
    {"hl1", block, Role::headline, 1},
    {"hl2", block, Role::standfirst},
    {"br", line_break},
    {"q", quoted},
};

// The page's title, if it says more than the headline.
void read_title(const pugi::xml_node& nitf, const XmlDocument& document, std::string_view source,
                StoryMarkup& markup) {
  const pugi::xml_node title = child_named(child_named(nitf, "head"), "title");
  const pugi::xml_node head = child_named(child_named(nitf, "body"), "body.head");
  const pugi::xml_node headline = child_named(child_named(head, "hedline"), "hl1");
  const auto text = [&](const pugi::xml_node& node) {
    return visible_text(text_below(document, node, source).text);
  };
  if (title && text(title) != text(headline)) markup.read_as(title, Role::metadata);
}

}  // namespace

void read_nitf_story(std::string_view source, const XmlDocument& document,
                     const pugi::xml_node& nitf, ArticleBuilder& article) {
  StoryMarkup markup(source, document, article, kElements);
  StoryMarkup hedline(source, document, article, kHedline);
  read_title(nitf, document, source, markup);
  for (const pugi::xml_node part : child_named(nitf, "body").children()) {
    if (local_name(part.name()) != "body.head") {
      if (part.type() == pugi::node_element) markup.read(part);
      continue;
    }
    for (const pugi::xml_node piece : part.children()) {
      if (piece.type() != pugi::node_element) continue;
      (local_name(piece.name()) == "hedline" ? hedline : markup).read(piece);
    }
  }
}

std::optional<Error> read_nitf(std::string_view text, ArticleBuilder& article) {
  const Result<XmlDocument> document = XmlDocument::parse(text);
  if (!document) return document.error();
  if (local_name(document->root().name()) != "nitf") {
    return Error{"is no NITF: its root element is " + std::string(document->root().name()), "", 0};
  }
  read_nitf_story(text, *document, document->root(), article);
  return std::nullopt;
}

}  // namespace stet

// What the bytes of an XML text stand for: characters as they stand, and references (&amp; &#8217;
// and, although XML knows them only through a DTD, HTML's &eacute;). A reference that nobody knows
// stands for itself.
#pragma once

#include <string>
#include <string_view>

#include "checker/base/span.h"
#include "checker/text/article_builder.h"
#include "checker/text/entities.h"
#include "checker/text/xml/xml.h"

namespace stet {

// Calls `copied(span)` for runs of `source` that stand for themselves and `replaced(text, span)`
// for references, in order.
void for_each_xml_piece(std::string_view source, Span bytes, Entities& entities, auto&& copied,
                        auto&& replaced) {
  uint32_t run = bytes.begin;
  for (uint32_t at = bytes.begin; at < bytes.end; ++at) {
    if (source[at] != '&') continue;
    const size_t semicolon = source.substr(0, bytes.end).substr(at, 40).find(';');
    if (semicolon == std::string_view::npos) continue;
    const uint32_t end = at + static_cast<uint32_t>(semicolon) + 1;
    const std::string value = entities.decode(source.substr(at, end - at));
    if (value.empty()) continue;
    if (run < at) copied(Span{run, at});
    replaced(std::string_view(value), Span{at, end});
    run = end;
    at = end - 1;
  }
  if (run < bytes.end) copied(Span{run, bytes.end});
}

bool is_xml_text(const pugi::xml_node& node);  // text or a CDATA section

// Hands a text or a CDATA section of `document`, parsed from a part of `source`, to the article.
void copy_xml_text(ArticleBuilder& article, std::string_view source, const XmlDocument& document,
                   const pugi::xml_node& text, Entities& entities);
// The same for a part of it; of a CDATA section nothing is a reference.
void copy_xml_text(ArticleBuilder& article, std::string_view source, Span bytes, bool cdata,
                   Entities& entities);

// Text with its references resolved, as of an attribute.
std::string decode_xml(std::string_view raw);

// All text below a node, and the map from it to the source.
struct XmlText {
  std::string text;
  OffsetMap map;
};
XmlText text_below(const XmlDocument& document, const pugi::xml_node& top, std::string_view source);

}  // namespace stet

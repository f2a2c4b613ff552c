#include "checker/text/xml/xml_text.h"

#include <pugixml.hpp>

namespace stet {

bool is_xml_text(const pugi::xml_node& node) {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

void copy_xml_text(ArticleBuilder& article, std::string_view source, const XmlDocument& document,
                   const pugi::xml_node& text, Entities& entities) {
  copy_xml_text(article, source, document.bytes(text), text.type() == pugi::node_cdata, entities);
}

void copy_xml_text(ArticleBuilder& article, std::string_view source, Span bytes, bool cdata,
                   Entities& entities) {
  if (cdata) return article.copy(bytes.begin, bytes.end);
  for_each_xml_piece(
      source, bytes, entities, [&](Span run) { article.copy(run.begin, run.end); },
      [&](std::string_view value, Span reference) {
        article.replace(value, reference.begin, reference.end);
      });
}

std::string decode_xml(std::string_view raw) {
  std::string text;
  Entities entities;
  for_each_xml_piece(
      raw, {0, static_cast<uint32_t>(raw.size())}, entities, [&](Span run) { text += run.in(raw); },
      [&](std::string_view value, Span) { text += value; });
  return text;
}

XmlText text_below(const XmlDocument& document, const pugi::xml_node& top,
                   std::string_view source) {
  XmlText out;
  Entities entities;
  const auto size = [&out] { return static_cast<uint32_t>(out.text.size()); };
  const auto copied = [&](Span run) {
    out.map.copied(size(), run.begin, run.size());
    out.text += run.in(source);
  };
  const auto replaced = [&](std::string_view value, Span bytes) {
    out.map.replaced(size(), static_cast<uint32_t>(value.size()), bytes.begin, bytes.size());
    out.text += value;
  };
  walk_xml(
      top,
      [&](const pugi::xml_node& node) {
        const Span bytes = is_xml_text(node) ? document.bytes(node) : Span{};
        if (node.type() == pugi::node_cdata) {
          copied(bytes);
        } else {
          for_each_xml_piece(source, bytes, entities, copied, replaced);
        }
        return true;
      },
      [](const pugi::xml_node&) {});
  return out;
}

}  // namespace stet

// An XML document in which every text knows its bytes.
//
// pugixml parses in place and is told to resolve nothing, so the value of a node or attribute is
// the source itself and its address says where it stands. References are resolved afterwards
// (xml_text.h). Only UTF-8 is read. The parser expands no entities; a document that declares any is
// refused, as is one with more markup or deeper nesting than a document has.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "checker/base/result.h"
#include "checker/base/span.h"

namespace pugi {
class xml_attribute;
class xml_document;
class xml_node;
}  // namespace pugi

namespace stet {

class XmlDocument {
 public:
  // A node takes 64 bytes and an attribute 40, so these bound the memory at 200 MB. A long novel in
  // DOCX has 400,000 tags.
  static constexpr size_t kMostTags = 1u << 20;
  static constexpr size_t kMostAttributes = 1u << 21;  // equals signs, wherever they stand
  static constexpr size_t kDeepest = 256;              // so that a reader may recurse

  // `xml` is valid UTF-8. `begin` is its place in the source that spans count in. An error says
  // what is wrong and, of broken markup, in which line.
  static Result<XmlDocument> parse(std::string_view xml, uint32_t begin = 0);

  XmlDocument(XmlDocument&&) noexcept;
  XmlDocument& operator=(XmlDocument&&) noexcept;
  ~XmlDocument();

  pugi::xml_node root() const;  // the document element

  // The bytes of a text, of what is inside a CDATA section, or of an attribute's value, references
  // and all.
  Span bytes(const pugi::xml_node& text) const;
  Span bytes(const pugi::xml_attribute& attribute) const;
  // The start tag of an element in `source`, from < to >.
  Span start_tag(const pugi::xml_node& element, std::string_view source) const;
  // Its end tag; empty, at the element's end, if it has none.
  Span end_tag(const pugi::xml_node& element, std::string_view source) const;

 private:
  XmlDocument();
  Span bytes(const char* value) const;

  std::vector<char> buffer_;  // the source, cut up by the parser
  uint32_t begin_ = 0;
  std::unique_ptr<pugi::xml_document> tree_;
};

// "p" of "w:p".
constexpr std::string_view local_name(std::string_view name) {
  const size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// By local name: the first such child, which may be null; the value of an attribute as it stands,
// empty if there is none.
pugi::xml_node child_named(const pugi::xml_node& node, std::string_view name);
std::string_view attribute_named(const pugi::xml_node& node, std::string_view name);
pugi::xml_node first_element(const pugi::xml_node& node);

// Walks the tree below `top` in order, without recursion. `enter` is called for every node and says
// whether to go into it; `leave` is called after the children of each node that was gone into.
template <class Node>
void walk_xml(const Node& top, auto&& enter, auto&& leave) {
  Node node = top;
  bool inside = enter(node);
  while (true) {
    if (inside && node.first_child()) {
      node = node.first_child();
      inside = enter(node);
      continue;
    }
    if (inside) leave(node);
    while (node != top && !node.next_sibling()) {
      node = node.parent();
      leave(node);
    }
    if (node == top) return;
    node = node.next_sibling();
    inside = enter(node);
  }
}

}  // namespace stet

// Markup of a story, element by element, into blocks: NITF and the XHTML in NewsML-G2 differ only
// in the names of their elements.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "checker/text/article_builder.h"
#include "checker/text/entities.h"
#include "checker/text/xml/xml.h"

namespace stet {

enum class ElementKind : uint8_t {
  in_line,     // part of the text around it
  block,       // a block of the given role
  container,   // begins a new block; what is inside keeps its role
  frame,       // like container; blocks inside have the given role
  line_break,  // one that the text shows
  quoted,      // part of the text around it, in quotation marks that the markup stands for
  left_out,
};

struct StoryElement {
  std::string_view name;  // local
  ElementKind kind;
  Role role = Role::body;
  uint8_t level = 0;
};

class StoryMarkup {
 public:
  // An element that is not among `elements` is in line.
  StoryMarkup(std::string_view source, const XmlDocument& document, ArticleBuilder& article,
              std::span<const StoryElement> elements)
      : source_(source), document_(document), article_(article), elements_(elements) {}

  // `top` and all below it.
  void read(const pugi::xml_node& top);
  // All text below `top` as one block.
  void read_as(const pugi::xml_node& top, Role role, uint8_t level = 0);

 private:
  struct Context {
    Role role = Role::body;
    uint8_t level = 0;
    bool framed = false;  // the role is that of a frame, which blocks inside keep
  };

  void element(const pugi::xml_node& node, Context context);
  void children(const pugi::xml_node& node, Context context);
  void begin_block(Context context) { article_.open(context.role, context.level); }
  const StoryElement* find(const pugi::xml_node& node) const;

  std::string_view source_;
  const XmlDocument& document_;
  ArticleBuilder& article_;
  std::span<const StoryElement> elements_;
  Entities entities_;
};

}  // namespace stet

#include "checker/text/news/story_markup.h"

#include <algorithm>
#include <pugixml.hpp>

#include "checker/text/xml/xml_text.h"

namespace stet {

const StoryElement* StoryMarkup::find(const pugi::xml_node& node) const {
  const auto found = std::ranges::find(elements_, local_name(node.name()), &StoryElement::name);
  return found == elements_.end() ? nullptr : &*found;
}

void StoryMarkup::read(const pugi::xml_node& top) {
  begin_block({});
  element(top, {});
  article_.close();
}

void StoryMarkup::read_as(const pugi::xml_node& top, Role role, uint8_t level) {
  article_.open(role, level);
  walk_xml(
      top,
      [this](const pugi::xml_node& node) {
        if (is_xml_text(node)) copy_xml_text(article_, source_, document_, node, entities_);
        return true;
      },
      [](const pugi::xml_node&) {});
  article_.close();
}

void StoryMarkup::children(const pugi::xml_node& node, Context context) {
  for (const pugi::xml_node child : node.children()) {
    if (is_xml_text(child)) {
      copy_xml_text(article_, source_, document_, child, entities_);
    } else if (child.type() == pugi::node_element) {
      element(child, context);
    }
  }
}

void StoryMarkup::element(const pugi::xml_node& node, Context context) {
  const StoryElement* known = find(node);
  const ElementKind kind = known == nullptr ? ElementKind::in_line : known->kind;
  Context inside = context;
  switch (kind) {
    case ElementKind::in_line:
      return children(node, context);
    case ElementKind::left_out:
      return;
    case ElementKind::line_break: {
      const Span tag = document_.start_tag(node, source_);
      return article_.line_break(tag.begin, tag.end);
    }
    case ElementKind::quoted: {
      if (!node.first_child()) return;
      const Span tag = document_.start_tag(node, source_);
      article_.replace("\u201C", tag.begin, tag.end);
      children(node, context);
      const Span end = document_.end_tag(node, source_);
      return article_.replace("\u201D", end.begin, end.end);
    }
    case ElementKind::container:
      break;
    case ElementKind::block:
      inside.level = known->level;
      if (!context.framed) inside.role = known->role;
      break;
    case ElementKind::frame:
      if (!context.framed) inside = {known->role, known->level, true};
      break;
  }
  begin_block(inside);
  children(node, inside);
  begin_block(context);
}

}  // namespace stet

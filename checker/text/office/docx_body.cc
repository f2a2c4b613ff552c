#include "checker/text/office/docx_body.h"

#include <pugixml.hpp>
#include <string>
#include <utility>
#include <vector>

#include "checker/text/xml/xml_text.h"

namespace stet {
namespace {

std::string_view name_of(const pugi::xml_node& node) { return local_name(node.name()); }

// A property that is there and not switched off: <w:vanish/>, but not <w:vanish w:val="0"/>.
bool is_on(const pugi::xml_node& properties, std::string_view name) {
  const pugi::xml_node property = child_named(properties, name);
  if (!property) return false;
  const std::string_view value = attribute_named(property, "val");
  return value != "0" && value != "false" && value != "off";
}

bool is_deleted(std::string_view name) { return name == "del" || name == "moveFrom"; }

class Body {
 public:
  Body(const XmlDocument& document, DocxContext& context)
      : document_(document),
        context_(context),
        text_(context.text),
        article_(context.text.article()),
        numbers_(document.root(), [](std::string_view name) { return name == "p"; }) {}

  void read(const pugi::xml_node& container) {
    blocks(container);
    end_paragraph();
  }

 private:
  void blocks(const pugi::xml_node& container);
  void paragraph(const pugi::xml_node& p);
  Role plain_role(const pugi::xml_node& properties) const;
  void end_paragraph();
  void content(const pugi::xml_node& node, bool shown);
  bool mark(const pugi::xml_node& node);
  bool character(const pugi::xml_node& node, std::string_view name);
  bool anchored(const pugi::xml_node& node, std::string_view name);
  bool repeated_below(const std::string& description) const;

  const XmlDocument& document_;
  DocxContext& context_;
  PackedText& text_;
  ArticleBuilder& article_;
  ParagraphNumbers numbers_;
  pugi::xml_node current_;             // paragraph
  int tables_ = 0;                     // around the current paragraph
  bool joined_ = false;                // to the next paragraph, whose mark before it is deleted
  std::vector<pugi::xml_node> boxes_;  // text boxes of the current paragraph
  std::vector<Span> descriptions_;     // of its pictures
};

// Paragraphs, tables and what stands around them.
void Body::blocks(const pugi::xml_node& container) {
  for (const pugi::xml_node node : container.children()) {
    const std::string_view name = name_of(node);
    if (name == "p") {
      paragraph(node);
    } else if (name == "tbl") {
      ++tables_;
      blocks(node);
      --tables_;
    } else if (name == "AlternateContent") {
      blocks(first_element(node));
    } else if (name == "tr" && child_named(child_named(node, "trPr"), "del")) {
      continue;
    } else if (name == "footnote" || name == "endnote") {
      const std::string_view type = attribute_named(node, "type");
      if (type.empty() || type == "normal") blocks(node);
      end_paragraph();
    } else if (!is_deleted(name) && !mark(node)) {
      blocks(node);
    }
  }
}

void Body::paragraph(const pugi::xml_node& p) {
  const pugi::xml_node properties = child_named(p, "pPr");
  ParagraphStyle style =
      context_.styles.of(attribute_named(child_named(properties, "pStyle"), "val"));
  if (style.kind == StyleKind::left_out) return end_paragraph();
  const std::string_view outline = attribute_named(child_named(properties, "outlineLvl"), "val");
  if (style.kind == StyleKind::plain && outline.size() == 1 && outline[0] < '9') {
    style = ParagraphStyles::heading(static_cast<unsigned>(outline[0] - '0') + 1);
  }
  if (!joined_) open_block(style, plain_role(properties), article_);
  const size_t block = article_.blocks().size();
  text_.begin_paragraph(numbers_.of(p));
  current_ = p;
  content(p, true);
  const pugi::xml_node mark_properties = child_named(properties, "rPr");
  joined_ = child_named(mark_properties, "del") || child_named(mark_properties, "moveFrom");
  if (joined_) return;
  const bool text = !article_.block_empty() || article_.blocks().size() > block;
  if (text && style.kind == StyleKind::title) context_.has_title = true;
  const bool first = style.level == 1 && context_.first_heading == SIZE_MAX;
  if (text && first && style.kind == StyleKind::heading) context_.first_heading = block;
  end_paragraph();
}

// Of a paragraph whose style says none.
Role Body::plain_role(const pugi::xml_node& properties) const {
  if (tables_ > 0) return Role::table;
  const std::string_view list =
      attribute_named(child_named(child_named(properties, "numPr"), "numId"), "val");
  return list.empty() || list == "0" ? Role::body : Role::list;
}

// Ends the block, and reads what is anchored in it.
void Body::end_paragraph() {
  joined_ = false;
  article_.close();
  for (const Span description : std::exchange(descriptions_, {})) {
    article_.open(Role::caption);
    text_.copy(description);
    article_.close();
  }
  for (const pugi::xml_node& box : std::exchange(boxes_, {})) {
    const int outer = std::exchange(tables_, 0);
    blocks(box);
    end_paragraph();
    tables_ = outer;
  }
}

// What a paragraph or a run holds. What is not shown is walked for the number of its runs.
void Body::content(const pugi::xml_node& container, bool shown) {
  for (const pugi::xml_node node : container.children()) {
    const std::string_view name = name_of(node);
    if (name == "r") {
      text_.begin_run();
      content(node, shown && !is_on(child_named(node, "rPr"), "vanish"));
    } else if (name == "AlternateContent") {
      for (const pugi::xml_node choice : node.children()) {
        content(choice, shown && choice == first_element(node));
      }
    } else if (shown && (mark(node) || character(node, name) || anchored(node, name))) {
      continue;
    } else if (name != "txbxContent" && name != "rt") {
      content(node, shown && !is_deleted(name));
    }
  }
}

// The marks of comments.
bool Body::mark(const pugi::xml_node& node) {
  const std::string_view name = name_of(node);
  if (!name.starts_with("comment")) return false;
  const std::string_view id = attribute_named(node, "id");
  const uint32_t at = article_.text_end();
  if (name == "commentRangeStart") {
    context_.anchors.begin(id, at);
  } else if (name == "commentRangeEnd") {
    context_.anchors.end(id, at);
  } else if (name == "commentReference") {
    context_.anchors.mark(id, at);
  } else {
    return false;
  }
  return true;
}

// Text, and the elements that stand for a character.
bool Body::character(const pugi::xml_node& node, std::string_view name) {
  if (name == "t") {
    for (const pugi::xml_node text : node.children()) {
      if (is_xml_text(text)) text_.text(document_, text);
    }
    return true;
  }
  const auto markup = [&] { return document_.start_tag(node, text_.unpacked()); };
  if (name == "tab" || name == "ptab") {
    text_.space(markup());
  } else if (name == "br" || name == "cr") {
    text_.line_break(markup());
  } else if (name == "noBreakHyphen") {
    text_.character("-", markup());
  } else {
    return false;
  }
  return true;
}

// Is a picture's description what the next paragraph, its caption, says too? Then it would count
// twice.
bool Body::repeated_below(const std::string& description) const {
  const pugi::xml_node below = current_.next_sibling("w:p");
  const std::string text = visible_text(text_below(document_, below, text_.unpacked()).text);
  return text.find(visible_text(description)) != std::string::npos;
}

// What is read after the paragraph.
bool Body::anchored(const pugi::xml_node& node, std::string_view name) {
  if (name == "txbxContent") {
    boxes_.push_back(node);
    return true;
  }
  if (name != "docPr") return false;
  const pugi::xml_attribute description = node.attribute("descr");
  if (*description.value() != 0 && !repeated_below(decode_xml(description.value()))) {
    const Span bytes = document_.bytes(description);
    text_.note(bytes);
    descriptions_.push_back(bytes);
  }
  return true;
}

}  // namespace

void read_docx_body(const XmlDocument& document, DocxContext& context) {
  Body(document, context).read(document.root());
}

}  // namespace stet

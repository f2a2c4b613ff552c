// ODT into an article: OpenDocument, ISO/IEC 26300. All text is in content.xml, deleted text aside
// from it, notes and comments where they are anchored.
#include <algorithm>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <utility>
#include <vector>

#include "checker/text/office/anchors.h"
#include "checker/text/office/package.h"
#include "checker/text/office/packed_text.h"
#include "checker/text/office/paragraph_styles.h"
#include "checker/text/readers.h"
#include "checker/text/xml/xml_text.h"

namespace stet {
namespace {

constexpr const char* kContent = "content.xml";

Error in_part(const Error& error, const std::string& part) {
  return {part + " in it " + error.message, "", 0};
}

std::string_view name_of(const pugi::xml_node& node) { return local_name(node.name()); }

unsigned number_of(std::string_view digits, unsigned otherwise) {
  if (digits.empty() || digits.size() > 3) return otherwise;
  unsigned number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return otherwise;
    number = number * 10 + static_cast<unsigned>(c - '0');
  }
  return number;
}

// The styles of paragraphs below `top`, those that the program made up for direct formatting among
// them.
void add_styles(const pugi::xml_node& top, ParagraphStyles& styles) {
  for (const pugi::xml_node group : top.children()) {
    const std::string_view kind = name_of(group);
    if (kind != "styles" && kind != "automatic-styles") continue;
    for (const pugi::xml_node style : group.children()) {
      if (attribute_named(style, "family") != "paragraph") continue;
      const std::string_view name = attribute_named(style, "name");
      styles.add(std::string(name), name, std::string(attribute_named(style, "parent-style-name")),
                 number_of(attribute_named(style, "default-outline-level"), 0));
    }
  }
}

bool is_paragraph(std::string_view name) { return name == "p" || name == "h"; }

// Indexes and tables of contents repeat the text; the rest is none.
bool is_left_out(std::string_view name) {
  constexpr std::string_view kLeftOut[] = {"tracked-changes", "forms",          "note-citation",
                                           "ruby-text",       "sequence-decls", "binary-data",
                                           "object",          "object-ole"};
  return name.ends_with("-index") || name == "table-of-content" ||
         std::ranges::find(kLeftOut, name) != std::end(kLeftOut);
}

class Body {
 public:
  Body(const XmlDocument& document, const ParagraphStyles& styles, PackedText& text,
       Anchors& anchors)
      : document_(document),
        styles_(styles),
        text_(text),
        article_(text.article()),
        anchors_(anchors),
        numbers_(document.root(), is_paragraph) {}

  void read(const pugi::xml_node& body) {
    blocks(body, Role::body);
    if (!has_title_ && first_heading_ != SIZE_MAX) {
      article_.assign_role(first_heading_, Role::headline);
    }
  }

 private:
  void blocks(const pugi::xml_node& container, Role role);
  void paragraph(const pugi::xml_node& p, Role role);
  void anchored();
  void content(const pugi::xml_node& node);
  bool character(const pugi::xml_node& node, std::string_view name);
  bool aside(const pugi::xml_node& node, std::string_view name);
  void comment(const pugi::xml_node& annotation);

  const XmlDocument& document_;
  const ParagraphStyles& styles_;
  PackedText& text_;
  ArticleBuilder& article_;
  Anchors& anchors_;
  ParagraphNumbers numbers_;
  bool has_title_ = false;
  size_t first_heading_ = SIZE_MAX;    // block of the first of level 1
  std::vector<pugi::xml_node> later_;  // text boxes, shapes and notes of the current paragraph
  std::vector<Span> descriptions_;     // of its pictures
  size_t unnamed_comments_ = 0;
};

void Body::blocks(const pugi::xml_node& container, Role role) {
  for (const pugi::xml_node node : container.children()) {
    const std::string_view name = name_of(node);
    if (is_paragraph(name)) {
      paragraph(node, role);
    } else if (name == "table") {
      blocks(node, Role::table);
    } else if (name == "list") {
      blocks(node, role == Role::body ? Role::list : role);
    } else if (!is_left_out(name) && !aside(node, name)) {
      blocks(node, role);
    } else {
      anchored();
    }
  }
}

void Body::paragraph(const pugi::xml_node& p, Role role) {
  ParagraphStyle style = styles_.of(attribute_named(p, "style-name"));
  if (style.kind == StyleKind::left_out) return;
  if (name_of(p) == "h" && style.kind != StyleKind::title) {
    style = ParagraphStyles::heading(number_of(attribute_named(p, "outline-level"), 1));
  }
  open_block(style, role, article_);
  const size_t block = article_.blocks().size();
  text_.begin_paragraph(numbers_.of(p));
  content(p);
  const bool text = !article_.block_empty() || article_.blocks().size() > block;
  if (text && style.kind == StyleKind::title) has_title_ = true;
  const bool heading = style.kind == StyleKind::heading && style.level == 1;
  if (text && heading && first_heading_ == SIZE_MAX) first_heading_ = block;
  article_.close();
  anchored();
}

// What stands beside the paragraph: descriptions of pictures, text boxes, notes.
void Body::anchored() {
  for (const Span description : std::exchange(descriptions_, {})) {
    article_.open(Role::caption);
    text_.copy(description);
    article_.close();
  }
  for (const pugi::xml_node& node : std::exchange(later_, {})) {
    if (is_paragraph(name_of(node))) {
      paragraph(node, Role::body);
    } else {
      blocks(node, Role::body);
    }
  }
}

void Body::content(const pugi::xml_node& container) {
  for (const pugi::xml_node node : container.children()) {
    if (is_xml_text(node)) {
      text_.begin_run();
      text_.text(document_, node);
      continue;
    }
    const std::string_view name = name_of(node);
    if (is_paragraph(name)) {  // of a shape
      later_.push_back(node);
    } else if (!is_left_out(name) && !character(node, name) && !aside(node, name)) {
      content(node);
    }
  }
}

// Elements that stand for white space.
bool Body::character(const pugi::xml_node& node, std::string_view name) {
  const auto markup = [&] { return document_.start_tag(node, text_.unpacked()); };
  if (name == "s") {
    text_.space(markup(), number_of(attribute_named(node, "c"), 1));
  } else if (name == "tab") {
    text_.space(markup());
  } else if (name == "line-break") {
    text_.line_break(markup());
  } else {
    return false;
  }
  return true;
}

bool Body::aside(const pugi::xml_node& node, std::string_view name) {
  if (name == "annotation") {
    comment(node);
  } else if (name == "annotation-end") {
    anchors_.end(attribute_named(node, "name"), article_.text_end());
  } else if (name == "text-box" || name == "note-body") {
    later_.push_back(node);
  } else if (name == "desc") {
    const Span description = document_.bytes(node.first_child());
    if (description.empty()) return true;
    text_.note(description);
    descriptions_.push_back(description);
  } else {
    return name == "title" && name_of(node.parent()) == "frame";  // of a picture
  }
  return true;
}

void Body::comment(const pugi::xml_node& annotation) {
  std::string id(attribute_named(annotation, "name"));
  if (id.empty()) id = "unnamed " + std::to_string(unnamed_comments_++);
  std::string content;
  for (const pugi::xml_node line : annotation.children()) {
    if (!is_paragraph(name_of(line)) && name_of(line) != "list") continue;
    if (!content.empty()) content += '\n';
    content += text_below(document_, line, text_.unpacked()).text;
  }
  anchors_.begin(id, article_.text_end());
  anchors_.content(id, std::move(content));
}

std::optional<Error> refuse_encrypted(Package& package) {
  const std::string manifest = "META-INF/manifest.xml";
  if (!package.has(manifest)) return std::nullopt;
  const Result<std::string> xml = package.unpack(manifest);
  if (!xml || xml->find("encryption-data") == std::string::npos) return std::nullopt;
  return Error{"is protected by a password; save it without one", "", 0};
}

std::optional<Error> add_common_styles(Package& package, ParagraphStyles& styles) {
  const std::string member = "styles.xml";
  if (!package.has(member)) return std::nullopt;
  const Result<std::string> xml = package.unpack(member);
  if (!xml) return xml.error();
  const Result<XmlDocument> document = XmlDocument::parse(*xml);
  if (!document) return in_part(document.error(), member);
  add_styles(document->root(), styles);
  return std::nullopt;
}

Result<Article> read_content(std::string xml, ParagraphStyles& styles) {
  const Result<XmlDocument> document = XmlDocument::parse(xml);
  if (!document) return in_part(document.error(), kContent);
  const pugi::xml_node text = child_named(child_named(document->root(), "body"), "text");
  if (!text) return Error{"is no text document", "", 0};
  add_styles(document->root(), styles);
  ArticleBuilder builder(xml);
  PackedText packed(xml, builder);
  Anchors anchors;
  Body(*document, styles, packed, anchors).read(text);
  Article article = builder.finish();
  article.comments = anchors.comments_on(article);
  article.runs = packed.take_runs();
  article.parts = {{kContent, 0}};
  article.unpacked = std::move(xml);
  return article;
}

}  // namespace

Result<Article> read_odt(std::string_view file) {
  Result<Package> package = Package::open(file);
  if (!package) return package.error();
  if (auto error = refuse_encrypted(*package)) return *error;
  Result<std::string> content = package->unpack(kContent);
  if (!content) return content.error();
  ParagraphStyles styles;
  if (auto error = add_common_styles(*package, styles)) return *error;
  return read_content(*std::move(content), styles);
}

}  // namespace stet

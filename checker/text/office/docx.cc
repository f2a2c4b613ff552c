// DOCX into an article: Office Open XML, ISO/IEC 29500-1, WordprocessingML. The document names its
// parts by relationships; a part that is not there is no error, but the body is.
#include <pugixml.hpp>
#include <string>
#include <utility>
#include <vector>

#include "checker/text/office/docx_body.h"
#include "checker/text/office/package.h"
#include "checker/text/readers.h"
#include "checker/text/xml/xml_text.h"

namespace stet {
namespace {

Error in_part(const Error& error, const std::string& part) {
  return {part + " in it " + error.message, "", 0};
}

std::string_view value_of(const pugi::xml_node& node, std::string_view child) {
  return attribute_named(child_named(node, child), "val");
}

std::string folder_of(const std::string& member) {
  return member.substr(0, member.rfind('/') == std::string::npos ? 0 : member.rfind('/') + 1);
}

// The part that `member` names as its `type`, "styles" among them; empty if there is none.
std::string related(Package& package, const std::string& member, std::string_view type) {
  const std::string folder = folder_of(member);
  const std::string relations = folder + "_rels/" + member.substr(folder.size()) + ".rels";
  if (!package.has(relations)) return {};
  const Result<std::string> xml = package.unpack(relations);
  if (!xml) return {};
  const Result<XmlDocument> document = XmlDocument::parse(*xml);
  if (!document) return {};
  for (const pugi::xml_node relation : document->root().children()) {
    const std::string_view uri = attribute_named(relation, "Type");
    if (!uri.ends_with(type) || !uri.substr(0, uri.size() - type.size()).ends_with('/')) continue;
    const std::string target = decode_xml(attribute_named(relation, "Target"));
    std::string part = target.starts_with('/') ? target.substr(1) : folder + target;
    return package.has(part) ? part : std::string();
  }
  return {};
}

ParagraphStyles styles_of(const XmlDocument& document) {
  ParagraphStyles styles;
  for (const pugi::xml_node style : document.root().children()) {
    if (local_name(style.name()) != "style" || attribute_named(style, "type") != "paragraph")
      continue;
    const std::string_view level = value_of(child_named(style, "pPr"), "outlineLvl");
    const bool heading = level.size() == 1 && level[0] < '9';
    const unsigned outline = heading ? static_cast<unsigned>(level[0] - '0') + 1 : 0;
    styles.add(std::string(attribute_named(style, "styleId")), decode_xml(value_of(style, "name")),
               std::string(value_of(style, "basedOn")), outline);
  }
  return styles;
}

void read_comments(const XmlDocument& document, const std::string& xml, Anchors& anchors) {
  for (const pugi::xml_node comment : document.root().children()) {
    if (local_name(comment.name()) != "comment") continue;
    std::string text;
    for (const pugi::xml_node paragraph : comment.children()) {
      if (!text.empty()) text += '\n';
      text += text_below(document, paragraph, xml).text;
    }
    anchors.content(attribute_named(comment, "id"), std::move(text));
  }
}

class Docx {
 public:
  explicit Docx(Package package) : package_(std::move(package)) {}

  Result<Article> read() {
    std::string main = related(package_, "", "officeDocument");
    if (main.empty()) main = "word/document.xml";
    if (auto error = add_part(main)) return *error;
    for (const char* type : {"footnotes", "endnotes"}) {
      if (auto error = add_part(related(package_, main, type))) return *error;
    }
    if (auto error = read_side(
            related(package_, main, "styles"),
            [this](const auto& document, const auto&) { styles_ = styles_of(document); })) {
      return *error;
    }
    if (auto error = read_side(related(package_, main, "comments"),
                               [this](const auto& document, const std::string& xml) {
                                 read_comments(document, xml, anchors_);
                               })) {
      return *error;
    }
    return article();
  }

 private:
  // Unpacks a part that holds text.
  std::optional<Error> add_part(const std::string& member) {
    if (member.empty()) return std::nullopt;
    Result<std::string> xml = package_.unpack(member);
    if (!xml) return xml.error();
    parts_.push_back({member, static_cast<uint32_t>(unpacked_.size())});
    unpacked_ += *xml;
    return std::nullopt;
  }

  // Hands a part that holds no text to `use`.
  std::optional<Error> read_side(const std::string& member, auto use) {
    if (member.empty()) return std::nullopt;
    const Result<std::string> xml = package_.unpack(member);
    if (!xml) return xml.error();
    const Result<XmlDocument> document = XmlDocument::parse(*xml);
    if (!document) return in_part(document.error(), member);
    use(*document, *xml);
    return std::nullopt;
  }

  Result<Article> article() {
    ArticleBuilder builder(unpacked_);
    PackedText text(unpacked_, builder);
    DocxContext context{styles_, text, anchors_};
    for (size_t i = 0; i < parts_.size(); ++i) {
      const uint32_t begin = parts_[i].begin;
      const size_t end = i + 1 < parts_.size() ? parts_[i + 1].begin : unpacked_.size();
      const auto xml = std::string_view(unpacked_).substr(begin, end - begin);
      const Result<XmlDocument> document = XmlDocument::parse(xml, begin);
      if (!document) return in_part(document.error(), parts_[i].name);
      if (i == 0 && local_name(document->root().name()) != "document") {
        return Error{"is no Word document: its main part is " + parts_[0].name, "", 0};
      }
      read_docx_body(*document, context);
    }
    if (!context.has_title && context.first_heading != SIZE_MAX) {
      builder.assign_role(context.first_heading, Role::headline);
    }
    Article article = builder.finish();
    article.comments = anchors_.comments_on(article);
    article.runs = text.take_runs();
    article.unpacked = std::move(unpacked_);
    article.parts = std::move(parts_);
    return article;
  }

  Package package_;
  std::string unpacked_;
  std::vector<Part> parts_;
  ParagraphStyles styles_;
  Anchors anchors_;
};

}  // namespace

Result<Article> read_docx(std::string_view file) {
  Result<Package> package = Package::open(file);
  if (!package) return package.error();
  return Docx(*std::move(package)).read();
}

}  // namespace stet

#include "checker/text/xml/xml.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <utility>

namespace stet {
namespace {

Error refused(std::string message) { return {std::move(message), "", 0}; }

size_t line_of(std::string_view xml, size_t offset) {
  const auto end = xml.begin() + static_cast<std::ptrdiff_t>(std::min(offset, xml.size()));
  return 1 + static_cast<size_t>(std::count(xml.begin(), end, '\n'));
}

std::string counted(size_t count, std::string_view things) {
  return std::to_string(count) + " " + std::string(things);
}

// What the parser must not be given.
std::optional<Error> refuse_unparsed(std::string_view xml) {
  constexpr std::string_view kReplacement = "\uFFFD";  // as which a zero byte was read
  if (xml.starts_with(kReplacement) ||
      (xml.starts_with('<') && xml.substr(1).starts_with(kReplacement))) {
    return refused("is not UTF-8 but seems to be UTF-16; save it as UTF-8");
  }
  if (static_cast<size_t>(std::ranges::count(xml, '<')) > XmlDocument::kMostTags) {
    return refused("has more than " + counted(XmlDocument::kMostTags, "XML tags; split it"));
  }
  if (static_cast<size_t>(std::ranges::count(xml, '=')) > XmlDocument::kMostAttributes) {
    return refused("has more than " +
                   counted(XmlDocument::kMostAttributes, "XML attributes; split it"));
  }
  return std::nullopt;
}

bool same_name(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; };
  return std::ranges::equal(a, b, {}, lower, lower);
}

// ASCII is the same in every encoding that a text is likely to have.
std::optional<Error> refuse_encoding(const pugi::xml_document& tree, std::string_view xml) {
  const pugi::xml_node first = tree.first_child();
  if (first.type() != pugi::node_declaration) return std::nullopt;
  const std::string_view encoding = first.attribute("encoding").value();
  if (encoding.empty() || same_name(encoding, "utf-8") || same_name(encoding, "utf8")) {
    return std::nullopt;
  }
  const bool ascii = std::ranges::all_of(xml, [](char c) { return (c & 0x80) == 0; });
  if (ascii) return std::nullopt;
  return refused("declares the encoding " + std::string(encoding.substr(0, 40)) +
                 "; save it as UTF-8");
}

std::optional<Error> refuse_entities(const pugi::xml_document& tree) {
  for (const pugi::xml_node node : tree.children()) {
    if (node.type() != pugi::node_doctype) continue;
    if (std::string_view(node.value()).find("<!ENTITY") != std::string_view::npos) {
      return refused(
          "declares entities of its own (<!ENTITY), which are not expanded; "
          "save it without them");
    }
  }
  return std::nullopt;
}

std::optional<Error> refuse_nesting(const pugi::xml_document& tree) {
  size_t depth = 0, deepest = 0;
  walk_xml(
      static_cast<pugi::xml_node>(tree),
      [&](const pugi::xml_node&) {
        deepest = std::max(deepest, ++depth);
        return true;
      },
      [&](const pugi::xml_node&) { --depth; });
  constexpr size_t kAround = 2;  // the document itself, and a text inside the deepest element
  if (deepest <= XmlDocument::kDeepest + kAround) return std::nullopt;
  return refused("nests elements deeper than " + std::to_string(XmlDocument::kDeepest));
}

}  // namespace

XmlDocument::XmlDocument() : tree_(std::make_unique<pugi::xml_document>()) {}
XmlDocument::XmlDocument(XmlDocument&&) noexcept = default;
XmlDocument& XmlDocument::operator=(XmlDocument&&) noexcept = default;
XmlDocument::~XmlDocument() = default;

Result<XmlDocument> XmlDocument::parse(std::string_view xml, uint32_t begin) {
  if (auto error = refuse_unparsed(xml)) return *error;
  XmlDocument document;
  document.buffer_.assign(xml.begin(), xml.end());
  document.begin_ = begin;
  constexpr unsigned kAsItStands =
      pugi::parse_cdata | pugi::parse_ws_pcdata | pugi::parse_declaration | pugi::parse_doctype;
  const pugi::xml_parse_result result = document.tree_->load_buffer_inplace(
      document.buffer_.data(), document.buffer_.size(), kAsItStands, pugi::encoding_utf8);
  if (!result) {
    const size_t offset = static_cast<size_t>(std::max<std::ptrdiff_t>(result.offset, 0));
    std::string what = result.description();  // "Error parsing start element tag"
    if (!what.empty()) what[0] = static_cast<char>(what[0] | 0x20);
    return refused("is not well-formed XML: " + what + " in line " +
                   std::to_string(line_of(xml, offset)));
  }
  if (auto error = refuse_encoding(*document.tree_, xml)) return *error;
  if (auto error = refuse_entities(*document.tree_)) return *error;
  if (auto error = refuse_nesting(*document.tree_)) return *error;
  return document;
}

pugi::xml_node XmlDocument::root() const { return tree_->document_element(); }

Span XmlDocument::bytes(const char* value) const {
  const std::less<const char*> before;
  const char* const start = buffer_.data();
  if (before(value, start) || !before(value, start + buffer_.size())) return {};
  const uint32_t at = begin_ + static_cast<uint32_t>(value - start);
  return {at, at + static_cast<uint32_t>(std::strlen(value))};
}

Span XmlDocument::bytes(const pugi::xml_node& text) const { return bytes(text.value()); }
Span XmlDocument::bytes(const pugi::xml_attribute& attribute) const {
  return bytes(attribute.value());
}

Span XmlDocument::start_tag(const pugi::xml_node& element, std::string_view source) const {
  const Span name = bytes(element.name());
  if (name.empty()) return {};
  char quote = 0;
  size_t end = name.end;
  for (; end < source.size() && (quote != 0 || source[end] != '>'); ++end) {
    if (quote != 0) {
      if (source[end] == quote) quote = 0;
    } else if (source[end] == '"' || source[end] == '\'') {
      quote = source[end];
    }
  }
  return {name.begin - 1, static_cast<uint32_t>(std::min(end + 1, source.size()))};
}

Span XmlDocument::end_tag(const pugi::xml_node& element, std::string_view source) const {
  const Span start = start_tag(element, source);
  if (source.substr(0, start.end).ends_with("/>")) return {start.end, start.end};
  uint32_t at = start.end;
  for (pugi::xml_node last = element.last_child(); last; last = last.previous_sibling()) {
    if (last.type() == pugi::node_element) {
      at = end_tag(last, source).end;
      break;
    }
    if (const Span text = bytes(last); !text.empty()) {
      at = text.end;
      break;
    }
  }
  const size_t begin = source.find("</", at);
  const size_t end = source.find('>', begin == std::string_view::npos ? at : begin);
  if (begin == std::string_view::npos || end == std::string_view::npos) return {at, at};
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end + 1)};
}

pugi::xml_node child_named(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node child : node.children()) {
    if (local_name(child.name()) == name) return child;
  }
  return {};
}

std::string_view attribute_named(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute attribute : node.attributes()) {
    if (local_name(attribute.name()) == name) return attribute.value();
  }
  return {};
}

pugi::xml_node first_element(const pugi::xml_node& node) {
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_element) return child;
  }
  return {};
}

}  // namespace stet

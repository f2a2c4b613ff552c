#include "checker/text/office/packed_text.h"

#include <algorithm>
#include <pugixml.hpp>
#include <utility>

#include "checker/base/utf8.h"
#include "checker/text/xml/xml_text.h"

namespace stet {

ParagraphNumbers::ParagraphNumbers(const pugi::xml_node& root,
                                   bool (*is_paragraph)(std::string_view name)) {
  walk_xml(
      root,
      [&](const pugi::xml_node& node) {
        if (is_paragraph(local_name(node.name()))) {
          numbers_.emplace(node.hash_value(), static_cast<uint32_t>(numbers_.size()) + 1);
        }
        return true;
      },
      [](const pugi::xml_node&) {});
}

uint32_t ParagraphNumbers::of(const pugi::xml_node& paragraph) const {
  const auto found = numbers_.find(paragraph.hash_value());
  return found == numbers_.end() ? 0 : found->second;
}

void PackedText::begin_paragraph(uint32_t number) {
  paragraph_ = number;
  run_ = 0;
  character_ = 0;
}

void PackedText::place(uint32_t begin) { runs_.push_back({begin, paragraph_, run_, character_}); }

void PackedText::text(const XmlDocument& document, const pugi::xml_node& node) {
  const Span bytes = document.bytes(node);
  if (bytes.empty()) return;
  place(bytes.begin);
  copy_xml_text(article_, unpacked_, document, node, entities_);
  const auto count = [this](std::string_view t) {
    character_ += static_cast<uint32_t>(count_code_points(t));
  };
  if (node.type() == pugi::node_cdata) return count(bytes.in(unpacked_));
  for_each_xml_piece(
      unpacked_, bytes, entities_, [&](Span run) { count(run.in(unpacked_)); },
      [&](std::string_view value, Span) { count(value); });
}

void PackedText::space(Span markup, uint32_t count) {
  place(markup.begin);
  article_.space(markup.begin, markup.end);
  character_ += count;
}

void PackedText::line_break(Span markup) {
  place(markup.begin);
  article_.line_break(markup.begin, markup.end);
  ++character_;
}

void PackedText::character(std::string_view text, Span markup) {
  place(markup.begin);
  article_.replace(text, markup.begin, markup.end);
  ++character_;
}

void PackedText::note(Span bytes) {
  runs_.push_back({bytes.begin, paragraph_, std::max(run_, 1u), 0});
}

void PackedText::copy(Span bytes) { copy_xml_text(article_, unpacked_, bytes, false, entities_); }

std::vector<RunText> PackedText::take_runs() {
  std::ranges::stable_sort(runs_, {}, &RunText::begin);
  return std::exchange(runs_, {});
}

}  // namespace stet

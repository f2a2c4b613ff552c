#include "checker/text/office/anchors.h"

#include <algorithm>
#include <utility>

namespace stet {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\n'; }

// Of the blocks that end behind `at` the first, else the last block.
Span block_at(const Article& article, uint32_t at) {
  for (const Block& block : article.blocks) {
    if (at <= block.text.end) return block.text;
  }
  return article.blocks.empty() ? Span{} : article.blocks.back().text;
}

}  // namespace

void Anchors::begin(std::string_view id, uint32_t text_end) {
  Anchored& a = anchored_[std::string(id)];
  a.placed = true;
  a.begin = a.end = text_end;
}

void Anchors::end(std::string_view id, uint32_t text_end) {
  const auto found = anchored_.find(id);
  if (found != anchored_.end()) found->second.end = text_end;
}

void Anchors::mark(std::string_view id, uint32_t text_end) {
  if (const auto found = anchored_.find(id); found == anchored_.end() || !found->second.placed) {
    begin(id, text_end);
  }
}

void Anchors::content(std::string_view id, std::string text) {
  anchored_[std::string(id)].content = std::move(text);
}

std::vector<Comment> Anchors::comments_on(const Article& article) const {
  std::vector<Comment> out;
  const auto size = static_cast<uint32_t>(article.text.size());
  for (const auto& [id, anchor] : anchored_) {
    if (!anchor.placed || anchor.content.empty()) continue;
    Span span{std::min(anchor.begin, size), std::min(anchor.end, size)};
    while (span.begin < span.end && is_blank(article.text[span.begin])) ++span.begin;
    while (span.end > span.begin && is_blank(article.text[span.end - 1])) --span.end;
    if (span.empty()) span = block_at(article, std::min(anchor.begin, size));
    if (!span.empty()) out.push_back({span, anchor.content, {}});
  }
  std::ranges::stable_sort(out, {}, [](const Comment& c) { return c.text.begin; });
  return out;
}

}  // namespace stet

#include "checker/text/comments.h"

#include <algorithm>

namespace stet {
namespace {

struct Placed {
  Span file;
  Span text;
};

// May a comment that follows this belong to what stands before it? Not after a tag or a line end.
bool goes_on(std::string_view between) {
  if (between.ends_with("<!--")) between.remove_suffix(4);
  return between.find_first_of("<\r\n") == std::string_view::npos;
}

}  // namespace

bool speaks_to_stet(std::string_view content) {
  const size_t first = content.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && content.substr(first).starts_with("stet");
}

void place_comments(std::string_view source, Article& article) {
  if (article.comments.empty()) return;
  std::vector<Placed> blocks;
  for (const Block& block : article.blocks) {
    blocks.push_back({article.map.to_file(block.text), block.text});
  }
  std::ranges::stable_sort(blocks, {}, [](const Placed& b) { return b.file.begin; });
  std::ranges::stable_sort(article.comments, {}, [](const Comment& c) { return c.file.begin; });
  const auto end = static_cast<uint32_t>(article.text.size());
  for (Comment& comment : article.comments) {
    const auto next = std::ranges::upper_bound(blocks, comment.file.begin, {},
                                               [](const Placed& b) { return b.file.begin; });
    comment.text = next == blocks.end() ? Span{end, end} : next->text;
    if (next == blocks.begin()) continue;
    const Placed& before = *std::prev(next);
    const bool inside = comment.file.begin < before.file.end;
    if (inside || goes_on(source.substr(before.file.end, comment.file.begin - before.file.end))) {
      comment.text = before.text;
    }
  }
}

}  // namespace stet

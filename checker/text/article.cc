#include "checker/text/article.h"

namespace stet {

std::string_view report_name(Role role) {
  switch (role) {
    case Role::headline:
      return "headline";
    case Role::standfirst:
      return "standfirst";
    case Role::caption:
      return "caption";
    case Role::quotation:
      return "quote";
    case Role::byline:
    case Role::metadata:
      return "metadata";
    case Role::dateline:
    case Role::body:
    case Role::list:
    case Role::table:
    case Role::code:
      return "body";
  }
  return "body";
}

uint32_t append_article(Article& article, Article part) {
  constexpr std::string_view kBetweenBlocks = "\n\n";
  if (!article.blocks.empty() && !part.blocks.empty()) article.text += kBetweenBlocks;
  const auto begin = static_cast<uint32_t>(article.text.size());
  article.text += part.text;
  article.map.append(part.map, begin);
  for (Block block : part.blocks) {
    block.text.begin += begin;
    block.text.end += begin;
    article.blocks.push_back(block);
  }
  for (Comment& comment : part.comments) {
    comment.text.begin += begin;
    comment.text.end += begin;
    article.comments.push_back(std::move(comment));
  }
  article.invalid_utf8.insert(article.invalid_utf8.end(), part.invalid_utf8.begin(),
                              part.invalid_utf8.end());
  return begin;
}

}  // namespace stet

#include "checker/text/tokens.h"

#include "checker/text/quotes.h"
#include "checker/text/sentences.h"
#include "checker/text/words.h"

namespace stet {
namespace {

void tokenize_block(const Article& article, uint32_t number, std::vector<uint32_t>& marks,
                    Tokens& out) {
  marks.clear();
  const Block& block = article.blocks[number];
  const size_t first = out.tokens.size();
  const size_t first_quote = out.quotes.size();
  scan_words(article.text, block.text, number, out.tokens, marks);
  mark_quotes(article.text, out.tokens, marks, first, block.text.end, out.quotes);
  mark_sentences(article.text, out.tokens, marks, first, number, out.sentences);
  if (block.role != Role::quotation || block.text.empty()) return;
  for (size_t i = first; i < out.tokens.size(); ++i) out.tokens[i].in_quote = true;
  if (out.quotes.size() == first_quote) out.quotes.push_back(block.text);
}

}  // namespace

Tokens tokenize(const Article& article) {
  constexpr size_t kBytesPerToken = 5;
  constexpr size_t kBytesPerSentence = 100;
  Tokens out;
  std::vector<uint32_t> marks;  // of one block
  out.tokens.reserve(article.text.size() / kBytesPerToken + 16);
  out.sentences.reserve(article.text.size() / kBytesPerSentence + article.blocks.size());
  for (uint32_t i = 0; i < article.blocks.size(); ++i) {
    if (article.blocks[i].role != Role::code) tokenize_block(article, i, marks, out);
  }
  return out;
}

}  // namespace stet

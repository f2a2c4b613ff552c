#include "tests/text/invariants.h"

#include "checker/base/utf8.h"
#include "checker/text/packed_place.h"

namespace stet {
namespace {

struct Checker {
  std::string_view file;
  const Article& article;
  const Tokens& tokens;

  std::string_view text(Span span) const { return span.in(article.text); }

  const char* blocks() const {
    uint32_t end = 0;
    bool first = true;
    for (const Block& block : article.blocks) {
      if (block.text.empty() || block.text.end > article.text.size()) return "a block's span";
      if (block.text.begin < end) return "the order of blocks";
      if (text({end, block.text.begin}) != (first ? "" : "\n\n")) return "a block separator";
      if (block.level > 6) return "a level";
      end = block.text.end;
      first = false;
    }
    return end == article.text.size() ? nullptr : "text after the last block";
  }

  // Character by character.
  const char* map() const {
    for (const Block& block : article.blocks) {
      Span last{0, 0};
      for (uint32_t at = block.text.begin; at < block.text.end;) {
        const uint32_t length = decode_utf8(article.text, at).length;
        const Span bytes = article.map.to_file({at, at + length});
        if (bytes.end < bytes.begin || bytes.end > file.size()) return "an offset in the file";
        if (bytes.begin < last.begin || bytes.end < last.end) return "offsets that fall";
        last = bytes;
        at += length;
      }
      if (article.map.to_file(block.text).end != last.end) return "the end of a block";
    }
    return nullptr;
  }

  const char* each_token() const {
    uint32_t end = 0;
    for (const Token& token : tokens.tokens) {
      if (token.block >= article.blocks.size()) return "a token's block";
      const Block& block = article.blocks[token.block];
      if (block.role == Role::code) return "a token of code";
      if (token.span.empty() || !block.text.contains(token.span)) return "a token's span";
      if (token.span.begin < end) return "the order of tokens";
      const bool touches = token.span.begin == end && end > block.text.begin;
      const bool after_break = end > 0 && article.text[end - 1] == '\n';
      if (token.space_before == (touches && !after_break)) return "space_before";
      if (find_invalid_utf8(text(token.span)) != std::string_view::npos) return "a token's UTF-8";
      if (article.map.to_file(token.span).empty()) return "a token from nowhere";
      end = token.span.end;
    }
    return nullptr;
  }

  const char* sentences_and_quotes() const {
    uint32_t next = 0;
    for (const Sentence& sentence : tokens.sentences) {
      if (sentence.first_token != next) return "the order of sentences";
      if (sentence.end_token <= next || sentence.end_token > tokens.tokens.size()) {
        return "a sentence's end";
      }
      if (tokens.tokens[next].block != sentence.block) return "a sentence's block";
      if (tokens.tokens[sentence.end_token - 1].block != sentence.block)
        return "a sentence's blocks";
      next = sentence.end_token;
    }
    if (next != tokens.tokens.size()) return "tokens after the last sentence";
    uint32_t begin = 0;
    for (Span quote : tokens.quotes) {
      if (quote.begin < begin || quote.empty()) return "the order of quotations";
      if (quote.end > article.text.size()) return "a quotation's end";
      if (find_invalid_utf8(text(quote)) != std::string_view::npos) return "a quotation's UTF-8";
      begin = quote.begin;
    }
    return nullptr;
  }

  // Of a packed document every token has a paragraph, and its characters are counted.
  const char* packed_places() const {
    if (!article.packed()) return nullptr;
    for (const Token& token : tokens.tokens) {
      const Span bytes = article.map.to_file(token.span);
      const PackedPlace begin = packed_begin(article, bytes.begin);
      const PackedPlace end = packed_end(article, bytes.end);
      if (begin.paragraph == 0 || begin.part.empty()) return "a token without paragraph";
      if (begin.paragraph != end.paragraph) continue;  // joined
      if (end.run < begin.run || end.character <= begin.character) return "characters that fall";
    }
    for (const Comment& comment : article.comments) {
      if (comment.text.empty() || comment.text.end > article.text.size()) return "a comment's span";
    }
    return nullptr;
  }
};

}  // namespace

std::string broken_invariant(std::string_view file, const Article& article, const Tokens& tokens) {
  if (find_invalid_utf8(article.text) != std::string_view::npos) return "the text's UTF-8";
  const Checker checker{article.packed() ? article.unpacked : file, article, tokens};
  for (const char* breach : {checker.blocks(), checker.map(), checker.each_token(),
                             checker.sentences_and_quotes(), checker.packed_places()}) {
    if (breach != nullptr) return breach;
  }
  return {};
}

}  // namespace stet

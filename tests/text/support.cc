#include "tests/text/support.h"

#include "checker/base/utf8.h"

namespace stet {
namespace {

std::string_view role_name(Role role) {
  switch (role) {
    case Role::headline:
      return "headline";
    case Role::standfirst:
      return "standfirst";
    case Role::caption:
      return "caption";
    case Role::byline:
      return "byline";
    case Role::dateline:
      return "dateline";
    case Role::body:
      return "body";
    case Role::quotation:
      return "quotation";
    case Role::list:
      return "list";
    case Role::table:
      return "table";
    case Role::code:
      return "code";
    case Role::metadata:
      return "metadata";
  }
  return "?";
}

void check_blocks(const Document& d) {
  uint32_t end = 0;
  for (const Block& block : d.article.blocks) {
    ASSERT_LT(block.text.begin, block.text.end);
    ASSERT_LE(block.text.end, d.article.text.size());
    const uint32_t gap = block.text.begin - end;
    ASSERT_EQ(gap, end == 0 ? 0 : 2);
    ASSERT_EQ(d.text(Span{end, block.text.begin}), end == 0 ? "" : "\n\n");
    ASSERT_LE(block.level, 6);
    end = block.text.end;
  }
  ASSERT_EQ(end, d.article.text.size());
}

// Character by character: offsets inside of the file, never falling within a block.
void check_map(const Document& d) {
  for (const Block& block : d.article.blocks) {
    Span last{0, 0};
    for (uint32_t at = block.text.begin; at < block.text.end;) {
      const uint32_t length = decode_utf8(d.article.text, at).length;
      const Span file = d.article.map.to_file({at, at + length});
      ASSERT_LE(file.begin, file.end);
      ASSERT_LE(file.end, d.file.size());
      ASSERT_LE(last.begin, file.begin) << "in " << d.text(block.text);
      ASSERT_LE(last.end, file.end);
      last = file;
      at += length;
    }
    const Span whole = d.article.map.to_file(block.text);
    ASSERT_EQ(whole.end, last.end);
  }
}

void check_tokens(const Document& d) {
  uint32_t end = 0;
  for (const Token& token : d.tokens.tokens) {
    ASSERT_LT(token.block, d.article.blocks.size());
    const Block& block = d.article.blocks[token.block];
    ASSERT_NE(block.role, Role::code);
    ASSERT_TRUE(block.text.contains(token.span));
    ASSERT_FALSE(token.span.empty());
    ASSERT_LE(end, token.span.begin);
    const std::string_view between = d.text(Span{end, token.span.begin});
    if (end > block.text.begin) {
      ASSERT_EQ(token.space_before, !between.empty() || d.text(Span{end - 1, end}) == "\n")
          << between;
    }
    ASSERT_EQ(find_invalid_utf8(d.text(token)), std::string_view::npos);
    ASSERT_FALSE(d.article.map.to_file(token.span).empty()) << d.text(token);
    end = token.span.end;
  }
}

void check_sentences(const Document& d) {
  uint32_t next = 0;
  for (const Sentence& sentence : d.tokens.sentences) {
    ASSERT_EQ(sentence.first_token, next);
    ASSERT_LT(sentence.first_token, sentence.end_token);
    ASSERT_EQ(d.tokens.tokens[sentence.first_token].block, sentence.block);
    ASSERT_EQ(d.tokens.tokens[sentence.end_token - 1].block, sentence.block);
    next = sentence.end_token;
  }
  ASSERT_EQ(next, d.tokens.tokens.size());
  uint32_t begin = 0;
  for (Span quote : d.tokens.quotes) {
    ASSERT_LE(begin, quote.begin);
    ASSERT_LT(quote.begin, quote.end);
    ASSERT_LE(quote.end, d.article.text.size());
    ASSERT_EQ(find_invalid_utf8(d.text(quote)), std::string_view::npos);
    begin = quote.begin;
  }
}

}  // namespace

std::string_view Document::source_of(std::string_view part) const {
  const size_t begin = article.text.find(part);
  if (begin == std::string::npos) return "(not in the text)";
  const auto at = static_cast<uint32_t>(begin);
  return source({at, at + static_cast<uint32_t>(part.size())});
}

std::vector<std::string> Document::blocks() const {
  std::vector<std::string> all;
  for (const Block& block : article.blocks) {
    std::string line(role_name(block.role));
    if (block.level > 0) line += " " + std::to_string(block.level);
    all.push_back(line + ": " + std::string(text(block.text)));
  }
  return all;
}

std::vector<std::string> Document::words() const {
  std::vector<std::string> all;
  for (const Token& token : tokens.tokens) all.emplace_back(text(token));
  return all;
}

std::vector<std::string> Document::sentences() const {
  std::vector<std::string> all;
  for (const Sentence& s : tokens.sentences) {
    all.emplace_back(text(
        Span{tokens.tokens[s.first_token].span.begin, tokens.tokens[s.end_token - 1].span.end}));
  }
  return all;
}

std::vector<std::string> Document::quotes() const {
  std::vector<std::string> all;
  for (Span quote : tokens.quotes) all.emplace_back(text(quote));
  return all;
}

const Token& Document::token(std::string_view wanted) const {
  static const Token kMissing;
  for (const Token& token : tokens.tokens) {
    if (text(token) == wanted) return token;
  }
  ADD_FAILURE() << "no token " << wanted;
  return kMissing;
}

Document read(Format format, std::string file) {
  Document document;
  document.file = std::move(file);
  Result<Article> article = read_article(document.file, format);
  if (!article) {
    ADD_FAILURE() << article.error().text();
    return document;
  }
  document.article = *std::move(article);
  document.tokens = tokenize(document.article);
  return document;
}

void check_invariants(const Document& document) {
  ASSERT_EQ(find_invalid_utf8(document.article.text), std::string::npos);
  check_blocks(document);
  if (testing::Test::HasFatalFailure()) return;
  check_map(document);
  if (testing::Test::HasFatalFailure()) return;
  check_tokens(document);
  if (testing::Test::HasFatalFailure()) return;
  check_sentences(document);
}

}  // namespace stet

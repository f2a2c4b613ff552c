#include "tests/text/support.h"

#include "tests/text/invariants.h"

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
  EXPECT_EQ(broken_invariant(document.file, document.article, document.tokens), "")
      << document.file;
}

}  // namespace stet

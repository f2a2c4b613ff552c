// Reading inline documents in tests.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "checker/text/reader.h"
#include "checker/text/tokens.h"

namespace stet {

// A document, what was read of it, and shorthands for expectations.
struct Document {
  std::string file;
  Article article;
  Tokens tokens;

  std::string_view text(Span span) const { return span.in(article.text); }
  std::string_view text(const Token& token) const { return token.span.in(article.text); }
  // The bytes of the file, or of a packed document's parts, for a span of the text.
  std::string_view source(Span span) const {
    return article.map.to_file(span).in(article.packed() ? article.unpacked : file);
  }
  // For the first place in the text where `part` stands.
  std::string_view source_of(std::string_view part) const;

  // One "role: text" a block; headings as "role 2: text".
  std::vector<std::string> blocks() const;
  // The tokens' texts.
  std::vector<std::string> words() const;
  // One text a sentence.
  std::vector<std::string> sentences() const;
  std::vector<std::string> quotes() const;
  // The first token with that text.
  const Token& token(std::string_view text) const;
};

// Reads, expecting success.
Document read(Format format, std::string file);
inline Document read_markdown_text(std::string file) {
  return read(Format::markdown, std::move(file));
}
inline Document read_html_text(std::string file) { return read(Format::html, std::move(file)); }
inline Document read_asciidoc_text(std::string file) {
  return read(Format::asciidoc, std::move(file));
}
inline Document read_rst_text(std::string file) {
  return read(Format::restructured_text, std::move(file));
}
inline Document read_plain_text(std::string file) { return read(Format::plain, std::move(file)); }

// Fails the test if one of tests/text/invariants.h does not hold.
void check_invariants(const Document& document);

}  // namespace stet

// One function a format. Most read the text of a Source into the builder's article; reader.cc puts
// the two together.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "checker/base/result.h"
#include "checker/text/article_builder.h"

namespace stet {

void read_plain(std::string_view text, ArticleBuilder& article);
// Gives the first blocks of a plain text their roles, once credits have theirs.
void find_plain_headline(Article& article);
// Fails on a document that would take the parser too long; so does read_html.
std::optional<Error> read_markdown(std::string_view text, ArticleBuilder& article);
std::optional<Error> read_html(std::string_view text, ArticleBuilder& article);
// Both fail only on more lines than markup/lines.h allows.
std::optional<Error> read_rst(std::string_view text, ArticleBuilder& article);
std::optional<Error> read_asciidoc(std::string_view text, ArticleBuilder& article);

// XML of news agencies. Both fail on XML that xml/xml.h refuses or that is no news. A message of
// NewsML-G2 gives an article for each of its stories, at least one.
std::optional<Error> read_nitf(std::string_view text, ArticleBuilder& article);
Result<std::vector<Article>> read_newsml(std::string_view text);

// Packed documents are read from the bytes of the file and have their article's text, blocks and
// map into Article::unpacked.
Result<Article> read_docx(std::string_view file);
Result<Article> read_odt(std::string_view file);

}  // namespace stet

#include "checker/text/reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "checker/text/article_builder.h"
#include "checker/text/credits.h"
#include "checker/text/news/read_json.h"
#include "checker/text/news/wxr.h"
#include "checker/text/readers.h"
#include "checker/text/source.h"

namespace stet {
namespace {

// Text that is in no style for headlines has them as plain text has.
void find_headline(Article& article) {
  if (std::ranges::find(article.blocks, Role::headline, &Block::role) == article.blocks.end()) {
    find_plain_headline(article);
  }
}

// A small archive may hold much text, and understanding it takes 35 times its memory. War and Peace
// has 3.2 MB.
constexpr size_t kMostPackedText = 4u << 20;

Result<Article> read_packed(std::string_view bytes, Format format) {
  Result<Article> article = format == Format::docx ? read_docx(bytes) : read_odt(bytes);
  if (!article) return article;
  if (article->text.size() > kMostPackedText) {
    return Error{
        "holds more than " + std::to_string(kMostPackedText >> 20) + " MiB of text; split it", "",
        0};
  }
  mark_credits(*article);
  find_headline(*article);
  return article;
}

std::vector<Article> alone(Article article) {
  std::vector<Article> one;
  one.push_back(std::move(article));
  return one;
}

// Formats that are read into one builder.
std::optional<Error> read_text(std::string_view text, Format format, ArticleBuilder& builder) {
  switch (format) {
    case Format::markdown:
      return read_markdown(text, builder);
    case Format::html:
      return read_html(text, builder);
    case Format::restructured_text:
      return read_rst(text, builder);
    case Format::asciidoc:
      return read_asciidoc(text, builder);
    case Format::nitf:
      return read_nitf(text, builder);
    default:
      read_plain(text, builder);
      return std::nullopt;
  }
}

Result<std::vector<Article>> read_source(std::string_view text, Format format,
                                         const ReadOptions& options) {
  if (format == Format::xml) format = xml_format(text);
  switch (format) {
    case Format::xml:
      return Error{"is XML of no kind known here (NITF, NewsML-G2, WordPress export, XHTML)", "",
                   0};
    case Format::newsml:
      return read_newsml(text);
    case Format::wxr:
      return read_wxr(text);
    case Format::json:
    case Format::ninjs:
    case Format::wordpress:
      return read_json_articles(text, format, options.json);
    case Format::json_lines:
      return read_json_lines(text, options.json);
    default:
      break;
  }
  ArticleBuilder builder(text);
  if (auto error = read_text(text, format, builder)) return *std::move(error);
  return alone(builder.finish());
}

}  // namespace

Result<std::vector<Article>> read_articles(std::string_view bytes, Format format,
                                           const ReadOptions& options) {
  if (bytes.size() > kMaxArticleBytes) {
    return Error{"is larger than " + std::to_string(kMaxArticleBytes >> 20) + " MiB", "", 0};
  }
  if (format == Format::docx || format == Format::odt) {
    Result<Article> packed = read_packed(bytes, format);
    if (!packed) return packed.error();
    return alone(*std::move(packed));
  }
  const Source source(bytes);
  Result<std::vector<Article>> articles = read_source(source.text(), format, options);
  if (!articles) return articles;
  for (Article& article : *articles) {
    article.map = source.to_file(std::move(article.map));
    for (Comment& comment : article.comments) comment.file = source.to_file(comment.file);
    mark_credits(article);
    if (format == Format::plain) find_plain_headline(article);
  }
  articles->front().invalid_utf8 = source.invalid_utf8();
  return articles;
}

Result<Article> read_article(std::string_view bytes, Format format, const ReadOptions& options) {
  Result<std::vector<Article>> articles = read_articles(bytes, format, options);
  if (!articles) return articles.error();
  Article whole = std::move(articles->front());
  for (size_t i = 1; i < articles->size(); ++i) {
    append_article(whole, std::move((*articles)[i]));
  }
  return whole;
}

bool must_be_recognized(Format format) {
  return format == Format::json || format == Format::json_lines || format == Format::xml;
}

bool is_recognized(std::string_view bytes, Format format, const ReadOptions& options) {
  const Source source(bytes);
  const std::string_view text = source.text();
  if (format != Format::xml) return has_json_article(text, format, options.json);
  format = xml_format(text);
  if (format == Format::wxr) return text.find("<content:encoded>") != text.npos;
  return format == Format::nitf || format == Format::newsml;
}

}  // namespace stet

// JSON and JSON Lines into articles.
#pragma once

#include <string_view>
#include <vector>

#include "checker/base/result.h"
#include "checker/text/article.h"
#include "checker/text/news/json_fields.h"

namespace stet {

// More articles in one file than a newsroom writes in a year.
inline constexpr size_t kMostArticles = 100000;

// The articles of a file, at least one. The fields of the house come first; what has none of them
// is looked at for the known formats, or only for `format` if that is one of them. Fails on broken
// JSON, and if there is no article.
Result<std::vector<Article>> read_json_articles(std::string_view text, Format format,
                                                const JsonFields& fields);
// The same for one document a line. Lines that are no article are passed over, if any is one.
Result<std::vector<Article>> read_json_lines(std::string_view text, const JsonFields& fields);

// Would read_json_articles() or read_json_lines() find an article?
bool has_json_article(std::string_view text, Format format, const JsonFields& fields);

}  // namespace stet

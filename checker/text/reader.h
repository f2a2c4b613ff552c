// Reading a file into an Article. The readers accept any bytes: invalid UTF-8 is read as U+FFFD and
// noted, markup that is broken is read as the format's own rules demand.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "checker/base/result.h"
#include "checker/text/article.h"
#include "checker/text/read_options.h"

namespace stet {

// Inputs above this size are refused: 64 MiB holds any article and keeps every offset in 32 bits.
inline constexpr size_t kMaxArticleBytes = 64u << 20;

// A format as a file, an option and standard input name it.
struct FormatInfo {
  Format format;
  std::string_view name;                         // of --as
  std::span<const std::string_view> extensions;  // in lower case, with their dot
  // Does a document start so? `start` is its first kilobytes. Null: never guessed.
  bool (*looks_like)(std::string_view start);
};

// All formats, in the order in which they are guessed.
std::span<const FormatInfo> formats();

// The format that a file's name stands for; nothing for a name that none has.
std::optional<Format> format_of(std::string_view path);

// The format that content looks like, for standard input and unknown names; else plain.
Format sniff_format(std::string_view bytes);

// The format of an XML document by its root; xml if it is none of those that are known.
Format xml_format(std::string_view bytes);

// Fails on a file above the limit, and on markup that would take its parser too long: brackets,
// nesting or open tags that no article has (markdown/markdown_effort.h, html/html_effort.h).
//
// Most files hold one article; a file of several (JSON Lines, an export) gives each on its own, in
// the order of the file. All maps lead to the file. The first has its invalid_utf8.
Result<std::vector<Article>> read_articles(std::string_view bytes, Format format,
                                           const ReadOptions& options = {});

// The same as one article, whatever the file holds.
Result<Article> read_article(std::string_view bytes, Format format,
                             const ReadOptions& options = {});

// Formats that most files of their extension are not: one that is only found in a folder, not
// named, is read if it surely holds an article.
bool must_be_recognized(Format format);
bool is_recognized(std::string_view bytes, Format format, const ReadOptions& options);

}  // namespace stet

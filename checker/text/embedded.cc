#include "checker/text/embedded.h"

#include <algorithm>
#include <utility>

#include "checker/text/decode.h"
#include "checker/text/readers.h"

namespace stet {
namespace {

// A tag, or the end of one, that texts for the web have and others do not.
bool has_html(std::string_view text) {
  constexpr std::string_view kTags[] = {"</p>",      "<p>",   "<br",  "</a>", "</em>",
                                        "</strong>", "</h2>", "</i>", "</b>", "</div>"};
  return text.find('<') != text.npos &&
         std::ranges::any_of(kTags, [text](std::string_view t) { return text.find(t) != t.npos; });
}

std::optional<Error> read_as(TextKind kind, std::string_view text, Role role,
                             ArticleBuilder& article) {
  if (kind == TextKind::guessed) kind = has_html(text) ? TextKind::html : TextKind::plain;
  if (kind == TextKind::html) return read_html(text, article);
  if (kind == TextKind::markdown) return read_markdown(text, article);
  if (role == Role::body) {
    read_plain(text, article);
  } else {
    article.open(role);
    article.copy(0, static_cast<uint32_t>(text.size()));
  }
  return std::nullopt;
}

// The end of a reference (&amp; &#8217;) at `at`, or 0.
size_t reference_end(std::string_view text, size_t at) {
  constexpr size_t kLongest = 40;
  const size_t end = text[at] == '&' ? text.substr(0, at + kLongest).find(';', at) : text.npos;
  return end == text.npos ? 0 : end + 1;
}

}  // namespace

void copy_embedded(ArticleBuilder& article, std::string_view source, const EmbeddedText& embedded,
                   Entities& entities) {
  const std::string_view text = embedded.text;
  for (uint32_t at = 0; at < text.size();) {
    uint32_t end = at + character_at(text, at).length;
    std::string value(text.substr(at, end - at));
    if (const size_t after = reference_end(text, at)) {
      const std::string decoded = entities.decode(text.substr(at, after - at));
      if (!decoded.empty()) {
        value = decoded;
        end = static_cast<uint32_t>(after);
      }
    }
    const Span bytes = embedded.map.to_file({at, end});
    if (bytes.in(source) == value) {
      article.copy(bytes.begin, bytes.end);
    } else {
      article.replace(value, bytes.begin, bytes.end);
    }
    at = end;
  }
}

std::optional<Error> append_embedded(Article& article, const EmbeddedText& text, TextKind kind,
                                     Role role) {
  ArticleBuilder builder(text.text);
  if (auto error = read_as(kind, text.text, role, builder)) return error;
  Article part = builder.finish();
  bool headline =
      std::ranges::any_of(article.blocks, [](const Block& b) { return b.role == Role::headline; });
  for (Block& block : part.blocks) {
    if (role != Role::body) {
      block.role = role;
      if (role == Role::headline) block.level = 1;
    } else if (block.role == Role::headline && std::exchange(headline, true)) {
      block.role = Role::body;
    }
  }
  part.map = part.map.through(text.map);
  append_article(article, std::move(part));
  return std::nullopt;
}

}  // namespace stet

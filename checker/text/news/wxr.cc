#include "checker/text/news/wxr.h"

#include <algorithm>
#include <pugixml.hpp>
#include <string>
#include <utility>

#include "checker/text/news/read_json.h"
#include "checker/text/xml/xml_text.h"

namespace stet {
namespace {

// What an export holds besides texts that somebody reads.
constexpr std::string_view kNoText[] = {
    "attachment",    "custom_css",  "customize_changeset", "nav_menu_item",  "oembed_cache",
    "revision",      "wp_block",    "wp_font_face",        "wp_font_family", "wp_global_styles",
    "wp_navigation", "wp_template", "wp_template_part",    "user_request"};
constexpr std::string_view kNotKept[] = {"trash", "auto-draft"};

class WxrReader {
 public:
  WxrReader(const XmlDocument& document, std::string_view source)
      : document_(document), source_(source) {}

  std::optional<Error> read(std::vector<Article>& articles);

 private:
  static bool is_text(const pugi::xml_node& item);
  std::optional<Error> append(Article& article, const pugi::xml_node& element, bool post,
                              Role role);

  const XmlDocument& document_;
  std::string_view source_;
};

pugi::xml_node child(const pugi::xml_node& node, const char* name) { return node.child(name); }

bool WxrReader::is_text(const pugi::xml_node& item) {
  const auto is_one_of = [](const pugi::xml_node& node, const auto& list) {
    const std::string_view value = node.child_value();
    return std::ranges::find(list, value) != std::end(list);
  };
  return child(item, "content:encoded") && !is_one_of(child(item, "wp:post_type"), kNoText) &&
         !is_one_of(child(item, "wp:status"), kNotKept);
}

std::optional<Error> WxrReader::append(Article& article, const pugi::xml_node& element, bool post,
                                       Role role) {
  if (!element) return std::nullopt;
  XmlText text = text_below(document_, element, source_);
  EmbeddedText html{std::move(text.text), std::move(text.map)};
  return append_embedded(article, post ? post_html(html) : html, TextKind::html, role);
}

std::optional<Error> WxrReader::read(std::vector<Article>& articles) {
  const pugi::xml_node channel = child_named(document_.root(), "channel");
  for (pugi::xml_node item = channel.first_child(); item; item = item.next_sibling()) {
    if (local_name(item.name()) != "item" || !is_text(item)) continue;
    if (articles.size() == kMostArticles) {
      return Error{"holds more than " + std::to_string(kMostArticles) + " articles; split it", "",
                   0};
    }
    Article article;
    for (const auto& [name, post, role] : {std::tuple("title", false, Role::headline),
                                           std::tuple("excerpt:encoded", false, Role::standfirst),
                                           std::tuple("content:encoded", true, Role::body)}) {
      if (auto error = append(article, child(item, name), post, role)) return error;
    }
    articles.push_back(std::move(article));
  }
  return std::nullopt;
}

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

// [name attributes] or [/name] at text[at], which is the bracket.
struct Shortcode {
  std::string_view name;
  size_t end = 0;  // after its bracket; 0 if it is none
  bool closes = false;
  bool has_value = false;  // an attribute with a value
};

Shortcode shortcode_at(std::string_view text, size_t at) {
  constexpr size_t kLongest = 2000;
  Shortcode found;
  found.closes = text.substr(at + 1).starts_with('/');
  const size_t begin = at + (found.closes ? 2 : 1);
  size_t end = begin;
  while (end < text.size() && is_name_byte(text[end])) ++end;
  if (end == begin || text[begin] < 'a') return found;
  const std::string_view near = text.substr(0, at + kLongest);
  const size_t close = near.find_first_of("[]", end);
  constexpr std::string_view kAfterName = " /]\n";
  if (close == near.npos || near[close] == '[' || kAfterName.find(near[end]) == near.npos) {
    return found;
  }
  found.name = text.substr(begin, end - begin);
  found.end = close + 1;
  found.has_value = near.substr(end, close - end).find('=') != near.npos;
  return found;
}

// The names of which a [/name] stands in the text: sorted.
std::vector<std::string_view> closed_names(std::string_view text) {
  std::vector<std::string_view> names;
  for (size_t at = text.find("[/"); at != text.npos; at = text.find("[/", at + 2)) {
    const Shortcode code = shortcode_at(text, at);
    if (code.end > 0) names.push_back(code.name);
  }
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

// What a shortcode becomes in HTML; nothing if it is text.
std::optional<std::string_view> html_for(const Shortcode& code,
                                         const std::vector<std::string_view>& closed) {
  constexpr std::string_view kAlone[] = {"audio", "embed", "gallery", "playlist", "video"};
  const bool known = code.closes || code.has_value ||
                     std::ranges::binary_search(closed, code.name) ||
                     std::ranges::find(kAlone, code.name) != std::end(kAlone);
  if (code.end == 0 || !known) return std::nullopt;
  if (code.name == "caption" || code.name == "wp_caption") {
    return code.closes ? "</figure>" : "<figure>";
  }
  return "";
}

// The end of the white space at `at`, if an empty line is in it; else 0.
size_t end_of_empty_line(std::string_view text, size_t at) {
  const size_t end = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
  const std::string_view space = text.substr(at, end - at);
  return std::ranges::count(space, '\n') > 1 ? end : 0;
}

}  // namespace

EmbeddedText post_html(const EmbeddedText& saved) {
  const std::string_view text = saved.text;
  const std::vector<std::string_view> closed = closed_names(text);
  const bool in_blocks = text.find("<!-- wp:") != text.npos;  // has its paragraphs in elements
  EmbeddedText html;
  OffsetMap edits;
  const auto size = [&html] { return static_cast<uint32_t>(html.text.size()); };
  size_t run = 0;
  const auto replace = [&](size_t at, size_t end, std::string_view by) {
    edits.copied(size(), static_cast<uint32_t>(run), static_cast<uint32_t>(at - run));
    html.text += text.substr(run, at - run);
    edits.replaced(size(), static_cast<uint32_t>(by.size()), static_cast<uint32_t>(at),
                   static_cast<uint32_t>(end - at));
    html.text += by;
    run = end;
  };
  for (size_t at = text.find_first_of("[\n"); at != text.npos; at = text.find_first_of("[\n", at)) {
    if (text[at] == '[') {
      const Shortcode code = shortcode_at(text, at);
      const auto by = html_for(code, closed);
      if (by) replace(at, code.end, *by);
      at = by ? code.end : at + 1;
    } else {
      const size_t end = in_blocks ? 0 : end_of_empty_line(text, at);
      if (end > 0) replace(at, end, "<p>");
      at = std::max(end, at + 1);
    }
  }
  replace(text.size(), text.size(), "");
  html.map = edits.through(saved.map);
  return html;
}

Result<std::vector<Article>> read_wxr(std::string_view text) {
  const Result<XmlDocument> document = XmlDocument::parse(text);
  if (!document) return document.error();
  std::vector<Article> articles;
  if (auto error = WxrReader(*document, text).read(articles)) return *std::move(error);
  if (articles.empty()) {
    return Error{"is a feed without the text of any article (content:encoded)", "", 0};
  }
  return articles;
}

}  // namespace stet

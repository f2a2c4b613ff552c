#include "checker/text/office/paragraph_styles.h"

#include <algorithm>
#include <utility>

namespace stet {
namespace {

constexpr unsigned kDeepestHeading = 6;

struct Known {
  std::string_view name;  // in lower case
  ParagraphStyle style;
};

constexpr Known kKnown[] = {
    {"title", {StyleKind::title}},
    {"headline", {StyleKind::title}},
    {"subtitle", {StyleKind::role, 0, Role::standfirst}},
    {"standfirst", {StyleKind::role, 0, Role::standfirst}},
    {"caption", {StyleKind::role, 0, Role::caption}},
    {"illustration", {StyleKind::role, 0, Role::caption}},
    {"figure", {StyleKind::role, 0, Role::caption}},
    {"quote", {StyleKind::role, 0, Role::quotation}},
    {"intense quote", {StyleKind::role, 0, Role::quotation}},
    {"block text", {StyleKind::role, 0, Role::quotation}},
    {"quotations", {StyleKind::role, 0, Role::quotation}},
    {"byline", {StyleKind::role, 0, Role::byline}},
    {"signature", {StyleKind::role, 0, Role::byline}},
    {"table contents", {StyleKind::role, 0, Role::table}},
    {"code", {StyleKind::role, 0, Role::code}},
    {"source code", {StyleKind::role, 0, Role::code}},
    {"header", {StyleKind::left_out}},
    {"footer", {StyleKind::left_out}},
    {"toc heading", {StyleKind::left_out}},
    {"contents heading", {StyleKind::left_out}},
};

// With a number behind: "heading 2", "toc 1", "List Bullet 3".
constexpr Known kNumbered[] = {
    {"heading", {StyleKind::heading, 1}},
    {"toc", {StyleKind::left_out}},
    {"contents", {StyleKind::left_out}},
    {"list bullet", {StyleKind::role, 0, Role::list}},
    {"list number", {StyleKind::role, 0, Role::list}},
    {"list continue", {StyleKind::role, 0, Role::list}},
};

// ODF writes a space in a name as _20_.
std::string normalized(std::string_view name) {
  std::string out;
  for (size_t at = 0; at < name.size(); ++at) {
    if (name.substr(at).starts_with("_20_")) {
      out += ' ';
      at += 3;
    } else {
      const char c = name[at];
      out += static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    }
  }
  return out;
}

std::optional<ParagraphStyle> known(std::string_view style_name) {
  const std::string name = normalized(style_name);
  const auto found = std::ranges::find(kKnown, std::string_view(name), &Known::name);
  if (found != std::end(kKnown)) return found->style;
  for (const Known& numbered : kNumbered) {
    if (!name.starts_with(numbered.name)) continue;
    const std::string_view rest = std::string_view(name).substr(numbered.name.size());
    if (rest.empty()) return numbered.style;
    if (rest.size() != 2 || rest[0] != ' ' || rest[1] < '1' || rest[1] > '9') continue;
    if (numbered.style.kind != StyleKind::heading) return numbered.style;
    return ParagraphStyles::heading(static_cast<unsigned>(rest[1] - '0'));
  }
  return std::nullopt;
}

}  // namespace

ParagraphStyle ParagraphStyles::heading(unsigned level) {
  return {StyleKind::heading, static_cast<uint8_t>(std::clamp(level, 1u, kDeepestHeading))};
}

void ParagraphStyles::add(std::string id, std::string_view name, std::string parent,
                          unsigned outline) {
  std::optional<ParagraphStyle> own = known(name);
  if (!own && outline > 0) own = heading(outline);
  styles_.insert_or_assign(std::move(id), Entry{own, std::move(parent)});
}

ParagraphStyle ParagraphStyles::of(std::string_view id) const {
  constexpr int kLongestLine = 32;  // of ancestors; a circle of them ends too
  std::string at(id);
  for (int i = 0; i < kLongestLine; ++i) {
    const auto style = styles_.find(at);
    if (style == styles_.end()) return known(at).value_or(ParagraphStyle{});
    if (style->second.own) return *style->second.own;
    at = style->second.parent;
  }
  return {};
}

void open_block(const ParagraphStyle& style, Role plain, ArticleBuilder& article) {
  switch (style.kind) {
    case StyleKind::title:
      return article.open(Role::headline, 1);
    case StyleKind::heading:
      return article.open(Role::body, style.level);
    case StyleKind::role:
      return article.open(style.role);
    case StyleKind::left_out:
    case StyleKind::plain:
      article.open(plain);
  }
}

}  // namespace stet

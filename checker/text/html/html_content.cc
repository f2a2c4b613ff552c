#include "checker/text/html/html_content.h"

#include <gumbo.h>

#include <algorithm>
#include <cctype>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "checker/text/html/html_tree.h"

namespace stet {
namespace {

// Words of class and id, each list in alphabetical order.
constexpr std::string_view kLeftOutWords[] = {
    "ad",           "ads",         "advert",     "advertisement", "advertising", "adverts",
    "breadcrumb",   "breadcrumbs", "comment",    "comments",      "consent",     "cookie",
    "cookies",      "copyright",   "disqus",     "footer",        "menu",        "modal",
    "nav",          "navbar",      "navigation", "newsletter",    "outbrain",    "pagination",
    "popup",        "promo",       "promos",     "promoted",      "promotion",   "recirc",
    "recommended",  "related",     "respond",    "share",         "sharebar",    "sharing",
    "sidebar",      "signup",      "social",     "sponsor",       "sponsored",   "subscribe",
    "subscription", "taboola",     "tags",       "toolbar",       "trending"};
constexpr std::string_view kStandfirstWords[] = {
    "dek", "excerpt", "lead", "lede", "standfirst", "subheadline", "subtitle", "summary"};
constexpr std::string_view kBylineWords[] = {"author",  "authors", "byline",   "credit",
                                             "credits", "pubdate", "timestamp"};
constexpr std::string_view kCaptionWords[] = {"caption", "figcaption"};

// The name of the site, which is no headline, and the title of a story, if no <h1> is.
constexpr std::string_view kSiteWords[] = {"brand", "branding", "logo", "masthead"};
constexpr std::string_view kSiteTitleWords[] = {"brand", "branding", "logo", "masthead", "site"};
constexpr std::string_view kTitleWords[] = {"headline", "title"};

static_assert(std::is_sorted(std::begin(kLeftOutWords), std::end(kLeftOutWords)));
static_assert(std::is_sorted(std::begin(kStandfirstWords), std::end(kStandfirstWords)));
static_assert(std::is_sorted(std::begin(kBylineWords), std::end(kBylineWords)));

// A standfirst, byline or caption is short: a longer element only wears the name.
constexpr uint32_t kLongestNamedPart = 800;

bool is_element(const GumboNode* node) { return node->type == GUMBO_NODE_ELEMENT; }

std::string_view attribute(const GumboNode* element, const char* name) {
  const GumboAttribute* a = gumbo_get_attribute(&element->v.element.attributes, name);
  return a == nullptr ? std::string_view() : std::string_view(a->value);
}

bool has_attribute(const GumboNode* element, const char* name) {
  return gumbo_get_attribute(&element->v.element.attributes, name) != nullptr;
}

// Is one of the words of `names` in the list? Words end where no letter stands and before a
// capital: related-stories, related_stories, relatedStories.
bool has_word(std::string_view names, const auto& list) {
  const auto is_letter = [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; };
  const auto is_upper = [](char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; };
  std::string word;
  for (size_t i = 0; i <= names.size(); ++i) {
    const bool letter = i < names.size() && is_letter(names[i]);
    const bool hump = letter && i > 0 && is_upper(names[i]) && !is_upper(names[i - 1]);
    if (!letter || hump) {
      if (std::binary_search(std::begin(list), std::end(list), std::string_view(word))) return true;
      word.clear();
    }
    if (letter) word += static_cast<char>(std::tolower(static_cast<unsigned char>(names[i])));
  }
  return false;
}

bool named(const GumboNode* element, const auto& list) {
  return has_word(attribute(element, "class"), list) || has_word(attribute(element, "id"), list);
}

bool left_out_by_tag(const GumboNode* element) {
  if (element->v.element.tag_namespace != GUMBO_NAMESPACE_HTML) return true;
  switch (element->v.element.tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_NOEMBED:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_XMP:
    case GUMBO_TAG_PLAINTEXT:
    case GUMBO_TAG_RT:
    case GUMBO_TAG_RP:
    case GUMBO_TAG_TITLE:
      return true;
    default:
      return false;
  }
}

bool hidden(const GumboNode* element) {
  if (element->v.element.attributes.length == 0) return false;
  if (has_attribute(element, "hidden") || attribute(element, "aria-hidden") == "true") return true;
  std::string style;
  for (char c : attribute(element, "style")) {
    if (c != ' ') style += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  if (style.find("display:none") != std::string::npos) return true;
  constexpr std::string_view kRoles[] = {"complementary", "contentinfo", "dialog", "navigation",
                                         "search"};
  return std::binary_search(std::begin(kRoles), std::end(kRoles), attribute(element, "role"));
}

bool may_be_named(const GumboNode* element) {
  return has_attribute(element, "class") || has_attribute(element, "id");
}

bool left_out_by_name(const GumboNode* element) {
  return element->v.element.tag == GUMBO_TAG_FORM || named(element, kLeftOutWords);
}

bool is_main(const GumboNode* element) {
  return element->v.element.tag == GUMBO_TAG_MAIN || attribute(element, "role") == "main";
}

uint32_t visible_bytes(const char* text) {
  uint32_t count = 0;
  for (; *text != '\0'; ++text) count += static_cast<unsigned char>(*text) > ' ';
  return count;
}

}  // namespace

HtmlContent::HtmlContent(const GumboInternalNode* html) {
  measure(html);
  choose_root(html);
  find_headline();
}

void HtmlContent::measure(const GumboInternalNode* html) {
  Size total;
  std::vector<Size> before;  // of each open element
  size_t paragraphs = 0;     // open
  const auto enter = [&](const GumboNode* node) {
    if (node->type == GUMBO_NODE_TEXT) {
      const uint32_t bytes = visible_bytes(node->v.text.text);
      total.text += bytes;
      if (paragraphs > 0) total.prose += bytes;
    }
    if (!is_element(node)) return false;
    const GumboTag tag = node->v.element.tag;
    const bool html_element = node->v.element.tag_namespace == GUMBO_NAMESPACE_HTML;
    if (tag == GUMBO_TAG_TITLE && html_element && title_ == nullptr) title_ = node;
    if (tag == GUMBO_TAG_BODY) body_ = node;
    if (tag == GUMBO_TAG_SCRIPT && attribute(node, "type") == "application/ld+json") {
      json_ld_.push_back(node);
    }
    if (tag != GUMBO_TAG_HEAD && left_out_by_tag(node)) return false;
    paragraphs += tag == GUMBO_TAG_P;
    before.push_back(total);
    return true;
  };
  const auto leave = [&](const GumboNode* node) {
    paragraphs -= node->v.element.tag == GUMBO_TAG_P;
    const Size inside{total.text - before.back().text, total.prose - before.back().prose};
    before.pop_back();
    const bool article = node->v.element.tag == GUMBO_TAG_ARTICLE;
    const bool main = is_main(node);
    const bool wanted = article || main || node == body_ || may_be_named(node) ||
                        node->v.element.tag == GUMBO_TAG_FORM;
    if (!wanted) return;
    sizes_[node] = inside;
    if (article && (article_ == nullptr || size(article_).text < inside.text)) article_ = node;
    if (main && (main_ == nullptr || size(main_).text < inside.text)) main_ = node;
  };
  walk_html(html, enter, leave);
}

HtmlContent::Size HtmlContent::size(const GumboInternalNode* element) const {
  const auto found = sizes_.find(element);
  return found == sizes_.end() ? Size{} : found->second;
}

void HtmlContent::choose_root(const GumboInternalNode* html) {
  root_ = body_ == nullptr ? html : body_;
  if (main_ != nullptr) root_ = main_;
  if (article_ == nullptr) return;
  // Pages that list stories give each its <article>; the text is then elsewhere.
  const bool teaser = main_ != nullptr && size(article_).text < size(main_).text / 4;
  if (!teaser) root_ = article_;
}

// The first heading of the article that is wanted.
const GumboNode* HtmlContent::first_heading(HeadingKind kind) const {
  const GumboNode* found = nullptr;
  const auto wanted = [kind](const GumboNode* node) {
    const GumboTag tag = node->v.element.tag;
    if (kind == HeadingKind::named) {
      return (tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3) && named(node, kTitleWords);
    }
    return tag == GUMBO_TAG_H1 && (kind == HeadingKind::any || !named(node, kSiteTitleWords));
  };
  const auto enter = [&](const GumboNode* node) {
    if (found != nullptr || !is_element(node)) return false;
    if (node != root_ && (left_out_by_tag(node) || hidden(node))) return false;
    if (kind != HeadingKind::any && named(node, kSiteWords)) return false;
    if (wanted(node)) found = node;
    return true;
  };
  walk_html(root_, enter, [](const GumboNode*) {});
  return found;
}

void HtmlContent::find_headline() {
  for (const HeadingKind kind : {HeadingKind::title, HeadingKind::named, HeadingKind::any}) {
    if (headline_ == nullptr) headline_ = first_heading(kind);
  }
  for (const GumboNode* n = headline_; n != nullptr; n = n->parent) around_headline_.insert(n);
}

// Does it hold the headline or most of the paragraphs?
bool HtmlContent::indispensable(const GumboInternalNode* element) const {
  if (around_headline_.contains(element)) return true;
  const Size whole = size(root_);
  const Size part = size(element);
  return whole.prose > 0 ? part.prose > whole.prose / 2 : part.text > whole.text / 2;
}

HtmlPart HtmlContent::part(const GumboInternalNode* element) const {
  if (element == root_) return HtmlPart::article;
  if (left_out_by_tag(element)) return HtmlPart::left_out;
  if (element == headline_) return HtmlPart::article;
  if (hidden(element)) return HtmlPart::left_out;
  const GumboTag tag = element->v.element.tag;
  const bool name = may_be_named(element);
  if ((name || tag == GUMBO_TAG_FORM) && left_out_by_name(element) && !indispensable(element)) {
    return HtmlPart::left_out;
  }
  if (tag == GUMBO_TAG_FIGCAPTION || tag == GUMBO_TAG_FIGURE) return HtmlPart::caption;
  if (attribute(element, "rel") == "author") return HtmlPart::byline;
  if (!name || size(element).text > kLongestNamedPart) return HtmlPart::article;
  if (named(element, kCaptionWords)) return HtmlPart::caption;
  if (named(element, kBylineWords)) return HtmlPart::byline;
  const bool may_be_standfirst = tag == GUMBO_TAG_P || tag == GUMBO_TAG_DIV ||
                                 tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3 ||
                                 tag == GUMBO_TAG_SECTION || tag == GUMBO_TAG_HEADER;
  if (may_be_standfirst && named(element, kStandfirstWords)) return HtmlPart::standfirst;
  return HtmlPart::article;
}

}  // namespace stet

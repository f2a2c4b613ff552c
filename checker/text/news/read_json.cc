#include "checker/text/news/read_json.h"

#include <algorithm>
#include <utility>

#include "checker/text/json/json_pointer.h"
#include "checker/text/json/json_string.h"
#include "checker/text/json/json_tree.h"
#include "checker/text/line_ends.h"
#include "checker/text/news/json_shapes.h"

namespace stet {
namespace {

using Tokens = std::vector<std::string>;

// Where a role stands when an article is put together.
int rank(Role role) {
  constexpr Role kOrder[] = {Role::headline, Role::standfirst, Role::byline, Role::body,
                             Role::quotation};
  return static_cast<int>(std::ranges::find(kOrder, role) - std::begin(kOrder));
}

std::vector<JsonPart> in_order(std::vector<JsonPart> parts) {
  std::ranges::stable_sort(parts, {}, [](const JsonPart& p) { return rank(p.role); });
  return parts;
}

// What all pointers have in common, up to and with its last wildcard.
Tokens common_articles(const std::vector<JsonField>& fields) {
  if (fields.size() < 2) return {};
  Tokens common = fields[0].pointer;
  for (const JsonField& f : fields) {
    const auto [end, other] = std::ranges::mismatch(common, f.pointer);
    common.erase(end, common.end());
  }
  while (!common.empty() && common.back() != "*") common.pop_back();
  return common;
}

class JsonArticles {
 public:
  JsonArticles(Format format, const JsonFields& house)
      : format_(format), house_(house), common_(common_articles(house.fields)) {}

  // Appends the articles of one document.
  std::optional<Error> add(const JsonTree& document);
  std::vector<Article> take() { return std::move(articles_); }
  bool any() const { return !articles_.empty(); }
  Error nothing() const;
  // As add(), but only counts: is there one?
  bool find(const JsonTree& document);

 private:
  bool find_house(const JsonTree& document);
  void find_known(const JsonTree& document);
  void look_at(const JsonTree& document, uint32_t value);
  void look_inside(const JsonTree& document, uint32_t container);

  Format format_;
  const JsonFields& house_;
  Tokens common_;
  std::vector<std::vector<JsonPart>> found_;  // in the document
  std::vector<Article> articles_;
};

// The articles that the fields of the house describe.
bool JsonArticles::find_house(const JsonTree& document) {
  if (house_.empty()) return false;
  const bool array = document[document.kRoot].kind == JsonKind::array;
  Tokens begin = house_.articles.value_or(common_);
  const size_t inside = house_.articles ? 0 : begin.size();
  if (begin.empty() && array && !house_.articles) begin = {"*"};
  for (const uint32_t value : find_json(document, document.kRoot, begin)) {
    std::vector<JsonPart> parts;
    for (const JsonField& f : house_.fields) {
      const bool from_top =
          array && inside == 0 && !house_.articles && !f.pointer.empty() && f.pointer[0] == "*";
      const auto skipped = static_cast<ptrdiff_t>(from_top ? 1 : inside);
      const Tokens pointer(f.pointer.begin() + skipped, f.pointer.end());
      add_json_parts(document, value, pointer, f.role, f.kind, parts);
    }
    if (!parts.empty()) found_.push_back(in_order(std::move(parts)));
  }
  return !found_.empty();
}

void JsonArticles::look_at(const JsonTree& document, uint32_t value) {
  for (const JsonShape* shape : json_shapes()) {
    const bool wanted = format_ == Format::json || format_ == shape->format;
    if (!wanted || !shape->recognizes(document, value)) continue;
    found_.push_back(in_order(shape->parts(document, value)));
    return;
  }
}

void JsonArticles::look_inside(const JsonTree& document, uint32_t container) {
  for (uint32_t v = document.first(container); v != document.kNone;
       v = document.after(v, container)) {
    look_at(document, v);
  }
}

// The document itself, the elements of an array, or those of arrays in an object: {"items": [..]}.
void JsonArticles::find_known(const JsonTree& document) {
  constexpr uint32_t kRoot = JsonTree::kRoot;
  look_at(document, kRoot);
  if (!found_.empty()) return;
  if (document[kRoot].kind == JsonKind::array) return look_inside(document, kRoot);
  if (document[kRoot].kind != JsonKind::object) return;
  for (uint32_t v = document.first(kRoot); v != document.kNone; v = document.after(v, kRoot)) {
    if (document[v].kind == JsonKind::array) look_inside(document, v);
  }
}

bool JsonArticles::find(const JsonTree& document) {
  found_.clear();
  if (!find_house(document)) find_known(document);
  return !found_.empty();
}

std::optional<Error> JsonArticles::add(const JsonTree& document) {
  find(document);
  for (const std::vector<JsonPart>& parts : found_) {
    if (articles_.size() == kMostArticles) {
      return Error{"holds more than " + std::to_string(kMostArticles) + " articles; split it", "",
                   0};
    }
    Article article;
    for (const JsonPart& part : parts) {
      const EmbeddedText text = json_text(document.text(), document[part.value].bytes);
      if (auto error = append_embedded(article, text, part.kind, part.role)) return error;
    }
    articles_.push_back(std::move(article));
  }
  return std::nullopt;
}

Error JsonArticles::nothing() const {
  if (!house_.empty()) return {"has none of the JSON fields that the configuration names", "", 0};
  for (const JsonShape* shape : json_shapes()) {
    if (shape->format == format_ && format_ != Format::json) {
      return {"holds no article in the format " + std::string(shape->name), "", 0};
    }
  }
  return {
      "is JSON, but in no format of news known here (ninjs, WordPress, schema.org); say where "
      "its text stands, as in --json-field headline=/title --json-field body=/content:html",
      "", 0};
}

// Calls `use` with each document of a file of lines, until it returns an error.
std::optional<Error> each_line(std::string_view text, auto&& use) {
  JsonTree document;
  for (size_t at = 0; at < text.size();) {
    const size_t end = find_line_end(text, at);
    const size_t first = std::min(text.find_first_not_of(" \t", at), end);
    if (first < end) {
      const Span line{static_cast<uint32_t>(first), static_cast<uint32_t>(end)};
      if (auto error = document.read(text, line)) return error;
      if (auto error = use(document)) return error;
    }
    at = after_line_end(text, end);
  }
  return std::nullopt;
}

Span whole(std::string_view text) { return {0, static_cast<uint32_t>(text.size())}; }

}  // namespace

Result<std::vector<Article>> read_json_articles(std::string_view text, Format format,
                                                const JsonFields& fields) {
  JsonArticles articles(format, fields);
  JsonTree document;
  if (auto error = document.read(text, whole(text))) {
    if (format == Format::json && text.find('\n') != text.npos) {
      error->message += "; lines of JSON are read with --as jsonl";
    }
    return *std::move(error);
  }
  if (auto error = articles.add(document)) return *std::move(error);
  if (!articles.any()) return articles.nothing();
  return articles.take();
}

Result<std::vector<Article>> read_json_lines(std::string_view text, const JsonFields& fields) {
  JsonArticles articles(Format::json, fields);
  auto error = each_line(text, [&](const JsonTree& d) { return articles.add(d); });
  if (error) return *std::move(error);
  if (!articles.any()) return articles.nothing();
  return articles.take();
}

bool has_json_article(std::string_view text, Format format, const JsonFields& fields) {
  bool found = false;
  if (format == Format::json_lines) {
    JsonArticles articles(Format::json, fields);
    const auto error = each_line(text, [&](const JsonTree& d) -> std::optional<Error> {
      found = found || articles.find(d);
      return std::nullopt;
    });
    return found && !error;
  }
  JsonTree document;
  return !document.read(text, whole(text)) && JsonArticles(format, fields).find(document);
}

}  // namespace stet

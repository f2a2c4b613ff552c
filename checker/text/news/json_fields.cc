#include "checker/text/news/json_fields.h"

#include <algorithm>
#include <utility>

#include "checker/text/json/json_pointer.h"

namespace stet {
namespace {

constexpr std::pair<std::string_view, Role> kRoles[] = {
    {"headline", Role::headline}, {"standfirst", Role::standfirst},
    {"caption", Role::caption},   {"byline", Role::byline},
    {"body", Role::body},         {"quote", Role::quotation},
    {"metadata", Role::metadata}};
constexpr std::pair<std::string_view, TextKind> kKinds[] = {{"", TextKind::guessed},
                                                            {"plain", TextKind::plain},
                                                            {"html", TextKind::html},
                                                            {"markdown", TextKind::markdown}};

template <class T, size_t N>
std::optional<T> find(const std::pair<std::string_view, T> (&list)[N], std::string_view name) {
  for (const auto& [known, value] : list) {
    if (known == name) return value;
  }
  return std::nullopt;
}

Error bad(std::string_view what, std::string_view given, std::string_view choices) {
  return {std::string(what) + " “" + std::string(given) + "”; " + std::string(choices), "", 0};
}

}  // namespace

std::optional<Error> JsonFields::add(std::string_view role, std::string_view pointer,
                                     std::string_view kind) {
  auto tokens = parse_json_pointer(pointer);
  if (!tokens) {
    return bad("no JSON pointer:", pointer,
               "it starts with / and has one name between two slashes, as /story/title; "
               "* stands for every element, ~1 for a slash in a name, ~0 for ~");
  }
  const auto text_kind = find(kKinds, kind);
  if (!text_kind) return bad("unknown kind of text", kind, "choose plain, html or markdown");
  if (role == "article") {
    articles = *std::move(tokens);
    return std::nullopt;
  }
  const auto known = find(kRoles, role);
  if (!known) {
    return bad("unknown part of an article", role,
               "choose headline, standfirst, caption, byline, body, quote, metadata or article");
  }
  fields.push_back({*known, *std::move(tokens), *text_kind});
  return std::nullopt;
}

std::optional<Error> JsonFields::add(std::string_view description) {
  const size_t equals = description.find('=');
  if (equals == description.npos) {
    return bad("no JSON field:", description,
               "write ROLE=POINTER or ROLE=POINTER:KIND, as "
               "body=/content:html");
  }
  std::string_view pointer = description.substr(equals + 1);
  std::string_view kind;
  const size_t colon = pointer.rfind(':');
  if (colon != pointer.npos && pointer.find('/', colon) == pointer.npos) {
    kind = pointer.substr(colon + 1);
    const bool known = find(kKinds, kind).has_value();
    if (!known && std::ranges::any_of(kind, [](char c) { return c < 'a' || c > 'z'; })) {
      kind = {};  // a name with a colon in it
    } else {
      pointer = pointer.substr(0, colon);
    }
  }
  return add(description.substr(0, equals), pointer, kind);
}

}  // namespace stet

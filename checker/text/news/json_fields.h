// Where the text of an article stands in JSON: pointers with a role each. A house describes its own
// format with them, and the known formats are described in the same way.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/base/result.h"
#include "checker/text/embedded.h"

namespace stet {

struct JsonField {
  Role role = Role::body;
  std::vector<std::string> pointer;  // tokens from the article on (json/json_pointer.h)
  TextKind kind = TextKind::guessed;
};

// A field is a string or an array of strings. An article's text is put together in the order of
// headline, standfirst, byline, body and the rest, whatever the order of the fields.
struct JsonFields {
  std::vector<JsonField> fields;
  // Where each article of a file begins. Without it what two and more pointers have in common up to
  // a *; else each element of an array at the top; else the file is one article.
  std::optional<std::vector<std::string>> articles;

  bool empty() const { return fields.empty(); }

  // Adds a field. `role` is headline, standfirst, caption, byline, body, quote or metadata, or
  // article for where the articles begin; `kind` is plain, html or markdown, or empty. An error
  // says what is wrong with which of them.
  std::optional<Error> add(std::string_view role, std::string_view pointer, std::string_view kind);
  // The same for "ROLE=POINTER" and "ROLE=POINTER:KIND".
  std::optional<Error> add(std::string_view description);
};

}  // namespace stet

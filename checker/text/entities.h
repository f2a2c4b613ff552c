// Character references of HTML and Markdown: &rsquo; &#8217; &#x2019;
//
// The names of HTML 4 are a table here, because news pages use few others; any other name is looked
// up by handing it to the HTML parser, which knows all of them, and remembered.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace stet {

class Entities {
 public:
  // What a whole reference stands for, in UTF-8: `reference` starts with & and ends with ;. Empty
  // if it is none.
  std::string decode(std::string_view reference);

  // The same for "#8217" or "#x2019", digits only, in UTF-8. Follows HTML: numbers 128 to 159 are
  // Windows-1252, and what is no character is U+FFFD. Empty if there is no digit.
  static std::string decode_number(std::string_view digits);

  // The longest prefix of `name` that HTML reads as a reference even without a semicolon (&eacute,
  // &amp), or 0. `value` is what it stands for.
  static size_t legacy_prefix(std::string_view name, std::string& value);

 private:
  std::string ask_parser(std::string_view reference);

  std::unordered_map<std::string, std::string> asked_;
};

}  // namespace stet

// What a line of AsciiDoc is, whatever stands around it.
#pragma once

#include <string_view>

namespace stet {

constexpr bool is_asciidoc_name_byte(char c) {
  return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c & 0x80) != 0;
}

// Do the lines of a delimited block begin and end so? ---- .... ==== **** ____ ++++ //// -- |===
bool is_asciidoc_delimiter(std::string_view line);
// The number of marks of "== Title", 1 to 6, or 0; a space follows them.
size_t heading_marks(std::string_view line);
bool is_asciidoc_comment(std::string_view line);
bool is_preprocessor(std::string_view line);    // ifdef:: include:: and their like
bool is_attribute_list(std::string_view line);  // [style, name=value] or [[id]]
// A break between parts, or the + that joins a block to a list.
bool is_asciidoc_break(std::string_view line);
// The length of a list's mark with the space behind it: * - . ** 1. <1>; or 0.
size_t list_mark(std::string_view line);
// The end of the term of "term:: meaning", or 0.
size_t term_end(std::string_view line);
// The length of "NOTE: " and its like, or 0.
size_t admonition(std::string_view line);

}  // namespace stet

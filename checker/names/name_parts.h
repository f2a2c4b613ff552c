// A folded name as a list of tokens in which compounds are joined and particles are marked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stet {

struct NamePart {
  std::string letters;    // "abdalrahman" for "abd al rahman", "salahaldin" for "salah al din"
  bool optional = false;  // an article or particle that a spelling may leave out (al, bin, de, von)
};

// `folded` as fold() gives it.
std::vector<NamePart> name_parts(std::string_view folded);

// Appends the letters of those parts that are not optional, without spaces; how many parts they
// are.
size_t append_bearing_letters(std::string_view folded, std::string& out);

// skeleton() (compare.h) of the name that has these parts.
std::string skeleton(const std::vector<NamePart>& parts);

}  // namespace stet

#include "tests/text/mutator.h"

#include <string_view>

namespace stet {

std::string Mutator::mutated(const std::vector<std::string>& all) {
  std::string text = all[below(all.size())];
  for (size_t i = 1 + below(4); i > 0; --i) change(text, all);
  if (text.size() > kLargest) text.resize(kLargest);
  return text;
}

void Mutator::change(std::string& text, const std::vector<std::string>& all) {
  const size_t at = below(text.size());
  const std::string piece = text.substr(at, 1 + below(24));
  switch (below(7)) {
    case 0:
      if (!text.empty()) text[at] = static_cast<char>(text[at] ^ 1 << below(8));
      break;
    case 1:
      text.erase(at, 1 + below(40));
      break;
    case 2: {
      const std::string& other = all[below(all.size())];
      text.insert(at, other.substr(below(other.size()), 1 + below(60)));
      break;
    }
    case 3: {
      std::string repeated;
      for (size_t i = 1 + below(60); i > 0; --i) repeated += piece;
      text.insert(at, repeated);
      break;
    }
    case 4:
      text.resize(at);
      break;
    case 5: {
      constexpr std::string_view kTokens[] = {
          "<",        ">",     "&",   "&#",      "&amp",  "](",      "![",   "**",  "`",
          "\n\n",     "\r",    "> ",  "- ",      "|",     "\"",      "'",    "’",   "“",
          "<p>",      "</p>",  "<b>", "<table>", "<svg>", "</form>", "<!--", "-->", "\0",
          "\n   ",    ".. ",   "::",  "``",      "_",     "====\n",  "[[",   "{",   "{{<",
          "\xF0\x9F", "---\n", ". ",  "U.S. ",   "@",     "http://", "<br>", "\\",  "\u200B"};
      text.insert(at, kTokens[below(std::size(kTokens))]);
      break;
    }
    default:
      for (size_t i = 1 + below(8); i > 0 && !text.empty(); --i) {
        text[below(text.size())] = static_cast<char>(random_());
      }
  }
}

}  // namespace stet

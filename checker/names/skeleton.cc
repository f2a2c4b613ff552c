#include "checker/names/compare.h"
#include "checker/names/name_parts.h"

// The skeleton keeps what every romanization agrees on: the order of consonant classes. Letter
// groups for one sound fall together (kh/h, gh/g, sh/ch/s, zh/z/j, v/w, q/k/c), h after another
// consonant is part of a digraph, doubled consonants count once, vowels and particles are dropped.
// A token that starts with a vowel keeps one sign for it.

namespace stet {
namespace {

char consonant_class(char c) {
  switch (c) {
    case 'c':
    case 'k':
    case 'q':
    case 'x':
      return 'k';
    case 'g':
      return 'g';
    case 'j':
    case 'z':
      return 'z';
    case 's':
      return 's';
    case 'v':
    case 'w':
      return 'v';
    case 'f':
    case 'p':
      return 'p';
    case 'b':
      return 'b';
    case 't':
      return 't';
    case 'd':
      return 'd';
    case 'm':
      return 'm';
    case 'n':
      return 'n';
    case 'l':
      return 'l';
    case 'r':
      return 'r';
    case 'h':
      return 'h';
    default:
      return 0;  // vowels, y, and what is no letter
  }
}

void append_token(std::string_view token, std::string& out) {
  char last = 0;
  for (size_t i = 0; i < token.size(); ++i) {
    const unsigned char byte = static_cast<unsigned char>(token[i]);
    if (byte >= 0x80 || (byte >= '0' && byte <= '9')) {
      out += token[i];
      last = 0;
      continue;
    }
    char c = consonant_class(token[i]);
    if (token[i] == 'h' && last == 'k') {
      out.back() = 'h';  // kh, ch
      last = 'h';
      continue;
    }
    if (token[i] == 'h' && last != 0) continue;
    if (c == 0) {
      if (i == 0) out += 'a';
      last = 0;
      continue;
    }
    if (c == 'h' && i + 1 == token.size()) continue;  // silent at the end
    if (c != last) out += c;
    last = c;
  }
}

}  // namespace

std::string skeleton(const std::vector<NamePart>& parts) {
  std::string out;
  for (const NamePart& part : parts) {
    if (!part.optional) append_token(part.letters, out);
  }
  return out;
}

std::string skeleton(std::string_view folded) {
  if (folded.find(' ') != std::string_view::npos) return skeleton(name_parts(folded));
  std::string out;
  append_token(folded, out);  // a lone particle is a name
  return out;
}

}  // namespace stet

// Sound classes of letters, and what the raw bytes of two names say about their distance at little
// cost.
//
// Letters that romanizations exchange share a class: k q c g h x; v w b f p; s z j; t d; all vowels
// with y; l, m, n and r alone. Neighbours of one class count once. h after a consonant (a digraph)
// or at the end of the name (silent) and a leading al-, el-, ash- … do not count.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace stet {

inline constexpr uint8_t kVowelClass = 8;
inline constexpr uint8_t kNoClass = 9;      // not a letter
inline constexpr uint8_t kOtherClass = 10;  // not ASCII: a letter with a diacritic, another script

inline constexpr std::array<uint8_t, 256> kLetterClass = [] {
  std::array<uint8_t, 256> table = {};
  table.fill(kNoClass);
  constexpr std::array<std::string_view, 9> kGroups = {"kqcghx", "vwbfp", "szj", "td",    "l",
                                                       "m",      "n",     "r",   "aeiouy"};
  for (uint8_t group = 0; group < kGroups.size(); ++group) {
    for (char c : kGroups[group]) {
      table[static_cast<uint8_t>(c)] = group;
      table[static_cast<uint8_t>(c - 'a' + 'A')] = group;
    }
  }
  for (int c = 0xC0; c < 0x100; ++c) table[c] = kOtherClass;  // the first byte of a sequence
  return table;
}();

// A name, folded or not, without its leading article.
inline std::string_view without_leading_article(std::string_view name) {
  constexpr std::string_view kSecond = "ldnrstz";
  if (name.size() < 6 || ((name[0] | 0x20) != 'a' && (name[0] | 0x20) != 'e')) return name;
  if (kSecond.find(name[1]) == kSecond.npos) return name;
  const auto separates = [](char c) { return c == ' ' || c == '-'; };
  if (separates(name[2])) return name.substr(3);
  return name[2] == 'h' && separates(name[3]) ? name.substr(4) : name;
}

// Is the letter an h that no class stands for? `last` is the class before it.
inline bool is_silent(std::string_view name, size_t at, uint8_t last) {
  return (name[at] | 0x20) == 'h' && (last < kVowelClass || at + 1 == name.size());
}

// A name as its classes: the string of them, and how often each occurs, a byte a class.
struct LetterClasses {
  static constexpr size_t kMostLetters = 100;  // of a name; a count must fit seven bits

  uint64_t consonants = 0;
  int vowels = 0;
  int other = 0;    // letters outside ASCII, which may stand for any class
  int letters = 0;  // all, doubled ones too
  size_t size = 0;
  std::array<char, kMostLetters> text;  // a letter a class; digits and other bytes as they are

  std::string_view string() const { return {text.data(), size}; }

  explicit LetterClasses(std::string_view name) {
    name = without_leading_article(name).substr(0, kMostLetters);
    char* end = text.data();
    uint64_t counts = 0;  // in locals: a byte of `text` might be any of the members
    int ascii = 0, vowel_runs = 0, others = 0;
    uint8_t last = kNoClass;
    for (size_t i = 0; i < name.size(); ++i) {
      const auto byte = static_cast<unsigned char>(name[i]);
      const uint8_t cls = kLetterClass[byte];
      if (cls >= kNoClass) {
        others += cls == kOtherClass ? 1 : 0;
        if (byte < 0x80 && (byte < '0' || byte > '9')) continue;
        *end++ = name[i];
        last = kOtherClass;
        continue;
      }
      ++ascii;
      if (cls == last || is_silent(name, i, last)) continue;
      counts += kCount[cls];
      vowel_runs += cls == kVowelClass ? 1 : 0;
      *end++ = static_cast<char>('a' + cls);
      last = cls;
    }
    consonants = counts;
    vowels = vowel_runs;
    other = others;
    letters = ascii + others;
    size = static_cast<size_t>(end - text.data());
  }

  // At least so many edits lie between the class strings of a and b, and between their letters: an
  // edit removes one surplus on either side.
  static int class_edits(const LetterClasses& a, const LetterClasses& b) {
    const int only_a = surplus(a.consonants, b.consonants) + std::max(0, a.vowels - b.vowels);
    const int only_b = surplus(b.consonants, a.consonants) + std::max(0, b.vowels - a.vowels);
    return std::max({0, only_a - b.other, only_b - a.other});
  }
  static int letter_edits(const LetterClasses& a, const LetterClasses& b) {
    return std::max(0, std::abs(a.letters - b.letters) - a.other - b.other);
  }

 private:
  // What a letter of each class adds to `consonants`.
  static constexpr std::array<uint64_t, kVowelClass + 1> kCount = {
      1u, 1u << 8, 1u << 16, 1u << 24, 1ull << 32, 1ull << 40, 1ull << 48, 1ull << 56, 0};

  // The sum over the bytes of max(a − b, 0), all bytes at once; they are below 128.
  static int surplus(uint64_t a, uint64_t b) {
    constexpr uint64_t kHigh = 0x8080808080808080u;
    const uint64_t difference = (a | kHigh) - b;
    const uint64_t positive = (difference & kHigh) >> 7;
    const uint64_t kept = difference & ~kHigh & (positive * 0x7F);
    return static_cast<int>(kept * 0x0101010101010101u >> 56);
  }
};

}  // namespace stet

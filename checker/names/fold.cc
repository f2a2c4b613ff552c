#include "checker/names/fold.h"

#include <cstdint>

#include "checker/base/utf8.h"
#include "fold_table.inc"  // written by make_fold_table

namespace stet {
namespace {

constexpr char32_t kTableEnd = 0x10000;
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD, for bytes that are not UTF-8

// The few Cyrillic letters that print both composed and with a combining mark.
struct Composition {
  char32_t base, mark;
  std::string_view composed;
};
constexpr Composition kCompositions[] = {
    {U'и', 0x306, "й"}, {U'і', 0x308, "ї"}, {U'у', 0x306, "ў"}};

// True when `mark` changed the letter that was just written.
bool compose(char32_t mark, std::string& out) {
  for (const Composition& c : kCompositions) {
    if (c.mark != mark) continue;
    std::string base;
    append_utf8(base, c.base);
    if (!out.ends_with(base)) continue;
    out.replace(out.size() - base.size(), base.size(), c.composed);
    return true;
  }
  return false;
}

bool is_ascii_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

// The ASCII letters at `at` in small, all at once; most text is nothing else.
size_t append_letters(std::string_view text, size_t at, std::string& out) {
  size_t end = at;
  while (end < text.size() && is_ascii_letter(text[end])) ++end;
  const size_t old = out.size();
  out.append(text, at, end - at);
  for (size_t i = old; i < out.size(); ++i) out[i] = static_cast<char>(out[i] | 0x20);
  return end;
}

void append_folded(std::string_view piece, std::string& out, size_t start) {
  for (char c : piece) {
    if (c == ' ' && (out.size() == start || out.back() == ' ')) continue;
    out += c;
  }
}

}  // namespace

void fold_append(std::string_view text, std::string& out) {
  const size_t start = out.size();
  for (size_t at = 0; at < text.size();) {
    if (is_ascii_letter(text[at])) {
      at = append_letters(text, at, out);
      continue;
    }
    const CodePoint c = decode_utf8(text, at);
    const std::string_view raw = text.substr(at, c.length);
    at += c.length;
    if (c.value >= kTableEnd) {
      out += raw;
      continue;
    }
    const uint16_t entry = kFoldPages[kFoldOrder[c.value >> 7]][c.value & 127];
    if (entry != 0) {
      append_folded(kFoldStrings[entry], out, start);
    } else {
      append_folded(c.valid ? raw : kReplacement, out, start);
    }
    if (c.value >= 0x300 && c.value < 0x370) compose(c.value, out);
  }
  while (out.size() > start && out.back() == ' ') out.pop_back();
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  fold_append(text, out);
  return out;
}

bool folds_to(std::string_view text, std::string_view folded) {
  size_t at = 0;
  for (; at < text.size(); ++at) {
    const auto small = static_cast<unsigned char>(text[at] | 0x20);
    if (small < 'a' || small > 'z') break;
    if (at == folded.size() || static_cast<char>(small) != folded[at]) return false;
  }
  return at == text.size() ? at == folded.size() : fold(text) == folded;
}

std::string accents_kept(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    const uint16_t entry =
        c.value < kTableEnd ? kAccentPages[kAccentOrder[c.value >> 7]][c.value & 127] : 0;
    if (entry != 0) {
      out += kAccentStrings[entry];
    } else {
      out += text.substr(at, c.length);
    }
    at += c.length;
  }
  return out;
}

}  // namespace stet

// Build step: turns rules/knowledge/native-letters.tsv into a C++ table, and asks ICU for the
// Pinyin reading of every usual Chinese character.
//
//   make_native_tables NATIVE_LETTERS.tsv OUT.inc
//
// ICU needs hundreds of milliseconds to create its transliterator for Chinese, and the rest of the
// program none of it; the readings themselves are a small table.
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "checker/base/tsv.h"
#include "checker/base/utf8.h"

namespace {

constexpr UChar32 kFirstHan = 0x4E00, kEndHan = 0xA000;

std::optional<stet::Error> write_letters(const char* path, std::FILE* out) {
  std::map<char32_t, std::string> sounds;
  auto error =
      stet::read_table(path, {"letter", "sounds", "script"},
                       [&](const stet::TsvRow& row) -> std::optional<stet::Error> {
                         const std::string_view letter = row[0];
                         if (letter.empty() || stet::decode_utf8(letter, 0).length != letter.size())
                           return row.error("“" + std::string(letter) + "” is not one letter");
                         if (row[1].empty()) return row.error("has no sounds");
                         sounds[stet::decode_utf8(letter, 0).value] = row[1];
                         return std::nullopt;
                       });
  if (error) return error;
  std::fputs("constexpr NativeLetter kNativeLetters[] = {\n", out);
  for (const auto& [letter, text] : sounds)
    std::fprintf(out, "{0x%04X, \"%s\"},\n", static_cast<unsigned>(letter), text.c_str());
  std::fputs("};\n", out);
  return std::nullopt;
}

// The reading without its tone, in letters a to z; empty if ICU has none.
std::string reading(UChar32 c, const icu::Transliterator& latin) {
  icu::UnicodeString text(c);
  latin.transliterate(text);
  std::string out;
  text.toUTF8String(out);
  return out.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos ? out : "";
}

bool write_readings(std::FILE* out) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> latin(icu::Transliterator::createInstance(
      "Han-Latin; NFD; [:Nonspacing Mark:] Remove; Lower", UTRANS_FORWARD, status));
  if (U_FAILURE(status)) return false;
  std::map<std::string, size_t> numbers = {{"", 0}};
  std::vector<std::string> readings = {""};
  std::fprintf(out, "constexpr char32_t kFirstHan = 0x%X;\nconstexpr uint16_t kHan[] = {",
               kFirstHan);
  for (UChar32 c = kFirstHan; c < kEndHan; ++c) {
    const std::string text = reading(c, *latin);
    const auto [at, is_new] = numbers.try_emplace(text, readings.size());
    if (is_new) readings.push_back(text);
    std::fprintf(out, "%zu,", at->second);
  }
  std::fputs("};\nconstexpr char kReadings[][8] = {", out);
  for (const std::string& text : readings) std::fprintf(out, "\"%s\",", text.c_str());
  std::fputs("};\n", out);
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  std::FILE* out = argc == 3 ? std::fopen(argv[2], "w") : nullptr;
  if (out == nullptr) {
    std::fputs("usage: make_native_tables NATIVE_LETTERS.tsv OUT.inc\n", stderr);
    return 2;
  }
  std::fputs("// Written by make_native_tables.\n", out);
  if (const auto error = write_letters(argv[1], out)) {
    std::fprintf(stderr, "%s\n", error->text().c_str());
    return 2;
  }
  const bool written = write_readings(out);
  return std::fclose(out) == 0 && written ? 0 : 2;
}

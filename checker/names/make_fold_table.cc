// Build step: asks ICU how each code point folds and writes the answer as a C++ table.
//
//   make_fold_table OUT.inc
//
// Two mappings share one layout: pages of 128 code points, equal pages stored once, each entry an
// index into a list of distinct strings. Index 0 means "as it stands".
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <cstdio>
#include <map>
#include <string>
#include <vector>

namespace {

using icu::UnicodeString;

constexpr int kPage = 128;
constexpr UChar32 kEnd = 0x10000;  // beyond the BMP nothing folds that a newspaper prints

// Letters that Unicode does not decompose but every newspaper respells.
const std::map<UChar32, const char*> kRespelled = {
    {0x0142, "l"},  {0x00F8, "o"},  {0x0111, "d"}, {0x0131, "i"},  {0x00DF, "ss"}, {0x1E9E, "ss"},
    {0x00E6, "ae"}, {0x0153, "oe"}, {0x00F0, "d"}, {0x00FE, "th"}, {0x0259, "a"},  {0x0127, "h"},
    {0x014B, "n"},  {0x0167, "t"},  {0x0138, "k"}, {0x0180, "b"},  {0x0268, "i"},  {0x0289, "u"},
    {0x0254, "o"},  {0x025B, "e"},  {0x0253, "b"}, {0x0257, "d"},  {0x0199, "k"},  {0x01B4, "y"},
    {0x0451, "е"},  {0x0450, "е"}};

bool is_apostrophe(UChar32 c) {
  switch (c) {
    case '\'':
    case '`':
    case 0x00B4:
    case 0x02B9:
    case 0x02BA:
    case 0x02BB:
    case 0x02BC:
    case 0x02BD:
    case 0x02BE:
    case 0x02BF:
    case 0x02C8:
    case 0x02CA:
    case 0x02CB:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x2035:
    case 0xA78C:
    case 0xFF07:
      return true;
    default:
      return false;
  }
}

bool is_kept_symbol(UChar32 c) { return c == '&' || c == '+' || c == 0xFFFD; }

UnicodeString normalized(const char* form, UNormalization2Mode mode, const UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* n = icu::Normalizer2::getInstance(nullptr, form, mode, status);
  UnicodeString out = n->normalize(text, status);
  return U_SUCCESS(status) ? out : text;
}

bool drops_marks(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &status);
  return script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_COMMON ||
         script == USCRIPT_INHERITED || script == USCRIPT_ARABIC || script == USCRIPT_HEBREW;
}

std::string utf8(const UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

std::string respell(const UnicodeString& text) {
  std::string out;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    const auto found = kRespelled.find(c);
    if (is_apostrophe(c)) continue;
    if (found != kRespelled.end()) {
      out += found->second;
    } else if (u_isalnum(c) || u_charType(c) == U_NON_SPACING_MARK ||
               u_charType(c) == U_COMBINING_SPACING_MARK || is_kept_symbol(c)) {
      out += utf8(UnicodeString(c));
    } else {
      out += ' ';
    }
  }
  return out;
}

std::string folded(UChar32 c) {
  if (is_apostrophe(c) || u_charType(c) == U_FORMAT_CHAR) return "";
  UnicodeString text(c);
  text.toLower(icu::Locale::getRoot());
  if (!drops_marks(c)) return respell(normalized("nfkc", UNORM2_COMPOSE, text));
  text = normalized("nfkc", UNORM2_DECOMPOSE, text);
  text.toLower(icu::Locale::getRoot());
  UnicodeString kept;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 part = text.char32At(i);
    if (u_charType(part) != U_NON_SPACING_MARK) kept += part;
  }
  return respell(kept);
}

std::string with_accents(UChar32 c) {
  if (is_apostrophe(c)) return "'";
  if (u_hasBinaryProperty(c, UCHAR_DASH)) return "-";
  if (!drops_marks(c)) return utf8(UnicodeString(c).toLower(icu::Locale::getRoot()));
  UnicodeString text(c);
  text.toLower(icu::Locale::getRoot());
  return utf8(normalized("nfc", UNORM2_DECOMPOSE, text));
}

class Table {
 public:
  void build(std::string (*mapping)(UChar32)) {
    std::map<std::vector<int>, int> known;
    for (UChar32 page = 0; page < kEnd; page += kPage) {
      std::vector<int> entries;
      for (UChar32 c = page; c < page + kPage; ++c) entries.push_back(index_of(c, mapping));
      const auto [at, added] = known.emplace(entries, static_cast<int>(pages_.size()));
      if (added) pages_.push_back(entries);
      order_.push_back(at->second);
    }
  }

  void write(std::FILE* out, const char* name) const {
    std::fprintf(out, "constexpr std::string_view k%sStrings[] = {{},", name);
    for (const std::string& s : strings_) {
      std::fputs("\"", out);
      for (unsigned char b : s) std::fprintf(out, "\\%03o", b);
      std::fputs("\",\n", out);
    }
    std::fprintf(out, "};\nconstexpr uint16_t k%sOrder[] = {", name);
    for (int page : order_) std::fprintf(out, "%d,", page);
    std::fprintf(out, "};\nconstexpr uint16_t k%sPages[][%d] = {", name, kPage);
    for (const auto& page : pages_) {
      std::fputs("{", out);
      for (int entry : page) std::fprintf(out, "%d,", entry);
      std::fputs("},\n", out);
    }
    std::fputs("};\n", out);
  }

 private:
  int index_of(UChar32 c, std::string (*mapping)(UChar32)) {
    if (U_IS_SURROGATE(c)) return 0;
    const std::string as_is = utf8(UnicodeString(c));
    const std::string mapped = mapping(c);
    if (mapped == as_is) return 0;
    const auto [at, added] = index_.emplace(mapped, static_cast<int>(strings_.size()) + 1);
    if (added) strings_.push_back(mapped);
    return at->second;
  }

  std::map<std::string, int> index_;
  std::vector<std::string> strings_;  // from index 1
  std::vector<std::vector<int>> pages_;
  std::vector<int> order_;
};

}  // namespace

int main(int argc, char** argv) {
  std::FILE* out = argc == 2 ? std::fopen(argv[1], "w") : nullptr;
  if (out == nullptr) {
    std::fputs("usage: make_fold_table OUT.inc\n", stderr);
    return 2;
  }
  std::fprintf(out, "// Written by make_fold_table from ICU %s.\n", U_ICU_VERSION);
  Table fold, accents;
  fold.build(folded);
  fold.write(out, "Fold");
  accents.build(with_accents);
  accents.write(out, "Accent");
  return std::fclose(out) == 0 ? 0 : 2;
}

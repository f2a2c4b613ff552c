// Writes the code points that take no column or two columns of a terminal, from ICU's properties,
// as sorted ranges for display_width.cc.
#include <unicode/uchar.h>

#include <cstdio>

namespace {

// 0 for marks and invisible characters, 2 for East Asian wide and full-width ones, else 1. Controls
// are never printed as they are and count as 1.
int width(UChar32 c) {
  const int8_t type = u_charType(c);
  const bool jamo_tail = c >= 0x1160 && c <= 0x11FF;  // joins the wide syllable before it
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || jamo_tail) return 0;
  if (type == U_FORMAT_CHAR && c != 0xAD) return 0;
  const int32_t east_asian = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  std::FILE* out = argc == 2 ? std::fopen(argv[1], "w") : nullptr;
  if (out == nullptr) return 1;
  UChar32 begin = 0;
  for (UChar32 c = 0; c <= UCHAR_MAX_VALUE + 1; ++c) {
    const bool end = c > UCHAR_MAX_VALUE;
    if (!end && width(c) == width(begin)) continue;
    if (width(begin) != 1) {
      std::fprintf(out, "{0x%X, 0x%X, %d},\n", static_cast<unsigned>(begin),
                   static_cast<unsigned>(c - 1), width(begin));
    }
    begin = c;
  }
  return std::fclose(out) == 0 ? 0 : 1;
}

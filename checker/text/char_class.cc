#include "checker/text/char_class.h"

namespace stet {
namespace {

#include "char_table.inc"

}  // namespace

CharClass char_class(char32_t c) {
  return static_cast<CharClass>(kBlockClasses[kBlockIndex[c >> 7] * 128u + (c & 127)]);
}

}  // namespace stet

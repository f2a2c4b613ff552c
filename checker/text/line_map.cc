#include "checker/text/line_map.h"

#include <algorithm>
#include <cstring>

#include "checker/base/utf8.h"
#include "checker/text/line_ends.h"

namespace stet {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Bytes from the start of `text` that are certainly ASCII, eight at a time.
size_t ascii_prefix(std::string_view text) {
  size_t i = 0;
  for (; i + 8 <= text.size(); i += 8) {
    uint64_t word;
    std::memcpy(&word, text.data() + i, 8);
    if ((word & 0x8080808080808080u) != 0) break;
  }
  return i;
}

}  // namespace

LineMap::LineMap(std::string_view file) : file_(file) {
  starts_.push_back(0);
  for (size_t end = find_line_end(file, 0); end < file.size();) {
    const size_t next = after_line_end(file, end);
    starts_.push_back(static_cast<uint32_t>(next));
    end = find_line_end(file, next);
  }
}

FilePosition LineMap::at(uint32_t byte) const {
  byte = std::min(byte, static_cast<uint32_t>(file_.size()));
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), byte);
  const auto line = static_cast<uint32_t>(after - starts_.begin());
  FilePosition position{byte, line, 1, 1};
  size_t i = starts_[line - 1];
  if (i == 0 && file_.starts_with(kByteOrderMark))
    i = std::min<size_t>(kByteOrderMark.size(), byte);
  while (i < byte) {
    const auto ascii = static_cast<uint32_t>(ascii_prefix(file_.substr(i, byte - i)));
    position.column += ascii;
    position.utf16 += ascii;
    i += ascii;
    for (int n = 0; n < 8 && i < byte; ++n) {
      const CodePoint c = decode_utf8(file_, i);
      i += c.length;
      if (i > byte) break;
      position.column += 1;
      position.utf16 += c.value > 0xFFFF ? 2 : 1;
    }
  }
  return position;
}

Span LineMap::line(uint32_t number) const {
  const uint32_t begin = starts_[number - 1];
  uint32_t end = number < starts_.size() ? starts_[number] : static_cast<uint32_t>(file_.size());
  if (number < starts_.size()) {
    --end;
    if (end > begin && file_[end] == '\n' && file_[end - 1] == '\r') --end;
  }
  return {begin, end};
}

}  // namespace stet

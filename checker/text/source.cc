#include "checker/text/source.h"

#include <cstring>
#include <utility>

#include "checker/base/utf8.h"

namespace stet {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// The number of bytes from `at` on that are certainly ASCII and not NUL, eight at a time.
size_t plain_ascii(std::string_view text, size_t at) {
  constexpr uint64_t kHigh = 0x8080808080808080u;
  constexpr uint64_t kOnes = 0x0101010101010101u;
  size_t i = at;
  for (; i + 8 <= text.size(); i += 8) {
    uint64_t word;
    std::memcpy(&word, text.data() + i, 8);
    if (((word | (word - kOnes)) & kHigh) != 0) break;
  }
  return i - at;
}

// The first offset from `at` on of a byte that must be replaced, or the end.
size_t find_bad(std::string_view text, size_t at) {
  while (at < text.size()) {
    at += plain_ascii(text, at);
    const size_t stop = std::min(at + 8, text.size());
    while (at < stop) {
      const auto byte = static_cast<unsigned char>(text[at]);
      if (byte == 0) return at;
      if (byte < 0x80) {
        ++at;
        continue;
      }
      const CodePoint c = decode_utf8(text, at);
      if (!c.valid) return at;
      at += c.length;
    }
  }
  return text.size();
}

}  // namespace

Source::Source(std::string_view file) : clean_(file) {
  uint32_t bom = 0;
  if (file.starts_with(kByteOrderMark)) {
    bom = static_cast<uint32_t>(kByteOrderMark.size());
    clean_.remove_prefix(bom);
  }
  const size_t bad = find_bad(clean_, 0);
  if (bad < clean_.size()) {
    repair(file, bom, static_cast<uint32_t>(bad));
  } else if (bom > 0) {
    map_.copied(0, bom, static_cast<uint32_t>(clean_.size()));
  }
  identity_ = bom == 0 && repaired_.empty();
}

void Source::repair(std::string_view file, uint32_t bom, uint32_t first_bad) {
  repaired_.reserve(clean_.size() + 64);
  const auto copy = [&](size_t begin, size_t end) {
    map_.copied(static_cast<uint32_t>(repaired_.size()), static_cast<uint32_t>(begin),
                static_cast<uint32_t>(end - begin));
    repaired_.append(file.substr(begin, end - begin));
  };
  size_t from = bom;
  size_t bad = bom + first_bad;
  while (bad < file.size()) {
    copy(from, bad);
    const CodePoint c = decode_utf8(file, bad);
    const auto begin = static_cast<uint32_t>(bad);
    map_.replaced(static_cast<uint32_t>(repaired_.size()),
                  static_cast<uint32_t>(kReplacement.size()), begin, c.length);
    repaired_.append(kReplacement);
    if (!c.valid) invalid_utf8_.push_back({begin, begin + c.length});
    from = bad + c.length;
    bad = find_bad(file, from);
  }
  copy(from, file.size());
}

OffsetMap Source::to_file(OffsetMap map) const {
  return identity_ ? std::move(map) : map.through(map_);
}

Span Source::to_file(Span text) const { return identity_ ? text : map_.to_file(text); }

}  // namespace stet

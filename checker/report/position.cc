#include "checker/report/position.h"

#include <algorithm>

#include "checker/base/utf8.h"

namespace stet {
namespace {

constexpr uint32_t kMarkEvery = 256;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool ends_line(std::string_view file, uint32_t at) {
  if (file[at] == '\n') return true;
  return file[at] == '\r' && (at + 1 == file.size() || file[at + 1] != '\n');
}

// Of one byte, and no line end.
bool is_plain(char c) { return c >= ' ' && static_cast<unsigned char>(c) < 0x80; }

// Moves past one character, or as far as `limit` over those that are a byte and end no line.
void advance(std::string_view file, uint32_t limit, Position& p) {
  uint32_t plain = p.byte;
  while (plain < limit && is_plain(file[plain])) ++plain;
  if (plain > p.byte) {
    p = {plain, p.line, p.column + plain - p.byte, p.utf16 + plain - p.byte};
    return;
  }
  if (ends_line(file, p.byte)) {
    p = {p.byte + 1, p.line + 1, 1, 1};
    return;
  }
  const CodePoint c = decode_utf8(file, p.byte);
  p.byte += c.length;
  p.column += 1;
  p.utf16 += c.value > 0xFFFF ? 2 : 1;
}

}  // namespace

Positions::Positions(std::string_view file) : file_(file) {
  Position p;
  if (file.starts_with(kByteOrderMark)) p.byte = static_cast<uint32_t>(kByteOrderMark.size());
  marks_.push_back(p);
  const auto size = static_cast<uint32_t>(file.size());
  while (p.byte < size) {
    advance(file, std::min(size, marks_.back().byte + kMarkEvery), p);
    if (p.byte - marks_.back().byte >= kMarkEvery) marks_.push_back(p);
  }
}

Position Positions::at(uint32_t byte) const {
  const auto after = std::ranges::upper_bound(marks_, byte, {}, &Position::byte);
  Position p = after == marks_.begin() ? marks_.front() : *std::prev(after);
  const auto size = static_cast<uint32_t>(file_.size());
  while (p.byte < byte && p.byte < size) {
    Position next = p;
    advance(file_, std::min(byte, size), next);
    if (next.byte > byte) break;  // inside a character: the character's own place
    p = next;
  }
  p.byte = std::min(byte, static_cast<uint32_t>(file_.size()));
  return p;
}

Span Positions::line_around(uint32_t byte) const {
  const auto size = static_cast<uint32_t>(file_.size());
  const uint32_t start = marks_.front().byte;
  uint32_t begin = std::clamp(byte, start, size);
  uint32_t end = begin;
  const uint32_t first = begin - std::min(begin - start, kReach);
  const uint32_t last = end + std::min(size - end, kReach);
  while (begin > first && !ends_line(file_, begin - 1)) --begin;
  while (end < last && file_[end] != '\n' && file_[end] != '\r') ++end;
  return {begin, end};
}

}  // namespace stet

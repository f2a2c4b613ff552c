#include "checker/text/article_builder.h"

#include "checker/text/comments.h"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <utility>

#include "checker/text/visible.h"

namespace stet {
namespace {

constexpr std::array<bool, 256> kMayBeInvisible = [] {
  std::array<bool, 256> table{};
  for (int i = 0; i < 256; ++i) table[i] = may_be_invisible(static_cast<unsigned char>(i));
  return table;
}();

constexpr std::string_view kBlockSeparator = "\n\n";

// Are eight bytes printable ASCII with single spaces, and the one behind them too?
bool is_plain_text(const char* bytes) {
  constexpr uint64_t kOnes = 0x0101010101010101u, kLow = 0x7F * kOnes, kHigh = 0x80 * kOnes;
  uint64_t word;
  std::memcpy(&word, bytes, 8);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  const auto zeros = [](uint64_t v) { return ~(((v & kLow) + kLow) | v | kLow); };
  const uint64_t spaces = zeros(word ^ ' ' * kOnes);
  const auto next = static_cast<unsigned char>(bytes[8]);
  return ((word & kHigh) | zeros(word & 0x60 * kOnes) | (spaces & spaces << 8)) == 0 &&
         next > ' ' && next < 0x80;
}

}  // namespace

void ArticleBuilder::open(Role role, uint8_t level) {
  close();
  set_role(role, level);
}

void ArticleBuilder::set_role(Role role, uint8_t level) {
  block_.role = role;
  block_.level = level;
}

void ArticleBuilder::close() {
  pending_ = Pending::none;
  if (!in_block_) return;
  block_.text.end = size();
  article_.blocks.push_back(block_);
  in_block_ = false;
}

std::string_view ArticleBuilder::block_text() const {
  if (!in_block_) return {};
  return std::string_view(article_.text).substr(block_.text.begin);
}

void ArticleBuilder::begin_text() {
  if (in_block_) return;
  if (!article_.blocks.empty()) article_.text += kBlockSeparator;
  block_.text.begin = size();
  in_block_ = true;
}

void ArticleBuilder::emit_pending() {
  const Pending pending = std::exchange(pending_, Pending::none);
  if (pending == Pending::none) return;
  const Span from = pending_source_;
  if (pending == Pending::space && from.size() == 1 && source_[from.begin] == ' ') {
    article_.map.copied(size(), from.begin, 1);
  } else {
    article_.map.replaced(size(), 1, from.begin, from.size());
  }
  article_.text += pending == Pending::space ? ' ' : '\n';
}

void ArticleBuilder::emit_copied(size_t begin, size_t end) {
  if (begin == end) return;
  begin_text();
  emit_pending();
  const auto length = static_cast<uint32_t>(end - begin);
  article_.map.copied(size(), static_cast<uint32_t>(begin), length);
  article_.text.append(source_.substr(begin, length));
}

void ArticleBuilder::emit_replaced(std::string_view text, uint32_t begin, uint32_t end) {
  begin_text();
  emit_pending();
  article_.map.replaced(size(), static_cast<uint32_t>(text.size()), begin, end - begin);
  article_.text += text;
}

// The end of the longest run from `at` on that is copied as it stands: visible characters with
// single spaces between them.
size_t ArticleBuilder::visible_run(size_t at, size_t end) const {
  const size_t begin = at;
  const std::string_view piece = source_.substr(0, end);
  while (at < end) {
    if (at > begin && at + 8 < end && is_plain_text(piece.data() + at)) {
      at += 8;
      continue;
    }
    const auto byte = static_cast<unsigned char>(piece[at]);
    if (!kMayBeInvisible[byte]) {
      ++at;
    } else if (byte != ' ') {
      const CodePoint c = decode_utf8(piece, at);
      if (visible(c.value) != Visible::itself) return at;
      at += c.length;
    } else {
      if (at == begin || at + 1 == end) return at;
      const auto next = static_cast<unsigned char>(piece[at + 1]);
      if (kMayBeInvisible[next] && visible(decode_utf8(piece, at + 1).value) != Visible::itself) {
        return at;
      }
      ++at;
    }
  }
  return at;
}

void ArticleBuilder::copy(uint32_t begin, uint32_t end) {
  if (block_.role == Role::code) return emit_copied(begin, end);
  size_t at = begin;
  while (at < end) {
    const size_t run = visible_run(at, end);
    emit_copied(at, run);
    at = run;
    if (at == end) break;
    const CodePoint c = decode_utf8(source_, at);
    const size_t next = at + c.length;
    if (visible(c.value) == Visible::space) {
      space(static_cast<uint32_t>(at), static_cast<uint32_t>(next));
    }
    at = next;
  }
}

void ArticleBuilder::replace(std::string_view text, uint32_t begin, uint32_t end) {
  if (text.empty()) return;
  const bool as_it_stands = block_.role == Role::code;
  const Visible look = visible(decode_utf8(text, 0).value);
  if (as_it_stands || look == Visible::itself) {
    emit_replaced(text, begin, end);
  } else if (look == Visible::space) {
    space(begin, end);
  }
}

void ArticleBuilder::space(uint32_t begin, uint32_t end) {
  if (!in_block_) return;
  if (pending_ == Pending::none) {
    pending_ = Pending::space;
    pending_source_ = {begin, end};
  } else if (pending_ == Pending::space && begin == pending_source_.end) {
    pending_source_.end = end;
  }
}

void ArticleBuilder::line_break(uint32_t begin, uint32_t end) {
  if (!in_block_) return;
  if (pending_ == Pending::line_break) {
    close();
    return;
  }
  pending_ = Pending::line_break;
  pending_source_ = {begin, end};
}

void ArticleBuilder::comment(uint32_t begin, uint32_t end) {
  const std::string_view content = source_.substr(begin, end - begin);
  if (speaks_to_stet(content)) remark(std::string(content), begin, end);
}

void ArticleBuilder::remark(std::string content, uint32_t begin, uint32_t end) {
  article_.comments.push_back({{}, std::move(content), {begin, end}});
}

Article ArticleBuilder::finish() {
  close();
  place_comments(source_, article_);
  return std::exchange(article_, {});
}

std::string visible_text(std::string_view text) {
  ArticleBuilder builder(text);
  builder.copy(0, static_cast<uint32_t>(text.size()));
  return builder.finish().text;
}

}  // namespace stet

#include "checker/mentions/context.h"

#include "checker/names/fold.h"

namespace stet {
namespace {

// An apposition longer than this is a clause that happens to end in a comma.
constexpr uint32_t kMaxAppositionTokens = 14;

}  // namespace

bool Context::in_block(int64_t token, uint32_t block) const {
  return token >= 0 && token < static_cast<int64_t>(tokens_.tokens.size()) &&
         tokens_.tokens[static_cast<size_t>(token)].block == block;
}

std::string_view Context::before(const Mention& m, uint32_t distance) const {
  const int64_t at = static_cast<int64_t>(m.first_token) - distance;
  return in_block(at, m.block) ? words_.folded(static_cast<uint32_t>(at)) : std::string_view();
}

std::string_view Context::after(const Mention& m, uint32_t distance) const {
  const int64_t at = static_cast<int64_t>(m.end_token) - 1 + distance;
  return in_block(at, m.block) ? words_.folded(static_cast<uint32_t>(at)) : std::string_view();
}

std::string_view Context::next_text(const Mention& m) const {
  if (!in_block(m.end_token, m.block)) return {};
  return tokens_.tokens[m.end_token].span.in(article_.text);
}

std::string_view Context::previous_text(const Mention& m) const {
  const int64_t at = static_cast<int64_t>(m.first_token) - 1;
  if (!in_block(at, m.block)) return {};
  return tokens_.tokens[static_cast<size_t>(at)].span.in(article_.text);
}

std::string Context::folded(Span span) const { return fold(span.in(article_.text)); }

std::optional<Span> Context::cue_before(const Mention& m, Cue cue) const {
  for (int words = kMaxCueWords; words > 0; --words) {
    const int64_t first = static_cast<int64_t>(m.first_token) - words;
    if (!in_block(first, m.block)) continue;
    const Span span{tokens_.tokens[static_cast<size_t>(first)].span.begin,
                    tokens_.tokens[m.first_token - 1].span.end};
    if (is_cue(folded(span), cue)) return span;
  }
  return std::nullopt;
}

std::optional<Span> Context::cue_after(const Mention& m, Cue cue) const {
  for (int words = kMaxCueWords; words > 0; --words) {
    const int64_t last = static_cast<int64_t>(m.end_token) + words - 1;
    if (!in_block(last, m.block)) continue;
    const Span span{tokens_.tokens[m.end_token].span.begin, tokens_.tokens[static_cast<size_t>(last)].span.end};
    if (is_cue(folded(span), cue)) return span;
  }
  return std::nullopt;
}

Span Context::apposition(const Mention& m) const {
  if (next_text(m) != ",") return {};
  const uint32_t first = m.end_token + 1;
  for (uint32_t i = first; i < first + kMaxAppositionTokens && in_block(i, m.block); ++i) {
    const Token& t = tokens_.tokens[i];
    const std::string_view text = t.span.in(article_.text);
    if (text == "," || text == "." || text == ";" || text == ")") {
      return i > first ? Span{tokens_.tokens[first].span.begin, tokens_.tokens[i - 1].span.end} : Span{};
    }
    if (t.kind == TokenKind::line_break) break;
  }
  return {};
}

}  // namespace stet

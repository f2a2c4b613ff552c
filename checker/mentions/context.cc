#include "checker/mentions/context.h"

#include <algorithm>

#include "checker/names/fold.h"

namespace stet {
namespace {

// An apposition longer than this is a clause that happens to end in a comma.
constexpr uint32_t kMaxAppositionTokens = 14;
// As in "X, the late president's brother".
constexpr int64_t kWordsBeforeKin = 4;
// How far to look on each side for the language of a passage.
constexpr int64_t kWordsAround = 5;

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

bool Context::before_is(const Mention& m, Cue cue) const {
  return m.first_token > 0 && in_block(int64_t{m.first_token} - 1, m.block) &&
         words_.is(m.first_token - 1, cue);
}

bool Context::after_is(const Mention& m, Cue cue) const {
  return in_block(m.end_token, m.block) && words_.is(m.end_token, cue);
}

bool Context::speaks_later(const Mention& m) const {
  const uint32_t next = m.end_token;
  return in_block(int64_t{next} + 1, m.block) &&
         tokens_.tokens[next].letter_case == LetterCase::lower &&
         tokens_.tokens[next].kind == TokenKind::word && words_.is(next + 1, Cue::speech);
}

bool Context::in_foreign_words(const Mention& m) const {
  int english = 0, foreign = 0;
  const auto look = [&](int64_t token) {
    if (!in_block(token, m.block)) return;
    const auto i = static_cast<uint32_t>(token);
    const Token& t = tokens_.tokens[i];
    if (t.kind != TokenKind::word || t.letter_case != LetterCase::lower) return;
    const std::string_view text = t.span.in(article_.text);
    const bool ascii =
        std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
    if (ascii && (words_.is(i, Cue::function_word) || words_.facts(i).common)) {
      ++english;
    } else if (words_.particle(i) == ParticleRole::none) {
      ++foreign;
    }
  };
  for (int64_t i = 1; i <= kWordsAround; ++i) {
    look(int64_t{m.first_token} - i);
    look(int64_t{m.end_token} - 1 + i);
  }
  return foreign > english;
}

bool Context::has_number(const Mention& m) const {
  constexpr size_t kLongest = 3;
  const uint32_t at = m.end_token + (next_text(m) == "-" ? 1 : 0);
  if (!in_block(at, m.block)) return false;
  const std::string_view next = tokens_.tokens[at].span.in(article_.text);
  return next.size() <= kLongest && !next.empty() && next[0] >= '0' && next[0] <= '9';
}

bool Context::after_foreign_name(const NameWord& word) const {
  const std::vector<Token>& tokens = tokens_.tokens;
  const auto own = std::ranges::lower_bound(tokens, word.span.begin, {},
                                            [](const Token& t) { return t.span.begin; });
  if (own == tokens.end()) return false;
  const auto first = static_cast<uint32_t>(own - tokens.begin());
  const auto joins = [&](uint32_t i) {
    return tokens[i].letter_case == LetterCase::lower &&
           words_.particle(i) == ParticleRole::nobiliary;
  };
  uint32_t i = first;
  while (in_block(int64_t{i} - 1, own->block) && joins(i - 1)) --i;
  return i < first && in_block(int64_t{i} - 1, own->block) &&
         tokens[i - 1].kind == TokenKind::word && tokens[i - 1].letter_case != LetterCase::lower;
}

size_t Context::sentence_of(uint32_t token) const {
  const auto at = std::upper_bound(tokens_.sentences.begin(), tokens_.sentences.end(), token,
                                   [](uint32_t t, const Sentence& s) { return t < s.end_token; });
  return static_cast<size_t>(at - tokens_.sentences.begin());
}

bool Context::possessive_at(uint32_t at) const {
  const auto token =
      std::ranges::lower_bound(tokens_.tokens, at, {}, [](const Token& t) { return t.span.begin; });
  return token != tokens_.tokens.end() && token->span.begin == at &&
         token->kind == TokenKind::possessive;
}

std::string_view Context::next_text(const Mention& m) const {
  if (!in_block(m.end_token, m.block)) return {};
  return tokens_.tokens[m.end_token].span.in(article_.text);
}

bool Context::is_kin(int64_t token, uint32_t block) const {
  if (!in_block(token, block)) return false;
  const auto i = static_cast<uint32_t>(token);
  return tokens_.tokens[i].letter_case == LetterCase::lower && words_.is(i, Cue::kin);
}

bool Context::is_relative(const Mention& m) const {
  int64_t at = int64_t{m.first_token} - 1;
  const auto is = [&](int64_t token, std::string_view text) {
    return in_block(token, m.block) &&
           tokens_.tokens[static_cast<size_t>(token)].span.in(article_.text) == text;
  };
  if (is(at, ",") || is(at, "of")) --at;
  if (is(at, "law") && is(at - 2, "in")) at -= 4;  // mother-in-law
  if (is_kin(at, m.block)) return true;
  if (!is(m.end_token, ",") && !is(m.end_token, "(")) return false;
  for (int64_t i = int64_t{m.end_token} + 1; i <= m.end_token + kWordsBeforeKin + 1; ++i) {
    if (is_kin(i, m.block)) return true;
    if (!in_block(i, m.block) || is(i, ",") ||
        words_.folded(static_cast<uint32_t>(i)).starts_with("who"))
      return false;
  }
  return false;
}

bool Context::side_by_side(const Mention& a, const Mention& b) const {
  const Mention& first = a.first_token < b.first_token ? a : b;
  const Mention& second = a.first_token < b.first_token ? b : a;
  if (a.block != b.block || (a.words.size() == 1) != (b.words.size() == 1)) return false;
  bool joined = false;
  for (uint32_t i = first.end_token; i < second.first_token; ++i) {
    const Span span = tokens_.tokens[i].span;
    const std::string_view text = span.in(article_.text);
    joined = joined || text == "," || text == "and" || text == "or" || text == "&";
    const bool title =
        !second.title.empty() && span.begin >= second.title.begin && span.end <= second.title.end;
    if (!title && text != "," && text != "and" && text != "or" && text != "&") return false;
  }
  return joined;
}

std::string Context::folded(Span span) const { return fold(span.in(article_.text)); }

std::optional<CueMatch> Context::cue_before(const Mention& m, Cue cue) const {
  if (cue == Cue::place_before && !before_is(m, Cue::place_before_last)) return std::nullopt;
  uint32_t first = m.first_token;
  while (first > 0 && m.first_token - first < kMaxCueWords && in_block(int64_t{first} - 1, m.block))
    --first;
  for (std::string phrase; first < m.first_token; ++first) {
    if (words_.folded(first).empty()) continue;
    if (cue == Cue::place_before && !words_.is(first, Cue::place_before_first)) continue;
    phrase.clear();
    words_.append_phrase(first, m.first_token, phrase);
    if (const std::string_view* detail = cue_detail(phrase, cue)) {
      return CueMatch{
          {tokens_.tokens[first].span.begin, tokens_.tokens[m.first_token - 1].span.end},
          phrase,
          *detail};
    }
  }
  return std::nullopt;
}

std::optional<CueMatch> Context::cue_after(const Mention& m, Cue cue) const {
  if (cue == Cue::place_after && !after_is(m, Cue::place_after_first)) return std::nullopt;
  uint32_t end = m.end_token;
  while (end - m.end_token < kMaxCueWords && in_block(end, m.block)) ++end;
  for (std::string phrase; end > m.end_token; --end) {
    if (words_.folded(end - 1).empty()) continue;
    phrase.clear();
    words_.append_phrase(m.end_token, end, phrase);
    if (const std::string_view* detail = cue_detail(phrase, cue)) {
      return CueMatch{{tokens_.tokens[m.end_token].span.begin, tokens_.tokens[end - 1].span.end},
                      phrase,
                      *detail};
    }
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
      return i > first ? Span{tokens_.tokens[first].span.begin, tokens_.tokens[i - 1].span.end}
                       : Span{};
    }
    if (t.kind == TokenKind::line_break) break;
  }
  return {};
}

}  // namespace stet

#include "checker/mentions/mixed_words.h"

#include <algorithm>
#include <array>
#include <optional>

#include "checker/base/utf8.h"
#include "checker/names/look_alikes.h"

namespace stet {
namespace {

bool may_mix(const Token& t, std::string_view text) {
  return (t.kind == TokenKind::word || t.kind == TokenKind::abbreviation ||
          t.kind == TokenKind::initial || t.kind == TokenKind::number) &&
         may_leave_latin(t.span.in(text));
}

// The script of most words of a block. The first letter stands for its word.
Script script_of_block(const Article& article, const Tokens& tokens, uint32_t block) {
  std::array<uint32_t, static_cast<size_t>(Script::other) + 1> words{};
  const auto begin = std::ranges::lower_bound(tokens.tokens, block, {}, &Token::block);
  for (auto t = begin; t != tokens.tokens.end() && t->block == block; ++t) {
    if (t->kind != TokenKind::word || t->span.empty()) continue;
    ++words[static_cast<size_t>(script_of(decode_utf8(article.text, t->span.begin).value))];
  }
  words[static_cast<size_t>(Script::none)] = 0;
  return static_cast<Script>(std::ranges::max_element(words) - words.begin());
}

}  // namespace

std::vector<MixedWord> find_mixed_words(const Article& article, const Tokens& tokens) {
  std::vector<MixedWord> found;
  std::optional<uint32_t> block;  // whose script is known
  Script around = Script::latin;
  for (uint32_t i = 0; i < tokens.tokens.size(); ++i) {
    const Token& t = tokens.tokens[i];
    if (!may_mix(t, article.text)) continue;
    const std::string_view word = t.span.in(article.text);
    if (!unmix(word)) continue;
    if (block != t.block) around = script_of_block(article, tokens, t.block);
    block = t.block;
    std::optional<Unmixed> unmixed = unmix(word, around);
    if (!unmixed) continue;
    found.push_back({i, std::move(unmixed->word), unmixed->stray, unmixed->stray_script,
                     unmixed->only_counterpart});
  }
  return found;
}

}  // namespace stet

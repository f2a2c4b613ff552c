#include <cstdio>
#include <string>

#include "checker/engine/rule.h"

namespace stet {
namespace {

// "a Cyrillic letter (U+0435)"
std::string named(const MixedWord& mixed) {
  char number[16];
  std::snprintf(number, sizeof number, "U+%04X", static_cast<unsigned>(mixed.stray));
  return "a " + std::string(script_name(mixed.stray_script)) + " letter (" + number + ")";
}

void check(const Story& story, Findings& out) {
  for (const MixedWord& mixed : story.mixed_words) {
    const Token& token = story.tokens.tokens[mixed.token];
    Finding f;
    f.span = token.span;
    f.role = story.article.blocks[token.block].role;
    f.in_quote = token.in_quote;
    f.confidence = 0.95F;
    f.message =
        quoted(story.text(f.span)) + " has " + named(mixed) + " among those of another script.";
    f.why = "The letter looks like the right one, but no search for the word will find it.";
    f.suggestions.push_back({mixed.word, mixed.only_counterpart});
    out.push_back(std::move(f));
  }
}

}  // namespace

extern const Rule names_mixed_script{
    .id = "names/mixed-script",
    .summary = "A word with look-alike letters of another script in it.",
    .severity = Severity::warning,
    .stage = Stage::preview,
    .since = "0.1",
    .check = check,
};

}  // namespace stet

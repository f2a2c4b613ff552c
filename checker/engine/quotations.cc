#include "checker/engine/quotations.h"

#include <algorithm>

namespace stet {
namespace {

Severity lowered(Severity severity) {
  return severity == Severity::error ? Severity::warning : Severity::info;
}

bool starts_with_sic(std::string_view text) {
  if (text.size() < 5 || (text[0] != '[' && text[0] != '(')) return false;
  const char close = text[0] == '[' ? ']' : ')';
  return (text[1] | 0x20) == 's' && (text[2] | 0x20) == 'i' && (text[3] | 0x20) == 'c' &&
         text[4] == close;
}

// Behind the name that the span is part of, and the marks that may close it.
std::string_view behind(const Story& story, Span span) {
  uint32_t end = span.end;
  const auto mention = std::ranges::partition_point(
      story.mentions, [span](const Mention& m) { return m.span.end < span.end; });
  if (mention != story.mentions.end() && mention->span.contains(span)) end = mention->span.end;
  std::string_view rest = std::string_view(story.article.text).substr(end);
  constexpr std::string_view kMarks[] = {"'s", "’s", "”", "’", "\"", "'", ",", " "};
  for (const std::string_view mark : kMarks) {
    if (rest.starts_with(mark)) rest.remove_prefix(mark.size());
  }
  return rest;
}

}  // namespace

void weigh_quotations(const Story& story, Findings& findings) {
  for (Finding& f : findings) {
    if (f.in_quote) f.severity = lowered(f.severity);
    if (!starts_with_sic(behind(story, f.span))) continue;
    f.status = Status::suppressed;
    f.justification = "[sic] stands behind it";
  }
}

}  // namespace stet

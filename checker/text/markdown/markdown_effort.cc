#include "checker/text/markdown/markdown_effort.h"

#include <algorithm>

#include "checker/text/line_ends.h"

namespace stet {
namespace {

uint64_t count(std::string_view text, char c) {
  return static_cast<uint64_t>(std::count(text.begin(), text.end(), c));
}

}  // namespace

uint64_t markdown_effort(std::string_view markdown) {
  uint64_t steps = 0;
  uint64_t longest_definition = 0;
  size_t paragraph = 0;
  uint64_t lines = 0;
  const auto end_paragraph = [&](size_t end) {
    const std::string_view text = markdown.substr(paragraph, end - paragraph);
    steps += lines * count(text, ']');
    const size_t definition = text.find("]:");
    if (definition != std::string_view::npos) {
      longest_definition = std::max<uint64_t>(longest_definition, text.size() - definition);
    }
    lines = 0;
  };
  for (size_t at = 0; at < markdown.size();) {
    const size_t end = find_line_end(markdown, at);
    const size_t next = after_line_end(markdown, end);
    if (end == at) {
      end_paragraph(at);
      paragraph = next;
    } else {
      ++lines;
    }
    at = next;
  }
  end_paragraph(markdown.size());
  return steps + longest_definition * count(markdown, '[');
}

std::optional<Error> refuse_excessive_markdown(std::string_view markdown) {
  if (markdown_effort(markdown) <= kMostMarkdownSteps) return std::nullopt;
  return Error{"is no article: it has too many brackets in too many lines without a blank one", "",
               0};
}

}  // namespace stet

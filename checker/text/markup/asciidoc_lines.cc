#include "checker/text/markup/asciidoc_lines.h"

#include <algorithm>

namespace stet {
namespace {

constexpr size_t kNone = std::string_view::npos;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

size_t heading_marks(std::string_view line) {
  constexpr size_t kLevels = 6;
  if (line.empty() || (line[0] != '=' && line[0] != '#')) return 0;
  const size_t marks = std::min(line.find_first_not_of(line[0]), line.size());
  return marks <= kLevels && marks + 1 < line.size() && line[marks] == ' ' ? marks : 0;
}

size_t list_mark(std::string_view line) {
  constexpr size_t kDeepest = 5;
  size_t end = 0;
  if (line.starts_with('*') || line.starts_with('.')) {
    end = std::min(line.find_first_not_of(line[0]), line.size());
    if (end > kDeepest) return 0;
  } else if (line.starts_with('-')) {
    end = 1;
  } else {
    const size_t open = line.starts_with('<') ? 1 : 0;
    end = open;
    while (end < line.size() && is_digit(line[end])) ++end;
    if (end == open || end == line.size() || line[end] != (open == 1 ? '>' : '.')) return 0;
    ++end;
  }
  return end + 1 < line.size() && line[end] == ' ' ? end + 1 : 0;
}

size_t term_end(std::string_view line) {
  for (size_t at = line.find("::"); at != kNone && at > 0; at = line.find("::", at + 1)) {
    const size_t after = std::min(line.find_first_not_of(':', at), line.size());
    const bool marks = after - at <= 4;
    if (marks && line[at - 1] != ' ' && (after == line.size() || line[after] == ' ')) return at;
    at = after;
  }
  return 0;
}

size_t admonition(std::string_view line) {
  constexpr std::string_view kLabels[] = {
      "NOTE: ", "TIP: ", "IMPORTANT: ", "WARNING: ", "CAUTION: "};
  for (const std::string_view label : kLabels) {
    if (line.starts_with(label)) return label.size();
  }
  return 0;
}

bool is_asciidoc_break(std::string_view line) {
  constexpr std::string_view kBreaks[] = {"'''", "---", "***", "- - -", "* * *", "<<<", "+"};
  return std::ranges::find(kBreaks, line) != std::end(kBreaks);
}

bool is_asciidoc_comment(std::string_view line) {
  return line.starts_with("//") && !line.starts_with("///");
}

bool is_preprocessor(std::string_view line) {
  constexpr std::string_view kNames[] = {"ifdef::", "ifndef::", "ifeval::", "endif::", "include::"};
  return line.ends_with(']') && std::ranges::any_of(kNames, [line](std::string_view name) {
           return line.starts_with(name);
         });
}

bool is_attribute_list(std::string_view line) {
  if (!line.starts_with('[') || !line.ends_with(']')) return false;
  if (line.starts_with("[[") || line == "[]") return true;
  constexpr std::string_view kBegins = ".#%\"'{,_";
  return is_asciidoc_name_byte(line[1]) || kBegins.find(line[1]) != kNone;
}

bool is_asciidoc_delimiter(std::string_view line) {
  constexpr std::string_view kCharacters = "-.=*_+/";
  constexpr std::string_view kTables[] = {"|===", ",===", ":===", "!==="};
  if (line == "--" || line.starts_with("```")) return true;
  if (line.size() < 4) return false;
  if (std::ranges::find(kTables, line) != std::end(kTables)) return true;
  return kCharacters.find(line[0]) != kNone && line.find_first_not_of(line[0]) == kNone;
}

}  // namespace stet

#include "checker/text/markup/lines.h"

#include "checker/text/line_ends.h"

namespace stet {

Result<std::vector<MarkupLine>> markup_lines(std::string_view text) {
  constexpr uint32_t kTab = 8;
  std::vector<MarkupLine> lines;
  for (size_t at = 0; at < text.size();) {
    if (lines.size() == kMostMarkupLines) {
      return Error{"has more than " + std::to_string(kMostMarkupLines) + " lines", "", 0};
    }
    const size_t end = find_line_end(text, at);
    MarkupLine line{{static_cast<uint32_t>(at), static_cast<uint32_t>(end)}, 0};
    auto& [begin, stop] = line.bytes;
    const auto blank = [text](uint32_t i) {
      return text[i] == ' ' || text[i] == '\t' || text[i] == '\v' || text[i] == '\f';
    };
    for (; begin < stop && blank(begin); ++begin) {
      line.indent = text[begin] == '\t' ? (line.indent / kTab + 1) * kTab : line.indent + 1;
    }
    while (stop > begin && blank(stop - 1)) --stop;
    lines.push_back(line);
    at = after_line_end(text, end);
  }
  return lines;
}

}  // namespace stet

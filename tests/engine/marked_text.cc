#include "tests/engine/marked_text.h"

namespace stet {
namespace {

constexpr std::string_view kOpen = "[[", kClose = "]]", kMark = "//~ ", kFence = "```",
                           kArticle = "```article", kHouse = "```house";

// Takes the next line, without its end, from `rest`.
std::string_view take_line(std::string_view& rest) {
  const size_t end = rest.find('\n');
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return line;
}

// Copies a line of the article without its marks.
void copy_line(std::string_view line, std::vector<Span>& spans, MarkedText& out) {
  for (size_t at = 0; at < line.size();) {
    const std::string_view rest = line.substr(at);
    const bool open = !spans.empty() && spans.back().end == 0;
    const auto here = static_cast<uint32_t>(out.text.size());
    if (rest.starts_with("\\[[")) {
      out.text += kOpen;
      at += 3;
    } else if (rest.starts_with(kOpen) && !open) {
      spans.push_back({here, 0});
      at += kOpen.size();
    } else if (rest.starts_with(kClose) && open) {
      spans.back().end = here;
      at += kClose.size();
    } else {
      out.text += line[at++];
    }
  }
  out.text += '\n';
}

void claim(std::string_view mark, const std::vector<Span>& spans, MarkedText& out) {
  const auto line = parse_expectation(mark);
  if (!line) {
    out.mistakes.push_back("not an expectation: //~ " + std::string(mark));
  } else if (out.expected.size() >= spans.size()) {
    out.mistakes.push_back("no [[span]] above: //~ " + std::string(mark));
  } else {
    out.expected.push_back(
        {line->severity, line->rule, spans[out.expected.size()], line->quoted, line->suggestion});
  }
}

}  // namespace

MarkedText parse_marked(std::string_view marked) {
  MarkedText out;
  std::vector<Span> spans;
  while (!marked.empty()) {
    const std::string_view line = take_line(marked);
    if (line.starts_with(kMark)) {
      claim(line.substr(kMark.size()), spans, out);
    } else {
      copy_line(line, spans, out);
    }
  }
  if (!spans.empty() && spans.back().end == 0) out.mistakes.push_back("[[ without ]]");
  if (out.expected.size() < spans.size()) out.mistakes.push_back("a [[span]] without its //~ line");
  return out;
}

RulePage parse_page(std::string_view page) {
  RulePage out;
  std::string heading, house;
  bool in_fence = false, in_article = false, in_house = false;
  for (int number = 1; !page.empty(); ++number) {
    const std::string_view line = take_line(page);
    if (line.starts_with(kFence)) {
      in_article = !in_fence && line.starts_with(kArticle);
      in_house = !in_fence && line == kHouse;
      in_fence = !in_fence;
      if (!in_article) continue;
      const std::string_view format = line.substr(std::min(line.size(), kArticle.size() + 1));
      if (format != "md" && format != "html" && format != "txt")
        out.mistakes.push_back("line " + std::to_string(number) + ": ```article md, html or txt");
      out.examples.push_back({heading, std::string(format), house, {}, number});
    } else if (in_article) {
      out.examples.back().marked.append(line).append("\n");
    } else if (in_house) {
      house.append(line).append("\n");
    } else if (in_fence) {
      continue;
    } else if (line.starts_with("### ")) {
      heading = line.substr(4);
      house.clear();
    } else if (line.starts_with("## ")) {
      out.sections.emplace_back(line.substr(3));
      heading = {};
    } else if (line.starts_with("# ")) {
      out.title = line.substr(2);
    }
  }
  if (in_fence) out.mistakes.push_back("a fence is not closed");
  return out;
}

}  // namespace stet

// Plain text into an article.
//
// Two habits have to be told apart. Where lines are wrapped by hand at 60 to 80 columns, a
// paragraph ends at a blank line or before an indented one, and a line end within it is a space.
// Everywhere else (texts exported from news systems) each line is a paragraph, with or without
// blank lines between.
#include "checker/base/utf8.h"
#include "checker/text/line_ends.h"
#include "checker/text/readers.h"

namespace stet {
namespace {

struct Line {
  Span bytes;           // without its end and without white space around it
  uint32_t indent = 0;  // white space before it, in bytes
};

constexpr uint32_t kWrapShortest = 50;  // code points of a line that was wrapped
constexpr uint32_t kWrapLongest = 84;
constexpr size_t kFewestWrapped = 3;

constexpr size_t kLongestHeadline = 200;  // bytes

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\v' || c == '\f'; }

Line measure(std::string_view text, uint32_t begin, uint32_t end) {
  Line line{{begin, end}, 0};
  while (line.bytes.begin < end && is_blank(text[line.bytes.begin])) ++line.bytes.begin;
  while (line.bytes.end > line.bytes.begin && is_blank(text[line.bytes.end - 1])) --line.bytes.end;
  line.indent = line.bytes.begin - begin;
  return line;
}

// Takes the next line off `text`, from `at` on.
Line next_line(std::string_view text, size_t& at) {
  const size_t end = find_line_end(text, at);
  const Line line = measure(text, static_cast<uint32_t>(at), static_cast<uint32_t>(end));
  at = after_line_end(text, end);
  return line;
}

// Does the line end where a column limit would have wrapped it?
bool is_full(std::string_view line) {
  constexpr size_t kMostBytes = 4;  // of a code point
  if (line.size() < kWrapShortest || line.size() > kWrapLongest * kMostBytes) return false;
  const size_t columns = count_code_points(line);
  return columns >= kWrapShortest && columns <= kWrapLongest;
}

// Do most lines that have a line after them in their paragraph end where a column limit would, and
// do many of the next begin in lower case?
bool is_wrapped(std::string_view text) {
  size_t pairs = 0, full = 0, lower = 0;
  Line last;
  for (size_t at = 0; at < text.size();) {
    const Line line = next_line(text, at);
    if (!last.bytes.empty() && !line.bytes.empty()) {
      const char first = text[line.bytes.begin];
      ++pairs;
      full += is_full(last.bytes.in(text));
      lower += first >= 'a' && first <= 'z';
    }
    last = line;
  }
  return pairs >= kFewestWrapped && full * 10 >= pairs * 6 && lower * 10 >= pairs * 3;
}

bool is_list_item(std::string_view line) {
  return line.starts_with("- ") || line.starts_with("* ") || line.starts_with("\u2022");
}

bool ends_sentence(std::string_view line) {
  constexpr std::string_view kClosing[] = {"\"", "'", ")", "\u201D", "\u2019", "\u00BB"};
  bool more = true;
  while (more) {
    more = false;
    for (std::string_view mark : kClosing) {
      if (line.ends_with(mark)) {
        line.remove_suffix(mark.size());
        more = true;
      }
    }
  }
  return line.ends_with('.') && !line.ends_with("..");
}

}  // namespace

void read_plain(std::string_view text, ArticleBuilder& article) {
  const bool wrapped = is_wrapped(text);
  Line last;
  bool last_item = false;
  for (size_t at = 0; at < text.size();) {
    const Line line = next_line(text, at);
    if (line.bytes.empty()) {
      article.close();
      continue;
    }
    const bool item = is_list_item(line.bytes.in(text));
    const bool indented = line.indent > last.indent + 1 && !last_item;
    if (wrapped && !article.block_empty() && !item && !indented) {
      article.space(last.bytes.end, line.bytes.begin);
    } else {
      article.open(item ? Role::list : Role::body);
    }
    article.copy(line.bytes.begin, line.bytes.end);
    last = line;
    last_item = item;
  }
  article.close();
}

// The first block is the headline if it is short and no sentence, and a second such block is the
// standfirst; lines that only credit someone may stand between.
void find_plain_headline(Article& article) {
  if (article.blocks.size() < 2) return;
  Role next = Role::headline;
  for (Block& block : article.blocks) {
    if (block.role == Role::byline || block.role == Role::caption) continue;
    const std::string_view text = block.text.in(article.text);
    const bool title = block.role == Role::body && text.size() <= kLongestHeadline &&
                       !ends_sentence(text) && &block != &article.blocks.back();
    if (!title) return;
    block.role = next;
    if (next == Role::standfirst) return;
    next = Role::standfirst;
  }
}

}  // namespace stet

#include "checker/cli/fix.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "checker/base/write_file.h"
#include "checker/report/display_width.h"

namespace stet {
namespace {

constexpr int kMostRounds = 5;
constexpr size_t kContext = 3;  // lines around a change

struct Edit {
  Span file;
  std::string_view text;
};

bool wanted(const Finding& f, FixMode mode) {
  if (f.status != Status::fresh || f.in_quote || f.suggestions.empty() || f.span.empty())
    return false;
  return mode == FixMode::all || f.suggestions[0].safe;
}

// Why the suggestion cannot be put in place of the span; empty if it can.
std::string_view obstacle(const Finding& f, Span file, std::string_view bytes,
                          const Article& article, Format format) {
  if (file.in(bytes) != f.span.in(article.text)) return "markup stands inside it";
  constexpr std::string_view kMarkup = "<>&*_`[]\\\"\r\n";
  if (format != Format::plain &&
      f.suggestions[0].text.find_first_of(kMarkup) != std::string::npos) {
    return "the suggestion holds what would be markup";
  }
  return "";
}

std::string line_of(std::string_view bytes, uint32_t at) {
  return std::to_string(std::ranges::count(bytes.substr(0, at), '\n') + 1);
}

// By place, the first of those that overlap.
std::vector<Edit> edits(const Checked& checked, std::string_view bytes, FixMode mode, Format format,
                        std::vector<std::string>& refused) {
  std::vector<Edit> out;
  const Article& article = checked.story.article;
  refused.clear();
  for (const Finding& f : checked.findings) {
    if (!wanted(f, mode)) continue;
    const Span file = article.map.to_file(f.span);
    const std::string_view why = obstacle(f, file, bytes, article, format);
    if (!why.empty()) {
      refused.push_back(line_of(bytes, file.begin) + ": " + quoted(f.span.in(article.text)) +
                        " is left: " + std::string(why));
    } else if (f.suggestions[0].text != file.in(bytes)) {
      out.push_back({file, f.suggestions[0].text});
    }
  }
  std::ranges::stable_sort(out, {}, [](const Edit& e) { return e.file.begin; });
  uint32_t end = 0;
  std::erase_if(out, [&end](const Edit& e) {
    const bool overlaps = e.file.begin < end;
    if (!overlaps) end = e.file.end;
    return overlaps;
  });
  return out;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const size_t end = text.find('\n');
    lines.push_back(text.substr(0, end == std::string_view::npos ? end : end + 1));
    text.remove_prefix(lines.back().size());
  }
  return lines;
}

void add_line(char mark, std::string_view line, std::string& out) {
  out += mark;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

}  // namespace

Result<Fixed> fix(std::string_view bytes, FixMode mode, Format format, const Check& check) {
  Fixed out;
  out.bytes = bytes;
  for (int round = 0; round < kMostRounds; ++round) {
    const Result<Checked> checked = check(out.bytes);
    if (!checked) return checked.error();
    if (checked->story.article.packed()) {
      return Error{
          "is a packed document, which stet does not rewrite; correct it where it is written", "",
          0};
    }
    const std::vector<Edit> todo = edits(*checked, out.bytes, mode, format, out.refused);
    if (todo.empty()) break;
    for (auto edit = todo.rbegin(); edit != todo.rend(); ++edit) {
      out.bytes.replace(edit->file.begin, edit->file.size(), edit->text);
    }
    out.applied += todo.size();
  }
  return out;
}

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after) {
  const std::vector<std::string_view> old_lines = lines_of(before), new_lines = lines_of(after);
  const size_t count = std::min(old_lines.size(), new_lines.size());
  const auto changed = [&](size_t i) { return old_lines[i] != new_lines[i]; };
  std::string out;
  for (size_t i = 0; i < count;) {
    if (!changed(i)) {
      ++i;
      continue;
    }
    // The hunk ends where enough lines are the same that the next would not touch it.
    size_t last = i;
    for (size_t j = i; j < count && j <= last + 2 * kContext; ++j) last = changed(j) ? j : last;
    const size_t begin = i - std::min(i, kContext);
    const size_t end = std::min(last + kContext + 1, count);
    if (out.empty()) {
      out = "--- " + printable_path(path) + "\n+++ " + printable_path(path) + "\n";
    }
    const std::string range = std::to_string(begin + 1) + "," + std::to_string(end - begin);
    out += "@@ -" + range + " +" + range + " @@\n";
    for (size_t j = begin; j < end;) {
      if (!changed(j)) {
        add_line(' ', old_lines[j++], out);
        continue;
      }
      size_t stop = j;
      while (stop < end && changed(stop)) ++stop;
      for (size_t k = j; k < stop; ++k) add_line('-', old_lines[k], out);
      for (size_t k = j; k < stop; ++k) add_line('+', new_lines[k], out);
      j = stop;
    }
    i = end;
  }
  return out;
}

std::optional<Error> overwrite(const std::string& path, std::string_view bytes) {
  std::error_code failed;
  const std::filesystem::path real = std::filesystem::canonical(path, failed);
  const std::string target = failed ? path : real.string();
  struct stat about{};
  if (::stat(target.c_str(), &about) != 0) return Error{"is no longer there", path, 0};
  return write_file(target, bytes, about.st_mode & 07777);
}

}  // namespace stet

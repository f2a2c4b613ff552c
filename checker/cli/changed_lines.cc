#include "checker/cli/changed_lines.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <system_error>

#include "checker/base/tsv.h"
#include "checker/cli/child_process.h"

namespace fs = std::filesystem;

namespace stet {
namespace {

// A path in quotation marks with C's escapes, as git writes those with unusual characters.
std::string unquote(std::string_view text) {
  if (!text.starts_with('"') || !text.ends_with('"') || text.size() < 2) return std::string(text);
  text = text.substr(1, text.size() - 2);
  constexpr std::string_view kEscapes = "abtnvfr", kMeant = "\a\b\t\n\v\f\r";
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      out += text[i];
      continue;
    }
    const char next = text[++i];
    const size_t known = kEscapes.find(next);
    if (next >= '0' && next <= '7' && i + 2 < text.size()) {
      out += static_cast<char>((next - '0') * 64 + (text[i + 1] - '0') * 8 + (text[i + 2] - '0'));
      i += 2;
    } else {
      out += known == std::string_view::npos ? next : kMeant[known];
    }
  }
  return out;
}

// "@@ -3,2 +7,4 @@": lines 7 to 10; nothing if the new state has none.
std::optional<LineRange> range_of(std::string_view hunk) {
  const size_t plus = hunk.find(" +");
  if (plus == std::string_view::npos) return std::nullopt;
  const char* end = hunk.data() + hunk.size();
  uint32_t first = 0, count = 1;
  auto [at, error] = std::from_chars(hunk.data() + plus + 2, end, first);
  if (error != std::errc()) return std::nullopt;
  if (at != end && *at == ',') {
    if (std::from_chars(at + 1, end, count).ec != std::errc()) return std::nullopt;
  }
  if (count == 0) return std::nullopt;
  return LineRange{first, first + count - 1};
}

// How many lines of the old and the new state a hunk holds; they are passed over, as they may look
// like anything.
size_t body_lines(std::string_view hunk) {
  size_t lines = 0;
  for (const std::string_view side : {" -", " +"}) {
    const size_t at = hunk.find(side);
    if (at == std::string_view::npos) continue;
    std::string_view numbers = hunk.substr(at + 2);
    numbers = numbers.substr(0, numbers.find(' '));
    const size_t comma = numbers.find(',');
    size_t count = 1;
    if (comma != std::string_view::npos)
      std::from_chars(numbers.data() + comma + 1, numbers.data() + numbers.size(), count);
    lines += count;
  }
  return lines;
}

std::vector<std::string> git(std::vector<std::string> arguments) {
  std::vector<std::string> all = {"git", "-c", "core.quotePath=false"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  return all;
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

// What git prints, or why it does not.
Result<std::string> output_of(std::vector<std::string> arguments) {
  Result<ChildOutcome> outcome = run_child(git(std::move(arguments)));
  if (!outcome) return outcome.error();
  if (outcome->status != 0) return Error{"git: " + first_line(outcome->err), "", 0};
  return std::move(outcome->out);
}

// The commit that a revision names.
Result<std::string> commit_of(const std::string& revision) {
  if (revision.empty() || revision[0] == '-')
    return Error{"“" + revision + "” is no revision; name a commit, a branch or a tag", "", 0};
  Result<std::string> commit =
      output_of({"rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"});
  if (!commit)
    return Error{"git knows no revision “" + revision + "”; name a commit, a branch or a tag", "",
                 0};
  return first_line(*commit);
}

}  // namespace

ChangedFiles parse_diff(std::string_view diff) {
  ChangedFiles files;
  std::vector<LineRange>* ranges = nullptr;
  size_t skip = 0;
  for_each_line(diff, [&](std::string_view line, int) -> std::optional<Error> {
    if (skip > 0 && !line.starts_with('\\')) {
      --skip;
    } else if (line.starts_with("+++ ")) {
      std::string_view name = line.substr(4);
      if (name.ends_with('\t')) name.remove_suffix(1);  // stands behind a name with a space
      const std::string path = unquote(name);
      ranges = path.starts_with("b/") ? &files[path.substr(2)] : nullptr;
    } else if (line.starts_with("@@ ")) {
      skip = body_lines(line);
      const auto range = range_of(line);
      if (range && ranges != nullptr) ranges->push_back(*range);
    }
    return std::nullopt;
  });
  return files;
}

Result<Changes> Changes::since(const std::string& revision) {
  const Result<std::string> root = output_of({"rev-parse", "--show-toplevel"});
  if (!root) {
    const bool missing = root.error().message.find("not a git repository") != std::string::npos;
    return missing ? Error{"--since needs a git repository, and this folder is in none", "", 0}
                   : root.error();
  }
  const Result<std::string> commit = commit_of(revision);
  if (!commit) return commit.error();
  const std::string top = first_line(*root);
  const Result<std::string> diff =
      output_of({"-C", top, "diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv",
                 "--text", "--find-renames", "--ignore-submodules", "--src-prefix=a/",
                 "--dst-prefix=b/", *commit, "--"});
  if (!diff) return diff.error();
  const Result<std::string> tracked = output_of({"-C", top, "ls-files", "-z"});
  if (!tracked) return tracked.error();
  Changes changes;
  std::error_code failed;
  changes.root_ = fs::weakly_canonical(top, failed).string() + "/";
  changes.lines_ = parse_diff(*diff);
  std::vector<std::string_view> paths;
  split_fields(*tracked, '\0', paths);
  for (std::string_view path : paths) changes.tracked_.emplace(path);
  return changes;
}

std::string Changes::in_repository(const std::string& path) const {
  std::error_code failed;
  const fs::path whole = fs::weakly_canonical(fs::absolute(path, failed), failed);
  return whole.lexically_relative(root_).generic_string();
}

bool Changes::changed(const std::string& path) const {
  const std::string name = in_repository(path);
  const auto at = lines_.find(name);
  return !tracked_.contains(name) || (at != lines_.end() && !at->second.empty());
}

bool Changes::touch(const std::string& path, uint32_t first, uint32_t last) const {
  const std::string name = in_repository(path);
  if (!tracked_.contains(name)) return true;
  const auto at = lines_.find(name);
  return at != lines_.end() && std::ranges::any_of(at->second, [&](const LineRange& r) {
           return r.first <= last && first <= r.last;
         });
}

}  // namespace stet

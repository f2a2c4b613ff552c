#include "checker/cli/inputs.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <unordered_set>
#include <utility>

#include "checker/base/write_file.h"
#include "checker/config/gitignore.h"
#include "checker/text/reader.h"

namespace fs = std::filesystem;

namespace stet {
namespace {

constexpr size_t kMaxGitignoreBytes = 1u << 20;

// The .gitignore files that hold for a folder, the outermost first.
class Ignores {
 public:
  // Starts in `folder`: reads the files of the folders above it, up to the one that has a .git.
  void start(const fs::path& folder) {
    std::error_code error;
    const fs::path here = fs::canonical(folder, error);
    if (error) return;
    std::vector<fs::path> above;
    fs::path root = here;
    for (; !fs::exists(root / ".git", error); root = root.parent_path()) {
      if (root == root.root_path()) return;
      above.push_back(root.parent_path());
    }
    for (size_t i = above.size(); i-- > 0;) {
      add(above[i]);
      const fs::path& below = i == 0 ? here : above[i - 1];
      inside_ += below.filename().string() + "/";
    }
  }

  // Enters and leaves a folder, whose own file counts from then on.
  void enter(const fs::path& folder, const std::string& name) {
    if (!name.empty()) inside_ += name + "/";
    add(folder);
  }
  void leave(const std::string& name) {
    while (!levels_.empty() && levels_.back().depth == inside_.size()) levels_.pop_back();
    if (!name.empty()) inside_.resize(inside_.size() - name.size() - 1);
  }

  bool ignored(const std::string& name, bool is_folder) const {
    const std::string path = inside_ + name;
    for (size_t i = levels_.size(); i-- > 0;) {
      const std::string_view from_level = std::string_view(path).substr(levels_[i].depth);
      const Gitignore::Answer answer = levels_[i].patterns.match(from_level, is_folder);
      if (answer != Gitignore::Answer::unmatched) return answer == Gitignore::Answer::ignored;
    }
    return false;
  }

 private:
  struct Level {
    size_t depth = 0;  // length of inside_ in the folder of the file
    Gitignore patterns;
  };

  void add(const fs::path& folder) {
    std::error_code error;
    if (!fs::is_regular_file(folder / ".gitignore", error)) return;
    const Result<std::string> content =
        read_file((folder / ".gitignore").string(), kMaxGitignoreBytes);
    if (!content) return;
    Gitignore patterns = Gitignore::parse(*content);
    if (!patterns.empty()) levels_.push_back({inside_.size(), std::move(patterns)});
  }

  std::string inside_;  // the current folder below the outermost one, with a slash at its end
  std::vector<Level> levels_;
};

struct Name {
  std::string name;
  bool is_folder = false;
  friend auto operator<=>(const Name&, const Name&) = default;
};

class Finder {
 public:
  void add(const std::string& argument) {
    std::error_code error;
    const fs::file_status status = fs::status(argument, error);
    if (!fs::exists(status)) {
      const bool missing = !error || error == std::errc::no_such_file_or_directory;
      keep(argument, missing ? "no such file or folder" : error.message(), true);
    } else if (fs::is_directory(status)) {
      ignores_ = {};
      ignores_.start(argument);
      walk(argument, "");
    } else {
      keep(argument, "", true);
    }
  }

  void add_stdin(const std::string& name) {
    if (seen_.insert("-").second) found_.push_back({name, "", true, true});
  }

  std::vector<Input> take() {
    std::ranges::sort(found_, {}, &Input::path);
    return std::move(found_);
  }

 private:
  // Depth is bounded by the length of a path that the system opens.
  void walk(const std::string& folder, const std::string& name) {
    std::error_code error;
    std::vector<Name> names;
    ignores_.enter(folder, name);
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
      add_name(*entry, names);
    }
    if (error) keep(folder, "cannot read the folder: " + error.message());
    std::ranges::sort(names);
    const bool here = folder == "." || folder == "./";
    const std::string prefix = here ? "" : folder.ends_with('/') ? folder : folder + "/";
    for (const Name& inner : names) {
      if (ignores_.ignored(inner.name, inner.is_folder)) continue;
      if (inner.is_folder) {
        walk(prefix + inner.name, inner.name);
      } else {
        keep(prefix + inner.name, "");
      }
    }
    ignores_.leave(name);
  }

  static void add_name(const fs::directory_entry& entry, std::vector<Name>& names) {
    std::string name = entry.path().filename().string();
    if (name.starts_with('.')) return;
    std::error_code error;
    const fs::file_type type = entry.symlink_status(error).type();
    if (type == fs::file_type::directory) {
      names.push_back({std::move(name), true});
      return;
    }
    if (!format_of(name)) return;
    const bool link = type == fs::file_type::symlink;
    const fs::file_type target = link ? entry.status(error).type() : type;
    // A link that leads nowhere is kept, so that it is reported.
    const bool file =
        target == fs::file_type::regular || (link && target == fs::file_type::not_found);
    if (file) names.push_back({std::move(name), false});
  }

  void keep(const std::string& path, const std::string& error, bool named = false) {
    std::error_code failed;
    const fs::path real = fs::canonical(path, failed);
    if (seen_.insert(failed ? path : real.string()).second) {
      found_.push_back({path, error, false, named});
    }
  }

  Ignores ignores_;
  std::unordered_set<std::string> seen_;
  std::vector<Input> found_;
};

}  // namespace

std::vector<Input> find_inputs(const std::vector<std::string>& arguments,
                               const std::string& stdin_name) {
  Finder finder;
  for (const std::string& argument : arguments) {
    if (argument == "-") {
      finder.add_stdin(stdin_name);
    } else {
      finder.add(argument);
    }
  }
  return finder.take();
}

}  // namespace stet

// What a working tree changed since a revision: for --since.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "checker/base/result.h"

namespace stet {

struct LineRange {
  uint32_t first = 0, last = 0;  // from 1, both within
};

// The lines that each file has gained or altered, by its path in the new state.
using ChangedFiles = std::unordered_map<std::string, std::vector<LineRange>>;

// Reads what `git diff --unified=0 --src-prefix=a/ --dst-prefix=b/` prints.
ChangedFiles parse_diff(std::string_view diff);

class Changes {
 public:
  // Of the repository of the current folder since `revision`. An error if there is no repository,
  // no git or no such revision.
  static Result<Changes> since(const std::string& revision);

  // Does one of the lines from `first` to `last` of the file count as changed? In files that git
  // does not know all of them do.
  bool touch(const std::string& path, uint32_t first, uint32_t last) const;
  // Did anything in the file change?
  bool changed(const std::string& path) const;

 private:
  std::string in_repository(const std::string& path) const;

  std::string root_;  // canonical, with a slash at its end
  ChangedFiles lines_;
  std::unordered_set<std::string> tracked_;
};

}  // namespace stet

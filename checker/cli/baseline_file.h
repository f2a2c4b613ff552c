// The file of a baseline: .stet-baseline.json, one finding a line, sorted, so that a review shows
// what was added and what was cleared.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "checker/base/result.h"
#include "checker/engine/baseline.h"

namespace stet {

inline constexpr std::string_view kBaselineName = ".stet-baseline.json";

class BaselineFile {
 public:
  // The file of this name, or else the nearest .stet-baseline.json in the current folder and those
  // above it, up to the root of the repository; nothing if there is none.
  static std::string find();
  // Where `stet baseline create` makes one: in the root of the repository, or else here.
  static std::string home();

  // An error says the line.
  static Result<BaselineFile> read(const std::string& path);
  // A baseline that knows nothing yet.
  static BaselineFile empty(const std::string& path) { return {path, {}}; }

  const std::string& path() const { return path_; }
  const Baseline& baseline() const { return baseline_; }
  // `file` as the baseline names it: below its folder, with slashes.
  std::string below(const std::string& file) const;
  // Is there a file of that name below the folder?
  bool exists(const std::string& name) const;
  std::string folder() const;

 private:
  BaselineFile(std::string path, BaselineCounts counts);

  std::string path_;
  std::string root_;  // the folder, in its canonical form, with a slash at its end
  Baseline baseline_;
};

Result<BaselineCounts> parse_baseline(std::string_view text, const std::string& path);
std::string baseline_text(const BaselineCounts& counts);

}  // namespace stet

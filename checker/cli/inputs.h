// Which files a run checks: those named, and below the folders named all with a known extension
// (text/reader.h) that neither are hidden nor ignored by a .gitignore.
#pragma once

#include <string>
#include <vector>

namespace stet {

struct Input {
  std::string path;       // as named, or folder/name below a folder named, name alone below “.”
  std::string error;      // why it cannot be read, if that is known already
  bool is_stdin = false;  // then `path` is its name in the report
  bool named = false;     // by the caller, not found in a folder
};

// `arguments` are files, folders and "-", which is shown as `stdin_name`. Sorted by path; a file
// that is reached in two ways is listed once, by the first argument that leads to it. Symbolic
// links to files are followed, those to folders only when named. A .gitignore counts for its folder
// and everything below, those of the folders above up to the root of the repository too.
std::vector<Input> find_inputs(const std::vector<std::string>& arguments,
                               const std::string& stdin_name);

}  // namespace stet

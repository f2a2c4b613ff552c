// Where the results of a command go: standard output, or a file that appears whole or not at all.
// What cannot be written is an error that the exit status tells, never a crash.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "checker/base/result.h"

namespace stet {

class Output {
 public:
  // Standard output, or the file of this name if it is not empty.
  explicit Output(std::string path = {}) : path_(std::move(path)) {}

  // Appends. After a failure nothing more is written and false is returned.
  bool write(std::string_view text);

  // Passes on what was kept back; without it nothing may arrive.
  bool flush();

  // Ends the output; the first failure, if there was one.
  std::optional<Error> finish();

 private:
  bool write_through();

  std::string path_;
  std::string buffer_;
  std::optional<Error> error_;
};

// Prints "stet: MESSAGE" on standard error.
void complain(std::string_view message);

// Standard output and error stay usable as descriptors even if the caller closed them, and writing
// into a closed pipe is an error instead of a signal. To be called first in main().
void prepare_descriptors();

// May colour be used? `when` is auto, always or never; auto asks whether standard output is a
// terminal that knows colours and NO_COLOR is unset or empty.
bool use_colour(std::string_view when, bool to_file);

}  // namespace stet

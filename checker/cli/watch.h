// Which files of a run were saved since it looked last: inotify on the folders that they lie in, so
// that an editor that writes a new file and renames it is noticed as well as one that writes in
// place.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "checker/base/result.h"
#include "checker/cli/inputs.h"

namespace stet {

class Watch {
 public:
  // Watches what `arguments` (files and folders, as of find_inputs()) lead to. Fails if the system
  // allows no more watches.
  static Result<Watch> make(std::vector<std::string> arguments);
  Watch(Watch&&) noexcept;
  Watch& operator=(Watch&&) noexcept;
  ~Watch();

  // Waits until files are saved, at most `milliseconds` (-1: for ever), and gives the inputs among
  // them, sorted by path. Saves that follow each other within a few milliseconds come together.
  // Empty when the time is over or nothing that was saved is an input.
  std::vector<Input> saved(int milliseconds);

 private:
  struct State;
  explicit Watch(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace stet

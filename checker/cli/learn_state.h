// What `stet learn` has read so far, so that a run that was killed goes on where it was.
//
// The archive is read in chunks of files. The rows of a finished chunk are written to the state
// folder under a name made of what the chunk was: its files with size and time, this program, its
// gazetteer. A chunk that is found there again is not read again; one that was cut short is not
// there, because a file appears whole or not at all. The rows are the same whoever reads the chunk,
// and so is everything made of them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "checker/base/result.h"
#include "checker/cli/inputs.h"

namespace stet {

struct Chunk {
  size_t first = 0, end = 0;  // in the inputs
  std::string path;           // of its rows
  bool done = false;
};

class LearnState {
 public:
  // Makes the folder if it is missing. `salt` is what else the rows depend on.
  static Result<LearnState> open(const std::string& folder, const std::vector<Input>& inputs,
                                 const std::string& salt);

  std::vector<Chunk>& chunks() { return chunks_; }
  std::optional<Error> save(Chunk& chunk, std::string_view rows);
  static Result<std::string> read(const Chunk& chunk);
  // Removes the rows of this run, and the folder if nothing else is in it.
  void remove() const;

 private:
  std::string folder_;
  std::vector<Chunk> chunks_;
};

}  // namespace stet

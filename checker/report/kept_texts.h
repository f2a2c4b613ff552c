// Texts that a report keeps back until the last file is done, in their order. They lie in memory
// while they are small together, then in a scratch file, so that an archive needs no more memory
// than an article.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "checker/base/result.h"
#include "checker/base/spool.h"

namespace stet {

class KeptTexts {
 public:
  // What is more than 16 MiB goes to a file in `folder`.
  explicit KeptTexts(std::string folder = ".") : spool_({std::move(folder), size_t{16} << 20}) {}

  void append(std::string_view text);

  // Calls `use` with each text. May be called again.
  void for_each(const std::function<void(std::string_view)>& use);

  // The first failure to write or read a scratch file, if there was one.
  const std::optional<Error>& error() const { return spool_.error(); }

 private:
  Spool spool_;  // each text behind its size, 8 bytes
};

}  // namespace stet

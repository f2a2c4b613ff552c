// Which files a part of the configuration is about, in the patterns of .gitignore: `*.md`,
// `opinion/`, `wire/**`, `/drafts/*.txt`.
#pragma once

#include <string>
#include <string_view>

#include "checker/config/gitignore.h"

namespace stet {

class Glob {
 public:
  explicit Glob(std::string pattern)
      : pattern_(std::move(pattern)), matcher_(Gitignore::parse(pattern_)) {}

  // `path` is relative to the folder of the configuration. A pattern that matches a folder matches
  // all below it.
  bool matches(std::string_view path) const;

  // Nothing can match an empty pattern, a comment or a negation.
  bool valid() const { return !matcher_.empty() && !pattern_.starts_with('!'); }

  const std::string& pattern() const { return pattern_; }

 private:
  std::string pattern_;
  Gitignore matcher_;
};

}  // namespace stet

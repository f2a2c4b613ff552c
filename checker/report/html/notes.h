// The note of one finding, which stands in the margin of its article.
#pragma once

#include <string>

#include "checker/report/report.h"

namespace stet {

// The names of a page's anchors within one article: "a1f0-3" is finding 3's text, "a1f0-n3" its
// note, "a1f0-o120" another place, by its offset in the article's text.
class Anchors {
 public:
  explicit Anchors(std::string_view path);
  const std::string& story() const { return story_; }
  std::string text(size_t finding) const { return story_ + "-" + std::to_string(finding); }
  std::string notes() const { return story_ + "-n"; }
  std::string note(size_t finding) const { return notes() + std::to_string(finding); }
  std::string other(uint32_t offset) const { return story_ + "-o" + std::to_string(offset); }

 private:
  std::string story_;
};

// Other places of a finding that are linked, the first ones; a name that stands in an article a
// thousand times would make a page of a million links.
inline constexpr size_t kOthersLinked = 20;

// `number` counts the file's findings from 1.
std::string note_html(const Finding& finding, size_t number, const Anchors& anchors);

}  // namespace stet

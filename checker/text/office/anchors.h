// Where the comments of a packed document are anchored in the article's text.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "checker/text/article.h"

namespace stet {

class Anchors {
 public:
  // The range of comment `id` begins or ends where the article's text ends so far.
  void begin(std::string_view id, uint32_t text_end);
  void end(std::string_view id, uint32_t text_end);
  // Comment `id` stands at one place, unless it has a range.
  void mark(std::string_view id, uint32_t text_end);
  void content(std::string_view id, std::string text);

  // The comments that are anchored and have content, in the order of the text.
  std::vector<Comment> comments_on(const Article& article) const;

 private:
  struct Anchored {
    bool placed = false;
    uint32_t begin = 0;
    uint32_t end = 0;
    std::string content;
  };
  std::map<std::string, Anchored, std::less<>> anchored_;
};

}  // namespace stet

// The examples of rule pages: an article with its expectations written into it.
//
//   Later [[Zelensky]] left for Warsaw.
//   //~ warning names/person-variant "is spelled" -> Zelenskyy
//
// [[ and ]] stand around the bytes that a finding must cover; the //~ lines below claim them in
// order (tests/engine/expectations.h has their form). Both are taken out before the article is
// checked. A literal [[ is written \[[.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/engine/expectations.h"

namespace stet {

struct MarkedText {
  std::string text;  // the article alone
  std::vector<Expected> expected;
  std::vector<std::string> mistakes;  // in the marks themselves; empty if they are sound
};
MarkedText parse_marked(std::string_view marked);

// A fenced ```article block of a page.
struct Example {
  std::string heading;  // the ### heading above it
  std::string format;   // md, html or txt
  std::string house;    // the ```house block under the same heading
  std::string marked;
  int line = 0;  // of the fence, in the page
};

struct RulePage {
  std::string title;                  // after "# "
  std::vector<std::string> sections;  // the ## headings
  std::vector<Example> examples;
  std::vector<std::string> mistakes;
};
RulePage parse_page(std::string_view page);

}  // namespace stet

// Is a document fit for the HTML parser?
//
// The parser follows the standard, whose algorithms look through all open elements at every tag,
// through all attributes at every attribute, and open left-open formatting (<b>, <font>) again in
// every paragraph: on a document made to hurt it takes hours and fills the memory. This guard walks
// the tags once beforehand and adds up an upper bound of that effort, which is far below the limits
// for any page.
//
// An element counts as open until its own end tag comes right where it should; where tags are not
// properly nested, what the parser makes of them is not guessed and all of them stay open in the
// books.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "checker/base/result.h"

namespace stet {

struct HtmlEffort {
  uint64_t tags = 0;  // and comments
  uint64_t attributes = 0;
  uint64_t most_open = 0;  // elements open at one time
  uint64_t steps = 0;      // of looking through open elements and attributes
  uint64_t reopened = 0;   // formatting elements that may be opened again

  // A long news page has 10,000 tags and takes a million steps, at 2 to 3 ns each. A tag costs the
  // parser about 200 bytes, as do an attribute and a formatting element opened again.
  static constexpr uint64_t kMostTags = 1u << 20;
  static constexpr uint64_t kMostAttributes = 1u << 21;
  static constexpr uint64_t kMostSteps = 1u << 28;
  static constexpr uint64_t kMostReopened = 1u << 22;
  bool excessive() const {
    return tags > kMostTags || attributes > kMostAttributes || steps > kMostSteps ||
           reopened > kMostReopened;
  }
};

// Stops as soon as the effort is excessive.
HtmlEffort html_effort(std::string_view html);

// Nothing if the document is fit for the parser, else what is too much of it.
std::optional<Error> refuse_excessive_html(std::string_view html);

}  // namespace stet

// What stands in a Markdown file and is no text: shortcodes of Hugo, tags of Jekyll and the marks
// of footnotes, none of which the parser knows.
//
// The parser is given a copy in which each is a run of letters of the same length. So every offset
// holds, a shortcode may stand for the address of a link, and no star or bracket inside of one can
// pair with one outside; the reader then leaves these bytes out of the text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checker/base/span.h"

namespace stet {

class HiddenSpans {
 public:
  // Finds them in text[begin, end of text): {{< >}} {{% %}} {{ }} {% %} {# #}, which end in their
  // paragraph, [^note], and "[^note]: " at the start of a line. `text` must outlive the object.
  HiddenSpans(std::string_view text, size_t begin);

  // The text with letters in their place.
  std::string_view masked() const { return spans_.empty() ? text_ : masked_; }
  // Those that reach into `bytes`, in order.
  std::vector<Span> within(Span bytes) const;

 private:
  void hide(size_t begin, size_t end);

  std::string_view text_;
  std::string masked_;
  std::vector<Span> spans_;
};

// The values of caption="..", alt=".." and title=".." in a shortcode, without their marks.
std::vector<Span> shortcode_captions(std::string_view text, Span shortcode);

}  // namespace stet

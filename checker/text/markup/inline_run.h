// Going through the text of one block: what no markup takes is handed to the article in runs.
#pragma once

#include <cstddef>
#include <string_view>

#include "checker/text/markup/pieces.h"

namespace stet {

class InlineRun {
 protected:
  // [begin, end) of the pieces' text.
  InlineRun(const Pieces& pieces, size_t begin, size_t end, ArticleBuilder& article)
      : pieces_(pieces),
        text_(pieces.text().substr(0, end)),
        article_(article),
        at_(begin),
        run_(begin) {}

  // Hands over the run before the markup that begins here.
  void flush() { pieces_.copy(run_, at_, article_); }
  // Goes on behind the markup; always true.
  bool take(size_t end) {
    run_ = at_ = end;
    return true;
  }

  const Pieces& pieces_;
  std::string_view text_;
  ArticleBuilder& article_;
  size_t at_;
  size_t run_;  // start of the text that is not handed over yet
};

}  // namespace stet

// The day an article is of, as the article itself or its path says.
#pragma once

#include <string_view>

#include "checker/house/tally.h"
#include "checker/text/article.h"

namespace stet {

// The first day in `text` written YYYY-MM-DD, YYYY/MM/DD or YYYYMMDD that a calendar has, in the
// years 1700 to 2199; 0 if there is none.
Date date_in(std::string_view text);

// The day in the file's front matter (date, published, pubdate and their like) or, of HTML, in what
// it says for search engines (article:published_time, datePublished, <time datetime>); else the one
// in its path (2024/05/07/a.md, 2024-05-07-a.md); else unknown. Neither the clock nor the file's
// own time is asked: a copied archive has the same days.
Date date_of(std::string_view path, std::string_view bytes, Format format);

}  // namespace stet

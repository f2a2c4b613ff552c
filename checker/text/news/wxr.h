// Exports of WordPress (WXR), which are RSS feeds that hold whole posts.
#pragma once

#include <string_view>
#include <vector>

#include "checker/base/result.h"
#include "checker/text/article.h"
#include "checker/text/embedded.h"

namespace stet {

// The posts and pages of an export, or the entries of a feed that has their whole text. Fails on
// XML that xml/xml.h refuses, and if there is none.
Result<std::vector<Article>> read_wxr(std::string_view text);

// A post as its editor saved it, made into HTML: an empty line ends a paragraph, [caption] is a
// figure, and other [shortcodes] are left out. Brackets in the text ([sic]) stay.
EmbeddedText post_html(const EmbeddedText& saved);

}  // namespace stet

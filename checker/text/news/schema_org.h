#pragma once

#include "checker/text/json/json_tree.h"

namespace stet {

// Is the value a NewsArticle, Article, BlogPosting or their like?
bool is_schema_article(const JsonTree& document, uint32_t value);

}  // namespace stet

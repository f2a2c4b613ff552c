// NITF, the News Industry Text Format of the IPTC (3.x): a story's markup.
#pragma once

#include <string_view>

#include "checker/text/article_builder.h"
#include "checker/text/xml/xml.h"

namespace stet {

// Reads the story below `nitf`, the format's root element, which may lie inside a NewsML document.
void read_nitf_story(std::string_view source, const XmlDocument& document,
                     const pugi::xml_node& nitf, ArticleBuilder& article);

}  // namespace stet

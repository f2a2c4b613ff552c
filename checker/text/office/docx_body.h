// The paragraphs of one part of a DOCX document: its body, its footnotes or its endnotes.
#pragma once

#include <string_view>

#include "checker/text/office/anchors.h"
#include "checker/text/office/packed_text.h"
#include "checker/text/office/paragraph_styles.h"
#include "checker/text/xml/xml.h"

namespace stet {

// What the parts of a document share.
struct DocxContext {
  const ParagraphStyles& styles;
  PackedText& text;
  Anchors& anchors;
  bool has_title = false;           // a paragraph in a style for headlines
  size_t first_heading = SIZE_MAX;  // the block of the first heading of level 1
};

// `document` was parsed from its place in `context.text.unpacked()`. Tracked changes are read as
// accepted; what is hidden, and tables of contents, are left out; text boxes and the descriptions
// of pictures follow the paragraph that they are anchored in.
void read_docx_body(const XmlDocument& document, DocxContext& context);

}  // namespace stet

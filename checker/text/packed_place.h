// Places in a packed document, in the units of its program.
#pragma once

#include <cstdint>
#include <string_view>

#include "checker/text/article.h"

namespace stet {

// All are 0, and the part empty, of a document that is not packed.
struct PackedPlace {
  std::string_view part;   // "word/document.xml"; lives as long as the article
  uint32_t paragraph = 0;  // of the part, from 1: all paragraphs in the order of the markup
  uint32_t run = 0;        // of the paragraph, from 1
  uint32_t character = 0;  // of the paragraph, from 1, in code points, tracked changes accepted
};

// The part that holds Article::unpacked[at], as an index.
size_t part_at(const Article& article, uint32_t at);

// The place of a span's first byte in Article::unpacked, and of the end behind its last.
PackedPlace packed_begin(const Article& article, uint32_t begin);
PackedPlace packed_end(const Article& article, uint32_t end);

}  // namespace stet

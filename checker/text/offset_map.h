// From the analysed text back to the bytes of the file.
//
// A reader builds the text piece by piece: most pieces are copied from the file as they stand, some
// replace what stands there (an entity, an escape, a soft line break, an invalid byte). The map
// keeps one segment for each run of copied bytes and one for each replacement, so every span of the
// text names exactly the bytes of the file that it came from; markup inside the span is part of the
// answer. Within a block the file offsets never fall; a caption taken out of a paragraph may lie
// before it.
#pragma once

#include <cstdint>
#include <vector>

#include "checker/base/span.h"

namespace stet {

class OffsetMap {
 public:
  // The text's next `length` bytes are the file's bytes from `file` on. Adjacent runs are joined.
  // Calls come in the order of the text; `text` may lie beyond the end of the last piece, and what
  // is left out (the line breaks between blocks) stands for nothing in the file.
  void copied(uint32_t text, uint32_t file, uint32_t length);
  // The text's next `text_length` bytes stand for `file_length` bytes of the file; indivisible.
  void replaced(uint32_t text, uint32_t text_length, uint32_t file, uint32_t file_length);

  // The file's bytes from which `text` was made, from its first piece to its last. An empty span
  // maps to an empty one.
  Span to_file(Span text) const;

  // Goes on with the pieces of another text, which follows this one's from `text` on and lies in
  // the same file.
  void append(const OffsetMap& other, uint32_t text);

  // The map from this map's text through `inner`, whose text is this map's file.
  OffsetMap through(const OffsetMap& inner) const;

 private:
  struct Segment {
    uint32_t text;
    uint32_t file;
    uint32_t text_length;
    uint32_t file_length;  // kCopied: the same bytes as the text
    bool copied() const { return file_length == kCopied; }
    uint32_t text_end() const { return text + text_length; }
    uint32_t file_end() const { return file + (copied() ? text_length : file_length); }
  };
  static constexpr uint32_t kCopied = UINT32_MAX;

  size_t first_ending_after(uint32_t text) const;
  void copy_through(const Segment& outer, const OffsetMap& inner);

  std::vector<Segment> segments_;  // by text offset
};

}  // namespace stet

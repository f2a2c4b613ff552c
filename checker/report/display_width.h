// How wide text is on a terminal, and what of it may be printed there at all.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace stet {

// Columns that one code point takes: 0 for combining marks and invisible characters, 2 for wide
// East Asian ones and emoji, else 1. By Unicode's properties alone; a terminal may differ on emoji
// sequences.
int display_width(char32_t c);

// The same for UTF-8 text; a tab counts as 1.
size_t display_width(std::string_view text);

// May a terminal be sent this character? Not controls (an article could move the cursor or change
// the title) and not direction overrides (it could show another text than the one that is there).
// Tab may.
bool printable(char32_t c);

// The text with every character that may not be printed, and every broken sequence, as U+FFFD, and
// line ends as spaces.
std::string printable(std::string_view text);

// A path for display: bytes that are not UTF-8 or not printable as \xNN.
std::string printable_path(std::string_view path);

}  // namespace stet

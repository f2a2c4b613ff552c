// Words that mix Latin letters with Cyrillic or Greek ones that look like them: Zеlensky with a
// Cyrillic е. A reader sees one word, a search does not find it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "checker/names/script.h"

namespace stet {

struct Unmixed {
  std::string word;    // in one script throughout
  char32_t stray = 0;  // the first letter of the mixed word that was not of it
  Script stray_script =
      Script::none;              // Script::greek or cyrillic where `word` is Latin; else latin
  bool only_counterpart = true;  // no letter could have stood for two
};

// `around` is the script of the text about the word; it decides where either script would do.
//
// Nothing if the word is of one script, if letters of both look like none of the other (TETЯIS:
// that is meant), if it is a formula or a unit (μm, TNFα, kΩ), or an ending after a foreign name
// (YouTube’а).
std::optional<Unmixed> unmix(std::string_view word, Script around = Script::latin);

}  // namespace stet

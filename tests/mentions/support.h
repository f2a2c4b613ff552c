// Understanding a few lines of text with the default gazetteer, for the tests of mentions.
#pragma once

#include <string>
#include <string_view>

#include "checker/gazetteer/default.h"
#include "checker/mentions/mention.h"
#include "checker/text/reader.h"

namespace stet {

inline const Gazetteer& gazetteer() {
  static const Gazetteer instance = [] {
    Result<Gazetteer> loaded = default_gazetteer();
    return std::move(*loaded);
  }();
  return instance;
}

inline Story story_of(std::string_view text, Format format = Format::plain) {
  Result<Article> article = read_article(text, format);
  return understand(std::move(*article), gazetteer());
}

// "Sergey Lavrov/person; Moscow/place"
inline std::string listed(const Story& story) {
  std::string out;
  for (const Mention& m : story.mentions) {
    if (!out.empty()) out += "; ";
    out += std::string(story.text(m.span)) + "/" + std::string(mention_kind_name(m.kind));
  }
  return out;
}

// "Shaibani>Shaybani" for each variation that is not about diacritics, accepted spelling last.
inline std::string variations(const Story& story) {
  std::string out;
  for (const Variation& v : story.variations) {
    if (v.diacritics_only) continue;
    if (!out.empty()) out += "; ";
    for (size_t s = 1; s < v.spellings.size(); ++s) out += v.spellings[s].shown + ">";
    out += v.spellings[0].shown;
  }
  return out;
}

}  // namespace stet

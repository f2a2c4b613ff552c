#include "checker/names/name_parts.h"

#include <algorithm>

#include "checker/names/romanization.h"

namespace stet {
namespace {

struct Word {
  std::string_view text;
  ParticleRole role = ParticleRole::none;
};

std::vector<Word> words_of(std::string_view folded) {
  std::vector<Word> words;
  words.reserve(static_cast<size_t>(std::ranges::count(folded, ' ')) + 1);
  for (size_t at = 0; at < folded.size();) {
    const size_t end = std::min(folded.find(' ', at), folded.size());
    if (end > at) words.push_back({folded.substr(at, end - at)});
    at = end + 1;
  }
  if (words.size() == 1) return words;  // alone even a particle is a name
  for (Word& word : words) word.role = particle_role(word.text);
  return words;
}

bool is_optional(ParticleRole role) {
  return role == ParticleRole::article || role == ParticleRole::patronymic ||
         role == ParticleRole::nobiliary || role == ParticleRole::honorific;
}

// Calls `use(begin, end, optional)` with the words of each part.
template <class Use>
void for_each_part(const std::vector<Word>& words, Use use) {
  const auto role = [&](size_t i) { return i < words.size() ? words[i].role : ParticleRole::none; };
  for (size_t i = 0; i < words.size();) {
    const size_t begin = i++;
    bool optional = false;
    const bool has_article = role(i) == ParticleRole::article;
    if (role(begin) == ParticleRole::compound_head && i < words.size()) {
      i += has_article && i + 1 < words.size() ? 2 : 1;
    } else if (is_optional(role(begin)) && i < words.size()) {
      optional = true;
    } else if (has_article && role(i + 1) == ParticleRole::compound_tail) {
      i += 2;
    }
    if (role(i) == ParticleRole::compound_tail && !optional) ++i;
    use(begin, i, optional);
  }
}

}  // namespace

std::vector<NamePart> name_parts(std::string_view folded) {
  const std::vector<Word> words = words_of(folded);
  std::vector<NamePart> parts;
  parts.reserve(words.size());
  for_each_part(words, [&](size_t begin, size_t end, bool optional) {
    NamePart& part = parts.emplace_back();
    for (size_t i = begin; i < end; ++i) part.letters += words[i].text;
    part.optional = optional;
  });
  return parts;
}

size_t append_bearing_letters(std::string_view folded, std::string& out) {
  if (!folded.empty() && folded.find(' ') == folded.npos) {  // a word alone
    out += folded;
    return 1;
  }
  const std::vector<Word> words = words_of(folded);
  size_t parts = 0;
  for_each_part(words, [&](size_t begin, size_t end, bool optional) {
    if (optional) return;
    for (size_t i = begin; i < end; ++i) out += words[i].text;
    ++parts;
  });
  return parts;
}

}  // namespace stet

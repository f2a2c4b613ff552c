#include "checker/names/name_parts.h"

#include <algorithm>

#include "checker/names/romanization.h"

namespace stet {
namespace {

std::vector<std::string_view> words_of(std::string_view folded) {
  std::vector<std::string_view> words;
  words.reserve(static_cast<size_t>(std::ranges::count(folded, ' ')) + 1);
  for (size_t at = 0; at < folded.size();) {
    const size_t end = std::min(folded.find(' ', at), folded.size());
    if (end > at) words.push_back(folded.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool is_optional(ParticleRole role) {
  return role == ParticleRole::article || role == ParticleRole::patronymic ||
         role == ParticleRole::nobiliary || role == ParticleRole::honorific;
}

}  // namespace

std::vector<NamePart> name_parts(std::string_view folded) {
  const std::vector<std::string_view> words = words_of(folded);
  if (words.size() == 1)
    return {{std::string(words[0]), false}};  // alone even a particle is a name
  std::vector<ParticleRole> roles;
  roles.reserve(words.size());
  for (std::string_view word : words) roles.push_back(particle_role(word));
  const auto role = [&](size_t i) { return i < roles.size() ? roles[i] : ParticleRole::none; };
  std::vector<NamePart> parts;
  parts.reserve(words.size());
  for (size_t i = 0; i < words.size(); ++i) {
    NamePart part{std::string(words[i]), false};
    const bool has_article = role(i + 1) == ParticleRole::article;
    if (role(i) == ParticleRole::compound_head && i + 1 < words.size()) {
      if (has_article && i + 2 < words.size()) part.letters += words[++i];
      part.letters += words[++i];
    } else if (is_optional(role(i)) && i + 1 < words.size()) {
      part.optional = true;
    } else if (has_article && role(i + 2) == ParticleRole::compound_tail) {
      part.letters += words[i + 1];
      part.letters += words[i + 2];
      i += 2;
    }
    if (role(i + 1) == ParticleRole::compound_tail && !part.optional) part.letters += words[++i];
    parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace stet

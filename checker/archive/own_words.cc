#include "checker/archive/own_words.h"

#include <algorithm>
#include <map>

#include "checker/names/fold.h"

namespace stet {
namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

}  // namespace

OwnWords::OwnWords(const std::vector<ArchiveEntity>& entities) {
  for (uint32_t e = 0; e < entities.size(); ++e) {
    const ArchiveEntity& entity = entities[e];
    const std::vector<std::string> right = words_of(entity.spellings[0].text);
    for (const WrittenForm& form : entity.spellings) {
      entity_of_.emplace(fold(form.text), e);
      const std::vector<std::string> written = words_of(form.text);
      const bool person = entity.kind == MentionKind::person || entity.kind == MentionKind::other;
      if (!person || written.size() != right.size()) continue;
      // The last word is the surname; of names that begin with theirs it says nothing.
      const std::string folded = fold(written.back());
      if (folded == fold(right.back()) || folded.find(' ') != std::string::npos) continue;
      const auto [at, added] = words_.try_emplace(folded, Word{e, written.back(), right.back()});
      if (!added && (at->second.entity != e || at->second.right != right.back()))
        at->second.shared = true;
    }
  }
}

void OwnWords::see(const ArchiveName& name) {
  const auto own = entity_of_.find(name.folded);
  for (const std::string& word : words_of(name.folded)) {
    const auto at = words_.find(word);
    if (at == words_.end()) continue;
    if (own == entity_of_.end() || own->second != at->second.entity) at->second.shared = true;
  }
}

void OwnWords::write(std::vector<ArchiveEntity>& entities) const {
  const std::map<std::string, Word> sorted(words_.begin(), words_.end());
  for (const auto& [folded, word] : sorted) {
    if (!word.shared) entities[word.entity].own_words.emplace_back(word.written, word.right);
  }
}

}  // namespace stet

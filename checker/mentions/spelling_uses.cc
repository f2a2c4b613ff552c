#include "checker/mentions/spelling_uses.h"

#include <algorithm>

namespace stet {

bool SpellingUses::in_compounds(const Spelling& s) const {
  return std::all_of(s.uses.begin(), s.uses.end(), [&](const Spelling::Use& use) {
    return mention(use).kind == MentionKind::place && !neighbours_.stands_alone(use);
  });
}

bool SpellingUses::alone_as_place(const Spelling& s) const {
  return std::all_of(s.uses.begin(), s.uses.end(), [&](const Spelling::Use& use) {
    return mention(use).kind == MentionKind::place && neighbours_.stands_alone(use);
  });
}

bool SpellingUses::is_foreign(const Spelling& s) const {
  return std::all_of(s.uses.begin(), s.uses.end(), [&](const Spelling::Use& use) {
    return context_.in_foreign_words(mention(use));
  });
}

bool SpellingUses::is_spoken_of(const Spelling& s) const {
  const bool common = gazetteer_.word(s.folded).common;
  return std::any_of(s.uses.begin(), s.uses.end(), [&](const Spelling::Use& use) {
    const Mention& m = mention(use);
    if (m.kind != MentionKind::person && m.kind != MentionKind::other) return false;
    if (!m.title.empty() || common) return !m.title.empty();
    return context_.after_is(m, Cue::speech) || context_.speaks_later(m) ||
           (m.kind == MentionKind::person && !context_.apposition(m).empty());
  });
}

bool SpellingUses::is_unknown(const Spelling& s) const {
  return !gazetteer_.word(s.folded).common &&
         std::all_of(s.uses.begin(), s.uses.end(), [&](const Spelling::Use& use) {
           const Mention& m = mention(use);
           return m.known.empty() &&
                  (m.kind == MentionKind::person || m.kind == MentionKind::other);
         });
}

bool SpellingUses::is_surname(const Spelling& s) const {
  return std::any_of(s.uses.begin(), s.uses.end(), [&](const Spelling::Use& use) {
    const Mention& m = mention(use);
    return (m.kind == MentionKind::person || m.kind == MentionKind::other) && m.words.size() > 1 &&
           m.words.size() < 4 && use.end == m.words.size();
  });
}

bool SpellingUses::leads_person(const Spelling& s) const {
  return std::any_of(s.uses.begin(), s.uses.end(), [&](const Spelling::Use& use) {
    const Mention& m = mention(use);
    return (m.kind == MentionKind::person || m.kind == MentionKind::other) && m.words.size() > 1 &&
           use.word == 0;
  });
}

std::vector<std::string> SpellingUses::roles_of(const Mention& m) const {
  std::vector<std::string> roles;
  if (!m.title.empty()) roles.push_back(context_.folded(m.title));
  const Span apposition = context_.apposition(m);
  if (apposition.empty()) return roles;
  std::string role = context_.folded(apposition);
  for (std::string_view article : {"the ", "a ", "an "}) {
    if (role.starts_with(article)) role.erase(0, article.size());
  }
  roles.push_back(std::move(role));
  return roles;
}

std::vector<std::string> SpellingUses::roles(const Spelling& s) const {
  std::vector<std::string> roles;
  for (const Spelling::Use& use : s.uses) {
    for (std::string& role : roles_of(mention(use))) roles.push_back(std::move(role));
  }
  return roles;
}

bool SpellingUses::have_two_roles(const Mention& a, const Mention& b) const {
  if ((a.words.size() == 1) != (b.words.size() == 1)) return false;
  const std::vector<std::string> of_a = roles_of(a), of_b = roles_of(b);
  return !of_a.empty() && !of_b.empty() &&
         std::none_of(of_a.begin(), of_a.end(), [&](const std::string& role) {
           return std::find(of_b.begin(), of_b.end(), role) != of_b.end();
         });
}

}  // namespace stet

// Which of the spellings of one name is the accepted one?
//
// The one that the article uses most; of equals the one that lists or the dictionary have, if the
// other is a slip or no word; else the one of the first full name, then the first.
#pragma once

#include <vector>

#include "checker/mentions/context.h"

namespace stet {

class AcceptedSpelling {
 public:
  // All must outlive the object. `singles` are the article's spellings of single words, and may be
  // filled later.
  AcceptedSpelling(const Context& context, const Gazetteer& gazetteer,
                   const std::vector<Mention>& mentions, const std::vector<Spelling>& singles)
      : context_(context), gazetteer_(gazetteer), mentions_(mentions), singles_(singles) {}

  // Puts the accepted one of two spellings or more first, says why, and what kind of thing is
  // named.
  void settle(Variation& v) const;

 private:
  const Mention& mention(const Spelling& s) const { return mentions_[s.uses.front().mention]; }
  bool known(const Spelling& s) const;
  bool of_known_words(const Spelling& s) const;
  bool is_person(const Spelling& s) const { return mention(s).kind == MentionKind::person; }
  bool is_english(const Spelling& s) const;
  float votes(const Spelling& s, bool slip) const;
  size_t support(const Spelling& s) const;
  MentionKind kind_of(const Variation& v) const;

  const Context& context_;
  const Gazetteer& gazetteer_;
  const std::vector<Mention>& mentions_;
  const std::vector<Spelling>& singles_;
};

}  // namespace stet

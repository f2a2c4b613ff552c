// How an article uses a spelling: alone or in full names, speaking, with a role.
#pragma once

#include <string>
#include <vector>

#include "checker/mentions/context.h"
#include "checker/mentions/neighbours.h"

namespace stet {

class SpellingUses {
 public:
  // All must outlive the object.
  SpellingUses(const Context& context, const Gazetteer& gazetteer,
               const std::vector<Mention>& mentions, const NeighbourFinder& neighbours)
      : context_(context), gazetteer_(gazetteer), mentions_(mentions), neighbours_(neighbours) {}

  const Mention& mention(const Spelling::Use& use) const { return mentions_[use.mention]; }

  // Does the word stand in compound names of places only (Centro Habana)?
  bool in_compounds(const Spelling& s) const;
  // Is it always the whole name of a place (Havana)?
  bool alone_as_place(const Spelling& s) const;
  // Are most words around it no English ones, wherever it stands ("contre le général Sýrsky")?
  bool is_foreign(const Spelling& s) const;
  // Does the word stand alone where a person does: after a title, or, if it is no English word,
  // before a verb of saying or a role?
  bool is_spoken_of(const Spelling& s) const;
  // Is nothing known under it, where it stands alone?
  bool is_unknown(const Spelling& s) const;
  // Does it end, or begin, the full name of a person?
  bool is_surname(const Spelling& s) const;
  bool leads_person(const Spelling& s) const;

  // The titles and appositions of all its uses, folded.
  std::vector<std::string> roles(const Spelling& s) const;
  // "X, the player, and Y, the painter"; but King Salman and Crown Prince Mohammed bin Salman share
  // a name.
  bool have_two_roles(const Mention& a, const Mention& b) const;

 private:
  std::vector<std::string> roles_of(const Mention& m) const;

  const Context& context_;
  const Gazetteer& gazetteer_;
  const std::vector<Mention>& mentions_;
  const NeighbourFinder& neighbours_;
};

}  // namespace stet

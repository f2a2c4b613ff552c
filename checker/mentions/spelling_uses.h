// How an article uses a spelling: alone or in full names, speaking, with a role.
#pragma once

#include <string>
#include <vector>

#include "checker/mentions/context.h"
#include "checker/mentions/neighbours.h"

namespace stet {

// A title or an apposition ("the finance minister").
struct PersonRole {
  std::string words;            // folded, without an article
  const Mention* of = nullptr;  // the people or place right before ("Russian" President)
};

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
  // Does it stand in the names of companies, newspapers and the like only, beside the `other`?
  bool in_longer_names(const Spelling& s, const Spelling& other) const;
  // Is a place called `a` said to lie where no place called `b` does ("Odessa, Texas", Odesa)?
  bool has_namesake(const Spelling& a, const Spelling& b) const;
  // Does the word stand alone where a person does: after a title, or, if it is no English word,
  // before a verb of saying or a role?
  bool is_spoken_of(const Spelling& s) const;
  // Is nothing known under it, where it stands alone?
  bool is_unknown(const Spelling& s) const;
  // Does it end, or begin, the full name of a person?
  bool is_surname(const Spelling& s) const;
  bool leads_person(const Spelling& s) const;

  // Is either used of a person, and neither ever of a place?
  bool are_persons(const Spelling& a, const Spelling& b) const;
  // Is a bearer called somebody's relative?
  bool is_relative(const Spelling& s) const;
  // Does the use stand in the full name of what may be a person?
  bool in_full_name(const Spelling::Use& use) const;

  // Is one the other without its last s, stands alone without "the", and speaks, while the other is
  // a surname (Antonio Cisneros; "Cisnero said")?
  bool is_cut_or_plural_surname(const Spelling& a, const Spelling& b) const;
  // Is `a` the start of `b`, with an apostrophe for the rest (Runnin’)?
  bool is_elided(const Spelling& a, const Spelling& b) const;
  // Do the full names in which they first stand end in the same word?
  bool share_surname(const Spelling& a, const Spelling& b) const;

  // Of all its uses.
  std::vector<PersonRole> roles(const Spelling& s) const;
  // "Russian President", "Ukrainian President"
  bool are_of_two_countries(const PersonRole& a, const PersonRole& b) const;
  // What countries and peoples, or places in them, its bearers are said to be of ("Eritrea's X",
  // "X of Eritrea", "Eritrean runner X").
  std::vector<const Mention*> homes(const Spelling& s) const;
  // Do two such places or peoples have no country in common?
  bool are_two_countries(const Mention& a, const Mention& b) const;

  // The name that it abbreviates where it stands in parentheses behind it ("the International
  // Cocoa Organization (ICCO)"); null if it never does.
  const Mention* spelled_out(const Spelling& s) const;

  // The first mention in which it stands with other words; else the first.
  const Mention& full_name(const Spelling& s) const;
  // "X, the player, and Y, the painter", "X of the ministry and Y of the opposition"; but King
  // Salman and Crown Prince Mohammed bin Salman share a name.
  bool have_two_roles(const Mention& a, const Mention& b) const;

 private:
  bool is_unlisted_name(const Mention& m) const;
  bool names_country(const NameWord& word) const;
  bool leads_organisation(const Spelling::Use& use) const;
  std::vector<PersonRole> roles_of(const Mention& m) const;
  const Mention* owner(const Mention& m) const;
  const Mention* home(const Mention& m) const;
  std::vector<CountryCode> countries_of(const Mention& m) const;
  bool stands_for_surname(const Spelling& alone, const Spelling& surname) const;
  // The first word of what it is "of"; empty if nothing is said.
  std::string affiliation(const Mention& m) const;

  const Context& context_;
  const Gazetteer& gazetteer_;
  const std::vector<Mention>& mentions_;
  const NeighbourFinder& neighbours_;
};

}  // namespace stet

// From the rows of an archive to its persons, places and organisations, each with all its
// spellings.
//
// Works in the memory of one scratch buffer whatever the archive's size: rows are sorted outside,
// names stream past three times. Only names that have a second spelling are held.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "checker/archive/blocks.h"

namespace stet {

struct ArchiveEntity {
  MentionKind kind = MentionKind::other;
  std::vector<WrittenForm> spellings;  // most mentions first; at least one
  UseCount total;
  std::string why;  // they are one name; empty if all fold to one
  // Words of other spellings that nothing else in the archive is called, with the word to write:
  // what stands alone may be told by them.
  std::vector<std::pair<std::string, std::string>> own_words;  // as written

  bool conflict() const { return spellings.size() > 1; }
  // Is the first spelling the archive's own, so that the others are wrong in it? At least ten
  // articles have it, and nine of ten.
  bool clear() const;
};

class ArchiveIndex {
 public:
  // `gazetteer` must outlive the object.
  ArchiveIndex(const Scratch& scratch, const Gazetteer& gazetteer)
      : gazetteer_(gazetteer), scratch_(scratch), rows_(scratch), names_(scratch) {}

  void add(std::string_view row_key, const UseCount& tally) { rows_.add(row_key, encode(tally)); }

  using Use = std::function<std::optional<Error>(const ArchiveEntity&)>;
  // Calls `use` for every entity that at least `least_articles` articles name: those with more than
  // one spelling first (those that are not clear, then those that are; the most used first), then
  // the others in the order of their folded names. To be called once.
  std::optional<Error> drain(uint32_t least_articles, const Use& use);

 private:
  std::optional<Error> gather(Blocks& blocks);
  std::optional<Error> each_name(const std::function<std::optional<Error>(ArchiveName)>& use);

  const Gazetteer& gazetteer_;
  Scratch scratch_;
  ExternalSort rows_;
  Spool names_;  // sizes and encoded names, by folded name
};

}  // namespace stet

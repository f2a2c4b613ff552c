// One name of the archive: everything that the rows of one folded name add up to.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "checker/archive/rows.h"
#include "checker/mentions/mention.h"

namespace stet {

struct WrittenForm {
  std::string text;
  UseCount tally;
};

// Leaves one form of all that are written with the same letters (house/house_names.h,
// spelling_key), as it is mostly written; most mentions first.
void unite_forms(std::vector<WrittenForm>& forms);

struct ArchiveName {
  using Counted = std::vector<std::pair<std::string, uint32_t>>;  // most articles first

  std::string folded;
  MentionKind kind = MentionKind::other;  // that most articles give it; other only if all do
  UseCount total;
  std::vector<WrittenForm> forms;  // most mentions first, told apart by diacritics only
  Counted titles, countries, together;
};

// Takes rows of one folded name, then gives the name.
class NameGatherer {
 public:
  void add(const RowKey& row, const UseCount& tally);
  ArchiveName take();  // empties it

 private:
  ArchiveName name_;
  std::vector<std::pair<MentionKind, UseCount>> kinds_;
};

// For scratch files. `most` entries are kept of each list.
std::string encode(const ArchiveName& name, size_t most);
ArchiveName decode_name(std::string_view bytes);

}  // namespace stet

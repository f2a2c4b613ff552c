// Which names of an archive are worth comparing: those that share a block. Every block is a key
// that the spellings of one name mostly have in common; a block that too many names share says
// nothing.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "checker/archive/archive_name.h"
#include "checker/base/external_sort.h"
#include "checker/gazetteer/gazetteer.h"

namespace stet {

class Blocks {
 public:
  Blocks(Scratch scratch, const Gazetteer& gazetteer)
      : gazetteer_(gazetteer), blocks_(std::move(scratch)) {}

  // Its skeleton and loose keys (mentions/loose_keys.h), the name without each of its words, the
  // entries that the lists have under it, and each name that stands together with it in an article.
  void add(const ArchiveName& name);

  using Use = std::function<void(const ArchiveName& a, const ArchiveName& b)>;
  // Calls `use` for the pairs of each block, a before b; a pair may come several times.
  std::optional<Error> pairs(const Use& use);

 private:
  const Gazetteer& gazetteer_;
  ExternalSort blocks_;
};

}  // namespace stet

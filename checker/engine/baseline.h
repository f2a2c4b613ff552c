// The findings that a newsroom already had when it turned stet on: they are marked, not new.
//
// A finding is known by its file, its rule and the names it is about, folded: never by its line or
// by the text around it, so that it is still known after paragraphs have moved and lines were
// wrapped. Names count as a set: which of two spellings the article prefers may turn round. How
// often a file has it is counted; if there are more than the baseline has, all of them are new, as
// nobody can say which one was added. A file that is gone gives its entries to whatever file has
// such a finding and no entry of its own: it was renamed.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "checker/engine/rule.h"

namespace stet {

struct BaselineKey {
  std::string path;  // below the folder of the baseline, with slashes
  std::string rule;
  std::vector<std::string> names;  // folded, sorted, each once
  friend auto operator<=>(const BaselineKey&, const BaselineKey&) = default;
  friend bool operator==(const BaselineKey&, const BaselineKey&) = default;
};

// Of a finding in the file `path`: the flagged text and the first suggestion are its names.
BaselineKey baseline_key(const std::string& path, const Story& story, const Finding& finding);

using BaselineCounts = std::map<BaselineKey, uint32_t>;

class Baseline {
 public:
  // Is there a file of this path (below the baseline's folder)?
  using Exists = std::function<bool(const std::string& path)>;

  Baseline() = default;
  Baseline(BaselineCounts counts, const Exists& exists);

  const BaselineCounts& counts() const { return counts_; }

  // Marks the findings of one file that are known. Safe for several threads.
  void mark(const std::string& path, const Story& story, Findings& findings) const;

  // What it knows, compared with all findings of the files that were checked.
  struct Comparison {
    BaselineCounts
        kept;  // what of the present findings it knows; a renamed file under its new path
    BaselineCounts stale;  // its entries that nothing needs any more, or by how much less
    BaselineCounts fresh;  // findings that it does not know
  };
  // `checked` says whether a file was looked at; the entries of others are kept as they are.
  Comparison compare(const BaselineCounts& present, const Exists& checked) const;

 private:
  // How often a file may have it; 0: it is not known there.
  uint32_t known(const BaselineKey& key) const;

  BaselineCounts counts_;
  std::set<std::string> gone_;  // paths without a file
  BaselineCounts renamed_;      // the most that one of them had, under an empty path
};

}  // namespace stet

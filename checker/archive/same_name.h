// Are two names of the archive one person, place or organisation in two spellings?
//
// Within an article the text decides (mentions/evidence.h). Between articles there is no text that
// has both, and near names are mostly two people: what joins them must be the lists, an article
// that uses both for one, or letters that a romanization explains together with the same office in
// the same country. In doubt they stay apart: two entries where one would do are a small nuisance,
// one entry for two people is a wrong finding in every later article.
#pragma once

#include <string>

#include "checker/archive/archive_name.h"
#include "checker/gazetteer/gazetteer.h"

namespace stet {

struct Sameness {
  float strength = 0;  // 0: not one name; else the stronger the surer
  std::string why;
};

Sameness same_name(const ArchiveName& a, const ArchiveName& b, const Gazetteer& gazetteer);

// Do the lists or the letters say that they are two, whatever joins them through a third?
bool known_apart(const ArchiveName& a, const ArchiveName& b, const Gazetteer& gazetteer);

}  // namespace stet

// The project's own knowledge: the tables under rules/knowledge/ that name countries, states,
// places, persons, organisations and peoples. Their columns are given with each function; lists
// inside a cell are separated by |. A row that cannot be right is an Error with its line.
#pragma once

#include <optional>
#include <string>

#include "checker/base/result.h"
#include "checker/gazetteer/pack/builder.h"

namespace stet {

// name variants kind country lat lon note other demonyms. `curated` is what the entries will say of
// themselves; variants are spellings of the name, other names are no spellings of it (an exonym, a
// renaming, a nickname).
std::optional<Error> import_places(const std::string& path, bool curated,
                                   GazetteerBuilder& builder);

// name short variants native role country from to
std::optional<Error> import_persons(const std::string& path, GazetteerBuilder& builder);

// name abbreviations variants kind country note
std::optional<Error> import_organisations(const std::string& path, GazetteerBuilder& builder);

// code name variants demonyms capital capital_variants region neighbours lat lon
std::optional<Error> import_countries(const std::string& path, GazetteerBuilder& builder);

// name abbreviations demonyms country capital lat lon
std::optional<Error> import_states(const std::string& path, GazetteerBuilder& builder);

// name variants kind country note
std::optional<Error> import_peoples(const std::string& path, GazetteerBuilder& builder);

// All of them as they lie in a knowledge folder: countries.tsv, states.tsv, peoples.tsv,
// organisations.tsv, places/*.tsv, persons/*.tsv. What is missing is skipped; a folder without any
// of them is an error. What two tables list is one entry.
std::optional<Error> import_knowledge(const std::string& folder, GazetteerBuilder& builder);

// One word a line (# comments): gives each word's folded form these flags (format::kWord…).
std::optional<Error> import_words(const std::string& path, uint32_t flags,
                                  GazetteerBuilder& builder);

}  // namespace stet

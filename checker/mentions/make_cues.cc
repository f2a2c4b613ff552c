// Build step: turns the cue lists of rules/knowledge into one sorted C++ table.
//
//   make_cues KNOWLEDGE_DIR OUT.inc
//
// Each list gives rows {folded phrase, cue, detail}; a row that is not understood stops the build.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "checker/base/token_index.h"
#include "checker/gazetteer/entry.h"
#include "checker/names/fold.h"

namespace {

using Row = std::vector<std::string>;
std::set<std::tuple<std::string, std::string, std::string>> cues;  // phrase, cue, detail

[[noreturn]] void fail(const std::string& file, int line, const std::string& what) {
  std::fprintf(stderr, "%s:%d: %s\n", file.c_str(), line, what.c_str());
  std::exit(2);
}

std::vector<std::string> split(const std::string& text, char mark) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, mark);) parts.push_back(part);
  return parts;
}

template <class F>
void each_row(const std::string& path, size_t columns, F use) {
  std::ifstream in(path);
  if (!in) fail(path, 0, "cannot open");
  std::string text;
  bool header = true;
  for (int line = 1; std::getline(in, text); ++line) {
    if (text.empty() || text[0] == '#') continue;
    Row cells = split(text, '\t');
    cells.resize(std::max(columns, cells.size()));
    if (cells.size() != columns) fail(path, line, "has the wrong number of columns");
    if (!header) use(cells, line);
    header = false;
  }
}

void add(const std::string& phrase, const std::string& cue, const std::string& detail) {
  const std::string folded = stet::fold(phrase);
  cues.emplace(folded, cue, detail);
  // The words at its edges, so that a look around a name can stop at once.
  if (cue == "title" || cue == "place_before" || cue == "place_after")
    cues.emplace(folded.substr(0, folded.find(' ')), cue + "_first", "");
  if (cue == "title" || cue == "place_before")
    cues.emplace(folded.substr(folded.rfind(' ') + 1), cue + "_last", "");
}

void write_index(std::FILE* out) {
  std::vector<std::string> phrases;
  for (const auto& [phrase, cue, detail] : cues) phrases.push_back(phrase);
  if (phrases.size() > stet::kMostIndexedRows) fail("make_cues.cc", 0, "too many cues to index");
  const std::vector<uint32_t> index = stet::token_index(phrases);
  std::fprintf(out, "constexpr uint32_t kCueIndex[%zu] = {", index.size());
  for (uint32_t slot : index) std::fprintf(out, "%u,", slot);
  std::fputs("};\n", out);
}

std::string quoted(const std::string& text) { return "\"" + text + "\""; }

void read_titles(const std::string& path) {
  each_row(path, 3, [&](const Row& r, int line) {
    if (r[1] != "honorific" && r[1] != "rank" && r[1] != "office") {
      fail(path, line, "unknown kind '" + r[1] + "'");
    }
    add(r[0], r[2] == "after" ? "title_after" : "title", r[1]);
  });
}

void read_place_nouns(const std::string& path) {
  each_row(path, 4, [&](const Row& r, int line) {
    stet::EntryKind kind;
    if (r[1] != "capital" && !stet::parse_kind(r[1], kind)) {
      fail(path, line, "unknown kind '" + r[1] + "'");
    }
    if (r[2] != "before" && r[2] != "after") fail(path, line, "position is before or after");
    add(r[0], r[2] == "before" ? "place_before" : "place_after", r[1]);
  });
}

void read_place_phrases(const std::string& path) {
  const std::set<std::string> parts = {"compass",
                                       "area-part",
                                       "kilometre",
                                       "mile",
                                       "close-by",
                                       "coast",
                                       "filler",
                                       "preposition-sure",
                                       "preposition-weak",
                                       "preposition-place",
                                       "preposition-time",
                                       "ends-apposition",
                                       "other-time",
                                       "clause-start",
                                       "land"};
  each_row(path, 3, [&](const Row& r, int line) {
    if (!parts.contains(r[1])) fail(path, line, "unknown part '" + r[1] + "'");
    std::string cue = r[1];
    std::ranges::replace(cue, '-', '_');
    add(r[0], cue, "");
  });
}

void read_cues(const std::string& folder) {
  read_titles(folder + "titles.tsv");
  read_place_nouns(folder + "place-nouns.tsv");
  each_row(folder + "organisation-nouns.tsv", 3,
           [&](const Row& r, int) { add(r[0], "organisation", r[1]); });
  each_row(folder + "institutions.tsv", 2,
           [&](const Row& r, int) { add(r[0], "institution", ""); });
  each_row(folder + "months-days.tsv", 2, [&](const Row& r, int) { add(r[0], "calendar", r[1]); });
  each_row(folder + "speech-verbs.tsv", 1, [&](const Row& r, int) { add(r[0], "speech", ""); });
  each_row(folder + "function-words.tsv", 1,
           [&](const Row& r, int) { add(r[0], "function_word", ""); });
  read_place_phrases(folder + "place-phrases.tsv");
  each_row(folder + "kin.tsv", 1, [&](const Row& r, int) { add(r[0], "kin", ""); });
}

void write_cues(std::FILE* out) {
  std::fputs("constexpr CueRow kCues[] = {\n", out);
  for (const auto& [phrase, cue, detail] : cues) {
    std::fprintf(out, "{%s,Cue::%s,%s},\n", quoted(phrase).c_str(), cue.c_str(),
                 quoted(detail).c_str());
  }
  std::fputs("};\n", out);
  write_index(out);
}

// Every two words that may be given names of one person: a name and its short form, or two short
// forms of one name (Bill, Billy). The smaller first.
void write_nicknames(std::FILE* out, const std::string& path) {
  std::map<std::string, std::set<std::string>> forms;
  each_row(path, 2, [&](const Row& r, int) {
    std::set<std::string>& of_one = forms[stet::fold(r[0])];
    of_one.insert(stet::fold(r[0]));
    for (const std::string& nick : split(r[1], '|')) of_one.insert(stet::fold(nick));
  });
  std::set<std::pair<std::string, std::string>> pairs;
  for (const auto& [given, of_one] : forms)
    for (auto a = of_one.begin(); a != of_one.end(); ++a)
      for (auto b = std::next(a); b != of_one.end(); ++b) pairs.emplace(*a, *b);
  std::fputs("constexpr Nicknames kNicknames[] = {\n", out);
  for (const auto& [a, b] : pairs)
    std::fprintf(out, "{%s,%s},\n", quoted(a).c_str(), quoted(b).c_str());
  std::fputs("};\n", out);
}

void write_inflections(std::FILE* out, const std::string& path) {
  std::fputs("constexpr Inflection kInflections[] = {\n", out);
  each_row(path, 4, [&](const Row& r, int) {
    const auto ending = [](const std::string& cell) { return quoted(cell == "-" ? "" : cell); };
    const bool given = r[2].find("given name") != std::string::npos;
    const bool division = r[2] == "adjective of a division";
    constexpr const char* kOfPersons[] = {"name",   "feminine", "patronymic", "nisba",
                                          "plural", "adherent", "doctrine"};
    const bool person = std::any_of(std::begin(kOfPersons), std::end(kOfPersons), [&](auto word) {
      return r[2].find(word) != std::string::npos;
    });
    std::fprintf(out, "{%s,%s,%s,%s,%s},\n", ending(r[0]).c_str(), ending(r[1]).c_str(),
                 given ? "true" : "false", division ? "true" : "false", person ? "true" : "false");
  });
  std::fputs("};\n", out);
}

void write_claims(std::FILE* out, const std::string& path) {
  std::fputs("constexpr Claim kClaims[] = {\n", out);
  each_row(path, 3, [&](const Row& r, int line) {
    if (r[0].size() != 2 || r[1].size() != 2)
      fail(path, line, "a country is a code of two letters");
    std::fprintf(out, "{CountryCode(%s),CountryCode(%s)},\n", quoted(r[0]).c_str(),
                 quoted(r[1]).c_str());
  });
  std::fputs("};\n", out);
}

}  // namespace

int main(int argc, char** argv) {
  std::FILE* out = argc == 3 ? std::fopen(argv[2], "w") : nullptr;
  if (out == nullptr) {
    std::fputs("usage: make_cues KNOWLEDGE_DIR OUT.inc\n", stderr);
    return 2;
  }
  const std::string folder = std::string(argv[1]) + "/";
  read_cues(folder);
  std::fputs("// Written by make_cues from rules/knowledge.\n", out);
  write_cues(out);
  write_nicknames(out, folder + "nicknames.tsv");
  write_inflections(out, folder + "inflections.tsv");
  write_claims(out, folder + "claims.tsv");
  return std::fclose(out) == 0 ? 0 : 2;
}

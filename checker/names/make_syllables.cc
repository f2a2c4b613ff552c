// Build step: turns rules/knowledge/syllables.tsv into a C++ table.
//
//   make_syllables SYLLABLES.tsv OUT.inc
#include <cstdio>
#include <string>

#include "checker/base/tsv.h"

int main(int argc, char** argv) {
  std::FILE* out = argc == 3 ? std::fopen(argv[2], "w") : nullptr;
  if (out == nullptr) {
    std::fputs("usage: make_syllables SYLLABLES.tsv OUT.inc\n", stderr);
    return 2;
  }
  std::fputs("// Written by make_syllables.\nconstexpr SyllablePart kSyllableParts[] = {\n", out);
  const auto write = [&](const stet::TsvRow& row) -> std::optional<stet::Error> {
    if (row[1] != "initial" && row[1] != "vowel" && row[1] != "final")
      return row.error("part “" + std::string(row[1]) + "” is not initial, vowel or final");
    const std::string origin(row[0]), part(row[1]);
    for (const std::string& letters : row.list(2)) {
      std::fprintf(out, "{Origin::%s, Part::%s, \"%s\"},\n", origin.c_str(), part.c_str(),
                   letters.c_str());
    }
    return std::nullopt;
  };
  if (const auto error = stet::read_table(argv[1], {"origin", "part", "letters"}, write)) {
    std::fprintf(stderr, "%s\n", error->text().c_str());
    return 2;
  }
  std::fputs("};\n", out);
  return std::fclose(out) == 0 ? 0 : 2;
}

// Build step: turns rules/knowledge/signs.tsv into a C++ table.
//
//   make_signs SIGNS.tsv OUT.inc
//
// The rows must stand in the order of the enumeration, which the table checks as it is compiled.
#include <cstdio>
#include <string>

#include "checker/base/tsv.h"

int main(int argc, char** argv) {
  std::FILE* out = argc == 3 ? std::fopen(argv[2], "w") : nullptr;
  if (out == nullptr) {
    std::fputs("usage: make_signs SIGNS.tsv OUT.inc\n", stderr);
    return 2;
  }
  std::string checks;
  std::fputs(
      "// Written by make_signs from rules/knowledge/signs.tsv.\nconstexpr SignInfo kTable[] = {\n",
      out);
  const auto error =
      stet::read_table(argv[1], {"sign", "prior", "weight", "same", "different", "meaning"},
                       [&](const stet::TsvRow& row) -> std::optional<stet::Error> {
                         const std::string sign(row[0]), weight(row[2]);
                         std::fprintf(out, "{\"%s\",%sF},\n", sign.c_str(), weight.c_str());
                         checks += "static_assert(kTable[static_cast<size_t>(Sign::" + sign +
                                   ")].name == \"" + sign + "\");\n";
                         return std::nullopt;
                       });
  if (error) {
    std::fprintf(stderr, "%s\n", error->text().c_str());
    return 2;
  }
  std::fprintf(out, "};\n%s", checks.c_str());
  return std::fclose(out) == 0 ? 0 : 2;
}

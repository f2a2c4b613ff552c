// How many full names are compared a second on one core.
//
//   compare_bench NAMES.tsv...
//
// Takes the first column of the tables (rules/knowledge/persons/*.tsv, say), prepares each name
// once and compares every name with every other: for one name in two spellings, as an archive's
// names are, and for the score whatever it is. Figures, not a test: nothing here can fail on a slow
// machine.
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

#include "checker/base/tsv.h"
#include "checker/base/write_file.h"
#include "checker/names/compare.h"
#include "checker/names/fold.h"
#include "checker/names/prepared_name.h"

namespace {

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

// Compares all pairs until three seconds are spent.
void measure(const char* what, const std::vector<stet::PreparedName>& names, float least) {
  constexpr double kEnough = 3;
  size_t compared = 0, near = 0;
  const double start = processor_seconds();
  double spent = 0;
  for (size_t i = 0; i < names.size() && spent < kEnough; ++i) {
    for (size_t j = 0; j < i; ++j)
      near += (least == 0 || stet::may_be_variants(names[i], names[j])) &&
              stet::name_similarity(names[i], names[j], stet::OriginSet::all(), least) >= 0.7F;
    compared += i;
    spent = processor_seconds() - start;
  }
  std::printf("%-22s %6.2f million a second (%zu pairs, %zu near)\n", what,
              static_cast<double>(compared) / spent / 1e6, compared, near);
}

}  // namespace

int main(int argc, char** argv) {
  constexpr size_t kMaxBytes = 64u << 20;
  std::vector<stet::PreparedName> names;
  for (int i = 1; i < argc; ++i) {
    const stet::Result<std::string> table = stet::read_file(argv[i], kMaxBytes);
    if (!table) {
      std::fprintf(stderr, "%s\n", table.error().text().c_str());
      return 2;
    }
    (void)stet::for_each_line(*table,
                              [&](std::string_view line, int) -> std::optional<stet::Error> {
                                const std::string_view name = line.substr(0, line.find('\t'));
                                if (!line.starts_with('#') && name.find(' ') != name.npos)
                                  names.emplace_back(stet::fold(name));
                                return std::nullopt;
                              });
  }
  if (names.empty()) {
    std::fputs("usage: compare_bench NAMES.tsv...\n", stderr);
    return 2;
  }
  std::printf("%zu full names\n", names.size());
  measure("one name, two spellings", names, 0.7F);
  measure("any score", names, 0);
  return 0;
}

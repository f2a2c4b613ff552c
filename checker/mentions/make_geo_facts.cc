// Build step: turns coasts.tsv, former-capitals.tsv and the capitals in states.tsv of
// rules/knowledge into C++ tables.
//
//   make_geo_facts KNOWLEDGE_DIR OUT.inc
#include <cstdio>
#include <cstdlib>
#include <set>
#include <string>
#include <tuple>

#include "checker/base/tsv.h"
#include "checker/names/fold.h"

namespace {

using stet::Error;
using stet::TsvRow;

// Rows of the table of coasts; their points go straight to `out`.
std::optional<Error> write_coasts(const std::string& path, std::FILE* out) {
  std::set<std::tuple<std::string, std::string, size_t, size_t>> coasts;  // begin, end in kPoints
  size_t points = 0;
  std::fputs("constexpr GeoPoint kPoints[] = {\n", out);
  const auto error = stet::read_table(
      path, {"water", "country", "points"}, [&](const TsvRow& row) -> std::optional<Error> {
        const size_t begin = points;
        for (const std::string& point : row.list(2)) {
          char* end = nullptr;
          const float latitude = std::strtof(point.c_str(), &end);
          const float longitude = std::strtof(end, &end);
          if (*end != '\0' || latitude < -90 || latitude > 90 || longitude < -180 ||
              longitude > 180)
            return row.error("“" + point + "” is not a latitude and a longitude");
          std::fprintf(out, "{%.2fF,%.2fF},", latitude, longitude);
          ++points;
        }
        if (row[1].size() != 2) return row.error("a country is a code of two letters");
        if (points < begin + 2) return row.error("a coast has two points at least");
        coasts.emplace(stet::fold(row[0]), std::string(row[1]), begin, points);
        return std::nullopt;
      });
  std::fputs("};\nconstexpr CoastRow kCoasts[] = {\n", out);
  for (const auto& [water, country, begin, end] : coasts) {
    std::fprintf(out, "{\"%s\",CountryCode(\"%s\"),%zu,%zu},\n", water.c_str(), country.c_str(),
                 begin, end);
  }
  std::fputs("};\n", out);
  return error;
}

std::optional<Error> write_capitals(const std::string& path, std::FILE* out) {
  std::set<std::tuple<std::string, std::string, std::string>> capitals;
  const auto error = stet::read_table(
      path, {"name", "abbreviations", "demonyms", "country", "capital", "lat", "lon"},
      [&](const TsvRow& row) -> std::optional<Error> {
        for (const std::string& capital : row.list(4))
          capitals.emplace(row[3], stet::fold(row[0]), capital);
        return std::nullopt;
      });
  std::fputs("constexpr StateCapital kStateCapitals[] = {\n", out);
  for (const auto& [country, state, capital] : capitals) {
    std::fprintf(out, "{CountryCode(\"%s\"),\"%s\",\"%s\"},\n", country.c_str(), state.c_str(),
                 capital.c_str());
  }
  std::fputs("};\n", out);
  return error;
}

std::optional<Error> write_former_capitals(const std::string& path, std::FILE* out) {
  std::set<std::tuple<std::string, std::string, std::string>> capitals;
  const auto error = stet::read_table(
      path, {"code", "capital", "until"}, [&](const TsvRow& row) -> std::optional<Error> {
        if (row[2].size() != 4 || row[2].find_first_not_of("0123456789") != std::string::npos)
          return row.error("“" + std::string(row[2]) + "” is not a year");
        for (const std::string& capital : row.list(1))
          capitals.emplace(row[0], stet::fold(capital), row[2]);
        return std::nullopt;
      });
  std::fputs("constexpr FormerCapital kFormerCapitals[] = {\n", out);
  for (const auto& [country, capital, until] : capitals) {
    std::fprintf(out, "{CountryCode(\"%s\"),\"%s\",%s},\n", country.c_str(), capital.c_str(),
                 until.c_str());
  }
  std::fputs("};\n", out);
  return error;
}

}  // namespace

int main(int argc, char** argv) {
  std::FILE* out = argc == 3 ? std::fopen(argv[2], "w") : nullptr;
  if (out == nullptr) {
    std::fputs("usage: make_geo_facts KNOWLEDGE_DIR OUT.inc\n", stderr);
    return 2;
  }
  std::fputs("// Written by make_geo_facts from rules/knowledge.\n", out);
  const std::string folder = std::string(argv[1]) + "/";
  auto error = write_coasts(folder + "coasts.tsv", out);
  if (!error) error = write_capitals(folder + "states.tsv", out);
  if (!error) error = write_former_capitals(folder + "former-capitals.tsv", out);
  if (error) std::fprintf(stderr, "%s\n", error->text().c_str());
  return std::fclose(out) == 0 && !error ? 0 : 2;
}

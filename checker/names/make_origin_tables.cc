// Build step: turns rules/knowledge/origins.tsv and origin-model.tsv into C++ tables.
//
//   make_origin_tables KNOWLEDGE_DIR OUT.inc
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace {

[[noreturn]] void fail(const std::string& file, int line, const std::string& what) {
  std::fprintf(stderr, "%s:%d: %s\n", file.c_str(), line, what.c_str());
  std::exit(2);
}

// Calls `row(cells, line)` for each line that is neither comment nor header.
template <class F>
void each_row(const std::string& path, F row) {
  std::ifstream in(path);
  if (!in) fail(path, 0, "cannot open");
  std::string text;
  bool header = true;
  for (int line = 1; std::getline(in, text); ++line) {
    if (text.empty() || text[0] == '#') continue;
    std::istringstream words(text);
    std::vector<std::string> cells;
    for (std::string cell; std::getline(words, cell, '\t');) cells.push_back(cell);
    if (!header) row(cells, line);
    header = false;
  }
}

std::vector<std::string> write_countries(std::FILE* out, const std::string& path) {
  std::vector<std::string> origins;
  std::map<std::string, unsigned> sets;
  each_row(path, [&](const std::vector<std::string>& cells, int line) {
    if (cells.size() != 2) fail(path, line, "needs two columns");
    std::istringstream words(cells[1]);
    for (std::string code; words >> code;) {
      if (code.size() != 2) fail(path, line, "'" + code + "' is no country code");
      sets[code] |= 1U << origins.size();
    }
    origins.push_back(cells[0]);
  });
  std::fputs("constexpr CountryOrigins kCountryOrigins[] = {\n", out);
  for (const auto& [code, bits] : sets) std::fprintf(out, "{\"%s\",%uu},\n", code.c_str(), bits);
  std::fputs("};\nconstexpr std::string_view kOriginFiles[] = {", out);
  for (const std::string& o : origins) std::fprintf(out, "\"%s\",", o.c_str());
  std::fputs("};\n", out);
  return origins;
}

void write_model(std::FILE* out, const std::string& path, const std::vector<std::string>& origins) {
  std::map<std::string, std::vector<int>> model;
  each_row(path, [&](const std::vector<std::string>& cells, int line) {
    if (cells.size() != origins.size() + 1 || cells[0].size() != 2)
      fail(path, line, "is not a bigram row");
    std::vector<int> scores;
    for (size_t i = 1; i < cells.size(); ++i) scores.push_back(std::atoi(cells[i].c_str()));
    model[cells[0]] = scores;
  });
  const std::string letters = "_abcdefghijklmnopqrstuvwxyz";
  std::fprintf(out, "constexpr int8_t kBigrams[27 * 27][%zu] = {\n", origins.size());
  for (char a : letters) {
    for (char b : letters) {
      const auto row = model.find({a, b});
      std::fputs("{", out);
      for (size_t o = 0; o < origins.size(); ++o) {
        std::fprintf(out, "%d,", row == model.end() ? 0 : row->second[o]);
      }
      std::fputs("},\n", out);
    }
  }
  std::fputs("};\n", out);
}

}  // namespace

int main(int argc, char** argv) {
  std::FILE* out = argc == 3 ? std::fopen(argv[2], "w") : nullptr;
  if (out == nullptr) {
    std::fputs("usage: make_origin_tables KNOWLEDGE_DIR OUT.inc\n", stderr);
    return 2;
  }
  const std::string folder = argv[1];
  std::fputs("// Written by make_origin_tables from rules/knowledge.\n", out);
  write_model(out, folder + "/origin-model.tsv", write_countries(out, folder + "/origins.tsv"));
  return std::fclose(out) == 0 ? 0 : 2;
}

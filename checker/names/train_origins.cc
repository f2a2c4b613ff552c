// Learns rules/knowledge/origin-model.tsv: which letter pairs speak for which origin.
//
//   train_origins KNOWLEDGE_DIR [GEONAMES.txt] > origin-model.tsv
//
// Names come from persons/*.tsv and places/*.tsv (by the country's first origin in origins.tsv),
// from the families of romanization/lexicon.tsv, and from the main names of a GeoNames file (19
// columns). Each origin weighs the same. The table holds 20 × (log P(pair | origin) − log P(pair)),
// clipped to ±100.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "checker/names/fold.h"

namespace {

constexpr int kLetters = 27;
constexpr double kPrior = 0.5;  // pseudo-count of every pair
constexpr size_t kPlacesPerOrigin =
    6000;  // so that no origin is learned from places of one country alone

std::vector<std::string> split(const std::string& text, char mark) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, mark);) parts.push_back(part);
  return parts;
}

std::vector<std::vector<std::string>> rows_of(const std::string& path) {
  std::vector<std::vector<std::string>> rows;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line[0] != '#') rows.push_back(split(line, '\t'));
  }
  return rows;
}

struct Model {
  std::vector<std::string> origins;
  std::map<std::string, int> of_country;
  std::vector<std::vector<double>> counts;

  int index(const std::string& name) const {
    return static_cast<int>(std::find(origins.begin(), origins.end(), name) - origins.begin());
  }

  void learn(int origin, const std::string& name, double weight) {
    const auto letter = [](char c) { return c >= 'a' && c <= 'z' ? c - 'a' + 1 : 0; };
    int last = 0;
    for (char c : stet::fold(name) + " ") {
      const int next = letter(c);
      if (last != 0 || next != 0)
        counts[static_cast<size_t>(origin)][static_cast<size_t>(last * kLetters + next)] += weight;
      last = next;
    }
  }
};

void read_countries(Model& model, const std::string& path) {
  const auto rows = rows_of(path);
  for (size_t i = 1; i < rows.size(); ++i) {
    for (const std::string& code : split(rows[i][1], ' ')) {
      model.of_country.emplace(code, static_cast<int>(model.origins.size()));
    }
    model.origins.push_back(rows[i][0]);
  }
  model.counts.assign(model.origins.size(), std::vector<double>(kLetters * kLetters, kPrior));
}

void learn_folder(Model& model, const std::string& folder, size_t names, size_t variants,
                  size_t country, double weight) {
  std::vector<std::string> files;
  for (const auto& file : std::filesystem::directory_iterator(folder))
    files.push_back(file.path().string());
  std::sort(files.begin(), files.end());
  for (const std::string& file : files) {
    for (const auto& row : rows_of(file)) {
      if (row.size() <= country) continue;
      const auto origin = model.of_country.find(row[country].substr(0, 2));
      if (origin == model.of_country.end()) continue;
      model.learn(origin->second, row[names], weight);
      for (const std::string& v : split(row[variants], '|')) model.learn(origin->second, v, weight);
    }
  }
}

void learn_places(Model& model, const std::string& path) {
  std::vector<size_t> taken(model.origins.size());
  std::map<std::string, size_t> of_country;
  for (const auto& row : rows_of(path)) {
    if (row.size() < 15) continue;
    const auto origin = model.of_country.find(row[8]);
    if (origin == model.of_country.end() ||
        taken[static_cast<size_t>(origin->second)] >= kPlacesPerOrigin)
      continue;
    if (of_country[row[8]]++ >= kPlacesPerOrigin / 4) continue;
    ++taken[static_cast<size_t>(origin->second)];
    model.learn(origin->second, row[1], 0.5);
  }
}

void write(const Model& model) {
  std::puts(
      "# Letter pairs and the origins they speak for: 20 x (log P(pair|origin) - log P(pair)); _ "
      "is a token's end.");
  std::puts(
      "# Learned by train_origins from rules/knowledge and GeoNames (CC BY 4.0); do not edit, "
      "train again.");
  std::printf("pair");
  for (const std::string& o : model.origins) std::printf("\t%s", o.c_str());
  std::puts("");
  std::vector<double> totals;
  for (const auto& c : model.counts) {
    double sum = 0;
    for (double x : c) sum += x;
    totals.push_back(sum);
  }
  const std::string letters = "_abcdefghijklmnopqrstuvwxyz";
  for (size_t pair = 1; pair < kLetters * kLetters; ++pair) {
    double average = 0;
    for (size_t o = 0; o < totals.size(); ++o)
      average += model.counts[o][pair] / totals[o] / static_cast<double>(totals.size());
    std::printf("%c%c", letters[pair / kLetters], letters[pair % kLetters]);
    for (size_t o = 0; o < totals.size(); ++o) {
      const double odds = 20 * std::log(model.counts[o][pair] / totals[o] / average);
      std::printf("\t%d", static_cast<int>(std::lround(std::clamp(odds, -100.0, 100.0))));
    }
    std::puts("");
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: train_origins KNOWLEDGE_DIR [GEONAMES.txt]\n", stderr);
    return 2;
  }
  const std::string folder = argv[1];
  Model model;
  read_countries(model, folder + "/origins.tsv");
  learn_folder(model, folder + "/persons", 0, 2, 5, 3);
  learn_folder(model, folder + "/places", 0, 1, 3, 1);
  for (const auto& row : rows_of(folder + "/romanization/lexicon.tsv")) {
    const int origin = model.index(row[0]);
    if (origin == static_cast<int>(model.origins.size())) continue;
    for (const std::string& form : split(row[1], '|')) model.learn(origin, form, 2);
  }
  if (argc > 2) learn_places(model, argv[2]);
  write(model);
}

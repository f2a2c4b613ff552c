// Build step: turns the romanization knowledge into C++ tables.
//
//   make_romanization KNOWLEDGE_DIR OUT.inc
//
// Reads romanization/<origin>.tsv, what train_costs learned of them (learned.tsv, slips.tsv),
// romanization/lexicon.tsv, romanization/contrast.tsv and particles.tsv. A row that is not
// understood stops the build with file and line.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "checker/base/token_index.h"
#include "checker/names/romanization.h"

namespace {

const std::vector<std::string> kOrigins = {
    "arabic",     "maghrebi",  "persian",      "russian",     "ukrainian", "southslavic",
    "hebrew",     "turkish",   "chinese",      "korean",      "japanese",  "indic",
    "greek",      "caucasian", "centralasian", "ethiosomali", "thai",      "burmese",
    "vietnamese", "malay",     "germanic",     "westslavic",  "romance",   "english"};

struct Row {
  std::string file;
  int line;
  std::vector<std::string> cells;
};

[[noreturn]] void fail(const std::string& file, int line, const std::string& what) {
  std::fprintf(stderr, "%s:%d: %s\n", file.c_str(), line, what.c_str());
  std::exit(2);
}

std::vector<std::string> split(const std::string& text, char mark) {
  std::vector<std::string> parts;
  std::string part;
  std::istringstream in(text);
  while (std::getline(in, part, mark)) parts.push_back(part);
  if (!text.empty() && text.back() == mark) parts.emplace_back();
  return parts;
}

std::vector<Row> read_rows(const std::string& path, size_t columns) {
  std::ifstream in(path);
  if (!in) fail(path, 0, "cannot open");
  std::vector<Row> rows;
  std::string text;
  bool header = true;
  for (int line = 1; std::getline(in, text); ++line) {
    if (text.empty() || text[0] == '#') continue;
    if (header) {
      header = false;
      continue;
    }
    Row row{path, line, split(text, '\t')};
    while (row.cells.size() < columns) row.cells.emplace_back();
    if (row.cells.size() != columns) fail(path, line, "has the wrong number of columns");
    rows.push_back(std::move(row));
  }
  return rows;
}

bool is_folded(const std::string& text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || c == ' '; });
}

int origin_index(const Row& row, const std::string& name) {
  const auto at = std::find(kOrigins.begin(), kOrigins.end(), name);
  if (at == kOrigins.end()) fail(row.file, row.line, "unknown origin '" + name + "'");
  return static_cast<int>(at - kOrigins.begin());
}

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

struct Rule {
  std::string a, b, reason;
  float cost, prior;
  char where;
  bool operator<(const Rule& o) const {
    return std::tie(a, b, where, cost) < std::tie(o.a, o.b, o.where, o.cost);
  }
};

int first_class(const std::string& text) { return text.empty() ? 26 : text[0] - 'a'; }

float read_cost(const Row& row, size_t column, float most) {
  const std::string& text = row.cells[column];
  char* end = nullptr;
  const float cost = std::strtof(text.c_str(), &end);
  if (text.empty() || *end != 0 || !(cost >= 0 && cost <= most)) {
    fail(row.file, row.line,
         "cost '" + text + "' must be a number from 0 to " + std::to_string(most));
  }
  return cost;
}

std::string side(const std::string& cell) { return cell == "-" ? "" : cell; }

// What train_costs made of the costs of one origin, by rule: a and b in order, where.
using Learned = std::map<std::tuple<std::string, std::string, std::string>, float>;

std::map<std::string, Learned> read_learned(const std::string& path) {
  std::map<std::string, Learned> learned;
  for (const Row& row : read_rows(path, 8)) {
    learned[row.cells[0]][{side(row.cells[1]), side(row.cells[2]), row.cells[3]}] =
        read_cost(row, 5, stet::kDearest);
  }
  return learned;
}

std::vector<Rule> read_rules(const std::string& path, const Learned& learned) {
  std::vector<Rule> rules;
  for (const Row& row : read_rows(path, 6)) {
    const std::string a = side(row.cells[0]), b = side(row.cells[1]);
    const std::string& where = row.cells[3];
    if (!is_folded(a) || !is_folded(b) || a == b || a.find(' ') != a.npos ||
        b.find(' ') != b.npos) {
      fail(row.file, row.line, "a and b must be two different strings of a-z (or - for none)");
    }
    const float prior = read_cost(row, 2, 1);
    if (!where.empty() && where != "start" && where != "end" && where != "middle") {
      fail(row.file, row.line, "where must be empty, start, middle or end");
    }
    const char place = where.empty() ? 'a' : where[0];
    if (prior > 0.65F) continue;  // listed to be discussed, as dear as no rule
    const auto known = learned.find({std::min(a, b), std::max(a, b), where});
    const float cost = known != learned.end() ? known->second : prior;
    rules.push_back({a, b, row.cells[4], cost, prior, place});
    rules.push_back({b, a, row.cells[4], cost, prior, place});
  }
  std::sort(rules.begin(), rules.end(), [](const Rule& x, const Rule& y) {
    const auto key = [](const Rule& r) { return first_class(r.a) * 27 + first_class(r.b); };
    return key(x) != key(y) ? key(x) < key(y) : x < y;
  });
  return rules;
}

// Letters that no rule explains: symmetric, by first letters; 26 is none.
void write_slips(std::FILE* out, const std::string& path) {
  std::vector<float> slips(27 * 27, stet::kSlipPrior);
  float swap = stet::kSlipPrior, doubling = stet::kDoublingPrior;
  for (const Row& row : read_rows(path, 5)) {
    const std::string a = side(row.cells[0]), b = side(row.cells[1]);
    const float cost = read_cost(row, 2, stet::kDearest);
    if (a == "ab" && b == "ba") {
      swap = cost;
    } else if (a == "aa" && b == "a") {
      doubling = cost;
    } else if (a.size() > 1 || b.size() > 1 || a == b || !is_folded(a) || !is_folded(b)) {
      fail(row.file, row.line, "a and b must be two letters, or one and - for none");
    } else {
      const auto key_a = static_cast<size_t>(first_class(a)),
                 key_b = static_cast<size_t>(first_class(b));
      slips[key_a * 27 + key_b] = slips[key_b * 27 + key_a] = cost;
    }
  }
  std::fprintf(out, "{");
  for (float cost : slips) std::fprintf(out, "%.2ff,", static_cast<double>(cost));
  std::fprintf(out, "}, %.2ff, %.2ff};\n", static_cast<double>(swap),
               static_cast<double>(doubling));
}

void write_rules(std::FILE* out, const std::string& folder) {
  std::map<std::string, Learned> learned = read_learned(folder + "/romanization/learned.tsv");
  for (const std::string& origin : kOrigins) {
    const std::vector<Rule> rules =
        read_rules(folder + "/romanization/" + origin + ".tsv", learned[origin]);
    std::fprintf(out, "constexpr SpellingRule kRules_%s[] = {\n", origin.c_str());
    for (const Rule& r : rules) {
      std::fprintf(out, "{%s,%s,%s,%.2ff,%.2ff,'%c'},\n", quoted(r.a).c_str(), quoted(r.b).c_str(),
                   quoted(r.reason).c_str(), static_cast<double>(r.cost),
                   static_cast<double>(r.prior), r.where);
    }
    std::fprintf(out, "};\nconstexpr auto kHeads_%s = heads_of(kRules_%s);\n", origin.c_str(),
                 origin.c_str());
    std::fprintf(out, "constexpr uint16_t kIndex_%s[] = {", origin.c_str());
    size_t at = 0;
    for (int key = 0; key <= 27 * 27; ++key) {
      while (at < rules.size() && first_class(rules[at].a) * 27 + first_class(rules[at].b) < key)
        ++at;
      std::fprintf(out, "%zu,", at);
    }
    std::fprintf(out, "};\n");
  }
  std::fprintf(out, "constexpr CostTable kCosts = {{{\n");
  for (const std::string& o : kOrigins)
    std::fprintf(out, "{kRules_%s, kHeads_%s, kIndex_%s},\n", o.c_str(), o.c_str(), o.c_str());
  std::fprintf(out, "}},\n");
  write_slips(out, folder + "/romanization/slips.tsv");
}

void write_index(std::FILE* out, const char* name, const std::vector<std::string>& tokens) {
  if (tokens.size() > stet::kMostIndexedRows) fail(name, 0, "too many tokens to index");
  const std::vector<uint32_t> index = stet::token_index(tokens);
  std::fprintf(out, "constexpr uint32_t %s[%zu] = {", name, index.size());
  for (uint32_t slot : index) std::fprintf(out, "%u,", slot);
  std::fprintf(out, "};\n");
}

void write_lexicon(std::FILE* out, const std::string& folder) {
  std::set<std::tuple<std::string, int, int>> forms;
  int family = 0;
  for (const Row& row : read_rows(folder + "/romanization/lexicon.tsv", 3)) {
    const int origin = origin_index(row, row.cells[0]);
    for (const std::string& form : split(row.cells[1], '|')) {
      if (!is_folded(form) || form.empty())
        fail(row.file, row.line, "'" + form + "' is not folded");
      forms.emplace(form, family, origin);
    }
    ++family;
  }
  std::fprintf(out, "constexpr Form kForms[] = {\n");
  std::vector<std::string> tokens;
  for (const auto& [form, id, origin] : forms) {
    std::fprintf(out, "{%s,%d,%d},\n", quoted(form).c_str(), id, origin);
    tokens.push_back(form);
  }
  std::fprintf(out, "};\n");
  write_index(out, "kFormIndex", tokens);
  std::set<std::pair<std::string, std::string>> pairs;
  for (const Row& row : read_rows(folder + "/romanization/contrast.tsv", 3)) {
    const std::string& a = row.cells[0];
    const std::string& b = row.cells[1];
    if (!is_folded(a) || !is_folded(b) || a == b)
      fail(row.file, row.line, "a and b must be two different folded names");
    pairs.emplace(std::min(a, b), std::max(a, b));
  }
  std::fprintf(out, "constexpr Contrast kContrasts[] = {\n");
  std::vector<std::string> first;
  for (const auto& [a, b] : pairs) {
    std::fprintf(out, "{%s,%s},\n", quoted(a).c_str(), quoted(b).c_str());
    first.push_back(a);
  }
  std::fprintf(out, "};\n");
  write_index(out, "kContrastIndex", first);
}

void write_particles(std::FILE* out, const std::string& folder) {
  const std::map<std::string, std::string> roles = {{"article", "article"},
                                                    {"patronymic", "patronymic"},
                                                    {"nobiliary", "nobiliary"},
                                                    {"compound-head", "compound_head"},
                                                    {"compound-tail", "compound_tail"},
                                                    {"honorific-infix", "honorific"}};
  std::map<std::string, std::string> particles;
  for (const Row& row : read_rows(folder + "/particles.tsv", 4)) {
    const auto role = roles.find(row.cells[2]);
    if (role == roles.end()) fail(row.file, row.line, "unknown role '" + row.cells[2] + "'");
    if (!is_folded(row.cells[0])) fail(row.file, row.line, "'" + row.cells[0] + "' is not folded");
    particles.emplace(row.cells[0], role->second);
  }
  std::fprintf(out, "constexpr Particle kParticles[] = {\n");
  std::vector<std::string> tokens;
  for (const auto& [token, role] : particles) {
    std::fprintf(out, "{%s,ParticleRole::%s},\n", quoted(token).c_str(), role.c_str());
    tokens.push_back(token);
  }
  std::fprintf(out, "};\n");
  write_index(out, "kParticleIndex", tokens);
}

}  // namespace

int main(int argc, char** argv) {
  std::FILE* out = argc == 3 ? std::fopen(argv[2], "w") : nullptr;
  if (out == nullptr) {
    std::fputs("usage: make_romanization KNOWLEDGE_DIR OUT.inc\n", stderr);
    return 2;
  }
  std::fputs("// Written by make_romanization from rules/knowledge.\n", out);
  write_rules(out, argv[1]);
  write_lexicon(out, argv[1]);
  write_particles(out, argv[1]);
  return std::fclose(out) == 0 ? 0 : 2;
}

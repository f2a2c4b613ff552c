// Fits the weights of the signs to labelled pairs of spellings.
//
//   fit_signs SIGNS.tsv LABELS.tsv > NEW_SIGNS.tsv
//
// LABELS.tsv has the columns article, a, b, label, weight: the path of an article, two spellings as
// they stand there, "same" or "different", and how much the row counts (1 when empty). A row with *
// for both spellings labels every other pair of that article. Pairs without a label are left out.
//
// The weights w maximise the log likelihood of logistic regression less Σ (w − prior)² / 2σ², by
// Newton's method: what the labels do not tell stays at the prior. Same input, same bytes out.
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

#include "checker/base/tsv.h"
#include "checker/base/write_file.h"
#include "checker/gazetteer/default.h"
#include "checker/mentions/pairs.h"
#include "checker/names/fold.h"
#include "checker/text/reader.h"

namespace {

using stet::kSigns;

// How far, in log odds, a weight may stray from its prior before it costs as much as a badly
// explained pair.
constexpr double kSigma = 1.5;
constexpr int kSteps = 50;

struct Sample {
  stet::SignValues values;
  bool same;
  double weight;
};

struct Label {
  bool same = false;
  double weight = 1;
};

// Of one article: labels by pair of folded spellings, the smaller first; ("*", "*") is the rest.
using Labels = std::map<std::pair<std::string, std::string>, Label>;

struct Row {
  std::string sign, meaning;
  double prior = 0, weight = 0;
  int same = 0, different = 0;
};

[[noreturn]] void fail(const std::string& message) {
  std::fprintf(stderr, "%s\n", message.c_str());
  std::exit(2);
}

std::pair<std::string, std::string> key(std::string_view a, std::string_view b) {
  std::string x = a == "*" ? "*" : stet::fold(a), y = b == "*" ? "*" : stet::fold(b);
  if (y < x) std::swap(x, y);
  return {x, y};
}

std::vector<Row> read_signs(const std::string& path) {
  std::vector<Row> rows;
  const auto error =
      stet::read_table(path, {"sign", "prior", "weight", "same", "different", "meaning"},
                       [&](const stet::TsvRow& row) -> std::optional<stet::Error> {
                         rows.push_back({std::string(row[0]), std::string(row[5]),
                                         std::strtod(std::string(row[1]).c_str(), nullptr)});
                         return std::nullopt;
                       });
  if (error) fail(error->text());
  if (rows.size() != kSigns) fail(path + ": has not the signs of this program");
  return rows;
}

std::map<std::string, Labels> read_labels(const std::string& path) {
  std::map<std::string, Labels> articles;
  const auto error = stet::read_table(
      path, {"article", "a", "b", "label", "weight"},
      [&](const stet::TsvRow& row) -> std::optional<stet::Error> {
        if (row[3] != "same" && row[3] != "different")
          return row.error("label is same or different");
        const double weight =
            row[4].empty() ? 1 : std::strtod(std::string(row[4]).c_str(), nullptr);
        if (!(weight > 0)) return row.error("weight is a number above 0");
        articles[std::string(row[0])][key(row[1], row[2])] = {row[3] == "same", weight};
        return std::nullopt;
      });
  if (error) fail(error->text());
  return articles;
}

void add_samples(const std::string& path, const Labels& labels, const stet::Gazetteer& gazetteer,
                 std::vector<Sample>& samples) {
  const stet::Result<std::string> bytes = stet::read_file(path, stet::kMaxArticleBytes);
  if (!bytes) fail(bytes.error().text());
  stet::Result<stet::Article> article =
      stet::read_article(*bytes, stet::format_of(path).value_or(stet::Format::plain));
  if (!article) fail(path + ": " + article.error().text());
  const stet::Story story = stet::understand(*std::move(article), gazetteer);
  const stet::ArticleWords words(story.article, story.tokens, {}, *story.vocabulary);
  const stet::Context context(story.article, story.tokens, words);
  const stet::EvidenceJudge judge(context, gazetteer, story.mentions, story.geography);
  const stet::SpellingPairs judged = stet::judge_pairs(context, story.mentions, judge);
  for (const stet::JudgedPair& pair : judged.pairs) {
    auto label = labels.find(key(judged.spellings[pair.a].folded, judged.spellings[pair.b].folded));
    if (label == labels.end()) label = labels.find({"*", "*"});
    if (label != labels.end())
      samples.push_back({pair.evidence.values, label->second.same, label->second.weight});
  }
}

using Vector = std::array<double, kSigns>;
using Matrix = std::array<Vector, kSigns>;

// Solves m x = v for a positive definite m, by Cholesky's factorisation in place.
Vector solve(Matrix& m, Vector v) {
  for (size_t i = 0; i < kSigns; ++i) {
    for (size_t j = 0; j <= i; ++j) {
      double sum = m[i][j];
      for (size_t k = 0; k < j; ++k) sum -= m[i][k] * m[j][k];
      m[i][j] = i == j ? std::sqrt(sum) : sum / m[j][j];
    }
  }
  for (size_t i = 0; i < kSigns; ++i) {
    for (size_t k = 0; k < i; ++k) v[i] -= m[i][k] * v[k];
    v[i] /= m[i][i];
  }
  for (size_t i = kSigns; i-- > 0;) {
    for (size_t k = i + 1; k < kSigns; ++k) v[i] -= m[k][i] * v[k];
    v[i] /= m[i][i];
  }
  return v;
}

// One Newton step from `w`; the largest change.
double step(const std::vector<Sample>& samples, const std::vector<Row>& rows, Vector& w) {
  Vector gradient{};
  static Matrix curvature;
  for (Vector& row : curvature) row.fill(0);
  for (size_t i = 0; i < kSigns; ++i) {
    gradient[i] = (rows[i].prior - w[i]) / (kSigma * kSigma);
    curvature[i][i] = 1 / (kSigma * kSigma);
  }
  for (const Sample& s : samples) {
    double odds = 0;
    for (size_t i = 0; i < kSigns; ++i) odds += w[i] * s.values[i];
    const double p = 1 / (1 + std::exp(-odds));
    for (size_t i = 0; i < kSigns; ++i) {
      if (s.values[i] == 0) continue;
      gradient[i] += s.weight * ((s.same ? 1 : 0) - p) * s.values[i];
      for (size_t j = 0; j <= i; ++j)
        curvature[i][j] += s.weight * p * (1 - p) * s.values[i] * s.values[j];
    }
  }
  const Vector change = solve(curvature, gradient);
  double most = 0;
  for (size_t i = 0; i < kSigns; ++i) {
    w[i] += change[i];
    most = std::max(most, std::abs(change[i]));
  }
  return most;
}

void print(const std::string& old, const std::vector<Row>& rows) {
  const stet::Result<std::string> text = stet::read_file(old, 1u << 20);
  if (!text) fail(text.error().text());
  (void)stet::for_each_line(*text, [](std::string_view line, int) -> std::optional<stet::Error> {
    if (line.starts_with('#')) std::printf("%s\n", std::string(line).c_str());
    return std::nullopt;
  });
  std::puts("sign\tprior\tweight\tsame\tdifferent\tmeaning");
  for (const Row& r : rows)
    std::printf("%s\t%.1f\t%.2f\t%d\t%d\t%s\n", r.sign.c_str(), r.prior, r.weight, r.same,
                r.different, r.meaning.c_str());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) fail("usage: fit_signs SIGNS.tsv LABELS.tsv");
  std::vector<Row> rows = read_signs(argv[1]);
  const stet::Result<stet::Gazetteer> gazetteer = stet::default_gazetteer();
  if (!gazetteer) fail(gazetteer.error().text());
  std::vector<Sample> samples;
  for (const auto& [path, labels] : read_labels(argv[2]))
    add_samples(path, labels, *gazetteer, samples);
  Vector w;
  for (size_t i = 0; i < kSigns; ++i) w[i] = rows[i].prior;
  for (int i = 0; i < kSteps && step(samples, rows, w) > 1e-6; ++i) {
  }
  for (size_t i = 0; i < kSigns; ++i) {
    rows[i].weight = w[i];
    for (const Sample& s : samples)
      if (s.values[i] != 0) ++(s.same ? rows[i].same : rows[i].different);
  }
  print(argv[1], rows);
}

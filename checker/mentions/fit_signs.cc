// Fits the weights of the signs to labelled pairs of spellings.
//
//   fit_signs SIGNS.tsv LABELS.tsv > NEW_SIGNS.tsv
//   fit_signs --check SIGNS.tsv LABELS.tsv
//
// LABELS.tsv has the columns article, a, b, label, weight: the path of an article, two spellings as
// they stand there (full names, or words of names), "same" or "different", and how much the row
// counts (1 when empty). A row with * for both spellings labels every other pair of that article.
// Pairs without a label are left out.
//
// The weights w maximise the log likelihood of logistic regression less Σ (w − prior)² / 2σ², by
// Newton's method: what the labels do not tell stays at the prior. Same input, same bytes out.
//
// With --check, the weights are fitted to four fifths of the articles (by a hash of the path) and
// tried on the fifth, five times over: a table of how many pairs are as likely to be one name as
// the weights say.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "checker/base/hash.h"
#include "checker/base/tsv.h"
#include "checker/base/write_file.h"
#include "checker/gazetteer/default.h"
#include "checker/mentions/pairs.h"
#include "checker/mentions/whole_names.h"
#include "checker/names/fold.h"
#include "checker/text/reader.h"

namespace {

using stet::kSigns;

// How far, in log odds, a weight may stray from its prior before it costs as much as a badly
// explained pair.
constexpr double kSigma = 1.5;
constexpr int kSteps = 50;
constexpr size_t kFolds = 5;

struct Sample {
  stet::SignValues values;
  bool same;
  double weight;
  size_t fold;  // of the article
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

// The label of the two spellings: of their full names, else of words in which they differ, else of
// the rest.
const Label* find_label(const Labels& labels, const stet::Story& story, const stet::Spelling& a,
                        const stet::Spelling& b) {
  const auto full = [&](const stet::Spelling::Use& use) {
    return story.text(story.mentions[use.mention].span);
  };
  for (const stet::Spelling::Use& x : a.uses) {
    for (const stet::Spelling::Use& y : b.uses) {
      if (const auto at = labels.find(key(full(x), full(y))); at != labels.end())
        return &at->second;
    }
  }
  const auto words = [&](const stet::Spelling::Use& use) {
    return std::span(story.mentions[use.mention].words).subspan(use.word, use.end - use.word);
  };
  for (const stet::NameWord& x : words(a.uses.front())) {
    for (const stet::NameWord& y : words(b.uses.front())) {
      if (const auto at = labels.find(key(x.folded, y.folded)); x.id != y.id && at != labels.end())
        return &at->second;
    }
  }
  const auto rest = labels.find({"*", "*"});
  return rest == labels.end() ? nullptr : &rest->second;
}

void add_samples(const std::string& path, const Labels& labels, const stet::Gazetteer& gazetteer,
                 std::vector<Sample>& samples) {
  const stet::Result<std::string> bytes = stet::read_file(path, stet::kMaxArticleBytes);
  if (!bytes) fail(bytes.error().text());
  stet::Result<stet::Article> article =
      stet::read_article(*bytes, stet::format_of(path).value_or(stet::Format::plain));
  if (!article) fail(path + ": " + article.error().text());
  stet::Story story = stet::understand(*std::move(article), gazetteer);
  const stet::ArticleWords words(story.article, story.tokens, {}, *story.vocabulary);
  const stet::Context context(story.article, story.tokens, words, *story.gazetteer, story.names);
  const stet::EvidenceJudge judge(context, gazetteer, story.mentions, story.geography);
  const size_t fold = stet::hash_bytes(path) % kFolds;
  for (const stet::SpellingPairs& judged :
       {stet::judge_pairs(context, story.mentions, judge),
        stet::judge_whole_names(context, story.mentions, judge)}) {
    for (const stet::JudgedPair& pair : judged.pairs) {
      const Label* label =
          find_label(labels, story, judged.spellings[pair.a], judged.spellings[pair.b]);
      if (label != nullptr)
        samples.push_back({pair.evidence.values, label->same, label->weight, fold});
    }
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

double probability(const Sample& s, const Vector& w) {
  double odds = 0;
  for (size_t i = 0; i < kSigns; ++i) odds += w[i] * s.values[i];
  return 1 / (1 + std::exp(-odds));
}

// What is maximised, over the samples that are not of fold `without`.
double objective(const std::vector<Sample>& samples, const std::vector<Row>& rows, size_t without,
                 const Vector& w) {
  double sum = 0;
  for (size_t i = 0; i < kSigns; ++i)
    sum -= (w[i] - rows[i].prior) * (w[i] - rows[i].prior) / (2 * kSigma * kSigma);
  for (const Sample& s : samples) {
    if (s.fold == without) continue;
    const double p = probability(s, w);
    sum += s.weight * std::log(std::max(1e-300, s.same ? p : 1 - p));
  }
  return sum;
}

// One Newton step from `w`, over the samples that are not of fold `without`; the largest change.
double step(const std::vector<Sample>& samples, const std::vector<Row>& rows, size_t without,
            Vector& w) {
  Vector gradient{};
  static Matrix curvature;
  for (Vector& row : curvature) row.fill(0);
  for (size_t i = 0; i < kSigns; ++i) {
    gradient[i] = (rows[i].prior - w[i]) / (kSigma * kSigma);
    curvature[i][i] = 1 / (kSigma * kSigma);
  }
  for (const Sample& s : samples) {
    if (s.fold == without) continue;
    const double p = probability(s, w);
    for (size_t i = 0; i < kSigns; ++i) {
      if (s.values[i] == 0) continue;
      gradient[i] += s.weight * ((s.same ? 1 : 0) - p) * s.values[i];
      for (size_t j = 0; j <= i; ++j)
        curvature[i][j] += s.weight * p * (1 - p) * s.values[i] * s.values[j];
    }
  }
  const Vector change = solve(curvature, gradient);
  const double before = objective(samples, rows, without, w);
  for (double share = 1; share > 1e-6; share /= 2) {  // as far as it helps
    Vector next = w;
    double most = 0;
    for (size_t i = 0; i < kSigns; ++i) {
      next[i] += share * change[i];
      most = std::max(most, std::abs(share * change[i]));
    }
    if (objective(samples, rows, without, next) < before) continue;
    w = next;
    return most;
  }
  return 0;
}

Vector fit(const std::vector<Sample>& samples, const std::vector<Row>& rows, size_t without) {
  Vector w;
  for (size_t i = 0; i < kSigns; ++i) w[i] = rows[i].prior;
  for (int i = 0; i < kSteps && step(samples, rows, without, w) > 1e-6; ++i) {
  }
  return w;
}

// How many pairs of each tenth of probability are one name, each judged by weights that have not
// seen its article.
void check(const std::vector<Sample>& samples, const std::vector<Row>& rows) {
  struct Bin {
    double same = 0, all = 0;
  };
  std::array<Bin, 10> bins;
  double loss = 0, weights = 0;
  for (size_t fold = 0; fold < kFolds; ++fold) {
    const Vector w = fit(samples, rows, fold);
    for (const Sample& s : samples) {
      if (s.fold != fold) continue;
      const double p = probability(s, w);
      Bin& bin = bins[std::min<size_t>(9, static_cast<size_t>(10 * p))];
      bin.all += s.weight;
      bin.same += s.same ? s.weight : 0;
      loss -= s.weight * std::log(std::max(1e-9, s.same ? p : 1 - p));
      weights += s.weight;
    }
  }
  std::puts("probability\tpairs\tshare same");
  for (size_t i = 0; i < bins.size(); ++i)
    std::printf("%.1f-%.1f\t%.0f\t%.3f\n", static_cast<double>(i) / 10,
                static_cast<double>(i + 1) / 10, bins[i].all,
                bins[i].all > 0 ? bins[i].same / bins[i].all : 0);
  std::printf("log loss\t%.4f\n", loss / weights);
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
  const bool checks = argc == 4 && std::string_view(argv[1]) == "--check";
  if (argc != 3 && !checks) fail("usage: fit_signs [--check] SIGNS.tsv LABELS.tsv");
  const std::string signs = argv[argc - 2];
  std::vector<Row> rows = read_signs(signs);
  const stet::Result<stet::Gazetteer> gazetteer = stet::default_gazetteer();
  if (!gazetteer) fail(gazetteer.error().text());
  std::vector<Sample> samples;
  for (const auto& [path, labels] : read_labels(argv[argc - 1]))
    add_samples(path, labels, *gazetteer, samples);
  if (checks) {
    check(samples, rows);
    return 0;
  }
  const Vector w = fit(samples, rows, kFolds);
  for (size_t i = 0; i < kSigns; ++i) {
    rows[i].weight = w[i];
    for (const Sample& s : samples)
      if (s.values[i] != 0) ++(s.same ? rows[i].same : rows[i].different);
  }
  print(signs, rows);
}

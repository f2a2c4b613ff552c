// Learns what differences between spellings cost, from labelled pairs of name words.
//
//   train_costs PAIRS.tsv FOLDER     writes FOLDER/learned.tsv and FOLDER/slips.tsv
//   train_costs PAIRS.tsv            learns from four fifths, and prints how the rest is told apart
//
// PAIRS.tsv has the columns a, b, label, weight: two words, "same" or "different" names, and how
// much the row counts. The model is the one that compares names: the distance D of two words is the
// cost of their cheapest alignment under any plausible origin, divided by their length, and they
// are one name with probability σ(β (θ − D)). Costs start at the priors of
// rules/knowledge/romanization/<origin>.tsv and are moved by stochastic gradient ascent of the
// likelihood; each rule has a part of its own and one that it shares with the same letters of other
// origins, both drawn back to the prior, so that what the pairs do not tell stays as it was
// written. Same input, same bytes out.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "checker/base/hash.h"
#include "checker/base/tsv.h"
#include "checker/base/write_file.h"
#include "checker/names/align.h"
#include "checker/names/fold.h"
#include "checker/names/origin_model.h"
#include "checker/names/part_distance.h"
#include "checker/names/prepared_name.h"
#include "checker/names/romanization.h"

namespace {

using stet::CostTable;
using stet::kLetterClasses;
using stet::kOrigins;
using stet::Origin;
using stet::SpellingRule;

constexpr float kAny = std::numeric_limits<float>::infinity();
constexpr int kPasses = 40;
constexpr double kRate = 0.15;       // of AdaGrad, in letters
constexpr double kPull = 0.02;       // by which a pass draws each cost back to its prior
constexpr float kLeastShare = 0.5F;  // of its prior that a rule costs at least
constexpr float kLeastSlip = 0.8F,
                kMostSlip = 1.6F;    // an unexplained letter is never as cheap as a rule
constexpr double kSteep = 15;        // β
constexpr double kBorder = 0.2;      // θ: the distance of score 0.7 (compare.cc)
constexpr double kSlipCaution = 50;  // each pair of letters is seen but a few times
constexpr double kDifferent = 0.5;   // how much the gradient of a different pair counts

[[noreturn]] void fail(const std::string& message) {
  std::fprintf(stderr, "%s\n", message.c_str());
  std::exit(2);
}

struct Sample {
  std::string a, b;
  bool same;
  double weight;
};

// One number to learn: how far a cost lies from its prior.
struct Parameter {
  double value = 0;
  double squares = 1;  // of its gradients, for AdaGrad: the more to begin with, the more caution
  double same = 0, different = 0;  // weighted uses, in the last pass

  void step(double gradient) {
    squares += gradient * gradient;
    value += kRate * gradient / std::sqrt(squares);
  }
};

class Trainer {
 public:
  Trainer() : costs_(stet::spelling_costs()) {
    for (size_t o = 0; o < kOrigins; ++o) {
      const auto rules = stet::spelling_costs().rules[o].rules;
      rules_[o].assign(rules.begin(), rules.end());
      costs_.rules[o].rules = rules_[o];
      for (const SpellingRule& rule : rules_[o]) {
        const auto key = std::tuple(std::min(rule.a, rule.b), std::max(rule.a, rule.b), rule.where);
        own_of_[o].push_back(&own_[std::tuple_cat(std::tuple(o), key)]);
        shared_of_[o].push_back(&shared_[key]);
      }
    }
    for (size_t a = 0; a < kLetterClasses; ++a)
      for (size_t b = 0; b < kLetterClasses; ++b)
        slip_of_[a * kLetterClasses + b] = slip_parameter(std::min(a, b), std::max(a, b));
    swap_.squares = mixed_.squares = kSlipCaution;
    for (auto& [key, slip] : slips_) slip.squares = kSlipCaution;
    settle();
  }

  void learn(std::vector<Sample> samples) {
    const auto order = [](const Sample& s) { return stet::hash_bytes(s.a + "\t" + s.b); };
    std::sort(samples.begin(), samples.end(),
              [&](const Sample& x, const Sample& y) { return order(x) < order(y); });
    for (int pass = 0; pass < kPasses; ++pass) {
      each([](Parameter& p) { p.same = p.different = 0; });
      double loss = 0;
      for (const Sample& s : samples) loss += visit(s);
      each([](Parameter& p) { p.value *= 1 - kPull; });
      settle();
      if (pass % 10 == 9)
        std::fprintf(stderr, "pass %d: log loss %.4f\n", pass + 1, loss / weight(samples));
    }
  }

  double distance(const Sample& s) const {
    double best = 1;
    for (const auto& o : origins_of(s)) best = std::min(best, double{under(s, o, nullptr)});
    return best;
  }

  void write(const std::string& folder) const {
    write_file(folder + "/learned.tsv", rules_table());
    write_file(folder + "/slips.tsv", slips_table());
  }

 private:
  using Steps = std::vector<stet::Difference>;

  // A vowel for a consonant is no sound change of any language; all such pairs cost alike.
  Parameter* slip_parameter(size_t a, size_t b) {
    const auto is_vowel = [](size_t letter) {
      return std::string_view("aeiouy").find(static_cast<char>('a' + letter)) !=
             std::string_view::npos;
    };
    const bool one_sound = b + 1 == kLetterClasses || is_vowel(a) == is_vowel(b);
    return one_sound ? &slips_[a * kLetterClasses + b] : &mixed_;
  }

  static double weight(const std::vector<Sample>& samples) {
    double sum = 0;
    for (const Sample& s : samples) sum += s.weight;
    return sum;
  }

  static stet::PlausibleOrigins origins_of(const Sample& s) {
    return {stet::PreparedName(s.a), stet::PreparedName(s.b), stet::OriginSet::all()};
  }

  float under(const Sample& s, const stet::PlausibleOrigin& o, Steps* steps) const {
    return stet::part_distance(stet::align_tokens(s.a, s.b, o.origin, steps, kAny, costs_), s.a,
                               s.b) +
           stet::kPerNat * o.behind;
  }

  // One step uphill for one pair; returns its loss.
  double visit(const Sample& s) {
    float best = 1e9F;
    Origin origin = Origin::english;
    Steps steps, kept;
    for (const auto& o : origins_of(s)) {
      steps.clear();
      const float distance = under(s, o, &steps);
      if (distance >= best) continue;
      best = distance;
      origin = o.origin;
      kept = steps;
    }
    const double p = 1 / (1 + std::exp(-kSteep * (kBorder - best)));
    const double error = (s.same ? 1 : 0) - p;
    // Some that are called one name are none that letters could show (Joseph, Pepe): the further
    // off, the less they pull. Two that are taken for one pull in full.
    const double trust = s.same ? 4 * p * (1 - p) : kDifferent;
    const double gradient = -trust * error * s.weight * kSteep / stet::part_length(s.a, s.b);
    for (const stet::Difference& step : kept) {
      for (Parameter* parameter : of(step, static_cast<size_t>(origin))) {
        if (parameter == nullptr) continue;
        parameter->step(gradient);
        (s.same ? parameter->same : parameter->different) += s.weight;
      }
    }
    return -s.weight * std::log(std::max(1e-9, s.same ? p : 1 - p));
  }

  std::array<Parameter*, 2> of(const stet::Difference& step, size_t origin) {
    if (step.rule != nullptr) {
      const auto at = static_cast<size_t>(step.rule - rules_[origin].data());
      return {own_of_[origin][at], shared_of_[origin][at]};
    }
    if (!step.slip) return {&doubling_, nullptr};
    if (step.a.size() == 2) return {&swap_, nullptr};
    const auto letter = [](std::string_view side) {
      return side.empty() ? kLetterClasses - 1 : stet::letter_class(side[0]);
    };
    return {slip_of_[letter(step.a) * kLetterClasses + letter(step.b)], nullptr};
  }

  template <class F>
  void each(F f) {
    for (auto& [key, p] : own_) f(p);
    for (auto& [key, p] : shared_) f(p);
    for (auto& [key, p] : slips_) f(p);
    f(mixed_);
    f(swap_);
    f(doubling_);
  }

  static float cost_of(float prior, double change, float least) {
    return std::clamp(prior + static_cast<float>(change), least, stet::kDearest);
  }

  // The costs that the parameters stand for.
  void settle() {
    for (size_t o = 0; o < kOrigins; ++o)
      for (size_t i = 0; i < rules_[o].size(); ++i)
        rules_[o][i].cost =
            cost_of(rules_[o][i].prior, own_of_[o][i]->value + shared_of_[o][i]->value,
                    kLeastShare * rules_[o][i].prior);
    for (size_t i = 0; i < costs_.slips.size(); ++i)
      costs_.slips[i] =
          std::min(kMostSlip, cost_of(stet::kSlipPrior, slip_of_[i]->value, kLeastSlip));
    costs_.swap = cost_of(stet::kSlipPrior, swap_.value, kLeastSlip);
    costs_.doubling = cost_of(stet::kDoublingPrior, doubling_.value, 0);
  }

  static std::string number(double value, const char* format) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), format, value);
    return text.data();
  }

  static std::string side(std::string_view text) { return text.empty() ? "-" : std::string(text); }

  std::string rules_table() const {
    std::string out =
        "# What train_costs made of the costs in <origin>.tsv, learned from labelled pairs of name "
        "words; rows that moved by less\n"
        "# than 0.05 are left out. Do not edit: change the priors, or the pairs, and train again "
        "(checker/names/train_costs.cc).\n"
        "# same, different: weighted uses of the rule in the cheapest alignment of a pair of that "
        "label.\n"
        "origin\ta\tb\twhere\tprior\tcost\tsame\tdifferent\n";
    for (size_t o = 0; o < kOrigins; ++o) {
      for (size_t i = 0; i < rules_[o].size(); ++i) {
        const SpellingRule& rule = rules_[o][i];
        if (rule.b < rule.a || std::abs(rule.cost - rule.prior) < 0.05F) continue;
        const std::string_view where = rule.where == 's'   ? "start"
                                       : rule.where == 'm' ? "middle"
                                       : rule.where == 'e' ? "end"
                                                           : "";
        out += std::string(stet::origin_file(static_cast<Origin>(o))) + "\t" + side(rule.a) + "\t" +
               side(rule.b) + "\t" + std::string(where) + "\t" + number(rule.prior, "%.2f") + "\t" +
               number(rule.cost, "%.2f") + "\t" + number(own_of_[o][i]->same, "%.0f") + "\t" +
               number(own_of_[o][i]->different, "%.0f") + "\n";
      }
    }
    return out;
  }

  std::string slips_table() const {
    std::string out =
        "# What train_costs made of letters that no rule explains, from labelled pairs of name "
        "words: - is no letter, ab/ba two\n"
        "# neighbours swapped, aa/a a doubled letter. Others cost 1.60. Do not edit: train again "
        "(checker/names/train_costs.cc).\n"
        "a\tb\tcost\tsame\tdifferent\n";
    const auto row = [&](const std::string& a, const std::string& b, float cost,
                         const Parameter& p) {
      out += a + "\t" + b + "\t" + number(cost, "%.2f") + "\t" + number(p.same, "%.0f") + "\t" +
             number(p.different, "%.0f") + "\n";
    };
    row("ab", "ba", costs_.swap, swap_);
    row("aa", "a", costs_.doubling, doubling_);
    const auto letter = [](size_t index) {
      return index + 1 == kLetterClasses ? std::string("-")
                                         : std::string(1, static_cast<char>('a' + index));
    };
    for (size_t a = 0; a + 1 < kLetterClasses; ++a) {
      for (size_t b = a + 1; b < kLetterClasses; ++b) {
        const size_t key = a * kLetterClasses + b;
        if (std::abs(costs_.slips[key] - stet::kSlipPrior) >= 0.05F)
          row(letter(a), letter(b), costs_.slips[key], *slip_of_[key]);
      }
    }
    return out;
  }

  static void write_file(const std::string& path, const std::string& text) {
    if (auto error = stet::write_file(path, text)) fail(error->text());
  }

  CostTable costs_;
  std::array<std::vector<SpellingRule>, kOrigins> rules_;
  std::map<std::tuple<size_t, std::string_view, std::string_view, char>, Parameter> own_;
  std::map<std::tuple<std::string_view, std::string_view, char>, Parameter> shared_;
  std::map<size_t, Parameter> slips_;
  std::array<std::vector<Parameter*>, kOrigins> own_of_, shared_of_;
  std::array<Parameter*, kLetterClasses * kLetterClasses> slip_of_{};
  Parameter swap_, doubling_, mixed_;
};

std::vector<Sample> read_samples(const std::string& path) {
  std::vector<Sample> samples;
  const auto use = [&](const stet::TsvRow& row) -> std::optional<stet::Error> {
    if (row[2] != "same" && row[2] != "different")
      return row.error("label is not same or different");
    Sample s{stet::fold(row[0]), stet::fold(row[1]), row[2] == "same",
             row[3].empty() ? 1 : std::atof(std::string(row[3]).c_str())};
    const bool decided = s.a == s.b || s.a.find(' ') != s.a.npos || s.b.find(' ') != s.b.npos ||
                         s.a.size() < 2 || s.b.size() < 2 || stet::in_one_family(s.a, s.b) ||
                         stet::contrasted(s.a, s.b);
    if (!decided) samples.push_back(std::move(s));
    return std::nullopt;
  };
  if (auto error = stet::read_table(path, {"a", "b", "label", "weight"}, use)) fail(error->text());
  return samples;
}

// The weighted share of (same, different) pairs in which the same ones lie nearer.
double told_apart(const Trainer& trainer, const std::vector<Sample>& samples) {
  std::vector<std::tuple<double, bool, double>> order;
  for (const Sample& s : samples) order.emplace_back(trainer.distance(s), s.same, s.weight);
  std::sort(order.begin(), order.end());
  double nearer = 0, right = 0, different = 0;
  for (const auto& [distance, same, weight] : order) {
    if (same) {
      nearer += weight;
    } else {
      right += weight * nearer;
      different += weight;
    }
  }
  return right / (nearer * different);
}

void cross_check(const std::vector<Sample>& samples) {
  std::vector<Sample> learned, kept;
  for (const Sample& s : samples)
    (stet::hash_bytes(std::min(s.a, s.b)) % 5 == 0 ? kept : learned).push_back(s);
  Trainer trainer;
  std::printf("%zu pairs, %zu kept aside: told apart %.4f before", samples.size(), kept.size(),
              told_apart(trainer, kept));
  trainer.learn(learned);
  std::printf(", %.4f after (those learned from: %.4f)\n", told_apart(trainer, kept),
              told_apart(trainer, learned));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2 && argc != 3) fail("usage: train_costs PAIRS.tsv [FOLDER]");
  const std::vector<Sample> samples = read_samples(argv[1]);
  if (argc == 2) {
    cross_check(samples);
    return 0;
  }
  Trainer trainer;
  trainer.learn(samples);
  trainer.write(argv[2]);
  return 0;
}

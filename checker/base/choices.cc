#include "checker/base/choices.h"

#include <algorithm>
#include <vector>

namespace stet {
namespace {

// Restricted Damerau-Levenshtein distance, row by row.
size_t distance(std::string_view a, std::string_view b) {
  std::vector<size_t> before_last(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      row[j] =
          std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1] ? 1 : 0)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
    before_last.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

}  // namespace

std::string_view nearest(std::string_view given, std::span<const std::string_view> choices) {
  constexpr size_t kLongest = 100;
  std::string_view best;
  if (given.size() > kLongest) return best;
  size_t best_distance = std::max<size_t>(2, given.size() / 3) + 1;
  for (const std::string_view choice : choices) {
    const size_t d = distance(given, choice);
    if (d < best_distance && d < choice.size()) {
      best = choice;
      best_distance = d;
    }
  }
  return best;
}

std::string unknown_choice(std::string_view what, std::string_view given,
                           std::span<const std::string_view> choices) {
  std::string out = "unknown " + std::string(what) + " “" + std::string(given) + "”";
  const std::string_view near = nearest(given, choices);
  if (!near.empty()) out += "; did you mean “" + std::string(near) + "”?";
  out += near.empty() ? "; choose one of " : " Choose one of ";
  for (size_t i = 0; i < choices.size(); ++i) {
    out += i == 0 ? "" : ", ";
    out += choices[i];
  }
  return out;
}

}  // namespace stet

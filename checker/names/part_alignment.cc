#include "checker/names/part_alignment.h"

#include <algorithm>
#include <limits>

#include "checker/names/align.h"
#include "checker/names/romanization.h"

namespace stet {
namespace {

constexpr float kJoinedPart = 0.03F;  // one side writes two parts as one

using Parts = std::vector<NamePart>;

std::ptrdiff_t required(const Parts& parts) {
  return std::count_if(parts.begin(), parts.end(), [](const NamePart& p) { return !p.optional; });
}

float skip(const NamePart& part) { return part.optional ? kOptionalPart : kExtraPart; }

void skipped(const NamePart& part, std::vector<Reason>& out) {
  out.push_back({(part.optional ? "optional " : "extra ") + part.letters, skip(part),
                 part.optional ? Bearing::difference : Bearing::objection});
}

Reason as_reason(const Difference& d) {
  const auto letters = [](std::string_view s) {
    return s.empty() ? std::string("nothing") : std::string(s);
  };
  std::string text = letters(d.a) + "/" + letters(d.b);
  if (!d.reason.empty()) {
    text += ": ";
    text += d.reason;
  } else {
    text += d.slip ? ": no romanization explains it" : ": doubled letter";
  }
  return {std::move(text), d.cost, d.slip ? Bearing::objection : Bearing::difference};
}

// The letters of `a`, and where the other word has others both.
std::string side_by_side(std::string_view a, const std::vector<Difference>& differences) {
  std::string text;
  size_t done = 0;
  for (const Difference& d : differences) {
    const auto begin = static_cast<size_t>(d.a.data() - a.data());
    text += a.substr(done, begin - done);
    ((text += "[") += d.a) += "|";
    (text += d.b) += "]";
    done = begin + d.a.size();
  }
  return text += a.substr(done);
}

}  // namespace

PartAlignment::PartAlignment(PartPairs& pairs, size_t turned)
    : pairs_(pairs), a_(pairs.a()), b_(pairs.b()), turned_(turned) {
  constexpr float kFar = std::numeric_limits<float>::infinity();
  for (size_t i = 0; i <= a_.size(); ++i)
    for (size_t j = 0; j <= b_.size(); ++j) cells_[i][j] = {{kFar, kFar}, Step::none};
  extra_a_ = required(a_) > required(b_);
  extra_b_ = required(b_) > required(a_);
  cells_[0][0].cost = {};
  for (size_t i = 0; i <= a_.size(); ++i)
    for (size_t j = 0; j <= b_.size(); ++j) extend(i, j);
}

void PartAlignment::reach(size_t i, size_t j, NameCost from, float worst, float sum, Step step) {
  const NameCost cost{std::max(from.worst, worst), from.sum + sum};
  Cell& cell = cells_[i][j];
  if (cost < cell.cost) cell = {cost, step};
}

void PartAlignment::extend(size_t i, size_t j) {
  const NameCost from = cells_[i][j].cost;
  if (from.sum == std::numeric_limits<float>::infinity()) return;
  const bool more_a = i < a_.size(), more_b = j < b_.size();
  if (more_a && more_b) {
    const float d = pairs_.distance(at(i), j);
    reach(i + 1, j + 1, from, d, d, Step::match);
    if (i + 1 < a_.size() && right(j).size() > left(i).size()) {
      const float joined = kJoinedPart + pairs_.distance(left(i) + left(i + 1), right(j));
      reach(i + 2, j + 1, from, joined, joined, Step::join_a);
    }
    if (j + 1 < b_.size() && left(i).size() > right(j).size()) {
      const float joined = kJoinedPart + pairs_.distance(left(i), right(j) + right(j + 1));
      reach(i + 1, j + 2, from, joined, joined, Step::join_b);
    }
  }
  if (more_a && (extra_a_ || a_[at(i)].optional))
    reach(i + 1, j, from, skip(a_[at(i)]), skip(a_[at(i)]), Step::skip_a);
  if (more_b && (extra_b_ || b_[j].optional))
    reach(i, j + 1, from, skip(b_[j]), skip(b_[j]), Step::skip_b);
}

void PartAlignment::explain(std::vector<Reason>& reasons, std::string& aligned) const {
  std::vector<Reason> reversed;
  std::vector<std::string> pieces;
  for (size_t i = a_.size(), j = b_.size(); i > 0 || j > 0;) {
    switch (cells_[i][j].step) {
      case Step::match:
        --i, --j;
        pieces.push_back(explain_pair(left(i), right(j), reversed));
        break;
      case Step::join_a:
        i -= 2, --j;
        pieces.push_back(explain_pair(left(i) + left(i + 1), right(j), reversed));
        break;
      case Step::join_b:
        --i, j -= 2;
        pieces.push_back(explain_pair(left(i), right(j) + right(j + 1), reversed));
        break;
      case Step::skip_a:
        --i;
        skipped(a_[at(i)], reversed);
        pieces.push_back("[" + left(i) + "|]");
        break;
      case Step::skip_b:
        --j;
        skipped(b_[j], reversed);
        pieces.push_back("[|" + right(j) + "]");
        break;
      case Step::none:
        return;
    }
  }
  reasons.insert(reasons.end(), reversed.rbegin(), reversed.rend());
  for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece)
    aligned += (aligned.empty() ? "" : " ") + *piece;
}

// The reasons are appended in reverse, as the walk from the end needs them.
std::string PartAlignment::explain_pair(const std::string& a, const std::string& b,
                                        std::vector<Reason>& reversed) const {
  if (a == b) return a;
  const std::string both = "[" + a + "|" + b + "]";
  if (contrasted(a, b)) {
    reversed.push_back(
        {a + "/" + b + ": listed as two names that look alike", kContrast, Bearing::objection});
    return both;
  }
  if (in_one_family(a, b)) {
    reversed.push_back({a + "/" + b + ": forms of one name", kFamily, Bearing::support});
    return both;
  }
  std::vector<Difference> differences;
  (void)align_tokens(a, b, pairs_.origin(), &differences);
  for (auto d = differences.rbegin(); d != differences.rend(); ++d)
    reversed.push_back(as_reason(*d));
  return side_by_side(a, differences);
}

}  // namespace stet

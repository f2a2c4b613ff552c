#include "checker/names/romanization.h"

#include <algorithm>
#include <iterator>

#include "checker/base/token_index.h"

namespace stet {
namespace {

struct Form {
  std::string_view token;
  uint16_t family;
  uint8_t origin;
};

struct Contrast {
  std::string_view a, b;  // a < b
};

constexpr size_t kLongestParticle = 8;

struct Particle {
  std::string_view token;
  ParticleRole role;
};

template <size_t N>
constexpr std::array<RuleHead, N> heads_of(const SpellingRule (&rules)[N]) {
  std::array<RuleHead, N> heads;
  const auto add = [](std::string_view side, size_t bit, RuleHead& head) {
    for (char c : side.substr(0, RuleHead::kLetters)) {
      head.letters |= uint64_t{static_cast<unsigned char>(c)} << bit;
      head.mask |= uint64_t{0xFF} << bit;
      bit += 8;
    }
  };
  for (size_t i = 0; i < N; ++i) {
    add(rules[i].a, 0, heads[i]);
    add(rules[i].b, 32, heads[i]);
  }
  return heads;
}

#include "romanization_tables.inc"  // written by make_romanization

std::span<const Form> families_of(std::string_view token) {
  const size_t first = first_row(kFormIndex, token, [](size_t row) { return kForms[row].token; });
  if (first == kNoRow) return {};
  size_t last = first;
  while (last < std::size(kForms) && kForms[last].token == token) ++last;
  return std::span(kForms).subspan(first, last - first);
}

}  // namespace

const CostTable& spelling_costs() { return kCosts; }

bool in_one_family(std::string_view a, std::string_view b) {
  for (const Form& x : families_of(a))
    for (const Form& y : families_of(b))
      if (x.family == y.family) return true;
  return false;
}

std::vector<uint16_t> family_ids(std::string_view token) {
  std::vector<uint16_t> ids;
  for (const Form& form : families_of(token)) ids.push_back(form.family);
  return ids;
}

OriginSet family_origins(std::string_view token) {
  OriginSet origins;
  for (const Form& form : families_of(token)) origins = origins | Origin{form.origin};
  return origins;
}

bool contrasted(std::string_view a, std::string_view b) {
  if (b < a) std::swap(a, b);
  size_t row = first_row(kContrastIndex, a, [](size_t r) { return kContrasts[r].a; });
  if (row == kNoRow) return false;
  for (; row < std::size(kContrasts) && kContrasts[row].a == a; ++row) {
    if (kContrasts[row].b == b) return true;
  }
  return false;
}

ParticleRole particle_role(std::string_view token) {
  if (token.size() > kLongestParticle) return ParticleRole::none;
  const size_t row = first_row(kParticleIndex, token, [](size_t r) { return kParticles[r].token; });
  return row == kNoRow ? ParticleRole::none : kParticles[row].role;
}

}  // namespace stet

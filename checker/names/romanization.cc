#include "checker/names/romanization.h"

#include <algorithm>
#include <iterator>

#include "checker/base/hash.h"

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

#include "romanization_tables.inc"  // written by make_romanization

// The first row of `token`, or the end. Rows are sorted by token.
template <class Row, size_t kRows, size_t kSlots>
const Row* find_row(const Row (&rows)[kRows], const uint16_t (&index)[kSlots],
                    std::string_view token) {
  for (size_t at = hash_bytes(token) % kSlots; index[at] != 0; at = (at + 1) % kSlots) {
    if (rows[index[at] - 1].token == token) return &rows[index[at] - 1];
  }
  return std::end(rows);
}

std::span<const Form> families_of(std::string_view token) {
  const Form* first = find_row(kForms, kFormIndex, token);
  const Form* last = first;
  while (last != std::end(kForms) && last->token == token) ++last;
  return {first, last};
}

}  // namespace

const OriginRules& rules_of(Origin origin) { return kOriginRules[static_cast<int>(origin)]; }

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
  return std::binary_search(
      std::begin(kContrasts), std::end(kContrasts), Contrast{a, b},
      [](const Contrast& x, const Contrast& y) { return x.a != y.a ? x.a < y.a : x.b < y.b; });
}

ParticleRole particle_role(std::string_view token) {
  if (token.size() > kLongestParticle) return ParticleRole::none;
  const Particle* row = find_row(kParticles, kParticleIndex, token);
  return row != std::end(kParticles) ? row->role : ParticleRole::none;
}

}  // namespace stet

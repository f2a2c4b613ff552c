#include "checker/names/prepared_name.h"

#include <algorithm>
#include <cstdlib>

#include "checker/names/origin_model.h"

namespace stet {
namespace {

constexpr size_t kSum = 31;

std::string required_letters(const std::vector<NamePart>& parts) {
  std::string letters;
  for (const NamePart& part : parts) {
    if (!part.optional) letters += part.letters;
  }
  return letters;
}

}  // namespace

PreparedName::PreparedName(std::string_view folded)
    : folded_(folded),
      parts_(name_parts(folded)),
      odds_(origin_odds(folded)),
      letters_(histogram(required_letters(parts_))),
      bones_(histogram(skeleton(parts_))) {}

PreparedName::Histogram PreparedName::histogram(std::string_view text) {
  constexpr size_t kMost = 250;  // longer ones are cut, so that no count overflows
  Histogram counts{};
  text = text.substr(0, kMost);
  for (char c : text) {
    const size_t at = static_cast<unsigned char>(c) % 32;
    ++counts[at == kSum ? 0 : at];
  }
  counts[kSum] = static_cast<uint8_t>(text.size());
  return counts;
}

float PreparedName::unshared(const Histogram& a, const Histogram& b) {
  int off = 0;
  for (size_t i = 0; i < a.size(); ++i) off += std::abs(int{a[i]} - int{b[i]});
  off -= std::abs(int{a[kSum]} - int{b[kSum]});
  return static_cast<float>(off) / static_cast<float>(std::max(1, a[kSum] + b[kSum]));
}

}  // namespace stet

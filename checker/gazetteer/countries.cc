#include "checker/gazetteer/countries.h"

#include <algorithm>

#include "checker/gazetteer/gazetteer_impl.h"

namespace stet {
namespace {

template <class Layers>
std::pair<const Layer*, const format::CountryRow*> last_row(const Layers& layers,
                                                            CountryCode country) {
  for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
    if (const format::CountryRow* row = layer->country(country)) return {&*layer, row};
  }
  return {nullptr, nullptr};
}

}  // namespace

std::span<const CountryCode> Gazetteer::neighbours(CountryCode country) const {
  const auto [layer, row] = last_row(impl_->layers, country);
  return row == nullptr ? std::span<const CountryCode>() : layer->neighbours(*row);
}

std::string_view Gazetteer::country_name(CountryCode country) const {
  const auto [layer, row] = last_row(impl_->layers, country);
  return row == nullptr ? std::string_view() : layer->string(row->name);
}

std::string_view Gazetteer::region(CountryCode country) const {
  const auto [layer, row] = last_row(impl_->layers, country);
  return row == nullptr ? std::string_view() : layer->string(row->region);
}

std::string_view Gazetteer::demonym(CountryCode country) const {
  const auto [layer, row] = last_row(impl_->layers, country);
  return row == nullptr ? std::string_view() : layer->string(row->demonym);
}

bool neighbours(const Gazetteer& gazetteer, CountryCode a, CountryCode b) {
  const auto holds = [&gazetteer](CountryCode from, CountryCode to) {
    return std::ranges::find(gazetteer.neighbours(from), to) != gazetteer.neighbours(from).end();
  };
  return !a.empty() && !b.empty() && (holds(a, b) || holds(b, a));
}

}  // namespace stet

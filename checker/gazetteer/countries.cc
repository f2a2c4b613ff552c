#include "checker/gazetteer/countries.h"

#include <algorithm>

#include "checker/gazetteer/gazetteer_impl.h"
#include "checker/names/fold.h"

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

std::vector<EntryRef> Gazetteer::best_known(CountryCode country, uint32_t limit) const {
  std::vector<EntryRef> out;
  for (uint16_t i = layers(); i-- > 0;) {
    const Layer::Range range = impl_->layers[i].range(country);
    uint32_t found = 0;
    for (uint32_t at = range.begin; at < range.end && found < limit; ++at) {
      const format::EntryRow& row = impl_->layers[i].entries()[at];
      if (row.kind >= static_cast<uint8_t>(EntryKind::person) || impl_->hidden(i, at)) continue;
      out.push_back({i, at});
      ++found;
    }
  }
  return out;
}

const std::vector<KnownPlace>& Gazetteer::known_places(CountryCode country) const {
  constexpr uint32_t kEachLayer = 60;
  return impl_->known.of(country.value, [&] {
    std::vector<KnownPlace> places;
    for (EntryRef ref : best_known(country, kEachLayer)) {
      const bool next = !places.empty() && places.back().entry.layer == ref.layer;
      places.push_back({ref, next ? places.back().position + 1 : 0, fold(entry(ref).name)});
    }
    return places;
  });
}

bool neighbours(const Gazetteer& gazetteer, CountryCode a, CountryCode b) {
  const auto holds = [&gazetteer](CountryCode from, CountryCode to) {
    return std::ranges::find(gazetteer.neighbours(from), to) != gazetteer.neighbours(from).end();
  };
  return !a.empty() && !b.empty() && (holds(a, b) || holds(b, a));
}

}  // namespace stet

#include "checker/gazetteer/pack/builder.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "checker/base/hash.h"
#include "checker/gazetteer/format.h"
#include "checker/gazetteer/gazetteer.h"
#include "checker/gazetteer/pack/image_writer.h"
#include "checker/gazetteer/pack/same_place.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

bool before(const GazetteerRecord& a, uint16_t rank_a, const GazetteerRecord& b, uint16_t rank_b) {
  if (a.countries[0] != b.countries[0]) return a.countries[0] < b.countries[0];
  if (rank_a != rank_b) return rank_a > rank_b;
  if (a.id != b.id) return a.id < b.id;
  if (a.kind != b.kind) return a.kind < b.kind;
  return a.names[0].text < b.names[0].text;
}

bool located(const GazetteerRecord& record) {
  return record.latitude != 0 || record.longitude != 0;
}

}  // namespace

struct GazetteerBuilder::Impl {
  std::string built;
  std::vector<std::string> sources;
  std::vector<GazetteerRecord> records;
  std::map<CountryCode, CountryRecord> countries;
  std::unordered_map<uint64_t, uint32_t> words;  // hash → flags
  std::vector<uint64_t> shadows;
};

GazetteerBuilder::GazetteerBuilder() : impl_(std::make_unique<Impl>()) {}
GazetteerBuilder::~GazetteerBuilder() = default;
GazetteerBuilder::GazetteerBuilder(GazetteerBuilder&&) noexcept = default;
GazetteerBuilder& GazetteerBuilder::operator=(GazetteerBuilder&&) noexcept = default;

void GazetteerBuilder::set_built(std::string date) { impl_->built = std::move(date); }

void GazetteerBuilder::add_source(std::string attribution) {
  impl_->sources.push_back(std::move(attribution));
}

void GazetteerBuilder::add_entry(GazetteerRecord record) {
  keep_distinct_names(record);
  if (!record.names.empty()) impl_->records.push_back(std::move(record));
}

void GazetteerBuilder::add_country(CountryRecord record) {
  impl_->countries[record.code] = std::move(record);
}

void GazetteerBuilder::add_word(std::string_view folded, uint32_t word_flags) {
  if (!folded.empty()) impl_->words[hash_bytes(folded)] |= word_flags;
}

std::vector<GazetteerRecord>& GazetteerBuilder::records() { return impl_->records; }

void GazetteerBuilder::merge_duplicates() {
  constexpr double kOnePlace = 50;  // kilometres
  std::unordered_map<std::string, std::vector<size_t>> kept;
  std::vector<GazetteerRecord> out;
  for (GazetteerRecord& record : impl_->records) {
    std::string key(kind_name(record.kind));
    record.countries[0].append_to(key);
    fold_append(record.names[0].text, key);
    std::vector<size_t>& others = kept[key];
    const auto same = std::ranges::find_if(others, [&](size_t i) {
      return !located(record) || !located(out[i]) ||
             distance_km(record.latitude, record.longitude, out[i].latitude, out[i].longitude) <=
                 kOnePlace;
    });
    if (same != others.end()) {
      join_records(std::move(record), out[*same]);
    } else {
      others.push_back(out.size());
      out.push_back(std::move(record));
    }
  }
  impl_->records = std::move(out);
}

void GazetteerBuilder::place_over(const Gazetteer& lower) {
  std::unordered_map<uint64_t, size_t> placed;  // id below → index in out
  std::vector<GazetteerRecord> out;
  for (GazetteerRecord& record : impl_->records) {
    const std::optional<EntryRef> same = same_place(record, lower);
    if (same) {
      const uint64_t id = lower.entry(*same).id;
      const auto [found, is_new] = placed.try_emplace(id, out.size());
      if (!is_new) {
        join_records(std::move(record), out[found->second]);
        continue;
      }
      adopt(lower, *same, record);
      keep_distinct_names(record);
      impl_->shadows.push_back(id);
    } else {
      // A mass source between the two may have it from here.
      if (record.id == 0) record.id = own_id(record);
      impl_->shadows.push_back(record.id);
    }
    out.push_back(std::move(record));
  }
  impl_->records = std::move(out);
}

Result<LayerImage> GazetteerBuilder::build() const {
  std::vector<GazetteerRecord> sorted = impl_->records;
  std::vector<std::pair<uint32_t, uint16_t>> order;
  for (GazetteerRecord& record : sorted) {
    keep_distinct_names(record);
    if (record.id == 0) record.id = own_id(record);
    order.emplace_back(static_cast<uint32_t>(order.size()), importance(record));
  }
  std::ranges::sort(order, [&sorted](const auto& a, const auto& b) {
    return before(sorted[a.first], a.second, sorted[b.first], b.second);
  });
  ImageWriter writer{Scratch()};
  for (const auto& [index, rank] : order) {
    if (std::optional<Error> error = writer.add_entry(sorted[index], rank)) return *error;
  }
  for (const auto& [code, country] : impl_->countries) writer.add_country(country);
  for (const auto& [hash, flags] : impl_->words) writer.add_word(hash, flags);
  LayerImage image;
  const auto append = [&image](std::string_view bytes) -> std::optional<Error> {
    const auto* begin = reinterpret_cast<const std::byte*>(bytes.data());
    image.insert(image.end(), begin, begin + bytes.size());
    return std::nullopt;
  };
  if (auto error = writer.finish({impl_->built, impl_->sources}, impl_->shadows, append)) {
    return *error;
  }
  return image;
}

}  // namespace stet

#include "checker/gazetteer/builder.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "checker/base/hash.h"
#include "checker/gazetteer/format.h"
#include "checker/gazetteer/gazetteer.h"
#include "checker/gazetteer/image_writer.h"
#include "checker/gazetteer/same_place.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

// Names that fold alike are one name: the first in order of role stays, so that the primary
// spelling wins. What folds to nothing, or is longer than the format holds, is no name.
void keep_distinct_names(GazetteerRecord& record) {
  std::stable_sort(record.names.begin() + (record.names.empty() ? 0 : 1), record.names.end(),
                   [](const RecordName& a, const RecordName& b) { return a.role < b.role; });
  std::vector<std::string> seen;
  std::erase_if(record.names, [&seen](const RecordName& name) {
    std::string folded = fold(name.text);
    if (folded.empty() || name.text.size() > format::kMaxNameBytes) return true;
    if (std::ranges::find(seen, folded) != seen.end()) return true;
    seen.push_back(std::move(folded));
    return false;
  });
  if (record.names.size() > format::kMaxNamesPerEntry) {
    record.names.resize(format::kMaxNamesPerEntry);
  }
}

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

// What `from` knows and `into` does not.
void merge(GazetteerRecord&& from, GazetteerRecord& into) {
  for (RecordName& name : from.names) {
    if (name.role == NameRole::primary) name.role = NameRole::official;
    into.names.push_back(std::move(name));
  }
  keep_distinct_names(into);
  if (!located(into)) {
    into.latitude = from.latitude;
    into.longitude = from.longitude;
  }
  if (into.short_name.empty()) into.short_name = std::move(from.short_name);
  if (into.note.empty()) into.note = std::move(from.note);
  if (into.admin1.empty()) into.admin1 = std::move(from.admin1);
  into.population = std::max(into.population, from.population);
  into.capital = into.capital || from.capital;
  into.curated = into.curated || from.curated;
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
      merge(std::move(record), out[*same]);
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
        merge(std::move(record), out[found->second]);
        continue;
      }
      adopt(lower, *same, record);
      keep_distinct_names(record);
      impl_->shadows.push_back(id);
    }
    out.push_back(std::move(record));
  }
  impl_->records = std::move(out);
}

Result<LayerImage> GazetteerBuilder::build() const {
  if (impl_->records.size() >= format::kMaxEntries) {
    return Error{"a layer holds at most 16 million entries: split the source by country", "", 0};
  }
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
  ImageWriter writer;
  for (const auto& [index, rank] : order) {
    if (std::optional<Error> error = writer.add_entry(sorted[index], rank)) return *error;
  }
  for (const auto& [code, country] : impl_->countries) writer.add_country(country);
  for (const auto& [hash, flags] : impl_->words) writer.add_word(hash, flags);
  std::string about = impl_->built + "\n";
  for (const std::string& source : impl_->sources) about += source + "\n";
  return writer.finish(about, impl_->shadows);
}

}  // namespace stet

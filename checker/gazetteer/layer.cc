#include "checker/gazetteer/layer.h"

#include <algorithm>

#include "checker/gazetteer/folds_into.h"
#include "checker/gazetteer/layer_file.h"

namespace stet {
namespace {

static_assert(sizeof(CountryCode) == sizeof(uint16_t));

template <class T>
bool view(std::span<const std::byte> bytes, std::span<const T>& out) {
  if (bytes.size() % sizeof(T) != 0) return false;
  out = {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
  return true;
}

bool view(std::span<const std::byte> bytes, SymbolTable& out) {
  std::span<const Symbol> symbols;
  if (!view(bytes, symbols) || symbols.empty()) return false;
  out = SymbolTable(symbols);
  return true;
}

bool view(std::span<const std::byte> bytes, std::string_view& out) {
  out = {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  return true;
}

EntryFacts facts_of(const format::EntryRow& row, const format::ExtraRow* extra) {
  EntryFacts out;
  out.id = row.id;
  out.kind = row.kind < kEntryKinds ? static_cast<EntryKind>(row.kind) : EntryKind::populated_place;
  out.countries[0].value = row.country;
  out.latitude = row.latitude;
  out.longitude = row.longitude;
  out.population = row.population;
  out.capital = (row.flags & format::kCapital) != 0;
  out.curated = (row.flags & format::kCurated) != 0;
  for (int i = 0; extra != nullptr && i < 3; ++i) {
    out.countries[i + 1].value = extra->countries[i];
  }
  return out;
}

}  // namespace

Result<Layer> Layer::open(std::span<const std::byte> image, const std::string& path) {
  const Result<format::Header> header = read_layer_header(image, path);
  if (!header) return header.error();
  Layer layer;
  layer.header_ = *header;
  if (std::optional<Error> error = layer.read_table(image, path)) return *error;
  return layer;
}

std::optional<Error> Layer::read_table(std::span<const std::byte> image, const std::string& path) {
  for (uint32_t i = 0; i < header_.sections; ++i) {
    const format::Section section = section_at(image, i);
    if (!in_bounds(section, image.size()) ||
        !place(section.id, image.subspan(section.offset, section.bytes))) {
      return Error{"section " + std::to_string(static_cast<uint32_t>(section.id)) +
                       " is damaged: build the gazetteer again",
                   path, 0};
    }
  }
  if (entries_.size() > format::kMaxEntries || !place_indexes()) {
    return Error{"its index is damaged: build the gazetteer again", path, 0};
  }
  return std::nullopt;
}

bool Layer::place(format::SectionId id, std::span<const std::byte> bytes) {
  using Id = format::SectionId;
  switch (id) {
    case Id::about:
      return view(bytes, about_);
    case Id::strings:
      return view(bytes, strings_);
    case Id::names:
      return view(bytes, names_);
    case Id::skeleton_letters:
      return view(bytes, skeleton_letters_);
    case Id::entries:
      return view(bytes, entries_);
    case Id::extras:
      return view(bytes, extras_);
    case Id::admin1:
      return view(bytes, admin1_);
    case Id::ranges:
      return view(bytes, ranges_);
    case Id::countries:
      return view(bytes, countries_);
    case Id::neighbours:
      return view(bytes, neighbours_);
    case Id::shadows:
      return view(bytes, shadows_);
    default:
      return place_index(id, bytes);
  }
}

bool Layer::place_index(format::SectionId id, std::span<const std::byte> bytes) {
  using Id = format::SectionId;
  switch (id) {
    case Id::name_buckets:
      return view(bytes, name_buckets_);
    case Id::name_values:
      return view(bytes, name_values_);
    case Id::skeleton_buckets:
      return view(bytes, skeleton_buckets_);
    case Id::skeleton_values:
      return view(bytes, skeleton_values_);
    case Id::word_buckets:
      return view(bytes, word_buckets_);
    case Id::word_values:
      return view(bytes, word_values_);
    case Id::prefix_buckets:
      return view(bytes, prefix_buckets_);
    case Id::prefix_values:
      return view(bytes, prefix_values_);
    case Id::letter_filter:
      return view(bytes, letter_filter_);
    default:
      return place_large(id, bytes);
  }
}

bool Layer::place_large(format::SectionId id, std::span<const std::byte> bytes) {
  using Id = format::SectionId;
  switch (id) {
    case Id::symbols:
      return view(bytes, symbols_);
    case Id::folded_symbols:
      return view(bytes, folded_symbols_);
    case Id::name_starts:
      return view(bytes, name_starts_);
    case Id::word_filter:
      return view(bytes, word_filter_);
    case Id::letters:
      return view(bytes, letters_);
    default:
      return true;  // of a later minor version
  }
}

bool Layer::place_indexes() {
  if (large() != (header_.version == format::kLargeVersion)) return false;
  for (const auto& starts : {name_buckets_, word_buckets_, prefix_buckets_}) {
    if (!HashIndex<uint32_t>::valid(starts)) return false;
  }
  if (large()) {
    if (folded_symbols_.empty() || name_starts_.size() != entries_.size()) return false;
    kept_ = std::make_unique<KeptNames>();
    skeleton_buckets_ = {};
    skeleton_values_ = {};
  } else if (!HashIndex<uint32_t>::valid(skeleton_buckets_)) {
    return false;
  }
  if (large()) {
    entry_bits_ = format::entry_bits(entries_.size());
    by_name_ = {name_buckets_, name_values_, entry_bits_ + format::kWhichBits};
  } else {
    by_name_ = {name_buckets_, name_values_, format::kEntryBits};
    by_skeleton_ = {skeleton_buckets_, skeleton_values_, format::kEntryBits};
  }
  words_ = {word_buckets_, word_values_, format::kWordFlagBits};
  prefixes_ = {prefix_buckets_, prefix_values_};
  return true;
}

std::string_view Layer::string(uint32_t offset) const {
  if (offset >= strings_.size() || strings_.size() - offset < 2) return {};
  const size_t length = static_cast<uint8_t>(strings_[offset]) |
                        static_cast<size_t>(static_cast<uint8_t>(strings_[offset + 1])) << 8;
  if (strings_.size() - offset - 2 < length) return {};
  return strings_.substr(offset + 2, length);
}

EntryFacts Layer::facts(uint32_t index) const {
  return index < entries_.size() ? facts_of(entries_[index], extra_of(index)) : EntryFacts();
}

Entry Layer::entry(uint32_t index) const {
  if (index >= entries_.size()) return {};
  const format::EntryRow& row = entries_[index];
  const format::ExtraRow* extra = extra_of(index);
  Entry out{facts_of(row, extra), name_at(row.names), {}, {}, {}};
  if (row.admin1 < admin1_.size()) out.admin1 = string(admin1_[row.admin1]);
  if (extra != nullptr) {
    out.short_name = string(extra->short_name);
    out.note = string(extra->note);
  }
  return out;
}

const format::ExtraRow* Layer::extra_of(uint32_t index) const {
  if ((entries_[index].flags & format::kHasExtra) == 0) return nullptr;
  const auto extra = std::ranges::lower_bound(extras_, index, {}, &format::ExtraRow::entry);
  return extra == extras_.end() || extra->entry != index ? nullptr : &*extra;
}

std::string_view Layer::name_at(uint32_t at) const {
  NameBuffer decoded;
  const std::string_view name = read_name(at, decoded);
  return large() ? kept_->keep(at, name) : name;
}

bool Layer::folds_into(size_t at, std::string_view folded) const {
  NameBuffer decoded;
  std::string buffer;
  return stet::folds_into(read_name(at, decoded), folded, buffer);
}

bool Layer::shadows(uint64_t id) const { return std::ranges::binary_search(shadows_, id); }

bool Layer::has_prefix(uint64_t hash) const {
  const std::span<const uint16_t> values = prefixes_.values(prefixes_.bucket(hash));
  return std::ranges::find(values, format::prefix_value(hash)) != values.end();
}

uint32_t Layer::word_flags(uint64_t hash) const { return words_.joined(words_.bucket(hash), hash); }

Layer::Range Layer::range(CountryCode country) const {
  const auto found =
      std::ranges::lower_bound(ranges_, country.value, {}, &format::CountryRange::country);
  if (found == ranges_.end() || found->country != country.value) return {};
  const auto entries = static_cast<uint32_t>(entries_.size());
  if (found->begin > found->end || found->end > entries) return {};
  return {found->begin, found->end};
}

const format::CountryRow* Layer::country(CountryCode code) const {
  const auto found =
      std::ranges::lower_bound(countries_, code.value, {}, &format::CountryRow::code);
  return found == countries_.end() || found->code != code.value ? nullptr : &*found;
}

std::span<const CountryCode> Layer::neighbours(const format::CountryRow& row) const {
  if (row.neighbours > neighbours_.size() ||
      row.neighbour_count > neighbours_.size() - row.neighbours) {
    return {};
  }
  return neighbours_.subspan(row.neighbours, row.neighbour_count);
}

}  // namespace stet

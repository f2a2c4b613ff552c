#include "checker/gazetteer/image_writer.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <functional>
#include <span>

#include "checker/base/hash.h"
#include "checker/gazetteer/keys.h"
#include "checker/gazetteer/probes.h"
#include "checker/names/compare.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

constexpr uint64_t kMaxSectionBytes = 0xF0000000;  // offsets have 32 bits

// Bucket starts for values that are sorted by hash: 2^bits + 1 of them, four to eight values a
// bucket.
template <class GetHash, class Values>
std::vector<uint32_t> bucket_starts(const Values& values, GetHash hash_of) {
  const auto wanted = std::bit_ceil(std::max<size_t>(2, values.size() / 8));
  const int shift = 64 - std::countr_zero(wanted);
  std::vector<uint32_t> starts(wanted + 1, 0);
  for (const auto& value : values) ++starts[(hash_of(value) >> shift) + 1];
  for (size_t i = 1; i < starts.size(); ++i) starts[i] += starts[i - 1];
  return starts;
}

template <class T>
std::string bytes_of(const std::vector<T>& values) {
  std::string out(values.size() * sizeof(T), '\0');
  if (!values.empty()) std::memcpy(out.data(), values.data(), out.size());
  return out;
}

template <class T>
void sort_unique(std::vector<T>& values) {
  std::ranges::sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

struct SectionBytes {
  format::SectionId id;
  std::string bytes;
};

uint64_t padded(uint64_t bytes) {
  return (bytes + format::kAlignment - 1) / format::kAlignment * format::kAlignment;
}

LayerImage lay_out(format::Header header, const std::vector<SectionBytes>& sections) {
  std::vector<format::Section> table;
  uint64_t at = padded(sizeof(header) + sections.size() * sizeof(format::Section));
  for (const SectionBytes& section : sections) {
    table.push_back({section.id, 0, at, section.bytes.size(), hash_bytes(section.bytes)});
    at = padded(at + section.bytes.size());
  }
  header.sections = static_cast<uint32_t>(sections.size());
  header.file_bytes = at;
  LayerImage image(at, std::byte{0});
  std::memcpy(image.data(), &header, sizeof(header));
  std::memcpy(image.data() + sizeof(header), table.data(), table.size() * sizeof(format::Section));
  for (size_t i = 0; i < sections.size(); ++i) {
    if (sections[i].bytes.empty()) continue;
    std::memcpy(image.data() + table[i].offset, sections[i].bytes.data(), sections[i].bytes.size());
  }
  return image;
}

}  // namespace

uint32_t ImageWriter::string(const std::string& text) {
  if (text.empty()) return format::kNone;
  const auto [found, is_new] = string_at_.try_emplace(text, static_cast<uint32_t>(strings_.size()));
  if (is_new) {
    const size_t size = std::min<size_t>(text.size(), 0xFFFF);
    strings_ += static_cast<char>(size & 0xFF);
    strings_ += static_cast<char>(size >> 8);
    strings_.append(text, 0, size);
  }
  return found->second;
}

uint16_t ImageWriter::admin1(const std::string& name) {
  if (name.empty() || admin1_.size() >= format::kNoAdmin) return format::kNoAdmin;
  const auto [found, is_new] = admin1_at_.try_emplace(name, static_cast<uint16_t>(admin1_.size()));
  if (is_new) admin1_.push_back(string(name));
  return found->second;
}

void ImageWriter::add_keys(const std::string& folded, const GazetteerRecord& record,
                           uint32_t entry) {
  std::vector<std::string> keys;
  lookup_keys(folded, record.kind, record.countries[0], keys);
  for (const std::string& key : keys) {
    keys_.emplace_back(key_hash(key), entry);
    for (size_t space = key.find(' '); space != std::string::npos;
         space = key.find(' ', space + 1)) {
      prefixes_.push_back(key_hash(std::string_view(key).substr(0, space)));
    }
  }
  // Only whole words of places say that a word belongs to places.
  if (!is_place(record.kind)) return;
  for (size_t begin = 0; begin < folded.size();) {
    const size_t end = std::min(folded.find(' ', begin), folded.size());
    words_[hash_bytes(std::string_view(folded).substr(begin, end - begin))] |= format::kWordPlace;
    begin = end + 1;
  }
}

// A name of which one word is open, for each of its words.
void ImageWriter::add_open_keys(const std::string& folded, uint32_t entry) {
  const std::vector<std::string_view> words = bearing_words(folded);
  for (size_t open = 0; open < words.size() && words.size() > 1; ++open)
    keys_.emplace_back(key_hash(open_key(words, open)), entry);
}

void ImageWriter::add_names(const GazetteerRecord& record, uint32_t entry) {
  for (size_t i = 0; i < record.names.size(); ++i) {
    const RecordName& name = record.names[i];
    const std::string folded = fold(name.text);
    const bool last = i + 1 == record.names.size();
    names_ += static_cast<char>(name.text.size());
    names_ += static_cast<char>(static_cast<uint8_t>(name.role) | (last ? format::kLastName : 0));
    names_ += name.text;
    ++name_count_;
    add_keys(folded, record, entry);
    if (record.curated) add_open_keys(folded, entry);
    if (name.role == NameRole::demonym || name.role == NameRole::abbreviation) continue;
    const std::string key = skeleton(folded);
    for (unsigned char c : key) letters_[c] = letters_[c] || (c >= 'a' && c <= 'z');
    if (!key.empty()) skeletons_.emplace_back(hash_bytes(key), entry);
  }
}

std::optional<Error> ImageWriter::add_entry(const GazetteerRecord& record, uint16_t rank) {
  if (names_.size() > kMaxSectionBytes || strings_.size() > kMaxSectionBytes) {
    return Error{"the names of one layer exceed 4 GB: split the source by country", "", 0};
  }
  const auto index = static_cast<uint32_t>(entries_.size());
  format::EntryRow row = {};
  row.id = record.id;
  row.latitude = record.latitude;
  row.longitude = record.longitude;
  row.population = record.population;
  row.names = static_cast<uint32_t>(names_.size());
  row.country = record.countries[0].value;
  row.admin1 = admin1(record.admin1);
  row.kind = static_cast<uint8_t>(record.kind);
  row.rank = rank;
  row.flags = static_cast<uint8_t>((record.capital ? format::kCapital : 0) |
                                   (record.curated ? format::kCurated : 0));
  if (!record.short_name.empty() || !record.note.empty() || !record.countries[1].empty()) {
    row.flags |= format::kHasExtra;
    extras_.push_back(
        {index,
         string(record.short_name),
         string(record.note),
         {record.countries[1].value, record.countries[2].value, record.countries[3].value},
         0});
  }
  entries_.push_back(row);
  add_names(record, index);
  return std::nullopt;
}

void ImageWriter::add_country(const CountryRecord& country) {
  countries_.push_back({country.code.value, static_cast<uint16_t>(country.neighbours.size()),
                        static_cast<uint32_t>(neighbours_.size()), string(country.name),
                        string(country.region), string(country.demonym), country.latitude,
                        country.longitude});
  for (CountryCode code : country.neighbours) neighbours_.push_back(code.value);
}

namespace {

std::vector<format::CountryRange> country_ranges(const std::vector<format::EntryRow>& entries) {
  std::vector<format::CountryRange> ranges;
  for (uint32_t i = 0; i < entries.size(); ++i) {
    if (ranges.empty() || ranges.back().country != entries[i].country) {
      ranges.push_back({entries[i].country, 0, i, i});
    }
    ranges.back().end = i + 1;
  }
  return ranges;
}

// Adds an index of entries: equal pairs once, values sorted by hash and then by entry.
void add_entry_index(std::vector<std::pair<uint64_t, uint32_t>>& pairs, format::SectionId buckets,
                     format::SectionId values, std::vector<SectionBytes>& out) {
  sort_unique(pairs);
  std::vector<uint32_t> packed;
  packed.reserve(pairs.size());
  for (const auto& [hash, entry] : pairs) packed.push_back(format::entry_value(hash, entry));
  out.push_back({buckets, bytes_of(bucket_starts(pairs, [](const auto& p) { return p.first; }))});
  out.push_back({values, bytes_of(packed)});
}

}  // namespace

Result<LayerImage> ImageWriter::finish(const std::string& about, std::vector<uint64_t> shadows) {
  using Id = format::SectionId;
  std::vector<SectionBytes> out;
  out.push_back({Id::about, about});
  add_entry_index(keys_, Id::name_buckets, Id::name_values, out);

  sort_unique(prefixes_);
  std::vector<uint16_t> prefix_values;
  for (uint64_t hash : prefixes_) prefix_values.push_back(format::prefix_value(hash));
  out.push_back({Id::prefix_buckets, bytes_of(bucket_starts(prefixes_, std::identity()))});
  out.push_back({Id::prefix_values, bytes_of(prefix_values)});

  std::vector<uint32_t> word_values;
  for (const auto& [hash, flags] : words_) word_values.push_back(format::word_value(hash, flags));
  out.push_back(
      {Id::word_buckets, bytes_of(bucket_starts(words_, [](const auto& p) { return p.first; }))});
  out.push_back({Id::word_values, bytes_of(word_values)});

  out.push_back({Id::entries, bytes_of(entries_)});
  out.push_back({Id::names, names_});
  out.push_back({Id::extras, bytes_of(extras_)});
  out.push_back({Id::admin1, bytes_of(admin1_)});
  out.push_back({Id::ranges, bytes_of(country_ranges(entries_))});
  out.push_back({Id::countries, bytes_of(countries_)});
  out.push_back({Id::neighbours, bytes_of(neighbours_)});
  sort_unique(shadows);
  out.push_back({Id::shadows, bytes_of(shadows)});
  add_entry_index(skeletons_, Id::skeleton_buckets, Id::skeleton_values, out);
  std::string letters;
  for (int c = 0; c < 256; ++c) {
    if (letters_[c]) letters += static_cast<char>(c);
  }
  out.push_back({Id::skeleton_letters, letters});
  out.push_back({Id::strings, strings_});

  format::Header header = {};
  std::memcpy(header.magic, format::kMagic, sizeof(header.magic));
  header.version = format::kVersion;
  header.endian_mark = format::kEndianMark;
  header.fold_probe = fold_probe();
  header.skeleton_probe = skeleton_probe();
  header.names = name_count_;
  return lay_out(header, out);
}

}  // namespace stet

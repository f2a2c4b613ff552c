#include "checker/gazetteer/pack/image_writer.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <span>

#include "checker/base/hash.h"
#include "checker/base/wide_hash.h"
#include "checker/gazetteer/keys.h"
#include "checker/gazetteer/pack/index_sections.h"
#include "checker/gazetteer/probes.h"
#include "checker/names/compare.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

using Id = format::SectionId;

constexpr uint64_t kMaxSectionBytes = 0xF0000000;  // offsets have 32 bits

void add_letter_filter(HashSpools& words, const Scratch& scratch, std::vector<SectionSpool>& out) {
  size_t letters = 0;
  words.for_each(
      [&letters](uint64_t, uint32_t open) { letters += static_cast<size_t>(std::popcount(open)); });
  std::vector<uint64_t> filter(letters * format::kFilterBitsPerOpenWord / 64 + 1);
  words.for_each([&filter](uint64_t hash, uint32_t open) {
    const uint64_t spread = format::filter_spread(unmix(hash));
    uint64_t& block = filter[format::filter_block(spread, filter.size())];
    for (char c = 'a'; c <= 'z'; ++c) {
      if ((open & format::letter_bit(c)) != 0) block |= format::filter_bits(spread, c);
    }
  });
  add_section(Id::letter_filter, filter, scratch, out);
}

}  // namespace

ImageWriter::ImageWriter(const Scratch& scratch, std::span<const Symbol> symbols)
    : scratch_(scratch),
      entries_(Id::entries, scratch),
      names_(Id::names, scratch),
      extras_(Id::extras, scratch),
      strings_(Id::strings, scratch),
      keys_(scratch, HashSpools::Equal::keep, symbols.empty() ? 0 : format::kWhichBits),
      skeletons_(scratch, HashSpools::Equal::keep),
      prefixes_(scratch, HashSpools::Equal::join),
      words_(scratch, HashSpools::Equal::join),
      open_words_(scratch, HashSpools::Equal::join) {
  if (!symbols.empty()) large_.emplace(symbols, scratch);
}

uint32_t ImageWriter::string(const std::string& text) {
  if (text.empty()) return format::kNone;
  const auto [found, is_new] = string_at_.try_emplace(text, static_cast<uint32_t>(strings_.size()));
  if (is_new) {
    const auto size = static_cast<uint16_t>(std::min<size_t>(text.size(), 0xFFFF));
    strings_.append_row(size);
    strings_.append(std::string_view(text).substr(0, size));
  }
  return found->second;
}

uint16_t ImageWriter::admin1(const std::string& name) {
  if (name.empty()) return format::kNoAdmin;
  const auto known = admin1_at_.find(name);
  if (known != admin1_at_.end()) return static_cast<uint16_t>(known->second);
  if (admin1_.size() >= format::kNoAdmin) return format::kNoAdmin;
  admin1_at_[name] = static_cast<uint32_t>(admin1_.size());
  admin1_.push_back(string(name));
  return static_cast<uint16_t>(admin1_.size() - 1);
}

void ImageWriter::count_country(uint16_t country, uint32_t entry) {
  if (ranges_.empty() || ranges_.back().country != country) {
    ranges_.push_back({country, 0, entry, entry});
  }
  ranges_.back().end = entry + 1;
}

uint64_t ImageWriter::name_hash(std::string_view folded) const {
  return large_ ? wide_hash(folded) : key_hash(folded);
}

// Only whole words of places say that a word belongs to places.
void ImageWriter::add_words(std::string_view folded, uint32_t flags) {
  for (size_t begin = 0; begin < folded.size();) {
    const size_t end = std::min(folded.find(' ', begin), folded.size());
    words_.add(hash_bytes(folded.substr(begin, end - begin)), flags);
    begin = end + 1;
  }
}

void ImageWriter::add_keys(const GazetteerRecord& record, uint32_t entry, size_t which) {
  lookup_keys(folded_, record.kind, record.countries[0], name_keys_);
  for (const std::string& key : name_keys_) {
    // In a large layer the number of the name stands below, so that the first of equal ones is
    // kept. The folded name itself is the first key.
    const size_t first = &key == name_keys_.data() ? which : format::kLastWhich;
    const auto number = static_cast<uint32_t>(std::min<size_t>(first, format::kLastWhich));
    keys_.add(name_hash(key), large_ ? entry << format::kWhichBits | number : entry);
    uint64_t state = kHashSeed;
    size_t hashed = 0;
    for (size_t space = key.find(' '); space != std::string::npos;
         space = key.find(' ', space + 1)) {
      state = hash_more(state, std::string_view(key).substr(hashed, space - hashed));
      hashed = space;
      prefixes_.add(mix(state), 0);
    }
    if (large_) add_words(key, is_place(record.kind) ? format::kWordPlace : 0);
    if (!large_ && is_place(record.kind)) add_open_words(key);
  }
  if (!large_ && is_place(record.kind)) add_words(folded_, format::kWordPlace);
}

// Each word with each of its letters from a to z open.
void ImageWriter::add_open_words(std::string_view folded) {
  while (!folded.empty()) {
    const std::string_view word = folded.substr(0, folded.find(' '));
    uint64_t before = kHashSeed;
    for (size_t at = 0; at < word.size(); ++at) {
      if (word[at] >= 'a' && word[at] <= 'z') {
        const uint64_t open = hash_more(before, format::kOpenLetter);
        open_words_.add(mix(hash_more(open, word.substr(at + 1))), format::letter_bit(word[at]));
      }
      before = hash_more(before, word.substr(at, 1));
    }
    folded.remove_prefix(std::min(word.size() + 1, folded.size()));
  }
}

// A name of which one word is open, for each of its words.
void ImageWriter::add_open_keys(uint32_t entry) {
  const std::vector<std::string_view> words = bearing_words(folded_);
  for (size_t open = 0; open < words.size() && words.size() > 1; ++open) {
    keys_.add(key_hash(open_key(words, open)), entry);
  }
}

void ImageWriter::add_skeleton(NameRole role, uint32_t entry) {
  if (role == NameRole::demonym || role == NameRole::abbreviation) return;
  const std::string key = skeleton(folded_);
  for (unsigned char c : key) letters_[c] = letters_[c] || (c >= 'a' && c <= 'z');
  if (!key.empty()) skeletons_.add(hash_bytes(key), entry);
}

void ImageWriter::add_names(const GazetteerRecord& record, uint32_t entry) {
  for (size_t i = 0; i < record.names.size(); ++i) {
    const RecordName& name = record.names[i];
    const bool last = i + 1 == record.names.size();
    const std::string_view stored = large_ ? large_->encode(name.text) : name.text;
    folded_.clear();
    fold_append(name.text, folded_);
    const uint8_t tag =
        large_ ? format::name_tag(name_hash(folded_)) | large_->plain(stored, folded_) : 0;
    const char head[2] = {
        static_cast<char>(large_ ? stored.size() / kCodeBytes : stored.size()),
        static_cast<char>(static_cast<uint8_t>(name.role) | tag | (last ? format::kLastName : 0))};
    names_.append({head, sizeof(head)});
    names_.append(stored);
    ++name_count_;
    add_keys(record, entry, i);
    if (record.curated && !large_) add_open_keys(entry);
    if (large_) {
      large_->count_letters(folded_);
    } else {
      add_skeleton(name.role, entry);
    }
  }
}

void ImageWriter::add_extra(const GazetteerRecord& record, uint32_t entry) {
  const auto& more = record.countries;
  const format::ExtraRow row = {entry,
                                string(record.short_name),
                                string(record.note),
                                {more[1].value, more[2].value, more[3].value},
                                0};
  extras_.append_row(row);
}

// Long names of letters so rare that no symbol stands for them are left out of a large layer.
std::optional<Error> ImageWriter::add_entry(GazetteerRecord record, uint16_t rank) {
  if (large_) {
    std::erase_if(record.names, [&](const RecordName& n) { return !large_->has_room_for(n.text); });
    if (record.names.empty()) return std::nullopt;
  }
  if (names_.size() > kMaxSectionBytes || strings_.size() > kMaxSectionBytes) {
    return Error{"the names of one layer exceed 4 GB: split the source by country", "", 0};
  }
  if (entry_count_ >= format::kMaxEntries) {
    return Error{"a layer holds at most 16 million entries: split the source by country", "", 0};
  }
  const uint32_t index = entry_count_++;
  format::EntryRow row = {};
  row.id = record.id;
  row.latitude = record.latitude;
  row.longitude = record.longitude;
  row.population = record.population;
  row.names = static_cast<uint32_t>(names_.size());
  if (large_) large_->add_start(row.names);
  row.country = record.countries[0].value;
  row.admin1 = admin1(record.admin1);
  row.kind = static_cast<uint8_t>(record.kind);
  row.rank = rank;
  row.flags = static_cast<uint8_t>((record.capital ? format::kCapital : 0) |
                                   (record.curated ? format::kCurated : 0));
  if (!record.short_name.empty() || !record.note.empty() || !record.countries[1].empty()) {
    row.flags |= format::kHasExtra;
    add_extra(record, index);
  }
  entries_.append_row(row);
  count_country(row.country, index);
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

std::optional<Error> ImageWriter::sort_indexes() {
  for (HashSpools* pairs : {&keys_, &skeletons_, &prefixes_, &words_, &open_words_}) {
    if (std::optional<Error> error = pairs->sort()) return error;
  }
  return std::nullopt;
}

void ImageWriter::add_name_index(std::vector<SectionSpool>& out) {
  if (!large_) {
    add_index(keys_, Id::name_buckets, Id::name_values, scratch_, format::entry_value, out);
    return;
  }
  const int bits = format::entry_bits(entry_count_);
  const auto value = [bits](uint64_t hash, uint32_t named) {
    return format::name_value(hash, named >> format::kWhichBits, named & format::kLastWhich, bits);
  };
  add_index(keys_, Id::name_buckets, Id::name_values, scratch_, value, out, 4);
}

std::optional<Error> ImageWriter::finish(const LayerAbout& about, std::vector<uint64_t> shadows,
                                         const WriteBytes& write) {
  if (std::optional<Error> error = sort_indexes()) return error;
  std::vector<SectionSpool> out;
  out.reserve(format::kMaxSections);
  SectionSpool& text = out.emplace_back(Id::about, scratch_);
  text.append(about.built + "\n");
  for (const std::string& source : about.sources) text.append(source + "\n");
  add_name_index(out);
  const auto prefix = [](uint64_t hash, uint32_t) { return format::prefix_value(hash); };
  const size_t most = large_ ? 16 : 8;
  add_index(prefixes_, Id::prefix_buckets, Id::prefix_values, scratch_, prefix, out, most);
  add_index(words_, Id::word_buckets, Id::word_values, scratch_, format::word_value, out, most);
  if (large_) {
    large_->add_sections(words_, scratch_, out);
  } else {
    add_letter_filter(open_words_, scratch_, out);
  }
  out.push_back(std::move(entries_));
  out.push_back(std::move(names_));
  out.push_back(std::move(extras_));
  add_section(Id::admin1, admin1_, scratch_, out);
  add_section(Id::ranges, ranges_, scratch_, out);
  add_section(Id::countries, countries_, scratch_, out);
  add_section(Id::neighbours, neighbours_, scratch_, out);
  std::ranges::sort(shadows);
  shadows.erase(std::unique(shadows.begin(), shadows.end()), shadows.end());
  add_section(Id::shadows, shadows, scratch_, out);
  if (!large_) {
    add_index(skeletons_, Id::skeleton_buckets, Id::skeleton_values, scratch_, format::entry_value,
              out);
    std::string letters;
    for (int c = 0; c < 256; ++c) {
      if (letters_[c]) letters += static_cast<char>(c);
    }
    out.emplace_back(Id::skeleton_letters, scratch_).append(letters);
  }
  out.push_back(std::move(strings_));

  format::Header header = {};
  std::memcpy(header.magic, format::kMagic, sizeof(header.magic));
  header.version = large_ ? format::kLargeVersion : format::kVersion;
  header.endian_mark = format::kEndianMark;
  header.fold_probe = fold_probe();
  header.skeleton_probe = skeleton_probe();
  header.names = name_count_;
  header.traits = about.traits;
  return write_image(header, out, write);
}

}  // namespace stet

#include "checker/gazetteer/gazetteer.h"

#include <algorithm>
#include <charconv>

#include "checker/base/hash.h"
#include "checker/base/hash_each.h"
#include "checker/gazetteer/find_each.h"
#include "checker/gazetteer/gazetteer_impl.h"
#include "checker/gazetteer/keys.h"
#include "checker/gazetteer/lookup.h"

namespace stet {
Gazetteer::Gazetteer() : impl_(std::make_unique<Impl>()) {}
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;
Gazetteer::~Gazetteer() = default;

bool Gazetteer::Impl::hidden(uint16_t layer, uint32_t entry) const {
  if (layer + 1u == layers.size()) return false;
  const uint64_t id = layers[layer].entries()[entry].id;
  for (size_t upper = layer + 1u; upper < layers.size(); ++upper) {
    if (layers[upper].shadows(id)) return true;
  }
  return false;
}

NameHashes Gazetteer::Impl::hashes(std::string_view folded) const {
  const bool any_large = std::ranges::any_of(layers, &Layer::large);
  return {key_hash(folded), any_large ? wide_hash(folded) : 0};
}

std::optional<Error> Gazetteer::add_layer(std::span<const std::byte> image,
                                          const std::string& path) {
  constexpr size_t kMaxLayers = 64;
  if (impl_->layers.size() >= kMaxLayers) return Error{"is one gazetteer too many", path, 0};
  Result<Layer> layer = Layer::open(image, path);
  if (!layer) return layer.error();
  impl_->layers.push_back(*std::move(layer));
  impl_->known.forget();
  return std::nullopt;
}

std::optional<Error> Gazetteer::add_file(const std::string& path) {
  Result<MappedFile> file = MappedFile::open(path);
  if (!file) return file.error();
  if (std::optional<Error> error = add_layer(file->bytes(), path)) return error;
  impl_->files.push_back(*std::move(file));
  return std::nullopt;
}

uint16_t Gazetteer::layers() const { return static_cast<uint16_t>(impl_->layers.size()); }

Entry Gazetteer::entry(EntryRef ref) const {
  return ref.layer < layers() ? impl_->layers[ref.layer].entry(ref.index) : Entry();
}

EntryFacts Gazetteer::facts(EntryRef ref) const {
  return ref.layer < layers() ? impl_->layers[ref.layer].facts(ref.index) : EntryFacts();
}

LayerInfo Gazetteer::info(uint16_t index) const {
  LayerInfo info;
  if (index >= layers()) return info;
  const Layer& layer = impl_->layers[index];
  info.names = layer.header().names;
  info.entries = layer.entries().size();
  std::string_view about = layer.about();
  for (bool first = true; !about.empty(); first = false) {
    const size_t end = std::min(about.find('\n'), about.size());
    const std::string line(about.substr(0, end));
    about.remove_prefix(std::min(end + 1, about.size()));
    if (first) {
      info.built = line;
    } else if (!line.empty()) {
      info.sources.push_back(line);
    }
  }
  return info;
}

void Gazetteer::find(std::string_view folded, std::vector<NameMatch>& out) const {
  if (folded.empty()) return;
  const NameHashes hashes = impl_->hashes(folded);
  for (const Layer& layer : impl_->layers) layer.by_name().prefetch_start(hashes.of(layer));
  for (const Layer& layer : impl_->layers) {
    layer.by_name().prefetch_values(layer.by_name().bucket(hashes.of(layer)));
  }
  for (uint16_t i = layers(); i-- > 0;) {
    const Layer& layer = impl_->layers[i];
    const uint64_t hash = hashes.of(layer);
    const size_t first = out.size();
    layer.for_each_candidate(hash, [&](uint32_t entry, uint32_t) {
      const std::optional<FoundName> found = confirm(layer, entry, folded, hash);
      if (!found || impl_->hidden(i, entry)) return;
      out.push_back({{i, entry}, found->role, layer.name_at(found->at), layer.facts(entry)});
    });
    std::sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
              [&layer](const NameMatch& a, const NameMatch& b) {
                const uint16_t rank_a = layer.entries()[a.entry.index].rank;
                const uint16_t rank_b = layer.entries()[b.entry.index].rank;
                return rank_a != rank_b ? rank_a > rank_b : a.entry < b.entry;
              });
  }
}

void Gazetteer::find_each_of(std::span<const std::string_view> folded,
                             std::vector<NameHit>& out) const {
  const size_t first = out.size();
  std::vector<uint64_t> hashes(folded.size());  // key_hash() of each
  hash_each(folded, hashes);
  for (uint16_t i = layers(); i-- > 0;) {
    const Layer& layer = impl_->layers[i];
    const auto hash_of = [&](size_t query) {
      return layer.large() ? layer.name_hash(folded[query]) : hashes[query];
    };
    const auto take = [&](uint32_t query, uint32_t entry, const FoundName& found) {
      if (impl_->hidden(i, entry)) return;
      out.push_back({query, {{i, entry}, found.role, layer.name_at(found.at), layer.facts(entry)}});
    };
    find_each(layer, folded, hash_of, take);
  }
  const auto rank = [this](const EntryRef& e) {
    return impl_->layers[e.layer].entries()[e.index].rank;
  };
  std::sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
            [&rank](const NameHit& a, const NameHit& b) {
              if (a.query != b.query) return a.query < b.query;
              const EntryRef x = a.match.entry, y = b.match.entry;
              if (x.layer != y.layer) return x.layer > y.layer;
              return rank(x) != rank(y) ? rank(x) > rank(y) : x.index < y.index;
            });
}

void Gazetteer::find_batch(std::span<const std::string_view> folded,
                           std::vector<BatchHit>& out) const {
  const size_t first = out.size();
  for (uint16_t i = layers(); i-- > 0;) {
    const bool top = i + 1 == layers();
    find_each(impl_->layers[i], folded, [&](uint32_t query, uint32_t entry, const FoundName&) {
      if (top || !impl_->hidden(i, entry)) out.push_back({query, {i, entry}});
    });
  }
  if (layers() > 1) {
    std::stable_sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
                     [](const BatchHit& a, const BatchHit& b) { return a.query < b.query; });
  }
}

// A layer with open words is asked for the first letter of this one: those who look for slips have
// asked for its last.
static uint64_t first_open(std::string_view folded) {
  return hash_more(hash_more(kHashSeed, format::kOpenLetter), folded.substr(1));
}

void Gazetteer::prefetch_place_word(std::string_view folded) const {
  if (!folded.empty()) prefetch_open_letters(first_open(folded));
}

bool Gazetteer::may_be_place_word(std::string_view folded) const {
  if (folded.empty() || folded[0] < 'a' || folded[0] > 'z') return true;
  const uint64_t open = first_open(folded);
  return std::ranges::any_of(impl_->layers, [&](const Layer& layer) {
    return layer.large() ? layer.may_be_word(hash_more(kHashSeed, folded))
                         : (layer.open_letters(open) & format::letter_bit(folded[0])) != 0;
  });
}

uint32_t Gazetteer::open_letters(uint64_t state) const {
  uint32_t letters = 0;
  for (const Layer& layer : impl_->layers) letters |= layer.open_letters(state);
  return letters;
}

void Gazetteer::prefetch_open_letters(uint64_t state) const {
  for (const Layer& layer : impl_->layers) layer.prefetch_open_letters(state);
}

bool Gazetteer::may_start_name(std::string_view folded) const {
  if (folded.empty()) return false;
  const NameHashes hashes = impl_->hashes(folded);
  for (const Layer& layer : impl_->layers) {
    if (layer.has_prefix(hashes.plain)) return true;
    bool found = false;
    const uint64_t hash = hashes.of(layer);
    layer.for_each_candidate(hash, [&](uint32_t entry, uint32_t) {
      found = found || confirm(layer, entry, folded, hash);
    });
    if (found) return true;
  }
  return false;
}

void Gazetteer::find_open(std::span<const std::string_view> words, size_t open,
                          std::vector<EntryRef>& out) const {
  const uint64_t hash = key_hash(open_key(words, open));
  for (uint16_t i = layers(); i-- > 0;) {
    const Layer& layer = impl_->layers[i];
    if (layer.large()) continue;  // has no such keys
    layer.for_each_candidate(hash, [&](uint32_t entry, uint32_t) {
      const format::EntryRow& row = layer.entries()[entry];
      if ((row.flags & format::kCurated) != 0 && !impl_->hidden(i, entry))
        out.push_back({i, entry});
    });
  }
}

static WordFacts facts_of(std::span<const Layer> layers, uint64_t hash) {
  uint32_t flags = 0;
  for (const Layer& layer : layers) flags |= layer.word_flags(hash);
  return {(flags & format::kWordCommon) != 0, (flags & format::kWordGiven) != 0,
          (flags & format::kWordSurname) != 0, (flags & format::kWordPlace) != 0};
}

WordFacts Gazetteer::word(std::string_view folded) const {
  return facts_of(impl_->layers, hash_bytes(folded));
}

void Gazetteer::words(std::span<const std::string_view> folded, std::span<WordFacts> facts) const {
  std::vector<uint64_t> hashes(folded.size());
  hash_each(folded, hashes);
  for (const Layer& layer : impl_->layers) {
    for (uint64_t hash : hashes) layer.words().prefetch_start(hash);
  }
  for (const Layer& layer : impl_->layers) {
    const auto& words = layer.words();
    for (uint64_t hash : hashes) words.prefetch_values(words.bucket(hash));
  }
  for (size_t i = 0; i < hashes.size(); ++i) facts[i] = facts_of(impl_->layers, hashes[i]);
}

std::string Gazetteer::kind_and_country(const Entry& entry) const {
  std::string text(kind_name(entry.kind));
  const std::string_view country = country_name(entry.countries[0]);
  if (!country.empty() && entry.kind != EntryKind::country) (text += ", ") += country;
  return text;
}

std::vector<NameMatch> Gazetteer::names(EntryRef ref) const {
  std::vector<NameMatch> out;
  if (ref.layer >= layers()) return out;
  const Layer& layer = impl_->layers[ref.layer];
  if (ref.index >= layer.entries().size()) return out;
  const EntryFacts facts = layer.facts(ref.index);
  layer.for_each_name(layer.entries()[ref.index],
                      [&](std::string_view, NameRole role, uint32_t at) {
                        out.push_back({ref, role, layer.name_at(at), facts});
                        return true;
                      });
  return out;
}

}  // namespace stet

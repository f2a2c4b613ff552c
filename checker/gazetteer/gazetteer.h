// Names to entries: one or more mapped files seen as one gazetteer.
//
// A layer is one packed file (format.h), used where it lies: opening checks its bounds and reads
// nothing else. The default has two, the world (GeoNames and others) and the project's own
// knowledge; a newsroom may add its own. Later layers come first in answers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/base/result.h"
#include "checker/gazetteer/entry.h"

namespace stet {

// Names one entry for as long as the gazetteer lives. Ordered by layer, then position.
struct EntryRef {
  uint16_t layer = 0;
  uint32_t index = 0;
  friend bool operator==(EntryRef, EntryRef) = default;
  friend auto operator<=>(EntryRef, EntryRef) = default;
};

struct NameMatch {
  EntryRef entry;
  NameRole role = NameRole::variant;
  std::string_view name;  // as the source spells it, unfolded
  EntryFacts facts;       // of the entry

  // Is it the name of a place, and not of its people?
  bool names_place() const { return is_place(facts.kind) && role != NameRole::demonym; }
};

// What the word lists know of one folded word.
struct WordFacts {
  bool common = false;      // an English word that is written in lower case
  bool given_name = false;  // a given name somewhere
  bool surname = false;
  bool place_word = false;  // is itself the name, or a word of the name, of a place in some layer
};

struct LayerInfo {
  uint64_t names = 0;
  uint64_t entries = 0;
  std::string built;                 // YYYY-MM-DD
  std::vector<std::string> sources;  // with their attribution
};

// One of the best-known places of a country.
struct KnownPlace {
  EntryRef entry;
  uint32_t position = 0;  // among those of its layer, from 0
  std::string folded;     // its main name
};

// A match of one of many names.
struct NameHit {
  uint32_t query;  // number of the name
  NameMatch match;
};

struct BatchHit {
  uint32_t query = 0;  // which of the names
  EntryRef entry;
};

struct NearMatch {
  NameMatch match;
  float score = 0;  // 0 to 1, as in names/compare.h
};

// Which entries near() looks at. The narrower, the quicker.
struct NearQuery {
  CountryCode country = {};               // only of this country; empty: of all
  std::span<const EntryKind> kinds = {};  // only of these kinds; empty: of all
  size_t limit = 5;                       // so many are answered at most
  float least = 0;                        // NearMatch::score of the last that is worth an answer
  uint16_t importance = 0;                // only what counts for as much (importance.h)
};

class Gazetteer {
 public:
  Gazetteer();
  Gazetteer(Gazetteer&&) noexcept;
  Gazetteer& operator=(Gazetteer&&) noexcept;
  ~Gazetteer();

  // Adds a layer over `image`, which must outlive the gazetteer and be 64-byte aligned. `path`
  // names it in the error for a file that is damaged, foreign or of another version.
  std::optional<Error> add_layer(std::span<const std::byte> image, const std::string& path);

  // Maps a file for as long as the gazetteer lives and adds it as a layer.
  std::optional<Error> add_file(const std::string& path);

  Entry entry(EntryRef ref) const;
  // The same without the strings, in a third of the time.
  EntryFacts facts(EntryRef ref) const;
  LayerInfo info(uint16_t layer) const;
  uint16_t layers() const;

  // Every entry that has `folded` (names/fold.h) as one of its names, later layers first, then by
  // importance (population, rank) descending. Appends to `out`.
  void find(std::string_view folded, std::vector<NameMatch>& out) const;

  // What find() has for each of many names, waiting for memory once. By name, then as find() has
  // it. Appends.
  void find_each_of(std::span<const std::string_view> folded, std::vector<NameHit>& out) const;

  // The entries that find() has for each of many names, without their names and several times
  // faster. By name asked for, then later layers first, then in the order of the layer. Appends.
  void find_batch(std::span<const std::string_view> folded, std::vector<BatchHit>& out) const;

  // The names of large layers that one slip of the pen makes of `folded` (word_slips.h), in no
  // order of merit: what near() ranks there. Appends.
  void one_slip(std::string_view folded, std::vector<NameMatch>& out) const;
  // May it be a word of a place's name (WordFacts::place_word)? No is sure.
  bool may_be_place_word(std::string_view folded) const;
  // The letters that may be the open one of a word to make it such a word: Layer::open_letters().
  uint32_t open_letters(uint64_t state) const;
  // Asks for what open_letters() will read, without waiting for it.
  void prefetch_open_letters(uint64_t state) const;
  void prefetch_place_word(std::string_view folded) const;  // for may_be_place_word()

  // Is any name equal to `folded`, or does any start with it and a space? (For longest-match runs.)
  bool may_start_name(std::string_view folded) const;

  // The nearest names to `name`, best first, each entry once. With a country the scan covers all
  // its names, so that also distant spellings (Khamenei → Khmeimim) are ranked. In a large layer
  // (more than two million names) it covers the best-known entries of the country, and beyond them
  // names one slip away.
  std::vector<NearMatch> near(std::string_view name, const NearQuery& query) const;

  // Every curated entry that has a name of these folded words, joining words (keys.h) left out, but
  // for the one at `open`, of which only the first letter need be the same: what a slip in that
  // word may have been meant to be. A superset: the hit is not confirmed. Appends to `out`.
  void find_open(std::span<const std::string_view> words, size_t open,
                 std::vector<EntryRef>& out) const;

  // The best-known places whose first country it is, best first, of each layer at most `limit`.
  std::vector<EntryRef> best_known(CountryCode country, uint32_t limit) const;

  // The same with their folded names, of each layer at most 60; kept from the first question on.
  const std::vector<KnownPlace>& known_places(CountryCode country) const;

  WordFacts word(std::string_view folded) const;
  // The same of many words, waiting for memory once; `facts` has room for as many.
  void words(std::span<const std::string_view> folded, std::span<WordFacts> facts) const;

  // Countries, from the layer that knows them last; empty for an unknown code.
  std::span<const CountryCode> neighbours(
      CountryCode country) const;                            // by land, or nearest across water
  std::string_view country_name(CountryCode country) const;  // "Syria"
  std::string_view region(CountryCode country) const;        // "Middle East"
  std::string_view demonym(CountryCode country) const;       // "Syrian"

  // "city, China"; "country"
  std::string kind_and_country(const Entry& entry) const;

  // The names of one entry in their order, the primary first.
  std::vector<NameMatch> names(EntryRef ref) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace stet

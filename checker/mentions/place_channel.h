// The noisy channel between the place that is meant and the name that is written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checker/mentions/mention.h"
#include "checker/names/origin.h"

namespace stet {

// A place that may have been meant.
struct Intended {
  EntryRef entry;
  std::string name;     // to write: the entry's, as it was found
  bool main = false;    // it is the entry's main name
  bool people = false;  // it is the name of the people of a country (Syrian)
  float channel = 0;    // log odds in powers of ten: 0 for an ordinary slip, less for a rarer one
  Span part = {};       // of the text, that it alone stands for; empty: the whole name
  bool with_noun = false;  // of which an English noun before it is a part ("Bay of Bengal")
};

// A name in plain letters: Solāpur is Solapur in print.
std::string without_marks(std::string_view name);

// The origins of names in the entry's country that come from another script, and so may have
// several spellings.
OriginSet romanized_origins(const Entry& entry);

// Names one slip away from the folded `written`, in its bytes `begin` to before `end`; misspelled
// variants of the mass sources are no intended names.
std::vector<Intended> one_slip_away(const Gazetteer& gazetteer, std::string_view written,
                                    size_t begin, size_t end);

// Which places are tried at two edits: the best known of a country.
struct WellKnown {
  CountryCode country;
  uint32_t places;          // so many in each layer
  bool same_start = false;  // only those that begin with the letter that is written
  bool by_word = false;     // also those that share the first of several words
};
// Those at most two edits away. Appends.
void two_edits_away(const Gazetteer& gazetteer, std::string_view written, const WellKnown& tried,
                    std::vector<Intended>& out);

// The cities of `country`, best known first, that two_edits_away() has not seen; for when the
// sentence names the state. Appends.
void cities_two_edits_away(const Gazetteer& gazetteer, std::string_view written,
                           CountryCode country, std::vector<Intended>& out);

}  // namespace stet

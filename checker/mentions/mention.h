// What the article names: mentions, the words they are made of, and the places among them.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/base/span.h"
#include "checker/gazetteer/gazetteer.h"
#include "checker/house/house_names.h"
#include "checker/mentions/found_names.h"
#include "checker/mentions/vocabulary.h"
#include "checker/names/script.h"
#include "checker/text/article.h"
#include "checker/text/tokens.h"

namespace stet {

enum class MentionKind : uint8_t { person, place, organisation, people, other };
std::string_view mention_kind_name(MentionKind kind);

// A name in the text, as written in one place.
struct Mention {
  Span span;                 // the name: no title, no possessive
  uint32_t first_token = 0;  // in Tokens::tokens
  uint32_t end_token = 0;
  uint32_t block = 0;
  Role role = Role::body;  // of the block
  bool in_quote = false;
  bool all_caps = false;  // stands in a run of capitals; its case says nothing
  bool sentence_start = false;
  MentionKind kind = MentionKind::other;
  std::string_view why_kind;  // "a title stands before it"
  Span kind_sign;             // the words that tell the kind; empty if it is no word
  Span title;                 // the title or role beside it; empty if none
  std::span<const NameWord> words;
  std::string_view folded;           // the whole name, in Story::names
  uint32_t name = 0;                 // FoundName::number
  std::span<const NameMatch> known;  // FoundName::known
};

// One spelling of a name word, or of a whole name, as the article uses it.
struct Spelling {
  std::string_view folded;  // a word of Story::vocabulary, or (part of) a name of Story::names
  std::string shown;        // as first written
  struct Use {
    uint32_t mention;  // in Story::mentions
    uint32_t word;     // first word in Mention::words
    uint32_t end;      // past the last
  };
  std::vector<Use> uses;  // in reading order
};

// A name that the article spells in several ways. Spellings are ordered: the accepted one first.
struct Variation {
  MentionKind kind = MentionKind::other;
  std::vector<Spelling> spellings;
  std::string why_accepted;          // "used 4 times of 5"
  std::vector<std::string> why_one;  // evidence that they are one name, strongest first
  bool diacritics_only = false;      // the spellings fold to one
  bool slip = false;                 // no romanization explains all that differs
  float confidence = 0;              // probability that an editor would agree
};

// Where the sentence itself says that a place lies ("Aleppo, Syria"; "in southern Syria").
struct StatedArea {
  static constexpr uint32_t kNone = 0xFFFFFFFF;
  uint32_t mention = kNone;  // index in Story::mentions of the country, division or people
  bool direct = false;       // nothing but a comma stands between
  bool apposition = false;   // "X, a town in Y"
  bool loose = false;   // the same, but the sentence goes on: "In Vienna, Iran on Monday agreed"
  bool before = false;  // "the Syrian town of X", "Syria's town of X"
  bool given() const { return mention != kNone; }
};

// How a sentence uses a toponym.
struct Slot {
  std::string noun;                  // "airbase", "port", "province": the noun that demands a place
  std::vector<EntryKind> kinds;      // that the noun allows; empty: any
  std::vector<EntryKind> own_kinds;  // that the name itself says ("Macon County"); empty if none
  Span stated_area;                  // "Syria" in "Aleppo, Syria"; empty if none
  bool demands_place = false;        // what stands here must be a place
};

// A mention in a place's position.
struct Toponym {
  uint32_t mention = 0;
  Slot slot;
  StatedArea area;
};

// Why a place is doubted.
enum class DoubtKind : uint8_t {
  unlikely,       // a person or an organisation where the sentence demands a place
  far_twin,       // a place, but of another part of the world than the story
  misspelled,     // no known name, but one slip away from one that fits
  wrong_country,  // the area that the sentence gives has no such place
  other_holder,   // a country that is not the one whose office the person beside it holds
  wrong_capital,  // no capital, though the sentence calls it one
  wrong_kind,     // no island or river, though the sentence calls it one
};

// A mention that is no place that fits its sentence, and what would be.
struct PlaceDoubt {
  DoubtKind kind = DoubtKind::unlikely;
  uint32_t mention = 0;  // index in Story::mentions
  Span part;             // of the name, that alone is doubted ("Bank of _"); empty: all of it
  std::string filler;    // what the lists know of the name: "a person (Iran's supreme leader)"
  std::string cue;       // the words that ask for a place, or say which: "airbase near", "in Syria"
  struct Alternative {
    EntryRef entry;
    std::string name;  // to write, in the form nearest to the written one
    float score = 0;
    bool people = false;   // the name is that of its people (Syrian)
    bool variant = false;  // the romanization explains what is written for it
    Span part = {};        // of the text, that it alone stands for; empty: the whole name
  };
  std::vector<Alternative> alternatives;  // best first; empty only for wrong_country
  std::optional<EntryRef> taken_for;      // the place of the written name that the story suggests
  float confidence = 0;
};

// A word with look-alike letters of another script.
struct MixedWord {
  uint32_t token = 0;                  // in Tokens::tokens
  std::string word;                    // in one script throughout
  char32_t stray = 0;                  // the first letter that is not of it
  Script stray_script = Script::none;  // of that letter
  bool only_counterpart = true;        // no letter could stand for two
};

// A name of several words that is one slip away from a well-known one.
struct NameSlip {
  uint32_t mention = 0;
  uint32_t word = 0;     // in Mention::words, the one with the slip
  EntryRef meant;        // who or what is well known
  std::string name;      // its listed name that is nearest
  std::string right;     // what to write for the word
  std::string evidence;  // "France is named here; so is its role, president"
  float confidence = 0;
};

// A name in its own script beside a Latin one that it cannot be.
struct NativeClash {
  uint32_t mention = 0;  // the Latin name
  Span native;           // the other, in Article::text
  std::string known_as;  // whose name that is, if a list says so
  std::string right;     // what a list has for the Latin name in that script; else empty
  float confidence = 0;
};

// A name that is not spelled as the house spells it.
struct HouseUsage {
  uint32_t mention = 0;
  Span span;                                  // what deviates
  std::string right;                          // to write instead
  const HouseDeviation* deviation = nullptr;  // in Story::house
};

// Where the story happens.
struct CountryWeight {
  CountryCode country;
  float weight = 0;       // share of the story's evidence
  uint32_t mentions = 0;  // how often it or its people are named
};
struct Geography {
  std::vector<CountryWeight> countries;  // heaviest first
  float weight_of(CountryCode country) const;
};

// Everything a rule may look at. Moving it keeps the views between its parts.
struct Story {
  Story() = default;
  Story(const Story&) = delete;
  Story(Story&&) = default;
  Story& operator=(const Story&) = delete;
  Story& operator=(Story&&) = default;

  Article article;
  Tokens tokens;
  std::unique_ptr<Vocabulary> vocabulary;
  std::vector<MixedWord> mixed_words;  // in reading order
  FoundNames names;
  std::vector<Mention> mentions;  // in reading order, not overlapping
  std::vector<Variation> variations;
  std::vector<Toponym> toponyms;            // in reading order
  std::vector<PlaceDoubt> doubts;           // in reading order
  std::vector<NameSlip> slips;              // in reading order
  std::vector<NativeClash> native_clashes;  // in reading order
  std::vector<HouseUsage> house_usages;     // in reading order
  Geography geography;
  const Gazetteer* gazetteer = nullptr;
  const HouseNames* house = nullptr;  // none: the house has no list

  std::string_view text(Span span) const { return span.in(article.text); }
};

// Understands an article. `gazetteer` and `house` must outlive the story.
Story understand(Article article, const Gazetteer& gazetteer, const HouseNames* house = nullptr);

}  // namespace stet

// Which mentions may be no place that fits, before another name is looked for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "checker/mentions/capitals.h"
#include "checker/mentions/context.h"
#include "checker/mentions/geography.h"
#include "checker/mentions/place_position.h"
#include "checker/mentions/place_readings.h"
#include "checker/mentions/seats.h"
#include "checker/mentions/surroundings.h"

namespace stet {

enum class Suspicion : uint8_t {
  none,
  no_place,  // a person or an organisation where a noun demands a place
  outside,   // a place outside the area that the sentence gives
  far,       // a place that the story's countries do not have
  hamlet,    // a place of the story's countries that hardly anybody knows
  misnamed,  // a form of a well-known place that only mass sources list
  unknown,   // a word that no list has
  capital,   // called the capital of a country or state, which it is not
  kind,      // called an island or a river, which it is not
  away,      // a place far from where the sentence puts it
};

struct Suspect {
  Suspicion suspicion = Suspicion::none;
  uint32_t mention = 0;
  Slot slot;
  StatedArea area;
  Surroundings near;                    // if no area is stated
  uint32_t anchor = StatedArea::kNone;  // the place that follows a comma: "Greenlane, Auckland"
  std::string filler;                   // what the lists know of it
  float standing = 0;                   // log odds, in powers of ten, of the name as it stands
  float position = 0;                   // the same for a place at all in this position
  bool ordinary_word = false;           // it is also an English word or a person's name
  bool known_elsewhere = false;         // a town of the name is well known
  bool far_off = false;                 // and it is not even near the story, in a place's position
  bool main_name = false;               // of its best-known place: no former or foreign one
  bool renowned = false;                // a place that most readers know
  CalledCapital capital;
  float word_standing = 0;   // of an unknown mention: that of the unknown word
  Span word;                 // of an unknown mention: the unknown word, in Mention::folded
  Span odd;                  // the same in Article::text, if it is one of several
  bool institution = false;  // that word says where an institution is ("Bank of _")
};

class Suspects {
 public:
  // All must outlive the object; `places` are those of the story.
  Suspects(const Context& context, const Votes& votes, const Story& story,
           const StoryPlaces& places);

  Suspect look_at(uint32_t mention);

 private:
  static constexpr size_t kShortest = 5;  // letters of an unknown word that can be taken for a slip
  static constexpr uint32_t kMostUses = 2;  // a slip is not repeated
  static constexpr size_t kMostPhrases =
      256;                                // places of several words, in an article of any length
  static constexpr size_t kLongName = 5;  // words; a place has fewer
  static constexpr size_t kTooLong = 10;  // an institution has fewer

  // Of the places of a name together.
  struct Known {
    float fame = 0;        // of the best known
    bool other = false;    // not only places have the name
    bool wide = false;     // an area or a water that the project lists has it
    bool country = false;  // a country has it
  };
  const Toponym* toponym_at(uint32_t mention) const;
  StatedArea area_of(uint32_t mention) const;
  bool is_people(const Spelling& spelling) const;
  bool may_be_place(const Mention& m, bool noun) const;
  bool names_kind(const Mention& m) const;
  bool is_whole_name(const std::string& noun, const Mention& m) const;
  bool is_its_home(const Mention& m) const;
  int latest_year() const;
  int find_latest_year() const;
  bool shares_firm(const Mention& m) const;
  void known(const Mention& m, bool noun, Suspect& s) const;
  void place_known(const Mention& m, bool noun, Suspect& s) const;
  bool called_otherwise(const Mention& m, Suspect& s) const;
  bool away(const Mention& m, Suspect& s) const;
  bool survey(const Mention& m, Known& known, Suspect& s) const;
  bool ends_phrase(const Mention& m) const;
  void people(const Mention& m, Suspect& s) const;
  void hamlet(const Mention& m, Suspect& s) const;
  bool has_other_peer(const Mention& m) const;
  void far(const Mention& m, bool noun, const Known& known, Suspect& s) const;
  void unknown(const Mention& m, Suspect& s) const;
  void odd_phrase(const Mention& m, Suspect& s) const;
  void odd_word(const Mention& m, const NameWord& odd, bool seat, Suspect& s) const;
  void ordinary(const Mention& m, Suspect& s) const;
  bool is_person(const Mention& m) const;
  const NameWord* find_odd_word(const Mention& m, const Seats& seats) const;
  float word_standing(const NameWord& word) const;
  uint32_t uses_of(const Mention& m) const;
  bool resembles_named(const Mention& m) const;
  bool is_place_itself(const NameWord& word, bool seat) const;
  bool is_new_word(uint32_t word) const;

  const Context& context_;
  const Story& story_;
  const StoryPlaces& places_;
  const Gazetteer& gazetteer_;
  PlaceReadings readings_;
  PlacePosition position_;
  std::vector<bool> varied_;                // mentions whose spelling is another rule's business
  std::vector<uint16_t> uses_;              // of each word, in mentions
  std::vector<bool> person_word_;           // words of persons
  std::vector<uint32_t> phrases_;           // mentions that are places of several words
  std::vector<bool> firm_word_;             // words of organisations that name no place in them
  bool capitals_ = false;                   // the article has the word
  size_t toponym_ = 0;                      // the next of Story::toponyms
  mutable std::optional<int> latest_year_;  // once asked for
};

}  // namespace stet

#include "checker/mentions/doubts.h"

#include <algorithm>
#include <cmath>

#include "checker/mentions/geography.h"
#include "checker/names/fold.h"

// The noisy channel, in its simplest form. The written name is kept whenever any list knows a place
// of that name in the story's countries, or knows nothing of it at all (a village that no list has
// is silence). It is doubted when the lists know it as something else: a person, an organisation,
// or a place of a country that the story never names. Then the names of the story's countries, of
// the kinds that the slot asks for, are ranked by how near they are to the written one.

namespace stet {
namespace {

constexpr float kStoryCountry =
    0.12F;  // share of the story's evidence that makes a country its own
constexpr float kNearEnough =
    0.30F;  // least score of an alternative where the filler cannot be a place
constexpr float kNearTwin = 0.55F;  // the same where the filler is a place, but elsewhere
constexpr uint32_t kHamlet =
    15'000;  // inhabitants, below which a name may be taken for a better known one
constexpr float kSentenceShare =
    0.6F;                             // of the evidence for where a place is, from its own sentence
constexpr float kPerTenfold = 0.06F;  // what ten times the inhabitants add to a place's chance
constexpr float kOtherStart = 0.85F;  // few writers get the first letter wrong
constexpr float kOwnKind = 1.2F;      // an airbase for an airbase, rather than an airport
constexpr float kRival = 0.75F;       // of the best score, for another alternative to be named too
constexpr size_t kAlternatives = 3;
constexpr size_t kCountriesAsked = 3;

class Doubter {
 public:
  explicit Doubter(const Story& story) : story_(story), gazetteer_(*story.gazetteer) {}

  std::vector<PlaceDoubt> find() {
    std::vector<PlaceDoubt> doubts;
    for (uint32_t i = 0; i < story_.toponyms.size(); ++i) {
      PlaceDoubt doubt;
      doubt.toponym = i;
      if (doubted(story_.toponyms[i], doubt)) doubts.push_back(std::move(doubt));
    }
    return doubts;
  }

 private:
  const Mention& mention(const Toponym& t) const { return story_.mentions[t.mention]; }

  bool doubted(const Toponym& t, PlaceDoubt& doubt) const {
    // "war with _", "the _ government": what fills these is often no country, and no error.
    if (t.slot.kinds.empty() || t.slot.kinds[0] == EntryKind::country) return false;
    if (acronym(story_.text(mention(t).span))) return false;
    if (t.candidates.empty() && other_thing(mention(t)).empty()) return false;  // no list has it
    const Geography geography = around(t);
    const bool overshadowed = is_overshadowed(t);
    if (fits(t, geography, overshadowed ? kStoryCountry : kStoryCountry / 4)) return false;
    const bool place_elsewhere = !t.candidates.empty() && !overshadowed;
    doubt.filler = place_elsewhere ? elsewhere(t) : other_thing(mention(t));
    if (doubt.filler.empty()) return false;
    rank(t, geography, doubt, place_elsewhere ? kNearTwin : kNearEnough);
    if (doubt.alternatives.empty()) return false;
    doubt.confidence = place_elsewhere ? 0.7F : 0.9F;
    return true;
  }

  // A hamlet somewhere, or some language's form of a town, may have the name of a man or a movement
  // that every reader knows ("the town of Sinwar"): that place is not what is meant.
  bool is_overshadowed(const Toponym& t) const {
    for (const NameMatch& match : mention(t).known) {
      const Entry entry = gazetteer_.entry(match.entry);
      if (!is_place(entry.kind)) continue;
      const bool own_name = match.role == NameRole::primary || match.role == NameRole::official;
      if (entry.curated || (own_name && (entry.capital || entry.population >= kHamlet)))
        return false;
    }
    return std::any_of(
        mention(t).known.begin(), mention(t).known.end(), [&](const NameMatch& match) {
          const Entry entry = gazetteer_.entry(match.entry);
          return entry.curated &&
                 (entry.kind == EntryKind::person || entry.kind == EntryKind::organisation);
        });
  }

  // Is any candidate in a country with at least this share of the story, the name itself left out?
  bool fits(const Toponym& t, const Geography& geography, float least) const {
    for (const Candidate& c : t.candidates) {
      const Entry entry = gazetteer_.entry(c.entry);
      if (entry.countries[0].empty()) return true;
      for (CountryCode code : entry.countries) {
        if (!code.empty() && geography.weight_of(code) >= least) return true;
      }
    }
    return false;
  }

  // What the lists know of a name that is no place; empty if nothing.
  std::string other_thing(const Mention& m) const {
    for (const NameMatch& match : m.known) {
      const Entry entry = gazetteer_.entry(match.entry);
      if (entry.kind == EntryKind::person) return "a person" + in_brackets(entry.note);
      if (entry.kind == EntryKind::organisation) return "an organisation" + in_brackets(entry.note);
    }
    return {};
  }

  std::string elsewhere(const Toponym& t) const {
    const Entry entry = gazetteer_.entry(t.candidates[0].entry);
    const std::string_view country = gazetteer_.country_name(entry.countries[0]);
    return country.empty() ? std::string() : "a place in " + std::string(country);
  }

  // An acronym before a place noun ("GOP state senator") is an adjective, not a place.
  static bool acronym(std::string_view name) {
    return name.size() < 6 &&
           std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  static std::string in_brackets(std::string_view note) {
    return note.empty() ? std::string() : " (" + std::string(note) + ")";
  }

  // Where the sentence happens counts for more than where the story does.
  Geography around(const Toponym& t) const {
    const uint32_t token = mention(t).first_token;
    const auto& sentences = story_.tokens.sentences;
    const auto sentence =
        std::upper_bound(sentences.begin(), sentences.end(), token,
                         [](uint32_t at, const Sentence& s) { return at < s.end_token; });
    Electorate electorate{0, 0, mention(t).folded};
    const Geography story =
        story_geography(story_.mentions, gazetteer_, {0, 0xFFFFFFFF, mention(t).folded});
    if (sentence != sentences.end())
      electorate = {sentence->first_token, sentence->end_token, mention(t).folded};
    Geography local = story_geography(story_.mentions, gazetteer_, electorate);
    for (CountryWeight& c : local.countries) c.weight *= kSentenceShare;
    for (const CountryWeight& c : story.countries) {
      const float weight = c.weight * (local.countries.empty() ? 1 : 1 - kSentenceShare);
      const auto same =
          std::find_if(local.countries.begin(), local.countries.end(),
                       [&](const CountryWeight& l) { return l.country == c.country; });
      if (same == local.countries.end())
        local.countries.push_back({c.country, weight, c.mentions});
      else
        same->weight += weight;
    }
    std::stable_sort(
        local.countries.begin(), local.countries.end(),
        [](const CountryWeight& a, const CountryWeight& b) { return a.weight > b.weight; });
    return local;
  }

  // The form to propose: of a place that the project's own lists have, the spelling that begins
  // most like the written one (Kh… for Khmeimim rather than Hmeimim), the more usual first; of
  // others the main name, because their variants are not all right.
  std::string form(const NearMatch& near, const Entry& entry, std::string_view written) const {
    std::string best(entry.name);
    if (!entry.curated) return best;
    size_t longest = common_start(best, written);
    for (const NameMatch& name : gazetteer_.names(near.match.entry)) {
      if (name.role != NameRole::variant && name.role != NameRole::official) continue;
      const size_t common = common_start(name.name, written);
      if (common <= longest) continue;
      longest = common;
      best = name.name;
    }
    return best;
  }

  static bool plain(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
  }

  // One alternative for each name: the city Ţarţūs and the naval base Tartus are both written
  // Tartus.
  static void merge_names(std::vector<PlaceDoubt::Alternative>& alternatives) {
    for (size_t i = 0; i < alternatives.size(); ++i) {
      for (size_t j = alternatives.size(); --j > i;) {
        if (fold(alternatives[i].name) != fold(alternatives[j].name)) continue;
        if (!plain(alternatives[i].name)) alternatives[i].name = alternatives[j].name;
        alternatives.erase(alternatives.begin() + static_cast<std::ptrdiff_t>(j));
      }
    }
  }

  static size_t common_start(std::string_view a, std::string_view b) {
    return static_cast<size_t>(
        std::mismatch(a.begin(),
                      a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())),
                      b.begin())
            .first -
        a.begin());
  }

  void rank(const Toponym& t, const Geography& geography, PlaceDoubt& doubt, float least) const {
    size_t asked = 0;
    for (const CountryWeight& c : geography.countries) {
      if (c.weight < kStoryCountry || asked++ == kCountriesAsked) break;
      for (const NearMatch& near :
           gazetteer_.near(story_.text(mention(t).span), c.country, t.slot.kinds, kAlternatives)) {
        if (near.score < least) continue;
        const Entry entry = gazetteer_.entry(near.match.entry);
        const float size = 1 + kPerTenfold * std::log10(1 + static_cast<float>(entry.population));
        const std::string_view written = story_.text(mention(t).span);
        std::string proposed = form(near, entry, written);
        const float start = common_start(fold(proposed), fold(written)) > 0 ? 1 : kOtherStart;
        const float kind = entry.kind == t.slot.kinds[0] ? kOwnKind : 1;
        doubt.alternatives.push_back({near.match.entry, std::move(proposed),
                                      near.score * size * start * kind * std::sqrt(c.weight)});
      }
    }
    std::stable_sort(doubt.alternatives.begin(), doubt.alternatives.end(),
                     [](const auto& a, const auto& b) { return a.score > b.score; });
    merge_names(doubt.alternatives);
    if (doubt.alternatives.size() > kAlternatives) doubt.alternatives.resize(kAlternatives);
    while (!doubt.alternatives.empty() &&
           doubt.alternatives.back().score < kRival * doubt.alternatives.front().score) {
      doubt.alternatives.pop_back();
    }
  }

  const Story& story_;
  const Gazetteer& gazetteer_;
};

}  // namespace

std::vector<PlaceDoubt> find_doubts(const Story& story) { return Doubter(story).find(); }

}  // namespace stet

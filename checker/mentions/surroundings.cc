#include "checker/mentions/surroundings.h"

#include <algorithm>
#include <charconv>
#include <limits>

#include "checker/names/fold.h"

// Three phrases give them. After the name: a distance or a direction with "of", or a word such as
// "near", and a place whose position is sure. Before the name: a place that has it for a neighbour.
// On either side: a water, with the word coast or port. A distance is taken with half as much
// again, because the press measures along roads and from borders.

namespace stet {
namespace {

constexpr uint32_t kReach = 9;      // tokens between the name and what it lies near
constexpr float kSure = 0.8F;       // least weight of the reading of what it lies near
constexpr float kNear = 120;        // km
constexpr float kDirection = 300;   // km, for "north of"
constexpr float kNeighbour = 400;   // km between the middles of neighbouring divisions
constexpr float kCoast = 90;        // km, for a coast that is known by a few points
constexpr float kMile = 1.61F;      // km
constexpr float kHalfAgain = 1.5F;  // along the road
constexpr float kElsewhere = 50;    // km beyond twice the reach

class Reader {
 public:
  Reader(const Context& context, const Story& story, const StoryPlaces& places, uint32_t index)
      : context_(context), story_(story), places_(places), index_(index) {}

  Surroundings find() const {
    for (auto read :
         {&Reader::after, &Reader::neighbour, &Reader::coast_after, &Reader::coast_before}) {
      Surroundings found = (this->*read)();
      if (found.given()) return found;
    }
    return {};
  }

 private:
  const std::vector<Token>& tokens() const { return story_.tokens.tokens; }
  std::string_view text(uint32_t i) const { return tokens()[i].span.in(story_.article.text); }
  std::string_view word(uint32_t i) const { return context_.words().folded(i); }
  bool is(uint32_t i, Cue cue) const { return context_.words().is(i, cue); }
  const Mention& mention(uint32_t i) const { return story_.mentions[i]; }
  const Mention& self() const { return story_.mentions[index_]; }

  bool follows(uint32_t i) const {
    return i < story_.mentions.size() && mention(i).block == self().block &&
           mention(i).first_token - self().end_token <= kReach;
  }

  Span words(uint32_t first, const Mention& last) const {
    return {tokens()[first].span.begin, last.span.end};
  }

  // "…, 160 km north of Damascus", "west of Tehran", "near Homs"
  Surroundings after() const {
    if (!follows(index_ + 1)) return {};
    const Mention& place = mention(index_ + 1);
    uint32_t first = place.first_token;
    float number = 0, unit = 0, reach = 0;
    bool direction = false;
    for (uint32_t i = self().end_token; i < place.first_token; ++i) {
      const std::string_view t = text(i);
      const std::string_view w = word(i);
      bool part = true;
      if (t[0] >= '0' && t[0] <= '9') {
        if (number > 0 ||
            std::from_chars(t.data(), t.data() + t.size(), number).ptr != t.data() + t.size())
          return {};
      } else if (is(i, Cue::kilometre) || is(i, Cue::mile)) {
        unit = is(i, Cue::mile) ? kMile : 1;
      } else if (is(i, Cue::compass)) {
        direction = true;
      } else if (is(i, Cue::close_by)) {
        reach = kNear;
      } else if ((w == "of" && direction) || (w == "from" && number > 0)) {
        reach = number > 0 ? number * unit * kHalfAgain : kDirection;
      } else {
        part = false;
        if (t != "," && t != "(" && !is(i, Cue::filler)) return {};
      }
      if (part) first = std::min(first, i);
    }
    if (reach == 0 || (number > 0 && unit == 0)) return {};
    const uint32_t end = place.first_token - 1;
    if (word(end) != "of" && word(end) != "from" && !is(end, Cue::close_by)) return {};
    return around(index_ + 1, std::max(reach, kNear), words(first, place));
  }

  // "Beijing's neighbour Hebei"
  Surroundings neighbour() const {
    if (index_ == 0 || mention(index_ - 1).block != self().block) return {};
    const Mention& place = mention(index_ - 1);
    const uint32_t noun = place.end_token + 1;
    if (noun + 1 != self().first_token &&
        !(noun + 2 == self().first_token && text(noun + 1) == ","))
      return {};
    if (tokens()[place.end_token].kind != TokenKind::possessive) return {};
    if (word(noun) != "neighbour" && word(noun) != "neighbor") return {};
    return around(index_ - 1, kNeighbour, {place.span.begin, tokens()[noun].span.end});
  }

  // "…, on Turkey's Aegean coast", "on the Gulf of Oman"
  Surroundings coast_after() const {
    if (!follows(index_ + 1)) return {};
    uint32_t water = index_ + 1;
    const uint32_t first = mention(water).first_token;
    uint32_t on = 0;
    for (uint32_t i = self().end_token; i < first; ++i) {
      if (word(i) == "on") {
        on = i;
      } else if (text(i) != "," && !is(i, Cue::filler) && !is(i, Cue::compass)) {
        return {};
      }
    }
    if (on == 0) return {};
    std::vector<CountryCode> owners;
    if (!is_water(mention(water))) {
      owners = countries_of(mention(water));
      if (owners.empty() || !follows(++water)) return {};
      const uint32_t gap = mention(water).first_token - mention(water - 1).end_token;
      if (gap > 2) return {};
    }
    const Mention& named = mention(water);
    const bool said = named.end_token < tokens().size() && is(named.end_token, Cue::coast);
    if (!said && !owners.empty()) return {};
    const uint32_t last = said ? named.end_token : named.end_token - 1;
    return coast(named, owners, {tokens()[on].span.begin, tokens()[last].span.end});
  }

  // "the Black Sea port of Odesa"
  Surroundings coast_before() const {
    if (index_ == 0 || mention(index_ - 1).block != self().block) return {};
    const Mention& named = mention(index_ - 1);
    const uint32_t noun = named.end_token;
    uint32_t at = noun;
    while (at < self().first_token &&
           (word(at) == "port" || word(at) == "resort" || word(at) == "city" || word(at) == "town"))
      ++at;
    if (at == noun || at + 1 != self().first_token || word(at) != "of") return {};
    return coast(named, {}, {named.span.begin, tokens()[at].span.end});
  }

  // Near the place that a mention surely is.
  Surroundings around(uint32_t index, float reach, Span said) const {
    const Candidate* place = places_.best(index);
    if (place == nullptr || place->weight < kSure) return {};
    const Entry entry = story_.gazetteer->entry(place->entry);
    if (!entry.located() || entry.kind == EntryKind::country) return {};
    return {said, reach, {entry.latitude, entry.longitude}, {}, {entry.countries[0]}};
  }

  Surroundings coast(const Mention& water, const std::vector<CountryCode>& owners,
                     Span said) const {
    Surroundings out;
    for (const NameMatch& match : water.known) {
      if (match.facts.kind < EntryKind::sea || match.facts.kind > EntryKind::bay) continue;
      const Entry entry = story_.gazetteer->entry(match.entry);
      for (const Coast& c : coasts_of(fold(entry.name))) {
        if (!owners.empty() && std::ranges::find(owners, c.country) == owners.end()) continue;
        out.coasts.push_back(c);
        if (std::ranges::find(out.countries, c.country) == out.countries.end())
          out.countries.push_back(c.country);
      }
    }
    if (out.coasts.empty()) return {};
    out.words = said;
    out.reach = kCoast;
    return out;
  }

  bool is_water(const Mention& m) const {
    return std::ranges::any_of(m.known, [](const NameMatch& match) {
      const EntryKind kind = match.facts.kind;
      return kind >= EntryKind::sea && kind <= EntryKind::bay;
    });
  }

  // Of the countries that a mention names, as themselves or as their people.
  std::vector<CountryCode> countries_of(const Mention& m) const {
    std::vector<CountryCode> out;
    for (const NameMatch& match : m.known) {
      const EntryFacts& entry = match.facts;
      if (entry.kind == EntryKind::country) out.push_back(entry.countries[0]);
    }
    return out;
  }

  const Context& context_;
  const Story& story_;
  const StoryPlaces& places_;
  uint32_t index_;
};

}  // namespace

float Surroundings::distance_to(const Entry& entry) const {
  const GeoPoint at = {entry.latitude, entry.longitude};
  if (coasts.empty()) return distance(at, middle);
  float least = std::numeric_limits<float>::max();
  for (const Coast& c : coasts) least = std::min(least, distance(at, c.line));
  return least;
}

bool Surroundings::exclude(const Entry& entry) const {
  return entry.located() && distance_to(entry) > 2 * reach + kElsewhere;
}

Surroundings surroundings(const Context& context, const Story& story, const StoryPlaces& places,
                          uint32_t index) {
  return Reader(context, story, places, index).find();
}

}  // namespace stet

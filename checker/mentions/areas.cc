#include "checker/mentions/areas.h"

#include <algorithm>

#include "checker/mentions/geo_facts.h"
#include "checker/names/fold.h"

// After the name come, in this order, words that lead to an area: a comma, an apposition ("the main
// city"), a preposition, a direction ("northern"), and the area. "Turkey's Hatay province" gives
// the smaller of the two. A people counts where a place noun follows it ("a Russian region").

namespace stet {
namespace {

constexpr uint32_t kReach = 9;    // tokens between the name and the area
constexpr float kNearArea = 300;  // km from the middle of a division to what lies in it, at most

bool is_area(EntryKind kind) {
  switch (kind) {
    case EntryKind::country:
    case EntryKind::state:
    case EntryKind::province:
    case EntryKind::region:
    case EntryKind::disputed_area:
    case EntryKind::historic_region:
      return true;
    default:
      return false;
  }
}

bool known_area(const Mention& m) {
  return std::any_of(m.known.begin(), m.known.end(), [](const NameMatch& match) {
    return match.role != NameRole::demonym && is_area(match.facts.kind) && match.facts.curated;
  });
}

bool known_demonym(const Mention& m) {
  return std::any_of(m.known.begin(), m.known.end(), [](const NameMatch& match) {
    return match.role == NameRole::demonym && match.facts.kind == EntryKind::country;
  });
}

// The automaton that walks from the name to the area.
class Walk {
 public:
  Walk(const Context& context, const std::vector<Mention>& mentions, uint32_t index)
      : context_(context), mentions_(mentions), index_(index) {}

  StatedArea find() {
    const Mention& m = mentions_[index_];
    const uint32_t next = index_ + 1;
    if (next >= mentions_.size() || mentions_[next].block != m.block) return {};
    const uint32_t first = mentions_[next].first_token;
    if (first - m.end_token > kReach) return {};
    for (uint32_t i = m.end_token; i < first; ++i) {
      if (!step(i)) return {};
    }
    return arrive(next);
  }

 private:
  bool step(uint32_t i) {
    const std::string_view word = context_.words().folded(i);
    const std::string_view text = context_.tokens().tokens[i].span.in(context_.article().text);
    if (text == ",") {
      if (comma_) return false;
      comma_ = true;
      return true;
    }
    if (word.empty()) return false;
    if (preposition_) return word == "the" || is_direction(i);
    if (word == "in") return preposition_ = true;
    if (!comma_) return false;
    if (apposition_) {
      place_noun_ = place_noun_ || is(i, Cue::place_after);
      if (word == "of" && is_direction(i - 1)) return false;  // north of
      if (word == "of") preposition_ = true;
      return !is(i, Cue::speech) && !is(i, Cue::ends_apposition);
    }
    if (word == "a" || word == "an" || word == "the") return apposition_ = true;
    return is_direction(i);
  }

  bool is(uint32_t i, Cue cue) const { return context_.words().is(i, cue); }
  bool is_direction(uint32_t i) const { return is(i, Cue::compass) || is(i, Cue::area_part); }

  // Empty at the end of the block.
  std::string_view text_at(uint32_t i, uint32_t block) const {
    const auto& tokens = context_.tokens().tokens;
    if (i >= tokens.size() || tokens[i].block != block) return {};
    return tokens[i].span.in(context_.article().text);
  }

  // Does another place follow as in a list?
  bool goes_on(const Mention& area) const {
    uint32_t end = area.end_token;  // past the noun of "Kharkiv region"
    if (end < context_.tokens().tokens.size() && context_.words().is(end, Cue::place_after)) ++end;
    const std::string_view next = text_at(end, area.block);
    if (!next.empty() && next != "," && next != "." && next != ")" && next != "(" && next != ";" &&
        next != ":")
      return true;
    const uint32_t after = text_at(end + 1, area.block) == "the" ? end + 2 : end + 1;
    return next == "," &&
           std::any_of(mentions_.begin() + index_ + 1,
                       mentions_.begin() + std::min<size_t>(index_ + 4, mentions_.size()),
                       [&](const Mention& m) { return m.first_token == after; });
  }

  // "in Kingston, Jamaica on June 17"
  bool preposition_follows(const Mention& area) const {
    return context_.after_is(area, Cue::preposition_time);
  }

  bool comes_from_list() const {
    const Mention& m = mentions_[index_];
    if (m.first_token < 2 || index_ == 0) return false;
    const std::string_view before =
        context_.tokens().tokens[m.first_token - 1].span.in(context_.article().text);
    return (before == "," || before == "and") &&
           mentions_[index_ - 1].end_token + 1 == m.first_token;
  }

  StatedArea arrive(uint32_t next) const {
    const Mention& area = mentions_[next];
    StatedArea stated;
    stated.apposition = apposition_;
    stated.direct = comma_ && !preposition_ && !apposition_;
    if (stated.direct && comes_from_list()) return {};
    if (stated.direct && goes_on(area)) {
      if (!preposition_follows(area)) return {};
      stated.direct = false;
      stated.loose = true;
    }
    if (known_area(area)) {
      if (apposition_ && !(preposition_ && place_noun_)) return {};
      stated.mention = next;
      const uint32_t inner = next + 1;
      if (inner < mentions_.size() && mentions_[inner].block == area.block &&
          mentions_[inner].first_token == area.end_token + 1 &&
          context_.tokens().tokens[area.end_token].kind == TokenKind::possessive &&
          known_area(mentions_[inner]))
        stated.mention = inner;
      return stated;
    }
    if (apposition_ && known_demonym(area) && context_.cue_after(area, Cue::place_after))
      stated.mention = next;
    return stated;
  }

  const Context& context_;
  const std::vector<Mention>& mentions_;
  uint32_t index_;
  bool comma_ = false, preposition_ = false, apposition_ = false, place_noun_ = false;
};

// Is it a place that belongs to a people, rather than one that a people does something to ("the
// Russian siege of Mariupol")?
bool is_land(std::string_view phrase) {
  const size_t of = phrase.rfind(' ');
  if (of == std::string_view::npos || of == 0) return false;
  const size_t noun = phrase.rfind(' ', of - 1);
  return is_cue(phrase.substr(noun == std::string_view::npos ? 0 : noun + 1), Cue::land);
}

// "the Iranian holy city of Qom", "Iran's province of Fars"
StatedArea area_before(const Context& context, const std::vector<Mention>& mentions,
                       uint32_t index) {
  constexpr uint32_t kAdjectives = 2;
  const Mention& m = mentions[index];
  if (index == 0 || mentions[index - 1].block != m.block) return {};
  const auto noun = context.cue_before(m, Cue::place_before);
  if (!noun || !is_land(noun->phrase)) return {};
  const Mention& holder = mentions[index - 1];
  const auto& tokens = context.tokens().tokens;
  uint32_t at = holder.end_token;
  const bool genitive = at < tokens.size() && tokens[at].kind == TokenKind::possessive;
  if (genitive) ++at;
  for (uint32_t n = 0; n < kAdjectives && tokens[at].span.begin < noun->span.begin; ++n, ++at) {
    if (tokens[at].kind != TokenKind::word || context.words().is(at, Cue::function_word)) return {};
  }
  if (tokens[at].span.begin != noun->span.begin) return {};
  const bool country = std::ranges::any_of(holder.known, [&](const NameMatch& match) {
    return match.role != NameRole::demonym && match.facts.kind == EntryKind::country;
  });
  StatedArea stated;
  stated.before = true;
  if (country || (!genitive && known_demonym(holder))) stated.mention = index - 1;
  return stated;
}

float distance(const Entry& a, const Entry& b) {
  return distance(GeoPoint{a.latitude, a.longitude}, GeoPoint{b.latitude, b.longitude});
}

}  // namespace

StatedArea stated_area(const Context& context, const std::vector<Mention>& mentions,
                       uint32_t index) {
  const StatedArea after = Walk(context, mentions, index).find();
  return after.given() ? after : area_before(context, mentions, index);
}

bool lies_in(const Gazetteer& gazetteer, const Entry& entry, const Mention& area) {
  for (const NameMatch& match : area.known) {
    if (!is_area(match.facts.kind)) continue;
    if (match.facts.kind == EntryKind::country) {
      if (entry.in_country(match.facts.countries[0])) return true;
      continue;
    }
    const Entry holder = gazetteer.entry(match.entry);
    const bool shared = std::any_of(std::begin(holder.countries), std::end(holder.countries),
                                    [&](CountryCode c) { return entry.in_country(c); });
    // Nobody remembers how far a former state reached, and an entry has room for four countries.
    if (holder.kind == EntryKind::historic_region &&
        (shared || !std::end(holder.countries)[-1].empty()))
      return true;
    if (!shared) continue;
    if (!entry.admin1.empty() && fold(entry.admin1) == fold(holder.name)) return true;
    if (!entry.located() || !holder.located() || distance(entry, holder) < kNearArea) return true;
  }
  return false;
}

// From regions and provinces that its own division is not.
static bool is_far_from_all(const Gazetteer& gazetteer, const Entry& entry, const Mention& area) {
  constexpr float kSurelyNear = 150;  // km
  if (!entry.located()) return false;
  bool far = false;
  for (const NameMatch& match : area.known) {
    if (!is_area(match.facts.kind)) continue;
    const Entry holder = gazetteer.entry(match.entry);
    const bool region = holder.kind == EntryKind::region || holder.kind == EntryKind::province;
    if (!region || !holder.located() || fold(holder.name) == fold(entry.admin1)) return false;
    if (distance(entry, holder) < kSurelyNear) return false;
    far = true;
  }
  return far;
}

bool lies_surely_in(const Gazetteer& gazetteer, const Entry& entry, const Mention& area) {
  if (!lies_in(gazetteer, entry, area)) return false;
  if (is_far_from_all(gazetteer, entry, area)) return false;
  const bool states_only = std::ranges::all_of(area.known, [&](const NameMatch& match) {
    const EntryKind kind = match.facts.kind;
    return kind == EntryKind::state || !is_area(kind);
  });
  if (!states_only || entry.admin1.empty() || entry.kind == EntryKind::state) return true;
  std::vector<NameMatch> own;
  gazetteer.find(fold(entry.admin1), own);
  const auto in_own_country = [&](const NameMatch& match) {
    const EntryFacts& division = match.facts;
    return division.kind == EntryKind::state && entry.in_country(division.countries[0]);
  };
  std::erase_if(own, [&](const NameMatch& match) { return !in_own_country(match); });
  return own.empty() || std::ranges::any_of(own, [&](const NameMatch& match) {
           return std::ranges::find(area.known, match.entry, &NameMatch::entry) != area.known.end();
         });
}

}  // namespace stet

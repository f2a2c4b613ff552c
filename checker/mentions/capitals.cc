#include "checker/mentions/capitals.h"

#include <algorithm>

#include "checker/mentions/geo_facts.h"
#include "checker/names/fold.h"

// The capital is said before the name or after it, and its country is an adjective right before the
// word, a genitive before it, or follows with "of". Anything else in between ("the Danish culture
// capital", "the former Kazakh capital", "capital gains") makes it another capital.

namespace stet {
namespace {

class Reader {
 public:
  Reader(const Context& context, const Gazetteer& gazetteer, const std::vector<Mention>& mentions)
      : context_(context), gazetteer_(gazetteer), mentions_(mentions) {}

  CalledCapital before(uint32_t index) const {
    const Mention& m = mentions_[index];
    if (index == 0 || mentions_[index - 1].block != m.block) return {};
    const Mention& other = mentions_[index - 1];
    uint32_t at = m.first_token;
    if (at > other.end_token && is(at - 1, ",")) --at;
    if (at > other.end_token && word(at - 1) == "city") --at;
    if (other.end_token == at) return capital_of(other, at);
    if (at <= other.end_token || word(at - 1) != "capital") return {};
    return of_area(other, at - 1);
  }

  CalledCapital after(uint32_t index) const {
    const Mention& m = mentions_[index];
    if (index + 1 >= mentions_.size() || mentions_[index + 1].block != m.block) return {};
    const Mention& other = mentions_[index + 1];
    uint32_t at = m.end_token;
    if (!is(at, ",") && word(at) != "is") return {};
    if (word(++at) == "the") ++at;
    if (word(at) == "capital" && word(at + 1) == "of" && other.first_token == at + 2)
      return capital_of(other, other.end_token);
    if (other.first_token != at) return {};
    const bool genitive = token(other.end_token).kind == TokenKind::possessive;
    const uint32_t noun = other.end_token + (genitive ? 1 : 0);
    if (noun >= tokens().size() || word(noun) != "capital") return {};
    const bool more = noun + 1 < tokens().size() && token(noun + 1).kind == TokenKind::word &&
                      token(noun + 1).block == m.block && !is(noun + 1, Cue::clause_start);
    return more || token(noun + 1).kind == TokenKind::possessive ? CalledCapital{}
                                                                 : of_area(other, noun);
  }

 private:
  const std::vector<Token>& tokens() const { return context_.tokens().tokens; }
  const Token& token(uint32_t i) const {
    static const Token kNone{};
    return i < tokens().size() ? tokens()[i] : kNone;
  }
  std::string_view word(uint32_t i) const {
    return i < tokens().size() ? context_.words().folded(i) : std::string_view();
  }
  bool is(uint32_t i, Cue cue) const { return i < tokens().size() && context_.words().is(i, cue); }
  bool is(uint32_t i, std::string_view text) const {
    return i < tokens().size() && token(i).span.in(context_.article().text) == text;
  }

  // "Danish capital", "Denmark's capital": `noun` is the token of "capital".
  CalledCapital of_area(const Mention& other, uint32_t noun) const {
    const bool genitive =
        other.end_token + 1 == noun && token(other.end_token).kind == TokenKind::possessive;
    if (!genitive && other.end_token != noun) return {};
    if (other.first_token > 0 && is(other.first_token - 1, Cue::other_time)) return {};
    return {area(other, !genitive), {other.span.begin, token(noun).span.end}};
  }

  // "capital of Denmark", which ends at the token `end`.
  CalledCapital capital_of(const Mention& other, uint32_t end) const {
    const uint32_t of = other.first_token - 1;
    if (other.first_token < 2 || word(of) != "of" || word(of - 1) != "capital" ||
        other.end_token != end)
      return {};
    if (of > 1 && word(of - 2) != "the") return {};
    if (of > 2 && is(of - 3, Cue::other_time)) return {};
    if (goes_on_as_noun(end)) return {};  // the capital of Texas barbecue
    return {area(other, false), {token(of - 1).span.begin, other.span.end}};
  }

  // "capital of Hubei province" is no other capital, but "of Texas barbecue" and "of France's
  // fashion" are.
  bool goes_on_as_noun(uint32_t next) const {
    if (next >= tokens().size() || is(next, Cue::place_after)) return false;
    if (token(next).kind == TokenKind::possessive) return true;
    return token(next).kind == TokenKind::word && !is(next, Cue::clause_start) &&
           !is(next, Cue::function_word) && !is(next, Cue::speech);
  }

  // The one country, or state with a known capital, that the mention names, as itself or as its
  // people.
  std::optional<EntryRef> area(const Mention& m, bool people) const {
    std::optional<EntryRef> found;
    CountryCode where;
    for (const NameMatch& match : m.known) {
      const Entry entry = gazetteer_.entry(match.entry);
      if ((match.role == NameRole::demonym) != people) continue;
      if (entry.kind < EntryKind::country || entry.kind > EntryKind::disputed_area) continue;
      const bool another = !where.empty() && entry.countries[0] != where;
      if (another) return std::nullopt;  // the Georgian capital, the capital of Punjab
      where = entry.countries[0];
      if (entry.kind != EntryKind::country && capitals_of_state(where, fold(entry.name)).empty())
        continue;
      if (found && entry.kind != gazetteer_.entry(*found).kind) return std::nullopt;
      if (!found) found = match.entry;
    }
    return found;
  }

  const Context& context_;
  const Gazetteer& gazetteer_;
  const std::vector<Mention>& mentions_;
};

}  // namespace

CalledCapital called_capital(const Context& context, const Gazetteer& gazetteer,
                             const std::vector<Mention>& mentions, uint32_t index) {
  const Reader reader(context, gazetteer, mentions);
  const CalledCapital before = reader.before(index);
  return before.area ? before : reader.after(index);
}

std::vector<Capital> capitals(const Gazetteer& gazetteer, EntryRef area) {
  constexpr uint32_t kBestKnown = 40;
  const Entry holder = gazetteer.entry(area);
  std::vector<Capital> out;
  if (holder.kind == EntryKind::country) {
    for (EntryRef ref : gazetteer.best_known(holder.countries[0], kBestKnown)) {
      const Entry entry = gazetteer.entry(ref);
      if (entry.capital) out.push_back({ref, std::string(entry.name)});
    }
    return out;
  }
  for (const StateCapital& s : capitals_of_state(holder.countries[0], fold(holder.name))) {
    std::vector<NameMatch> found;
    gazetteer.find(fold(s.capital), found);
    const auto city = std::ranges::find_if(found, [&](const NameMatch& match) {
      const Entry entry = gazetteer.entry(match.entry);
      return entry.kind <= EntryKind::populated_place && entry.in_country(holder.countries[0]);
    });
    if (city != found.end()) out.push_back({city->entry, std::string(s.capital)});
  }
  return out;
}

bool is_capital(const Gazetteer& gazetteer, const Mention& m, EntryRef area) {
  const std::vector<Capital> all = capitals(gazetteer, area);
  const CountryCode country = gazetteer.entry(area).countries[0];
  return all.empty() || std::ranges::any_of(m.known, [&](const NameMatch& match) {
           const Entry entry = gazetteer.entry(match.entry);
           if (entry.capital && entry.in_country(country) &&
               gazetteer.entry(area).kind == EntryKind::country)
             return true;
           return std::ranges::any_of(all, [&](const Capital& c) {
             return c.entry == match.entry || fold(c.name) == m.folded;
           });
         });
}

}  // namespace stet

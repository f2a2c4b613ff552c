#include "checker/mentions/capitals.h"

#include <algorithm>
#include <array>

// The capital is said before the name or after it, and its country is an adjective right before the
// word, a genitive before it, or follows with "of". Anything else in between ("the Danish culture
// capital", "the former Kazakh capital", "capital gains") makes it another capital.

namespace stet {
namespace {

constexpr std::array<std::string_view, 12> kOtherTimes = {
    "facto", "time",     "self-declared", "former", "old",      "ancient",
    "then",  "historic", "future",        "new",    "medieval", "wartime"};
// What may follow "the Danish capital" without making it an adjective.
constexpr std::array<std::string_view, 22> kGoesOn = {
    "and", "in",    "on",   "to",   "for", "where", "which", "that", "as",     "is",  "was",
    "but", "after", "with", "when", "by",  "from",  "at",    "has",  "before", "had", "will"};

template <size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

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
    return of_country(other, at - 1);
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
                      token(noun + 1).block == m.block && !among(kGoesOn, word(noun + 1));
    return more || token(noun + 1).kind == TokenKind::possessive ? CalledCapital{}
                                                                 : of_country(other, noun);
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
  bool is(uint32_t i, std::string_view text) const {
    return i < tokens().size() && token(i).span.in(context_.article().text) == text;
  }

  // "Danish capital", "Denmark's capital": `noun` is the token of "capital".
  CalledCapital of_country(const Mention& other, uint32_t noun) const {
    const bool genitive =
        other.end_token + 1 == noun && token(other.end_token).kind == TokenKind::possessive;
    if (!genitive && other.end_token != noun) return {};
    if (other.first_token > 0 && among(kOtherTimes, word(other.first_token - 1))) return {};
    return {country(other, genitive ? NameRole::primary : NameRole::demonym),
            {other.span.begin, token(noun).span.end}};
  }

  // "capital of Denmark", which ends at the token `end`.
  CalledCapital capital_of(const Mention& other, uint32_t end) const {
    const uint32_t of = other.first_token - 1;
    if (other.first_token < 2 || word(of) != "of" || word(of - 1) != "capital" ||
        other.end_token != end)
      return {};
    if (of > 1 && word(of - 2) != "the") return {};
    if (of > 2 && among(kOtherTimes, word(of - 3))) return {};
    return {country(other, NameRole::primary), {token(of - 1).span.begin, other.span.end}};
  }

  // The one country that the mention names, as itself or as its people.
  CountryCode country(const Mention& m, NameRole role) const {
    CountryCode found;
    for (const NameMatch& match : m.known) {
      const Entry entry = gazetteer_.entry(match.entry);
      const bool people = match.role == NameRole::demonym;
      if (people != (role == NameRole::demonym)) continue;
      if (entry.kind != EntryKind::country) {
        if (entry.kind == EntryKind::state) return {};  // the Georgian capital
        continue;
      }
      if (!found.empty() && entry.countries[0] != found) return {};
      found = entry.countries[0];
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
  return before.country.empty() ? reader.after(index) : before;
}

std::vector<EntryRef> capitals(const Gazetteer& gazetteer, CountryCode country) {
  constexpr uint32_t kBestKnown = 40;
  std::vector<EntryRef> out = gazetteer.best_known(country, kBestKnown);
  std::erase_if(out, [&](EntryRef ref) { return !gazetteer.entry(ref).capital; });
  return out;
}

}  // namespace stet

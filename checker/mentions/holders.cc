#include "checker/mentions/holders.h"

#include <algorithm>

#include "checker/gazetteer/rough_distance.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

constexpr uint32_t kReach = 7;      // tokens between the country and the person
constexpr uint32_t kMostEdits = 3;  // between the names of two countries that are mixed up
constexpr size_t kSameStart = 4;    // letters: Niger, Nigeria

bool alike(std::string_view a, std::string_view b) {
  const auto start = static_cast<size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  return start >= kSameStart || (start > 0 && EditPattern(a).distance(b) <= kMostEdits) ||
         a.substr(a.find(' ') + 1) == b.substr(b.find(' ') + 1);  // North Korea, South Korea
}

class Reader {
 public:
  Reader(const Context& context, const Story& story, uint32_t index)
      : context_(context), story_(story), m_(story.mentions[index]), index_(index) {}

  std::optional<OtherHolder> find() const {
    bool people = false;
    const std::optional<EntryRef> country = country_of(m_, people);
    if (!country) return std::nullopt;
    for (uint32_t person : {index_ + 1, index_ - 1}) {
      if (person >= story_.mentions.size() || story_.mentions[person].block != m_.block) continue;
      const bool after = person > index_;
      const std::string office = after ? office_between(m_, story_.mentions[person], true)
                                       : office_between(story_.mentions[person], m_, false);
      if (office.empty()) continue;
      const auto held = led_by(story_.mentions[person], office, *country);
      if (held) return OtherHolder{*held, people, person, words(person)};
    }
    return std::nullopt;
  }

 private:
  // The one country that a mention names.
  std::optional<EntryRef> country_of(const Mention& m, bool& people) const {
    std::optional<EntryRef> found;
    for (const NameMatch& match : m.known) {
      if (match.facts.kind != EntryKind::country) continue;
      if (found) return std::nullopt;
      found = match.entry;
      people = match.role == NameRole::demonym;
    }
    return found;
  }

  // The last word of the office that joins the two: "president" in "Niger's president, _" and in
  // "_, the president of Niger"; empty if something else stands there. "the president of Niger, _"
  // has its office before the first.
  std::string office_between(const Mention& first, const Mention& second,
                             bool country_first) const {
    if (second.first_token - first.end_token > kReach) return {};
    std::string office;
    uint32_t at = first.end_token;
    const auto& tokens = story_.tokens.tokens;
    if (country_first && at + 1 == second.first_token && is_comma(at)) return office_before(first);
    if (country_first && tokens[at].kind == TokenKind::possessive) ++at;
    if (!country_first) {
      if (at >= second.first_token || !is_comma(at++)) return {};
      if (word(at) == "the") ++at;
    }
    for (; at < second.first_token; ++at) {
      if (is_comma(at) && country_first && !office.empty() && at + 1 == second.first_token) break;
      if (!country_first && word(at) == "of" && at + 1 == second.first_token) return office;
      const bool title =
          context_.words().is(at, Cue::title_first) || context_.words().is(at, Cue::title_last);
      if (tokens[at].letter_case != LetterCase::lower && !title) return {};
      office = std::string(word(at));
      if (context_.words().is(at, Cue::function_word)) return {};
    }
    return country_first ? office : std::string();
  }

  std::string office_before(const Mention& country) const {
    if (context_.before(country) != "of") return {};
    return std::string(context_.before(country, 2));
  }

  // The country like the written one that the person is listed as holding the office of.
  std::optional<EntryRef> led_by(const Mention& person, const std::string& office,
                                 EntryRef written) const {
    if (person.words.size() < 2 || !is_cue(office, Cue::title)) return std::nullopt;
    const Gazetteer& gazetteer = *story_.gazetteer;
    const Entry country = gazetteer.entry(written);
    std::optional<EntryRef> found;
    for (const NameMatch& match : person.known) {
      const Entry entry = gazetteer.entry(match.entry);
      if (entry.kind != EntryKind::person || entry.in_country(country.countries[0]) || found ||
          fold(entry.note).find(office) == std::string::npos)
        return std::nullopt;
      std::vector<NameMatch> countries;
      gazetteer.find(fold(gazetteer.country_name(entry.countries[0])), countries);
      for (const NameMatch& c : countries) {
        const Entry other = gazetteer.entry(c.entry);
        if (other.kind == EntryKind::country && other.in_country(entry.countries[0]) &&
            alike(fold(country.name), fold(other.name)))
          found = c.entry;
      }
    }
    return found;
  }

  Span words(uint32_t person) const {
    const Mention& other = story_.mentions[person];
    return {std::min(m_.span.begin, other.span.begin), std::max(m_.span.end, other.span.end)};
  }

  bool is_comma(uint32_t i) const {
    return story_.tokens.tokens[i].span.in(story_.article.text) == ",";
  }
  std::string_view word(uint32_t i) const { return context_.words().folded(i); }

  const Context& context_;
  const Story& story_;
  const Mention& m_;
  uint32_t index_;
};

}  // namespace

std::optional<OtherHolder> other_holder(const Context& context, const Story& story,
                                        uint32_t index) {
  return Reader(context, story, index).find();
}

}  // namespace stet

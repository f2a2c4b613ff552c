#include "checker/mentions/geography.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace stet {
namespace {

// What a mention adds to its country. A country, a demonym or a capital speaks plainly; a city name
// may belong to several countries, and then the vote is shared by importance; a person is known by
// role.
constexpr float kCountryVote = 1.0F;
constexpr float kDemonymVote = 0.8F;
constexpr float kCapitalVote = 0.8F;
constexpr float kPlaceVote = 0.6F;
constexpr float kPersonVote = 0.5F;

float vote(const Entry& entry, NameRole role) {
  if (entry.kind == EntryKind::country)
    return role == NameRole::demonym ? kDemonymVote : kCountryVote;
  if (entry.kind == EntryKind::person) return kPersonVote;
  if (entry.capital) return kCapitalVote;
  return is_place(entry.kind) ? kPlaceVote : 0;
}

float importance(const Entry& entry) {
  const float people = std::log10(10.0F + static_cast<float>(entry.population));
  return people + (entry.capital ? 2.0F : 0.0F) + (entry.curated ? 2.0F : 0.0F) +
         (entry.kind == EntryKind::country ? 4.0F : 0.0F);
}

CountryWeight& weight_in(Geography& geography, CountryCode country) {
  const auto at = std::ranges::find(geography.countries, country, &CountryWeight::country);
  return at != geography.countries.end() ? *at
                                         : geography.countries.emplace_back(CountryWeight{country});
}

}  // namespace

float Geography::weight_of(CountryCode country) const {
  for (const CountryWeight& c : countries) {
    if (c.country == country) return c.weight;
  }
  return 0;
}

Geography story_geography(const std::vector<Mention>& mentions, const Gazetteer& gazetteer,
                          const Electorate& electorate) {
  struct Ballot {
    uint32_t mentions = 0;
    const Mention* name = nullptr;
  };
  std::vector<Ballot> ballots;  // one for each name, however often it stands
  for (const Mention& m : mentions) {
    if (m.known.empty() || m.kind == MentionKind::organisation || m.role == Role::byline) continue;
    if (m.first_token < electorate.first_token || m.first_token >= electorate.end_token) continue;
    if (m.folded == electorate.without) continue;
    if (m.name >= ballots.size()) ballots.resize(m.name + 1);
    Ballot& ballot = ballots[m.name];
    ++ballot.mentions;
    ballot.name = &m;
  }
  Geography geography;
  std::vector<Entry> entries;  // of one name
  std::vector<float> shares;
  float total = 0;
  for (const Ballot& ballot : ballots) {
    if (ballot.name == nullptr) continue;
    const std::span<const NameMatch> known = ballot.name->known;
    float sum = 0;
    entries.clear();
    shares.clear();
    for (const NameMatch& match : known) {
      entries.push_back(gazetteer.entry(match.entry));
      shares.push_back(std::exp2(importance(entries.back())));
      sum += shares.back();
    }
    for (size_t i = 0; i < known.size(); ++i) {
      const CountryCode country = entries[i].countries[0];
      if (country.empty()) continue;
      const float share = shares[i] / sum;
      const float weight =
          vote(entries[i], known[i].role) * share * static_cast<float>(ballot.mentions);
      CountryWeight& c = weight_in(geography, country);
      c.weight += weight;
      c.mentions += share > 0.5F ? ballot.mentions : 0;
      total += weight;
    }
  }
  for (CountryWeight& c : geography.countries) {
    if (total > 0) c.weight /= total;
  }
  std::ranges::sort(geography.countries, [](const CountryWeight& a, const CountryWeight& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.country < b.country;
  });
  return geography;
}

}  // namespace stet

#include "checker/mentions/geography.h"

#include <algorithm>
#include <cmath>
#include <map>
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
  std::map<CountryCode, CountryWeight> votes;
  std::vector<float> shares;
  float total = 0;
  for (const Ballot& ballot : ballots) {
    if (ballot.name == nullptr) continue;
    const std::span<const NameMatch> known = ballot.name->known;
    float sum = 0;
    shares.clear();
    for (const NameMatch& match : known) {
      shares.push_back(std::exp2(importance(gazetteer.entry(match.entry))));
      sum += shares.back();
    }
    for (size_t i = 0; i < known.size(); ++i) {
      const Entry entry = gazetteer.entry(known[i].entry);
      if (entry.countries[0].empty()) continue;
      const float share = shares[i] / sum;
      const float weight = vote(entry, known[i].role) * share * static_cast<float>(ballot.mentions);
      CountryWeight& c = votes[entry.countries[0]];
      c.country = entry.countries[0];
      c.weight += weight;
      c.mentions += share > 0.5F ? ballot.mentions : 0;
      total += weight;
    }
  }
  Geography geography;
  for (auto& [code, c] : votes) {
    if (total > 0) c.weight /= total;
    geography.countries.push_back(c);
  }
  std::stable_sort(
      geography.countries.begin(), geography.countries.end(),
      [](const CountryWeight& a, const CountryWeight& b) { return a.weight > b.weight; });
  return geography;
}

}  // namespace stet

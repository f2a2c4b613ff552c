#include "checker/mentions/geography.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "checker/base/log10.h"

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
constexpr float kPeopleVote = 0.5F;  // for the first country of a people

constexpr float kNothing = 1e-4F;  // what rounding leaves of a vote taken back

float vote(const EntryFacts& entry, NameRole role) {
  if (entry.kind == EntryKind::country)
    return role == NameRole::demonym ? kDemonymVote : kCountryVote;
  if (entry.kind == EntryKind::person) return kPersonVote;
  if (entry.kind == EntryKind::people) return kPeopleVote;
  if (entry.capital) return kCapitalVote;
  return is_place(entry.kind) ? kPlaceVote : 0;
}

float importance(const EntryFacts& entry) {
  const float people = log10_of(10.0F + static_cast<float>(entry.population));
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

Votes::Votes(const std::vector<Mention>& mentions) {
  for (const Mention& m : mentions) {
    if (m.known.empty() || m.kind == MentionKind::organisation || m.role == Role::byline) continue;
    if (m.name >= names_.size()) names_.resize(m.name + 1);
    if (names_[m.name].mentions++ == 0) add(m);
    voters_.push_back({m.first_token, m.name});
  }
  for (uint32_t name = 0; name < names_.size(); ++name) {
    count(name, static_cast<float>(names_[name].mentions), raw_);
    total_ += names_[name].weight * static_cast<float>(names_[name].mentions);
  }
}

// The readings of a name share its vote by importance.
void Votes::add(const Mention& m) {
  Name& name = names_[m.name];
  name.begin = static_cast<uint32_t>(votes_.size());
  float sum = 0;
  for (const NameMatch& match : m.known) {
    const EntryFacts& entry = match.facts;
    const float share = std::exp2(importance(entry));
    sum += share;
    const float weight = vote(entry, match.role);
    if (!entry.countries[0].empty()) votes_.push_back({entry.countries[0], weight, share});
  }
  name.end = static_cast<uint32_t>(votes_.size());
  for (uint32_t i = name.begin; i < name.end; ++i) {
    votes_[i].share /= sum;
    votes_[i].weight *= votes_[i].share;
    name.weight += votes_[i].weight;
  }
}

void Votes::count(uint32_t name, float times, Geography& raw) const {
  constexpr float kSure = 0.5F;  // share of a name's readings that makes it one of the country
  for (uint32_t i = names_[name].begin; i < names_[name].end; ++i) {
    const Vote& vote = votes_[i];
    auto country = std::find_if(raw.countries.begin(), raw.countries.end(),
                                [&](const CountryWeight& c) { return c.country == vote.country; });
    if (country == raw.countries.end())
      country = raw.countries.insert(country, {vote.country, 0, 0});
    country->weight += vote.weight * times;
    country->mentions += vote.share > kSure ? static_cast<uint32_t>(times) : 0;
  }
}

namespace {

Geography shares(Geography raw, float total) {
  for (CountryWeight& c : raw.countries) c.weight = total > 0 ? c.weight / total : 0;
  std::sort(raw.countries.begin(), raw.countries.end(),
            [](const CountryWeight& a, const CountryWeight& b) {
              return a.weight != b.weight ? a.weight > b.weight : a.country < b.country;
            });
  return raw;
}

}  // namespace

Geography Votes::story() const { return shares(raw_, total_); }

Geography Votes::without(uint32_t name) const {
  if (name >= names_.size() || names_[name].mentions == 0) return story();
  Geography rest = raw_;
  const Name& left_out = names_[name];
  for (uint32_t i = left_out.begin; i < left_out.end; ++i) {
    for (CountryWeight& c : rest.countries) {
      if (c.country != votes_[i].country) continue;
      c.weight -= votes_[i].weight * static_cast<float>(left_out.mentions);
      if (c.weight < kNothing) c.weight = 0;
    }
  }
  return shares(std::move(rest), total_ - left_out.weight * static_cast<float>(left_out.mentions));
}

float Votes::weight_without(uint32_t name, CountryCode country) const {
  float weight = raw_.weight_of(country);
  float total = total_;
  if (name < names_.size()) {
    const Name& left_out = names_[name];
    const auto times = static_cast<float>(left_out.mentions);
    total -= left_out.weight * times;
    for (uint32_t i = left_out.begin; i < left_out.end; ++i) {
      if (votes_[i].country == country) weight -= votes_[i].weight * times;
    }
  }
  return weight < kNothing || total < kNothing ? 0 : weight / total;
}

Geography Votes::around(uint32_t first, uint32_t end, uint32_t without_name) const {
  constexpr float kSentenceShare = 0.6F;
  Geography here;
  float total = 0;
  auto voter = std::lower_bound(voters_.begin(), voters_.end(), first,
                                [](const Voter& v, uint32_t token) { return v.token < token; });
  for (; voter != voters_.end() && voter->token < end; ++voter) {
    if (voter->name == without_name) continue;
    count(voter->name, 1, here);
    total += names_[voter->name].weight;
  }
  Geography story = without(without_name);
  if (total < kNothing) return story;
  for (CountryWeight& c : story.countries) c.weight *= 1 - kSentenceShare;
  for (const CountryWeight& c : here.countries) {
    for (CountryWeight& whole : story.countries) {
      if (whole.country == c.country) whole.weight += kSentenceShare * c.weight / total;
    }
  }
  return shares(std::move(story), 1);
}

}  // namespace stet

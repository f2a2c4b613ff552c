#include "checker/cli/place_ranking.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "checker/base/write_file.h"
#include "checker/mentions/resolution.h"
#include "checker/names/fold.h"
#include "checker/report/position.h"
#include "checker/text/reader.h"

namespace stet {
namespace {

constexpr float kSpelling = 6.6F;  // a name half as like is a hundred times less likely

// Shares of the odds, best first.
void share_out(std::vector<RankedPlace>& places) {
  if (places.empty()) return;
  std::ranges::stable_sort(places, std::greater{}, &RankedPlace::sum);
  float total = 0;
  for (RankedPlace& p : places) total += p.share = std::pow(10.0F, p.sum() - places[0].sum());
  for (RankedPlace& p : places) p.share /= total;
}

RankedPlace ranked(const FoundPlace& place) {
  RankedPlace out;
  out.place = place;
  out.odds.size = size_odds(place.entry);
  out.odds.name = name_odds(place.entry, place.role);
  if (!place.exact) out.spelling = kSpelling * std::log10(std::max(place.score, 0.01F));
  return out;
}

// The readings as the story ranks them where the name stands first; empty if it does not.
std::vector<RankedPlace> readings(const Gazetteer& gazetteer, const std::string& folded,
                                  const StoryFile& file, std::vector<uint32_t>& lines) {
  std::vector<RankedPlace> out;
  const Positions positions(file.bytes);
  const Story& story = file.story;
  for (size_t i = 0; i < story.toponyms.size(); ++i) {
    const Mention& m = story.mentions[story.toponyms[i].mention];
    if (m.folded != folded) continue;
    const uint32_t line = positions.at(story.article.map.to_file(m.span).begin).line;
    if (lines.empty() || lines.back() != line) lines.push_back(line);
    if (!out.empty()) continue;
    for (const Candidate& c : file.places.candidates[i]) {
      const auto known = std::ranges::find(m.known, c.entry, &NameMatch::entry);
      out.push_back(
          {.place = {c.entry, gazetteer.entry(c.entry), 1, true, known->name}, .odds = c.odds});
    }
  }
  std::ranges::sort(lines);
  const auto repeated = std::ranges::unique(lines);
  lines.erase(repeated.begin(), repeated.end());
  return out;
}

}  // namespace

Result<StoryFile> read_story(const std::string& path, const Gazetteer& gazetteer) {
  Result<std::string> bytes = read_file(path, kMaxArticleBytes);
  if (!bytes) return bytes.error();
  const Format format = format_of(path).value_or(sniff_format(*bytes));
  Result<Article> article = read_article(*bytes, format);
  if (!article) return Error{article.error().message, path, 0};
  StoryFile file = {path, std::move(*bytes), understand(std::move(*article), gazetteer), {}};
  file.places = resolve(file.story);
  return file;
}

Ranking rank_places(const Gazetteer& gazetteer, std::string_view name, CountryCode country,
                    size_t limit, RankBy by) {
  Ranking out;
  for (const FoundPlace& p : search_places(gazetteer, name, country, limit))
    out.places.push_back(ranked(p));
  if (by == RankBy::odds) share_out(out.places);
  return out;
}

Ranking rank_in_story(const Gazetteer& gazetteer, std::string_view name, CountryCode country,
                      size_t limit, const StoryFile& file) {
  Ranking out;
  out.places = readings(gazetteer, fold(name), file, out.lines);
  if (!country.empty()) {
    std::erase_if(out.places,
                  [&](const RankedPlace& p) { return !p.place.entry.in_country(country); });
  }
  if (out.places.empty()) {
    out.places = rank_places(gazetteer, name, country, limit, RankBy::search).places;
    for (RankedPlace& p : out.places) {
      p.odds.country = country_odds(p.place.entry, file.story.geography);
      p.odds.division = division_odds(p.place.entry, file.places.divisions);
    }
  }
  share_out(out.places);
  if (out.places.size() > limit) out.places.resize(limit);
  return out;
}

}  // namespace stet

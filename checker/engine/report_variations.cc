#include "checker/engine/report_variations.h"

#include <algorithm>
#include <map>
#include <string>

#include "checker/base/ascii.h"
#include "checker/engine/finding_at.h"

namespace stet {
namespace {

std::string times(size_t n) {
  return n == 1 ? "once" : n == 2 ? "twice" : std::to_string(n) + " times";
}

std::string_view part_of(const Mention& m) {
  if (m.in_quote) return "in a quotation";
  switch (m.role) {
    case Role::headline:
      return "in the headline";
    case Role::standfirst:
      return "in the standfirst";
    case Role::caption:
      return "in a caption";
    case Role::metadata:
      return "in the metadata";
    default:
      return "in the text";
  }
}

// The case of the flagged word put on the accepted one: "KHAN YUNIS" wants "KHAN YOUNIS".
std::string in_case_of(std::string_view written, std::string accepted) {
  const bool ascii =
      std::all_of(accepted.begin(), accepted.end(), [](char c) { return (c & 0x80) == 0; });
  const bool upper = written.size() > 1 && !has_small_letter(written);
  if (ascii && upper) {
    for (char& c : accepted) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  }
  return accepted;
}

// What deviates in one mention, with what should stand there.
struct Part {
  uint32_t end;  // past the last word
  const Variation* variation;
};
struct Deviation {
  std::map<uint32_t, Part>
      words;  // by the first word's index in Mention::words; a whole name is one part

  uint32_t first() const { return words.begin()->first; }
  uint32_t last() const { return words.rbegin()->second.end - 1; }
};

using Deviations = std::map<uint32_t, Deviation>;  // by mention

void collect(const Variation& v, Deviations& deviations) {
  for (size_t s = 1; s < v.spellings.size(); ++s) {
    for (const Spelling::Use& use : v.spellings[s].uses) {
      auto& words = deviations[use.mention].words;
      if (use.end - use.word > 1) words.clear();  // the whole name says it all
      if (words.empty() || words.rbegin()->second.end <= use.word || use.end - use.word == 1)
        words[use.word] = {use.end, &v};
    }
  }
}

std::string corrected(const Story& story, const Mention& m, const Deviation& deviation) {
  std::string out;
  uint32_t at = m.words[deviation.first()].span.begin;
  for (const auto& [word, part] : deviation.words) {
    const Span span{m.words[word].span.begin, m.words[part.end - 1].span.end};
    out += story.text({at, span.begin});
    out += in_case_of(story.text(span), part.variation->spellings[0].shown);
    at = span.end;
  }
  return out;
}

// More places of one spelling than this, or of all, show nothing that the first ones do not; a
// finding for each of a thousand places would name a million. So all findings of a story together
// name this many, but each names a few.
constexpr size_t kPlacesOfASpelling = 20, kPlacesOfAll = 60, kPlacesTogether = 20'000,
                 kFewestPlaces = 5;

// How many places each of so many findings names.
size_t most_places(size_t findings) {
  return std::clamp(kPlacesTogether / std::max<size_t>(findings, 1), kFewestPlaces, kPlacesOfAll);
}

void add_related(const Story& story, const Variation& v, size_t places_of_all, Finding& f) {
  const size_t most = f.related.size() + places_of_all;
  for (size_t s = 0; s < v.spellings.size() && f.related.size() < most; ++s) {
    size_t places = 0;
    for (const Spelling::Use& use : v.spellings[s].uses) {
      const Mention& m = story.mentions[use.mention];
      if (m.span.overlaps(f.span)) continue;
      if (++places > kPlacesOfASpelling || f.related.size() == most) break;
      const bool accepted = s == 0;
      const Span span{m.words[use.word].span.begin, m.words[use.end - 1].span.end};
      f.related.push_back({quoted(story.text(span)) + (accepted ? ": " : ", also deviating: ") +
                               std::string(part_of(m)),
                           span});
    }
  }
}

std::string why(const Variation& v) {
  std::string text;
  for (const std::string& reason : v.why_one) {
    if (!text.empty()) text += "; ";
    text += reason;
  }
  const std::string accepted = quoted(v.spellings[0].shown) + " is " + v.why_accepted;
  return (text.empty() ? "" : "One name: " + text + ". ") + accepted + ".";
}

// It names so many related places of each name in it.
Finding finding(const Story& story, uint32_t mention, const Deviation& deviation, size_t places) {
  const Mention& m = story.mentions[mention];
  const Variation& v = *deviation.words.begin()->second.variation;
  float confidence = 1;
  for (const auto& [word, part] : deviation.words)
    confidence = std::min(confidence, part.variation->confidence);
  Finding f = finding_at(
      m, {m.words[deviation.first()].span.begin, m.words[deviation.last()].span.end}, confidence);
  const std::string fixed = corrected(story, m, deviation);
  const Spelling& accepted = v.spellings[0];
  f.message = quoted(story.text(f.span)) + " is spelled " + quoted(fixed) + " elsewhere (" +
              times(accepted.uses.size()) + ", first " +
              std::string(part_of(story.mentions[accepted.uses.front().mention])) + ").";
  f.suggestions.push_back({fixed, false});
  f.why = why(v);
  const Variation* last = nullptr;
  for (const auto& [word, part] : deviation.words) {
    if (part.variation != last) add_related(story, *part.variation, places, f);
    last = part.variation;
  }
  std::stable_sort(f.related.begin(), f.related.end(),
                   [](const Related& x, const Related& y) { return x.span.begin < y.span.begin; });
  f.related.erase(std::unique(f.related.begin(), f.related.end(),
                              [](const Related& x, const Related& y) { return x.span == y.span; }),
                  f.related.end());
  return f;
}

template <class Wanted>
void report(const Story& story, Wanted wanted, std::vector<Finding>& out) {
  Deviations deviations;
  for (const Variation& v : story.variations) {
    if (wanted(v)) collect(v, deviations);
  }
  const size_t places = most_places(deviations.size());
  for (const auto& [mention, deviation] : deviations)
    out.push_back(finding(story, mention, deviation, places));
}

}  // namespace

void report_variations(const Story& story, MentionKind kind, std::vector<Finding>& out) {
  report(story, [&](const Variation& v) { return v.kind == kind && !v.diacritics_only; }, out);
}

void report_diacritics(const Story& story, std::vector<Finding>& out) {
  const size_t first = out.size();
  report(story, [](const Variation& v) { return v.diacritics_only; }, out);
  for (size_t i = first; i < out.size(); ++i) out[i].severity = Severity::info;
}

}  // namespace stet

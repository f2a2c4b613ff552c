#include "checker/mentions/runs.h"

#include <algorithm>
#include <string>

#include "checker/mentions/cues.h"
#include "checker/mentions/run_reader.h"

// A run (run_reader.h) is cut: days and months off its ends, titles off its front, a people or
// place before a title into a mention of its own ("Russian | Foreign Minister | Sergey Lavrov").

namespace stet {
namespace {

using Range = TokenRange;

class RunCutter {
 public:
  RunCutter(const Article& article, const Tokens& tokens, const ArticleWords& words,
            const Gazetteer& gazetteer, FoundNames& names)
      : article_(article),
        tokens_(tokens.tokens),
        words_(words),
        gazetteer_(gazetteer),
        names_(names) {}

  std::vector<Mention> cut_all(const std::vector<Range>& runs,
                               const std::vector<Sentence>& sentences) {
    constexpr size_t kTokensPerMention = 10;
    mentions_.reserve(tokens_.size() / kTokensPerMention);
    look_up_whole(runs);
    size_t next = 0;
    for (const Sentence& s : sentences) {
      while (next < runs.size() && runs[next].begin < s.end_token) cut(runs[next++]);
      if (is_sign_off(s)) mark_byline(s.first_token);
    }
    return std::move(mentions_);
  }

 private:
  // Most runs are names as they stand, and quicker looked up together.
  void look_up_whole(const std::vector<Range>& runs) {
    constexpr uint32_t kMostTokens = 4;  // few longer names are listed
    constexpr size_t kUsualLetters = 20;
    std::string phrases;
    phrases.reserve(runs.size() * kUsualLetters);
    std::vector<Span> spans;
    spans.reserve(runs.size());
    for (Range run : runs) {
      if (run.size() > kMostTokens) continue;
      const auto begin = static_cast<uint32_t>(phrases.size());
      words_.append_phrase(run.begin, run.end, phrases);
      spans.push_back({begin, static_cast<uint32_t>(phrases.size())});
    }
    std::vector<std::string_view> names;
    names.reserve(spans.size());
    for (Span span : spans) {
      if (!span.empty()) names.push_back(span.in(phrases));
    }
    names_.look_up_all(names, gazetteer_);
  }

  // Is it the agency's name behind the last sentence of a paragraph ("… he said. Reuter /")?
  bool is_sign_off(const Sentence& s) const {
    constexpr uint32_t kLongest = 4;  // tokens
    const bool behind = s.first_token > 0 && token(s.first_token - 1).block == s.block;
    const bool last = s.end_token == tokens_.size() || token(s.end_token).block != s.block;
    if (!behind || !last || s.end_token - s.first_token > kLongest) return false;
    const std::string_view end = token(s.end_token - 1).span.in(article_.text);
    if (end == "." || end == "!" || end == "?") return false;
    for (uint32_t i = s.first_token; i < s.end_token; ++i) {
      if (token(i).in_quote || (token(i).kind == TokenKind::word && !words_.is_name_word(i)))
        return false;
    }
    return true;
  }

  void mark_byline(uint32_t first_token) {
    for (auto m = mentions_.rbegin(); m != mentions_.rend() && m->first_token >= first_token; ++m)
      m->role = Role::byline;
  }

  const Token& token(uint32_t i) const { return tokens_[i]; }
  std::string_view folded(uint32_t i) const { return words_.folded(i); }

  // The folded words of a range; valid until the next call.
  const std::string& phrase(Range r) const {
    phrase_.clear();
    words_.append_phrase(r.begin, r.end, phrase_);
    return phrase_;
  }

  bool known(Range r) { return !names_.look_up(phrase(r), gazetteer_).known.empty(); }

  bool is_title(Range r) const {
    uint32_t first = r.begin;
    while (first < r.end && folded(first).empty()) ++first;
    return first < r.end && words_.is(first, Cue::title_first) && is_cue(phrase(r), Cue::title);
  }

  // The longest title that begins at `i` and leaves at least one token of `r` behind it; its end.
  uint32_t title_end(uint32_t i, Range r) const {
    if (!words_.is(i, Cue::title_first)) return i;
    const uint32_t furthest = std::min(r.end - 1, i + kMaxCueWords);
    for (uint32_t end = furthest; end > i; --end) {
      if (is_cue(phrase({i, end}), Cue::title)) return end;
    }
    return i;
  }

  void cut(Range r) {
    if (r.size() > 1 && known(r)) return add(r, title_before(r.begin));  // also Theresa May
    const uint32_t day = calendar_inside(r);
    if (day < r.end) {
      cut({r.begin, day});
      return cut({day + 1, r.end});
    }
    if (r.size() == 0) return;
    if (is_party(r)) return cut({r.begin + 2, r.end});
    const bool organisation = has_organisation_head(r);
    for (uint32_t i = r.begin; i + 1 < r.end; ++i) {
      const uint32_t end = title_end(i, r);
      if (end == i) continue;
      const bool leads = i == r.begin && !has_organisation_head({end, r.end});  // House Speaker X
      if (organisation && !leads && !parts_person({r.begin, i}, {i, end})) continue;
      if (i > r.begin && !splits_before_title({r.begin, i})) continue;
      if (i > r.begin) add({r.begin, i}, {i, i});
      return cut_titled({end, r.end}, {i, end});
    }
    if (r.size() == 1 && words_.is(r.begin, Cue::title) && !known(r)) return;
    if (is_title(r)) return;
    add(r, title_before(r.begin));
  }

  // "Sen. Tom Jensen, R-London": a party and the place that elected him.
  bool is_party(Range r) const {
    if (r.size() < 3 || r.begin == 0 || token(r.begin + 1).kind != TokenKind::hyphen) return false;
    const std::string_view party = token(r.begin).span.in(article_.text);
    const std::string_view before = token(r.begin - 1).span.in(article_.text);
    return (party == "D" || party == "R") && (before == "," || before == "(");
  }

  // After one title there may be another ("Syrian President Dr. Bashar al-Assad").
  void cut_titled(Range r, Range title) {
    const uint32_t end = title_end(r.begin, r);
    if (end > r.begin) return cut_titled({end, r.end}, {title.begin, end});
    const uint32_t of = home_of(r);
    if (of == r.end) return add(r, title);
    add({r.begin, of}, title);
    cut({of + 1, r.end});
  }

  // "Senate Leader Greg Taylor | of | Indianapolis": what stands before "of" heads no organisation.
  uint32_t home_of(Range r) const {
    for (uint32_t i = r.begin + 1; i + 1 < r.end; ++i) {
      if (folded(i) == "of") return has_organisation_head({r.begin, i}) ? r.end : i;
    }
    return r.end;
  }

  // Does the title part a person from the organisation before ("Russian Federation | Mr. | Vladimir
  // Putin")?
  bool parts_person(Range before, Range title) const {
    if (!has_organisation_head(before) || folded(before.end - 1) == "of") return false;
    return token(title.begin).kind == TokenKind::abbreviation || words_.facts(title.end).given_name;
  }

  // "Russian Foreign Minister": the part before the title is a name of its own.
  bool splits_before_title(Range before) {
    return before.size() > 1 || known(before) || has_organisation_head(before);
  }

  bool has_organisation_head(Range r) const {
    for (uint32_t i = r.begin; i < r.end; ++i) {
      if (words_.is(i, Cue::organisation) &&
          is_organisation_head(folded(i), i == r.begin, i + 1 == r.end))
        return true;
    }
    return false;
  }

  // The first day or month of a run ("Monday" in "On Monday Russian officials"); its end if there
  // is none. A given name makes the word a surname.
  uint32_t calendar_inside(Range r) const {
    for (uint32_t i = r.begin; i < r.end; ++i) {
      if (!words_.is(i, Cue::calendar)) continue;
      const bool surname = i > r.begin && i + 1 == r.end && words_.facts(i - 1).given_name;
      if (!surname) return i;
    }
    return r.end;
  }

  // A title in lower case right before the name: "mayor Vitali Klitschko", "the former prime
  // minister X".
  Range title_before(uint32_t begin) const {
    const uint32_t block = token(begin).block;
    if (begin == 0 || !words_.is(begin - 1, Cue::title_last)) return {begin, begin};
    for (uint32_t words = kMaxCueWords; words > 0; --words) {
      if (begin < words || token(begin - words).block != block) continue;
      if (token(begin - words).kind != TokenKind::word &&
          token(begin - words).kind != TokenKind::abbreviation)
        continue;
      if (is_cue(phrase({begin - words, begin}), Cue::title)) return {begin - words, begin};
    }
    return {begin, begin};
  }

  Span span_of(Range r) const {
    return r.size() == 0 ? Span{} : Span{token(r.begin).span.begin, token(r.end - 1).span.end};
  }

  void add(Range r, Range title) {
    while (r.size() > 0 && token(r.end - 1).kind == TokenKind::hyphen) --r.end;
    while (r.size() > 0 && token(r.begin).kind == TokenKind::hyphen) ++r.begin;
    if (r.size() == 0) return;
    Mention m;
    m.span = span_of(r);
    m.first_token = r.begin;
    m.end_token = r.end;
    m.block = token(r.begin).block;
    m.role = article_.blocks[m.block].role;
    m.in_quote = token(r.begin).in_quote;
    m.all_caps = words_.style(m.block) == CaseStyle::all_caps;
    m.sentence_start = token(r.begin).sentence_start;
    m.title = span_of(title);
    m.words = words_of(r);
    if (phrase(r).empty()) return;
    const FoundName& found = names_.look_up(phrase_, gazetteer_);
    m.folded = found.folded;
    m.name = found.number;
    m.known = found.known;
    mentions_.push_back(m);
  }

  // Is the word a particle of the name? Not alone, and what binds to a next word not at the end
  // (Edmund Delle).
  bool is_bound(uint32_t i, Range r) const {
    const ParticleRole role = words_.particle(i);
    if (role == ParticleRole::none || r.size() == 1) return false;
    return i + 1 < r.end || role == ParticleRole::compound_tail || role == ParticleRole::honorific;
  }

  std::span<const NameWord> words_of(Range r) {
    const auto is_word = [&](uint32_t i) {
      return token(i).kind != TokenKind::hyphen && !folded(i).empty();
    };
    size_t count = 0;
    for (uint32_t i = r.begin; i < r.end; ++i) count += is_word(i);
    NameWord* const words = names_.take_words(count);
    NameWord* word = words;
    for (uint32_t i = r.begin; i < r.end; ++i) {
      if (!is_word(i)) continue;
      word->span = token(i).span;
      word->folded = folded(i);
      word->id = words_.id(i);
      word->initial = token(i).kind == TokenKind::initial || word->folded.size() == 1;
      word->particle = is_bound(i, r);
      ++word;
    }
    return {words, count};
  }

  const Article& article_;
  const std::vector<Token>& tokens_;
  const ArticleWords& words_;
  const Gazetteer& gazetteer_;
  std::vector<Mention> mentions_;
  FoundNames& names_;
  mutable std::string phrase_;
};

}  // namespace

std::vector<Mention> find_runs(const Article& article, const Tokens& tokens,
                               const ArticleWords& words, const Gazetteer& gazetteer,
                               FoundNames& names) {
  return RunCutter(article, tokens, words, gazetteer, names)
      .cut_all(read_runs(tokens, words, gazetteer), tokens.sentences);
}

}  // namespace stet

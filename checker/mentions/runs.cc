#include "checker/mentions/runs.h"

#include <algorithm>
#include <string>

#include "checker/mentions/cues.h"
#include "checker/names/romanization.h"

// A run starts at a capitalised word and goes on over capitalised words, initials, particles
// ("bin", "de", "al-") and hyphens between them, and over "of" after the head word of an
// organisation ("Ministry of Health"). It ends at punctuation, a possessive or a word in lower
// case. A finished run is then cut: days and months off its ends, titles off its front, a people or
// place before a title into a mention of its own ("Russian | Foreign Minister | Sergey Lavrov").

namespace stet {
namespace {

struct Range {
  uint32_t begin, end;  // tokens
  uint32_t size() const { return end - begin; }
};

class RunFinder {
 public:
  RunFinder(const Article& article, const Tokens& tokens, const ArticleWords& words,
            const Gazetteer& gazetteer, FoundNames& names)
      : article_(article),
        tokens_(tokens.tokens),
        words_(words),
        gazetteer_(gazetteer),
        names_(names) {}

  std::vector<Mention> find(const std::vector<Sentence>& sentences) {
    constexpr size_t kTokensPerMention = 10;
    mentions_.reserve(tokens_.size() / kTokensPerMention);
    std::vector<Range> runs;
    for (const Sentence& s : sentences) {
      uint32_t name = s.first_token;  // the next name word
      for (uint32_t at = s.first_token; at < s.end_token;) {
        while (name < s.end_token && (name < at || !words_.is_name_word(name))) ++name;
        if (name == s.end_token) break;
        if (name - at > kLongestLead) at = name - kLongestLead;
        const Range run = run_at(at, s.end_token);
        if (run.size() > 0 && run.size() <= kLongestRun) runs.push_back(run);
        at = std::max(run.end, at + 1);
      }
    }
    look_ahead(runs);
    size_t next = 0;
    for (const Sentence& s : sentences) {
      while (next < runs.size() && runs[next].begin < s.end_token) cut(runs[next++]);
      if (is_sign_off(s)) mark_byline(s.first_token);
    }
    return std::move(mentions_);
  }

 private:
  // A run starts no further before its first name word: so many particles, each with a hyphen.
  static constexpr uint32_t kMostParticles = 3;
  static constexpr uint32_t kLongestLead = 2 * kMostParticles;
  // What goes on for longer is a list without commas or a heading, and no name.
  static constexpr uint32_t kLongestRun = 60;

  // Most runs are names as they stand. Asked for together, what the gazetteer has of them is there
  // when they are cut.
  void look_ahead(const std::vector<Range>& runs) const {
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
    for (Span span : spans) names.push_back(span.in(phrases));
    gazetteer_.look_ahead(names);
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

  bool is_particle(uint32_t i) const {
    return token(i).kind == TokenKind::word && words_.particle(i) != ParticleRole::none;
  }
  bool adjacent(uint32_t i) const { return !token(i).space_before; }

  // Does a particle in lower case at `i` lead to a name word ("al-Shaybani", "bin Laden")? An
  // article that is also an English word ("as-Suwayda") does so only with a hyphen.
  bool particle_leads(uint32_t i, uint32_t end) const {
    for (uint32_t hops = 0; i < end && is_particle(i) && hops < kMostParticles; ++hops) {
      const bool hyphen = i + 1 < end && token(i + 1).kind == TokenKind::hyphen;
      if (!hyphen && words_.particle(i) == ParticleRole::article && words_.facts(i).common)
        return false;
      if (++i < end && token(i).kind == TokenKind::hyphen) ++i;
      if (i < end && words_.is_name_word(i)) return true;
    }
    return false;
  }

  bool starts_run(uint32_t i, uint32_t end) const {
    const Token& t = token(i);
    if (t.kind == TokenKind::abbreviation && t.letter_case == LetterCase::lower) return false;
    if (words_.is_name_word(i)) return true;
    if (t.kind != TokenKind::word) return false;
    if (t.letter_case == LetterCase::lower) {
      return is_particle(i) && particle_leads(i, end) &&
             (!words_.is(i, Cue::function_word) || token(i + 1).kind == TokenKind::hyphen);
    }
    return leads_known_name(i, end);
  }

  // A capitalised common word at the start of a sentence, but with a name behind it that makes it
  // one: "Will Smith", "Al-Shaibani", "Deep Springs".
  bool leads_known_name(uint32_t i, uint32_t end) const {
    uint32_t next = i + 1;
    if (next < end && token(next).kind == TokenKind::hyphen) ++next;
    if (next >= end || !words_.is_name_word(next)) return false;
    const bool hyphen = next > i + 1;
    const bool word = words_.particle(i) == ParticleRole::article && words_.facts(i).common &&
                      token(i).letter_case == LetterCase::capital;  // not US
    if (is_particle(i) && (hyphen || !word)) return true;
    if (words_.is(i, Cue::function_word) && !word) return false;
    if (words_.is(i, Cue::title) || words_.facts(i).given_name) return true;
    std::string phrase(folded(i));
    phrase += ' ';
    phrase += folded(next);
    return gazetteer_.may_start_name(phrase);
  }

  Range run_at(uint32_t at, uint32_t limit) const {
    if (!starts_run(at, limit)) return {at, at};
    uint32_t end = at + 1;
    while (end < limit) {
      const uint32_t more = extension(at, end, limit);
      if (more == end) break;
      end = more;
    }
    return {at, end};
  }

  // Where the run that ends at `end` goes on to; `end` itself if it does not.
  uint32_t extension(uint32_t begin, uint32_t end, uint32_t limit) const {
    const Token& next = token(end);
    if (next.kind == TokenKind::hyphen) return after_hyphen(begin, end, limit);
    if (next.kind == TokenKind::possessive) return after_possessive(begin, end, limit);
    if (next.kind == TokenKind::initial) return end + 1;
    if (words_.is_name_word(end)) return end + 1;
    if (next.kind != TokenKind::word) return end;
    if (next.letter_case == LetterCase::capital && is_particle(end))
      return words_.is(end, Cue::function_word) && words_.particle(end) == ParticleRole::nobiliary
                 ? end  // "What Russians Do"
                 : end + 1;
    if (next.letter_case != LetterCase::lower) return end;
    if (is_particle(end) && (particle_leads(end, limit) || inside_listed(begin, end, limit)))
      return end + 1;
    return after_connector(begin, end, limit);
  }

  // Dar es Salaam
  bool inside_listed(uint32_t begin, uint32_t particle, uint32_t limit) const {
    const uint32_t next = particle + 1;
    return next < limit && words_.is_name_word(next) &&
           gazetteer_.may_start_name(phrase({begin, next + 1}));
  }

  uint32_t after_hyphen(uint32_t begin, uint32_t hyphen, uint32_t limit) const {
    const uint32_t next = hyphen + 1;
    if (next >= limit || token(next).kind != TokenKind::word) return hyphen;
    if (words_.is_name_word(next)) return next + 1;
    if (token(next).letter_case == LetterCase::capital) return next + 1;
    if (is_particle(next) && particle_leads(next, limit)) return next + 1;
    if (is_second_syllable(begin, hyphen)) return next + 1;  // Teng Hsiao-ping
    return words_.facts(next).common ? hyphen : next + 1;    // Israel-based; Jong-un
  }

  // Does the word after the hyphen end a Chinese or Korean given name, whatever it means in
  // English?
  bool is_second_syllable(uint32_t begin, uint32_t hyphen) const {
    if (hyphen < begin + 2) return false;
    const OriginSet family = family_origins(folded(hyphen - 2));
    return (family.has(Origin::chinese) || family.has(Origin::korean)) &&
           is_syllable(folded(hyphen - 1)) && is_syllable(folded(hyphen + 1));
  }

  static bool is_syllable(std::string_view word) {
    int vowel_groups = 0;
    for (size_t i = 0; i < word.size(); ++i) {
      const bool vowel = std::string_view("aeiou").find(word[i]) != std::string_view::npos;
      const bool after_vowel =
          i > 0 && std::string_view("aeiou").find(word[i - 1]) != std::string_view::npos;
      vowel_groups += vowel && !after_vowel;
    }
    return vowel_groups == 1 && word.size() < 7;
  }

  // A listed name that has a possessive inside: Cox's Bazar, McDonald's Corporation.
  uint32_t after_possessive(uint32_t begin, uint32_t possessive, uint32_t limit) const {
    const uint32_t next = possessive + 1;
    if (next >= limit || !words_.is_name_word(next)) return possessive;
    return gazetteer_.may_start_name(phrase({begin, next + 1})) ? next + 1 : possessive;
  }

  // "Ministry of Health", "University of the Arts".
  uint32_t after_connector(uint32_t begin, uint32_t end, uint32_t limit) const {
    if (folded(end) != "of") return end;
    const auto head = [&](uint32_t i) { return words_.is(i, Cue::organisation); };
    bool has_head = false;
    for (uint32_t i = begin; i < end; ++i) has_head = has_head || head(i);
    uint32_t next = end + 1;
    if (next < limit && folded(next) == "the") ++next;
    return has_head && next < limit && words_.is_name_word(next) ? next + 1 : end;
  }

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
  return RunFinder(article, tokens, words, gazetteer, names).find(tokens.sentences);
}

}  // namespace stet

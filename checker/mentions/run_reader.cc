#include "checker/mentions/run_reader.h"

#include <algorithm>
#include <string>

#include "checker/mentions/cues.h"
#include "checker/names/romanization.h"

namespace stet {
namespace {

using Range = TokenRange;

class RunReader {
 public:
  RunReader(const Tokens& tokens, const ArticleWords& words, const Gazetteer& gazetteer)
      : tokens_(tokens.tokens), words_(words), gazetteer_(gazetteer) {}

  std::vector<Range> read(const std::vector<Sentence>& sentences) const {
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
    return runs;
  }

 private:
  // A run starts no further before its first name word: so many particles, each with a hyphen.
  static constexpr uint32_t kMostParticles = 3;
  static constexpr uint32_t kLongestLead = 2 * kMostParticles;
  // What goes on for longer is a list without commas or a heading, and no name.
  static constexpr uint32_t kLongestRun = 60;

  const Token& token(uint32_t i) const { return tokens_[i]; }
  std::string_view folded(uint32_t i) const { return words_.folded(i); }

  bool is_particle(uint32_t i) const {
    return token(i).kind == TokenKind::word && words_.particle(i) != ParticleRole::none;
  }

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

  const std::vector<Token>& tokens_;
  const ArticleWords& words_;
  const Gazetteer& gazetteer_;
  mutable std::string phrase_;
};

}  // namespace

std::vector<TokenRange> read_runs(const Tokens& tokens, const ArticleWords& words,
                                  const Gazetteer& gazetteer) {
  return RunReader(tokens, words, gazetteer).read(tokens.sentences);
}

}  // namespace stet

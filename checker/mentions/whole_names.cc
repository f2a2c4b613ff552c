#include "checker/mentions/whole_names.h"

#include <algorithm>
#include <memory>
#include <optional>

#include "checker/base/ascii.h"
#include "checker/base/hash.h"
#include "checker/base/key_index.h"
#include "checker/base/shared_keys.h"
#include "checker/mentions/loose_keys.h"
#include "checker/names/compare.h"
#include "checker/names/name_parts.h"
#include "checker/names/prepared_name.h"

namespace stet {
namespace {

constexpr size_t kFullestKey = 12;
// Listed names of one entry that share less than this are two words for one thing (Holland, the
// Netherlands), not two spellings.
constexpr float kListedSimilarity = 0.4F;
constexpr float kJoinedSimilarity = 0.85F;
constexpr float kUnlistedSimilarity = 0.72F;
constexpr OriginSet kAnyOrigin = OriginSet::all();

// A lone word that is a person or nothing in particular may still be a name in one piece
// (Ansarallah, Ansar Allah). Initials and numbers are no letters to compare.
bool has_letters(const Mention& m) {
  return m.kind != MentionKind::people && !m.words.empty() &&
         std::none_of(m.words.begin(), m.words.end(), [](const NameWord& w) {
           return w.initial || std::any_of(w.folded.begin(), w.folded.end(),
                                           [](char c) { return c >= '0' && c <= '9'; });
         });
}

// U.N., E.U., NATO: not a spelling of the words it stands for.
bool is_abbreviation(const Mention& m, std::string_view text) {
  return !has_small_letter(m.span.in(text));
}

// A name of the entry that is a full spelling of it.
bool is_spelling(NameRole role) {
  return role == NameRole::primary || role == NameRole::official || role == NameRole::variant ||
         role == NameRole::alternate;
}

class Finder {
 public:
  Finder(const Context& context, const std::vector<Mention>& mentions, const EvidenceJudge& judge)
      : context_(context), mentions_(mentions), judge_(judge) {}

  SpellingPairs find() {
    collect();
    const std::vector<std::pair<uint32_t, uint32_t>> near = candidates();
    SpellingPairs found;
    if (near.empty()) return found;
    spell(near);
    for (const auto& [a, b] : near) consider(a, b, found.pairs);
    found.spellings = std::move(spellings_);
    return found;
  }

 private:
  struct Name {
    std::string_view folded;
    uint32_t mention;  // its first
    Span entries;      // in entries_, sorted
    Span letters;      // of its parts, without spaces and particles: in letters_
    size_t parts = 0;  // names/name_parts.h
    bool compared = false;
  };

  void collect() {
    KeyIndex index(mentions_.size());
    name_of_.assign(mentions_.size(), KeyIndex::kNone);
    names_.reserve(mentions_.size());
    for (uint32_t i = 0; i < mentions_.size(); ++i) {
      const Mention& m = mentions_[i];
      if (!has_letters(m) || is_abbreviation(m, context_.article().text)) continue;
      const std::string_view folded = m.folded.starts_with("the ") ? m.folded.substr(4) : m.folded;
      uint32_t& name = index[hash_in_memory(folded)];
      if (name == KeyIndex::kNone) {
        name = static_cast<uint32_t>(names_.size());
        names_.push_back({folded, i, add_entries(m), {}});
        add_parts(names_.back());
      }
      name_of_[i] = name;
    }
  }

  void add_parts(Name& name) {
    name.letters.begin = static_cast<uint32_t>(letters_.size());
    name.parts = append_bearing_letters(name.folded, letters_);
    name.letters.end = static_cast<uint32_t>(letters_.size());
  }

  Span add_entries(const Mention& m) {
    const size_t first = entries_.size();
    for (const NameMatch& match : m.known) {
      if (is_spelling(match.role) && match.facts.kind != EntryKind::people)
        entries_.push_back(match.entry);
    }
    std::sort(entries_.begin() + static_cast<std::ptrdiff_t>(first), entries_.end());
    return {static_cast<uint32_t>(first), static_cast<uint32_t>(entries_.size())};
  }

  std::span<const EntryRef> entries(const Name& name) const {
    return std::span(entries_).subspan(name.entries.begin, name.entries.size());
  }

  const PreparedName& prepared(uint32_t name) const {
    std::unique_ptr<PreparedName>& ready = prepared_[name];
    if (!ready) ready = std::make_unique<PreparedName>(names_[name].folded);
    return *ready;
  }

  // Finds out how the names of these pairs are spelled.
  void spell(const std::vector<std::pair<uint32_t, uint32_t>>& pairs) {
    for (const auto& [a, b] : pairs) names_[a].compared = names_[b].compared = true;
    spellings_.resize(names_.size());
    prepared_.resize(names_.size());
    for (uint32_t i = 0; i < mentions_.size(); ++i) {
      if (name_of_[i] == KeyIndex::kNone || !names_[name_of_[i]].compared) continue;
      Spelling& spelling = spellings_[name_of_[i]];
      if (spelling.uses.empty()) {
        spelling.folded = names_[name_of_[i]].folded;
        spelling.shown = mentions_[i].span.in(context_.article().text);
      }
      spelling.uses.push_back({i, 0, static_cast<uint32_t>(mentions_[i].words.size())});
    }
  }

  bool share_entry(const Name& a, const Name& b) const {
    return std::ranges::any_of(
        entries(a), [&](const EntryRef& e) { return std::ranges::binary_search(entries(b), e); });
  }

  // Names that share an entry or a key.
  std::vector<std::pair<uint32_t, uint32_t>> candidates() const {
    std::vector<Keyed> keys;
    keys.reserve(entries_.size() + 2 * names_.size());
    for (uint32_t i = 0; i < names_.size(); ++i) {
      for (const EntryRef& e : entries(names_[i]))
        keys.push_back({mix(uint64_t{e.layer} << 32 | e.index), i});
      for (uint64_t key : loose_keys(letters(names_[i]))) {
        if (key != 0) keys.push_back({key, i});
      }
    }
    return pairs_sharing(keys, kFullestKey);
  }

  void consider(uint32_t first, uint32_t second, std::vector<JudgedPair>& pairs) const {
    const Name &a = names_[first], &b = names_[second];
    const MentionKind kind = mention_of(a).kind, other = mention_of(b).kind;
    const bool one_kind =
        kind == other || kind == MentionKind::other || other == MentionKind::other;
    if (!one_kind || has_all_words(a, b) || has_all_words(b, a)) return;
    const bool listed = share_entry(a, b) &&
                        !judge_.listings().known_apart(mention_of(a).known, mention_of(b).known);
    const bool single = a.parts < 2 && b.parts < 2;
    if (!listed && single) return;  // the word has said it
    if (is_style(a, b)) return;
    const float in_pieces = joined(a, b);
    const float least = listed ? kListedSimilarity : kUnlistedSimilarity;
    if (in_pieces < least &&
        ((!listed && !may_be_variants(prepared(first), prepared(second))) ||
         name_similarity(prepared(first), prepared(second), kAnyOrigin, least) < least)) {
      return;
    }
    const Spelling &spelling_a = spellings_[first], &spelling_b = spellings_[second];
    const Comparison c = compare_names(spelling_a.shown, spelling_b.shown);
    const float similarity = std::max(c.extra_part || c.reordered ? 0 : c.score, in_pieces);
    if (similarity < (listed || a.parts == b.parts ? least : kJoinedSimilarity)) return;
    JudgedPair pair{first, second, judge_.judge_whole(spelling_a, spelling_b, similarity)};
    const auto words = one_difference(mention_of(a), mention_of(b));  // Untied Nations
    pair.evidence.slip =
        words && token_difference(words->first, words->second).slip != SlipKind::none;
    if (!c.reasons.empty() && similarity == c.score)
      pair.evidence.reasons.push_back(c.reasons.front().text);
    pairs.push_back(std::move(pair));
  }

  // The similarity of two names cut into words in different ways (Naypyidaw, Nay Pyi Taw).
  float joined(const Name& a, const Name& b) const {
    if (a.parts == b.parts) return 0;
    const float similarity = name_similarity(PreparedName(letters(a)), PreparedName(letters(b)),
                                             kAnyOrigin, kJoinedSimilarity);
    return similarity >= kJoinedSimilarity ? similarity : 0;
  }

  // The one word in which two names of equally many words differ; none if there are more.
  static std::optional<std::pair<std::string_view, std::string_view>> one_difference(
      const Mention& a, const Mention& b) {
    std::optional<std::pair<std::string_view, std::string_view>> found;
    if (a.words.size() != b.words.size()) return found;
    for (size_t w = 0; w < a.words.size(); ++w) {
      if (a.words[w].id == b.words[w].id) continue;
      if (found) return std::nullopt;
      found.emplace(a.words[w].folded, b.words[w].folded);
    }
    return found;
  }

  // Do they differ by articles only (Deir al-Zor, Deir ez-Zor), by an ending, or by an abbreviation
  // (UN, United Nations)? That is style.
  bool is_style(const Name& a, const Name& b) const {
    if (without_articles(mention_of(a)) == without_articles(mention_of(b))) return true;
    if (inflections_of_one_stem(a.folded, b.folded)) return true;
    const auto words = one_difference(mention_of(a), mention_of(b));
    if (words && inflections_of_one_stem(words->first, words->second)) return true;
    return abbreviates_more(a, b) || abbreviates_more(b, a) || clips(a, b) || clips(b, a);
  }

  // Is `a` one word made of the beginnings of both words of `b` (Mideast, Middle East)?
  bool clips(const Name& a, const Name& b) const {
    constexpr size_t kCut = 2, kBeginning = 3;  // letters
    const auto &word = mention_of(a).words, &words = mention_of(b).words;
    if (word.size() != 1 || words.size() != 2) return false;
    const std::string_view clipped = word[0].folded, first = words[0].folded,
                           second = words[1].folded;
    for (size_t cut = kBeginning; cut + kCut <= first.size() && cut < clipped.size(); ++cut) {
      const std::string_view rest = clipped.substr(cut);
      if (first.starts_with(clipped.substr(0, cut)) && rest.size() >= kBeginning &&
          second.starts_with(rest))
        return true;
    }
    return false;
  }

  std::vector<uint32_t> without_articles(const Mention& m) const {
    std::vector<uint32_t> words;
    for (const NameWord& w : m.words) {
      if (!w.particle || context_.words().vocabulary().particle(w.id) != ParticleRole::article)
        words.push_back(w.id);
    }
    return words;
  }

  // Has `a` a word in capitals that `b` has not?
  bool abbreviates_more(const Name& a, const Name& b) const {
    const auto& of_b = mention_of(b).words;
    if (mention_of(a).all_caps) return false;
    return std::any_of(mention_of(a).words.begin(), mention_of(a).words.end(),
                       [&](const NameWord& w) {
                         const std::string_view written = w.span.in(context_.article().text);
                         return written.size() > 1 && !has_small_letter(written) &&
                                std::none_of(of_b.begin(), of_b.end(),
                                             [&](const NameWord& x) { return x.id == w.id; });
                       });
  }

  const Mention& mention_of(const Name& n) const { return mentions_[n.mention]; }
  std::string_view letters(const Name& n) const { return n.letters.in(letters_); }

  // Has `whole` all words of `part`? Gaza, Gaza Strip; Mercedes US, US Mercedes.
  bool has_all_words(const Name& whole, const Name& part) const {
    const auto& words = mention_of(part).words;
    const auto& of_whole = mention_of(whole).words;
    return words.size() <= of_whole.size() &&
           std::all_of(words.begin(), words.end(), [&](const NameWord& w) {
             return std::any_of(of_whole.begin(), of_whole.end(),
                                [&](const NameWord& x) { return x.id == w.id; });
           });
  }

  const Context& context_;
  const std::vector<Mention>& mentions_;
  const EvidenceJudge& judge_;
  std::vector<Name> names_;
  std::vector<uint32_t> name_of_;    // by mention; KeyIndex::kNone of what has none
  std::vector<EntryRef> entries_;    // of all names
  std::vector<Spelling> spellings_;  // by name, of those to be compared
  mutable std::vector<std::unique_ptr<PreparedName>> prepared_;  // by name, once needed
  std::string letters_;                                          // of all names
};

}  // namespace

SpellingPairs judge_whole_names(const Context& context, const std::vector<Mention>& mentions,
                                const EvidenceJudge& judge) {
  return Finder(context, mentions, judge).find();
}

}  // namespace stet

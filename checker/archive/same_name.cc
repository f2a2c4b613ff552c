#include "checker/archive/same_name.h"

#include <algorithm>
#include <vector>

#include "checker/base/ascii.h"
#include "checker/base/tsv.h"
#include "checker/gazetteer/list_identity.h"
#include "checker/mentions/cues.h"
#include "checker/names/compare.h"
#include "checker/names/fold.h"
#include "checker/names/name_parts.h"
#include "checker/names/romanization.h"

namespace stet {
namespace {

// Listed names of one entry that share less than this are two names, not two spellings.
constexpr float kListedSimilarity = 0.4F;
// How much rarer a slip is than the name it was meant to be, in articles.
constexpr uint32_t kSlipRarer = 10;
constexpr uint32_t kOutshines = 20;  // times as many inhabitants
constexpr size_t kLongEnough = 5;    // letters of a name that chance does not make

bool kinds_agree(MentionKind a, MentionKind b) {
  const auto fits = [](MentionKind x, MentionKind y) {
    return x == MentionKind::other && y == MentionKind::person;
  };
  return a == b || fits(a, b) || fits(b, a);
}

bool shares(const ArchiveName::Counted& a, const ArchiveName::Counted& b) {
  return std::ranges::any_of(a, [&](const auto& x) {
    return std::ranges::find(b, x.first, &std::pair<std::string, uint32_t>::first) != b.end();
  });
}

// An office that both hold; empty if there is none. Mr, Dr and captain say nothing.
std::string_view shared_office(const ArchiveName& a, const ArchiveName& b) {
  for (const auto& [title, articles] : a.titles) {
    const std::string_view* kind = cue_detail(title, Cue::title);
    if (kind == nullptr || *kind != "office") continue;
    if (std::ranges::find(b.titles, title, &std::pair<std::string, uint32_t>::first) !=
        b.titles.end())
      return title;
  }
  return {};
}

struct WordPair {
  std::string_view a, b;  // live as long as the parts
};

// The words that differ, if both names have the same number of them.
std::vector<WordPair> differing(const std::vector<NamePart>& a, const std::vector<NamePart>& b) {
  std::vector<WordPair> pairs;
  if (a.size() != b.size()) return pairs;
  for (size_t i = 0; i < a.size(); ++i) {
    if (a[i].letters != b[i].letters) pairs.push_back({a[i].letters, b[i].letters});
  }
  return pairs;
}

bool known_word(std::string_view word, const Gazetteer& gazetteer) {
  const WordFacts facts = gazetteer.word(word);
  return facts.given_name || facts.surname || facts.place_word || facts.common;
}

// Is the rarer name a slip: a word that no list has where the other, far more frequent, has one?
bool is_slip(const ArchiveName& a, const ArchiveName& b, const WordPair& words,
             const Gazetteer& gazetteer) {
  const bool a_rarer = a.total.articles < b.total.articles;
  const uint32_t few = std::min(a.total.articles, b.total.articles),
                 many = std::max(a.total.articles, b.total.articles);
  return many / kSlipRarer >= few && !known_word(a_rarer ? words.a : words.b, gazetteer) &&
         known_word(a_rarer ? words.b : words.a, gazetteer);
}

bool is_plural(std::string_view plural, std::string_view form) {
  return plural.size() == form.size() + 1 && plural.ends_with('s') && plural.starts_with(form);
}

std::string without_spaces(std::string_view folded) {
  std::string letters(folded);
  std::erase(letters, ' ');
  return letters;
}

// The words in capitals and the initials of a name, without their dots: US, UN, W.
std::vector<std::string> capital_words(std::string_view written) {
  std::vector<std::string_view> words;
  split_fields(written, ' ', words);
  std::vector<std::string> out;
  for (std::string_view word : words) {
    if (!has_small_letter(word)) out.push_back(without_spaces(fold(word)));
  }
  return out;
}

// Is it no matter of spelling: an adjective or a member of the same stem (Africa, African), another
// name for short (Michael, Mike), a word or an initial more (George W. Bush)?
bool says_something_else(const ArchiveName& a, const ArchiveName& b) {
  if (without_spaces(a.folded) == without_spaces(b.folded)) return false;
  if (capital_words(a.forms[0].text) != capital_words(b.forms[0].text)) return true;
  const std::vector<NamePart> parts_a = name_parts(a.folded), parts_b = name_parts(b.folded);
  std::vector<WordPair> words = differing(parts_a, parts_b);
  if (parts_a.size() != parts_b.size() && !parts_a.empty() && !parts_b.empty())
    words.push_back({parts_a.back().letters, parts_b.back().letters});
  const bool person = a.kind == MentionKind::person || b.kind == MentionKind::person;
  return std::ranges::any_of(words, [person](const WordPair& w) {
    return is_plural(w.a, w.b) || is_plural(w.b, w.a) || nicknames_of_one(w.a, w.b) ||
           (!person && inflections_of_one_stem(w.a, w.b));
  });
}

// Does a name that is listed for `entry` mainly mean something else: a place of which it is the
// main name while `entry` has another (Dnipro, the city, and the river Dnieper)?
bool means_something_else(std::string_view folded, EntryRef entry, const Gazetteer& gazetteer) {
  const Entry own = gazetteer.entry(entry);
  if (folds_to(own.name, folded)) return false;
  if (folded.find(' ') == std::string_view::npos && gazetteer.word(folded).common) return true;
  std::vector<NameMatch> matches;
  gazetteer.find(folded, matches);
  return std::ranges::any_of(matches, [&](const NameMatch& m) {
    if (m.entry == entry || m.role != NameRole::primary) return false;
    const Entry other = gazetteer.entry(m.entry);
    return other.curated || other.population > own.population / kOutshines;
  });
}

bool is_spelling(NameRole role) {
  return role == NameRole::primary || role == NameRole::official || role == NameRole::variant;
}

bool fits(EntryKind entry, MentionKind kind) {
  if (is_place(entry)) return kind == MentionKind::place;
  if (entry == EntryKind::organisation)
    return kind == MentionKind::organisation || kind == MentionKind::other;
  return entry == EntryKind::person && (kind == MentionKind::person || kind == MentionKind::other);
}

// By the lists: names of one entry that are spelled alike. Of what only mass sources know the
// letters must agree as well, as these have names in every language.
Sameness by_lists(const ArchiveName& a, const ArchiveName& b, const ListIdentity& lists,
                  const Comparison& letters, const Gazetteer& gazetteer) {
  const Entry entry = gazetteer.entry(lists.a.entry);
  if (!fits(entry.kind, a.kind) || !fits(entry.kind, b.kind)) return {};
  if (!is_spelling(lists.a.role) || !is_spelling(lists.b.role)) return {};
  if (letters.reordered || means_something_else(a.folded, lists.a.entry, gazetteer) ||
      means_something_else(b.folded, lists.a.entry, gazetteer))
    return {};
  const float near = letters.score;
  const bool enough = entry.curated ? near >= kListedSimilarity
                                    : letters.verdict == Verdict::variant &&
                                          std::min(a.folded.size(), b.folded.size()) >= kLongEnough;
  if (!enough) return {};
  return {3 + near, "both are listed names of " + std::string(entry.name)};
}

// By letters: a romanization explains each word that differs, and something besides says so.
Sameness by_letters(const ArchiveName& a, const ArchiveName& b, const Comparison& letters,
                    const std::vector<WordPair>& words, const Gazetteer& gazetteer) {
  const size_t parts = name_parts(a.folded).size();
  if (letters.verdict != Verdict::variant || letters.reordered || parts < 2 || words.empty())
    return {};
  if (std::ranges::any_of(words,
                          [](const WordPair& w) { return inflections_of_one_stem(w.a, w.b); }))
    return {};
  if (!shares(a.countries, b.countries)) return {};
  const std::string_view office = shared_office(a, b);
  if (!office.empty()) return {1 + letters.score, "both are “" + std::string(office) + "”"};
  if (words.size() == 1 && parts == 2 && is_slip(a, b, words[0], gazetteer))
    return {letters.score, "no list has the rarer spelling"};
  return {};
}

}  // namespace

bool known_apart(const ArchiveName& a, const ArchiveName& b, const Gazetteer& gazetteer) {
  if (!kinds_agree(a.kind, b.kind) || contrasted(a.folded, b.folded)) return true;
  if (says_something_else(a, b)) return true;
  const ListVerdict lists = list_identity(a.folded, b.folded, gazetteer).verdict;
  return lists == ListVerdict::two || lists == ListVerdict::similar;
}

Sameness same_name(const ArchiveName& a, const ArchiveName& b, const Gazetteer& gazetteer) {
  if (a.forms.empty() || b.forms.empty() || known_apart(a, b, gazetteer)) return {};
  const Comparison letters = compare_names(a.forms[0].text, b.forms[0].text);
  const std::vector<NamePart> parts_a = name_parts(a.folded), parts_b = name_parts(b.folded);
  const std::vector<WordPair> words = differing(parts_a, parts_b);
  if (letters.extra_part || letters.score == 0) return {};
  const ListIdentity lists = list_identity(a.folded, b.folded, gazetteer);
  if (lists.verdict == ListVerdict::one) return by_lists(a, b, lists, letters, gazetteer);
  const auto together =
      std::ranges::find(a.together, b.folded, &std::pair<std::string, uint32_t>::first);
  if (together != a.together.end()) return {2, "one article uses both"};
  return by_letters(a, b, letters, words, gazetteer);
}

}  // namespace stet

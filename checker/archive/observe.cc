#include "checker/archive/observe.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "checker/base/ascii.h"
#include "checker/mentions/entities.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

constexpr float kSure = 0.75F;    // of a variation: what a finding of severity warning has
constexpr float kAtHome = 0.15F;  // share of a story's evidence from which it is about a country
constexpr size_t kMostWords = 7;

bool counts(Role role) {
  return role == Role::body || role == Role::caption || role == Role::quotation ||
         role == Role::list || role == Role::standfirst;
}

bool is_latin_word(std::string_view folded) {
  return std::ranges::all_of(folded, [](char c) { return (c >= 'a' && c <= 'z') || c == ' '; });
}

// A dateline (DAMASCUS); of an organisation capitals are the name (NATO).
bool is_in_capitals(std::string_view written) { return !has_small_letter(written); }

size_t compared_words(const Mention& m) {
  return static_cast<size_t>(
      std::ranges::count_if(m.words, [](const NameWord& w) { return !w.particle && !w.initial; }));
}

// As written, on one line.
std::string one_line(std::string_view written) {
  std::string out;
  for (char c : written) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space) out += c;
    if (space && !out.ends_with(' ')) out += ' ';
  }
  return out;
}

class Observer {
 public:
  explicit Observer(const Story& story) : story_(story) {
    for (const Variation& v : story.variations) {
      if (v.diacritics_only || v.confidence < kSure) continue;
      for (const Spelling& s : v.spellings) accepted_.emplace(s.folded, v.spellings[0].folded);
      whole_names(v);
    }
    for (const Entity& entity : link_entities(story).all) look_at(entity);
    for (const auto& [a, b] : pairs_) join(a->folded, b->folded);
  }

  void write(Date date, Tallies& out) const {
    for (const auto& [folded, name] : names_) {
      const auto add = [&, f = folded](Fact fact, std::string_view text, uint32_t mentions) {
        out.add(row_key(f, fact, text), {1, mentions, date, date});
      };
      uint32_t mentions = 0;
      for (const auto& [form, uses] : name.forms) {
        add(Fact::form, form, uses);
        mentions += uses;
      }
      add(Fact::kind, std::to_string(static_cast<int>(name.kind)), mentions);
      for (const std::string& title : name.titles) add(Fact::title, title, 1);
      for (const std::string& other : name.together) add(Fact::together, other, 1);
      for (const CountryWeight& c : story_.geography.countries) {
        if (c.weight < kAtHome) continue;
        std::string code;
        c.country.append_to(code);
        add(Fact::country, code, 1);
      }
    }
  }

 private:
  struct Name {
    MentionKind kind = MentionKind::other;
    std::map<std::string, uint32_t> forms;  // as written, with their uses
    std::set<std::string> titles, together;
  };

  bool counts(const Mention& m) const {
    const std::string_view written = story_.text(m.span);
    if (written.find("'s ") != written.npos || written.find("’s ") != written.npos) return false;
    if (std::ranges::any_of(m.words, [&](const NameWord& w) {
          const char first = story_.text(w.span)[0];
          return !w.particle && first >= 'a' && first <= 'z';
        }))
      return false;  // a stray letter stands before the name
    if (m.kind == MentionKind::place && is_in_capitals(written)) return false;
    return m.kind != MentionKind::people && !m.all_caps && stet::counts(m.role) &&
           !m.words.empty() && m.words.size() <= kMostWords && is_latin_word(m.folded);
  }

  // Is the name itself, and no part of one?
  static bool is_whole(const Mention& m) {
    const bool place = m.kind == MentionKind::place || m.kind == MentionKind::organisation;
    return compared_words(m) > (place ? 0 : 1);
  }

  std::string_view accepted(std::string_view folded) const {
    const auto at = accepted_.find(folded);
    return at == accepted_.end() ? folded : at->second;
  }

  void add(const std::string& folded, const std::string& form, const Mention& m) {
    Name& name = names_[folded];
    if (name.kind == MentionKind::other) name.kind = m.kind;
    ++name.forms[form];
    if (!m.title.empty()) name.titles.insert(one_line(fold(story_.text(m.title))));
  }

  void look_at(const Entity& entity) {
    std::map<std::string_view, uint32_t> uses;
    const Mention* main = nullptr;
    for (uint32_t i : entity.mentions) {
      const Mention& m = story_.mentions[i];
      if (!counts(m) || !is_whole(m)) continue;
      add(std::string(m.folded), one_line(story_.text(m.span)), m);
      const uint32_t count = ++uses[m.folded];
      if (main == nullptr || count > uses[main->folded]) main = &m;
    }
    if (main == nullptr) return;
    std::set<std::string> forms;
    for (const auto& [folded, count] : uses) forms.emplace(folded);
    for (uint32_t i : entity.mentions) {
      const Mention& m = story_.mentions[i];
      if (!counts(m) || is_whole(m)) continue;
      const std::string form = in_full(*main, m);
      if (form.empty()) continue;
      const std::string folded = fold(form);
      add(folded, form, m);
      forms.insert(folded);
    }
    join(forms);
  }

  // The full name with the word that `part` writes in its own way; empty if they do not fit.
  std::string in_full(const Mention& full, const Mention& part) const {
    const auto own = std::ranges::find_if(
        part.words, [](const NameWord& w) { return !w.particle && !w.initial; });
    if (own == part.words.end() || compared_words(part) != 1) return {};
    for (const bool exact : {true, false}) {
      for (const NameWord& w : full.words) {
        if (exact ? w.id != own->id : accepted(w.folded) != accepted(own->folded)) continue;
        return one_line(std::string(story_.text({full.span.begin, w.span.begin})) +
                        std::string(story_.text(own->span)) +
                        std::string(story_.text({w.span.end, full.span.end})));
      }
    }
    return {};
  }

  std::string settled(std::string_view folded) const {
    std::string out;
    for (size_t at = 0; at < folded.size();) {
      const size_t end = std::min(folded.find(' ', at), folded.size());
      out += accepted(folded.substr(at, end - at));
      out += ' ';
      at = end + 1;
    }
    return out;
  }

  void join(std::string_view a, std::string_view b) {
    names_[std::string(a)].together.emplace(b);
    names_[std::string(b)].together.emplace(a);
  }

  // The forms of one entity that are one name once their words have the accepted spelling.
  void join(const std::set<std::string>& forms) {
    for (auto a = forms.begin(); a != forms.end(); ++a) {
      for (auto b = std::next(a); b != forms.end(); ++b) {
        if (settled(*a) == settled(*b)) join(*a, *b);
      }
    }
  }

  // A variation of whole names joins them itself.
  void whole_names(const Variation& v) {
    for (size_t s = 1; s < v.spellings.size(); ++s) {
      const Mention *a = whole_mention(v.spellings[0]), *b = whole_mention(v.spellings[s]);
      if (a != nullptr && b != nullptr && a->folded != b->folded) pairs_.emplace_back(a, b);
    }
  }
  const Mention* whole_mention(const Spelling& spelling) const {
    for (const Spelling::Use& use : spelling.uses) {
      const Mention& m = story_.mentions[use.mention];
      if (use.word == 0 && use.end == m.words.size() && counts(m) && is_whole(m)) return &m;
    }
    return nullptr;
  }

  const Story& story_;
  std::map<std::string_view, std::string_view> accepted_;  // of folded words
  std::vector<std::pair<const Mention*, const Mention*>> pairs_;
  std::map<std::string, Name> names_;  // by folded name
};

}  // namespace

void observe(const Story& story, Date date, Tallies& out) { Observer(story).write(date, out); }

}  // namespace stet

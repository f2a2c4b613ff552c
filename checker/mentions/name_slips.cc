#include "checker/mentions/name_slips.h"

#include <algorithm>
#include <optional>
#include <string>

#include "checker/gazetteer/keys.h"
#include "checker/mentions/entities.h"
#include "checker/mentions/listed_names.h"
#include "checker/names/fold.h"

// A name that no list has is no error; most are of people whom nobody lists. It is doubted only if
// one word of it is wrong by one slip and all else fits one well-known bearer: the other words, and
// the story, which names the bearer's country or role. The wrong word is mostly one that no list of
// names has. If it is itself a name (Emanuel), the other words must belong to the bearer alone, or
// the role must stand beside the name.

namespace stet {
namespace {

constexpr size_t kMostWords = 5;       // of a name
constexpr float kStoryShare = 0.05F;   // of its evidence that makes a country a story's own
constexpr uint32_t kTokensBefore = 6;  // the name, where its role stands
constexpr uint32_t kTokensAfter = 10;
constexpr size_t kShortWord = 6;  // letters
constexpr size_t kStubborn = 3;   // uses of one spelling that speak for it
constexpr int kEnoughPoints = 2;
constexpr float kLeastConfidence = 0.75F;
constexpr float kPerPoint = 0.07F;
constexpr float kMostConfidence = 0.95F;

struct Doubt {
  uint32_t word;  // in Mention::words
  bool listed;    // the word is itself a name that some list has
};

class SlipFinder {
 public:
  SlipFinder(const Context& context, const Story& story)
      : context_(context), story_(story), gazetteer_(*story.gazetteer), asked_(story.names.size()) {
    for (const PlaceDoubt& doubt : story.doubts) asked_[story.mentions[doubt.mention].name] = true;
  }

  std::vector<NameSlip> find() {
    for (uint32_t i = 0; i < story_.mentions.size(); ++i) {
      const Mention& m = story_.mentions[i];
      if (!may_slip(m) || asked_[m.name]) continue;
      asked_[m.name] = true;
      take_words(m);
      for (const Doubt& doubt : doubts(m)) {
        std::optional<NameSlip> slip = judge(i, doubt);
        if (!slip) continue;
        add_all(*slip);
        break;
      }
    }
    std::ranges::sort(slips_, {}, &NameSlip::mention);
    return std::move(slips_);
  }

 private:
  const Vocabulary& vocabulary() const { return *story_.vocabulary; }

  static bool may_slip(const Mention& m) {
    return m.known.empty() && m.words.size() > 1 && m.role != Role::byline &&
           m.kind != MentionKind::people;
  }

  // The words that count, and the name of them.
  void take_words(const Mention& m) {
    words_.clear();
    index_.clear();
    for (uint32_t w = 0; w < m.words.size(); ++w) {
      if (is_joining_word(m.words[w].folded)) continue;
      words_.push_back(m.words[w].folded);
      index_.push_back(w);
    }
  }

  WordFacts facts(std::string_view word) const {
    return vocabulary().facts(vocabulary().find(word));
  }
  // Does the word belong to listed persons alone, so that it tells one by itself (Macron)?
  static bool is_rare(WordFacts facts) { return facts.surname && !facts.given_name; }

  // Where a slip is thinkable: in a word that no list has; or, if all are listed, in the given name
  // before a well-known surname, or in either name of somebody with a title.
  std::vector<Doubt> doubts(const Mention& m) const {
    if (words_.size() < 2 || words_.size() > kMostWords) return {};
    std::vector<Doubt> found;
    for (uint32_t i = 0; i < words_.size(); ++i) {
      if (m.words[index_[i]].initial) return {};
      const WordFacts f = facts(words_[i]);
      if (!f.common && !f.given_name && !f.surname && !f.place_word) found.push_back({i, false});
    }
    if (!found.empty() || m.kind != MentionKind::person) return found;
    const bool titled = m.title.size() > 0;
    if (titled || is_rare(facts(words_.back()))) found.push_back({0, true});
    if (titled) found.push_back({static_cast<uint32_t>(words_.size()) - 1, true});
    return found;
  }

  std::optional<NameSlip> judge(uint32_t mention, const Doubt& doubt) const {
    std::optional<NameSlip> found;
    std::vector<EntryRef> candidates;
    gazetteer_.find_open(words_, doubt.word, candidates);
    for (EntryRef ref : candidates) {
      const Entry entry = gazetteer_.entry(ref);
      if (!fits(story_.mentions[mention], entry.kind)) continue;
      const std::optional<ListedSlip> slip = listed_slip(words_, doubt.word, ref, gazetteer_);
      if (!slip) continue;
      if (found && fold(found->right) != fold(slip->right)) return std::nullopt;  // which of two?
      if (found) continue;
      found = {mention, index_[doubt.word], ref, std::string(slip->name), slip->right, {}, 0};
      weigh(*slip, doubt, entry, *found);
    }
    return found && found->confidence > 0 && !in_article(fold(found->right)) ? found : std::nullopt;
  }

  // A right form in the article is the business of the variants, or speaks of somebody else.
  bool in_article(std::string_view right) const {
    return vocabulary().find(right) != Vocabulary::kNone;
  }

  // What the name is taken for decides little, as no list has it; a title does.
  static bool fits(const Mention& m, EntryKind entry) {
    if (entry != EntryKind::person) return m.title.size() == 0;
    return m.kind == MentionKind::person || m.kind == MentionKind::other;
  }

  // Points for and against; three are as good as sure.
  void weigh(const ListedSlip& slip, const Doubt& doubt, const Entry& entry, NameSlip& out) const {
    const Mention& m = story_.mentions[out.mention];
    const std::string_view written = words_[doubt.word];
    const std::string right = fold(slip.right);
    const SlipKind kind = slip.difference.slip;
    const bool person = entry.kind == EntryKind::person;
    const CountryCode country = story_country(entry);
    const std::vector<std::string> role = role_words(m, entry);
    int points = static_cast<int>(std::min<size_t>(role.size(), 2)) + !country.empty();
    if (points == 0) return;
    // What is not the slip tells the bearer, or the slip is in a word of the language (Islnads).
    const bool common = !person && gazetteer_.word(right).common;
    points += common || (person && doubt.word == 0 && is_rare(facts(words_.back())));
    points += !doubt.listed;
    points += kind == SlipKind::transposition || kind == SlipKind::doubling;
    points -=
        person && doubt.word > 0 && role.empty();  // a neighbour's name may be near a minister's
    points -= kind != SlipKind::transposition && differs_at_end(written, right);
    points -= !common && std::min(written.size(), right.size()) < kShortWord;
    points -= role.empty() && uses_of(m.words[out.word].id) >= kStubborn;
    if (points < kEnoughPoints) return;
    out.confidence = std::min(
        kMostConfidence, kLeastConfidence + kPerPoint * static_cast<float>(points - kEnoughPoints));
    out.evidence = evidence(country, role);
  }

  // Is the last letter all that differs?
  static bool differs_at_end(std::string_view a, std::string_view b) {
    const auto same = static_cast<size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
    return same + 1 >= std::max(a.size(), b.size());
  }

  // The entry's country that the story is about; none if it is about none of them.
  CountryCode story_country(const Entry& entry) const {
    for (CountryCode c : entry.countries) {
      if (!c.empty() && story_.geography.weight_of(c) >= kStoryShare) return c;
    }
    return {};
  }

  // The words of what the entry is ("president of France") that stand near the name.
  std::vector<std::string> role_words(const Mention& m, const Entry& entry) const {
    const std::vector<Token>& tokens = story_.tokens.tokens;
    const Sentence& sentence = story_.tokens.sentences[context_.sentence_of(m.first_token)];
    const uint32_t begin =
        std::max(sentence.first_token + kTokensBefore, m.first_token) - kTokensBefore;
    const uint32_t end = std::min(sentence.end_token, m.end_token + kTokensAfter);
    std::vector<std::string> found;
    const std::string note = fold(entry.note);
    for (uint32_t i = begin; i < end && i < tokens.size(); ++i) {
      if (i >= m.first_token && i < m.end_token) continue;
      const std::string_view word = context_.words().folded(i);
      if (word.size() < 3 || context_.words().is(i, Cue::function_word)) continue;
      if (!has_word(note, word) || std::ranges::find(found, word) != found.end()) continue;
      found.emplace_back(word);
    }
    return found;
  }

  static bool has_word(std::string_view text, std::string_view word) {
    for (size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
      const size_t end = at + word.size();
      if ((at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ')) return true;
    }
    return false;
  }

  size_t uses_of(uint32_t word) const {
    size_t uses = 0;
    for (const Mention& m : story_.mentions) {
      uses += static_cast<size_t>(std::ranges::count(m.words, word, &NameWord::id));
    }
    return uses;
  }

  std::string evidence(CountryCode country, const std::vector<std::string>& role) const {
    std::string text;
    if (!country.empty())
      text = "the story is about " + std::string(gazetteer_.country_name(country));
    for (const std::string& word : role) {
      text += (text.empty() ? "“" : &word == &role.front() ? ", and “" : ", “") + word + "”";
    }
    if (!role.empty()) text += role.size() == 1 ? " stands beside it" : " stand beside it";
    return text;
  }

  // The slip, wherever the article makes it in the name of the same bearer.
  void add_all(const NameSlip& slip) {
    if (!entities_) entities_ = link_entities(story_);
    const Mention& first = story_.mentions[slip.mention];
    const uint32_t bearer = entities_->of_mention[slip.mention];
    const uint32_t wrong = first.words[slip.word].id;
    for (uint32_t i = slip.mention; i < story_.mentions.size(); ++i) {
      const Mention& m = story_.mentions[i];
      if (entities_->of_mention[i] != bearer || m.role == Role::byline) continue;
      const auto word = std::ranges::find(m.words, wrong, &NameWord::id);
      if (word == m.words.end()) continue;
      NameSlip again = slip;
      again.mention = i;
      again.word = static_cast<uint32_t>(word - m.words.begin());
      slips_.push_back(std::move(again));
    }
  }

  const Context& context_;
  const Story& story_;
  const Gazetteer& gazetteer_;
  std::vector<bool> asked_;  // by FoundName::number
  // Of the mention that is looked at: its words, and where each stands in Mention::words.
  std::vector<std::string_view> words_;
  std::vector<uint32_t> index_;
  std::vector<NameSlip> slips_;
  std::optional<LinkedMentions> entities_;  // once a slip is found
};

}  // namespace

std::vector<NameSlip> find_name_slips(const Context& context, const Story& story) {
  return SlipFinder(context, story).find();
}

}  // namespace stet

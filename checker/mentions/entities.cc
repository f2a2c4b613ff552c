#include "checker/mentions/entities.h"

#include <array>
#include <span>
#include <string>

#include "checker/base/hash.h"
#include "checker/base/key_index.h"

namespace stet {
namespace {

using Words = std::span<const uint32_t>;  // numbers in the vocabulary

constexpr size_t kKinds = 5;

uint64_t key_of(Words words) {
  uint64_t key = words.size();
  for (uint32_t word : words) key = mix(key ^ (uint64_t{word} + 1) << 20);
  return key;
}

// The parts of a name that may stand for it: its first or last words, and the first with the last.
template <class Use>
void each_short_form(Words whole, Use use) {
  for (size_t n = 1; n < whole.size(); ++n) {
    use(key_of(whole.first(n)));
    use(key_of(whole.last(n)));
  }
  if (whole.size() > 2) use(key_of(std::array{whole.front(), whole.back()}));
}

class Linker {
 public:
  explicit Linker(const Story& story)
      : story_(story),
        accepted_(story.vocabulary->size()),
        index_(story.mentions.size()),
        short_forms_(story.mentions.size()) {
    for (uint32_t w = 0; w < accepted_.size(); ++w) accepted_[w] = w;
    accept(story.variations);
    size_t words = 0;
    for (const Mention& m : story.mentions) words += m.words.size();
    words_.reserve(words);
    name_of_.reserve(story.mentions.size());
    for (uint32_t i = 0; i < story.mentions.size(); ++i) name_of_.push_back(name(i));
    for (uint32_t n = 0; n < names_.size(); ++n) {
      each_short_form(names_[n].words, [&](uint64_t key) { add_owner(key, n); });
    }
    for (uint32_t n = 0; n < names_.size(); ++n) names_[n].owner = owner(n);
  }

  LinkedMentions linked() {
    constexpr size_t kUsualMentions = 4;
    LinkedMentions out;
    out.all.reserve(names_.size());
    out.of_mention.reserve(story_.mentions.size());
    std::vector<uint32_t> of_name(names_.size(), kNone);
    for (uint32_t i = 0; i < story_.mentions.size(); ++i) {
      const uint32_t whole = names_[name_of_[i]].owner;
      if (of_name[whole] == kNone) {
        of_name[whole] = static_cast<uint32_t>(out.all.size());
        const Span fullest = story_.mentions[names_[whole].first].span;
        out.all.push_back({names_[whole].kind, {}, std::string(story_.text(fullest))});
        out.all.back().mentions.reserve(kUsualMentions);
      }
      out.all[of_name[whole]].mentions.push_back(i);
      out.of_mention.push_back(of_name[whole]);
    }
    return out;
  }

 private:
  static constexpr uint32_t kNone = KeyIndex::kNone;
  static constexpr uint32_t kSeveral = kNone - 1;

  // A name of the article, with its words in their accepted spelling, so that two spellings of one
  // name are one.
  struct Name {
    Words words;  // in words_
    MentionKind kind;
    uint32_t first;  // mention
    uint32_t owner;  // the longer name that this one shortens, or itself
  };

  void accept(const std::vector<Variation>& variations) {
    for (const Variation& v : variations) {
      const uint32_t right = story_.vocabulary->find(v.spellings[0].folded);
      for (const Spelling& s : v.spellings) {
        const uint32_t wrong = story_.vocabulary->find(s.folded);
        if (right == Vocabulary::kNone || wrong == Vocabulary::kNone) continue;  // whole names
        if (accepted_[wrong] == wrong) accepted_[wrong] = right;
      }
    }
  }

  uint32_t name(uint32_t mention) {
    const size_t begin = words_.size();
    for (const NameWord& w : story_.mentions[mention].words) {
      if (!w.particle && !w.initial) words_.push_back(accepted_[w.id]);
    }
    const Words words = Words(words_).subspan(begin);
    uint32_t& number = index_[key_of(words)];
    if (number != KeyIndex::kNone) {
      words_.resize(begin);
      return number;
    }
    number = static_cast<uint32_t>(names_.size());
    names_.push_back({words, story_.mentions[mention].kind, mention, number});
    return number;
  }

  // Notes that `whole` may be shortened to the words of `key`.
  void add_owner(uint64_t key, uint32_t whole) {
    uint32_t& form = short_forms_[key];
    if (form == KeyIndex::kNone) {
      form = static_cast<uint32_t>(owners_.size());
      owners_.emplace_back().fill(kNone);
    }
    uint32_t& owner = owners_[form][static_cast<size_t>(names_[whole].kind)];
    owner = owner == kNone || owner == whole ? whole : kSeveral;
  }

  // The one longer name that `n` shortens; itself if there is none or more than one.
  uint32_t owner(uint32_t n) const {
    const Name& part = names_[n];
    const uint32_t form = part.words.empty() ? kNone : short_forms_.at(key_of(part.words));
    if (form == KeyIndex::kNone) return n;
    uint32_t found = kNone;
    for (size_t kind = 0; kind < kKinds; ++kind) {
      const uint32_t owner = owners_[form][kind];
      if (owner == kNone || !one_kind(part.kind, static_cast<MentionKind>(kind))) continue;
      found = found == kNone ? owner : kSeveral;
    }
    return found == kNone || found == kSeveral ? n : found;
  }

  static bool one_kind(MentionKind a, MentionKind b) {
    return a == b || a == MentionKind::other || b == MentionKind::other;
  }

  const Story& story_;
  std::vector<uint32_t> accepted_;  // by number in the vocabulary
  std::vector<uint32_t> words_;     // of all names; never moves
  std::vector<Name> names_;
  KeyIndex index_;                 // from the words to names_
  std::vector<uint32_t> name_of_;  // by mention
  KeyIndex short_forms_;           // from the words to owners_
  // The name that a short form stands for, by that name's kind; kSeveral if there are several.
  std::vector<std::array<uint32_t, kKinds>> owners_;
};

}  // namespace

LinkedMentions link_entities(const Story& story) { return Linker(story).linked(); }

}  // namespace stet

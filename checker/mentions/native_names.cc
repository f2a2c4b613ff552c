#include "checker/mentions/native_names.h"

#include <algorithm>
#include <map>
#include <optional>

#include "checker/base/utf8.h"
#include "checker/names/compare.h"
#include "checker/names/fold.h"
#include "checker/names/native_script.h"

// Only persons are asked: the Arabic beside an organisation or a place is more often its
// translation. A person may bear two names, one in each script (a byname, a pen name); the lists
// know those of the well-known.

namespace stet {
namespace {

constexpr uint32_t kMostLabelWords = 3;  // "in Arabic:"
constexpr uint32_t kMostWords = 6;       // of a native name
constexpr float kOneName = 0.7F;         // score of spellings of one name, compare.h
constexpr float kBothListed = 0.95F, kOneListed = 0.9F, kNoneListed = 0.8F;

class ClashFinder {
 public:
  explicit ClashFinder(const Story& story) : story_(story), tokens_(story.tokens.tokens) {}

  std::vector<NativeClash> find() const {
    std::vector<NativeClash> found;
    std::map<std::pair<uint32_t, std::string_view>, std::optional<NativeClash>> judged;
    for (uint32_t i = 0; i < story_.mentions.size(); ++i) {
      const Mention& m = story_.mentions[i];
      if (m.kind != MentionKind::person || m.words.size() < 2) continue;
      const Span native = native_after(m);
      if (native.empty()) continue;
      const auto [at, is_new] = judged.try_emplace({m.name, story_.text(native)});
      if (is_new) at->second = judge(m, native);
      if (!at->second) continue;
      found.push_back(*at->second);
      found.back().mention = i;
      found.back().native = native;
    }
    return found;
  }

 private:
  bool in_block(uint32_t token, const Mention& m) const {
    return token < tokens_.size() && tokens_[token].block == m.block;
  }
  std::string_view text(uint32_t token) const { return story_.text(tokens_[token].span); }
  bool is_any(uint32_t token, std::initializer_list<std::string_view> marks) const {
    return std::ranges::find(marks, text(token)) != marks.end();
  }
  bool is_word(uint32_t token, const Mention& m) const {
    return in_block(token, m) && tokens_[token].kind == TokenKind::word;
  }
  Script script(uint32_t token) const { return script_of(decode_utf8(text(token), 0).value); }

  // The name in another script right after the mention: in brackets, after a comma or a space, or
  // after "in Arabic:". Empty if there is none, if more words follow, or if it is no name.
  Span native_after(const Mention& m) const {
    uint32_t at = m.end_token;
    if (in_block(at, m) && is_any(at, {"(", "[", ","})) ++at;
    at = after_label(at, m);
    if (!is_word(at, m) || script(at) == Script::latin || script(at) == Script::none) return {};
    uint32_t end = at + 1;
    while (in_block(end, m) && end - at < 2 * kMostWords && continues(end, script(at), m)) ++end;
    if (in_block(end, m) && !is_any(end, {")", "]", ",", ";", ".", "/", "–", "—"})) return {};
    if (!is_name(at, end)) return {};
    return {tokens_[at].span.begin, tokens_[end - 1].span.end};
  }

  bool continues(uint32_t token, Script own, const Mention& m) const {
    return is_word(token, m) ? script(token) == own : tokens_[token].kind == TokenKind::hyphen;
  }

  // Where the script begins names with capitals, so does this one. Unicode takes all Georgian
  // letters for small ones.
  bool is_name(uint32_t begin, uint32_t end) const {
    if (script(begin) == Script::georgian) return true;
    for (uint32_t i = begin; i < end; ++i) {
      if (tokens_[i].letter_case == LetterCase::lower) return false;
    }
    return true;
  }

  uint32_t after_label(uint32_t at, const Mention& m) const {
    uint32_t end = at;
    while (end - at < kMostLabelWords && is_word(end, m) && script(end) == Script::latin) ++end;
    return end > at && in_block(end, m) && text(end) == ":" ? end + 1 : at;
  }

  std::optional<NativeClash> judge(const Mention& m, Span span) const {
    const std::string native = fold(story_.text(span));
    if (compare_native(m.folded, native) != NativeVerdict::contradicts) return std::nullopt;
    NativeClash clash;
    const bool bearer_listed = is_person(m.known);
    if (bearer_listed && listed_fit(m.known, native, clash)) return std::nullopt;
    std::vector<NameMatch> owners;
    story_.gazetteer->find(native, owners);
    if (is_borne_by(m, owners)) return std::nullopt;
    for (const NameMatch& owner : owners) {
      if (clash.known_as.empty()) clash.known_as = story_.gazetteer->entry(owner.entry).name;
    }
    clash.confidence = bearer_listed && !owners.empty()   ? kBothListed
                       : bearer_listed || !owners.empty() ? kOneListed
                                                          : kNoneListed;
    return clash;
  }

  bool is_person(std::span<const NameMatch> known) const {
    return std::ranges::any_of(known, [&](const NameMatch& match) {
      return story_.gazetteer->entry(match.entry).kind == EntryKind::person;
    });
  }

  // Does any listed name of the mention's bearers allow for the native one? Notes what the lists
  // have in its script.
  bool listed_fit(std::span<const NameMatch> known, const std::string& native,
                  NativeClash& clash) const {
    const Script own = script_of(decode_utf8(native, 0).value);
    for (const NameMatch& match : known) {
      for (const NameMatch& name : story_.gazetteer->names(match.entry)) {
        const std::string folded = fold(name.name);
        if (folded == native || compare_native(folded, native) == NativeVerdict::fits) return true;
        if (clash.right.empty() && script_of(decode_utf8(folded, 0).value) == own)
          clash.right = name.name;
      }
    }
    return false;
  }

  bool is_borne_by(const Mention& m, const std::vector<NameMatch>& owners) const {
    for (const NameMatch& owner : owners) {
      for (const NameMatch& name : story_.gazetteer->names(owner.entry)) {
        if (name_similarity(m.folded, fold(name.name)) >= kOneName) return true;
      }
    }
    return false;
  }

  const Story& story_;
  const std::vector<Token>& tokens_;
};

}  // namespace

std::vector<NativeClash> find_native_clashes(const Story& story) {
  return ClashFinder(story).find();
}

}  // namespace stet

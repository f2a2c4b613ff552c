// Most rules match nowhere in most articles. Each pattern has pieces of text without which it
// cannot match (RE2's filter knows them); one search for each piece says which few patterns are to
// be run.
#include "checker/engine/house_patterns.h"

#include <re2/filtered_re2.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <set>

#include "checker/base/utf8.h"
#include "checker/text/char_class.h"

namespace stet {
namespace {

constexpr size_t kLongestPattern = 1000;     // bytes
constexpr int64_t kPatternMemory = 1 << 20;  // bytes, for its automata
constexpr int kShortestPiece = 3;            // bytes
constexpr int kMostGroups = 10;              // with the whole match

using Groups = std::array<re2::StringPiece, kMostGroups>;

bool in_word(char32_t c) {
  const CharClass of = char_class(c);
  return is_letter(of) || of == CharClass::digit || of == CharClass::mark;
}

// Does a word go on over the border at `at`?
bool inside_word(std::string_view text, size_t at) {
  if (at == 0 || at >= text.size()) return false;
  size_t before = at - 1;
  while (before > 0 && (text[before] & 0xC0) == 0x80) --before;
  return in_word(decode_utf8(text, before).value) && in_word(decode_utf8(text, at).value);
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
  return out;
}

bool is_ascii(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return (c & 0x80) != 0; });
}

std::string expanded(std::string_view pattern, const Groups& groups) {
  std::string out;
  for (size_t i = 0; i < pattern.size(); ++i) {
    const char next = i + 1 < pattern.size() ? pattern[i + 1] : '\0';
    if (pattern[i] != '$' || (next != '$' && (next < '0' || next > '9'))) {
      out += pattern[i];
    } else if (++i; next == '$') {
      out += '$';
    } else {
      const re2::StringPiece& group = groups[static_cast<size_t>(next - '0')];
      out.append(group.data(), group.size());
    }
  }
  return out;
}

// As what it replaces: a capital at the start of one is one at the start of the other.
std::string with_capital_of(std::string_view written, std::string text) {
  const bool capital = !written.empty() && written[0] >= 'A' && written[0] <= 'Z';
  if (capital && !text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 32);
  }
  return text;
}

// The highest $N.
int highest_group(std::string_view text) {
  int highest = 0;
  for (size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] != '$') continue;
    const char next = text[++i];
    if (next >= '0' && next <= '9') highest = std::max(highest, next - '0');
  }
  return highest;
}

RE2::Options options_of(const HouseRule& rule) {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_case_sensitive(!rule.ignore_case);
  options.set_max_mem(kPatternMemory);
  return options;
}

std::string advice(const std::string& pattern) {
  for (const char* group : {"(?=", "(?!", "(?<=", "(?<!"}) {
    if (pattern.find(group) != std::string::npos) {
      return "; patterns cannot look ahead or back: match the words around it, and suggest with $1";
    }
  }
  return R"(; correct it: in JSON a literal bracket is written \\( or \\[)";
}

}  // namespace

namespace {

bool in_scope(const HouseRule& rule, const Finding& f) {
  const std::string_view part = f.in_quote ? "quote" : report_name(f.role);
  return rule.scopes.empty() || std::ranges::find(rule.scopes, part) != rule.scopes.end();
}

Finding finding(const Story& story, const Block& block, const HouseRule& rule,
                const Groups& groups) {
  const std::string_view written(groups[0].data(), groups[0].size());
  const char* text = story.article.text.data();
  Finding f;
  f.rule = rule.id;
  f.severity = rule.severity;
  f.confidence = 1;
  f.span.begin = static_cast<uint32_t>(written.data() - text);
  f.span.end = f.span.begin + static_cast<uint32_t>(written.size());
  f.role = block.role;
  f.in_quote =
      block.role == Role::quotation ||
      std::ranges::any_of(story.tokens.quotes, [&f](Span quote) { return quote.contains(f.span); });
  f.message = expanded(rule.message, groups);
  f.why = rule.why;
  for (const std::string& suggestion : rule.suggestions) {
    std::string right = expanded(suggestion, groups);
    if (rule.ignore_case) right = with_capital_of(written, std::move(right));
    f.suggestions.push_back({std::move(right), false});
  }
  return f;
}

}  // namespace

struct HousePatterns::Compiled {
  re2::FilteredRE2 patterns{kShortestPiece};
  std::vector<std::string> pieces;

  // The rules that may match in `text`, by index.
  std::vector<int> candidates(std::string_view text) const {
    const std::string lower = lower_ascii(text);
    std::vector<int> found, rules;
    for (size_t i = 0; i < pieces.size(); ++i) {
      // Pieces are lower-cased in all of Unicode and the text is not: others than ASCII count as
      // found.
      if (!is_ascii(pieces[i]) || lower.find(pieces[i]) != std::string::npos) {
        found.push_back(static_cast<int>(i));
      }
    }
    patterns.AllPotentials(found, &rules);
    std::ranges::sort(rules);
    return rules;
  }

  // The next match at or after `at`; false if there is none.
  bool next(size_t index, const HouseRule& rule, std::string_view text, size_t& at,
            Groups& groups) const {
    const RE2& pattern = patterns.GetRE2(static_cast<int>(index));
    const int wanted = std::min(pattern.NumberOfCapturingGroups() + 1, kMostGroups);
    while (at <= text.size()) {
      groups = {};
      if (!pattern.Match({text.data(), text.size()}, at, text.size(), RE2::UNANCHORED,
                         groups.data(), wanted)) {
        return false;
      }
      const auto begin = static_cast<size_t>(groups[0].data() - text.data());
      const size_t end = begin + groups[0].size();
      at = begin + (begin < text.size() ? decode_utf8(text, begin).length : 1);
      if (begin == end) continue;
      if (rule.whole_words && (inside_word(text, begin) || inside_word(text, end))) continue;
      at = end;
      return true;
    }
    return false;
  }
};

HousePatterns::HousePatterns() : compiled_(std::make_unique<Compiled>()) {}
HousePatterns::~HousePatterns() = default;

std::optional<std::string> HousePatterns::add(HouseRule rule) {
  if (rule.pattern.size() > kLongestPattern) {
    return "the pattern is longer than " + std::to_string(kLongestPattern) +
           " bytes; split it into several rules";
  }
  if (std::ranges::any_of(rule.pattern, [](char c) { return c >= 0 && c < ' '; })) {
    return R"(the pattern has a control character in it; in JSON \b is written \\b)";
  }
  const RE2::Options options = options_of(rule);
  const RE2 pattern(rule.pattern, options);
  if (!pattern.ok()) {
    return "“" + rule.pattern + "” is no pattern: " + pattern.error() + advice(rule.pattern);
  }
  if (RE2::FullMatch("", pattern)) {
    return "“" + rule.pattern + "” matches where nothing stands; make part of it necessary";
  }
  const int groups = std::min(pattern.NumberOfCapturingGroups(), kMostGroups - 1);
  std::vector<std::string_view> texts(rule.suggestions.begin(), rule.suggestions.end());
  texts.push_back(rule.message);
  for (const std::string_view text : texts) {
    if (highest_group(text) <= groups) continue;
    return "“" + std::string(text) + "” uses $" + std::to_string(highest_group(text)) +
           ", but the pattern has " + std::to_string(groups) +
           (groups == 1 ? " group" : " groups") +
           "; put the part that is meant in brackets, or write $$";
  }
  int id = 0;
  compiled_->patterns.Add(rule.pattern, options, &id);
  rules_.push_back(std::move(rule));
  return std::nullopt;
}

void HousePatterns::finish() {
  if (!rules_.empty()) compiled_->patterns.Compile(&compiled_->pieces);
}

bool HousePatterns::matches(size_t rule, std::string_view text) const {
  Groups groups;
  size_t at = 0;
  return compiled_->next(rule, rules_[rule], text, at, groups);
}

void HousePatterns::check(const Story& story, Findings& out) const {
  if (rules_.empty()) return;
  for (const int index : compiled_->candidates(story.article.text)) {
    const HouseRule& rule = rules_[static_cast<size_t>(index)];
    size_t left = kMostMatches;
    for (const Block& block : story.article.blocks) {
      if (block.role == Role::code) continue;
      const std::string_view text = story.text(block.text);
      Groups groups;
      size_t at = 0;
      while (left > 0 && compiled_->next(static_cast<size_t>(index), rule, text, at, groups)) {
        Finding f = finding(story, block, rule, groups);
        if (!in_scope(rule, f)) continue;
        out.push_back(std::move(f));
        --left;
      }
    }
  }
}

}  // namespace stet

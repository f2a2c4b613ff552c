#include "checker/config/house_rules.h"

#include <algorithm>

#include "checker/config/value_reader.h"

namespace stet {
namespace {

using Key = ValueReader::Key;

constexpr std::string_view kSeverities[] = {"info", "warning", "error"};
constexpr std::string_view kScopes[] = {"headline", "standfirst", "caption",
                                        "body",     "quote",      "metadata"};

class HouseRulesReader {
 public:
  HouseRulesReader(const std::string& path, HousePatterns& out) : in_(path), out_(out) {}

  std::optional<Error> read() {
    const Result<JsonValue> document = read_json(in_.path());
    if (!document) return document.error();
    if (in_.is(*document, JsonValue::Kind::object, "an object of rules in braces")) {
      for (const JsonMember& member : document->members) {
        if (in_.good()) rule(member);
      }
    }
    return in_.error();
  }

 private:
  void rule(const JsonMember& member) {
    HouseRule rule;
    rule.id = id(member);
    rule.path = in_.path();
    rule.line = member.place.line;
    Place pattern = member.place;
    const std::vector<Key> keys = {
        {"pattern",
         [&](const JsonMember& m) {
           rule.pattern = text(m.value, "the pattern to look for");
           pattern = m.value.place;
         }},
        {"message", [&](const JsonMember& m) { rule.message = text(m.value, "what to say"); }},
        {"why", [&](const JsonMember& m) { rule.why = text(m.value, "the reason"); }},
        {"suggestion",
         [&](const JsonMember& m) {
           for (const JsonValue* s : in_.strings(m.value, "what to write instead, or a list")) {
             rule.suggestions.push_back(s->string);
           }
         }},
        {"severity",
         [&](const JsonMember& m) {
           rule.severity = static_cast<Severity>(in_.choice(m.value, "severity", kSeverities));
         }},
        {"scopes", [&](const JsonMember& m) { scopes(m.value, rule); }},
        {"ignore_case", [&](const JsonMember& m) { rule.ignore_case = flag(m.value); }},
        {"whole_words", [&](const JsonMember& m) { rule.whole_words = flag(m.value); }},
        {"examples", [&](const JsonMember& m) { examples(m.value, rule); }},
    };
    in_.object(member.value, "the rule", keys);
    if (rule.pattern.empty())
      in_.fail(member.place, missing(member, "pattern", "what to look for"));
    if (rule.message.empty()) in_.fail(member.place, missing(member, "message", "what to say"));
    if (!in_.good()) return;
    if (auto wrong = out_.add(std::move(rule))) in_.fail(pattern, *std::move(wrong));
  }

  std::string id(const JsonMember& member) {
    const std::string out = "house/" + member.key;
    const bool good = !member.key.empty() && std::ranges::all_of(member.key, [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
    if (!good) {
      in_.fail(member.place, "“" + member.key +
                                 "” is no name for a rule; use small letters, digits "
                                 "and hyphens, as in fewer-people");
    }
    for (const HouseRule& other : out_.rules()) {
      if (other.id != out) continue;
      in_.fail(member.place, "“" + member.key + "” is the name of a rule in " + other.path + ":" +
                                 std::to_string(other.line) + "; choose another");
    }
    return out;
  }

  static std::string missing(const JsonMember& rule, std::string_view key, std::string_view what) {
    return "“" + rule.key + "” has no “" + std::string(key) + "”; add " + std::string(what);
  }

  std::string text(const JsonValue& value, std::string_view what) {
    const std::string out = in_.string(value, what);
    if (out.empty()) in_.fail(value.place, "is empty; write " + std::string(what));
    return out;
  }

  bool flag(const JsonValue& value) { return in_.boolean(value, "true or false"); }

  void scopes(const JsonValue& value, HouseRule& rule) {
    for (const JsonValue* scope : in_.strings(value, "a part of the article, or a list of parts")) {
      const size_t i = in_.choice(*scope, "scope", kScopes);
      rule.scopes.emplace_back(kScopes[i]);
    }
  }

  void examples(const JsonValue& value, HouseRule& rule) {
    const auto read = [this](const JsonMember& m, std::vector<HouseExample>& out) {
      for (const JsonValue* example : in_.strings(m.value, "a sentence, or a list of sentences")) {
        out.push_back({example->string, example->place.line});
      }
    };
    const std::vector<Key> keys = {
        {"bad", [&](const JsonMember& m) { read(m, rule.bad); }},
        {"good", [&](const JsonMember& m) { read(m, rule.good); }},
    };
    in_.object(value, "the examples", keys);
  }

  ValueReader in_;
  HousePatterns& out_;
};

void add_examples(std::string_view heading, const std::vector<HouseExample>& examples,
                  std::string& out) {
  if (examples.empty()) return;
  out += "\n" + std::string(heading) + "\n\n";
  for (const HouseExample& example : examples) out += "    " + example.text + "\n";
}

}  // namespace

std::optional<Error> read_house_rules(const std::string& path, HousePatterns& out) {
  return HouseRulesReader(path, out).read();
}

Error FailedExample::error() const {
  const std::string what = bad ? "does not find its bad example “" + example->text +
                                     "”; correct the pattern, or the example"
                               : "finds something in its good example “" + example->text +
                                     "”; make the pattern narrower, or correct the example";
  return {rule->id + " " + what, rule->path, example->line};
}

std::vector<FailedExample> failed_examples(const HousePatterns& rules) {
  std::vector<FailedExample> out;
  for (size_t i = 0; i < rules.rules().size(); ++i) {
    const HouseRule& rule = rules.rules()[i];
    for (const HouseExample& e : rule.bad) {
      if (!rules.matches(i, e.text)) out.push_back({&rule, &e, true});
    }
    for (const HouseExample& e : rule.good) {
      if (rules.matches(i, e.text)) out.push_back({&rule, &e, false});
    }
  }
  return out;
}

std::string house_rule_page(const HouseRule& rule) {
  std::string out = "# " + rule.id + "\n\n" + rule.message + "\n";
  if (!rule.why.empty()) out += "\n" + rule.why + "\n";
  out += "\n## Pattern\n\n    " + rule.pattern + "\n";
  if (!rule.suggestions.empty()) {
    out += "\n## Suggestion\n\n";
    for (const std::string& s : rule.suggestions) out += "    " + s + "\n";
  }
  add_examples("## Found", rule.bad, out);
  add_examples("## Not found", rule.good, out);
  return out + "\n## Source\n\nA rule of the house, in " + rule.path + ":" +
         std::to_string(rule.line) + ".\n";
}

}  // namespace stet

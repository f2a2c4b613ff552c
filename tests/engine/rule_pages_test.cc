// Runs the examples of every rule's page, with all rules: each block must give exactly the findings
// that are marked in it, and none once their suggestions are taken. One case is named
// "rules.names/person-variant#the-heading-above-it".

#include <gtest/gtest.h>

#include <map>

#include "rules/registry.h"
#include "tests/engine/marked_text.h"
#include "tests/engine/named_cases.h"

namespace stet {
namespace {

std::string slug(std::string_view heading) {
  std::string out;
  for (char c : heading) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter || (c >= 'A' && c <= 'Z')) {
      out += letter ? c : static_cast<char>(c - 'A' + 'a');
    } else if (!out.empty() && out.back() != '-' && c != '\'') {
      out += '-';
    }
  }
  return out.ends_with('-') ? out.substr(0, out.size() - 1) : out;
}

void run(const Example& example) {
  const MarkedText marked = parse_marked(example.marked);
  for (const std::string& mistake : marked.mistakes) ADD_FAILURE() << mistake;
  const auto format = format_of("example." + example.format);
  ASSERT_TRUE(format.has_value());
  for (const std::string& d : differences(marked.text, *format, marked.expected, example.house))
    ADD_FAILURE() << d;
  for (const std::string& d : found_after_fixes(marked.text, *format, example.house))
    ADD_FAILURE() << d;
}

std::vector<NamedCase> cases() {
  std::vector<NamedCase> out;
  for (const Rule* rule : all_rules()) {
    const std::string id(rule->id);
    std::map<std::string, int> seen;
    for (const Example& example : parse_page(page_of(rule->id)).examples) {
      std::string name = id + "#" + slug(example.heading);
      if (const int n = ++seen[name]; n > 1) name += "-" + std::to_string(n);
      out.push_back({name, STET_SOURCE_DIR "/rules/" + id + ".md", example.line,
                     [example] { run(example); }});
    }
  }
  return out;
}

}  // namespace
}  // namespace stet

int main(int argc, char** argv) {
  return stet::run_named_cases(argc, argv, "rules", stet::cases());
}

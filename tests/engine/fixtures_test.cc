// Checks every article of fixtures/articles against the file beside it, ARTICLE.expected: one line
// for each finding, in any order,
//
//   severity rule-id "text" [nth] [-> suggestion]
//
// where nth counts the occurrences of the text in the file from 1. Lines that start with # say why.
// An empty file says that the article is clean.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "checker/base/write_file.h"
#include "tests/engine/expectations.h"
#include "tests/engine/named_cases.h"

namespace stet {
namespace {

constexpr std::string_view kSidecar = ".expected";

// The bytes of the nth occurrence of `text`; empty if there are fewer.
Span occurrence(std::string_view file, std::string_view text, int nth) {
  size_t at = file.find(text);
  while (--nth > 0 && at != std::string_view::npos) at = file.find(text, at + 1);
  if (text.empty() || at == std::string_view::npos) return {};
  return {static_cast<uint32_t>(at), static_cast<uint32_t>(at + text.size())};
}

std::vector<Expected> parse_sidecar(std::string_view article, const std::string& sidecar) {
  std::vector<Expected> out;
  std::istringstream lines(sidecar);
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    const auto parsed = parse_expectation(line);
    const Span span = parsed ? occurrence(article, parsed->quoted, parsed->number) : Span{};
    if (span.empty()) {
      ADD_FAILURE() << (parsed ? "the article has no such text: " : "not an expectation: ") << line;
    } else {
      out.push_back({parsed->severity, parsed->rule, span, {}, parsed->suggestion});
    }
  }
  return out;
}

void run(const std::string& path) {
  const auto article = read_file(path, kMaxArticleBytes);
  ASSERT_TRUE(article) << article.error().text();
  const auto sidecar = read_file(path + std::string(kSidecar), kMaxArticleBytes);
  ASSERT_TRUE(sidecar) << sidecar.error().text();
  const auto format = format_of(path);
  ASSERT_TRUE(format.has_value()) << "no article: " << path;
  for (const auto& d : differences(*article, *format, parse_sidecar(*article, *sidecar)))
    ADD_FAILURE() << d;
}

std::vector<NamedCase> cases() {
  namespace fs = std::filesystem;
  std::vector<NamedCase> out;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(STET_SOURCE_DIR "/fixtures/articles", none)) {
    fs::path path = entry.path();
    const bool sidecar = path.extension() == kSidecar;
    if (sidecar && fs::exists(path.replace_extension())) continue;  // runs with its article
    out.push_back({path.filename(), path, 1, [path] { run(path); }});
  }
  std::ranges::sort(out, {}, &NamedCase::name);
  return out;
}

}  // namespace
}  // namespace stet

int main(int argc, char** argv) {
  return stet::run_named_cases(argc, argv, "articles", stet::cases());
}

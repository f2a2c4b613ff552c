#include "tests/fuzz/read_and_check.h"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "checker/text/reader.h"
#include "checker/text/tokens.h"
#include "tests/text/invariants.h"

namespace stet {

int read_and_check(const uint8_t* data, size_t size, Format format) {
  const std::string_view file(reinterpret_cast<const char*>(data), size);
  ReadOptions options;
  const bool described = !options.json.add("body=/*") && !options.json.add("headline=/t");
  const Result<std::vector<Article>> articles =
      read_articles(file, format, described ? options : ReadOptions());
  if (!articles) return 0;
  std::string breach;
  for (const Article& article : *articles) {
    if (breach.empty()) breach = broken_invariant(file, article, tokenize(article));
  }
  if (breach.empty()) return 0;
  std::fprintf(stderr, "broken: %s\n", breach.c_str());
  std::abort();
}

}  // namespace stet

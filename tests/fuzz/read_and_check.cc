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
  const Result<Article> article = read_article(file, format);
  if (!article) return 0;
  const std::string breach = broken_invariant(file, *article, tokenize(*article));
  if (breach.empty()) return 0;
  std::fprintf(stderr, "broken: %s\n", breach.c_str());
  std::abort();
}

}  // namespace stet

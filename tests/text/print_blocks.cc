// Prints how files are read, one "role: text" a line, for tests in other languages.
#include <cstdio>

#include "checker/base/write_file.h"
#include "tests/text/support.h"

int main(int count, char** arguments) {
  for (int i = 1; i < count; ++i) {
    const auto file = stet::read_file(arguments[i], stet::kMaxArticleBytes);
    if (!file) return 2;
    const stet::Format format = stet::format_of(arguments[i]).value_or(stet::Format::plain);
    for (std::string& line : stet::read(format, *file).blocks()) {
      for (char& c : line) c = c == '\n' ? ' ' : c;
      std::puts(line.c_str());
    }
  }
}

// How fast articles are checked, in bytes of input a second on one core.
//
//   throughput_bench FILE...
//
// Reads the files once, checks them all until two seconds of processor time are spent, and prints
// the rate of each stage and of the whole. Figures, not a test: nothing here can fail on a slow
// machine.
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

#include "checker/base/write_file.h"
#include "checker/engine/check.h"
#include "checker/gazetteer/default.h"
#include "rules/registry.h"

namespace {

struct Input {
  std::string bytes;
  stet::Format format;
};

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

// Megabytes (10^6 bytes) a second of `work` over all inputs.
template <class F>
double rate(const std::vector<Input>& inputs, F work) {
  constexpr double kEnough = 2;
  double bytes = 0, spent = 0;
  while (spent < kEnough) {
    const double start = processor_seconds();
    for (const Input& input : inputs) {
      work(input);
      bytes += static_cast<double>(input.bytes.size());
    }
    spent += processor_seconds() - start;
  }
  return bytes / spent / 1e6;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<Input> inputs;
  for (int i = 1; i < argc; ++i) {
    stet::Result<std::string> bytes = stet::read_file(argv[i], stet::kMaxArticleBytes);
    if (!bytes) {
      std::fprintf(stderr, "%s\n", bytes.error().text().c_str());
      return 2;
    }
    inputs.push_back({std::move(*bytes), stet::format_of(argv[i]).value_or(stet::Format::plain)});
  }
  stet::Result<stet::Gazetteer> gazetteer = stet::default_gazetteer();
  if (!gazetteer || inputs.empty()) {
    std::fputs("usage: throughput_bench FILE...\n", stderr);
    return 2;
  }
  size_t sum = 0;  // so that no work is optimised away
  const double reading = rate(
      inputs, [&](const Input& i) { sum += stet::read_article(i.bytes, i.format)->text.size(); });
  const double tokens = rate(inputs, [&](const Input& i) {
    sum += stet::tokenize(*stet::read_article(i.bytes, i.format)).tokens.size();
  });
  const double whole = rate(inputs, [&](const Input& i) {
    sum += stet::check(i.bytes, i.format, *gazetteer, stet::all_rules())->findings.size();
  });
  std::printf(
      "read            %8.1f MB/s\nread, tokenize  %8.1f MB/s\nwhole check     %8.1f MB/s\n",
      reading, tokens, whole);
  return sum == 0;
}

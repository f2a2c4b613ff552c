// What a gazetteer file costs: bytes a name, opening, exact look-ups in batches, near look-ups at
// one slip.
//
//   gazetteer_bench FILE.stetgaz
//
// Names to ask for are drawn from the file. Figures, not a test: nothing here can fail on a slow
// machine.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <limits>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/base/utf8.h"
#include "checker/gazetteer/gazetteer.h"
#include "checker/names/fold.h"

namespace {

// Of processor time: others may use the machine too.
double now() {
  timespec time;
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e9 + static_cast<double>(time.tv_nsec);
}
double nanoseconds_since(double start) { return now() - start; }

std::vector<std::string> drawn_names(const stet::Gazetteer& gazetteer, size_t count,
                                     std::mt19937& random) {
  std::vector<std::string> out;
  const auto entries = static_cast<uint32_t>(gazetteer.info(0).entries);
  while (out.size() < count) {
    const auto names = gazetteer.names({0, static_cast<uint32_t>(random() % entries)});
    out.push_back(stet::fold(names[random() % names.size()].name));
  }
  return out;
}

// How many of `names` are found, asked for in batches of 64.
size_t found_in_batches(const stet::Gazetteer& gazetteer, std::span<const std::string_view> names) {
  constexpr size_t kBatch = 64;
  std::vector<stet::BatchHit> hits;
  size_t found = 0;
  for (size_t at = 0; at < names.size(); at += kBatch) {
    hits.clear();
    gazetteer.find_batch(names.subspan(at, std::min(kBatch, names.size() - at)), hits);
    for (size_t i = 0; i < hits.size(); ++i) found += i == 0 || hits[i].query != hits[i - 1].query;
  }
  return found;
}

// Nanoseconds a name, the least of several passes, because others may use the machine and its
// caches. The names lie one after another, as those of an article do.
void exact(const stet::Gazetteer& gazetteer, const char* what,
           const std::vector<std::string>& names, int passes) {
  std::string text;
  for (const std::string& name : names) text += name;
  std::vector<std::string_view> views;
  for (size_t at = 0; const std::string& name : names) {
    views.push_back(std::string_view(text).substr(at, name.size()));
    at += name.size();
  }
  size_t found = 0;
  double least = std::numeric_limits<double>::infinity();
  for (int pass = 0; pass < passes; ++pass) {
    const double start = now();
    found = found_in_batches(gazetteer, views);
    least = std::min(least, nanoseconds_since(start));
  }
  const auto count = static_cast<double>(names.size());
  std::printf("exact, %-22s %8.1f ns a name (%.1f %% found)\n", what, least / count,
              100.0 * static_cast<double>(found) / count);
}

// `name` with one letter left out, doubled, exchanged or swapped with its neighbour.
std::string with_slip(const std::string& name, std::mt19937& random) {
  std::vector<std::string> letters;
  for (size_t at = 0; at < name.size();) {
    const size_t length = stet::decode_utf8(name, at).length;
    letters.push_back(name.substr(at, length));
    at += length;
  }
  const size_t at = random() % letters.size();
  if (letters[at] == " " || letters.size() < 3) return with_slip(name + "a", random);
  switch (random() % 4) {
    case 0:
      letters[at].clear();
      break;
    case 1:
      letters[at] += letters[at];
      break;
    case 2:
      letters[at] = letters[random() % letters.size()];
      break;
    default:
      if (at + 1 < letters.size() && letters[at + 1] != " ")
        std::swap(letters[at], letters[at + 1]);
  }
  std::string out;
  for (const std::string& letter : letters) out += letter;
  return out;
}

void slip(const stet::Gazetteer& gazetteer, const std::vector<std::string>& names,
          std::mt19937& random) {
  std::vector<std::string> slipped;
  for (const std::string& name : names) slipped.push_back(with_slip(name, random));
  std::vector<stet::NameMatch> found;
  const double start = now();
  for (const std::string& name : slipped) gazetteer.one_slip(name, found);
  const auto count = static_cast<double>(names.size());
  std::printf("names one slip away:          %8.2f µs (%.1f a name)\n",
              nanoseconds_since(start) / count / 1e3, static_cast<double>(found.size()) / count);
}

void near(const stet::Gazetteer& gazetteer, const std::vector<std::string>& names,
          std::mt19937& random) {
  std::vector<std::string> slipped;
  for (const std::string& name : names) slipped.push_back(with_slip(name, random));
  size_t first = 0, any = 0;
  std::vector<double> times;
  for (size_t i = 0; i < slipped.size(); ++i) {
    const double start = now();
    const std::vector<stet::NearMatch> found =
        gazetteer.near(slipped[i], {stet::CountryCode(), {}, 5});
    times.push_back(nanoseconds_since(start));
    const auto is_it = [&](const stet::NearMatch& m) {
      return stet::fold(m.match.name) == names[i];
    };
    first += !found.empty() && is_it(found[0]);
    any += std::ranges::any_of(found, is_it);
  }
  double sum = 0;
  for (double t : times) sum += t;
  std::ranges::sort(times);
  const auto count = static_cast<double>(times.size());
  std::printf(
      "near(), ranked:               mean %.1f µs, median %.1f, 99 %% within %.1f "
      "(meant first %.1f %%, among five %.1f %%)\n",
      sum / count / 1e3, times[times.size() / 2] / 1e3, times[times.size() * 99 / 100] / 1e3,
      100.0 * static_cast<double>(first) / count, 100.0 * static_cast<double>(any) / count);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: gazetteer_bench FILE.stetgaz\n", stderr);
    return 2;
  }
  const double start = now();
  stet::Gazetteer gazetteer;
  if (const auto error = gazetteer.add_file(argv[1])) {
    std::fprintf(stderr, "%s\n", error->text().c_str());
    return 2;
  }
  std::printf("open:                         %8.3f ms\n", nanoseconds_since(start) / 1e6);
  const stet::LayerInfo info = gazetteer.info(0);
  if (info.names == 0) {
    std::fprintf(stderr, "%s: holds no names to ask for\n", argv[1]);
    return 2;
  }
  const auto bytes = static_cast<double>(std::filesystem::file_size(argv[1]));
  std::printf("size:                         %8.1f bytes a name (%llu names, %llu entries)\n",
              bytes / static_cast<double>(info.names), static_cast<unsigned long long>(info.names),
              static_cast<unsigned long long>(info.entries));
  std::mt19937 random(7);
  std::vector<std::string> known = drawn_names(gazetteer, 1'000'000, random);
  std::vector<std::string> unknown;
  for (const std::string& name : known) unknown.push_back(with_slip(name, random));
  std::vector<std::string> mixed = unknown;
  for (size_t i = 0; i < mixed.size(); i += 10) mixed[i] = known[i];
  exact(gazetteer, "first touch:", known, 1);
  exact(gazetteer, "all known:", known, 7);
  exact(gazetteer, "one in ten known:", mixed, 7);
  known.resize(100'000);
  slip(gazetteer, known, random);
  known.resize(20'000);
  near(gazetteer, known, random);
  return 0;
}

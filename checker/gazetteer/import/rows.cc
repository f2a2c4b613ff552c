#include "checker/gazetteer/import/rows.h"

#include <algorithm>
#include <cmath>

#include "checker/base/mapped_file.h"
#include "checker/base/tsv.h"
#include "checker/base/utf8.h"
#include "checker/names/fold.h"

namespace stet {

std::optional<Error> ImportLog::bad(Error error) {
  constexpr size_t kKept = 10;
  if (policy_ == BadRow::refuse) return error;
  ++skipped_;
  if (first_.size() < kKept) first_.push_back(std::move(error));
  return std::nullopt;
}

std::optional<Error> for_each_row(
    const std::string& path, ImportLog& log,
    const std::function<std::optional<Error>(const std::vector<std::string_view>&)>& use) {
  constexpr int kOften = 1 << 14;  // rows
  const Result<MappedFile> file = MappedFile::open(path);
  if (!file) return file.error();
  const std::string_view text(reinterpret_cast<const char*>(file->bytes().data()),
                              file->bytes().size());
  std::vector<std::string_view> cells;
  return for_each_line(text, [&](std::string_view line, int number) -> std::optional<Error> {
    if (number % kOften == 0) {
      log.progress(path, static_cast<uint64_t>(line.data() - text.data()), text.size());
    }
    if (line.empty() || line.starts_with('#')) return std::nullopt;
    split_fields(line, '\t', cells);
    std::optional<Error> bad = find_invalid_utf8(line) == std::string_view::npos
                                   ? use(cells)
                                   : Error{"is not UTF-8", "", 0};
    if (!bad) return std::nullopt;
    bad->path = path;
    bad->line = number;
    return log.bad(*std::move(bad));
  });
}

bool parse_point(std::string_view latitude, std::string_view longitude, GazetteerRecord& record) {
  return parse_number(latitude, record.latitude) && parse_number(longitude, record.longitude) &&
         std::fabs(record.latitude) <= 90 && std::fabs(record.longitude) <= 180;
}

bool is_latin(std::string_view name) {
  for (size_t at = 0; at < name.size();) {
    const CodePoint c = decode_utf8(name, at);
    const bool latin = c.value < 0x0250 || (c.value >= 0x02B0 && c.value < 0x0370) ||
                       (c.value >= 0x1E00 && c.value < 0x1F00) ||
                       (c.value >= 0x2010 && c.value <= 0x201F);
    if (!latin || !c.valid) return false;
    at += c.length;
  }
  return true;
}

bool printable_alternate(std::string_view name) {
  constexpr size_t kShortest = 3;
  constexpr size_t kLongestCode = 4;
  if (name.size() < kShortest || !is_latin(name)) return false;
  if (name.find_first_of("/:;@_=()[]#") != std::string_view::npos) return false;
  const auto upper = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  };
  if (name.size() <= kLongestCode && std::ranges::all_of(name, upper)) return false;
  if (std::ranges::none_of(name, [](char c) { return c < '0' || c > '9'; })) return false;
  return accents_kept(name) != name;
}

}  // namespace stet

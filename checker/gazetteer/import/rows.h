// What the importers of mass sources share: reading large tables, what to do about a bad row, and
// which names are kept.
#pragma once

#include <charconv>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/base/result.h"
#include "checker/gazetteer/pack/record.h"

namespace stet {

class ImportLog {
 public:
  enum class BadRow {
    refuse,  // the import ends with the error
    skip,    // the row is left out and counted
  };
  using Progress = std::function<void(const std::string& path, uint64_t done, uint64_t all)>;

  explicit ImportLog(BadRow policy, Progress progress = {})
      : policy_(policy), progress_(std::move(progress)) {}

  // The error to end with, if any.
  std::optional<Error> bad(Error error);
  void progress(const std::string& path, uint64_t done, uint64_t all) const {
    if (progress_) progress_(path, done, all);
  }
  uint64_t skipped() const { return skipped_; }
  const std::vector<Error>& first_skipped() const { return first_; }  // at most ten

 private:
  BadRow policy_;
  Progress progress_;
  uint64_t skipped_ = 0;
  std::vector<Error> first_;
};

// Calls `use(cells)` for the rows of a tab-separated table of any size, comments (#) and empty
// lines left out. What it returns, or a row that is not UTF-8, is a bad row.
std::optional<Error> for_each_row(
    const std::string& path, ImportLog& log,
    const std::function<std::optional<Error>(const std::vector<std::string_view>&)>& use);

template <class T>
bool parse_number(std::string_view text, T& out) {
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), out);
  return code == std::errc() && end == text.data() + text.size();
}

// Degrees, both in range.
bool parse_point(std::string_view latitude, std::string_view longitude, GazetteerRecord& record);

// Latin letters with any diacritics, and punctuation.
bool is_latin(std::string_view name);

// Is an alternate a name that an article may print? Codes (ALP, UA-30), links and the machine
// romanizations of GeoNames, which have no capital letter, are not.
bool printable_alternate(std::string_view name);

}  // namespace stet

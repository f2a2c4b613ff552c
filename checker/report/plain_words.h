// What the formats of other programs share: a finding in one line, for those that know neither
// ranges nor related places, and the units and names that they ask for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checker/report/finding_place.h"
#include "checker/report/report.h"

namespace stet {

// "1 file", "3 findings"
std::string how_many(uint64_t n, std::string_view noun);

// "3 findings in 12 files (2 warnings, 1 info); 1 file could not be read"
std::string counted(const ReportCounts& counts);

// "Tokayev or Tokaiev"; empty if there is no suggestion.
std::string suggested(const Finding& finding);

// The message, the suggestions and where else to look, line:column in code points: "… Suggestion:
// Tokayev. See also 3:41, 7:9."
std::string in_one_line(const Finding& finding, const FindingPlaces& places);

// May a program put a suggestion over the finding's bytes? Only if they are the text itself: markup
// or an entity in between would be lost, and what a suggestion has of markup would become some.
bool replaceable(const FileReport& file, const Finding& finding, const FilePlace& place,
                 const Suggestion& suggestion);

// A path as the path of a URI (RFC 3986): what is not unreserved is written %NN, "/" stays.
std::string percent_encoded(std::string_view path);

std::string hexadecimal(uint64_t number);  // 16 digits

// Columns in bytes of the file, from 1, a byte order mark included.
class ByteColumns {
 public:
  explicit ByteColumns(std::string_view file);
  uint32_t of(const Position& p) const { return p.byte - starts_[p.line - 1] + 1; }

 private:
  std::vector<uint32_t> starts_;  // of lines
};

// Calls `use(finding)` for those that are new; a gate knows no others.
template <class Use>
void for_each_new(const FileReport& file, Use use) {
  for (const Finding& finding : file.findings) {
    if (finding.status == Status::fresh) use(finding);
  }
}

}  // namespace stet

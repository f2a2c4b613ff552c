// A finding says what is wrong, why, where else to look and what to write instead.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "checker/base/span.h"
#include "checker/text/article.h"

namespace stet {

enum class Severity : uint8_t { info, warning, error };
std::string_view severity_name(Severity severity);

// What a finding of this confidence deserves: a warning, or only a look.
Severity severity_for(float confidence);

// The text in the quotation marks that messages use.
std::string quoted(std::string_view text);

struct Suggestion {
  std::string text;   // to stand in place of the span
  bool safe = false;  // may be applied without a reader
};

struct Related {
  std::string message;
  Span span;  // in Article::text
};

// A place that a finding is about, for a map: the doubted one, or one that is proposed instead.
struct MapPlace {
  std::string name;
  float latitude = 0;  // degrees
  float longitude = 0;
  bool proposed = false;
};

// How it counts: only what is fresh makes a run fail.
enum class Status : uint8_t { fresh, baseline, suppressed };
// As reports write it: new, baseline, suppressed.
std::string_view status_name(Status status);

struct Finding {
  std::string rule;  // "names/person-variant"; set by check()
  Severity severity = Severity::warning;
  float confidence = 0;  // probability that an editor would accept the finding
  Span span;             // in Article::text
  Role role = Role::body;
  bool in_quote = false;
  std::string message;  // what
  std::string why;
  std::vector<Suggestion> suggestions;  // best first
  std::vector<Related> related;         // in reading order
  std::vector<MapPlace> places;         // whose position is known
  Status status = Status::fresh;
  std::string justification;  // why it is suppressed, if a reason was given
  uint64_t fingerprint =
      0;  // set by check(): of rule, folded text and folded suggestion, and how many came before
};

}  // namespace stet

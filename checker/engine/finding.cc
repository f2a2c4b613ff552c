#include "checker/engine/finding.h"

namespace stet {

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::info:
      return "info";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "error";
}

std::string_view status_name(Status status) {
  switch (status) {
    case Status::fresh:
      return "new";
    case Status::baseline:
      return "baseline";
    case Status::suppressed:
      return "suppressed";
  }
  return "new";
}

Severity severity_for(float confidence) {
  constexpr float kWarning = 0.75F;
  return confidence >= kWarning ? Severity::warning : Severity::info;
}

std::string quoted(std::string_view text) { return "“" + std::string(text) + "”"; }

}  // namespace stet

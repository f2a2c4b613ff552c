#include "checker/engine/finding_at.h"

namespace stet {

Finding finding_at(const Mention& mention, Span span, float confidence) {
  Finding f;
  f.severity = severity_for(confidence);
  f.confidence = confidence;
  f.span = span;
  f.role = mention.role;
  f.in_quote = mention.in_quote;
  return f;
}

}  // namespace stet

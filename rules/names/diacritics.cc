#include "checker/engine/rule.h"

namespace stet {

extern const Rule names_diacritics{
    .id = "names/diacritics",
    .summary = "One name with and without its diacritics.",
    .severity = Severity::info,
    .stage = Stage::stable,
    .since = "0.1",
    .check = report_diacritics,
};

}  // namespace stet

// An article as it is typeset, with its findings marked and their notes beside it.
#pragma once

#include <string>

#include "checker/report/report.h"

namespace stet {

// The section of one file that has findings.
std::string story_section(const FileReport& file);

// The headline, else the first words, as plain text.
std::string title_of(const Article& article);

}  // namespace stet

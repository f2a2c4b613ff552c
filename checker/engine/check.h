// The walk of one article: read, understand, apply every rule, weigh what they found, sort.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "checker/base/result.h"
#include "checker/engine/policy.h"
#include "checker/engine/rule.h"
#include "checker/text/reader.h"

namespace stet {

// What check() found in one file. Spans of the findings are in `story.article.text`;
// `story.article.map` leads to the file.
//
// Of a file of several articles each is understood and checked on its own; `story` then has nothing
// but the text of all.
struct Checked {
  Story story;
  Findings findings;  // by position in the file, then rule; the suppressed ones too
};

// `bytes` is the file as it lies on disk. An error says why it could not be read.
Result<Checked> check(std::string_view bytes, Format format, const Gazetteer& gazetteer,
                      std::span<const Rule* const> rules, const Policy& policy = {},
                      const ReadOptions& options = {});

}  // namespace stet

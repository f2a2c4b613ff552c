#include "checker/engine/encoding.h"

#include <algorithm>
#include <string>

namespace stet {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// The U+FFFD in the text that stands for an unreadable sequence of the file, not for itself.
Span first_unreadable(const Article& article) {
  const std::string_view text = article.text;
  for (size_t at = text.find(kReplacement); at != std::string_view::npos;
       at = text.find(kReplacement, at + kReplacement.size())) {
    const auto begin = static_cast<uint32_t>(at);
    const Span span{begin, begin + static_cast<uint32_t>(kReplacement.size())};
    const Span file = article.map.to_file(span);
    const auto broken =
        std::ranges::lower_bound(article.invalid_utf8, file.begin, {}, &Span::begin);
    if (broken != article.invalid_utf8.end() && broken->begin < file.end) return span;
  }
  return {};
}

Role role_at(const Article& article, Span span) {
  for (const Block& block : article.blocks) {
    if (block.text.contains(span)) return block.role;
  }
  return Role::body;
}

void check_encoding(const Story& story, Findings& out) {
  const Article& article = story.article;
  if (article.invalid_utf8.empty()) return;
  uint64_t bytes = 0;
  for (Span broken : article.invalid_utf8) bytes += broken.size();
  const std::string first = std::to_string(article.invalid_utf8[0].begin);
  Finding finding;
  finding.rule = kEncodingRule.id;
  finding.severity = kEncodingRule.severity;
  finding.confidence = 1;
  finding.span = first_unreadable(article);
  finding.role = role_at(article, finding.span);
  finding.message =
      bytes == 1 ? "1 byte is not UTF-8 and was read as “�”, at byte " + first + " of the file."
                 : std::to_string(bytes) +
                       " bytes are not UTF-8 and were read as “�”, the first at byte " + first +
                       " of the file.";
  finding.why =
      "The file was cut inside a character or saved in another encoding; words with a broken "
      "letter "
      "are not compared with their other spellings.";
  out.push_back(std::move(finding));
}

}  // namespace

constinit const Rule kEncodingRule{
    .id = "text/encoding",
    .summary = "Bytes that are not UTF-8.",
    .severity = Severity::info,
    .stage = Stage::stable,
    .since = "0.1",
    .check = check_encoding,
};

std::string_view encoding_page() {
  static constexpr std::string_view kPage =
#include "encoding_page.inc"
      ;
  return kPage;
}

}  // namespace stet

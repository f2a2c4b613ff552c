#include "checker/report/plain_words.h"

#include "checker/report/display_width.h"

namespace stet {
namespace {

constexpr size_t kPlacesShown = 5;

bool unreserved(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.' || c == '_' || c == '~' || c == '/';
}

}  // namespace

std::string how_many(uint64_t n, std::string_view noun) {
  return std::to_string(n) + " " + std::string(noun) + (n == 1 ? "" : "s");
}

std::string counted(const ReportCounts& counts) {
  const uint64_t findings = counts.errors + counts.warnings + counts.infos;
  std::string out = (findings == 0 ? "no findings" : how_many(findings, "finding")) + " in " +
                    how_many(counts.files - counts.unreadable, "file");
  std::string kinds;
  const auto add = [&kinds](uint64_t n, const std::string& text) {
    if (n > 0) kinds += (kinds.empty() ? "" : ", ") + text;
  };
  add(counts.errors, how_many(counts.errors, "error"));
  add(counts.warnings, how_many(counts.warnings, "warning"));
  add(counts.infos, std::to_string(counts.infos) + " info");
  if (!kinds.empty()) out += " (" + kinds + ")";
  if (counts.known > 0) out += "; " + std::to_string(counts.known) + " known in the baseline";
  if (counts.unreadable > 0)
    out += "; " + how_many(counts.unreadable, "file") + " could not be read";
  return out;
}

std::string suggested(const Finding& finding) {
  std::string out;
  for (size_t i = 0; i < finding.suggestions.size(); ++i) {
    if (i > 0) out += i + 1 == finding.suggestions.size() ? " or " : ", ";
    const std::string& text = finding.suggestions[i].text;
    out += text.empty() ? "delete it" : printable(text);
  }
  return out;
}

std::string in_one_line(const Finding& finding, const FindingPlaces& places) {
  std::string out = printable(finding.message);
  if (!finding.suggestions.empty()) out += " Suggestion: " + suggested(finding) + ".";
  if (finding.related.empty()) return out;
  out += " See also ";
  for (size_t i = 0; i < finding.related.size(); ++i) {
    if (i == kPlacesShown) {
      return out + " and " + how_many(finding.related.size() - i, "other place") + ".";
    }
    const Position at = places.in_lines(finding.related[i].span).start;
    out += (i > 0 ? ", " : "") + std::to_string(at.line) + ":" + std::to_string(at.column);
  }
  return out + ".";
}

bool replaceable(const FileReport& file, const Finding& finding, const FilePlace& place,
                 const Suggestion& suggestion) {
  if (file.article->packed() || suggestion.text.find_first_of("<>&") != std::string::npos)
    return false;
  return Span{place.start.byte, place.end.byte}.in(file.bytes) ==
         finding.span.in(file.article->text);
}

std::string percent_encoded(std::string_view path) {
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (unreserved(byte)) {
      out += c;
    } else {
      out += '%';
      out += "0123456789ABCDEF"[byte >> 4];
      out += "0123456789ABCDEF"[byte & 15];
    }
  }
  return out;
}

std::string hexadecimal(uint64_t number) {
  std::string out(16, '0');
  for (size_t i = out.size(); i-- > 0; number >>= 4) out[i] = "0123456789abcdef"[number & 15];
  return out;
}

ByteColumns::ByteColumns(std::string_view file) : starts_{0} {
  for (size_t i = 0; i < file.size(); ++i) {
    const bool ends =
        file[i] == '\n' || (file[i] == '\r' && (i + 1 == file.size() || file[i + 1] != '\n'));
    if (ends) starts_.push_back(static_cast<uint32_t>(i + 1));
  }
}

}  // namespace stet

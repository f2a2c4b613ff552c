// What a format is called, and what a document of it looks like.
#include <algorithm>
#include <string>

#include "checker/base/ascii.h"
#include "checker/text/front_matter.h"
#include "checker/text/reader.h"
#include "checker/text/xml/root_name.h"

namespace stet {
namespace {

constexpr size_t kSniffedBytes = 4096;

bool looks_like_docx(std::string_view text) {
  using namespace std::string_view_literals;
  return text.starts_with("PK\x03\x04"sv) || text.starts_with("PK\x05\x06"sv) ||
         text.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv) || text.starts_with("{\\rtf1");
}

// The first member says what the archive is.
bool looks_like_odt(std::string_view text) {
  constexpr size_t kHeader = 30;
  constexpr std::string_view kMember = "mimetypeapplication/vnd.oasis.opendocument.text";
  return looks_like_docx(text) && text.size() > kHeader &&
         text.substr(kHeader).starts_with(kMember);
}

bool looks_like_nitf(std::string_view text) { return root_name(text) == "nitf"; }

bool looks_like_newsml(std::string_view text) {
  const std::string_view root = root_name(text);
  return root == "newsItem" || root == "newsMessage" || root == "packageItem";
}

// Any other XML: with its declaration, and no web page.
bool looks_like_xml(std::string_view text) {
  const std::string_view root = root_name(text);
  return root == "rss" || (text.starts_with("<?xml") && !root.empty() && root != "html");
}

bool looks_like_html(std::string_view text) {
  const std::string folded = ascii_lower(text);
  const size_t first = folded.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first == std::string_view::npos || folded[first] != '<') return false;
  constexpr std::string_view kStarts[] = {
      "<!doctype html", "<html", "<head",  "<body", "<article", "<main",
      "<section",       "<div",  "<p>",    "<p ",   "<h1",      "<title",
      "<meta",          "<?xml", "<header"};
  const std::string_view start = std::string_view(folded).substr(first);
  if (std::any_of(std::begin(kStarts), std::end(kStarts),
                  [start](std::string_view s) { return start.starts_with(s); })) {
    return true;
  }
  return start.starts_with("<!--") && folded.find("<html") != std::string_view::npos;
}

// Headings, emphasis, links, images, quotations: marks that plain text hardly has.
bool looks_like_markdown(std::string_view text) {
  if (front_matter_end(text) > 0) return true;
  if (text.find("](") != std::string_view::npos) return true;
  size_t strong = 0;
  for (size_t at = text.find("**"); at != std::string_view::npos; at = text.find("**", at + 2)) {
    ++strong;
  }
  if (strong >= 2) return true;
  for (size_t at = 0; at < text.size();) {
    const std::string_view line = text.substr(at, text.find('\n', at) - at);
    const size_t hashes = std::min(line.find_first_not_of('#'), line.size());
    const bool heading = hashes > 0 && hashes <= 6 && line.substr(hashes).starts_with(' ');
    if (heading || line.starts_with("```") || line.starts_with("> ")) return true;
    at += line.size() + 1;
  }
  return false;
}

// An object or an array of objects; not a link of Markdown, nor front matter with text after it.
bool looks_like_json(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t\r\n");
  if (first == text.npos || (text[first] != '{' && text[first] != '[')) return false;
  const size_t inside = text.find_first_not_of(" \t\r\n", first + 1);
  return inside != text.npos && text[inside] == (text[first] == '{' ? '"' : '{');
}

// The first object ends with its line, and another one follows.
bool looks_like_json_lines(std::string_view text) {
  if (!text.starts_with("{\"")) return false;
  const size_t after = front_matter_end(text);
  return after > 0 && text.substr(after).starts_with("{\"");
}

bool looks_like_json_document(std::string_view text) {
  if (!looks_like_json(text)) return false;
  const size_t after = front_matter_end(text);
  return after == 0 || text.find_first_not_of(" \t\r\n", after) == text.npos;
}

// A directive or a footnote, or a title between two lines.
bool looks_like_rst(std::string_view text) {
  for (size_t at = text.find(".. "); at != text.npos; at = text.find(".. ", at + 3)) {
    const std::string_view line = text.substr(at, text.find('\n', at) - at);
    const bool starts_line = at == 0 || text[at - 1] == '\n';
    if (starts_line && (line.find(":: ") != line.npos || line.ends_with("::"))) return true;
  }
  const size_t first = std::min(text.find_first_not_of('='), text.size());
  const size_t line_end = text.find('\n', first + 1);
  return first >= 4 && text.substr(first).starts_with('\n') && line_end != text.npos &&
         text.substr(line_end + 1).starts_with(text.substr(0, first));
}

bool looks_like_asciidoc(std::string_view text) {
  const size_t first = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  return text.substr(first).starts_with("= ");
}

constexpr std::string_view kHtml[] = {".html", ".htm", ".xhtml"};
constexpr std::string_view kMarkdown[] = {".md", ".markdown", ".mdown"};
constexpr std::string_view kPlain[] = {".txt", ".text"};
constexpr std::string_view kRst[] = {".rst", ".rest"};
constexpr std::string_view kAsciidoc[] = {".adoc", ".asciidoc", ".asc"};
constexpr std::string_view kJson[] = {".json"};
constexpr std::string_view kXml[] = {".xml"};
constexpr std::string_view kJsonLines[] = {".jsonl", ".ndjson"};
constexpr std::string_view kDocx[] = {".docx", ".docm"};
constexpr std::string_view kOdt[] = {".odt", ".ott"};
constexpr std::string_view kNitf[] = {".nitf"};
constexpr std::string_view kNewsml[] = {".newsml"};

constexpr FormatInfo kFormats[] = {
    {Format::odt, "odt", kOdt, looks_like_odt},
    {Format::docx, "docx", kDocx, looks_like_docx},
    {Format::nitf, "nitf", kNitf, looks_like_nitf},
    {Format::newsml, "newsml", kNewsml, looks_like_newsml},
    {Format::json_lines, "jsonl", kJsonLines, looks_like_json_lines},
    {Format::json, "json", kJson, looks_like_json_document},
    {Format::ninjs, "ninjs", {}, nullptr},
    {Format::wordpress, "wordpress", {}, nullptr},
    {Format::xml, "xml", kXml, looks_like_xml},
    {Format::wxr, "wxr", {}, nullptr},
    {Format::html, "html", kHtml, looks_like_html},
    {Format::asciidoc, "asciidoc", kAsciidoc, looks_like_asciidoc},
    {Format::restructured_text, "rst", kRst, looks_like_rst},
    {Format::markdown, "markdown", kMarkdown, looks_like_markdown},
    {Format::plain, "plain", kPlain, nullptr},
};

}  // namespace

std::span<const FormatInfo> formats() { return kFormats; }

std::optional<Format> format_of(std::string_view path) {
  const size_t dot = path.rfind('.');
  if (dot == std::string_view::npos || path.find('/', dot) != std::string_view::npos) {
    return std::nullopt;
  }
  const std::string extension = ascii_lower(path.substr(dot));
  for (const FormatInfo& info : kFormats) {
    if (std::ranges::find(info.extensions, extension) != info.extensions.end()) return info.format;
  }
  return std::nullopt;
}

Format sniff_format(std::string_view bytes) {
  const std::string_view start = bytes.substr(0, kSniffedBytes);
  for (const FormatInfo& info : kFormats) {
    if (info.looks_like != nullptr && info.looks_like(start)) return info.format;
  }
  return Format::plain;
}

// The format of an XML document by its root; xml if it is none of those that are known.
Format xml_format(std::string_view text) {
  const std::string_view start = text.substr(0, kSniffedBytes);
  if (looks_like_nitf(start)) return Format::nitf;
  if (looks_like_newsml(start)) return Format::newsml;
  const std::string_view root = root_name(start);
  return root == "rss" ? Format::wxr : root == "html" ? Format::html : Format::xml;
}

}  // namespace stet

// The page that a newsroom reads: every article with findings as it is typeset, the notes in its
// margin, the corrected text ready to copy. One file that asks nothing of any network: the policy
// in its head allows the page's own style and script, by their hashes, and nothing else.
//
// The list of articles stands on top, so everything waits for the last file. A kept text is a row
// of that list and, behind a form feed, which no escaped text holds, the article's section.
#include "checker/report/display_width.h"
#include "checker/report/html/article.h"
#include "checker/report/html/map.h"
#include "checker/report/html/notes.h"
#include "checker/report/plain_words.h"
#include "checker/report/xml_text.h"

namespace stet {
namespace {

// kStyle, kScript, and kStyleHash, kScriptHash: their SHA-256 in Base64.
#include "html_page.inc"

std::string cell(uint64_t n, std::string_view css) {
  return "<td class=\"" + std::string(n > 0 ? css : "none") + "\">" +
         (n > 0 ? std::to_string(n) : "–") + "</td>";
}

std::string row(const FileReport& file) {
  const std::string path = html_text(printable_path(file.path));
  if (!file.error.empty()) {
    return "<tr class=\"unreadable\"><th scope=\"row\"><span class=\"path\">" + path +
           "</span></th><td colspan=\"3\" class=\"error\">could not be read: " +
           html_text(printable_path(file.error)) + "</td></tr>\n";
  }
  ReportCounts counts;
  counts.add(file);
  const std::string title = html_text(title_of(*file.article));
  const std::string path_line = "<span class=\"path\">" + path + "</span>";
  const std::string name = title.empty() ? path_line : title + path_line;
  return "<tr><th scope=\"row\">" +
         (file.findings.empty()
              ? name
              : "<a href=\"#" + Anchors(file.path).story() + "\">" + name + "</a>") +
         "</th>" + cell(counts.errors, "error") + cell(counts.warnings, "warning") +
         cell(counts.infos, "info") + "</tr>\n";
}

std::string nothing(const FileReport&, const ReportOptions&) { return ""; }

std::string keep(const FileReport& file, const ReportOptions&) {
  return row(file) + "\f" + (file.findings.empty() ? "" : story_section(file));
}

std::string begin(const ReportHead&) { return ""; }

constexpr std::string_view kHead = R"(
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
)";

constexpr std::string_view kControls =
    R"html(<div class="controls" role="toolbar" aria-label="Report">
<button type="button" id="previous" title="Previous finding (k)">↑<span class="word"> Previous</span></button>
<button type="button" id="next" title="Next finding (j)">↓<span class="word"> Next</span></button>
<button type="button" id="undo" title="Undo (u)" disabled>↶<span class="word"> Undo</span></button>
<button type="button" id="theme" title="Light or dark">◐<span class="word"> Light or dark</span></button>
<button type="button" id="keys" title="Keys (?)">?<span class="word"> Keys</span></button>
</div>)html";

void write_head(const ReportCounts& counts, const WriteText& write) {
  const std::string title = html_text(counted(counts));
  write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
  write(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'sha256-");
  write(kStyleHash);
  write("'; script-src 'sha256-");
  write(kScriptHash);
  write("'; base-uri 'none'; form-action 'none'\">");
  write(kHead);
  write("<title>stet: " + title + "</title>\n<style>");
  write(kStyle);
  write("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#stories\">To the text</a>\n");
  write("<header class=\"bar\"><h1><span class=\"stet\">stet</span> <span class=\"counts\">" +
        title + "</span></h1>");
  write(kControls);
  write("</header>\n");
}

void write_index(KeptTexts& kept, const ReportCounts& counts, const WriteText& write) {
  if (counts.files == 0) return;
  write(
      "<nav class=\"index\" aria-label=\"Articles\"><table><thead><tr><th "
      "scope=\"col\">Article</th><th scope=\"col\">Errors</th><th scope=\"col\">Warnings</th><th "
      "scope=\"col\">Infos</th></tr></thead><tbody>\n");
  kept.for_each([&](std::string_view text) { write(text.substr(0, text.find('\f'))); });
  write("</tbody></table></nav>\n");
}

constexpr std::string_view kDialogs = R"(<dialog id="help" aria-labelledby="help-title">
<h2 id="help-title">Keys</h2>
<dl><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next, previous finding</dd>
<dt><kbd>a</kbd></dt><dd>accept its first suggestion</dd>
<dt><kbd>A</kbd></dt><dd>accept it everywhere</dd>
<dt><kbd>i</kbd></dt><dd>let it stand</dd>
<dt><kbd>u</kbd></dt><dd>undo</dd>
<dt><kbd>c</kbd></dt><dd>copy the corrected text</dd>
<dt><kbd>?</kbd></dt><dd>this help</dd></dl>
<p>Decisions stay in this page. The file itself is not changed.</p>
<form method="dialog"><button>Close</button></form></dialog>
<dialog id="corrected" aria-labelledby="corrected-title">
<h2 id="corrected-title">Corrected text</h2>
<textarea readonly rows="18" aria-labelledby="corrected-title"></textarea>
<form method="dialog"><button type="button" class="again primary">Copy</button> <button>Close</button></form></dialog>
<p id="said" role="status" class="toast"></p>
)";

void replay(KeptTexts& kept, const ReportHead&, const ReportCounts& counts,
            const WriteText& write) {
  write_head(counts, write);
  const bool any = counts.files > 0;
  if (counts.files > 1 || counts.unreadable > 0) write_index(kept, counts, write);
  write("<main id=\"stories\">\n");
  bool empty = true;
  kept.for_each([&](std::string_view text) {
    const std::string_view section = text.substr(text.find('\f') + 1);
    empty = empty && section.empty();
    write(section);
  });
  if (empty) {
    write(any && counts.files > counts.unreadable ? "<p class=\"clean\">Nothing found.</p>\n"
                                                  : "<p class=\"clean\">Nothing was read.</p>\n");
  }
  write("</main>\n");
  if (!empty) write(world_svg());
}

std::string end(const ReportHead& head, const ReportCounts&, const ReportOptions&) {
  std::string out = "<footer>stet " + std::string(tool_version()) + ", gazetteer of " +
                    html_text(head.built) + ". Names and places: ";
  for (size_t i = 0; i < head.sources.size(); ++i) {
    out += (i > 0 ? "; " : "") + html_text(head.sources[i]);
  }
  return out + ". Map: Natural Earth.</footer>\n" + std::string(kDialogs) + "<script>" +
         std::string(kScript) + "</script>\n</body>\n</html>\n";
}

}  // namespace

constinit const ReportFormat kHtmlReport{
    .name = "html",
    .summary = "one page for editors: the articles, notes in the margin, a map",
    .between = "",
    .begin = begin,
    .file = nothing,
    .end = end,
    .keep = keep,
    .replay = replay,
};

}  // namespace stet

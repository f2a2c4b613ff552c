#include "checker/report/html/notes.h"

#include <algorithm>
#include <cmath>

#include "checker/base/hash.h"
#include "checker/report/plain_words.h"
#include "checker/report/xml_text.h"

namespace stet {
namespace {

std::string element(std::string_view tag, std::string_view css, const std::string& content) {
  return "<" + std::string(tag) + " class=\"" + std::string(css) + "\">" + content + "</" +
         std::string(tag) + ">";
}

std::string button(std::string_view css, const std::string& attributes, const std::string& label) {
  return "<button type=\"button\" class=\"" + std::string(css) + "\"" + attributes + ">" + label +
         "</button>";
}

std::string actions(const Finding& finding) {
  std::string out;
  for (const Suggestion& s : finding.suggestions) {
    const std::string text = html_text(s.text);
    out += button("accept", " data-text=\"" + text + "\"",
                  s.text.empty() ? "Delete it" : "Use <b>" + text + "</b>");
  }
  return element("div", "acts",
                 out + button("ignore", "", "Let it stand") + button("undo", " hidden", "Undo"));
}

// The same message at several places is one line: "“Tokayev”: in the text 1, 2".
std::string others(const Finding& finding, const Anchors& anchors) {
  const size_t linked = std::min(finding.related.size(), kOthersLinked);
  std::string out;
  for (size_t i = 0; i < linked;) {
    const std::string& message = finding.related[i].message;
    std::string links;
    int nth = 0;
    for (; i < linked && finding.related[i].message == message; ++i) {
      const std::string href = "\" href=\"#" + anchors.other(finding.related[i].span.begin) + "\">";
      links += nth++ == 0 ? "<a class=\"to" + href + html_text(message) + "</a>"
                          : " <a class=\"to" + href + std::to_string(nth) + "</a>";
    }
    out += "<li>" + links + "</li>";
  }
  if (linked < finding.related.size()) {
    out += "<li>and " + std::to_string(finding.related.size() - linked) + " more</li>";
  }
  return out.empty() ? out : "<ul class=\"others\">" + out + "</ul>";
}

// What makes the finding count less, in words.
std::string standing(const Finding& finding) {
  if (finding.status == Status::fresh) return "";
  std::string text =
      finding.status == Status::baseline ? "Known: in the baseline" : "Let stand in the article";
  if (!finding.justification.empty()) text += ": " + finding.justification;
  return element("p", "standing", html_text(text) + ".");
}

}  // namespace

Anchors::Anchors(std::string_view path) : story_("a" + hexadecimal(hash_bytes(path))) {}

std::string note_html(const Finding& finding, size_t number, const Anchors& anchors) {
  const std::string severity(severity_name(finding.severity));
  const std::string nth = std::to_string(number);
  // Nothing is certain but that a file is not UTF-8.
  const float most = finding.confidence < 1 ? 0.99F : 1;
  const auto percent =
      std::to_string(std::lround(double{std::min(finding.confidence, most)} * 100));
  std::string out = "<div class=\"note " + severity +
                    (finding.status == Status::fresh ? "" : " old") + "\" id=\"" +
                    anchors.note(number) + "\" data-f=\"" + nth + "\" data-key=\"" +
                    hexadecimal(finding.fingerprint) + "\" tabindex=\"-1\" role=\"group\"" +
                    " aria-label=\"Finding " + nth + ", " + severity + "\">";
  out += "<p class=\"head\"><a class=\"num\" href=\"#" + anchors.text(number) +
         "\" aria-label=\"Finding " + nth + ", to the text\">" + nth + "</a> " +
         element("b", "severity", severity) + " " +
         element("span", "sure", percent + "&thinsp;% sure") + "</p>";
  out += element("p", "message", html_text(finding.message));
  if (!finding.why.empty()) out += element("p", "why", "<b>Why</b> " + html_text(finding.why));
  out += others(finding, anchors) + standing(finding) + actions(finding);
  return out + element("p", "rule", html_text(finding.rule)) +
         "<p class=\"outcome\" role=\"status\"></p></div>\n";
}

}  // namespace stet

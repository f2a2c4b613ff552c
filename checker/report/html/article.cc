#include "checker/report/html/article.h"

#include <algorithm>
#include <ranges>
#include <set>

#include "checker/report/display_width.h"
#include "checker/report/html/map.h"
#include "checker/report/html/notes.h"
#include "checker/report/plain_words.h"
#include "checker/report/xml_text.h"

namespace stet {
namespace {

// How a block is set: its element, its class, and what a reader who does not see it is told.
struct Setting {
  const char* tag;
  const char* css;
  const char* label = "";
};

Setting setting_of(const Block& block) {
  switch (block.role) {
    case Role::headline:
      return block.level > 1 ? Setting{"h4", "crosshead"} : Setting{"h3", "headline"};
    case Role::standfirst:
      return {"p", "standfirst"};
    case Role::caption:
      return {"p", "caption", "Caption"};
    case Role::byline:
    case Role::dateline:
      return {"p", "byline"};
    case Role::quotation:
      return {"blockquote", "quotation"};
    case Role::list:
      return {"li", "item"};
    case Role::table:
      return {"p", "cell", "Table"};
    case Role::code:
      return {"pre", "code"};
    case Role::metadata:
      return {"p", "metadata", "Metadata"};
    case Role::body:
      break;
  }
  return block.level > 0 ? Setting{"h4", "crosshead"} : Setting{"p", "body"};
}

// A span of the text that a finding is on, or that is another place of it.
struct Mark {
  Span span;
  size_t finding;  // from 1
  bool other;
};

class Section {
 public:
  explicit Section(const FileReport& file)
      : file_(file), article_(*file.article), anchors_(file.path) {
    for (size_t i = 0; i < file.findings.size(); ++i) {
      marks_.push_back({file.findings[i].span, i + 1, false});
      for (const Related& r : file.findings[i].related | std::views::take(kOthersLinked)) {
        marks_.push_back({r.span, i + 1, true});
      }
    }
    std::ranges::stable_sort(marks_, {}, [](const Mark& m) { return m.span.begin; });
  }

  std::string render();

 private:
  using Marks = std::vector<const Mark*>;

  const Finding& finding(size_t number) const { return file_.findings[number - 1]; }
  std::string id_once(const std::string& anchor);
  std::string anchor_once(const std::string& anchor);
  std::string note(size_t number);
  std::string block(const Block& block);
  std::string marked(Span text);
  std::string segment(Span text, const Marks& here);
  std::string other(const std::string& content, const Marks& here);
  std::string references(uint32_t end, const Marks& here) const;
  std::string notes(Span text);
  std::string rail() const;

  const FileReport& file_;
  const Article& article_;
  Anchors anchors_;
  std::vector<Mark> marks_;         // by where they begin
  std::vector<bool> noted_;         // by finding: its note is written
  std::set<std::string> anchored_;  // ids are written once
};

std::string Section::id_once(const std::string& anchor) {
  return anchored_.insert(anchor).second ? " id=\"" + anchor + "\"" : "";
}

// Where several findings begin at one word, or one has no words, each has its anchor.
std::string Section::anchor_once(const std::string& anchor) {
  const std::string id = id_once(anchor);
  return id.empty() ? id : "<span class=\"ui\"" + id + "></span>";
}

std::string Section::note(size_t number) {
  noted_[number - 1] = true;
  return anchor_once(anchors_.text(number)) + note_html(finding(number), number, anchors_);
}

// One piece of text, within which no mark begins or ends.
std::string Section::segment(Span text, const Marks& here) {
  std::string numbers, severity, anchors;
  for (const Mark* mark : here) {
    if (mark->other) continue;
    numbers += (numbers.empty() ? "" : " ") + std::to_string(mark->finding);
    if (severity.empty()) severity = severity_name(finding(mark->finding).severity);
    anchors += anchor_once(anchors_.text(mark->finding));
  }
  const std::string out = other(html_text(text.in(article_.text)), here);
  if (numbers.empty()) return out;
  return anchors + "<mark class=\"" + severity + "\" data-f=\"" + numbers + "\">" + out +
         "</mark>" + references(text.end, here);
}

// The text as a link to the findings that rest on it, if there are any.
std::string Section::other(const std::string& content, const Marks& here) {
  std::string numbers, id;
  const Mark* first = nullptr;
  for (const Mark* mark : here) {
    if (!mark->other) continue;
    if (first == nullptr) first = mark;
    numbers += (numbers.empty() ? "" : " ") + std::to_string(mark->finding);
    if (id.empty()) id = id_once(anchors_.other(mark->span.begin));
  }
  if (first == nullptr) return content;
  return "<a class=\"other\"" + id + " href=\"#" + anchors_.note(first->finding) + "\" data-f=\"" +
         numbers + "\">" + content + "</a>";
}

// The numbers of the findings that end here, as links to their notes.
std::string Section::references(uint32_t end, const Marks& here) const {
  std::string out;
  for (const Mark* mark : here) {
    if (mark->other || mark->span.end != end) continue;
    const std::string number = std::to_string(mark->finding);
    out += "<a class=\"ui ref " + std::string(severity_name(finding(mark->finding).severity)) +
           "\" href=\"#" + anchors_.note(mark->finding) + "\" aria-label=\"Finding " + number +
           ", to the note\">" + number + "</a>";
  }
  return out;
}

// The text of a block, cut where marks begin and end.
std::string Section::marked(Span text) {
  auto next =
      std::ranges::lower_bound(marks_, text.begin, {}, [](const Mark& m) { return m.span.begin; });
  std::set<uint32_t> cuts = {text.end};
  for (auto mark = next; mark != marks_.end() && mark->span.begin < text.end; ++mark) {
    cuts.insert(mark->span.begin);
    cuts.insert(std::min(mark->span.end, text.end));
  }
  std::string out;
  Marks here;
  uint32_t from = text.begin;
  for (const uint32_t to : cuts) {
    if (to <= from) continue;
    std::erase_if(here, [from](const Mark* mark) { return mark->span.end <= from; });
    for (; next != marks_.end() && next->span.begin <= from; ++next) {
      if (next->span.end > from) here.push_back(&*next);
    }
    out += segment({from, to}, here);
    from = to;
  }
  return out;
}

// Those of the findings that begin in this text.
std::string Section::notes(Span text) {
  auto mark =
      std::ranges::lower_bound(marks_, text.begin, {}, [](const Mark& m) { return m.span.begin; });
  std::string out;
  for (; mark != marks_.end() && mark->span.begin < text.end; ++mark) {
    if (!mark->other && !noted_[mark->finding - 1]) out += note(mark->finding);
  }
  return out;
}

std::string Section::block(const Block& block) {
  const Setting set = setting_of(block);
  std::string out = "<" + std::string(set.tag) + " class=\"block " + set.css + "\">";
  if (*set.label != '\0') {
    out += "<span class=\"ui role\">" + std::string(set.label) + "</span>";
  }
  out += marked(block.text) + "</" + set.tag + ">\n";
  return set.tag == std::string_view("li") ? "<ul>" + out + "</ul>\n" : out;
}

// The findings in short, and the map.
std::string Section::rail() const {
  std::string list;
  for (size_t i = 0; i < file_.findings.size(); ++i) {
    const Finding& found = file_.findings[i];
    const std::string severity(severity_name(found.severity));
    list += "<li class=\"" + severity + "\" data-f=\"" + std::to_string(i + 1) + "\"><a href=\"#" +
            anchors_.note(i + 1) + "\"><span class=\"num\">" + std::to_string(i + 1) +
            "</span> <span class=\"what\">" + html_text(found.span.in(article_.text)) + "</span>";
    if (!found.suggestions.empty()) {
      list += " <span class=\"arrow\" aria-label=\"suggestion:\">→</span> " +
              html_text(suggested(found));
    }
    list += "</a></li>";
  }
  return "<aside class=\"rail\" aria-label=\"Findings and map\"><h3>Findings</h3><ol "
         "class=\"list\">" +
         list + "</ol>" + story_map(file_, "#" + anchors_.notes()) + "</aside>\n";
}

std::string Section::render() {
  noted_.assign(file_.findings.size(), false);
  std::string text;
  for (const Block& b : article_.blocks) {
    text += block(b);
    text += notes(b.text);
  }
  // A finding on no block (an empty file's encoding) still has its note.
  for (size_t i = 0; i < file_.findings.size(); ++i) {
    if (!noted_[i]) text += note(i + 1);
  }
  return "<section class=\"story\" id=\"" + anchors_.story() + "\" aria-label=\"" +
         html_text(title_of(article_)) + "\">\n<header class=\"slug\"><h2 class=\"path\">" +
         html_text(printable_path(file_.path)) +
         "</h2><span class=\"tools\"><span class=\"progress\" role=\"status\"></span>"
         "<button type=\"button\" class=\"show\">Corrected text</button>"
         "<button type=\"button\" class=\"copy primary\">Copy corrected text</button></span>"
         "</header>\n<article class=\"text\" lang=\"en\">\n" +
         text + "</article>\n" + rail() + "</section>\n";
}

}  // namespace

std::string story_section(const FileReport& file) { return Section(file).render(); }

std::string title_of(const Article& article) {
  constexpr size_t kMost = 90;
  const Block* best = nullptr;
  for (const Block& block : article.blocks) {
    if (block.role == Role::code || block.role == Role::metadata) continue;
    if (best == nullptr) best = &block;
    if (block.role != Role::headline) continue;
    best = &block;
    break;
  }
  if (best == nullptr) return "";
  std::string title = printable(best->text.in(article.text));
  if (title.size() <= kMost) return title;
  const size_t cut = title.rfind(' ', kMost);
  title.resize(cut == std::string::npos ? kMost : cut);
  return printable(title) + "…";
}

}  // namespace stet

#include "checker/text/html/html_effort.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "checker/text/html/html_tags.h"

namespace stet {
namespace {

using TagSet = std::array<bool, GUMBO_TAG_LAST + 1>;

constexpr TagSet set_of(std::initializer_list<GumboTag> tags) {
  TagSet set{};
  for (GumboTag t : tags) set[t] = true;
  return set;
}

constexpr TagSet kVoid =
    set_of({GUMBO_TAG_AREA, GUMBO_TAG_BASE, GUMBO_TAG_BASEFONT, GUMBO_TAG_BGSOUND, GUMBO_TAG_BR,
            GUMBO_TAG_COL, GUMBO_TAG_EMBED, GUMBO_TAG_FRAME, GUMBO_TAG_HR, GUMBO_TAG_IMG,
            GUMBO_TAG_IMAGE, GUMBO_TAG_INPUT, GUMBO_TAG_KEYGEN, GUMBO_TAG_LINK, GUMBO_TAG_META,
            GUMBO_TAG_PARAM, GUMBO_TAG_SOURCE, GUMBO_TAG_TRACK, GUMBO_TAG_WBR});
constexpr TagSet kFormatting =
    set_of({GUMBO_TAG_A, GUMBO_TAG_B, GUMBO_TAG_BIG, GUMBO_TAG_CODE, GUMBO_TAG_EM, GUMBO_TAG_FONT,
            GUMBO_TAG_I, GUMBO_TAG_NOBR, GUMBO_TAG_S, GUMBO_TAG_SMALL, GUMBO_TAG_STRIKE,
            GUMBO_TAG_STRONG, GUMBO_TAG_TT, GUMBO_TAG_U});
// Elements that may be written one after the other without end tags.
constexpr TagSet kSelfEnding = set_of({GUMBO_TAG_P, GUMBO_TAG_LI, GUMBO_TAG_DD, GUMBO_TAG_DT,
                                       GUMBO_TAG_OPTION, GUMBO_TAG_TR, GUMBO_TAG_TD, GUMBO_TAG_TH});
// Elements whose content is text up to their end tag, unless one of the next is around.
constexpr TagSet kText =
    set_of({GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TITLE, GUMBO_TAG_TEXTAREA, GUMBO_TAG_XMP,
            GUMBO_TAG_IFRAME, GUMBO_TAG_NOEMBED, GUMBO_TAG_NOFRAMES, GUMBO_TAG_PLAINTEXT});
// Elements inside of which other rules hold: what else is void or text there is not.
constexpr TagSet kOtherRules =
    set_of({GUMBO_TAG_SVG, GUMBO_TAG_MATH, GUMBO_TAG_SELECT, GUMBO_TAG_FRAMESET});

// Elements with these names are part of SVG as well.
constexpr TagSet kInDrawing = set_of({GUMBO_TAG_TITLE, GUMBO_TAG_DESC, GUMBO_TAG_STYLE});

// What looking at one more attribute costs, in steps over open elements.
constexpr uint64_t kStepsPerAttribute = 8;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

uint32_t name_hash(std::string_view name) {
  uint32_t hash = 2166136261u;  // FNV-1a
  for (char c : name) hash = (hash ^ static_cast<unsigned char>(lower(c))) * 16777619u;
  return hash;
}

class Walk {
 public:
  explicit Walk(std::string_view html) : html_(html) {}
  HtmlEffort run();

 private:
  struct Open {
    GumboTag id;
    uint32_t name;  // tells unknown elements apart
    friend bool operator==(Open, Open) = default;
  };

  void start_tag(const HtmlTag& tag, Open element);
  void end_tag(Open element);
  void count_attributes(const HtmlTag& tag, GumboTag id);
  void skip_text(std::string_view name);
  bool surely_drawing() const;

  std::string_view html_;
  size_t at_ = 0;
  std::vector<Open> open_;        // properly nested so far
  uint64_t lost_ = 0;             // open for all we know
  uint64_t formatting_ = 0;       // of both
  uint64_t other_rules_ = 0;      // of both
  bool left_drawing_ = false;     // HTML inside of SVG may have ended it
  uint64_t root_attributes_ = 0;  // the parser gathers them on one element
  HtmlEffort effort_;
};

HtmlEffort Walk::run() {
  while ((at_ = html_.find('<', at_)) != std::string_view::npos && !effort_.excessive()) {
    if (!starts_markup(html_, at_)) {
      ++at_;
      continue;
    }
    const HtmlTag tag = scan_markup(html_, at_);
    at_ = tag.end;
    ++effort_.tags;
    if (!tag.name.empty()) {
      const GumboTag id = gumbo_tagn_enum(tag.name.data(), static_cast<unsigned>(tag.name.size()));
      count_attributes(tag, id);
      const Open element{id, id == GUMBO_TAG_UNKNOWN ? name_hash(tag.name) : 0};
      tag.end_tag ? end_tag(element) : start_tag(tag, element);
    }
    const uint64_t open = open_.size() + lost_;
    effort_.most_open = std::max(effort_.most_open, open);
    effort_.steps += open;
    effort_.reopened += formatting_;
  }
  return effort_;
}

void Walk::count_attributes(const HtmlTag& tag, GumboTag id) {
  const uint64_t count = tag.attributes;
  const bool root = id == GUMBO_TAG_HTML || id == GUMBO_TAG_BODY;
  if (root) root_attributes_ += count;
  effort_.attributes += count;
  effort_.steps += count * (root ? root_attributes_ : count) * kStepsPerAttribute;
}

void Walk::start_tag(const HtmlTag& tag, Open element) {
  const GumboTag id = element.id;
  const bool foreign = id == GUMBO_TAG_SVG || id == GUMBO_TAG_MATH;
  if (other_rules_ == 0) {
    if (kVoid[id] || (foreign && tag.self_closing)) return;
    if (kText[id]) return skip_text(tag.name);
    if (kSelfEnding[id] && !open_.empty() && open_.back().id == id) return;
  } else if (id == GUMBO_TAG_UNKNOWN) {
    if (tag.self_closing && surely_drawing()) return;  // <path/>
  } else {
    left_drawing_ = left_drawing_ || !(foreign || kInDrawing[id]);
  }
  open_.push_back(element);
  formatting_ += kFormatting[id];
  other_rules_ += kOtherRules[id];
}

void Walk::end_tag(Open element) {
  if (open_.empty()) return;
  if (open_.back() == element) {
    open_.pop_back();
    formatting_ -= kFormatting[element.id];
    other_rules_ -= kOtherRules[element.id];
    left_drawing_ = left_drawing_ && other_rules_ > 0;
    return;
  }
  const auto found = std::find(open_.rbegin(), open_.rend(), element);
  if (found == open_.rend()) return;
  const auto begin = std::next(found).base();
  lost_ += static_cast<uint64_t>(open_.end() - begin);
  open_.erase(begin, open_.end());
}

// Does the parser certainly stand inside of an SVG or MathML element, where /> closes?
bool Walk::surely_drawing() const {
  if (left_drawing_) return false;
  for (size_t i = open_.size(); i-- > 0;) {
    const GumboTag id = open_[i].id;
    if (id == GUMBO_TAG_SVG || id == GUMBO_TAG_MATH) return true;
    if (id != GUMBO_TAG_UNKNOWN) return false;
  }
  return false;
}

// To the end tag of an element whose content is text.
void Walk::skip_text(std::string_view name) {
  while ((at_ = html_.find("</", at_)) != std::string_view::npos) {
    const std::string_view candidate = html_.substr(at_ + 2, name.size());
    if (std::equal(candidate.begin(), candidate.end(), name.begin(), name.end(),
                   [](char a, char b) { return lower(a) == lower(b); }))
      return;
    at_ += 2;
  }
  at_ = html_.size();
}

}  // namespace

HtmlEffort html_effort(std::string_view html) { return Walk(html).run(); }

std::optional<Error> refuse_excessive_html(std::string_view html) {
  const HtmlEffort effort = html_effort(html);
  if (!effort.excessive()) return std::nullopt;
  const auto more_than = [](uint64_t count, const char* what) {
    return Error{"is no article: it has more than " + std::to_string(count) + what, "", 0};
  };
  if (effort.tags > effort.kMostTags) return more_than(effort.kMostTags, " HTML tags");
  if (effort.attributes > effort.kMostAttributes) {
    return more_than(effort.kMostAttributes, " HTML attributes");
  }
  return Error{
      "is no article: its HTML nests too deeply, leaves too many tags open or has a tag with too "
      "many attributes",
      "", 0};
}

}  // namespace stet

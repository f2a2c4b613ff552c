#include "checker/text/html/html_align.h"

#include <algorithm>
#include <cctype>
#include <string>

#include "checker/base/utf8.h"
#include "checker/text/html/html_tags.h"

namespace stet {
namespace {

// The parser reads \r and \r\n as \n, and control characters and noncharacters as this.
constexpr std::string_view kReplacement = "\uFFFD";

bool is_alnum(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class Alignment {
 public:
  Alignment(ArticleBuilder& article, std::string_view source, Span bytes, std::string_view decoded,
            HtmlContext context, Entities& entities)
      : article_(article),
        source_(source.substr(0, bytes.end)),
        decoded_(decoded),
        context_(context),
        entities_(entities),
        at_(bytes.begin),
        run_(bytes.begin) {}

  void walk();

 private:
  bool reference();
  bool matches(std::string_view value) const { return decoded_.substr(done_).starts_with(value); }
  bool take_reference(std::string_view value, size_t length);
  bool ignored_markup();
  bool same_character();
  void flush();

  ArticleBuilder& article_;
  std::string_view source_;
  std::string_view decoded_;
  HtmlContext context_;
  Entities& entities_;
  size_t at_;        // in the source
  size_t run_;       // start of the bytes not yet handed over
  size_t done_ = 0;  // in the decoded text
};

void Alignment::flush() {
  if (run_ < at_) article_.copy(static_cast<uint32_t>(run_), static_cast<uint32_t>(at_));
}

bool Alignment::take_reference(std::string_view value, size_t length) {
  if (value.empty() || !matches(value)) return false;
  flush();
  article_.replace(value, static_cast<uint32_t>(at_), static_cast<uint32_t>(at_ + length));
  done_ += value.size();
  at_ += length;
  run_ = at_;
  return true;
}

bool Alignment::reference() {
  const size_t name = at_ + 1;
  size_t end = name + (name < source_.size() && source_[name] == '#');
  while (end < source_.size() && is_alnum(source_[end])) ++end;
  const bool closed = end < source_.size() && source_[end] == ';';
  const std::string_view word = source_.substr(name, end - name);
  if (word.empty()) return false;
  if (word[0] == '#') {
    const bool hex = word.size() > 1 && (word[1] == 'x' || word[1] == 'X');
    size_t digits = hex ? 2 : 1;
    while (digits < word.size() && (hex ? std::isxdigit(static_cast<unsigned char>(word[digits]))
                                        : std::isdigit(static_cast<unsigned char>(word[digits]))))
      ++digits;
    const bool semicolon = closed && digits == word.size();
    return take_reference(Entities::decode_number(word.substr(0, digits)), 1 + digits + semicolon);
  }
  // A literal ampersand is only worth a look-up if it may be an &amp;.
  const bool may_be_literal = matches("&");
  if (closed && (!may_be_literal || word == "amp" || word == "AMP")) {
    const std::string_view whole = source_.substr(at_, end + 1 - at_);
    if (take_reference(entities_.decode(whole), whole.size())) return true;
  }
  std::string value;
  const size_t prefix = Entities::legacy_prefix(word, value);
  if (prefix == 0) return false;
  const char next = name + prefix < source_.size() ? source_[name + prefix] : ' ';
  if (context_ == HtmlContext::attribute && (next == '=' || is_alnum(next))) return false;
  return take_reference(value, 1 + prefix + (next == ';'));
}

bool Alignment::ignored_markup() {
  if (context_ != HtmlContext::text || !starts_markup(source_, at_)) return false;
  flush();
  const HtmlTag tag = scan_markup(source_, at_);
  // The parser closes a form only after the text that follows it.
  if (tag.end_tag && (tag.name == "form" || tag.name == "FORM")) article_.close();
  run_ = at_ = tag.end;
  return true;
}

bool Alignment::same_character() {
  const auto lead = static_cast<unsigned char>(source_[at_]);
  if (lead < 0x80) {
    if (source_[at_] != decoded_[done_]) {
      const bool line_end = lead == '\r' && decoded_[done_] == '\n';
      const bool control = (lead < ' ' || lead == 0x7F) && matches(kReplacement);
      if (!line_end && !control) return false;
      if (line_end && at_ + 1 < source_.size() && source_[at_ + 1] == '\n') ++at_;
      if (control) done_ += kReplacement.size() - 1;
    }
    ++at_;
    ++done_;
    return true;
  }
  const size_t length = decode_utf8(source_, at_).length;
  const std::string_view character = source_.substr(at_, length);
  if (matches(character)) {
    done_ += length;
  } else if (matches(kReplacement)) {
    done_ += kReplacement.size();
  } else {
    return false;
  }
  at_ += length;
  return true;
}

void Alignment::walk() {
  while (at_ < source_.size() && done_ < decoded_.size()) {
    if (source_[at_] == '&' && reference()) continue;
    if (source_[at_] == '<' && ignored_markup()) continue;
    if (same_character()) continue;
    flush();
    run_ = at_ += decode_utf8(source_, at_).length;
  }
  flush();
}

}  // namespace

void copy_decoded(ArticleBuilder& article, std::string_view source, Span bytes,
                  std::string_view decoded, HtmlContext context, Entities& entities) {
  Alignment(article, source, bytes, decoded, context, entities).walk();
}

}  // namespace stet

// Packed documents made in memory for tests.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace stet::testing {

using Members = std::vector<std::pair<std::string, std::string>>;  // name, content

// A ZIP archive, deflated. `zip64` gives each member the long form of its sizes.
std::string zip(const Members& members, bool zip64 = false);

// What stands inside <w:p>: one run of text, which is XML.
std::string run(const std::string& text);
// A paragraph of such content, in a style if one is named.
std::string paragraph(const std::string& content, const std::string& style = "");

// The parts of a DOCX document; those that are empty are left out. All is XML, without the elements
// around it.
struct DocxParts {
  std::string body;
  std::string styles = {};
  std::string footnotes = {};
  std::string endnotes = {};
  std::string comments = {};
};
Members docx_members(const DocxParts& parts);
inline std::string docx(const DocxParts& parts) { return zip(docx_members(parts)); }
inline std::string docx(const std::string& body) { return docx(DocxParts{body}); }

// `text` is inside of <office:text>, the styles inside of <office:automatic-styles> of content.xml
// and <office:styles> of styles.xml.
Members odt_members(const std::string& text, const std::string& automatic_styles = "",
                    const std::string& styles = "");
inline std::string odt(const std::string& text, const std::string& automatic_styles = "",
                       const std::string& styles = "") {
  return zip(odt_members(text, automatic_styles, styles));
}

}  // namespace stet::testing

#include "tests/text/packed_documents.h"

#include <minizip/zip.h>

#include <cstdio>
#include <string_view>

namespace stet::testing {
namespace {

// A file that minizip writes.
struct Memory {
  std::string bytes;
  size_t at = 0;
};

Memory& memory(voidpf stream) { return *static_cast<Memory*>(stream); }

uLong write(voidpf, voidpf stream, const void* data, uLong size) {
  Memory& m = memory(stream);
  if (m.bytes.size() < m.at + size) m.bytes.resize(m.at + size);
  m.bytes.replace(m.at, size, static_cast<const char*>(data), size);
  m.at += size;
  return size;
}

uLong read(voidpf, voidpf stream, void* data, uLong size) {
  Memory& m = memory(stream);
  const size_t length = m.bytes.copy(static_cast<char*>(data), size, m.at);
  m.at += length;
  return length;
}

long seek(voidpf, voidpf stream, ZPOS64_T offset, int origin) {
  Memory& m = memory(stream);
  const size_t from = origin == SEEK_CUR ? m.at : origin == SEEK_END ? m.bytes.size() : 0;
  m.at = from + offset;
  return 0;
}

constexpr std::string_view kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::string_view kWord =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">";
constexpr std::string_view kOffice =
    " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">";
constexpr std::string_view kRelations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string element(const std::string& name, std::string_view namespaces, const std::string& in) {
  return std::string(kDeclaration) + "<" + name + std::string(namespaces) + in + "</" + name + ">";
}

std::string relations(const std::vector<std::pair<std::string, std::string>>& targets) {
  std::string in;
  for (const auto& [type, target] : targets) {
    in += "<Relationship Id=\"" + type + "\" Type=\"" + std::string(kRelations) + type +
          "\" Target=\"" + target + "\"/>";
  }
  return element("Relationships",
                 " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">", in);
}

}  // namespace

std::string zip(const Members& members, bool zip64) {
  Memory m;
  zlib_filefunc64_def calls{
      .zopen64_file = [](voidpf opaque, const void*, int) { return opaque; },
      .zread_file = read,
      .zwrite_file = write,
      .ztell64_file = [](voidpf, voidpf stream) -> ZPOS64_T { return memory(stream).at; },
      .zseek64_file = seek,
      .zclose_file = [](voidpf, voidpf) { return 0; },
      .zerror_file = [](voidpf, voidpf) { return 0; },
      .opaque = &m};
  const zipFile file = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &calls);
  for (const auto& [name, content] : members) {
    const bool stored = name == "mimetype";  // as ODF demands
    zip_fileinfo info{};
    zipOpenNewFileInZip64(file, name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr,
                          stored ? 0 : Z_DEFLATED, 6, zip64 ? 1 : 0);
    zipWriteInFileInZip(file, content.data(), static_cast<unsigned>(content.size()));
    zipCloseFileInZip(file);
  }
  zipClose(file, nullptr);
  return m.bytes;
}

std::string run(const std::string& text) {
  return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

std::string paragraph(const std::string& content, const std::string& style) {
  const std::string properties =
      style.empty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>";
  return "<w:p>" + properties + content + "</w:p>";
}

Members docx_members(const DocxParts& parts) {
  Members members = {
      {"[Content_Types].xml", "<Types/>"},
      {"_rels/.rels", relations({{"officeDocument", "word/document.xml"}})},
      {"word/document.xml",
       element("w:document", kWord, "<w:body>" + parts.body + "<w:sectPr/></w:body>")}};
  std::vector<std::pair<std::string, std::string>> targets;
  const auto add = [&](const std::string& name, const std::string& content) {
    if (content.empty()) return;
    members.emplace_back("word/" + name + ".xml", element("w:" + name, kWord, content));
    targets.emplace_back(name, name + ".xml");
  };
  add("styles", parts.styles);
  add("footnotes", parts.footnotes);
  add("endnotes", parts.endnotes);
  add("comments", parts.comments);
  members.emplace_back("word/_rels/document.xml.rels", relations(targets));
  return members;
}

Members odt_members(const std::string& text, const std::string& automatic_styles,
                    const std::string& styles) {
  return {{"mimetype", "application/vnd.oasis.opendocument.text"},
          {"content.xml", element("office:document-content", kOffice,
                                  "<office:automatic-styles>" + automatic_styles +
                                      "</office:automatic-styles><office:body><office:text>" +
                                      text + "</office:text></office:body>")},
          {"styles.xml", element("office:document-styles", kOffice,
                                 "<office:styles>" + styles + "</office:styles>")}};
}

}  // namespace stet::testing

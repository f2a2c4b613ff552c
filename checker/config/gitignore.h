// The patterns of one .gitignore file, with the meaning that git gives them: the last pattern that
// matches decides, `!` keeps what an earlier one ignored, a slash inside anchors the pattern to the
// file's folder, a slash at the end asks for a folder, `**` stands for any number of folders.
// Matching is by bytes, as in git. Patterns that git calls invalid match nothing.
#pragma once

#include <bitset>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

class Gitignore {
 public:
  enum class Answer : unsigned char { unmatched, ignored, kept };

  // `content` is the file's; any bytes.
  static Gitignore parse(std::string_view content);

  // `path` is relative to the folder of the .gitignore, parts separated by one slash, none at the
  // ends. Whether a folder above it is ignored is for the caller to ask first.
  Answer match(std::string_view path, bool is_folder) const;

  bool empty() const { return patterns_.empty(); }

 private:
  // One byte of a name, or a run of any bytes.
  struct Item {
    bool star = false;
    std::bitset<256> bytes;
  };
  struct Segment {
    bool any_folders = false;  // **
    std::vector<Item> items;
  };
  struct Pattern {
    bool keep = false;
    bool folder_only = false;
    bool anchored = false;
    std::vector<Segment> segments;
  };

  static bool parse_pattern(std::string_view line, Pattern& out);
  static bool parse_item(std::string_view text, size_t& at, Item& out);
  static bool parse_set(std::string_view text, size_t& at, std::bitset<256>& out);
  static bool matches(const Segment& segment, std::string_view name);
  static bool matches(const Pattern& pattern, const std::vector<std::string_view>& names);

  std::vector<Pattern> patterns_;
};

}  // namespace stet

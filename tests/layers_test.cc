// Layers point one way. A folder may include only what stands left of it:
//
//   base → text → names → gazetteer → house → mentions → archive → engine → rules → config → report
//   → cli
//
// A rule includes checker/engine/rule.h and nothing else, and no header of ours brings in a header
// of anyone but the standard library.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace stet {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 12> kLayers = {"base",  "text",     "names",   "gazetteer",
                                                      "house", "mentions", "archive", "engine",
                                                      "rules", "config",   "report",  "cli"};

// The layer of "checker/text/tokens.h" or "rules/registry.h"; past the end for any other path.
size_t layer_of(std::string_view path) {
  if (path.starts_with("checker/")) path.remove_prefix(8);
  const std::string_view folder = path.substr(0, path.find('/'));
  return static_cast<size_t>(std::ranges::find(kLayers, folder) - kLayers.begin());
}

bool is_rule(std::string_view path) {
  return path.starts_with("rules/") && std::ranges::count(path, '/') == 2;
}

// What is wrong with `file` including `target`, written with its quotes or angles; empty if nothing
// is.
std::string wrong(const std::string& file, const std::string& target) {
  const std::string path = target.substr(1, target.size() - 2);
  if (target[0] == '<') {
    const bool standard = path.find_first_of("./") == std::string::npos;
    return standard || !file.ends_with(".h") ? "" : "headers include only the standard library's";
  }
  if (path.ends_with(".inc")) return "";  // a generated table, private to the file
  if (layer_of(path) == kLayers.size()) return "not a path from the project's root";
  if (is_rule(file)) return path == "checker/engine/rule.h" ? "" : "rules include only rule.h";
  return layer_of(path) <= layer_of(file) ? "" : "points to a later layer";
}

TEST(Layers, TheTestCanFail) {
  EXPECT_EQ(wrong("checker/names/fold.cc", "\"checker/base/utf8.h\""), "");
  EXPECT_EQ(wrong("checker/names/fold.cc", "<unicode/unistr.h>"), "");
  EXPECT_NE(wrong("checker/names/fold.h", "<unicode/unistr.h>"), "");
  EXPECT_NE(wrong("checker/base/utf8.h", "\"checker/names/fold.h\""), "");
  EXPECT_NE(wrong("checker/engine/check.cc", "\"rules/registry.h\""), "");
  EXPECT_NE(wrong("checker/names/fold.cc", "\"fold.h\""), "");
  EXPECT_EQ(wrong("rules/names/person-variant.cc", "\"checker/engine/rule.h\""), "");
  EXPECT_NE(wrong("rules/names/person-variant.cc", "\"checker/mentions/mention.h\""), "");
  EXPECT_EQ(wrong("rules/registry.cc", "\"rules/registry.h\""), "");
}

TEST(Layers, EveryIncludePointsLeft) {
  int includes = 0;
  for (const char* top : {"checker", "rules"}) {
    for (const auto& entry :
         fs::recursive_directory_iterator(STET_SOURCE_DIR "/" + std::string(top))) {
      const std::string file = fs::relative(entry.path(), STET_SOURCE_DIR);
      if (!file.ends_with(".h") && !file.ends_with(".cc")) continue;
      EXPECT_LT(layer_of(file), kLayers.size()) << file << ": no layer";
      std::ifstream in(entry.path());
      int number = 1;
      for (std::string line; std::getline(in, line); ++number) {
        if (!line.starts_with("#include ")) continue;
        const size_t end = line.find_first_of("\">", 10);
        ASSERT_NE(end, std::string::npos) << file << ":" << number;
        EXPECT_EQ(wrong(file, line.substr(9, end - 8)), "")
            << file << ":" << number << ": " << line;
        ++includes;
      }
    }
  }
  EXPECT_GT(includes, 100);
}

}  // namespace
}  // namespace stet

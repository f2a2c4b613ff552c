// Ten thousand damaged documents through each reader and the tokenizer. The damage is random but
// the same in every run: bytes flipped, pieces cut out, doubled, repeated many times, swapped
// between documents of all formats, the end cut off.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "checker/base/write_file.h"
#include "tests/text/invariants.h"
#include "tests/text/mutator.h"
#include "tests/text/support.h"

namespace stet {
namespace {

constexpr int kRounds = 10000;
constexpr size_t kSeedBytes = 1200;  // of a fixture; the front is as good as the whole

std::vector<std::string> seeds() {
  std::vector<std::string> all = {
      "---\ntitle: \"The \\u2019order\"\nsummary: |\n  a\n  b\n---\n# Head *line*\n\n*Stand "
      "first.*\n\n"
      "**Bashar** al-Assad&rsquo;s [men](http://x.y \"t\") left\nU.S. bases, “he ‘said’ so.” "
      "![A](b)\n"
      "> quoted\n> - item\n\n|A|B|\n|---|---|\n|c|d|\n\n```\ncode\n```\n1. x\n   - "
      "y\n\n<div>z</div>\n",
      "+++\ntitle = 'x'\ntext = \"\"\"\na\"\"\"\n+++\nText <b>bold</b> <!-- c --> &#8217;\\\nbreak "
      "`co\nde`\n",
      "{\"title\": \"a\\ud83c\\udf55\", \"x\": [1]}\nText [1]\n\n[1]: http://a.b 'c'\n",
      "<!DOCTYPE html><html><head><title>T &amp; "
      "U</title></head><body><nav>n</nav><article><h1>H</h1>"
      "<p class=standfirst>S&shy;T<div class='byline x'>By <a rel=author>J</a></div><figure><img "
      "alt='a "
      "&eacute'><figcaption>C</figcaption></figure><p>Bashar&rsquo;s <q>x</q><br><br>y &notit; "
      "&NotEqualTilde;</nope>z<table>m<tr><td>c<td>d</table><ul><li>a<li>b</ul><pre> "
      "x\n</pre></article>"
      "<svg><path/><title>t</title></svg><form><b>i</form><select><option>o</select>",
      "Headline of it\n\nBy Jane Doe\n\nGen. J. K. Smith’s 1,200 men left \"the 5'10\\\" base\" at "
      "5 p.m.\n"
      "- item\n\nmail a.b@c.de, see https://x.y/(z) @who #tag al-'Abadi ‘90s ’n’ ``so''\n",
      "=====\nTitle\n=====\n:author: J\n\nSec\n---\n\nA *b* **c** ``d`` `e <f>`_ :g:`h` |s| [1]_ "
      "w_::\n\n  code\n\n"
      "    quote\n\n    -- Who\n\n.. |s| replace:: t\n.. figure:: x\n   :alt: y\n\n   z\n\n- l\n\n "
      " 1. "
      "m\n\n"
      "+---+---+\n| a | é |\n+---+---+\n\n=== ===\na   b\n=== ===\n\nt\n  d\n\n| x\n| y\n",
      "= T\nJane <j@x.y>\n:w: V\n\n.C\nimage::a[b,title=\"c\"]\n\n[quote, A, \"b, c\"]\n____\nQ "
      "*r* "
      "_s_ `t`\n____\n\n"
      "[verse]\nx\ny\n\n* l\n+\n--\nm {w} {nbsp}&amp; \"`q`\" http://x.y[z]footnote:[n] "
      "<<a,b>>\n--\nt:: d\n\n"
      "|===\n|a 2+|é\nb|c\n|===\n\n----\ncode\n----\nNOTE: n +\no\n",
      "東京でトランプ大統領。Он «ушёл»؟ نعم. \u00A0\u200B\u2028é\u0301🍕\xFF\xE2\x80 \r\n\r x\0y"};
  const std::filesystem::path folder = std::filesystem::path(STET_SOURCE_DIR) / "fixtures/articles";
  std::vector<std::string> paths;
  if (std::filesystem::is_directory(folder)) {
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      if (format_of(entry.path().string())) paths.push_back(entry.path().string());
    }
  }
  std::sort(paths.begin(), paths.end());
  for (const std::string& path : paths) {
    if (Result<std::string> file = read_file(path, kMaxArticleBytes)) {
      all.push_back(file->substr(0, kSeedBytes));
    }
  }
  return all;
}

class Mutation : public testing::TestWithParam<Format> {};

constexpr std::string_view kJsonSeeds[] = {
    R"({"uri":"x","headline":"A\u2019b","body_html":"<p>c &amp; <b>d</b>\n<\/p>","associations":{"a":{"headline":"e"}}})",
    R"([{"title":{"rendered":"A &#8217;b"},"content":{"rendered":"<p>c<\/p>"},"excerpt":{"rendered":"d"}},
        {"title":{"rendered":"\ud83c\udf55"},"content":{"rendered":"x \" \\ \/"}}])",
    "{\"t\": \"One. \\ud83c\", \"b\": [\"a\", \"<p>b\"]}\n{\"b\": [{\"c\": \"d\"}, \"e\\n\\nf\"], "
    "\"uri\": \"x\", \"body_text\": \"y\"}\n"};

// Most damaged JSON is refused; what is read must be sound.
TEST(MutatedJson, InvariantsHold) {
  ReadOptions options;
  ASSERT_FALSE(options.json.add("body=/b"));
  ASSERT_FALSE(options.json.add("headline=/t"));
  const std::vector<std::string> all(std::begin(kJsonSeeds), std::end(kJsonSeeds));
  for (const Format format : {Format::json, Format::json_lines}) {
    size_t read = 0;
    for (uint32_t round = 0; round < kRounds; ++round) {
      const std::string file = Mutator(round).mutated(all);
      const Result<std::vector<Article>> articles = read_articles(file, format, options);
      if (!articles) continue;
      for (const Article& article : *articles) {
        ++read;
        ASSERT_EQ(broken_invariant(file, article, tokenize(article)), "")
            << "round " << round << ":\n"
            << file;
      }
    }
    EXPECT_GT(read, 300u);
  }
}

TEST_P(Mutation, InvariantsHold) {
  const std::vector<std::string> all = seeds();
  ASSERT_GE(all.size(), 6u);
  size_t read = 0;
  for (uint32_t round = 0; round < kRounds; ++round) {
    const std::string file = Mutator(round).mutated(all);
    const Result<Article> article = read_article(file, GetParam());
    if (!article) continue;
    ++read;
    const Tokens tokens = tokenize(*article);
    ASSERT_EQ(broken_invariant(file, *article, tokens), "") << "round " << round << ":\n" << file;
  }
  EXPECT_EQ(read, kRounds);  // nothing this small is refused
}

INSTANTIATE_TEST_SUITE_P(EachReader, Mutation,
                         testing::Values(Format::plain, Format::markdown, Format::html,
                                         Format::restructured_text, Format::asciidoc));

}  // namespace
}  // namespace stet

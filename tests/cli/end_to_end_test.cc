// The program as its users run it: every command, every exit status, hostile surroundings.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "checker/report/report.h"
#include "checker/text/reader.h"
#include "tests/cli/program.h"

namespace stet {
namespace {

using Json = nlohmann::json;
using testing::Call;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::Outcome;
using ::testing::StartsWith;

// A notice of severity info is certain for this one, whatever the rules say.
constexpr std::string_view kLatin1 = "The caf\xE9 was closed.\n";
constexpr std::string_view kClean = "The cafe was closed on Monday.\n";

class EndToEnd : public testing::InFolder {
 protected:
  Json report(std::vector<std::string> arguments, const Call& call = {}) {
    arguments.insert(arguments.begin(), {"check", "--format", "json"});
    return Json::parse(stet(std::move(arguments), call).out);
  }
};

TEST_F(EndToEnd, VersionNamesTheGazetteer) {
  const Outcome o = stet({"--version"});
  EXPECT_EQ(o.status, 0);
  EXPECT_THAT(o.out, StartsWith("stet 0."));
  EXPECT_THAT(o.out, HasSubstr("names of"));
  EXPECT_THAT(o.out, HasSubstr("GeoNames"));
}

TEST_F(EndToEnd, HelpTeaches) {
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"--help"},
                                                    {"check", "--help"},
                                                    {"compare", "-h"},
                                                    {"place", "--help"}}) {
    const Outcome o = stet(arguments);
    EXPECT_EQ(o.status, 0);
    EXPECT_THAT(o.out, HasSubstr("Examples:"));
    EXPECT_THAT(o.err, IsEmpty());
  }
  EXPECT_THAT(stet({"check", "--help"}).out, HasSubstr("Exit status"));
  for (const char* command : {"explain"}) {
    EXPECT_THAT(stet({command, "--help"}).out, HasSubstr("Example:"));
  }
}

TEST_F(EndToEnd, WithoutACommandHelpIsShownAndTheStatusIs2) {
  const Outcome o = stet({});
  EXPECT_EQ(o.status, 2);
  EXPECT_THAT(o.out, HasSubstr("check"));
}

TEST_F(EndToEnd, ExitStatusFollowsTheFailLevel) {
  folder_.write("info.txt", kLatin1);
  folder_.write("clean.txt", kClean);
  EXPECT_EQ(stet({"check", "clean.txt"}).status, 0);
  EXPECT_EQ(stet({"check", "info.txt"}).status, 0) << "infos are below the default level";
  EXPECT_EQ(stet({"check", "--fail-level", "info", "info.txt"}).status, 1);
  EXPECT_EQ(stet({"check", "--fail-level", "error", "info.txt"}).status, 0);
  EXPECT_EQ(stet({"check", "--fail-level", "none", "info.txt"}).status, 0);
  EXPECT_EQ(stet({"check", "--fail-level", "info", "--ignore", "text/encoding", "info.txt"}).status,
            0);
}

TEST_F(EndToEnd, TextShowsTheLineAndTheSpan) {
  folder_.write("info.txt", kLatin1);
  const Outcome o = stet({"check", "info.txt"});
  EXPECT_THAT(o.out, StartsWith("info.txt:1:8: info: 1 byte is not UTF-8"));
  EXPECT_THAT(o.out, HasSubstr("[text/encoding]\n 1 | The caf\uFFFD was closed.\n   |        ^\n"));
  EXPECT_THAT(o.out, HasSubstr("= why: "));
  EXPECT_TRUE(o.out.ends_with("\n\n1 finding in 1 file (1 info)\n")) << o.out;
  EXPECT_THAT(o.err, IsEmpty());
  EXPECT_THAT(stet({"check", "-q", "info.txt"}).out, Not(HasSubstr("1 finding")));
}

TEST_F(EndToEnd, JsonHasEveryFileInOrder) {
  folder_.write("b.txt", kLatin1);
  folder_.write("a/c.md", kClean);
  const Json json = report({"b.txt", "a"});
  ASSERT_EQ(json["files"].size(), 2u);
  EXPECT_EQ(json["files"][0]["path"], "a/c.md");
  EXPECT_EQ(json["files"][1]["path"], "b.txt");
  const Json& finding = json["files"][1]["findings"][0];
  EXPECT_EQ(finding["rule"], "text/encoding");
  EXPECT_EQ(finding["span"]["start"]["byte"], 7);
  EXPECT_EQ(finding["span"]["end"]["byte"], 8);
  EXPECT_EQ(json["summary"]["infos"], 1);
  EXPECT_GT(json["tool"]["gazetteer"]["names"], 100'000);
}

TEST_F(EndToEnd, JsonLinesEndWithTheSummary) {
  folder_.write("b.txt", kLatin1);
  const Outcome o = stet({"check", "--format", "jsonl", "b.txt", "gone.md"});
  EXPECT_EQ(o.status, 2);
  std::istringstream lines(o.out);
  std::vector<Json> all;
  for (std::string line; std::getline(lines, line);) all.push_back(Json::parse(line));
  ASSERT_EQ(all.size(), 3u);
  EXPECT_EQ(all[0]["path"], "b.txt");
  EXPECT_EQ(all[1]["path"], "gone.md");
  EXPECT_EQ(all[2]["summary"]["unreadable"], 1);
}

TEST_F(EndToEnd, StandardInputHasAName) {
  const Json unnamed = report({"-"}, {.input = std::string(kLatin1)});
  EXPECT_EQ(unnamed["files"][0]["path"], "<stdin>");
  EXPECT_EQ(unnamed["files"][0]["findings"].size(), 1u);
  const Json named = report({"--stdin-filename", "x.md", "-"}, {.input = std::string(kClean)});
  EXPECT_EQ(named["files"][0]["path"], "x.md");
  EXPECT_EQ(stet({"check", "-"}).status, 0) << "nothing is an empty article";
}

TEST_F(EndToEnd, WhatCannotBeReadIsReportedAndTheStatusIs2) {
  folder_.write("info.txt", kLatin1);
  const Outcome o =
      stet({"check", "--format", "json", "--fail-level", "info", "info.txt", "gone.md"});
  EXPECT_EQ(o.status, 2);
  EXPECT_THAT(o.err, HasSubstr("gone.md: no such file"));
  const Json json = Json::parse(o.out);
  EXPECT_EQ(json["files"][0]["path"], "gone.md");
  EXPECT_TRUE(json["files"][0]["error"].is_string());
  EXPECT_TRUE(json["files"][1]["error"].is_null());
  EXPECT_EQ(json["summary"]["unreadable"], 1);
  EXPECT_EQ(stet({"check", "--fail-level", "none", "gone.md"}).status, 2);
}

TEST_F(EndToEnd, AFileAboveTheLimitIsRefused) {
  folder_.write("large.txt", "x");
  std::filesystem::resize_file(folder_ / "large.txt", kMaxArticleBytes + 1);
  const Outcome o = stet({"check", "large.txt"});
  EXPECT_EQ(o.status, 2);
  EXPECT_THAT(o.err, HasSubstr("larger than the limit of 64 MiB"));
  std::filesystem::resize_file(folder_ / "large.txt", uintmax_t{1} << 40);
  EXPECT_EQ(stet({"check", "large.txt"}).status, 2);
  EXPECT_EQ(stet({"check", "/dev/zero"}).status, 2);
}

TEST_F(EndToEnd, UsageErrorsNameTheOptionAndTheNearestChoice) {
  folder_.write("a.md", kClean);
  const struct {
    std::vector<std::string> arguments;
    const char* message;
  } kCases[] = {
      {{"check", "--format", "excel", "a.md"},
       "unknown --format “excel”; choose one of text, json, jsonl, html, sarif, github, gitlab, "
       "junit, rdjson, rdjsonl, checkstyle"},
      {{"check", "--format", "sarf", "a.md"}, "did you mean “sarif”?"},
      {{"check", "--format", "jsn", "a.md"}, "did you mean “json”?"},
      {{"check", "--fail-level", "warn", "a.md"}, "unknown --fail-level “warn”"},
      {{"check", "--as", "markdwn", "a.md"}, "did you mean “markdown”?"},
      {{"check", "--color", "alway", "a.md"}, "did you mean “always”?"},
      {{"check", "--select", "names/person-varient", "a.md"},
       "did you mean “names/person-variant”?"},
      {{"check", "--fromat", "json", "a.md"},
       "unknown option “--fromat”; did you mean “--format”?"},
      {{"check", "--jobs", "many", "a.md"}, "--jobs"},
      {{"check", "--jobs", "0", "a.md"}, "--jobs"},
      {{"check", "--min-confidence", "2", "a.md"}, "--min-confidence"},
      {{"check"}, "name the files"},
      {{"chekc", "a.md"}, "did you mean “check”?"},
      {{"a.md"}, "stet check a.md"},
      {{"--versoin"}, "did you mean “--version”?"},
      {{"explain", "names/person-varant"}, "did you mean “names/person-variant”?"},
      {{"explain", "nothing"}, "unknown rule “nothing”"},
      {{"explain"}, "name a rule"},
      {{"compare", "one"}, "two names"},
      {{"compare", "a", "b", "c"}, "two names"},
      {{"compare", "a", ""}, "empty"},
      {{"compare", "--format", "xml", "a", "b"}, "choose one of text, json"},
      {{"place"}, "give a name"},
      {{"place", "Kyiv", "--country", "Ukraine"}, "two letters"},
      {{"place", "Kyiv", "--story", "a.md"}, "--story needs --explain"},
      {{"place", "--batch", "--explain"}, "takes one name"},
      {{"rules", "--format", "xml"}, "choose one of text, json"},
      {{"rules", "more"}, "one argument too many"},
  };
  for (const auto& c : kCases) {
    const Outcome o = stet(c.arguments);
    EXPECT_EQ(o.status, 2) << c.message;
    EXPECT_THAT(o.out, IsEmpty()) << c.message;
    EXPECT_THAT(o.err, HasSubstr(c.message));
    EXPECT_THAT(o.err, HasSubstr("--help"));
  }
}

TEST_F(EndToEnd, SelectAndIgnoreTakeGroupsAndLists) {
  folder_.write("info.txt", kLatin1);
  const auto count = [&](std::vector<std::string> options) {
    options.emplace_back("info.txt");
    return report(options)["files"][0]["findings"].size();
  };
  EXPECT_EQ(count({"--select", "text"}), 1u);
  EXPECT_EQ(count({"--select", "text/,names"}), 1u);
  EXPECT_EQ(count({"--select", "names"}), 0u);
  EXPECT_EQ(count({"--select", "names", "--select", "text/encoding"}), 1u);
  EXPECT_EQ(count({"--ignore", "text"}), 0u);
  EXPECT_EQ(count({"--select", "text", "--ignore", "text/encoding"}), 0u);
}

TEST_F(EndToEnd, FoldersAreWalkedWithTheirGitignore) {
  for (const char* name : {"in/a.md", "in/old/b.md", "in/c.html", "in/d.png", "in/.e.md"}) {
    folder_.write(name, kClean);
  }
  folder_.write("in/.gitignore", "old/\n");
  const Json json = report({"in"});
  ASSERT_EQ(json["files"].size(), 2u);
  EXPECT_EQ(json["files"][0]["path"], "in/a.md");
  EXPECT_EQ(json["files"][1]["path"], "in/c.html");
  EXPECT_EQ(report({"in/old/b.md"})["files"].size(), 1u) << "named files are always checked";
}

TEST_F(EndToEnd, AnEmptyFolderIsSaidToBeEmpty) {
  std::filesystem::create_directory(folder_ / "none");
  const Outcome o = stet({"check", "none"});
  EXPECT_EQ(o.status, 0);
  EXPECT_THAT(o.err, HasSubstr("no articles found"));
  EXPECT_TRUE(report({"none"})["files"].empty());
}

TEST_F(EndToEnd, TheReportIsTheSameForAnyNumberOfJobs) {
  for (int i = 0; i < 60; ++i) {
    folder_.write("n" + std::to_string(i) + ".txt", i % 3 == 0 ? kLatin1 : kClean);
  }
  for (const ReportFormat* form : report_formats()) {
    const std::string format(form->name);
    const Outcome one =
        stet({"check", "--format", format, "--jobs", "1", ".", "gone.md", "gone2.md"});
    const Outcome eight =
        stet({"check", "--format", format, "--jobs", "8", ".", "gone.md", "gone2.md"});
    EXPECT_EQ(one.out, eight.out);
    EXPECT_EQ(one.err, eight.err);
    EXPECT_EQ(one.status, eight.status);
    EXPECT_GT(one.out.size(), 1000u);
  }
}

TEST_F(EndToEnd, ColourIsForTerminalsOrOnRequest) {
  folder_.write("info.txt", kLatin1);
  EXPECT_THAT(stet({"check", "info.txt"}).out, Not(HasSubstr("\x1b[")));
  EXPECT_THAT(stet({"check", "--color", "never", "info.txt"}).out, Not(HasSubstr("\x1b[")));
  EXPECT_THAT(stet({"check", "--color", "always", "info.txt"}).out, HasSubstr("\x1b["));
  const Call no_colour{.input = "", .environment = {"NO_COLOR=1"}};
  EXPECT_THAT(stet({"check", "info.txt"}, no_colour).out, Not(HasSubstr("\x1b[")));
  EXPECT_THAT(stet({"check", "--color", "always", "--format", "json", "info.txt"}).out,
              Not(HasSubstr("\x1b[")));
}

// A terminal of our own, by util-linux's script.
TEST_F(EndToEnd, NoColorIsHeededOnATerminal) {
  folder_.write("info.txt", kLatin1);
  if (std::system("script --version > /dev/null 2>&1") != 0) GTEST_SKIP() << "no script(1)";
  const auto on_terminal = [&](const std::string& environment) {
    const std::string command = "cd " + folder_.path().string() + " && TERM=xterm script -qec '" +
                                environment + " " + STET_BINARY + " check info.txt' /dev/null > " +
                                (folder_ / "typescript") + " < /dev/null";
    EXPECT_EQ(std::system(command.c_str()), 0);
    return testing::content_of(folder_ / "typescript");
  };
  EXPECT_THAT(on_terminal("env -u NO_COLOR"), HasSubstr("\x1b[1;36m"));
  EXPECT_THAT(on_terminal("NO_COLOR=1"), Not(HasSubstr("\x1b[")));
  EXPECT_THAT(on_terminal("env -u NO_COLOR TERM=dumb"), Not(HasSubstr("\x1b[")));
}

TEST_F(EndToEnd, OutputAppearsWhole) {
  folder_.write("info.txt", kLatin1);
  const std::string expected = stet({"check", "--format", "json", "info.txt"}).out;
  const Outcome o = stet({"check", "--format", "json", "--output", "report.json", "info.txt"});
  EXPECT_EQ(o.status, 0);
  EXPECT_THAT(o.out, IsEmpty());
  EXPECT_EQ(testing::content_of(folder_ / "report.json"), expected);
  const Outcome failed = stet({"check", "--output", "no/such/folder", "info.txt"});
  EXPECT_EQ(failed.status, 2);
  EXPECT_THAT(failed.err, HasSubstr("no/such/folder"));
  EXPECT_EQ(stet({"check", "--output", ".", "info.txt"}).status, 2);
  EXPECT_EQ(stet({"check", "--output", "/dev/null", "info.txt"}).status, 0);
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
}

TEST_F(EndToEnd, OutputThatFailsIsAnError) {
  folder_.write("info.txt", kLatin1);
  const std::vector<std::vector<std::string>> kCommands = {
      {"check", "info.txt"}, {"rules"},        {"schema"}, {"--version"}, {"--help"},
      {"compare", "a", "b"}, {"place", "Kyiv"}};
  for (const auto& command : kCommands) {
    const Outcome closed = stet(command, {.input = "", .environment = {}, .close_stdout = true});
    EXPECT_EQ(closed.status, 2) << command[0];
    EXPECT_THAT(closed.err, HasSubstr("cannot write to standard output")) << command[0];
    Call full;
    full.stdout_path = "/dev/full";
    EXPECT_EQ(stet(command, full).status, 2) << command[0];
  }
  Call full;
  full.stdout_path = "/dev/full";
  full.input = "a\tb\n";
  EXPECT_EQ(stet({"compare", "--batch"}, full).status, 2);
}

TEST_F(EndToEnd, AClosedPipeIsAnErrorNotASignal) {
  for (int i = 0; i < 400; ++i) folder_.write("n" + std::to_string(i) + ".txt", kLatin1);
  const std::string command = "cd " + folder_.path().string() + " && { " + STET_BINARY +
                              " check . 2> err; echo $? > status; } | head -c 10 > /dev/null";
  EXPECT_EQ(std::system(command.c_str()), 0);
  EXPECT_EQ(testing::content_of(folder_ / "status"), "2\n");
  EXPECT_THAT(testing::content_of(folder_ / "err"), HasSubstr("cannot write to standard output"));
}

TEST_F(EndToEnd, RulesAreListedAndExplained) {
  const Outcome table = stet({"rules"});
  EXPECT_EQ(table.status, 0);
  for (const char* id : {"names/person-variant", "places/unlikely-place", "text/encoding"}) {
    EXPECT_THAT(table.out, HasSubstr(id));
  }
  for (const Json& rule : Json::parse(stet({"rules", "--format", "json"}).out)) {
    const Outcome page = stet({"explain", rule["id"]});
    EXPECT_EQ(page.status, 0);
    EXPECT_THAT(page.out, HasSubstr("## What it does")) << rule["id"];
  }
}

TEST_F(EndToEnd, HostileArgumentsAreAnswered) {
  folder_.write("a.md", kClean);
  const std::string long_name(100'000, 'a');
  EXPECT_EQ(stet({"check", long_name}).status, 2);
  EXPECT_EQ(stet({"check", "\xFF\xFE"}).status, 2);
  EXPECT_EQ(stet({"check", ""}).status, 2);
  EXPECT_EQ(stet({"place", "\xFF"}).status, 2);
  EXPECT_LT(stet({"place", long_name}).status, 3);
  EXPECT_LT(stet({"compare", long_name, long_name + "b"}).status, 3);
  EXPECT_EQ(stet({"check", "--", "a.md"}).status, 0);
}

constexpr std::string_view kTwoSpellings =
    "President Kassym-Jomart Tokayev met ministers. Tokayev spoke first. Later Tokaev left the "
    "hall.";

TEST_F(EndToEnd, ArticlesOfOneFileAreCheckedApart) {
  const std::string first =
      R"({"b": "President Kassym-Jomart Tokayev met ministers. Tokayev spoke."})";
  const std::string second =
      R"({"b": "President Kassym-Jomart Tokaev met ministers. Tokaev spoke."})";
  const std::string both = "{\"b\": \"" + std::string(kTwoSpellings) + "\"}";
  folder_.write("apart.jsonl", first + "\n" + second + "\n");
  folder_.write("together.jsonl", first + "\n" + both + "\n");
  const std::string field = "body=/b";
  EXPECT_EQ(report({"--json-field", field, folder_ / "apart.jsonl"})["files"][0]["findings"].size(),
            0u);
  const Json findings =
      report({"--json-field", field, folder_ / "together.jsonl"})["files"][0]["findings"];
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0]["text"], "Tokaev");
  EXPECT_EQ(findings[0]["span"]["start"]["line"], 2);
  EXPECT_EQ(findings[0]["span"]["start"]["byte"], first.size() + 1 + both.find("Tokaev"));
  EXPECT_EQ(findings[0]["related"][0]["span"]["start"]["line"], 2);
}

TEST_F(EndToEnd, OneArticleInEveryMarkup) {
  const std::string text(kTwoSpellings);
  const std::vector<std::pair<std::string, std::string>> files = {
      {"a.rst", "Head\n====\n\n" + text + "\n"},
      {"a.adoc", "= Head\n\n" + text + "\n"},
      {"a.json", R"({"uri": "x", "headline": "Head", "body_html": "<p>)" + text + "</p>\"}"},
      {"wp.json",
       R"([{"title": {"rendered": "Head"}, "content": {"rendered": "<p>)" + text + "<\\/p>\"}}]"},
      {"a.xml", "<rss><channel><item><title>Head</title><content:encoded><![CDATA[" + text +
                    "]]></content:encoded></item></channel></rss>"},
      {"toml.md", "+++\ntitle = \"Head\"\n+++\n{{< lead >}}" + text + "[^1]\n"},
      {"page.html", "<body><nav>Tokaef</nav><h1>Head</h1><p>" + text + "</p></body>"}};
  for (const auto& [name, content] : files) {
    folder_.write(name, content);
    const Json findings = report({folder_ / name})["files"][0]["findings"];
    ASSERT_EQ(findings.size(), 1u) << name;
    EXPECT_EQ(findings[0]["text"], "Tokaev") << name;
    EXPECT_EQ(findings[0]["span"]["start"]["byte"], content.find("Tokaev")) << name;
  }
}

TEST_F(EndToEnd, OnlyArticlesAreTakenFromFolders) {
  folder_.write("f/package.json", R"({"name": "x", "dependencies": {"y": "1"}})");
  folder_.write("f/broken.json", "{\"uri\": ");
  folder_.write("f/pom.xml", "<?xml version='1.0'?><project/>");
  folder_.write("f/story.json", R"({"uri": "x", "body_text": "All is well."})");
  const Json files = report({folder_ / "f"})["files"];
  ASSERT_EQ(files.size(), 1u);
  EXPECT_THAT(files[0]["path"].get<std::string>(), HasSubstr("story.json"));
  const Outcome named = stet({"check", folder_ / "f/package.json"});
  EXPECT_EQ(named.status, 2);
  EXPECT_THAT(named.err, HasSubstr("--json-field"));
  EXPECT_EQ(stet({"check", folder_ / "f/pom.xml"}).status, 2);
}

TEST_F(EndToEnd, JsonFieldsAreChecked) {
  const Outcome o = stet({"check", "--json-field", "boddy=/x", folder_ / "a.json"});
  EXPECT_EQ(o.status, 2);
  EXPECT_THAT(o.err, HasSubstr("unknown part of an article “boddy”"));
}

}  // namespace
}  // namespace stet

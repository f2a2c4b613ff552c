// stet learn: reads an archive and writes how it spells its names.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <new>

#include "checker/archive/date.h"
#include "checker/archive/entities.h"
#include "checker/archive/house_writer.h"
#include "checker/archive/observe.h"
#include "checker/base/tsv.h"
#include "checker/base/write_file.h"
#include "checker/cli/commands.h"
#include "checker/cli/config_option.h"
#include "checker/cli/gazetteer_option.h"
#include "checker/cli/inputs.h"
#include "checker/cli/learn_state.h"
#include "checker/cli/output.h"
#include "checker/cli/parallel.h"
#include "checker/cli/progress_bar.h"
#include "checker/report/plain_words.h"
#include "checker/text/reader.h"

namespace stet {
namespace {

constexpr size_t kScratchBytes = 64u << 20;
constexpr size_t kMostComplaints = 10;

struct Options {
  std::vector<std::string> paths;
  ConfigChoice config;
  std::string output, state;
  uint32_t least_articles = 2;
  unsigned jobs = 0;
};

// The rows of one article, or why it could not be read.
struct Read {
  Tallies rows;
  std::string error;
};

Read read_article_rows(const Input& input, const FilePlan& plan) {
  Read read;
  try {
    const Result<std::string> bytes = input.error.empty()
                                          ? read_file(input.path, kMaxArticleBytes)
                                          : Result<std::string>(Error{input.error, input.path, 0});
    if (!bytes) {
      read.error = bytes.error().text();
      return read;
    }
    std::optional<Format> format = plan.format ? plan.format : format_of(input.path);
    if (!format) format = sniff_format(*bytes);
    Result<Article> article = read_article(*bytes, *format, plan.read);
    if (!article) {
      read.error = input.path + ": " + article.error().message;
      return read;
    }
    observe(understand(*std::move(article), *plan.gazetteer), date_of(input.path, *bytes, *format),
            read.rows);
  } catch (const std::bad_alloc&) {
    read = {{}, input.path + ": needs more memory than there is"};
  }
  return read;
}

class Learner {
 public:
  Learner(const CheckPlan& plan, LearnState state)
      : plan_(plan), inputs_(plan.inputs()), state_(std::move(state)) {}

  // Reads the chunks that are not done.
  std::optional<Error> read(unsigned jobs) {
    for (Chunk& chunk : state_.chunks()) {
      if (chunk.done) continue;
      if (auto error = read_chunk(chunk, jobs)) return error;
    }
    return std::nullopt;
  }

  std::optional<Error> index(ArchiveIndex& index) {
    for (const Chunk& chunk : state_.chunks()) {
      const Result<std::string> rows = LearnState::read(chunk);
      if (!rows) return rows.error();
      bar_.show("adding up", chunk.end, inputs_.size());
      auto error = for_each_line(*rows, [&](std::string_view line, int number) {
        return add_row(line, chunk.path, number, index);
      });
      if (error) return error;
    }
    return std::nullopt;
  }

  void clean_up() const { state_.remove(); }
  ProgressBar& bar() { return bar_; }
  size_t unreadable() const { return unreadable_; }

 private:
  std::optional<Error> read_chunk(Chunk& chunk, unsigned jobs) {
    Tallies rows;
    in_order(
        chunk.end - chunk.first, jobs,
        [&](size_t i) {
          return read_article_rows(inputs_[chunk.first + i], plan_.of(chunk.first + i));
        },
        [&, done = chunk.first](const Read& read) mutable {
          if (!read.error.empty()) complain_of(read.error);
          rows.add(read.rows);
          bar_.show("reading " + inputs_[done].path, done + 1, inputs_.size());
          ++done;
          return true;
        });
    return state_.save(chunk, rows.text());
  }

  void complain_of(const std::string& error) {
    if (++unreadable_ > kMostComplaints) return;
    bar_.clear();
    complain("skipped: " + error);
  }

  static std::optional<Error> add_row(std::string_view line, const std::string& path, int number,
                                      ArchiveIndex& index) {
    size_t end = 0;
    for (int tabs = 0; tabs < 3 && end != std::string_view::npos; ++tabs)
      end = line.find('\t', end == 0 ? 0 : end + 1);
    const auto tally =
        end == std::string_view::npos ? std::nullopt : decode_use_count(line.substr(end + 1));
    if (!tally) return Error{"is damaged; remove it and run again", path, number + 1};
    index.add(line.substr(0, end), *tally);
    return std::nullopt;
  }

  const CheckPlan& plan_;
  const std::vector<Input>& inputs_;
  LearnState state_;
  ProgressBar bar_;
  size_t unreadable_ = 0;
};

std::optional<Error> write_house(Learner& learner, const Gazetteer& gazetteer,
                                 const Options& options, size_t articles, HouseCounts& counts) {
  const std::filesystem::path folder = std::filesystem::path(options.output).parent_path();
  ArchiveIndex index({folder.empty() ? "." : folder.string(), kScratchBytes}, gazetteer);
  if (auto error = learner.index(index)) return error;
  Result<FileWriter> out = FileWriter::create(options.output);
  if (!out) return out.error();
  HouseWriter writer([&out](std::string_view text) { return out->append(text); });
  if (auto error = writer.begin(articles)) return error;
  auto error = index.drain(options.least_articles,
                           [&](const ArchiveEntity& entity) { return writer.add(entity); });
  if (error) return error;
  counts = writer.counts();
  return out->commit();
}

// What the rows depend on besides the articles.
std::string salt_of(const Gazetteer& gazetteer) {
  std::string salt = version_text();
  for (uint16_t i = 0; i < gazetteer.layers(); ++i) {
    const LayerInfo info = gazetteer.info(i);
    salt +=
        "|" + std::to_string(info.names) + "|" + std::to_string(info.entries) + "|" + info.built;
  }
  return salt;
}

int fail(const Error& error) {
  complain(error.text());
  return kExitFailure;
}

int run(const Options& options) {
  if (options.paths.empty())
    return usage_error("learn", "name the files or folders of the archive");
  if (options.output.empty()) return usage_error("learn", "name the file to write with --output");
  const std::filesystem::path beside = std::filesystem::path(options.output).parent_path();
  if (!beside.empty() && !std::filesystem::is_directory(beside))
    return fail({"no such folder", beside.string(), 0});  // better said now than in an hour
  const Result<CheckPlan> plan =
      CheckPlan::make(find_inputs(options.paths, "<stdin>"), options.config);
  if (!plan) return fail(plan.error());
  const std::vector<Input>& inputs = plan->inputs();
  const std::string folder = options.state.empty() ? options.output + ".state" : options.state;
  Result<LearnState> state = LearnState::open(folder, inputs, salt_of(plan->gazetteer()));
  if (!state) return fail(state.error());
  Learner learner(*plan, *std::move(state));
  if (const auto error = learner.read(options.jobs)) return fail(*error);
  HouseCounts counts;
  const auto error = write_house(learner, plan->gazetteer(), options, inputs.size(), counts);
  learner.bar().clear();
  if (error) return fail(*error);
  if (options.state.empty()) learner.clean_up();
  if (learner.unreadable() > kMostComplaints)
    complain("skipped: " + std::to_string(learner.unreadable() - kMostComplaints) + " more files");
  return print(options.output + ": " + how_many(counts.entities, "name") + " of " +
               how_many(inputs.size(), "article") +
               "; in more than one spelling: " + std::to_string(counts.clear) +
               " decided by use, " + std::to_string(counts.undecided) + " to be decided\n");
}

constexpr const char* kFooter =
    R"(Reads every article as `stet check` does and writes a list of its persons, places and organisations: each with
its spellings, how many articles have them and how often, the first and the last use. A spelling is the house's own if
at least ten articles have it, and nine of ten that name the person or place; its other spellings are then reported by
`stet check --house`. What use has not decided stands on top of the list for a copy chief to decide.

Spellings are one name if the built-in lists say so, if one article uses both, or if a romanization explains the
letters and both hold one office in one country. In doubt they stay two.

The day of an article is that of its front matter (date, published), of its page (article:published_time,
datePublished) or of its path (2024/05/07/a.md); the time of the file is not asked.

A run that was ended goes on where it was, with the same result; what has been read lies in the state folder. With
--state it is kept, and the next run reads only articles that are new or changed since (by size and time of the file).
Memory is bounded whatever the archive's size.

Examples:
  stet learn archive/ --output house.names
  stet learn archive/2024 archive/2025 --state .stet-learned --output house.names
  stet check --house house.names article.md)";

}  // namespace

Command learn_command(CLI::App& program) {
  const auto o = std::make_shared<Options>();
  CLI::App* app = program.add_subcommand("learn", "learn from an archive how it spells its names");
  app->footer(kFooter);
  app->add_option("PATH", o->paths, "files or folders of the archive")->type_name("");
  app->add_option("--output", o->output, "the file to write, whole or not at all")
      ->type_name("FILE");
  app->add_option("--state", o->state,
                  "keep here what was read, for this run and the next; default: OUTPUT.state, "
                  "removed at the end")
      ->type_name("FOLDER");
  app->add_option("--least-articles", o->least_articles,
                  "leave out names that fewer articles have; default: 2")
      ->type_name("N");
  add_config_options(*app, o->config);
  add_gazetteer_option(*app, o->config.gazetteers);
  app->add_option("-j,--jobs", o->jobs, "threads, 1 to 256; default: one for each processor")
      ->type_name("N")
      ->check(CLI::Range(1u, 256u).description(""));
  return {app, [o] { return run(*o); }};
}

}  // namespace stet

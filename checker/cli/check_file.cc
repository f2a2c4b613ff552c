#include "checker/cli/check_file.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <new>
#include <system_error>

#include "checker/base/write_file.h"
#include "checker/engine/check.h"
#include "checker/text/reader.h"

namespace stet {
namespace {

Error too_large() {
  return {"is larger than the limit of " + std::to_string(kMaxArticleBytes >> 20) + " MiB", "", 0};
}

Result<std::string> read_stdin() {
  std::string content;
  char buffer[1 << 16];
  while (content.size() <= kMaxArticleBytes) {
    const ssize_t got = ::read(STDIN_FILENO, buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Error{std::string("cannot read: ") + std::strerror(errno), "", 0};
    if (got == 0) return content;
    content.append(buffer, static_cast<size_t>(got));
  }
  return too_large();
}

Result<std::string> read_input(const Input& input) {
  if (!input.error.empty()) return Error{input.error, "", 0};
  if (input.is_stdin) return read_stdin();
  std::error_code unknown;
  const std::uintmax_t size = std::filesystem::file_size(input.path, unknown);
  if (!unknown && size > kMaxArticleBytes) return too_large();
  return read_file(input.path, kMaxArticleBytes);
}

FileOutcome report(const FileReport& file, const CheckSettings& settings) {
  FileOutcome outcome;
  outcome.text = settings.format->file(file, settings.report);
  if (settings.format->keep != nullptr) {
    outcome.kept = settings.format->keep(file, settings.report);
  }
  outcome.counts.add(file);
  return outcome;
}

FileOutcome report_error(const Input& input, const std::string& message,
                         const CheckSettings& settings) {
  FileReport file;
  file.path = input.path;
  file.error = message;
  FileOutcome outcome = report(file, settings);
  outcome.error = input.path + ": " + message;
  return outcome;
}

bool fails(const ReportCounts& counts, FailLevel level) {
  switch (level) {
    case FailLevel::none:
      return false;
    case FailLevel::error:
      return counts.errors > 0;
    case FailLevel::warning:
      return counts.errors + counts.warnings > 0;
    case FailLevel::info:
      return counts.errors + counts.warnings + counts.infos > 0;
  }
  return false;
}

std::optional<Format> named_format(const Input& input, const CheckSettings& settings,
                                   const FilePlan& plan) {
  if (settings.as) return settings.as;
  return plan.format ? plan.format : format_of(input.path);
}

// The command line has the last word.
const ReadOptions& read_options(const CheckSettings& settings, const FilePlan& plan) {
  return settings.read.json.empty() ? plan.read : settings.read;
}

// Most .json files of a folder are no articles, and none that anyone asked about.
bool only_if_recognized(const Input& input, std::optional<Format> format) {
  return !input.named && !input.is_stdin && format && must_be_recognized(*format);
}

std::string diff_or_error(const Input& input, std::string& bytes, const Fixed& fixed,
                          const CheckSettings& settings, std::optional<Error>& error) {
  if (settings.diff) return unified_diff(input.path, bytes, fixed.bytes);
  if (fixed.bytes != bytes) error = overwrite(input.path, fixed.bytes);
  if (!error) bytes = fixed.bytes;
  return "";
}

FileOutcome check_readable(const Input& input, std::string bytes, const CheckSettings& settings,
                           const FilePlan& plan) {
  const std::optional<Format> named = named_format(input, settings, plan);
  const Format format = named ? *named : sniff_format(bytes);
  const Check check_bytes = [&](std::string_view content) {
    return check(content, format, *plan.gazetteer, plan.rules, plan.policy,
                 read_options(settings, plan));
  };
  Fixed fixed;
  std::string diff;
  if (settings.fix != FixMode::none) {
    Result<Fixed> result = fix(bytes, settings.fix, format, check_bytes);
    if (!result) return report_error(input, result.error().message, settings);
    fixed = *std::move(result);
    std::optional<Error> error;
    diff = diff_or_error(input, bytes, fixed, settings, error);
    if (error) return report_error(input, error->message, settings);
  }
  Result<Checked> checked = check_bytes(bytes);
  if (!checked) return report_error(input, checked.error().message, settings);
  if (!settings.show_suppressed) {
    std::erase_if(checked->findings,
                  [](const Finding& f) { return f.status == Status::suppressed; });
  }
  for (const FindingStep& step : settings.steps) step(input.path, bytes, *checked);
  FileReport file;
  file.path = input.path;
  file.bytes = bytes;
  file.article = &checked->story.article;
  file.story = &checked->story;
  file.findings = checked->findings;
  FileOutcome outcome = report(file, settings);
  outcome.fails = settings.diff ? !diff.empty() : fails(outcome.counts, plan.fail_level);
  outcome.fixed = fixed.applied;
  for (const std::string& refused : fixed.refused)
    outcome.notes.push_back(input.path + ":" + refused);
  if (settings.diff) outcome.text = std::move(diff);
  return outcome;
}

}  // namespace

FileOutcome check_file(const Input& input, const CheckSettings& settings, const FilePlan& plan) {
  try {
    Result<std::string> bytes = read_input(input);
    const std::optional<Format> format = named_format(input, settings, plan);
    if (only_if_recognized(input, format)) {
      if (!bytes || !is_recognized(*bytes, *format, read_options(settings, plan))) return {};
    }
    if (!bytes) return report_error(input, bytes.error().message, settings);
    if (input.is_stdin && settings.fix != FixMode::none && !settings.diff) {
      return report_error(input, "cannot be corrected in place; use --diff", settings);
    }
    return check_readable(input, *std::move(bytes), settings, plan);
  } catch (const std::bad_alloc&) {
    return report_error(input, "needs more memory than there is", settings);
  }
}

}  // namespace stet

#include "checker/cli/commands.h"

#include "checker/cli/output.h"
#include "checker/gazetteer/default.h"
#include "checker/report/report.h"

namespace stet {
namespace {

// 1234567 → "1,234,567"
std::string grouped(uint64_t number) {
  std::string digits = std::to_string(number);
  for (size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

}  // namespace

std::string version_text() {
  std::string out = "stet " + std::string(tool_version()) + "\n";
  const Result<Gazetteer> gazetteer = default_gazetteer();
  if (!gazetteer) return out + "gazetteer: " + gazetteer.error().text();
  uint64_t entries = 0;
  for (uint16_t i = 0; i < gazetteer->layers(); ++i) entries += gazetteer->info(i).entries;
  const ReportHead head = report_head(*gazetteer);
  out += "gazetteer: " + grouped(head.names) + " names of " + grouped(entries) +
         " entries, built " + head.built;
  for (const std::string& source : head.sources) out += "\n  " + source;
  return out;
}

int usage_error(std::string_view command, std::string_view message) {
  const std::string name = command.empty() ? "stet" : "stet " + std::string(command);
  complain((command.empty() ? "" : std::string(command) + ": ") + std::string(message));
  complain("see " + name + " --help");
  return kExitFailure;
}

int print(std::string_view text) {
  Output output;
  output.write(text);
  const auto error = output.finish();
  if (!error) return kExitGood;
  complain(error->text());
  return kExitFailure;
}

}  // namespace stet

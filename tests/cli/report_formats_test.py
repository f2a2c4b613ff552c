"""Real runs in every format that other programs read, validated against the schemas of these programs.

Usage: report_formats_test.py STET SCHEMAS. Needs jsonschema (Debian: python3-jsonschema) and xmllint
(libxml2-utils). Every run is also compared with its JSON report: the same findings, at the same bytes.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.parse
import xml.etree.ElementTree

import jsonschema

ARTICLES = {
    b"a.md": "# Visit\n\nForeign Minister Asaad al-Shaybani arrived \U0001f600. Asaad al-Shaybani spoke.\n\nAl-Shaibani left.\n",
    b"b.txt": "\ufeffKYIV - President Volodymyr Zelenskyy spoke \U0001f600 in Kyiv.\r\n\r\nMr Zelenskyy left. \u201cZelensky is right,\u201d he said.\r\n",
    b"c.html": "<p>Turkey's president, Recep Tayyip Erdo&#287;an, spoke. <b>Erdo</b>&#287;an left.</p><p>Erdogan &amp; Co.</p>",
    b"d \xff.txt": "Latin\u00e91 text".encode("latin-1"),
    b"sub/q'\"<&>:,%\n]]>.md": "Troops left the airbase near Khamenei in Syria. Damascus said nothing.\n",
    b"clean.md": "Nothing here.\n",
    b"empty.md": "",
}
RUNS = (["."], ["empty.md"], ["gone.md", "no\n::error::such\x1b.md"], ["clean.md", "gone.md", "a.md"], ["./a.md"])


class Runner:
    def __init__(self, stet, folder):
        self.stet, self.folder = stet, folder

    def __call__(self, form, arguments):
        command = [self.stet, "check", "--format", form, *arguments]
        done = subprocess.run(command, capture_output=True, cwd=self.folder, timeout=120)
        assert done.returncode in (0, 1, 2), (form, done)
        return done.stdout

    def bytes_of(self, path):
        with open(os.path.join(os.fsencode(self.folder), path), "rb") as file:
            return file.read()


def findings(report):
    return [(file, finding) for file in report["files"] for finding in file["findings"]]


def unreadable(report):
    return [file for file in report["files"] if file["error"]]


def span(finding):
    return finding["span"]["start"]["byte"], finding["span"]["end"]["byte"]


def check_json_schema(schema, value):
    validator = jsonschema.validators.validator_for(schema)
    validator.check_schema(schema)
    errors = list(validator(schema, format_checker=jsonschema.FormatChecker()).iter_errors(value))
    assert not errors, [(error.message[:300], list(error.absolute_path)) for error in errors[:3]]


def check_sarif(run, arguments, report, schemas):
    log = json.loads(run("sarif", arguments))
    check_json_schema(schemas["sarif-2.1.0.json"], log)
    [results, driver] = log["runs"][0]["results"], log["runs"][0]["tool"]["driver"]
    assert len(results) == len(findings(report))
    for result, (_, finding) in zip(results, findings(report)):
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == finding["rule"]
        related = result.get("relatedLocations", [])
        assert len(related) == len(finding["related"])
        for place, source in zip(result["locations"] + related, [finding] + finding["related"]):
            place = place["physicalLocation"]
            data = run.bytes_of(urllib.parse.unquote_to_bytes(place["artifactLocation"]["uri"]))
            region = place["region"]
            assert (region["byteOffset"], region["byteOffset"] + region["byteLength"]) == span(source)
            if data.isascii() or b"\xff" not in data and b"\xe9" not in data:
                lines = re.split("\r\n|\n|\r", data.decode("utf-8-sig"))
                line = lines[region["startLine"] - 1].encode("utf-16-le")
                here = line[2 * region["startColumn"] - 2:2 * region["endColumn"] - 2].decode("utf-16-le")
                assert here.encode() == data[slice(*span(source))], (here, source)
        for link in re.findall(r"\]\((\d+)\)", result["message"]["text"]):
            assert int(link) in [place["id"] for place in related]
    [invocation] = log["runs"][0]["invocations"]
    assert len(invocation["toolExecutionNotifications"]) == len(unreadable(report))
    assert invocation["executionSuccessful"] == (not unreadable(report))


def check_rdjson(run, arguments, report, schemas):
    result = json.loads(run("rdjson", arguments))
    check_json_schema(schemas["DiagnosticResult.json"], result)
    lines = [json.loads(line) for line in run("rdjsonl", arguments).splitlines()]
    for line in lines:
        check_json_schema(schemas["Diagnostic.json"], line)
    assert lines == result["diagnostics"]
    diagnostics = [d for d in lines if "range" in d["location"]]
    assert len(lines) - len(diagnostics) == len(unreadable(report))
    assert len(diagnostics) == len(findings(report))
    for diagnostic, (file, finding) in zip(diagnostics, findings(report)):
        assert diagnostic["location"]["path"] == file["path"]
        if "\\x" in file["path"]:
            continue
        data = run.bytes_of(os.fsencode(file["path"]))
        starts = [0] + [match.end() for match in re.finditer(b"\r\n|\n|\r", data)]

        def bytes_of(place):
            return tuple(starts[place[end]["line"] - 1] + place[end]["column"] - 1 for end in ("start", "end"))

        assert bytes_of(diagnostic["location"]["range"]) == span(finding)
        for other, source in zip(diagnostic.get("related_locations", []), finding["related"]):
            assert bytes_of(other["location"]["range"]) == span(source)
        for suggestion in diagnostic.get("suggestions", []):
            assert suggestion["range"] == diagnostic["location"]["range"]
            assert data[slice(*span(finding))].decode() == finding["text"]


def check_gitlab(run, arguments, report, schemas):
    issues = json.loads(run("gitlab", arguments))
    check_json_schema(schemas["gitlab-code-quality.json"], issues)
    assert len(issues) == len(findings(report)) + len(unreadable(report))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def xml_valid(data, schema):
    done = subprocess.run(["xmllint", "--noout", "--schema", schema, "-"], input=data, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
    return xml.etree.ElementTree.fromstring(data)


def check_xml(run, arguments, report, schemas):
    styles = xml_valid(run("checkstyle", arguments), schemas["checkstyle.xsd"])
    assert [file.get("name") for file in styles] == [file["path"] for file in report["files"]]
    for element, file in zip(styles, report["files"]):
        places = [(error.get("line"), error.get("column")) for error in element]
        starts = [finding["span"]["start"] for finding in file["findings"]]
        wanted = [(str(start["line"]), str(start["column"])) for start in starts]
        assert places == ([("1", "1")] if file["error"] else wanted)
    suites = xml_valid(run("junit", arguments), schemas["jenkins-junit.xsd"])
    assert [suite.get("name") for suite in suites] == [file["path"] for file in report["files"]]
    for suite, file in zip(suites, report["files"]):
        assert len(suite) == int(suite.get("tests")) == max(1, len(file["findings"]))
        assert len(suite.findall("testcase/failure")) == int(suite.get("failures")) == len(file["findings"])
        assert len(suite.findall("testcase/error")) == int(suite.get("errors")) == bool(file["error"])


def check_github(run, arguments, report, _):
    lines = run("github", arguments).decode().split("\n")
    assert lines.pop() == "" and lines.pop().startswith("stet: ")
    commands = [re.fullmatch(r"::(error|warning|notice) ([^:]*)::([^\r]*)", line) for line in lines]
    assert all(commands), lines
    levels = [command[1] for command in commands]
    assert levels == sorted(levels, key=["error", "warning", "notice"].index)
    assert len(commands) == len(findings(report)) + len(unreadable(report)) + 1
    for command in commands:
        properties = [item.split("=", 1) for item in command[2].split(",")]
        assert {key for key, _ in properties} <= {"file", "line", "endLine", "col", "endColumn", "title"}, command[2]


def main(stet, folder_of_schemas):
    schemas = {}
    for name in os.listdir(folder_of_schemas):
        path = os.path.join(folder_of_schemas, name)
        with open(path, encoding="utf-8") as file:
            schemas[name] = json.load(file) if name.endswith(".json") else path
    checks = (check_sarif, check_rdjson, check_gitlab, check_xml, check_github)
    seen = 0
    with tempfile.TemporaryDirectory() as folder:
        run = Runner(stet, folder)
        for name, content in ARTICLES.items():
            path = os.path.join(os.fsencode(folder), name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as file:
                file.write(content if isinstance(content, bytes) else content.encode())
        for arguments in RUNS:
            report = json.loads(run("json", arguments))
            seen += len(findings(report))
            for check in checks:
                check(run, arguments, report, schemas)
    assert seen > 5, seen
    for name, bad in (("sarif-2.1.0.json", {"version": "2.1.0"}), ("DiagnosticResult.json", {"diagnostics": 1}),
                      ("gitlab-code-quality.json", [{}])):
        assert list(jsonschema.validators.validator_for(schemas[name])(schemas[name]).iter_errors(bad)), name
    print("valid:", seen, "findings in", len(RUNS), "runs")


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]), sys.argv[2])

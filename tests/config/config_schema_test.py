"""What the schema of .stet.json takes the program takes, and the other way round.

Usage: config_schema_test.py STET. Needs jsonschema (Debian: python3-jsonschema).
"""

import json
import os
import subprocess
import sys
import tempfile

import jsonschema

GOOD = [
    {},
    {"$schema": "https://example.org/schema", "fail_level": "info"},
    {"rules": {"names": "off", "names/person-variant": {"severity": "error", "min_confidence": 0.5}}},
    {"rules": {"places/far-twin": {}}, "min_confidence": 1},
    {"paths": [{"match": "a/"}, {"match": ["b", "*.md"], "rules": {"names": "info"}, "fail_level": "none"}]},
    {"exclude": "a", "formats": {"wire/*": "plain"}, "gazetteers": []},
    {"exclude": ["a", "b/**"], "min_confidence": 0},
    {"house": {}},
    {"json": {"headline": "/title", "body": ["/lead", "/content:html"], "article": "/items/*"}},
    {"house": {"rules": ["house-rules.json"]}, "rules": {"house": "info", "house/a": "off"}},
]
BAD = [
    [],
    {"rule": {}},
    {"fail_level": "off"},
    {"fail_level": None},
    {"rules": []},
    {"rules": {"nams": "off"}},
    {"rules": {"names/person-varian": "off"}},
    {"rules": {"names": "none"}},
    {"rules": {"names": {"level": "off"}}},
    {"rules": {"names": True}},
    {"min_confidence": 2},
    {"min_confidence": "1"},
    {"paths": {}},
    {"paths": [{"rules": {}}]},
    {"paths": [{"match": []}]},
    {"paths": [{"match": "a", "exclude": "b"}]},
    {"exclude": [1]},
    {"exclude": "!a"},
    {"exclude": [""]},
    {"formats": {"a": "word processor"}},
    {"formats": []},
    {"gazetteers": [""]},
    {"json": {"text": "/content"}},
    {"json": "/content"},
    {"json": {"body": 1}},
    {"house": "rules.json"},
    {"house": {"rule": []}},
    {"house": {"rules": 1}},
]


def main(stet):
    schema = json.loads(subprocess.run([stet, "schema", "config"], capture_output=True, check=True).stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, ".stet.json")
        with open(os.path.join(folder, "house-rules.json"), "w", encoding="utf-8") as file:
            json.dump({"a": {"pattern": "a", "message": "b"}}, file)
        for good, documents in ((True, GOOD), (False, BAD)):
            for document in documents:
                with open(path, "w", encoding="utf-8") as file:
                    json.dump(document, file)
                done = subprocess.run([stet, "config"], cwd=folder, capture_output=True, text=True)
                assert validator.is_valid(document) == good, ("the schema", document)
                assert (done.returncode == 0) == good, ("the program", document, done.stderr)
                if not good:
                    assert done.returncode == 2 and done.stderr.startswith("stet: .stet.json:1:"), done.stderr
        os.remove(path)
        # What `stet init` writes is good as it stands, and with all that it proposes.
        subprocess.run([stet, "init"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        subprocess.run([stet, "config"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        with open(path, encoding="utf-8") as file:
            text = file.read()
        proposed = "".join(line.replace("// ", "", 1) if line.lstrip().startswith(("// \"", "//   {", "// ]")) else line
                           for line in text.splitlines(keepends=True))
        assert proposed.count("//") < text.count("//")
        with open(path, "w", encoding="utf-8") as file:
            file.write(proposed)
        subprocess.run([stet, "config"], cwd=folder, check=True, stdout=subprocess.DEVNULL)


main(os.path.abspath(sys.argv[1]))

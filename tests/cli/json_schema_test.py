"""Validates real reports of the program against the schema that it prints (draft 2020-12).

Usage: json_schema_test.py STET. Needs jsonschema (Debian: python3-jsonschema). The schema allows keys that it
does not know, because readers must; here they are refused, so that every key is described.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile

import jsonschema

ARTICLES = {
    "a.md": "# Visit\n\nForeign Minister Asaad al-Shaybani arrived. Asaad al-Shaybani spoke.\n\nAl-Shaibani left.\n",
    "b.txt": "KYIV - President Volodymyr Zelenskyy spoke \U0001f600 in Kyiv. \u201cZelensky is right,\u201d he said.\r\n",
    "c.html": "<p>Latin\u00e91 text</p>".encode("latin-1"),
    "empty.md": "",
}

DOCX = """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
<w:p><w:r><w:t>Visit</w:t></w:r></w:p>
<w:p><w:r><w:t>Foreign Minister Asaad al-Shaybani arrived. Asaad al-Shaybani spoke.</w:t></w:r></w:p>
<w:p><w:r><w:t>Al-Shai</w:t></w:r><w:r><w:t>bani left.</w:t></w:r></w:p></w:body></w:document>"""


def unpacked(path):
    """What the bytes of a position count in."""
    if path.endswith(".docx"):
        with zipfile.ZipFile(path) as archive:
            return archive.read("word/document.xml")
    with open(path, "rb") as file:
        return file.read()


def visible(source):
    return re.sub("<[^>]*>", "", source.decode("utf-8", "replace"))


def strict(node):
    """The same schema without room for unknown keys."""
    if isinstance(node, dict):
        node = {key: strict(value) for key, value in node.items()}
        if "properties" in node and "required" in node:
            node["additionalProperties"] = False
            # Optional keys come together or not at all.
            keys = sorted(node["required"] + list(node.get("dependentRequired", {})))
            assert keys == sorted(node["properties"]), "an optional key: " + str(node["required"])
        return node
    return [strict(item) for item in node] if isinstance(node, list) else node


def run(stet, *arguments, folder="."):
    return subprocess.run([stet, *arguments], capture_output=True, cwd=folder, timeout=120)


def main(stet):
    schema = json.loads(run(stet, "schema").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    lax = jsonschema.Draft202012Validator(schema)
    exact = jsonschema.Draft202012Validator(strict(schema))
    with tempfile.TemporaryDirectory() as folder:
        for name, content in ARTICLES.items():
            with open(os.path.join(folder, name), "wb") as file:
                file.write(content if isinstance(content, bytes) else content.encode())
        with zipfile.ZipFile(os.path.join(folder, "d.docx"), "w") as archive:
            archive.writestr("word/document.xml", DOCX)
        seen, packed = 0, 0
        for arguments in (["."], ["a.md", "gone.md"], ["empty.md"], [os.fsdecode(b"gone\xff.md")], ["c.html", "b.txt"],
                          ["d.docx"]):
            done = run(stet, "check", "--format", "json", *arguments, folder=folder)
            report = json.loads(done.stdout)
            exact.validate(report)
            lax.validate(report)
            seen += sum(len(file["findings"]) for file in report["files"])
            for file in report["files"]:
                for finding in file["findings"]:
                    data = unpacked(os.path.join(folder, file["path"]))
                    packed += finding["span"]["start"].get("part") == "word/document.xml"
                    span = data[finding["span"]["start"]["byte"]:finding["span"]["end"]["byte"]]
                    assert visible(span) == finding["text"], (span, finding["text"])
        assert seen > 0 and packed > 0, "no findings, so nothing was tested"
    # The validators must be able to fail.
    report["files"] = [{"path": 1}]
    assert list(lax.iter_errors(report)) and list(exact.iter_errors(report))
    print("valid:", seen, "findings")


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]))

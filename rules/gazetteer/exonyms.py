#!/usr/bin/env python3
"""Writes rules/knowledge/exonyms/places/countries.tsv: what the languages written in Latin letters call each country.

    exonyms.py CLDR_MAIN_FOLDER OUT.tsv

CLDR_MAIN_FOLDER is common/main of the Unicode CLDR (Debian package unicode-cldr-core: /usr/share/unicode/cldr/common/main).
Same files in, same bytes out."""

import sys
import unicodedata
import xml.etree.ElementTree as ElementTree
from pathlib import Path

# Languages of newspapers, wire services and name lists; regional variants add nothing.
LANGUAGES = """af az bs ca cs cy da de en es et eu fi fil fo fr ga gl ha hr hu id ig is it jv ku lb lt lv mg ms mt nb nl
nn pl pt pt_PT ro rw sk sl so sq sr_Latn sv sw tk tr uz vi wo xh yo zu""".split()

HEADER = """\
# What other languages call each country, for judging whether two names are one (stet compare); never looked for in an article,
# where a foreign form mostly stands in a foreign name (Banco do Brasil).
# source: Unicode CLDR 41, territory names in %d languages (Unicode-3.0 licence, see NOTICE), written by rules/gazetteer/exonyms.py.
# why: Germany is Deutschland, Alemania and Niemcy; no spelling rule says so.
name	variants	kind	country	lat	lon	note	other	demonyms
"""


def territories(path):
    names = {}
    for element in ElementTree.parse(path).getroot().findall("localeDisplayNames/territories/territory"):
        code, text = element.get("type"), element.text
        if len(code) == 2 and code.isalpha() and code not in ("EU", "EZ", "UN", "ZZ", "XA", "XB", "QO") and text and text != "↑↑↑":
            names.setdefault(code, []).append(text)
    return names


def is_latin(text):
    return all(not c.isalpha() or unicodedata.name(c).startswith("LATIN") for c in text)


def main():
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    english = territories(folder / "en.xml")
    found = {code: list(names) for code, names in english.items()}
    for language in LANGUAGES:
        for code, names in territories(folder / (language + ".xml")).items():
            found.setdefault(code, []).extend(names)
    with open(str(out) + ".new", "w", encoding="utf-8") as table:
        table.write(HEADER % len(LANGUAGES))
        for code in sorted(english):
            names = [n for n in dict.fromkeys(found[code]) if is_latin(n) and "|" not in n]
            table.write("\t".join((names[0], "|".join(names[1:]), "country", code, "", "", "")) + "\n")
    Path(str(out) + ".new").rename(out)


if __name__ == "__main__":
    main()

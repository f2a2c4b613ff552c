"""Writes world.inc: land and borders of the world as two SVG paths, for the maps of the HTML report.

Usage: make_world.py countries-110m.json > world.inc

The input is Natural Earth 1:110m (public domain) as TopoJSON, from the npm package world-atlas 2.0.2. Units of
the output are tenths of a degree, x east and y south. An arc's shape is kept to an eighth of a degree
(Douglas-Peucker); the ends of arcs stay, so that neighbours still meet.
"""

import json
import sys

TOLERANCE = 0.12  # degrees
SMALLEST = 0.3  # square degrees; islands below it are left out
SOUTHERNMOST = -60.0  # no news needs Antarctica


def decoded(topology):
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        yield points


def simplified(points):
    if len(points) < 3:
        return points
    (ax, ay), (bx, by) = points[0], points[-1]
    length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5

    def distance(p):
        if length == 0:
            return ((p[0] - ax) ** 2 + (p[1] - ay) ** 2) ** 0.5
        return abs((bx - ax) * (p[1] - ay) - (by - ay) * (p[0] - ax)) / length

    far = max(range(1, len(points) - 1), key=lambda i: distance(points[i]))
    if distance(points[far]) < TOLERANCE:
        return [points[0], points[-1]]
    return simplified(points[: far + 1])[:-1] + simplified(points[far:])


def area(ring):
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))) / 2


def path(lines, closed):
    out = []
    for line in lines:
        points = [(round(x * 10), round(-y * 10)) for x, y in line]
        points = [p for p, before in zip(points, [None] + points) if p != before]
        if len(points) < 2:
            continue
        text = ""
        for (x, y), (bx, by) in zip(points[1:], points):
            for step in (x - bx, y - by):
                text += ("" if step < 0 or not text else " ") + str(step)
        out.append("M%d %dl%s%s" % (*points[0], text, "z" if closed else ""))
    return "".join(out)


def wrapped(text, width=100):
    return "\n".join('    "%s"' % text[i : i + width] for i in range(0, len(text), width))


def arcs_of(geometry):
    polygons = {"Polygon": lambda g: [g], "MultiPolygon": lambda g: g}.get(geometry["type"], lambda g: [])
    return [ring for polygon in polygons(geometry.get("arcs", [])) for ring in polygon]


def main(source):
    with open(source, encoding="utf-8") as file:
        topology = json.load(file)
    arcs = [simplified(points) for points in decoded(topology)]
    land, coast = [], set()
    for geometry in topology["objects"]["land"]["geometries"]:
        for ring in arcs_of(geometry):
            points = []
            for arc in ring:
                coast.add(max(arc, ~arc))
                points += (arcs[arc] if arc >= 0 else arcs[~arc][::-1])[1 if points else 0 :]
            if area(points) >= SMALLEST and max(y for _, y in points) > SOUTHERNMOST:
                land.append(points)
    inland = set()
    for geometry in topology["objects"]["countries"]["geometries"]:
        inland.update(max(arc, ~arc) for ring in arcs_of(geometry) for arc in ring)
    borders = [arcs[arc] for arc in sorted(inland - coast)]
    print("// Made by make_world.py from Natural Earth 1:110m (naturalearthdata.com), public domain.")
    print("constexpr std::string_view kLand =\n%s;" % wrapped(path(land, True)))
    print("constexpr std::string_view kBorders =\n%s;" % wrapped(path(borders, False)))


main(sys.argv[1])

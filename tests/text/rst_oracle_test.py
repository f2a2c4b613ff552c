#!/usr/bin/env python3
"""reStructuredText as docutils reads it: every paragraph, title and caption has the same visible text.

usage: rst_oracle_test.py PRINT_BLOCKS
"""
import random
import subprocess
import sys
import tempfile

import docutils.core
import docutils.nodes as nodes

SAMPLES = [
    """\
Water for the steppe
====================

:author: Jane Doe

President *Kassym-Jomart Tokayev* met **Emomali Rahmon** in `Dushanbe <http://x.y>`_ on Monday; see
the `full text`_ and ``code *here*``. He said [1]_ that 2*3 is 6\\* and snake_case stays, so does
__init__ and a * star.

The port
--------

    We shall *not* wait.

    -- Bashar al-Assad, president

1. First |sub| item
   goes on.
2. Second item

   with a paragraph.

- bullet (*emphasis*)
- "*quoted*" and '**strong**'

term
    Definition of :emphasis:`the term`.

.. _full text: http://x.y/z
.. |sub| replace:: substituted
.. [1] A footnote text.
.. a comment that nobody sees

.. figure:: x.png
   :alt: alternative

   The caption of it.

   The legend.

.. note:: Mind the gap
   between them.

.. epigraph::

   Epigraph text.

+------+-------+
| a    | *b*   |
+======+=======+
| c c  | d     |
| more |       |
+------+-------+

=====  =====
left   right
=====  =====
one    two
three  four
       more
=====  =====

Literal follows::

    not text

| line one
| line two

Last_ word, anonymous__ and \\ joined\\ text.

.. _last: http://x.y
__ http://x.y
""",
]

# Pieces of inline markup that random paragraphs are made of.
PIECES = ["*", "**", "``", "`", "_", "__", "a", "Tokayev", " ", " ", " ", ".", ",", "(", ")", '"', "'", "-", "’s", "é",
          "\\", "[1]_", ":emphasis:", "`x`_", "\n", "*em*", "**st**", "``l``", "x_y", "|"]


def visible(text):
    return " ".join(text.replace("\x00", "").split())


def by_docutils(source):
    """The visible text of each block, or None if docutils complains (then readers may differ)."""
    document = docutils.core.publish_doctree(
        source, settings_overrides={"report_level": 5, "halt_level": 6, "raw_enabled": False, "smart_quotes": False})
    if next(iter(document.findall(nodes.problematic)), None) is not None:
        return None
    for mark in list(document.findall(nodes.footnote_reference)) + list(document.findall(nodes.label)):
        mark.parent.remove(mark)
    for skipped in list(document.findall(nodes.system_message)):
        skipped.parent.remove(skipped)
    kinds = (nodes.paragraph, nodes.title, nodes.subtitle, nodes.caption, nodes.term, nodes.attribution)
    blocks = [visible(n.astext()) for n in document.findall(lambda n: isinstance(n, kinds))]
    return [b for b in blocks if b]


def by_stet(program, source):
    with tempfile.NamedTemporaryFile("w", suffix=".rst", encoding="utf-8", newline="") as file:
        file.write(source)
        file.flush()
        out = subprocess.run([program, file.name], check=True, capture_output=True, text=True).stdout
    return [visible(line.partition(": ")[2]) for line in out.splitlines() if not line.startswith("code: ")]


def main(program):
    wrong = 0
    for source in SAMPLES:
        ours = by_stet(program, source)
        for block in by_docutils(source):
            if block not in ours:
                wrong += 1
                print(f"missing: {block!r}")
    generator = random.Random(5)
    compared = 0
    for _ in range(400):
        paragraph = "Text " + "".join(generator.choice(PIECES) for _ in range(generator.randrange(4, 14)))
        source = " ".join(paragraph.split()) + " end.\n\n.. [1] note\n\n.. _x: http://x.y\n"
        theirs = by_docutils(source)
        if theirs is None:
            continue
        compared += 1
        if theirs[0] != by_stet(program, source)[0]:
            wrong += 1
            print(f"{source!r}\n  docutils {theirs[0]!r}\n  stet     {by_stet(program, source)[0]!r}")
    if compared < 100:
        wrong += 1
        print(f"only {compared} random paragraphs could be compared")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

"""The HTML report as an editor uses it: its markup is checked here, its behaviour in a headless Chromium.

Usage: html_report_test.py STET STYLE.css. Without Chromium (Debian: chromium) only the markup is checked, unless
CI is set.
"""

import base64
import hashlib
import html.parser
import os
import re
import subprocess
import sys
import tempfile

from chromium import Browser, find_chromium

STORY = """# Syria's Foreign Minister Assad al-Shaibani arrives in Moscow

*Talks on the future of the bases follow months of contacts*

![Foreign minister Asaad Hassan al-Shaybani in Moscow](a.jpg)

Syria's Foreign Minister Asaad Hassan al-Shaybani arrived in Moscow on Thursday. Mr al-Shaybani met Sergei Lavrov.

Russian planes left a runway at the airbase near Khamenei and turned west over the port of Tartus in Syria.

> "A relation that rests on respect," al-Shaibani said. Volodymyr Zelenskyy was not mentioned.

- Ukraine's president, Volodymyr Zelenskyy, called it a farce. Zelensky spoke in Kyiv, and Zelensky went home.
"""
# Read as plain text, so that every character must arrive as it is.
HOSTILE = """</script></style><script>document.title='bad'</script> <img src=x onerror="document.title='bad'">

President Volodymyr Zelenskyy & "><svg onload=alert(1)> 'Zelensky' spoke. &lt;b&gt; Mr Zelenskyy left \u202eCIBARA\u202c `${1}`.

]]> --> <!-- <a href=javascript:alert(1)>Zelensky</a> \x01\x0c
"""
HOSTILE_NAME = "a\"><script>document.title='bad'<img onerror=x>&amp;'.txt"
CLEAN = "Nothing here.\n"


class Markup(html.parser.HTMLParser):
    """Collects what the static checks need."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.ids, self.raw = [], [], {"style": "", "script": ""}
        self.inside = None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, attributes))
        self.ids += [value for name, value in attributes if name == "id"]
        self.inside = tag if tag in self.raw else None

    def handle_endtag(self, tag):
        self.inside = None

    def handle_data(self, data):
        if self.inside:
            self.raw[self.inside] += data


def check_markup(text):
    page = Markup(text)
    assert [tag for tag, _ in page.elements].count("script") == 1
    assert len(set(page.ids)) == len(page.ids), "an id twice"
    links = 0
    for tag, attributes in page.elements:
        assert tag not in ("img", "link", "iframe", "object", "base", "image"), tag
        for name, value in attributes:
            assert not name.startswith("on") and name not in ("src", "style", "action"), (tag, name)
            if name.endswith("href"):
                assert value[0] == "#" and value[1:] in page.ids, (tag, value)
                links += 1
    policy = next(dict(a)["content"] for t, a in page.elements if t == "meta" and dict(a).get("http-equiv"))
    assert policy.startswith("default-src 'none';") and "unsafe" not in policy, policy
    for element in ("style", "script"):
        digest = base64.b64encode(hashlib.sha256(page.raw[element].encode()).digest()).decode()
        assert "%s-src 'sha256-%s'" % (element, digest) in policy, element
    return links


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def check_contrast(style):
    """WCAG 2.2: 4.5 for text, on every ground that it stands on."""
    themes = re.findall(r"--paper: #fbfaf6.*?color-scheme: light|--paper: #18.*?color-scheme: dark", style, re.S)
    assert len(themes) == 3, len(themes)
    for theme in themes:
        colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", theme))
        pairs = [(text, ground) for text in ("ink", "soft", "error", "warning", "info", "done")
                 for ground in ("paper", "card", "land")]
        pairs += [("ink", wash) for wash in ("error-wash", "warning-wash", "info-wash", "done-wash")]
        pairs += [(same, same + "-wash") for same in ("error", "warning", "info", "done")]
        for text, ground in pairs:
            light, dark = sorted((luminance(colours[text]), luminance(colours[ground])), reverse=True)
            contrast = (light + 0.05) / (dark + 0.05)
            assert contrast >= 4.5, (text, ground, round(contrast, 2))


def corrected(page):
    page.run("document.querySelector('.show').focus(); document.querySelector('.show').click()")
    text = page.run("document.querySelector('#corrected textarea').value")
    page.run("document.querySelector('#corrected').close()")
    return text


def check_decisions(page, path):
    page.open(path)
    before = corrected(page)
    assert before.startswith("Syria's Foreign Minister Assad al-Shaibani arrives in Moscow\n\nTalks on"), before
    page.key("j")
    assert page.run("document.activeElement.matches('.note') && document.activeElement.dataset.f") == "1"
    assert page.run("document.querySelectorAll('a.other.lit').length") > 0, "other places are not shown"
    page.key("a")
    after = corrected(page)
    assert after == before.replace("Assad al-Shaibani", "Asaad al-Shaybani"), after
    assert page.run("document.querySelector('.note').classList.contains('accepted')")
    page.key("u")
    assert corrected(page) == before
    khamenei = "[...document.querySelectorAll('.note')].find(n => n.textContent.includes('Khamenei'))"
    page.run(khamenei + ".querySelector('.accept').click()")
    assert "airbase near Khmeimim and" in corrected(page)
    page.key("j")
    page.key("i")
    assert page.run("document.querySelectorAll('.note.stands').length") == 1
    page.open(path)
    assert "airbase near Khmeimim and" in corrected(page), "a reload loses decisions"
    assert page.run("document.querySelectorAll('.note.stands').length") == 1
    assert page.run("document.querySelector('.progress').textContent").startswith("2 of ")
    page.run("document.querySelector('#undo').click(); document.querySelector('#undo').click()")
    assert corrected(page) == before
    twice = "[...document.querySelectorAll('.everywhere')].find(b => b.closest('.note').textContent.includes('Zelensk'))"
    page.run(twice + ".click()")
    assert len(re.findall(r"Zelensky\b", corrected(page))) == 0 and page.run(
        "document.querySelectorAll('.note.accepted').length") == 2


def check_copy(page):
    page.call("Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])
    page.run("document.querySelector('.copy').focus()")
    page.key("c")
    page.wait("document.querySelector('#said').textContent !== '' || document.querySelector('#corrected').open")
    if page.run("document.querySelector('#corrected').open"):
        copied = page.run("document.querySelector('#corrected textarea').value")
        page.run("document.querySelector('#corrected').close()")
    else:
        copied = page.run("navigator.clipboard.readText()")
    assert copied == corrected(page) and copied.startswith("Syria's"), copied


def check_keys(page):
    page.key("?")
    assert page.run("document.querySelector('#help').open")
    page.key("j")
    assert page.run("document.querySelector('#help').open"), "keys act behind a dialog"
    page.run("document.querySelector('#help').close()")
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.run(ground)
    page.run("document.querySelector('#theme').click()")
    dark = page.run(ground)
    assert light != dark
    page.run("document.querySelector('#theme').click()")
    page.media(prefers_color_scheme="dark")
    assert page.run(ground) == dark
    page.media()
    assert page.run(ground) == light


def check_layout(page, path):
    for width, phone in ((390, True), (760, False), (1100, False), (1440, False)):
        page.size(width, 900, phone)
        page.open(path)
        assert page.run("document.documentElement.scrollWidth") <= width, width
        boxes = page.run("[...document.querySelectorAll('.note, .rail')].map(n => n.getBoundingClientRect())"
                         ".map(r => [r.left, r.top, r.right, r.bottom])")
        assert len(boxes) > 4
        for i, a in enumerate(boxes):
            for b in boxes[:i]:
                assert a[0] >= b[2] or b[0] >= a[2] or a[1] >= b[3] - 0.5 or b[1] >= a[3] - 0.5, (width, a, b)
    page.media("print")
    assert page.run("getComputedStyle(document.querySelector('.acts')).display") == "none"
    page.media()


def check_in_chromium(program, pages):
    page = Browser(program)
    try:
        page.size(1440, 900)
        check_decisions(page, pages["story.md"])
        check_copy(page)
        check_keys(page)
        check_layout(page, pages["story.md"])
        page.open(pages[HOSTILE_NAME])
        assert page.run("document.title").startswith("stet: "), "an article ran a script"
        words, written = corrected(page).split(), re.sub("[\x0c\u202c\u202e]", "", HOSTILE).replace("\x01", "\ufffd").split()
        assert words == written, [pair for pair in zip(words, written) if pair[0] != pair[1]]
        for name in ("clean.txt", "gone.md", "."):
            page.open(pages[name])
        page.errors = [error for error in page.errors if error]
        assert not page.errors, page.errors
        # The policy must be able to refuse.
        page.run("document.body.insertAdjacentHTML('beforeend', '<p onclick=\"1\" style=\"color:red\">x</p>')")
        page.wait("true")
        assert page.errors, "inline code is not refused"
    finally:
        page.close()


def main(stet, style):
    with open(style, encoding="utf-8") as file:
        check_contrast(file.read())
    files = {"story.md": STORY, HOSTILE_NAME: HOSTILE, "clean.txt": CLEAN}
    with tempfile.TemporaryDirectory() as folder:
        pages = {}
        for name, content in files.items():
            with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
                file.write(content)
        for i, name in enumerate([*files, "gone.md", "."]):
            done = subprocess.run([stet, "check", "--format", "html", name], capture_output=True, cwd=folder, timeout=60)
            text = done.stdout.decode()
            links = check_markup(text)
            assert name in ("clean.txt", "gone.md") or links > 5, name
            pages[name] = os.path.join(folder, "%d.html" % i)
            with open(pages[name], "w", encoding="utf-8", newline="") as file:
                file.write(text)
        program = find_chromium()
        if program:
            check_in_chromium(program, pages)
        else:
            assert not os.environ.get("CI"), "no Chromium"
            print("no Chromium: only the markup was checked")


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]), sys.argv[2])

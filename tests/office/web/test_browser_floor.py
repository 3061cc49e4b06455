"""Pages of the hall use nothing that is younger than Chrome 95, and nothing that needs a secure context."""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from tests.office.web.browser_data import (
    ROOT,
    Use,
    script_uses,
    style_uses,
    template_uses,
    without_comments,
)

FLOOR = 95
"""What `docs/screens.md` promises."""

FOLDERS = (
    "display",
    "feedback",
    "kiosk",
    "lookup",
    "phone",
    "office/dossiers",
    "office/procedures",
    "office/web",
)
SIGN = [
    ROOT / f"counter/{name}" for name in ("static/sign.js", "static/sign.css", "templates/counter/sign.html")
]
DESK_ONLY = {"preact.js", "htm.js", "html.js", "password.js", "account_form.js", "sign_in.js", "sign_out.js"}
"""An officer's browser is a desk's, which is kept up to date."""

HARMLESS = {
    "text-wrap": "without it a heading breaks its lines where it is full",
    "text-wrap: balance": "the same",
}
"""What older browsers leave out without harm."""

OURS = {"draw", "entry", "forget", "last", "seconds", "take", "tile", "until", "when", "where", "year"}
"""Names of our own that something young happens to have, too."""

THEIRS = {
    # Takes WebTransport only where there is one, and never here; the rest are names of its own.
    "socket_io.js": {
        "WebTransport",
        "createBidirectionalStream",
        "destroy",
        "getSetCookie",
        "path",
        "writeBuffer",
    }
}
"""The same of modules that are not ours."""

SECURE_ONLY = (
    r"randomUUID|crypto\.subtle|caches\.|AudioWorklet|audioWorklet|new Notification|EyeDropper|getBattery"
    r"|navigator\.(?:wakeLock|serviceWorker|clipboard|geolocation|mediaDevices|credentials|storage|usb|serial"
    r"|hid|bluetooth|locks|share|keyboard|gpu|requestMIDIAccess|userAgentData|registerProtocolHandler)"
)
"""By MDN, "Features restricted to secure contexts"; a LAN by plain http is none."""

LOOKED_FOR_FIRST = {"awake.js": {"navigator.wakeLock"}}
"""What a script takes where it is, and does without elsewhere."""


def files(ending: str) -> list[Path]:
    """Every such file that a page of the hall may load."""
    found = [file for folder in FOLDERS for file in (ROOT / folder).rglob(f"*.{ending}")]
    return [
        file
        for file in [*found, *(one for one in SIGN if one.suffix == f".{ending}")]
        if file.name not in DESK_ONLY
    ]


def too_young(uses: Iterable[Use]) -> dict[str, float]:
    """What of it is younger than the floor, with the first Chrome that has it."""
    return {what: first for what, first in uses if first > FLOOR and what not in {*HARMLESS, *OURS}}


def all_too_young(ending: str, uses: Callable[[str], Iterator[Use]]) -> dict[str, dict[str, float]]:
    """What is too young in which of those files."""
    found = {}
    for file in files(ending):
        young = too_young(uses(file.read_text(encoding="utf-8")))
        found[file.name] = {
            what: first for what, first in young.items() if what not in THEIRS.get(file.name, ())
        }
    return {name: young for name, young in found.items() if young}


def test_every_style_is_understood_by_old_browsers() -> None:
    assert all_too_young("css", style_uses) == {}


def test_every_script_runs_in_old_browsers() -> None:
    assert all_too_young("js", script_uses) == {}


def test_every_template_is_understood_by_old_browsers() -> None:
    assert all_too_young("html", template_uses) == {}


def test_no_script_needs_a_secure_context() -> None:
    ours = [file for file in files("js") if "vendor" not in file.parts]
    found = {file.name: re.findall(SECURE_ONLY, without_comments(file.read_text("utf-8"))) for file in ours}

    assert {
        name: words for name, words in found.items() if set(words) - LOOKED_FOR_FIRST.get(name, set())
    } == {}


def test_the_parts_of_every_page_are_looked_at() -> None:
    names = {file.name for ending in ("css", "js", "html") for file in files(ending)}

    assert {
        "screen.js",
        "feed.js",
        "socket_io.js",
        "sign.js",
        "kiosk.js",
        "screen.html",
        "tokens.css",
    } <= names


@pytest.mark.parametrize(
    ("style", "what"),
    [
        (".a:has(.b) { top: 0 }", ":has"),
        (".a { .b { top: 0 } }", "nested rule"),
        ("@container (min-width: 3em) { .a { top: 0 } }", "@container"),
        ("@layer base { .a { top: 0 } }", "@layer"),
        ("@media (width > 30em) { .a { top: 0 } }", "media range"),
        (".a { height: 100dvh }", "dvh"),
        (".a { width: 50cqw }", "cqw"),
        (".a { color: color-mix(in srgb, red, blue) }", "color-mix()"),
        (".a { translate: 1px }", "translate"),
        (".a { align-content: start; container-type: size; }", "container-type"),
    ],
)
def test_a_young_style_is_found(style: str, what: str) -> None:
    assert what in too_young(style_uses(style))


@pytest.mark.parametrize(
    ("script", "what"),
    [
        ("list.findLast((one) => one)", "findLast"),
        ("list.toSorted()", "toSorted"),
        ("Object.groupBy(list, key)", "groupBy"),
        ("element.checkVisibility()", "checkVisibility"),
        ("element.showPopover()", "showPopover"),
        ('import words from "./words.json" with { type: "json" }', "statements.import.import_attributes"),
        ("  using lock = take()", "statements.using"),
        ("/(?i:a)b/", "regular_expressions.modifier"),
    ],
)
def test_a_young_script_is_found(script: str, what: str) -> None:
    assert what in too_young(script_uses(script))


@pytest.mark.parametrize("template", ["<div popover>", '<section inert class="a">'])
def test_a_young_template_is_found(template: str) -> None:
    assert too_young(template_uses(template)) != {}


@pytest.mark.parametrize(
    "style",
    [
        ".a { display: grid; gap: 1em; inset: 0; aspect-ratio: 2 }",
        "@media (width: 3em) { a:is(b) { top: 0 } }",
    ],
)
def test_an_old_style_is_not(style: str) -> None:
    assert too_young(style_uses(style)) == {}


@pytest.mark.parametrize("script", ["list.at(-1)", "fetch(path).then((one) => one.json())", "value ??= 1"])
def test_an_old_script_is_not(script: str) -> None:
    assert too_young(script_uses(script)) == {}

"""Whether all that a page says can be read and touched: looks at the ink of every word and at every button.

One tool for every face: ``hall_faults``, ``kiosk_faults``, ``tablet_faults`` and ``console_faults`` give what
is wrong with the page as it lies now, or with the dialog that is open on it; nothing where everything can be
read. A list that leaves out what has no room, on purpose, says so with ``data-spare``: a word of it may be
missing as a whole, never in part.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import hypot
from pathlib import Path

from playwright.sync_api import Page

_HERE = Path(__file__).parent
_SCRIPTS = "\n".join((_HERE / name).read_text(encoding="utf-8") for name in ("words.js", "faults.js"))
_LOOK = f"(rules) => {{\n{_SCRIPTS}\nreturn faultsOf(rules)\n}}"
_TARGET_MM = 20
_INCHES = 21.5
_ANY_FACE: dict[str, object] = {
    "own": "button, a",
    "parts": "button, a",
    "fingers": "",
    "leastPx": 0,
    "leastGap": 1,
    "mayLieOn": 0,
    "mayScroll": False,
    "mayShorten": "",
    "layers": "",
    "holdsAll": "",
    "isWhole": False,
}
"""The rules that faults.js explains, at their strictest for a page that nobody touches."""
_KIOSK = {"fingers": "[data-kiosk] button", "holdsAll": "ul, section, main", "isWhole": True}
_LOOKUP = {
    "fingers": ".lookup-page a, .lookup-page button, .lookup-page input",
    "mayScroll": True,
    "isWhole": True,
}
_TABLET = {"fingers": "[data-tablet] button", "holdsAll": "section, main", "isWhole": True}
_CONSOLE = {
    "own": "button, a, .badge, .notice, .hand, li, .choice, .tag, .printers__one",
    "parts": """button, a, .hand__label, .hand__state, .hand__field, .hand__more, .notice, .badge,
        .bar__counter, .bar__waiting, .bar__health, .bar__clock, .strip__counter, .list__title,
        .panel__title, .choice, .dialog__title, legend""",
    "mayLieOn": 1,
    # It is read from 50 cm, in type of 14 px and more.
    "leastGap": 0,
    "mayScroll": True,
    # Names, whose whole is said elsewhere. Never a number, a clock or a counter.
    "mayShorten": ".row__field, .hand__procedure",
    "layers": ".menu",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """What cannot be read or touched, or can be with trouble.

    ``kind`` of words: cut by an edge or by their own button, touching another word, covered by something,
    shortened with an ellipsis, missing (wholly outside the part that is seen). Of parts: small for a finger,
    outside the screen, overlapping another part or its words. Of boxes: scrolls, an element or the page
    itself hides what one would have to scroll to. ``name`` is its element's class; ``of`` is what it touches,
    is covered by or lies on, or its size.
    """

    kind: str
    name: str
    text: str
    of: str = ""

    def __str__(self) -> str:
        return f"{self.kind}: {self.text!r} in {self.name}" + (f" by {self.of!r}" if self.of else "")


def hall_faults(page: Page) -> list[Fault]:
    """Return what is wrong with a page that nobody touches or scrolls: a hall screen, a counter's sign."""
    return _faults(page, {})


def kiosk_faults(page: Page, size: tuple[int, int]) -> list[Fault]:
    """Return the same of a kiosk, whose buttons are 20 mm wide and high, and more.

    ``size`` is the screen's width and height in px; it has 21.5 inches.
    """
    return _faults(page, {**_KIOSK, "leastPx": least_target_px(size)})


def lookup_faults(page: Page, size: tuple[int, int]) -> list[Fault]:
    """Return the same of a lookup screen, whose long pages are moved by a finger, downwards only."""
    return _faults(page, {**_LOOKUP, "leastPx": least_target_px(size)})


def tablet_faults(page: Page) -> list[Fault]:
    """Return the same of a counter's rating tablet, whatever its size: fingers are as large on each."""
    return _faults(page, {**_TABLET, "leastPx": least_target_px((1920, 1080))})


def console_faults(page: Page) -> list[Fault]:
    """Return the same of a console or its strip, in which lists are scrolled and names may be shortened."""
    return _faults(page, _CONSOLE)


def least_target_px(size: tuple[int, int]) -> float:
    """Return 20 mm in px of a screen of 21.5 inches that is so many px wide and high."""
    return _TARGET_MM / 25.4 * hypot(*size) / _INCHES


def told(faults: Iterable[Fault], most: int = 12) -> str:
    """Return the faults as a sentence for a failed test: how many of each kind, and the first of them."""
    faults = list(faults)
    kinds = ", ".join(f"{count} {kind}" for kind, count in Counter(one.kind for one in faults).most_common())
    return "\n".join([f"{kinds}:", *map(str, faults[:most])]) if faults else ""


def _faults(page: Page, rules: dict[str, object]) -> list[Fault]:
    page.evaluate("() => document.fonts.ready.then(() => true)")
    return [Fault(**fault) for fault in page.evaluate(_LOOK, {**_ANY_FACE, **rules})]

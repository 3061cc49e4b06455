"""Announcements as Chromium renders them: the page's own ``voice.js`` and clips, faster than they sound."""

import base64
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from playwright.sync_api import Browser, Page, Route

from bench.loudness import Sound
from bench.results import ROOT
from office.voice.clips import Language
from office.voice.library import Library
from office.voice.reading import Dialect
from office.voice.sentences import Manner, call_sentence

_PLACE = "http://127.0.0.1/"
_STATIC = ROOT / "office" / "web" / "static"
_MODULES = ("static/clip.js", "static/voice.js")
_PAGE_JS = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Announcement:
    """One sentence of a call. ``has_chime``: its first sentence; ``is_louder``: a recall's."""

    label: str
    counter: int
    language: Language
    dialect: Dialect
    has_chime: bool
    is_louder: bool

    @property
    def clips(self) -> list[list[str]]:
        """The names of its clips, in groups."""
        sentence = call_sentence(self.label, self.counter, self.language, Manner(dialect=self.dialect))
        return [list(group) for group in sentence]


@dataclass(frozen=True)
class Heard:
    """What was rendered, in two channels at 48 kHz.

    ``seconds``: how long it is, and without its chime ``words_s``.
    """

    announcement: Announcement
    sound: Sound
    seconds: float
    words_s: float


def at_random(count: int, letters: Iterable[str], seed: int) -> list[Announcement]:
    """Return so many sentences of every kind, with numbers from 1 to 9999 and counters from 1 to 99."""
    chance, letter = random.Random(seed), list(letters)
    return [
        Announcement(
            label=f"{chance.choice(letter)}{chance.randint(1, 9_999):03}",
            counter=chance.randint(1, 99),
            language=chance.choice(list(Language)),
            dialect=chance.choice(list(Dialect)),
            has_chime=chance.random() < 0.5,
            is_louder=chance.random() < 0.3,
        )
        for _ in range(count)
    ]


def longest() -> list[Announcement]:
    """Return the call of the shipped office that takes longest, in each dialect."""
    return [
        Announcement("L3333", 33, Language.VIETNAMESE, dialect, has_chime=True, is_louder=False)
        for dialect in Dialect
    ]


class Rendering:
    """A page that has ``voice.js`` and the clips of one voice."""

    def __init__(self, page: Page, library: Library) -> None:
        self._page, self._library = page, library
        page.route(f"{_PLACE}**", self._answer)
        page.goto(_PLACE)
        page.evaluate(_PAGE_JS)

    def heard(self, announcement: Announcement) -> Heard:
        """Return what the hall would hear at full volume."""
        rendered = self._page.evaluate("(sentence) => rendered(sentence)", _sentence(announcement))
        return Heard(announcement, _sound(rendered), rendered["seconds"], rendered["words_s"])

    def broken_off(self, announcement: Announcement, after_s: float, way: str) -> Sound:
        """Return what is heard when the page is silenced ``after_s`` into it.

        ``way`` is "stop", where the page ends it, or "gate", where it is not held up any longer.
        """
        asked = {
            **_sentence(announcement),
            "after_s": after_s,
            "way": way,
            "names": list(self._library.names),
        }
        return _sound(self._page.evaluate("(asked) => brokenOff(asked)", asked))

    def words(self, names: Sequence[str]) -> Sound:
        """Return what is heard of these clips by themselves."""
        sentence = {"groups": [names], "chime": False, "louder": False}
        return _sound(self._page.evaluate("(sentence) => rendered(sentence)", sentence))

    def _answer(self, route: Route) -> None:
        path = route.request.url.removeprefix(_PLACE)
        clip = self._library.file(path.removeprefix("voices/"))
        if path in _MODULES:
            route.fulfill(path=_STATIC / Path(path).name, content_type="text/javascript")
        elif clip is not None:
            route.fulfill(path=clip)
        else:
            route.fulfill(body="", content_type="text/html")


def _sentence(announcement: Announcement) -> dict[str, object]:
    return {
        "groups": announcement.clips,
        "chime": announcement.has_chime,
        "louder": announcement.is_louder,
    }


def _sound(rendered: Mapping[str, Any]) -> Sound:
    channels = [np.frombuffer(base64.b64decode(text), dtype="<f4") for text in rendered["channels"]]
    return np.array(channels, dtype=np.float64)


@contextmanager
def rendering(browser: Browser, dialect: Dialect, own: Path | None = None) -> Iterator[Rendering]:
    """Open a page of its own for a voice; ``own`` is the office's folder of recordings."""
    page = browser.new_page()
    yield Rendering(page, Library(own, dialect))
    page.close()


def heard(browser: Browser, announcements: Iterable[Announcement], own: Path | None = None) -> list[Heard]:
    """Render them all, dialect by dialect."""
    result = []
    wanted = list(announcements)
    for dialect in Dialect:
        with rendering(browser, dialect, own) as voice:
            result += [voice.heard(each) for each in wanted if each.dialect is dialect]
    return result

"""What each hall screen last told of itself, beside what the server knows; in memory, for a page of now."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

import structlog

log = structlog.get_logger(__name__)

SILENT_AFTER = timedelta(seconds=90)
"""Three reports did not come."""

_THERE_FOR = timedelta(seconds=45)
"""A page reports every 30 seconds: one that has not was closed."""
_MOST_PAGES = 8


class Sound(StrEnum):
    """``BLOCKED``: the browser waits for a touch. ``CLIPS_MISSING``: it could not load its whole voice.

    ``OFF``: this screen shall not speak.
    """

    ON = "on"
    BLOCKED = "blocked"
    CLIPS_MISSING = "clips_missing"
    OFF = "off"


class ScreenTrouble(StrEnum):
    """What a manager shall know of a screen."""

    SILENT = "silent"
    WRONG = "wrong"
    BEHIND = "behind"
    SOUND_BLOCKED = "sound_blocked"
    CLIPS_MISSING = "clips_missing"


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where a screen shows another label than the server knows; "" is nobody.

    ``counter`` is None where the screen shows no number of a counter. ``is_huge``: the newest call.
    """

    counter: int | None
    shown: str
    known: str
    is_huge: bool = False


@dataclass(frozen=True, slots=True)
class Findings:
    """What a report shows. It lacked ``behind`` entries for too long; below 0 it knew more than there are."""

    sound: Sound
    differences: tuple[Difference, ...] = ()
    behind: int = 0


@dataclass(frozen=True, slots=True)
class ScreenState:
    """A screen as last heard of. ``told_at`` None: not since the server started, then all is as if well.

    ``findings`` hold only what two reports in a row have shown, but the sound, which one tells.
    """

    told_at: datetime | None
    findings: Findings
    is_silent: bool

    @property
    def troubles(self) -> tuple[ScreenTrouble, ...]:
        """What is wrong, in the order of ``ScreenTrouble``; of a silent screen no more is known."""
        if self.is_silent:
            return (ScreenTrouble.SILENT,)
        sounds = {
            Sound.BLOCKED: ScreenTrouble.SOUND_BLOCKED,
            Sound.CLIPS_MISSING: ScreenTrouble.CLIPS_MISSING,
        }
        found = (
            ScreenTrouble.WRONG if self.findings.differences else None,
            ScreenTrouble.BEHIND if self.findings.behind else None,
            sounds.get(self.findings.sound),
        )
        return tuple(trouble for trouble in found if trouble is not None)


@dataclass(frozen=True, slots=True)
class _Page:
    """The newest report of one page, and what it and the one before have both shown."""

    at: datetime
    newest: Findings
    confirmed: Findings


class ScreenStates:
    """The newest two reports of each screen's pages, by name.

    A copied disk makes two boxes one screen: then it is as the worse of their pages is.
    """

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._since = clock()
        self._told: dict[str, dict[str, _Page]] = {}
        self._words: dict[str, tuple[str, datetime]] = {}

    def give_word(self, zone: str, screen: str) -> None:
        """Keep that this screen speaks for that room now; told again as long as it does."""
        self._words[zone] = screen, self._clock()

    def speaker(self, zone: str) -> str | None:
        """Return which screen speaks for a room; None where none has for some time."""
        screen, at = self._words.get(zone, (None, self._since))
        return screen if self._clock() - at <= _THERE_FOR else None

    def record(self, screen: str, findings: Findings, page: str = "") -> None:
        """Keep what a report has shown; a change of troubles is logged once.

        ``page`` is one page's own, also after it was loaded anew.
        """
        now, before = self._clock(), self.of(screen)
        pages = {
            name: one for name, one in self._told.get(screen, {}).items() if not self._is_long_ago(one.at)
        }
        last = pages.pop(page, None)
        pages[page] = _Page(now, findings, _confirmed(last.newest if last else None, findings))
        self._told[screen] = dict([*pages.items()][-_MOST_PAGES:])
        after = self.of(screen)
        if after.troubles != before.troubles:
            log.info("screen_state", screen=screen, troubles=list(after.troubles))

    def of(self, screen: str) -> ScreenState:
        """Return how that screen is now."""
        # The newest report stands last.
        pages = [*self._told.get(screen, {}).values()]
        if not pages:
            return ScreenState(None, Findings(Sound.OFF), self._is_long_ago(self._since))
        now, at = self._clock(), pages[-1].at
        there = [one.confirmed for one in pages[:-1] if now - one.at <= _THERE_FOR]
        return ScreenState(at, _worst([*there, pages[-1].confirmed]), self._is_long_ago(at))

    def _is_long_ago(self, at: datetime) -> bool:
        return self._clock() - at > SILENT_AFTER


def _confirmed(before: Findings | None, now: Findings) -> Findings:
    """Return what this report and the one before both show, as this one shows it."""
    return replace(
        now,
        differences=now.differences if before and before.differences else (),
        behind=now.behind if before and before.behind else 0,
    )


def _worst(pages: Sequence[Findings]) -> Findings:
    """Return what is wrong on any of these pages."""
    worst_first = [Sound.BLOCKED, Sound.CLIPS_MISSING, Sound.ON, Sound.OFF]
    return Findings(
        sound=min((page.sound for page in pages), key=worst_first.index),
        differences=tuple(dict.fromkeys(one for page in pages for one in page.differences)),
        behind=max((page.behind for page in pages), key=abs),
    )

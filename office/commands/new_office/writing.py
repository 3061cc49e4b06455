"""Writes a new office's config.toml, with a remark above each part in the language of whoever typed."""

import json
import os
import textwrap
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, time
from pathlib import Path

from office.commands.new_office import NewOfficeError
from office.commands.new_office.answered import NewOffice
from office.commands.new_office.answers import Stretch
from office.looks.colours import COLOURS
from office.settings.allowed import LETTERS, WEEKDAYS
from office.words.catalogue import ENGLISH, OWN, Words, shipped

_WIDTH = 110
_EARLY_MIN, _LAST_MIN = 15, 10
_BLOCKS = 10_000
_HOLIDAYS = ((1, 1), (4, 30), (5, 1), (9, 2))
"""Month and day of those that stand on the same day each year."""

_MODE = 0o644
"""Nothing in it is secret, and the office's own user is another than whoever writes it."""


def write(file: Path, text: str) -> None:
    """Write a new file whole or not at all. Raises NewOfficeError."""
    check_free(file)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    try:
        descriptor = os.open(file, flags, _MODE)
        try:
            with open(descriptor, "w", encoding="utf-8") as opened:
                os.fchmod(descriptor, _MODE)
                opened.write(text)
        except OSError:
            with suppress(OSError):
                file.unlink()
            raise
    except OSError as error:
        raise NewOfficeError(f"{file} cannot be written ({error.strerror})") from error


def check_free(file: Path) -> None:
    """Raise NewOfficeError where the file is there, or its folder lets nobody write there."""
    if os.path.lexists(file):
        raise NewOfficeError(
            f"{file} is there already and stays as it is: name another file, or change it in an editor"
        )
    if not file.parent.is_dir():
        raise NewOfficeError(f"there is no folder {file.parent}: make it, or name another")
    if not os.access(file.parent, os.W_OK):
        raise NewOfficeError(
            f"you may not write into {file.parent}: make it yours by `sudo install -d -o $USER {file.parent}`"
        )


class Toml:
    """The text of the file. ``today`` chooses the year of each holiday."""

    def __init__(self, office: NewOffice, words: Words, today: date) -> None:
        self._office, self._words, self._today = office, words, today
        self._ours, self._english = shipped().words(OWN), shipped().words(ENGLISH)

    def text(self) -> str:
        """Return the whole file."""
        parts = (
            *(self._head(), self._hours(), self._holidays(), self._fields(), self._counters()),
            *(self._priority(), self._kiosks(), self._screens(), self._signs(), self._lookups()),
            self._rest(),
        )
        return "\n\n".join("\n".join(part) for part in map(list, parts) if part) + "\n"

    def _head(self) -> Iterator[str]:
        office = self._office
        yield from self._remark("new-file-head")
        yield from ("", "[office]", f"name = {_text(office.name)}", f"agency = {_texts(office.agency)}")
        yield from self._remark("new-file-series")
        yield f'series = "{"letter" if office.has_letters else "block"}"'
        yield ""
        yield from self._remark("new-file-address")
        yield from ("[server]", f"address = {_text(office.address)}")

    def _hours(self) -> Iterator[str]:
        week: list[tuple[Sequence[str], Stretch]] = [(WEEKDAYS[:5], one) for one in self._office.weekdays]
        week += [(WEEKDAYS[5:6], one) for one in self._office.saturday]
        is_early = any(one.opens < time(0, _EARLY_MIN) for _, one in week)
        yield from self._remark("new-file-hours")
        yield from (
            "[hours]",
            f"early_min = {0 if is_early else _EARLY_MIN}",
            f"last_ticket_min = {_LAST_MIN}",
        )
        for days, one in week:
            yield from ("", "[[hours.session]]", f"days = {_texts(days)}", *_stretch(one))

    def _holidays(self) -> Iterator[str]:
        yield from self._remark("new-file-holidays")
        for day, reason in self._coming():
            yield from ("[[hours.closed]]", f"date = {day}", f"reason = {_text(reason)}", "")
        yield from self._remark("new-file-worked")
        yield from ("# [[hours.worked]]", f"# date = {self._today.year + 1}-02-28", '# like = "fri"')

    def _coming(self) -> list[tuple[date, str]]:
        found = []
        for month, day in _HOLIDAYS:
            this_year = date(self._today.year, month, day)
            coming = this_year if this_year >= self._today else this_year.replace(year=this_year.year + 1)
            found.append((coming, self._ours(f"new-holiday-{month}-{day}")))
        return sorted(found)

    def _fields(self) -> Iterator[str]:
        fields = self._office.fields
        step = min(1000, _BLOCKS // (len(fields) + 1) // 100 * 100)
        yield from self._remark("new-file-fields")
        for at, one in enumerate(fields):
            yield from ("", "[[field]]", f"code = {_text(one.code)}", f"name = {_text(one.name)}")
            for key, value in (
                ("name_en", one.name_en),
                ("short_name", one.short),
                ("short_name_en", one.short_en),
            ):
                if value:
                    yield f"{key} = {_text(value)}"
            yield f"pictogram = {_text(one.pictogram)}"
            yield f"colour = {_text(COLOURS[at % len(COLOURS)])}"
            yield f'letter = "{LETTERS[at]}"' if self._office.has_letters else f"block = {(at + 1) * step}"
            yield f"mean_service_s = {one.mean_service_s}"

    def _counters(self) -> Iterator[str]:
        codes = [one.code for one in self._office.fields]
        yield from self._remark("new-file-counters")
        for number, places in enumerate(self._office.counters, 1):
            served = _texts([codes[place] for place in places])
            yield from ("", "[[counter]]", f"number = {number}", f"fields = {served}")

    def _priority(self) -> Iterator[str]:
        yield from self._remark("new-file-priority")
        yield from ("[[priority]]", 'code = "priority"')
        for key, name in (("name", "new-priority"), ("who", "new-priority-who")):
            yield f"{key} = {_text(self._ours(name))}"
            yield f"{key}_en = {_text(self._english(name))}"

    def _kiosks(self) -> Iterator[str]:
        yield from self._remark("new-file-kiosks")
        many = len(self._office.printers)
        for number, host in enumerate(self._office.printers, 1):
            title = self._titled("new-kiosk-title", number, many)
            yield from ("", "[[kiosk]]", f'name = "kiosk-{number}"', f"title = {title}")
            yield from ("", "[kiosk.printer]")
            yield from ('kind = "network"', f"host = {_text(host)}") if host else ('kind = "virtual"',)
            yield f"paper_mm = {self._office.paper_mm}"

    def _screens(self) -> Iterator[str]:
        halls = self._office.halls
        yield from self._remark("new-file-screens" if len(halls) <= 1 else "new-file-screens-zones")
        for number, hall in enumerate(halls, 1):
            yield from ("", "[[screen]]", f'name = "hall-{number}"')
            nth = halls[: number - 1].count(hall) + 1
            yield f"title = {_text(hall if halls.count(hall) == 1 else f'{hall} ({nth})')}"
            if len(halls) > 1:
                yield f"zone = {_text(hall)}"

    def _signs(self) -> Iterator[str]:
        yield from self._remark("new-file-signs")
        for number in self._office.signs:
            yield from ("", "[[sign]]", f'name = "sign-{number}"', f"counter = {number}")
        if not self._office.signs:
            yield from ("# [[sign]]", '# name = "sign-1"', "# counter = 1")

    def _lookups(self) -> Iterator[str]:
        many = self._office.lookups
        yield from self._remark("new-file-lookups")
        mark = "" if many else "# "
        for number in range(1, max(1, many) + 1):
            yield from ("",) if many else ()
            yield from (f"{mark}[[lookup]]", f'{mark}name = "lookup-{number}"')
            yield f"{mark}title = {self._titled('new-lookup-title', number, max(1, many))}"
            yield f'{mark}kiosk = "kiosk-1"'

    def _rest(self) -> Iterator[str]:
        yield from self._remark("new-file-rest")
        yield from ("# [voice]", '# dialect = "nam"')

    def _titled(self, name: str, number: int, many: int) -> str:
        title = self._ours(name)
        return _text(title if many == 1 else f"{title} {number}")

    def _remark(self, name: str) -> Iterator[str]:
        yield from (f"# {line}" for line in textwrap.wrap(self._words(name), _WIDTH))


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _texts(texts: Sequence[str]) -> str:
    return f"[{', '.join(map(_text, texts))}]"


def _stretch(one: Stretch) -> tuple[str, str]:
    return f'opens = "{one.opens:%H:%M}"', f'closes = "{one.closes:%H:%M}"'

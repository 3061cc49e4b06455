"""What a kiosk's page shows of the hall when it is first painted; ``field_list.js`` keeps it true."""

from dataclasses import dataclass
from datetime import date, datetime

from office.settings import Kiosk
from office.tickets.office import Field, Office, Procedure
from office.waiting.hall import FieldLine, hall
from office.web.context import Context
from office.words.catalogue import OWN, Catalogue, Said
from office.words.waits import estimate_said

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class FieldButton:
    """One button: the field's badge, name and examples, and two lines under them.

    Open, they tell who waits and how long; closed, why and when it opens again. ``counters`` are those
    that serve the field by default.
    ``examples`` are '' in a language that has none.
    """

    field: Field
    name: Said
    examples: Said
    is_open: bool
    first: Said
    second: Said
    counters: tuple[int, ...]


def buttons(context: Context, kiosk: Kiosk) -> tuple[FieldButton, ...]:
    """Return that kiosk's buttons as they stand now, in its order."""
    office, now = context.settings.office, context.clock()
    with context.store.reading() as reader:
        lines = {line.code: line for line in hall(office, reader, now).fields}
    today, words = office.day(now), context.words
    return tuple(_button(words, office, lines[code], today) for code in kiosk.fields)


def procedures_to_bring_for(office: Office, kiosk: Kiosk) -> dict[str, tuple[Procedure, ...]]:
    """Return the procedures whose documents that kiosk can print: by its fields' codes, at least one each.

    In the order of config.toml; empty for a kiosk without a printer.
    """
    if kiosk.printer is None:
        return {}
    listed = {code: tuple(one for one in office.procedures if one.field == code) for code in kiosk.fields}
    return {code: procedures for code, procedures in listed.items() if procedures}


def ways_of(kiosk: Kiosk) -> dict[str, Said]:
    """Return the way from that kiosk to each zone that has one, in the kiosk's languages."""
    return {
        way.zone: {code: way.text if code == OWN else way.text_en for code in kiosk.languages}
        for way in kiosk.ways
    }


def size_of(count: int) -> str:
    """Return the page's layout for so many buttons: ``few``, ``some`` or ``many``."""
    if count <= 5:
        return "few"
    return "some" if count <= 12 else "many"


def closed_said(words: Catalogue, reason: str) -> Said:
    """Return why a field gives no numbers; ``reason`` is a code of ``openness.py`` or a closed day's text."""
    name = f"kiosk-closed-{reason}"
    return words.said(name) if name in words else words.said("kiosk-day-off", day=reason)


def opens_said(words: Catalogue, opens_at: datetime | None, today: date) -> Said:
    """Return when a closed field gives numbers again; ``opens_at`` is local, None when unknown."""
    if opens_at is None:
        return words.said("kiosk-opens-unknown")
    time = f"{opens_at:%H:%M}"
    if opens_at.date() == today:
        return words.said("kiosk-opens-today", time=time)
    weekday = _WEEKDAYS[opens_at.weekday()]
    return words.said("kiosk-opens-later", time=time, weekday=weekday, day=opens_at.day, month=opens_at.month)


def _button(words: Catalogue, office: Office, line: FieldLine, today: date) -> FieldButton:
    field = office.field(line.code)
    first, second = _open_lines(words, line) if line.is_open else _closed_lines(words, line, today)
    name = {"vi": field.name, "en": field.name_en}
    examples = {"vi": ", ".join(field.examples), "en": ", ".join(field.examples_en)}
    return FieldButton(field, name, examples, line.is_open, first, second, _counters(office, field))


def _open_lines(words: Catalogue, line: FieldLine) -> tuple[Said, Said]:
    waiting, estimate = words.said("kiosk-waiting", count=line.waiting), line.estimate
    if estimate is None:
        return waiting, words.said("kiosk-no-counter-open")
    return waiting, estimate_said(words, estimate, is_narrow=True)


def _closed_lines(words: Catalogue, line: FieldLine, today: date) -> tuple[Said, Said]:
    return closed_said(words, line.reason), opens_said(words, line.opens_at, today)


def _counters(office: Office, field: Field) -> tuple[int, ...]:
    return tuple(counter.number for counter in office.counters if field.code in counter.fields)

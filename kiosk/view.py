"""What a kiosk's page shows of the hall when it is first painted; ``field_list.js`` keeps it true."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from hardware.printing.wording import Phrase, wait_said
from office.settings import Kiosk
from office.tickets.hall import FieldLine, hall
from office.tickets.office import Field, Office, Procedure
from office.web.context import Context

_MINUTE_S = 60
_WHY_CLOSED = {
    "hours": Phrase("Ngoài giờ lấy số", "Closed at this hour"),
    "numbers_used_up": Phrase("Hôm nay đã hết số", "No numbers left today"),
    "numbers_tomorrow": Phrase("Hôm nay chưa cấp số", "No numbers today"),
    "clock_wrong": Phrase("Máy sai giờ: hỏi cán bộ", "Wrong time: ask an officer"),
    "no_counter": Phrase("Hôm nay không có quầy", "No counter today"),
}
"""By the reason's code; ``phrases.js`` says the same."""
_WEEKDAYS = (
    Phrase("thứ Hai", "Monday"),
    Phrase("thứ Ba", "Tuesday"),
    Phrase("thứ Tư", "Wednesday"),
    Phrase("thứ Năm", "Thursday"),
    Phrase("thứ Sáu", "Friday"),
    Phrase("thứ Bảy", "Saturday"),
    Phrase("Chủ nhật", "Sunday"),
)


@dataclass(frozen=True, slots=True)
class FieldButton:
    """One button: the field's name and two lines under it.

    Open, they tell who waits and how long; closed, why and when it opens again. ``counters`` are those
    that serve the field by default.
    """

    code: str
    name: Phrase
    is_open: bool
    first: Phrase
    second: Phrase
    counters: tuple[int, ...]


def buttons(context: Context, kiosk: Kiosk) -> tuple[FieldButton, ...]:
    """Return that kiosk's buttons as they stand now, in its order."""
    office, now = context.settings.office, context.clock()
    with context.store.reading() as reader:
        lines = {line.code: line for line in hall(office, reader, now).fields}
    return tuple(_button(office, code, lines, office.day(now)) for code in kiosk.fields)


def procedures_to_bring_for(office: Office, kiosk: Kiosk) -> dict[str, tuple[Procedure, ...]]:
    """Return the procedures whose documents that kiosk can print: by its fields' codes, at least one each.

    In the order of config.toml; empty for a kiosk without a printer.
    """
    if kiosk.printer is None:
        return {}
    listed = {code: tuple(one for one in office.procedures if one.field == code) for code in kiosk.fields}
    return {code: procedures for code, procedures in listed.items() if procedures}


def size_of(count: int) -> str:
    """Return the page's layout for so many buttons: ``few``, ``some`` or ``many``."""
    if count <= 5:
        return "few"
    return "some" if count <= 12 else "many"


def waiting_said(waiting: int) -> Phrase:
    """Return how many wait, as a button says it."""
    if waiting == 0:
        return Phrase("Chưa có ai chờ", "Nobody waiting")
    return Phrase(f"{waiting} người chờ", f"{waiting} waiting")


def closed_said(reason: str) -> Phrase:
    """Return why a field gives no numbers; ``reason`` is a code of ``openness.py`` or a closed day's text."""
    return _WHY_CLOSED.get(reason) or Phrase(f"Nghỉ: {reason}", f"Closed: {reason}")


def opens_said(opens_at: datetime | None, today: date) -> Phrase:
    """Return when a closed field gives numbers again; ``opens_at`` is local, None when unknown."""
    if opens_at is None:
        return Phrase("Chưa rõ khi nào mở lại", "Reopening not known yet")
    if opens_at.date() == today:
        return Phrase(f"Mở lại {opens_at:%H:%M} hôm nay", f"Opens {opens_at:%H:%M} today")
    weekday, on = _WEEKDAYS[opens_at.weekday()], f"{opens_at.day}/{opens_at.month}"
    return Phrase(f"Mở lại {opens_at:%H:%M} {weekday.vi}, {on}", f"Opens {opens_at:%H:%M} {weekday.en} {on}")


def _button(office: Office, code: str, lines: Mapping[str, FieldLine], today: date) -> FieldButton:
    field, line = office.field(code), lines[code]
    first, second = _open_lines(line) if line.is_open else _closed_lines(line, today)
    return FieldButton(
        code, Phrase(field.name, field.name_en), line.is_open, first, second, _counters(office, field)
    )


def _open_lines(line: FieldLine) -> tuple[Phrase, Phrase]:
    estimate = line.estimate
    if estimate is None:
        return waiting_said(line.waiting), Phrase("chưa mở quầy", "no counter open")
    wait = wait_said(estimate.low_s // _MINUTE_S, estimate.high_s // _MINUTE_S)
    # A range says by itself that it is a guess, and the button is narrow.
    short = Phrase(wait.vi.removeprefix("khoảng "), wait.en.removeprefix("about "))
    return waiting_said(line.waiting), short


def _closed_lines(line: FieldLine, today: date) -> tuple[Phrase, Phrase]:
    return closed_said(line.reason), opens_said(line.opens_at, today)


def _counters(office: Office, field: Field) -> tuple[int, ...]:
    return tuple(counter.number for counter in office.counters if field.code in counter.fields)

"""Daily number series: each field counts its own tickets from 1, and the label shows which.

A day keeps the numbers it began with: a letter or block that config.toml gives to another field meanwhile is
given from the next office day on, or a label of today would stand on two papers.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from office.tickets.numbering import Numbering
from office.tickets.office import Field, Office, Series
from office.tickets.refusals import FieldClosed
from office.tickets.store import Reader, Transaction

_BLOCK_DIGITS = 4
_LETTER_DIGITS = 3
NUMBERS_USED_UP = "numbers_used_up"
NUMBERS_TOMORROW = "numbers_tomorrow"


@dataclass(frozen=True, slots=True)
class DayNumbers:
    """How each field of config.toml, and each that gave numbers before it left, counts on one day.

    None for a field whose letter or block is another's on that day: it gives no numbers.
    """

    by_field: Mapping[str, Numbering | None]

    def why_none(self, code: str, number: int) -> str:
        """Return why the field cannot give its ``number``-th number, from 1; '' where it can."""
        own = self.by_field.get(code)
        if own is None:
            return NUMBERS_TOMORROW
        return "" if own.series is Series.LETTER or own.block + number < self._end(own) else NUMBERS_USED_UP

    def mark(self, code: str) -> str:
        """Return what the field's labels of the day begin with; '' in blocks, and where it gives none."""
        own = self.by_field.get(code)
        return "" if own is None or own.series is Series.BLOCK else own.letter

    def beginning(self, code: str) -> str:
        """Return by what a visitor knows the field's labels of the day: ``B``, in blocks ``2…``; '' for none.

        In blocks it is as many digits of the first label as no other field's first label begins with.
        """
        own = self.by_field.get(code)
        if own is None or own.series is Series.LETTER:
            return self.mark(code)
        first = label_of(own, 1)
        others = [label_of(one, 1) for one in self.by_field.values() if one is not None and one is not own]
        starts = (first[:count] for count in range(1, len(first)))
        own_start = next((one for one in starts if not any(other.startswith(one) for other in others)), first)
        return f"{own_start}…"

    def label(self, code: str, number: int) -> str:
        """Return the label printed for the field's ``number``-th ticket of the day, from 1.

        Raises FieldClosed when the block is used up, for the next number would belong to another field,
        and for a field that gives no numbers on this day.
        """
        reason, own = self.why_none(code, number), self.by_field.get(code)
        if reason or own is None:
            raise FieldClosed(f"field {code} has no number left today: {reason}", reason=reason)
        return label_of(own, number)

    def _end(self, own: Numbering) -> int:
        blocks = (one.block for one in self.by_field.values() if one is not None)
        last = own.block - own.block % 10**_BLOCK_DIGITS + 10**_BLOCK_DIGITS
        return min((block for block in blocks if block > own.block), default=last)


def label_of(numbering: Numbering, number: int) -> str:
    """Return ``B001`` in letter series (``B1000`` after 999), ``2001`` in block series."""
    if numbering.series is Series.LETTER:
        return f"{numbering.letter}{number:0{_LETTER_DIGITS}d}"
    return f"{numbering.block + number:0{_BLOCK_DIGITS}d}"


def number_of(numbering: Numbering, label: str) -> int | None:
    """Return which number of that series the label would be; None where it is not one of its labels."""
    digits = label.removeprefix(numbering.letter) if numbering.series is Series.LETTER else label
    if not (digits.isascii() and digits.isdigit()):
        return None
    number = int(digits) if numbering.series is Series.LETTER else int(digits) - numbering.block
    return number if number > 0 and label_of(numbering, number) == label else None


def as_that_day(numbering: Numbering, kept: Mapping[str, Numbering], day: date) -> Numbering | None:
    """Return the numbering as ``day``, which keeps ``kept``, would have it; None where another has it."""
    series = next((one.series for one in kept.values()), numbering.series)
    own = replace(numbering, office_day=day, series=series)
    is_known = bool(own.letter) or series is Series.BLOCK
    return own if is_known and _is_free(own, kept, {}) else None


def planned_numbers(office: Office, day: date) -> DayNumbers:
    """Return the numbers of a day that begins with this config.toml."""
    return DayNumbers({field.code: _planned(office, field, day) for field in office.fields})


def day_numbers(office: Office, reader: Reader, day: date) -> DayNumbers:
    """Return how the fields count on that day: as the day began where that is needed, else as planned.

    A field that has given a number keeps its own. One that has not takes what config.toml gives it now,
    unless a field that keeps its own has that: then it keeps what it had this morning. A new one has
    nothing to keep, and gives no numbers until the next day.
    """
    kept = reader.numberings(day)
    last = {code: reader.last_number(day, code) for code in kept}
    taken = {code: one for code, one in kept.items() if last[code]}
    series = next((one.series for one in taken.values()), office.series)
    planned = {} if series is not office.series else dict(planned_numbers(office, day).by_field)
    undecided = [field.code for field in office.fields if field.code in kept and field.code not in taken]
    keeping = _keeping(undecided, planned, kept, taken, last)
    taken |= {code: kept[code] for code in keeping if _is_free(kept[code], taken, last)}
    decided: dict[str, Numbering | None] = dict(taken)
    for code in [*undecided, *(field.code for field in office.fields if field.code not in kept)]:
        wish = planned.get(code)
        if code not in keeping and wish is not None and _is_free(wish, taken, last):
            decided[code] = taken[code] = wish
    return DayNumbers(decided | {field.code: decided.get(field.code) for field in office.fields})


def next_number(office: Office, tx: Transaction, day: date, code: str) -> tuple[int, str]:
    """Return the field's next number of the day and its label, and keep how the day counts.

    Raises FieldClosed.
    """
    number, kept = tx.last_number(day, code) + 1, tx.numberings(day)
    own = kept.get(code)
    if number > 1 and own is not None and not _may_end(office, kept, own, number):
        return number, label_of(own, number)
    numbers = day_numbers(office, tx, day)
    label = numbers.label(code, number)
    for field, numbering in numbers.by_field.items():
        if numbering is not None and kept.get(field) != numbering and (field == code or not kept):
            tx.keep_numbering(numbering)
    return number, label


def _planned(office: Office, field: Field, day: date) -> Numbering:
    return Numbering(day, field.code, office.series, field.letter, field.block)


def _keeping(
    undecided: list[str],
    planned: Mapping[str, Numbering | None],
    kept: Mapping[str, Numbering],
    taken: Mapping[str, Numbering],
    last: Mapping[str, int],
) -> set[str]:
    """Return who cannot have what is planned, since another keeps it, and so keeps its own as well."""
    keeping: set[str] = set()
    while True:
        others = {**taken, **{code: kept[code] for code in keeping}}
        refused = {
            code
            for code in undecided
            if code not in keeping
            and ((wish := planned.get(code)) is None or not _is_free(wish, others, last))
        }
        if not refused:
            return keeping
        keeping |= refused


def _is_free(wish: Numbering, taken: Mapping[str, Numbering], last: Mapping[str, int]) -> bool:
    return not any(_clash(wish, other, last) for code, other in taken.items() if code != wish.field)


def _clash(one: Numbering, other: Numbering, last: Mapping[str, int]) -> bool:
    if one.series is Series.LETTER:
        return one.letter == other.letter
    low, high = sorted((one, other), key=lambda each: each.block)
    return high.block - low.block <= last.get(low.field, 0)


def _may_end(office: Office, kept: Mapping[str, Numbering], own: Numbering, number: int) -> bool:
    """Whether another block, of the morning or of config.toml, may begin at this number."""
    if own.series is Series.LETTER:
        return False
    value = own.block + number
    return (
        value >= 10**_BLOCK_DIGITS
        or any(field.block == value for field in office.fields)
        or any(one.block == value for one in kept.values())
    )

"""Daily number series: each field counts its own tickets from 1, and the label shows which."""

from office.tickets.office import Field, Office, Series
from office.tickets.refusals import FieldClosed

_BLOCK_DIGITS = 4
_LETTER_DIGITS = 3


def label_of(office: Office, field: Field, number: int) -> str:
    """Return the label printed for the field's ``number``-th ticket of the day, from 1.

    ``B001`` in letter series (``B1000`` after 999), ``2001`` in block series. Raises FieldClosed when
    a block is used up: the next number would belong to another field.
    """
    if office.series is Series.LETTER:
        return f"{field.letter}{number:0{_LETTER_DIGITS}d}"
    if field.block + number >= _next_block(office, field):
        raise FieldClosed(f"field {field.code} has used up its numbers today", reason="numbers_used_up")
    return f"{field.block + number:0{_BLOCK_DIGITS}d}"


def _next_block(office: Office, field: Field) -> int:
    later = (other.block for other in office.fields if other.block > field.block)
    return int(min(later, default=10**_BLOCK_DIGITS))

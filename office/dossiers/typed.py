"""From what somebody typed, or a scanner in their place, to what is looked for."""

import re
from datetime import date

from office.dossiers.code import short_of
from office.dossiers.lookup import ByCode, ByReceipt, ByShort, Wanted
from office.tickets.refusals import InvalidRequest

_KEY = re.compile(r"(?:.*[/=])?([A-Za-z0-9_-]{22,64})/?", re.ASCII)
"""A receipt's key, perhaps at the end of an address."""
_DAY = re.compile(r"\D*(\d{1,2})\D+(\d{1,2})\D+(\d{4})\D*|\D*(\d{2})(\d{2})(\d{4})\D*", re.ASCII)


def receipt_key_in(text: str) -> str | None:
    """Return the receipt's key that a scanned text is or ends with; None for a code, and for all else."""
    text = text.strip()
    found = _KEY.fullmatch(text)
    # A code typed without its dots may be as long.
    return None if found is None or short_of(text) is not None else found[1]


def day_typed(text: str) -> date:
    """Return the day of a text such as 22-11-2026, 22/11/2026 or 22112026. Raises InvalidRequest."""
    found = _DAY.fullmatch(text)
    if found is None:
        raise InvalidRequest("a day is written as 22-11-2026")
    day, month, year = (int(part) for part in found.groups() if part is not None)
    try:
        return date(year, month, day)
    except ValueError as error:
        raise InvalidRequest(f"there is no such day: {error}") from error


def wanted_typed(code: str, digits: str, received: str, number: str) -> Wanted:
    """Return what is looked for; what was left out is ''. Raises InvalidRequest.

    A code alone is looked for only where it is a receipt's key.
    """
    if not code:
        return ByShort(day_typed(received), number, digits)
    key = None if digits else receipt_key_in(code)
    # A receipt may have its code at the end of an address.
    return ByCode(code.rpartition("=")[2], digits) if key is None else ByReceipt(key)

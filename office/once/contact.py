"""A contact in one spelling: else each way to write a telephone number had codes and tries of its own."""

import re

from office.once.refusals import NoContact

_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE = re.compile(r"0[0-9]{8,10}")
_BETWEEN = re.compile(r"[\s.()\-]+")
_LONGEST = 254


def contact_of(text: str) -> str:
    """Return the telephone number (``0901234567``) or mail address (small letters). Raises NoContact."""
    bare = text.strip().casefold()
    if len(bare) <= _LONGEST and _MAIL.fullmatch(bare):
        return bare
    digits = _BETWEEN.sub("", bare)
    for country in ("+84", "0084", "84"):
        if digits.startswith(country):
            digits = f"0{digits.removeprefix(country).removeprefix('0')}"
            break
    if not _PHONE.fullmatch(digits):
        raise NoContact("neither a telephone number nor a mail address")
    return digits

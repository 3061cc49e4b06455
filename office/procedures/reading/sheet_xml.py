"""Looks through a sheet's XML for what openpyxl does not tell: merged cells, and cells far away."""

import re
from collections.abc import Iterator
from typing import IO

from office.procedures.reading.limits import Limits
from office.procedures.reading.refusals import Reason, refused

_CHUNK_BYTES = 262_144
_LONGEST_TAG = 65_536
_TAG = re.compile(rb"<(?:\w+:)?(mergeCell|c)\b([^<>]*)>")
_REF = re.compile(rb"""\b(?:ref|r)\s*=\s*["']([A-Za-z0-9:$]+)["']""")
_ADDRESS = re.compile(r"([A-Z]{1,3})(\d{1,7})\Z")
_MOST_RANGES = 10


def refuse_far_or_merged(xml: IO[bytes], limits: Limits) -> None:
    """Raise FileRefused where a filled cell lies beyond the limits, or cells are merged.

    The dimension that a sheet declares is not believed: any program may write anything there.
    """
    merged: list[str] = []
    for name, attributes in _tags(xml):
        ref = _REF.search(attributes)
        if ref is None:
            continue
        text = ref.group(1).decode()
        if name == b"mergeCell":
            merged.append(text)
        elif not attributes.rstrip().endswith(b"/"):  # Without content it has a format only.
            _refuse_far(text.upper(), limits)
    if merged:
        raise refused(Reason.MERGED_CELLS, ranges=", ".join(merged[:_MOST_RANGES]))


def _tags(xml: IO[bytes]) -> Iterator[tuple[bytes, bytes]]:
    rest = b""
    while chunk := xml.read(_CHUNK_BYTES):
        text = rest + chunk
        # A tag that the chunk cuts is read with the next one.
        cut = text.rfind(b"<")
        is_whole = cut < 0 or text.find(b">", cut) >= 0 or len(text) - cut > _LONGEST_TAG
        whole, rest = (text, b"") if is_whole else (text[:cut], text[cut:])
        for tag in _TAG.finditer(whole):
            yield tag.group(1), tag.group(2)


def _refuse_far(address: str, limits: Limits) -> None:
    found = _ADDRESS.match(address)
    if found is None:
        return
    if int(found.group(2)) > limits.rows + 1:
        raise refused(Reason.TOO_MANY_ROWS, most=limits.rows, at=address)
    if _column(found.group(1)) > limits.columns:
        raise refused(Reason.TOO_MANY_COLUMNS, most=limits.columns, at=address)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number

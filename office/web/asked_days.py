"""An office day as a request names it."""

import re
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _written_out(text: object) -> object:
    """Let pydantic read only what is written as a date: it would take a number of seconds for one, too."""
    if not (isinstance(text, str) and _DAY.fullmatch(text)):
        raise ValueError("a day is written YYYY-MM-DD")
    return text


OfficeDay = Annotated[date, BeforeValidator(_written_out)]
"""A day written ``YYYY-MM-DD``."""

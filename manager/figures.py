"""How figures, dates and times are written in a reader's language: its marks and forms are sentences, too."""

from datetime import date, datetime

from office.words.catalogue import Words

_MINUTE_S = 60
_NOTHING = "—"


def decimal_minutes(words: Words, seconds: float | None) -> str:
    """Return minutes with one decimal, such as ``12,5``; a dash where there is nothing to tell."""
    return _NOTHING if seconds is None else _with_marks(words, f"{seconds / _MINUTE_S:,.1f}")


def grouped(words: Words, number: int) -> str:
    """Return the number with its thousands apart, such as ``72.628``."""
    return _with_marks(words, f"{number:,}")


def percentage(words: Words, part: int, whole: int) -> str:
    """Return the share, such as ``21,5 %``; a dash where there is no whole."""
    if not whole:
        return _NOTHING
    return words("manager-figure-percent", figure=_with_marks(words, f"{100 * part / whole:.1f}"))


def date_words(words: Words, day: date) -> str:
    """Return a day, such as ``29/11/2026``."""
    return words("manager-date", day=f"{day:%d}", month=f"{day:%m}", year=day.year)


def time_and_date(words: Words, at: datetime) -> str:
    """Return a time in the office's zone with its day, such as ``08:05 29/11/2026``."""
    return words("manager-time-and-date", time=f"{at:%H:%M}", date=date_words(words, at.date()))


def _with_marks(words: Words, figure: str) -> str:
    marks = {",": words("manager-figure-thousands"), ".": words("manager-figure-decimal")}
    return "".join(marks.get(one, one) for one in figure)

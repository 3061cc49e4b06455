"""How figures, dates and times are written in a reader's language: its marks and forms are sentences, too."""

from datetime import date, datetime

from office.words.catalogue import Words

_MINUTE_S = 60
_HOUR_MIN = 60
_NOTHING = "—"


def hours_and_minutes(words: Words, minutes: int) -> str:
    """Return 60 minutes or more as ``1 giờ 05 phút``: how every page of a manager says an hour and more."""
    hours, rest = divmod(minutes, _HOUR_MIN)
    return words("manager-hours", hours=hours, minutes=f"{rest:02d}")


def is_said_in_hours(seconds: float | None) -> bool:
    """Whether that time is said in hours: with one decimal it would be 60 minutes or more."""
    return seconds is not None and round(seconds / _MINUTE_S, 1) >= _HOUR_MIN


def time_taken(words: Words, seconds: float | None) -> str:
    """Return minutes with one decimal, ``12,5``; from an hour on ``1 giờ 05 phút``; a dash for None."""
    if seconds is None:
        return _NOTHING
    if is_said_in_hours(seconds):
        return hours_and_minutes(words, round(seconds / _MINUTE_S))
    return _with_marks(words, f"{seconds / _MINUTE_S:.1f}")


def time_and_unit(words: Words, seconds: float | None) -> str:
    """Return the same in a sentence: ``12,5 phút``."""
    taken = time_taken(words, seconds)
    return taken if is_said_in_hours(seconds) else words("manager-report-minutes", minutes=taken)


def whole_minutes(words: Words, minutes: int | None) -> str:
    """Return minutes, such as ``12``, from 60 on ``1 giờ 05 phút``; a dash for None."""
    if minutes is None:
        return _NOTHING
    return str(minutes) if minutes < _HOUR_MIN else hours_and_minutes(words, minutes)


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

"""A time that goes on: from an hour on in hours, as waits are. ``static/lasting.js`` knows the same."""

_HOUR_MIN = 60


def lasting(begin: str, minutes: int) -> tuple[str, dict[str, int | str]]:
    """Return the sentence that begins so, ``…minutes`` or ``…hours``, and what is filled into it."""
    if minutes < _HOUR_MIN:
        return f"{begin}minutes", {"minutes": minutes}
    hours, rest = divmod(minutes, _HOUR_MIN)
    return f"{begin}hours", {"hours": hours, "minutes": f"{rest:02d}"}

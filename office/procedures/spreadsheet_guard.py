"""Keeps a spreadsheet from taking an exported text for a formula, and takes the sign off again."""

_STARTS = ("=", "+", "-", "@", "\t", "\r")
_GUARD = "'"


def guarded(text: str) -> str:
    """Return the text as a spreadsheet shows it and never carries it out."""
    return _GUARD + text if text.startswith(_STARTS) else text


def unguarded(text: str) -> str:
    """Return what ``guarded`` was given."""
    return text.removeprefix(_GUARD) if text[1:].startswith(_STARTS) else text

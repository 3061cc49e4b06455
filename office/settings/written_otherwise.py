"""A value of config.toml that is right and only written otherwise: a number or a date in quotation marks, one
text where a list is wanted. What was meant is shown; it is never taken.
"""

import json
import re
import tomllib
from collections.abc import Collection, Iterator
from contextlib import suppress
from datetime import date, datetime, time
from pathlib import Path

from office.settings.allowed import Allowed, FieldCodes
from office.settings.did_you_mean import codes_in
from office.words.choices import choice_by

_SCALAR = re.compile(r"[\w.:+-]{1,40}", re.ASCII)
_TIME = re.compile(r"(\d{1,2})[:hHg.](\d{2})?", re.ASCII)
_DAYS = (
    re.compile(r"(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})", re.ASCII),
    re.compile(r"(?P<y>\d{4})[/.-](?P<m>\d{1,2})[/.-](?P<d>\d{1,2})", re.ASCII),
)
_TRUTH = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_MOST = 200
"""Letters or items beyond which nothing is guessed."""


def meant_by(value: object, rule: Allowed, codes: Collection[str] = ()) -> object | None:
    """Return the TOML value that the rule allows and of which ``value`` is another writing; None for none.

    ``codes`` are those of the office's fields, of which one text may be several.
    """
    for candidate in _candidates(value):
        try:
            read = rule.read(candidate)
        except ValueError:
            continue
        # Any number in quotation marks could be a file's name.
        if not isinstance(read, Path):
            return _of_fields(candidate, codes) if isinstance(rule, FieldCodes) else candidate
    return None


def _of_fields(candidate: object, codes: Collection[str]) -> object:
    """Return a list of codes with each text that is no code and several of them as those."""
    texts = candidate if isinstance(candidate, list) else []
    parts = [
        code for text in texts for code in ([text] if text in codes else codes_in(text, codes) or [text])
    ]
    return parts if len(parts) == len(set(parts)) and parts else candidate


def said(key: str, value: object, meant: object) -> str:
    """Return what is said of a key whose value was meant as another."""
    written = _toml(meant)
    line = f"{key} = {written}"
    match value, meant:
        case list(), list() if any(isinstance(item, list) for item in value):
            return f"write it as {line}"
        case list(), list():
            is_bare = any(isinstance(item, str) for item in value)
        case list(), _:
            return f"it is no list: write {line}"
        case _, list():
            return f"it is a list: write {line}"
        case _:
            is_bare = isinstance(value, str)
            if (value if isinstance(value, str) else _toml(value)) != written.strip('"'):
                return f"write it as {line}"
    if is_bare:
        return f"write it without quotation marks: {line}"
    return f"write it between quotation marks: {line}"


def _candidates(value: object) -> Iterator[object]:
    if isinstance(value, list):
        if len(value) == 1:
            yield from (value[0], *_scalars(value[0]))
        if len(value) <= _MOST:
            yield from _lists(value)
        return
    yield from _scalars(value)
    yield [value]
    parts = re.split(r"\s*[,;]\s*|\s+", value.strip()) if isinstance(value, str) else [value]
    if len(parts) <= _MOST:
        yield parts
        yield from _lists(parts)


def _lists(items: list[object]) -> Iterator[list[object]]:
    """Give the list of each item's first other writing."""
    others = [next(_scalars(item), None) for item in items]
    if None not in others:
        yield list(others)


def _scalars(value: object) -> Iterator[object]:
    """Give what one value may have been meant as, besides a list."""
    match value:
        case str() if len(value) <= _MOST:
            yield from _of_text(value.strip())
        case bool():
            yield _toml(value)
        case int():
            yield str(value)
            if value in (0, 1):
                yield bool(value)
        case float() | date() | time():
            yield _toml(value)


def _of_text(text: str) -> Iterator[object]:
    if _SCALAR.fullmatch(text):
        with suppress(tomllib.TOMLDecodeError):
            yield tomllib.loads(f"x = {text}")["x"]
    if (truth := choice_by(text, ("true", "false")) or text.lower()) in _TRUTH:
        yield _TRUTH[truth]
    if found := _TIME.fullmatch(text):
        yield f"{int(found[1]):02}:{found[2] or '00'}"
    for form in _DAYS:
        if found := form.fullmatch(text):
            with suppress(ValueError):
                yield date(int(found["y"]), int(found["m"]), int(found["d"]))


def _toml(value: object) -> str:
    """Return a value as a file has it."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            return json.dumps(value, ensure_ascii=False)
        case list():
            return f"[{', '.join(map(_toml, value))}]"
        case datetime() | date() | time():
            return value.isoformat()
        case _:
            return str(value)

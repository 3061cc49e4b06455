"""The questions about fields: which there are, and what foreigners and small signs call one's own."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from office.commands.new_office.answers import NONE, CannotBe
from office.commands.new_office.typical import (
    MOST_NAME,
    MOST_SHORT,
    NewField,
    code_of,
    has_letter,
    pictogram_for,
    short_of,
    typical_fields,
)
from office.settings.allowed import LETTERS, Text

if TYPE_CHECKING:
    from office.commands.new_office.interview import Asking

MOST_FIELDS = len(LETTERS)

_PROPOSED = "1,2,3,4"
_NAME, _SHORT = Text(MOST_NAME), Text(MOST_SHORT)
_MOST_DIGITS = 9
"""A longer number stands in no list, and Python reads none of thousands of digits."""


class FieldQuestions:
    """Asks for the fields, and what is not known of those that only this office has."""

    def __init__(self, asking: "Asking") -> None:
        self._asking, self._typical = asking, typical_fields()

    def ask(self) -> tuple[NewField, ...]:
        """Return the fields in the order of the kiosk's buttons."""
        words = self._asking.words
        self._asking.tell(words("new-fields"))
        for number, typical in enumerate(self._typical, 1):
            self._asking.tell(f"  {number:2} {typical.name}")
        chosen = self._asking.until_right(f"  {words('new-ask-fields')}", self._chosen, _PROPOSED)
        found: list[NewField] = []
        for at, one in enumerate(chosen):
            taken = [each.code for each in found]
            found.append(one if isinstance(one, NewField) else self._own(one, at, taken))
        return tuple(found)

    def _chosen(self, answer: str) -> Sequence[NewField | str]:
        """Return the typical field of each number, and each name that is none of theirs as it is."""
        parts = [part.strip() for part in _parts(answer) if part.strip()]
        by_name = {name.casefold(): one for one in self._typical for name in (one.name, one.short) if name}
        found: list[NewField | str] = []
        for part in parts:
            if part.isdecimal():
                if len(part) > _MOST_DIGITS or not 1 <= int(part) <= len(self._typical):
                    raise CannotBe("new-why-field", number=part[:_MOST_DIGITS], most=len(self._typical))
                found.append(self._typical[int(part) - 1])
            else:
                found.append(by_name.get(part.casefold()) or _lettered(part, _NAME))
        if not 1 <= len(found) <= MOST_FIELDS:
            raise CannotBe("new-why-fields", most=MOST_FIELDS)
        if len(set(found)) < len(found):
            raise CannotBe("new-why-twice")
        return found

    def _own(self, name: str, at: int, taken: Sequence[str]) -> NewField:
        words, until_right = self._asking.words, self._asking.until_right
        english = until_right(f"  {words('new-ask-english', name=name)}", _name_or_none, NONE)
        short = short_of(name)
        if short != name:
            question = f"  {words('new-ask-short', name=name, most=MOST_SHORT)}"
            proposed = short if has_letter(short) else ""
            short = until_right(question, lambda answer: _lettered(answer, _SHORT), proposed)
        short_en = short_of(english)
        return NewField(
            code_of(short, [*taken, *(one.code for one in self._typical)]),
            name,
            pictogram_for(at),
            english,
            short if short != name else "",
            short_en if short_en != english and has_letter(short_en) else "",
        )


def _parts(answer: str) -> list[str]:
    """Part an answer at its semicolons; at commas, too, where numbers stand between: names may have them."""
    parts = []
    for part in answer.split(";"):
        inner = part.split(",")
        parts += inner if any(one.strip().isdecimal() for one in inner) else [part]
    return parts


def _name_or_none(answer: str) -> str:
    return "" if answer == NONE else _lettered(answer, _NAME)


def _lettered(answer: str, allowed: Text) -> str:
    """Return a name that the key takes and that has a letter. Raises CannotBe without one."""
    name = allowed.read(answer)
    if not has_letter(name):
        raise CannotBe("new-why-no-letter")
    return name

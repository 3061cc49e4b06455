"""The questions of ``new``, in order. One is asked again, with the reason, until its answer can be."""

from collections.abc import Callable
from typing import TypeVar
from unicodedata import normalize

from hardware.printing.settings import WIDTH_DOTS
from office.commands.messages import Said
from office.commands.new_office.answered import NewOffice
from office.commands.new_office.answers import (
    MOST_COUNTERS,
    NONE,
    CannotBe,
    Stretch,
    hosts,
    is_of_this_machine_alone,
    numbers,
    public_address,
    stretches,
    whole,
)
from office.commands.new_office.field_questions import FieldQuestions
from office.settings.allowed import Text
from office.words.catalogue import OWN, Words, shipped

Ask = Callable[[str], str]
"""Shows a question and gives the line that is typed. Raises EOFError where there are no more."""

T = TypeVar("T")

_LINE = Text(80)
_HALL = Text(40)
_MOST_LINES, _MOST_DEVICES = 2, 9
_WIDEST_MM = max(WIDTH_DOTS)


class Asking:
    """Asks single questions. ``said`` says what a key of config.toml may be in the language of ``words``."""

    def __init__(self, ask: Ask, tell: Callable[[str], None], words: Words, said: Said) -> None:
        self.words, self.tell = words, tell
        self._ask, self._said = ask, said

    def until_right(self, question: str, read: Callable[[str], T], proposed: str = "") -> T:
        """Return what ``read`` makes of the answer; Enter is the one in brackets."""
        prompt = f"{question} [{proposed}]: " if proposed else f"{question}: "
        while True:
            answer = normalize("NFC", self._ask(prompt)).strip() or proposed
            try:
                if not answer:
                    raise CannotBe("new-why-nothing")
                return read(answer)
            except CannotBe as wrong:
                self.tell(f"  {self.words(wrong.reason, **wrong.filled)}")
            except ValueError as error:
                self.tell(f"  {self._said(str(error))}")


def interview(asking: Asking, own_address: str, is_reached: Callable[[str], bool]) -> NewOffice:
    """Ask everything. ``own_address`` is this machine's in its network, "" where that is not known.

    Of a printer that is not reached at its address that is told: it may be off as yet.
    """
    words, until_right = asking.words, asking.until_right
    asking.tell(words("new-begin"))
    name = until_right(words("new-ask-name"), _LINE.read)
    agency = until_right(words("new-ask-agency"), _agency, " / ".join(_agency_of(name)))
    address = until_right(words("new-ask-address"), _shared_address, own_address)
    fields = FieldQuestions(asking).ask()
    has_letters = until_right(words("new-ask-series"), lambda answer: whole(answer, 1, 2), "1") == 1
    counters = _Counters(asking, [one.short or one.name for one in fields]).ask()
    weekdays = until_right(words("new-ask-hours"), _weekdays, "7:30-11:30, 13:30-17:00")
    saturday = until_right(words("new-ask-saturday"), stretches, NONE)
    printers = until_right(words("new-ask-printers"), _printers, NONE)
    for host in filter(None, printers):
        if not is_reached(host):
            asking.tell(f"  {words('new-printer-silent', host=host)}")
    paper = until_right(words("new-ask-paper"), _paper, str(_WIDEST_MM))
    halls = _halls(asking)
    signs = until_right(words("new-ask-signs"), lambda answer: numbers(answer, len(counters)), NONE)
    lookups = until_right(words("new-ask-lookups"), lambda answer: whole(answer, 0, _MOST_DEVICES), "0")
    return NewOffice(
        name=name,
        agency=agency,
        address=address,
        fields=fields,
        has_letters=has_letters,
        counters=counters,
        weekdays=weekdays,
        saturday=saturday,
        printers=printers,
        paper_mm=paper,
        halls=halls,
        signs=signs,
        lookups=lookups,
    )


class _Counters:
    """Asks how many counters there are, and what each serves, until every field has one."""

    def __init__(self, asking: Asking, names: list[str]) -> None:
        self._asking, self._names = asking, names

    def ask(self) -> tuple[tuple[int, ...], ...]:
        words, fields = self._asking.words, len(self._names)
        many = self._asking.until_right(
            words("new-ask-counters"), lambda answer: whole(answer, 1, MOST_COUNTERS), str(fields)
        )
        self._asking.tell("  " + "; ".join(f"{at} {name}" for at, name in enumerate(self._names, 1)))
        while True:
            found = tuple(self._served(number, many) for number in range(1, many + 1))
            served = {place for fields_of_one in found for place in fields_of_one}
            lacking = [name for at, name in enumerate(self._names) if at not in served]
            if not lacking:
                return found
            self._asking.tell(f"  {words('new-why-not-served', fields='; '.join(lacking))}")

    def _served(self, number: int, many: int) -> tuple[int, ...]:
        fields = len(self._names)
        # More fields than counters: nobody but the office knows who serves what, so all serve all at first.
        proposed = str((number - 1) % fields + 1) if many >= fields else f"1-{fields}"
        answer = self._asking.until_right(
            f"  {self._asking.words('new-ask-counter', number=number)}",
            lambda answer: _some(numbers(answer, fields)),
            proposed,
        )
        return tuple(place - 1 for place in answer)


def _halls(asking: Asking) -> tuple[str, ...]:
    words = asking.words
    many = asking.until_right(words("new-ask-screens"), lambda answer: whole(answer, 0, _MOST_DEVICES), "1")
    ours = shipped().words(OWN)
    if many <= 1:
        return (ours("new-title-screen"),) * many
    return tuple(
        asking.until_right(
            f"  {words('new-ask-hall', number=at)}", _HALL.read, ours("new-title-hall", number=at)
        )
        for at in range(1, many + 1)
    )


def _agency(answer: str) -> tuple[str, ...]:
    lines = tuple(_LINE.read(line.strip()) for line in answer.split("/"))
    if len(lines) > _MOST_LINES:
        raise CannotBe("new-why-agency", most=_MOST_LINES)
    return lines


def _agency_of(name: str) -> tuple[str, ...]:
    """Return the lines at the head of a ticket as an office of that name is likely to have them."""
    ours = shipped().words(OWN)
    for kind in ours("new-agency-kinds").split("|"):
        before, found, place = name.partition(f"{kind} ")
        if found and before.strip():
            committee = ours("new-agency", place=f"{kind} {place}").upper()
            rest = before.strip().upper()
            return (committee,) if committee.startswith(rest) else (committee, rest)
    return (name.upper(),)


def _shared_address(answer: str) -> str:
    address = public_address(answer)
    if is_of_this_machine_alone(address):
        raise CannotBe("new-why-own-address")
    return address


def _weekdays(answer: str) -> tuple[Stretch, ...]:
    return _some(stretches(answer))


def _some(found: tuple[T, ...]) -> tuple[T, ...]:
    if not found:
        raise CannotBe("new-why-nothing")
    return found


def _printers(answer: str) -> tuple[str, ...]:
    found = hosts(answer)
    if len(found) > _MOST_DEVICES:
        raise CannotBe("new-why-whole", low=1, high=_MOST_DEVICES)
    return found


def _paper(answer: str) -> int:
    if answer not in map(str, WIDTH_DOTS):
        raise CannotBe("new-why-paper", widths=", ".join(map(str, sorted(WIDTH_DOTS))))
    return int(answer)

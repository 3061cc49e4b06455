"""Which procedures a page lists: by a citizen's words, of a field, or for a turn of somebody's life."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from office.procedures.catalogue import Procedure
from office.procedures.catalogue_desk import Ready
from office.procedures.life_events import LifeEvent, procedures_of_events
from office.procedures.search import NEAREST, Sureness

MOST_FOUND = 8
"""So many answers a person reads through; who does not find it then types another word."""
MOST_LISTED = 60
"""Of a field, on one page; the rest is found by words."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a page is asked for, each '' where it is not: words, a field's code, a turn of life.

    ``is_typing``: the words may be the half of what is meant.
    """

    words: str = ""
    field: str = ""
    event: str = ""
    is_typing: bool = False

    @property
    def is_anything(self) -> bool:
        """Whether something is asked for at all."""
        return bool(self.words.strip() or self.field or self.event)


@dataclass(frozen=True, slots=True)
class Listing:
    """``here``: what this hall does itself, ``elsewhere`` what it does not; ``left_out`` counts the rest.

    ``sureness`` says how to speak of it: as the answer, as a question, or as the nearest there is.
    """

    here: tuple[Procedure, ...] = ()
    elsewhere: tuple[Procedure, ...] = ()
    sureness: Sureness = Sureness.SURE
    left_out: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to choose from."""
        return not (self.here or self.elsewhere)


def listing(
    ready: Ready, asked: Asked, own_fields: Collection[str], name_of_event: Callable[[str], str]
) -> Listing:
    """Return what a page shows for what it is asked. ``name_of_event`` gives the words of an event's name."""
    if asked.words.strip():
        return _found(ready, asked.words)
    if asked.event in set(LifeEvent):
        return _of_event(ready, LifeEvent(asked.event), own_fields, name_of_event)
    listed = [one for one in ready.holding.values() if asked.field and one.field == asked.field]
    return _parted(listed[:MOST_LISTED], own_fields, max(0, len(listed) - MOST_LISTED))


def events_of(
    ready: Ready, own_fields: Collection[str], name_of_event: Callable[[str], str]
) -> tuple[LifeEvent, ...]:
    """Return the turns of a life for which there is any procedure: the others lead nowhere."""
    return tuple(
        event for event in LifeEvent if not _of_event(ready, event, own_fields, name_of_event).is_empty
    )


def _of_event(
    ready: Ready, event: LifeEvent, own_fields: Collection[str], name_of_event: Callable[[str], str]
) -> Listing:
    if held := _held(ready, procedures_of_events()[event]):
        return _parted(held, own_fields)
    found = _found(ready, name_of_event(event))
    # Nobody typed these words: the nearest there is would be shown for what it is not.
    return found if found.sureness is Sureness.SURE else Listing()


def _found(ready: Ready, words: str) -> Listing:
    found = ready.index.search(words, MOST_FOUND)
    shown = found.results[:NEAREST]
    if found.sureness is Sureness.SURE:
        # Beside a sure answer what is likely wrong would only be in the way.
        shown = tuple(one for one in found.results if one.sureness is not Sureness.FAR)
    return Listing(
        tuple(ready.holding[one.code] for one in shown if one.is_here),
        tuple(ready.holding[one.code] for one in shown if not one.is_here),
        found.sureness,
    )


def _held(ready: Ready, codes: Iterable[str]) -> list[Procedure]:
    return [ready.holding[code] for code in codes if code in ready.holding]


def _parted(procedures: Iterable[Procedure], own_fields: Collection[str], left_out: int = 0) -> Listing:
    listed = tuple(procedures)
    here = tuple(one for one in listed if one.field in own_fields)
    return Listing(here, tuple(one for one in listed if one not in here), left_out=left_out)

"""No map over a closed set forgets a new member: every such map is found, and must have it."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping, Set
from enum import Enum, StrEnum
from functools import cache

import pytest

from hardware.printing.printer_state import PrinterState
from hardware.serial_port import PortState
from hardware.wires.key_action import KeyAction
from manager.equipment import DeviceState, OfficerState
from manager.order_wording import _AT_ONCE
from office.booking.booking import ClosingReason
from office.devices.conditions import Condition
from office.devices.tests import DeviceTestState
from office.dossiers.adapters.source import FileFault
from office.dossiers.judging import RowWrong
from office.mailbox.message import Action
from office.people import DeviceRole, Role
from office.procedures.life_events import LifeEvent
from office.ratings.alarms import Alarm
from office.ratings.evidence import FactName, WhyNone
from office.ratings.indices import Grade
from office.ratings.rating import By
from office.tickets.duty import CounterState
from office.tickets.journal import KIND_OF, Flag, Kind
from office.tickets.legs import _BEGINS, COMES, LEAVES, SERVED, Part
from office.tickets.moves import MOVES
from office.tickets.moves import Action as TicketAction
from office.tickets.ticket import AWAY, IN_HAND, IN_LINE, Outcome, State
from office.words.catalogue import OWN, entries
from office.words.reading import Choice

ROOMS = ("hardware", "office", "kiosk", "counter", "display", "feedback", "lookup", "phone", "manager")

HAVE_A_TEST_OF_THEIR_OWN = {("office.tickets.legs", "_BEGINS")}
LEAVE_OUT: Mapping[tuple[str, str], Set[Enum]] = {
    # A message begins as received: it moves there from no state.
    ("office.mailbox.moves", "MOVES"): {Action.RECEIVE},
}
"""What maps leave out on purpose. A member that is new is in none of these."""

SAID_OF: Mapping[str, tuple[type[StrEnum], ...]] = {
    "counter-state": (CounterState,),
    "counter-sign": (CounterState,),
    "counter-idle": (CounterState,),
    "counter-idle-short": (CounterState,),
    "counter-outcome": (Outcome,),
    "manager-actor": (DeviceRole,),
    "manager-condition": (Condition,),
    "manager-counter": (CounterState,),
    "manager-dossier-file": (FileFault,),
    "manager-dossier-row": (RowWrong,),
    "manager-device": (DeviceRole,),
    "manager-enrolment": (DeviceState,),
    "manager-entry": (Kind,),
    "phone-booking-closed": (ClosingReason,),
    "manager-hardware": (PrinterState, PortState),
    "manager-indices-fact": (FactName,),
    "manager-indices-grade": (Grade,),
    "manager-indices-none": (WhyNone,),
    "manager-key": (KeyAction,),
    "manager-left": (State,),
    "manager-officer": (OfficerState,),
    "manager-ratings-alarm": (Alarm,),
    "manager-ratings-by": (By,),
    "manager-role": (Role,),
    "manager-tested": (DeviceTestState,),
    "procedure-event": (LifeEvent,),
}
"""Sentences that are named by their beginning and a member of a closed set, whichever it is."""


@cache
def modules() -> tuple[str, ...]:
    """Return every module of the program, by name."""
    return tuple(
        found.name
        for room in ROOMS
        for found in pkgutil.walk_packages(importlib.import_module(room).__path__, f"{room}.")
    )


def maps() -> Iterator[tuple[str, str, type[Enum], Mapping[Enum, object]]]:
    """Yield each module's maps by members of one closed set: module, name, set and map; each map once."""
    seen: set[int] = set()
    for module in modules():
        for name, value in vars(importlib.import_module(module)).items():
            if not isinstance(value, Mapping) or id(value) in seen:
                continue
            kinds = {type(key) for key in value}
            if len(kinds) == 1 and issubclass(kind := kinds.pop(), Enum):
                seen.add(id(value))
                yield module, name, kind, value


def test_every_map_over_a_closed_set_has_all_its_members() -> None:
    found = {(module, name): (kind, value) for module, name, kind, value in maps()}

    lacking = {
        place: missing
        for place, (kind, value) in found.items()
        if place not in HAVE_A_TEST_OF_THEIR_OWN
        and (
            missing := [
                str(one) for one in kind if one not in value and one not in LEAVE_OUT.get(place, set())
            ]
        )
    }

    assert len(found) > 12
    assert lacking == {}


def test_nothing_is_excused_that_is_not_there() -> None:
    found = {(module, name): value for module, name, _, value in maps()}

    assert found.keys() >= HAVE_A_TEST_OF_THEIR_OWN
    assert {place: [one for one in left if one in found[place]] for place, left in LEAVE_OUT.items()} == {
        place: [] for place in LEAVE_OUT
    }


def test_where_a_visitor_is_follows_from_the_group_that_a_move_leads_to() -> None:
    """Written out a second time for the moves there are; a new one needs no line here."""
    assert _BEGINS.items() >= {
        (Kind.CALLED, Part.COUNTER),
        (Kind.RESUMED, Part.COUNTER),
        (Kind.PARKED, Part.AWAY),
        (Kind.TRANSFERRED, Part.LINE),
        (Kind.REINSTATED, Part.LINE),
    }
    assert not _BEGINS.keys() & {Kind.RECALLED, Kind.STARTED, Kind.FINISHED, Kind.NO_SHOW, Kind.CANCELLED}


def test_how_a_counter_is_come_to_and_left_follows_from_the_moves() -> None:
    """So the minutes with whoever goes away by a new move are counted, and their tablet asks nobody else."""
    left = [
        (KIND_OF[action], before, after)
        for action, moves in MOVES.items()
        for before, after in moves.items()
        if action is not TicketAction.END_DAY and before in IN_HAND and after not in IN_HAND
    ]

    assert {kind for kind, before, _ in left if before is State.SERVING} == set(SERVED)
    assert {kind for kind, _, after in left if after in (*AWAY, *IN_LINE)} == set(LEAVES)
    assert set(SERVED) >= {Kind.FINISHED, Kind.PARKED, Kind.TRANSFERRED}
    assert set(LEAVES) >= {Kind.NO_SHOW, Kind.PARKED, Kind.TRANSFERRED}
    assert set(COMES) >= {Kind.CALLED, Kind.RESUMED}
    assert not {*SERVED, *COMES, *LEAVES} & {Kind.CANCELLED, Kind.UNFINISHED, Kind.UNDONE, Kind.RECALLED}


def test_whatever_ends_a_call_at_once_has_words() -> None:
    names = {f"manager-order-{how}-at_once-{kind}" for how in ("one", "counted") for kind in _AT_ONCE}

    assert names - entries(OWN).keys() == set()
    assert len(_AT_ONCE) >= 5


@pytest.mark.parametrize("begin", SAID_OF)
def test_every_member_of_a_closed_set_has_its_sentence(begin: str) -> None:
    names = {f"{begin}-{member}" for kind in SAID_OF[begin] for member in kind}

    assert names - entries(OWN).keys() == set()


def test_every_flag_has_its_sentences() -> None:
    """What came at once is said by what it was."""
    names = {f"manager-order-{how}-{flag}" for how in ("one", "counted") for flag in Flag}

    assert names - entries(OWN).keys() == {
        "manager-order-one-at_once",
        "manager-order-counted-at_once",
    }


def test_a_refused_move_names_every_state() -> None:
    refused = entries(OWN)["counter-refused-illegal_move"].message

    assert isinstance(refused, Choice)
    assert refused.variants.keys() == {*State, "other"}

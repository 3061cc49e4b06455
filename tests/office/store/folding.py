"""The journal folded into legs a second time, in other words than the product's; they share no code."""

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from office.tickets.journal import Entry
from office.tickets.legs import Leg

_BEGUN_BY = {
    "called": "counter",
    "resumed": "counter",
    "parked": "away",
    "transferred": "line",
    "reinstated": "line",
}
_STAYS = ("issued", "recalled", "started", "checked_in", "late", "corrected", "reprinted", "carried_over")
_MOVED_BY = re.compile(r"\d{4}-\d\d-\d\d ([+-]\d+) s( \S+)?")


def folded(entries: Sequence[Entry]) -> list[dict[str, Any]]:
    """What legs a journal makes, in the order they began."""
    legs: list[dict[str, Any]] = []
    on: dict[int, dict[str, Any]] = {}
    before: dict[int, dict[str, Any]] = {}
    were_called = set()
    for entry in entries:
        ticket, kind = entry.ticket_id, str(entry.kind)
        if ticket is None:
            continue
        second = int(entry.at.timestamp())
        if kind == "started":
            walked = second - on[ticket]["second"]
            on[ticket]["walk_s"] = walked if walked >= 0 else None
        if kind == "carried_over":
            _move([leg for leg in legs if leg["ticket_id"] == ticket], entry)
        if kind in _STAYS:
            continue
        if kind == "undone":
            on[ticket] = before[ticket]
            on[ticket].update(dict.fromkeys(("seconds", "ended_seq", "ending")))
            continue
        if ticket in on:
            before[ticket] = on.pop(ticket)
            _end(before[ticket], entry, second)
        part = _BEGUN_BY.get(kind)
        if part == "line" and ticket not in were_called:
            part = None
        if kind == "called":
            were_called.add(ticket)
        if part:
            legs.append(_begun(entry, part, second))
            on[ticket] = legs[-1]
    return legs


def _begun(entry: Entry, part: str, second: int) -> dict[str, Any]:
    leg = {
        "seq": entry.seq,
        "ticket_id": entry.ticket_id,
        "office_day": entry.office_day,
        "part": part,
        "field": entry.field,
        "counter": None if part == "line" else entry.counter,
        "actor": entry.actor,
        "began_at": entry.at,
        "second": second,
    }
    return leg | dict.fromkeys(("walk_s", "seconds", "ended_seq", "ending"))


def _move(legs: list[dict[str, Any]], entry: Entry) -> None:
    moved_by = _MOVED_BY.fullmatch(entry.reason or "")
    assert moved_by, entry
    for leg in legs:
        seconds = int(moved_by[1])
        leg["office_day"] = entry.office_day
        leg["began_at"] += timedelta(seconds=seconds)
        leg["second"] += seconds


def _end(leg: dict[str, Any], entry: Entry, second: int) -> None:
    took = second - leg["second"] - (leg["walk_s"] or 0)
    leg.update(seconds=took if took >= 0 else None, ended_seq=entry.seq, ending=str(entry.kind))


def assert_folded(entries: Sequence[Entry], legs: Sequence[Leg]) -> None:
    """The legs that are kept are those the journal makes."""
    expected = folded(entries)
    assert [{name: getattr(leg, name) for name in expected[0] if name != "second"} for leg in legs] == [
        {name: value for name, value in one.items() if name != "second"} for one in expected
    ]

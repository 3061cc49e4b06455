"""The power goes in a crowded office: what the server answered is there, and every request may be repeated.

The server notes what it writes, flushes and sends, as the store does in ``test_power_cut.py``.
"""

import json
import os
import shutil
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from office.store.sqlite import SqliteStore
from office.tickets.journal import Kind
from tests.faults.crowd import Acknowledged, Crowd
from tests.faults.crowded_office import Staffed, staffed_office
from tests.faults.cuts import Cut, cuts
from tests.faults.disk_log import logging_disk, records
from tests.faults.rehearsal import REQUESTS_A_TICKET
from tests.office.store.soundness import all_entries, all_tickets, assert_sound

pytestmark = [pytest.mark.faults, pytest.mark.slow]

IS_FULL = os.environ.get("MOT_CUA_FULL") == "1"
TICKETS = 300 if IS_FULL else 24
MOMENTS = 500 if IS_FULL else 12
RESTARTS = 20 if IS_FULL else 1

TIME_OF = {
    Kind.ISSUED: "issued_at",
    Kind.CALLED: "called_at",
    Kind.STARTED: "started_at",
    Kind.FINISHED: "finished_at",
}


def tickets_said(cut: Cut) -> list[dict[str, Any]]:
    """The tickets in the answers that left the server before the cut."""
    bodies = (sent.partition(b"\r\n\r\n")[2] for sent in cut.said)
    return [json.loads(body)["ticket"] for body in bodies if body.startswith(b'{"ticket":')]


def hold(cut: Cut) -> None:
    """Everything the server answered is in what the cut left, and all of that is sound."""
    with closing(SqliteStore(cut.folder)) as store:
        assert store.look_up("PRAGMA integrity_check") == [("ok",)]
        assert_sound(store)
        with store.reading() as reader:
            entries, kept = all_entries(reader), {ticket.id: ticket for ticket in all_tickets(reader)}
    happened = {(one.ticket_id, TIME_OF[one.kind], one.at) for one in entries if one.kind in TIME_OF}
    for said in tickets_said(cut):
        assert said["id"] in kept, f"lost in {cut.folder}: {said}"
        ticket = kept[said["id"]]
        assert (said["label"], said["field"]) == (ticket.label, ticket.field)
        assert said["key"] in (None, ticket.key)
        for name in TIME_OF.values():
            at = said[name] and datetime.fromisoformat(said[name])
            assert at is None or (ticket.id, name, at) in happened, f"lost in {cut.folder}: {name} of {said}"


def hold_repeated(office: Staffed, crowd: Crowd, cut: Cut) -> None:
    """Start the server on what the cut left: a repeated request gets its first answer, and does nothing."""
    said = tickets_said(cut)
    first = [one for one in crowd.tally.acknowledged if one.ticket in said]
    shutil.rmtree(office.server.data)
    shutil.copytree(cut.folder, office.server.data)
    office.power.on()
    assert crowd.again(first) == [one.ticket for one in first]
    lost = [one for one in crowd.tally.of("tickets") if one.ticket not in said]
    again = crowd.again(lost)
    office.server.stop()
    with closing(SqliteStore(office.server.data)) as store:
        assert_sound(store)
        with store.reading() as reader:
            ids = {ticket.id for ticket in all_tickets(reader)}
    assert {ticket["id"] for ticket in again} | issued(first) == ids


def issued(acknowledged: Sequence[Acknowledged]) -> set[int]:
    """The ids of the tickets a kiosk was given."""
    return {one.ticket["id"] for one in acknowledged if one.what == "tickets"}


def test_every_answer_outlives_a_power_cut_and_may_be_asked_for_again(tmp_path: Path) -> None:
    log = tmp_path / "log"
    env = logging_disk(tmp_path, log, tmp_path / "data")
    with staffed_office(tmp_path, with_printers=False, env=env) as office:
        before = tmp_path / "before"
        shutil.copytree(office.server.data, before)
        crowd = Crowd(office, TICKETS)
        office.power.on()
        crowd.run()
        office.server.stop()
        noted = list(records(log))

        restarted_at = 0
        for number, cut in enumerate(cuts(noted, before, tmp_path, MOMENTS)):
            hold(cut)
            if number >= (restarted_at + 1) * 3 * MOMENTS // (RESTARTS + 1):
                restarted_at += 1
                hold_repeated(office, crowd, cut)
        assert restarted_at == RESTARTS
        assert len(tickets_said(cut)) > TICKETS * REQUESTS_A_TICKET / 2

"""Slips without a number: kept before they are printed, few at a time, once each, and never late."""

from datetime import timedelta

import pytest

from office.papers.print_queue import PrintQueue
from office.papers.slip_job import KEPT, LATE, MOST_DUE, Share, SlipJob, SlipsFull, UnknownSlip, shares_of
from office.papers.slip_queue import SlipQueue
from office.papers.slips_kept import SLIPS
from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.ticket import PrintState
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock

pytestmark = ON_BOTH_STORES

PAPER = '{"asked_local": "2026-11-23"}'
SHARES = shares_of(3)
SCREEN = Request("lookup:lookup-1")


@pytest.fixture
def slips(changes: Changes) -> SlipQueue:
    return PrintQueue(changes).slips


def asked(
    slips: SlipQueue, screen: str = "lookup-1", shares: tuple[Share, ...] = SHARES, key: str | None = None
) -> SlipJob:
    return slips.ask(screen, "kiosk-1", PAPER, shares, Request(f"lookup:{screen}", key)).value


def printed(slips: SlipQueue, job: SlipJob) -> None:
    assert slips.take("kiosk-1") is not None
    slips.end(job.id, PrintState.PRINTED)


def test_a_slip_is_kept_then_taken_once_and_what_it_says_is_forgotten_when_it_has_ended(
    slips: SlipQueue,
) -> None:
    job = asked(slips)

    taken = slips.take("kiosk-1")

    assert taken is not None
    assert (taken.id, taken.paper, taken.state) == (job.id, PAPER, PrintState.PRINTING)
    assert slips.take("kiosk-1") is None
    slips.end(job.id, PrintState.PRINTED)
    ended = slips.slip(job.id, "lookup-1")
    assert (ended.state, ended.paper) == (PrintState.PRINTED, "")
    assert ended.ended_at is not None


def test_slips_of_a_printer_come_in_their_order_and_those_of_another_are_left(slips: SlipQueue) -> None:
    first, second = asked(slips), asked(slips)

    assert slips.take("kiosk-2") is None
    assert [job and job.id for job in (slips.take("kiosk-1"), slips.take("kiosk-1"))] == [first.id, second.id]


def test_the_same_request_again_is_the_same_slip(slips: SlipQueue) -> None:
    first = slips.ask("lookup-1", "kiosk-1", PAPER, SHARES, Request("lookup:lookup-1", "key"))
    again = slips.ask("lookup-1", "kiosk-1", PAPER, SHARES, Request("lookup:lookup-1", "key"))

    assert (again.value.id, again.repeated) == (first.value.id, True)
    assert slips.take("kiosk-1") is not None
    assert slips.take("kiosk-1") is None


def test_a_screen_prints_its_share_of_a_minute_and_then_waits(slips: SlipQueue, clock: FakeClock) -> None:
    for _ in range(3):
        printed(slips, asked(slips))
        clock.forward(seconds=10)

    with pytest.raises(SlipsFull) as refused:
        asked(slips)

    assert refused.value.details["retry_after_s"] == "30"
    assert asked(slips, "lookup-2").state is PrintState.QUEUED, "another screen has a share of its own"
    clock.forward(seconds=30)
    assert asked(slips).state is PrintState.QUEUED


def test_in_an_hour_it_is_ten_minutes_shares(slips: SlipQueue, clock: FakeClock) -> None:
    for _ in range(30):
        printed(slips, asked(slips))
        clock.forward(seconds=61)

    with pytest.raises(SlipsFull) as refused:
        asked(slips)

    assert int(refused.value.details["retry_after_s"]) == 3600 - 30 * 61


def test_a_slip_that_failed_took_no_paper_and_does_not_count(slips: SlipQueue) -> None:
    for _ in range(5):
        job = asked(slips)
        assert slips.take("kiosk-1") is not None
        slips.end(job.id, PrintState.FAILED, "no paper")

    assert asked(slips).state is PrintState.QUEUED


def test_no_more_wait_for_one_printer_than_somebody_waits_for(slips: SlipQueue) -> None:
    for number in range(MOST_DUE):
        asked(slips, f"lookup-{number}")

    with pytest.raises(SlipsFull):
        asked(slips, "lookup-9")


def test_a_slip_nobody_waits_for_any_more_is_not_printed(slips: SlipQueue, clock: FakeClock) -> None:
    late = asked(slips)
    clock.forward(seconds=LATE.total_seconds() + 1)
    fresh = asked(slips)

    taken = slips.take("kiosk-1")

    assert taken is not None
    assert taken.id == fresh.id
    assert slips.slip(late.id, "lookup-1").state is PrintState.FAILED


@pytest.mark.parametrize(("repeatable", "state"), [(True, PrintState.QUEUED), (False, PrintState.UNKNOWN)])
def test_a_power_cut_leaves_no_slip_printing(slips: SlipQueue, repeatable: bool, state: PrintState) -> None:
    job, waiting = asked(slips), asked(slips)
    slips.take("kiosk-1")

    assert slips.recover("kiosk-1", repeatable=repeatable) == 1

    assert slips.slip(job.id, "lookup-1").state is state
    assert slips.slip(waiting.id, "lookup-1").state is PrintState.QUEUED


def test_a_slip_that_was_never_sent_is_queued_again(slips: SlipQueue) -> None:
    job = asked(slips)
    slips.take("kiosk-1")

    slips.put_back(job.id)

    assert slips.take("kiosk-1") is not None


def test_another_screen_is_not_told_of_it(slips: SlipQueue) -> None:
    job = asked(slips)

    with pytest.raises(UnknownSlip):
        slips.slip(job.id, "lookup-2")
    with pytest.raises(UnknownSlip):
        slips.slip(job.id + 1, "lookup-1")


def test_after_a_day_nothing_is_kept_of_it(slips: SlipQueue, clock: FakeClock, store: AnyStore) -> None:
    old = asked(slips)
    clock.forward(seconds=(KEPT + timedelta(minutes=1)).total_seconds())

    asked(slips)

    with store.reading() as reader:
        assert SLIPS.on(reader).slip(old.id) is None

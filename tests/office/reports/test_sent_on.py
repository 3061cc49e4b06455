"""Who was sent on before a first call, as the field had left config.toml, comes from another field."""

from dataclasses import replace

import pytest

from office.reports.kept import REPORTS_KEPT
from office.reports.overtaking import Overtaking
from office.tickets.changes import Changes
from office.tickets.office import Counter, Office
from office.tickets.rights import anyones
from office.tickets.ticket_queue import TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock
from tests.office.reports.test_overtaking import DAY, of_today
from tests.office.tickets.acts import OFFICER, call, issue, open_counters, visit

pytestmark = ON_BOTH_STORES


@pytest.mark.parametrize("is_called", [True, False])
def test_who_was_sent_on_from_a_field_that_left_comes_from_another_field(
    store: AnyStore, queue: TicketQueue, office: Office, clock: FakeClock, is_called: bool
) -> None:
    """It keeps the time of its number, and those of the line it comes to were called meanwhile."""
    sent = issue(queue, "CT")
    for _ in range(3):
        clock.forward(minutes=1)
        issue(queue)
    open_counters(queue, 1)
    visit(queue)
    without_ct = replace(
        office, fields=office.fields[:2], counters=(Counter(1, ("HT",)), Counter(2, ("DD",)))
    )
    changed = TicketQueue(Changes(without_ct, store, clock), next_in_turn)
    changed.transfer(sent.id, OFFICER, field="HT", right=anyones)

    if is_called:
        assert visit(changed).id == sent.id
        visit(changed)

    assert of_today(without_ct, store) == Overtaking(3 if is_called else 1, 0, 0, 0, [])


def test_a_transfer_after_the_first_call_is_no_reason_for_what_was_before(
    store: AnyStore, queue: TicketQueue, clock: FakeClock
) -> None:
    open_counters(queue, 1, 2)
    ticket = issue(queue)
    call(queue)
    clock.forward(minutes=5)

    queue.transfer(ticket.id, OFFICER, field="DD", right=anyones)
    visit(queue, 2)

    with store.reading() as reader:
        (first,) = REPORTS_KEPT.on(reader).first_calls(DAY, DAY)
    assert (first.field, first.is_moved) == ("HT", False)

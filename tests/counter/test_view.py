"""GET /counters/<n>: all a console shows, and nothing stale in it."""

from office.papers.print_queue import PrintQueue
from office.tickets.answers import Request
from office.tickets.rights import ANYBODY
from office.tickets.ticket import PrintState
from office.tickets.ticket_queue import NewTicket, TicketQueue
from tests.conftest import FakeClock
from tests.counter.conftest import Person
from tests.office.tickets.acts import issue, open_counters

KIOSK = Request("kiosk:kiosk1")


def failed_print(queue: TicketQueue, printing: PrintQueue) -> int:
    """A kiosk issues a ticket, the printer fails for good; gives the ticket's id."""
    ticket = queue.issue(NewTicket("HT", printer="kiosk1"), KIOSK).value
    for _ in range(3):
        taken = printing.take("kiosk1")
        assert taken is not None
        printing.end(taken.job.id, PrintState.FAILED, "paper out")
    return ticket.id


def test_those_who_wait_stand_in_calling_order(an: Person, queue: TicketQueue, clock: FakeClock) -> None:
    ordinary = issue(queue)
    clock.forward(minutes=16)
    elder = issue(queue, priority="elder")
    issue(queue, "DD")

    before = [one["label"] for one in an.view(1)["waiting"]]
    clock.forward(minutes=9)
    view = an.view(1)

    assert before == [ordinary.label, elder.label]
    assert [one["label"] for one in view["waiting"]] == [elder.label, ordinary.label]
    assert view["waiting_count"] == 2
    assert view["waiting"][0]["priority"] == "elder"


def test_a_ticket_for_this_counter_alone_is_marked(an: Person, queue: TicketQueue) -> None:
    issue(queue, "DD")
    open_counters(queue, 1, 2)
    ticket = an.call(2)
    an.post(f"/tickets/{ticket['id']}/transfers", {"counter": 1})

    assert [(one["label"], one["for_this_counter"]) for one in an.view(1)["waiting"]] == [
        (ticket["label"], True)
    ]
    assert an.view(2)["waiting"] == []


def test_a_long_line_is_counted_whole_and_listed_in_part(an: Person, queue: TicketQueue) -> None:
    for _ in range(61):
        issue(queue)

    view = an.view(1)

    assert (view["waiting_count"], len(view["waiting"])) == (61, 60)


def test_parked_and_missed_are_listed(an: Person, queue: TicketQueue, clock: FakeClock) -> None:
    for _ in range(3):
        issue(queue)
    open_counters(queue, 1)
    parked = an.call(1)
    an.post(f"/tickets/{parked['id']}/parkings")
    missed = []
    for _ in range(2):
        clock.forward(minutes=1)
        ticket = an.call(1)
        an.post(f"/tickets/{ticket['id']}/no-shows")
        missed.append(ticket["label"])

    view = an.view(1)

    assert [one["label"] for one in view["parked"]] == [parked["label"]]
    assert [one["label"] for one in view["missed"]] == list(reversed(missed))


def test_of_many_missed_all_are_counted_and_the_newest_listed(
    an: Person, queue: TicketQueue, clock: FakeClock
) -> None:
    open_counters(queue, 1)
    labels = []
    for _ in range(31):
        clock.forward(minutes=1)
        issue(queue)
        ticket = an.call(1)
        an.post(f"/tickets/{ticket['id']}/no-shows")
        labels.append(ticket["label"])

    view = an.view(1)

    assert view["missed_count"] == 31
    assert [one["label"] for one in view["missed"]] == labels[:0:-1]


def test_one_missed_here_is_listed_here_whatever_its_field(an: Person, queue: TicketQueue) -> None:
    issue(queue, "DD")
    open_counters(queue, 1, 2)
    ticket = an.call(2)
    an.post(f"/tickets/{ticket['id']}/transfers", {"counter": 1})
    an.call(1)
    an.post(f"/tickets/{ticket['id']}/no-shows")

    assert [one["label"] for one in an.view(1)["missed"]] == [ticket["label"]]


def test_todays_cancelled_numbers_of_its_fields_are_listed(
    an: Person, queue: TicketQueue, clock: FakeClock
) -> None:
    clock.set_local("2026-11-22 18:00")
    yesterdays = issue(queue)
    queue.cancel(yesterdays.id, KIOSK, "Lấy trùng số", who=ANYBODY)
    clock.set_local("2026-11-23 08:00")
    of_another_field, first, second, taken_back = (issue(queue, field) for field in ("DD", "HT", "HT", "HT"))
    for ticket in (of_another_field, first, second, taken_back):
        queue.cancel(ticket.id, KIOSK, "Lấy trùng số", who=ANYBODY)
    an.post(f"/tickets/{taken_back.id}/reinstatements", {"reason": "Hủy nhầm số"})

    view = an.view(1)

    assert {one["label"] for one in view["cancelled"]} == {first.label, second.label}
    assert view["cancelled_count"] == 2
    assert view["missed"] == []


def test_what_the_ticket_in_hand_is_for_is_named(an: Person, queue: TicketQueue) -> None:
    queue.issue(NewTicket("HT", procedures=("1.001193", "1.000656")), KIOSK)
    open_counters(queue, 1)
    assert an.view(1)["procedures"] == []

    an.call(1)

    assert an.view(1)["procedures"] == ["Đăng ký khai sinh", "Đăng ký khai tử"]


def test_the_time_of_a_visit_begins_anew_when_the_visitor_is_back(
    an: Person, queue: TicketQueue, clock: FakeClock
) -> None:
    issue(queue)
    open_counters(queue, 1)
    assert an.view(1)["ticket_since"] is None
    ticket = an.call(1)
    since = [an.view(1)["ticket_since"]]
    for act, minutes in (("starts", 1), ("parkings", 4), ("resumptions", 90)):
        clock.forward(minutes=minutes)
        an.post(f"/tickets/{ticket['id']}/{act}")
        since.append(an.view(1)["ticket_since"])

    assert since == ["2026-11-23T01:00:00Z", "2026-11-23T01:01:00Z", None, "2026-11-23T02:35:00Z"]


def test_recalls_left_and_the_lock_out_are_told(an: Person, queue: TicketQueue, clock: FakeClock) -> None:
    issue(queue)
    open_counters(queue, 1)
    ticket = an.call(1)
    before = an.view(1)
    an.post(f"/tickets/{ticket['id']}/recalls")
    locked = an.view(1)
    clock.forward(seconds=5)
    after = an.view(1)

    assert (before["recalls_left"], before["recall_again_at"]) == (3, None)
    assert (locked["recalls_left"], locked["recall_again_at"]) == (2, "2026-11-23T01:00:05Z")
    assert after["recall_again_at"] is None


def test_the_view_says_the_servers_time(an: Person) -> None:
    assert an.view(1)["now"] == "2026-11-23T01:00:00Z"


def test_a_failed_print_is_shown_until_it_is_printed_again(
    an: Person, queue: TicketQueue, printing: PrintQueue
) -> None:
    ticket_id = failed_print(queue, printing)
    shown = an.view(1)["print_troubles"]
    answer = an.post(f"/tickets/{ticket_id}/prints")

    assert [(one["job"]["ticket"], one["job"]["state"]) for one in shown] == [(ticket_id, "failed")]
    assert answer.status_code == 201
    assert an.view(1)["print_troubles"] == []


def test_a_print_that_fails_again_is_shown_once(an: Person, queue: TicketQueue, printing: PrintQueue) -> None:
    ticket_id = failed_print(queue, printing)
    an.post(f"/tickets/{ticket_id}/prints")
    for _ in range(3):
        taken = printing.take("kiosk1")
        assert taken is not None
        printing.end(taken.job.id, PrintState.FAILED, "paper out")

    assert [one["job"]["ticket"] for one in an.view(1)["print_troubles"]] == [ticket_id]


def test_yesterdays_failed_print_is_nobodys_trouble(
    an: Person, queue: TicketQueue, printing: PrintQueue, clock: FakeClock
) -> None:
    clock.set_local("2026-11-22 18:00")
    failed_print(queue, printing)
    clock.set_local("2026-11-23 08:00")

    assert an.view(1)["print_troubles"] == []

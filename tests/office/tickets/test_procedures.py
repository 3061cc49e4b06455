"""A ticket keeps which procedures its visitor came for, and only such as its field has."""

from dataclasses import replace

import pytest

from office.papers.print_queue import PrintQueue
from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.office import Office
from office.tickets.refusals import InvalidRequest, UnknownField
from office.tickets.rights import anyones
from office.tickets.ticket_queue import NewTicket, TicketQueue
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock

KIOSK = Request("kiosk:kiosk-1")


@pytest.mark.parametrize(
    ("procedures", "reason", "told"),
    [
        (("1.0",), "unknown_procedure", "no procedure has the code '1.0'"),
        (("1.001193", "tach-thua"), "procedure_of_another_field", "tach-thua belongs to field DD, not to HT"),
        (("1.001193", "1.001193"), "procedure_twice", "1.001193 is named twice"),
    ],
)
def test_a_procedure_the_field_does_not_have_gives_no_number(
    queue: TicketQueue, store: AnyStore, procedures: tuple[str, ...], reason: str, told: str
) -> None:
    with pytest.raises(InvalidRequest, match=told) as refused:
        queue.issue(NewTicket("HT", procedures=procedures), KIOSK)

    assert refused.value.details["reason"] == reason
    with store.reading() as reader:
        assert reader.last_seq() == 0


def test_an_unknown_field_is_told_before_its_procedures(queue: TicketQueue) -> None:
    with pytest.raises(UnknownField):
        queue.issue(NewTicket("ZZ", procedures=("1.001193",)), KIOSK)


@ON_BOTH_STORES
def test_a_procedure_gone_from_the_configuration_is_passed_over(
    queue: TicketQueue, office: Office, store: AnyStore, clock: FakeClock
) -> None:
    ticket = queue.issue(NewTicket("HT", procedures=("1.001193", "1.000656")), KIOSK).value
    later = replace(office, procedures=office.procedures[1:])

    served = PrintQueue(Changes(later, store, clock))
    with store.reading() as reader:
        kept = reader.ticket(ticket.id)

    assert kept == ticket
    assert [one.name for one in later.procedures_of(ticket.procedures)] == ["Đăng ký khai tử"]
    assert served.print_again(ticket.id, "kiosk-1", KIOSK, right=anyones).value.ticket_id == ticket.id

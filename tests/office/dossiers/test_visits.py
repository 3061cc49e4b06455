"""Which tickets were for the same dossier, in any store: both answer alike."""

from collections.abc import Callable
from datetime import date, timedelta

from office.dossiers.visits import VISITS, VISITS_CHANGED, VisitReader
from office.tickets.rights import anyones
from office.tickets.ticket import Outcome
from office.tickets.ticket_queue import TicketQueue
from tests.conftest import ON_BOTH_STORES, AnyStore
from tests.office.tickets.acts import OFFICER, called

pytestmark = ON_BOTH_STORES
DAY = date(2026, 11, 23)


def link(store: AnyStore, ticket: int, letters: str, day: date = DAY) -> None:
    store.transact(lambda tx: VISITS_CHANGED.on(tx).link(ticket, day, letters, f"name-{ticket}-{letters}"))


def seen(store: AnyStore, look: Callable[[VisitReader], object]) -> object:
    with store.reading() as reader:
        return look(VISITS.on(reader))


def test_a_ticket_has_one_dossier_and_a_dossier_any_number_of_tickets(store: AnyStore) -> None:
    link(store, 1, "A")
    link(store, 2, "A")
    link(store, 3, "B")

    assert seen(store, lambda visits: [visits.of_ticket(one) for one in (1, 2, 3, 4)]) == [
        "A",
        "A",
        "B",
        None,
    ]
    assert seen(store, lambda visits: [visits.count(one) for one in "ABC"]) == [2, 1, 0]


def test_another_dossier_takes_the_place_of_the_first(store: AnyStore) -> None:
    link(store, 1, "A")
    link(store, 1, "B")
    link(store, 1, "B")

    assert seen(store, lambda visits: visits.of_ticket(1)) == "B"
    assert seen(store, lambda visits: [visits.count(one) for one in "AB"]) == [0, 1]


def test_visits_by_number_are_those_in_all_of_who_came_in_these_days(store: AnyStore) -> None:
    link(store, 1, "A", DAY - timedelta(days=40))
    link(store, 2, "A")
    link(store, 3, "B")
    link(store, 4, "C", DAY - timedelta(days=40))

    assert seen(store, lambda visits: dict(visits.by_number(DAY, DAY))) == {1: 1, 2: 1}


def test_visits_of_earlier_days_are_forgotten(store: AnyStore) -> None:
    link(store, 1, "A", DAY - timedelta(days=1))
    link(store, 2, "B")

    store.transact(lambda tx: VISITS_CHANGED.on(tx).forget(DAY))

    assert seen(store, lambda visits: [visits.of_ticket(one) for one in (1, 2)]) == [None, "B"]
    link(store, 3, "A")
    assert seen(store, lambda visits: visits.count("A")) == 1


def test_how_often_more_was_asked_for_is_counted_by_dossier(store: AnyStore, queue: TicketQueue) -> None:
    ends = [
        ("A", Outcome.SUPPLEMENT),
        ("A", Outcome.SUPPLEMENT),
        ("A", Outcome.RESULT_GIVEN),
        ("B", Outcome.SUPPLEMENT),
        ("B", Outcome.GUIDED),
        ("C", Outcome.ACCEPTED),
        ("D", Outcome.SUPPLEMENT),
        ("D", None),
    ]
    for letters, outcome in ends:
        ticket = called(queue)
        queue.finish(ticket.id, OFFICER, outcome, right=anyones)
        link(store, ticket.id, letters)
    link(store, called(queue).id, "C")

    assert seen(store, lambda visits: dict(visits.asked_for_more(DAY, DAY))) == {0: 1, 1: 1, 2: 1}
    assert seen(store, lambda visits: visits.linked(DAY, DAY)) == 8


def test_days_without_visits_for_dossiers_have_none(store: AnyStore) -> None:
    link(store, 1, "A")
    later = DAY + timedelta(days=1)

    assert seen(store, lambda visits: dict(visits.asked_for_more(later, later))) == {}
    assert seen(store, lambda visits: visits.linked(later, later)) == 0

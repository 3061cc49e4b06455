"""Whoever moves a ticket says by what right: a desk that forgets it moves none."""

from inspect import Parameter, signature

import pytest

from office.papers.print_queue import PrintQueue
from office.tickets.ticket_queue import TicketQueue
from tests.office.tickets.acts import OFFICER, called

_MOVES = ("recall", "start", "finish", "no_show", "park", "cancel", "resume", "transfer", "reinstate")


@pytest.mark.parametrize("move", _MOVES)
def test_a_move_that_names_no_right_is_not_made(queue: TicketQueue, move: str) -> None:
    ticket = called(queue)

    with pytest.raises(TypeError, match="missing 1 required keyword-only argument"):
        getattr(queue, move)(ticket.id, OFFICER)


@pytest.mark.parametrize("door", [TicketQueue, PrintQueue])
def test_no_way_in_has_a_right_of_its_own(door: type) -> None:
    ways = {name: signature(way).parameters for name, way in vars(door).items() if callable(way)}

    rights = {(name, one.name): one.default for name, way in ways.items() for one in way.values()}

    assert any(one == "right" for _, one in rights)
    assert {default for (_, one), default in rights.items() if one in ("right", "who")} == {Parameter.empty}

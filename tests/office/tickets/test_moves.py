"""The table of moves, written out a second time: every state with every action."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from office.tickets.moves import Action, move
from office.tickets.refusals import IllegalMove
from office.tickets.ticket import STANDING, Outcome, Standing, State, Ticket, states_of

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
EARLIER = NOW - timedelta(minutes=10)

TICKET = Ticket(
    id=7,
    key="k" * 16,
    office_day=date(2026, 11, 23),
    series="HT",
    number=7,
    label="A007",
    field="HT",
    priority="elder",
    state=State.WAITING,
    issued_at=EARLIER,
    waits_from=EARLIER,
    issued_by="kiosk1",
)

EXPECTED = """
            waiting    called     serving    parked     finished   no_show    cancelled  unfinished
call        called     -          -          -          -          -          -          -
call_back   -          -          -          called     -          -          -          -
recall      -          called     -          -          -          -          -          -
start       -          serving    -          -          -          -          -          -
finish      -          finished   finished   -          -          -          -          -
no_show     -          no_show    -          -          -          -          -          -
park        -          parked     parked     -          -          -          -          -
resume      -          -          -          serving    -          -          -          -
transfer    -          waiting    waiting    waiting    -          -          -          -
send_on     waiting    -          -          -          -          -          -          -
reinstate   -          -          -          -          -          waiting    waiting    -
cancel      cancelled  cancelled  -          cancelled  -          cancelled  -          -
late        waiting    -          -          -          -          -          -          -
undo        -          -          -          -          called     called     -          -
correct     -          -          -          -          finished   -          -          -
end_day     unfinished unfinished unfinished unfinished -          -          -          -
"""


def _cells() -> list[tuple[Action, State, State | None]]:
    header, *lines = EXPECTED.strip("\n").splitlines()
    states = [State(word) for word in header.split()]
    return [
        (Action(line.split()[0]), state, None if cell == "-" else State(cell))
        for line in lines
        for state, cell in zip(states, line.split()[1:], strict=True)
    ]


def test_the_written_table_names_every_action_and_every_state_once() -> None:
    cells = [(action, state) for action, state, _ in _cells()]

    assert sorted(cells) == sorted((action, state) for action in Action for state in State)


@pytest.mark.parametrize(("action", "state", "after"), [cell for cell in _cells() if cell[2]])
def test_a_legal_action_leads_to_its_state(action: Action, state: State, after: State) -> None:
    ticket = replace(TICKET, state=state, counter=1)

    assert move(ticket, action, NOW, counter=2).state is after


@pytest.mark.parametrize(("action", "state"), [cell[:2] for cell in _cells() if not cell[2]])
def test_an_illegal_action_is_refused_and_says_in_which_state_the_ticket_is(
    action: Action, state: State
) -> None:
    ticket = replace(TICKET, state=state)

    with pytest.raises(IllegalMove, match=f"cannot {action} A007: it is {state}") as refused:
        move(ticket, action, NOW)

    assert refused.value.details == {"state": str(state)}


def test_a_move_leaves_the_ticket_it_was_given_as_it_was() -> None:
    before = replace(TICKET)

    move(TICKET, Action.CALL, NOW, counter=1)

    assert before == TICKET


def test_a_call_keeps_who_calls_and_when_and_forgets_the_visit_before() -> None:
    again = replace(TICKET, calls=0, called_at=EARLIER, recalled_at=EARLIER, started_at=EARLIER)

    called = move(again, Action.CALL, NOW, counter=3)

    assert (called.counter, called.calls, called.called_at) == (3, 1, NOW)
    assert (called.recalled_at, called.started_at) == (None, None)


def test_a_recall_counts_and_keeps_the_first_call_s_time() -> None:
    called = replace(TICKET, state=State.CALLED, counter=3, calls=1, called_at=EARLIER)

    recalled = move(called, Action.RECALL, NOW)

    assert (recalled.calls, recalled.called_at, recalled.recalled_at) == (2, EARLIER, NOW)


def test_a_resumed_visit_keeps_when_it_first_started() -> None:
    parked = replace(TICKET, state=State.PARKED, counter=3, started_at=EARLIER)

    assert move(parked, Action.RESUME, NOW).started_at == EARLIER


def test_a_visit_parked_before_it_started_starts_when_it_is_resumed() -> None:
    parked = replace(TICKET, state=State.PARKED, counter=3)

    assert move(parked, Action.RESUME, NOW).started_at == NOW


def test_a_finish_keeps_the_outcome_and_the_time() -> None:
    serving = replace(TICKET, state=State.SERVING, counter=3)

    finished = move(serving, Action.FINISH, NOW, outcome=Outcome.SUPPLEMENT)

    assert (finished.outcome, finished.finished_at) == (Outcome.SUPPLEMENT, NOW)


def test_an_undone_finish_goes_on_being_served_where_it_was_started_and_forgets_how_it_ended() -> None:
    finished = replace(
        TICKET,
        state=State.FINISHED,
        counter=3,
        started_at=EARLIER,
        finished_at=NOW,
        outcome=Outcome.GUIDED,
    )

    back = move(finished, Action.UNDO, NOW)

    assert (back.state, back.counter, back.started_at) == (State.SERVING, 3, EARLIER)
    assert (back.finished_at, back.outcome) == (None, None)


def test_a_corrected_outcome_leaves_the_rest_of_the_visit_as_it_was() -> None:
    finished = replace(TICKET, state=State.FINISHED, counter=3, finished_at=EARLIER, outcome=Outcome.GUIDED)

    corrected = move(finished, Action.CORRECT, NOW, outcome=Outcome.DECLINED)

    assert corrected == replace(finished, outcome=Outcome.DECLINED)


def test_what_names_the_ticket_never_changes() -> None:
    ticket = TICKET
    for action in (Action.CALL, Action.TRANSFER, Action.CALL, Action.NO_SHOW, Action.REINSTATE):
        ticket = move(ticket, action, NOW, counter=2, field="DD")

    names = (ticket.id, ticket.key, ticket.office_day, ticket.series, ticket.number, ticket.label)
    assert names == (7, "k" * 16, date(2026, 11, 23), "HT", 7, "A007")


def test_every_state_stands_in_one_group() -> None:
    assert set(STANDING) == set(State)
    assert sorted(states_of(*Standing)) == sorted(State)

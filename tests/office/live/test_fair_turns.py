"""Who has the loop next, and who has to wait: by a clock that only the test and the waiting move."""

import gevent
import pytest
from gevent.event import Event

from office.live.allowance import (
    REQUESTS,
    Allowance,
    WentOn,
)
from office.live.buckets import Usage
from office.live.turns import AT_ONCE_S, MOST_WAITING_OF_ONE, STRANGERS_SHARE, FairTurns
from tests.office.live.loop_time import A, B, Loop, client

CLAIM = b"a token"


def test_strangers_have_their_share_of_the_loop_and_no_more(turns: FairTurns, loop: Loop) -> None:
    strangers, began, worked = [client(turns, f"10.0.1.{n}") for n in range(25)], loop.now, 0.0

    def flood(one: Allowance) -> None:
        nonlocal worked
        for _ in range(20):
            one.take_turn()
            loop.now += 0.01
            worked += 0.01
            one.rest()

    gevent.joinall([gevent.spawn(flood, one) for one in strangers], raise_error=True)

    assert worked == pytest.approx(5.0)
    assert loop.now - began >= (worked - AT_ONCE_S) / STRANGERS_SHARE


def test_the_address_that_used_least_is_next(turns: FairTurns, loop: Loop) -> None:
    busy, quiet = turns.come(A), turns.come(B)
    assert busy is not None
    assert quiet is not None
    turns.took(1.0, busy)
    first, second = Event(), Event()
    turns.queue(first, busy, Usage(loop.now))
    turns.queue(second, quiet, Usage(loop.now))

    turns.give_one()

    assert second.is_set()
    assert not first.is_set()


def test_behind_one_address_the_quiet_phone_goes_before_those_that_flood(
    turns: FairTurns, loop: Loop
) -> None:
    origin = turns.come(A)
    assert origin is not None
    flooding = [Usage(loop.now) for _ in range(20)]
    for used in flooding:
        turns.took(0.1, origin, used)
    floods, phone = [Event() for _ in flooding], Event()
    for turn, used in zip(floods, flooding, strict=True):
        turns.queue(turn, origin, used)
    turns.queue(phone, origin, Usage(loop.now))

    turns.give_one()

    assert phone.is_set()
    assert not any(turn.is_set() for turn in floods)


def test_new_connections_without_end_do_not_put_off_the_one_that_was_there(turns: FairTurns) -> None:
    origin = turns.come(A)
    assert origin is not None
    phone, polled = Event(), Usage(turns.clock())
    turns.took(0.1, origin, polled)
    turns.queue(Event(), origin, Usage(turns.clock()))
    turns.queue(phone, origin, polled)

    for _ in range(4):
        turns.queue(Event(), origin, Usage(turns.clock()))
        turns.give_one()

    assert phone.is_set()


def test_each_that_waits_gets_one_turn(turns: FairTurns) -> None:
    origins = [turns.come(address) for address in (A, B)]
    waiting = [Event() for _ in range(20)]
    for number, turn in enumerate(waiting):
        origin = origins[number % 3 % 2]
        assert origin is not None
        turns.queue(turn, origin, Usage(turns.clock()))

    waiting[3].set()  # Its connection was ended by somebody else, and it stands in line all the same.

    for _ in waiting:
        turns.give_one()

    assert all(turn.is_set() for turn in waiting)
    assert all(origin is not None and not origin.waiting for origin in origins)


def test_an_enrolled_device_does_not_wait_behind_strangers(turns: FairTurns, loop: Loop) -> None:
    stranger, kiosk = client(turns), client(turns)
    kiosk.ask(CLAIM)
    kiosk.found(is_known=True)
    stranger.take_turn()
    loop.now += 10
    stranger.rest()
    assert not turns.is_free()
    before = loop.now

    for _ in range(REQUESTS * 2):
        kiosk.read(1)
        kiosk.ask(CLAIM)

    assert loop.now == before
    assert not turns.is_free()


def test_its_first_request_on_another_connection_goes_first_too(turns: FairTurns) -> None:
    first, again = client(turns), client(turns, B)
    first.ask(CLAIM)
    first.found(is_known=True)

    again.ask(CLAIM)

    assert again.is_known


def test_a_claim_that_is_good_no_more_is_a_strangers(turns: FairTurns) -> None:
    one = client(turns)
    one.ask(CLAIM)
    one.found(is_known=True)
    one.found(is_known=False)

    one.ask(CLAIM)

    assert not one.is_known


def test_a_known_client_whose_next_request_is_there_already_gives_the_loop_back(
    turns: FairTurns, loop: Loop
) -> None:
    kiosk = client(turns)
    kiosk.ask(CLAIM)
    kiosk.found(is_known=True)

    for _ in range(3):
        kiosk.ask(CLAIM)

    assert loop.slept_s == [0, 0, 0]


def test_who_is_ended_while_it_waits_stops_waiting(turns: FairTurns) -> None:
    busy, owing = turns.come(B), client(turns)
    assert busy is not None
    turns.took(1e9, busy)
    waiting = gevent.spawn(owing.take_turn)
    gevent.sleep(0)

    owing.end()

    with pytest.raises(WentOn):
        waiting.get()


def test_no_more_than_a_halls_clients_wait_from_one_address(turns: FairTurns, loop: Loop) -> None:
    origin = turns.come(A)
    assert origin is not None
    for _ in range(MOST_WAITING_OF_ONE):
        turns.queue(Event(), origin, Usage(loop.now))

    assert turns.come(A) is None
    assert turns.come(B) is not None

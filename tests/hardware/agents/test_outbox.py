"""What an agent's devices say is said in order, once, and not when it is stale."""

from hardware.agents.outbox import Outbox


def taken(outbox: Outbox) -> list[str]:
    found = outbox.take()
    assert found is not None
    return [report.text for report in found[1]]


def test_it_is_said_in_order_until_it_was_heard() -> None:
    outbox = Outbox()
    outbox.begin("s")
    say = outbox.sayer("line:a")
    say("x")
    say("y")

    assert taken(outbox) == ["x", "y"]
    outbox.acknowledge("s", 1)
    assert taken(outbox) == ["y"]


def test_a_key_pressed_too_long_ago_is_not_said() -> None:
    now = [0.0]
    outbox = Outbox(lambda: now[0])
    outbox.begin("s")
    outbox.sayer("line:a")("pressed", fresh_s=3.0)
    outbox.sayer("line:a")("unplugged")

    now[0] = 3.5

    assert taken(outbox) == ["unplugged"]


def test_nothing_of_one_session_is_said_in_the_next() -> None:
    outbox = Outbox()
    outbox.begin("s")
    say = outbox.sayer("line:a")
    say("old")
    outbox.end()
    say("nobody hears it")
    outbox.begin("t")
    say("new")
    outbox.acknowledge("s", 9)

    assert taken(outbox) == ["new"]


def test_an_outbox_that_is_closed_gives_nothing() -> None:
    outbox = Outbox()
    outbox.begin("s")
    outbox.close()

    assert outbox.take() is None

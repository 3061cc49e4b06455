"""What the server promises an agent, and what an agent cannot do to it."""

import threading

import pytest

from hardware.agents.messages import DeviceMessage, Verb
from office.devices.agents.mailbox import AgentReplaced, Mailbox


@pytest.fixture
def mailbox() -> Mailbox:
    made = Mailbox()
    made.open("printer", "how", lambda report: None)
    return made


def test_a_session_begins_with_every_device_and_every_question_that_is_open(mailbox: Mailbox) -> None:
    question = mailbox.ask("printer", "state?")

    for _ in range(2):
        commands = mailbox.fetch(mailbox.begin(), 0, 0)
        assert [(one.verb, one.text) for one in commands] == [(Verb.OPEN, "how"), (Verb.ASK, "state?")]
        assert commands[1].question == question


def test_what_was_told_is_given_again_until_the_agent_says_it_has_it(mailbox: Mailbox) -> None:
    session = mailbox.begin()
    (opening,) = mailbox.fetch(session, 0, 0)
    mailbox.command("printer", "beep")

    lost = mailbox.fetch(session, opening.seq, 0)
    again = mailbox.fetch(session, opening.seq, 0)

    assert lost == again
    assert [one.text for one in again] == ["beep"]
    assert mailbox.fetch(session, again[0].seq, 0) == []


def test_what_was_told_is_forgotten_with_its_session(mailbox: Mailbox) -> None:
    mailbox.begin()
    mailbox.command("printer", "beep")

    assert [one.verb for one in mailbox.fetch(mailbox.begin(), 0, 0)] == [Verb.OPEN]


def test_a_fetch_ends_when_something_comes(mailbox: Mailbox) -> None:
    session = mailbox.begin()
    (opening,) = mailbox.fetch(session, 0, 0)
    got: list[str] = []
    fetch = threading.Thread(
        target=lambda: got.extend(one.text for one in mailbox.fetch(session, opening.seq, 30))
    )
    fetch.start()

    mailbox.command("printer", "beep")
    fetch.join(20)

    assert got == ["beep"]


def test_a_report_sent_twice_is_heard_once() -> None:
    heard: list[str] = []
    mailbox = Mailbox()
    mailbox.open("line:a", "how", lambda report: heard.append(report.text))
    session = mailbox.begin()

    assert mailbox.report(session, [DeviceMessage(1, "line:a", "x"), DeviceMessage(2, "line:a", "y")]) == 2
    assert mailbox.report(session, [DeviceMessage(2, "line:a", "y"), DeviceMessage(3, "line:a", "z")]) == 3
    assert mailbox.report(session, [DeviceMessage(4, "nobody", "w")]) == 4

    assert heard == ["x", "y", "z"]


def test_a_question_is_known_to_have_arrived_only_once_it_was_fetched(mailbox: Mailbox) -> None:
    session = mailbox.begin()
    never, fetched = mailbox.ask("printer", "a"), 0
    assert not mailbox.withdraw(never)
    fetched = mailbox.ask("printer", "b")
    assert "b" in [one.text for one in mailbox.fetch(session, 0, 0)]

    assert mailbox.withdraw(fetched)
    assert "b" not in [one.text for one in mailbox.fetch(session, 0, 0)]


def test_an_answered_question_still_counts_as_arrived(mailbox: Mailbox) -> None:
    session = mailbox.begin()
    question = mailbox.ask("printer", "a")
    mailbox.fetch(session, 0, 0)

    mailbox.report(session, [DeviceMessage(1, "printer", "yes", question)])

    assert mailbox.withdraw(question)
    assert [one.verb for one in mailbox.fetch(mailbox.begin(), 0, 0)] == [Verb.OPEN]


def test_the_older_of_two_agents_is_told_to_begin_anew(mailbox: Mailbox) -> None:
    older, newer = mailbox.begin(), mailbox.begin()

    with pytest.raises(AgentReplaced):
        mailbox.fetch(older, 0, 0)
    with pytest.raises(AgentReplaced):
        mailbox.report(older, [])
    with pytest.raises(AgentReplaced):
        mailbox.report("", [])
    assert mailbox.fetch(newer, 0, 0)


def test_an_agent_that_asks_no_more_is_missed() -> None:
    now = [0.0]
    mailbox = Mailbox(lambda: now[0])
    assert not mailbox.is_there
    session = mailbox.begin()
    now[0] = 7.0
    mailbox.report(session, [])
    now[0] = 14.0
    assert mailbox.is_there

    now[0] = 20.0

    assert not mailbox.is_there


def test_a_sign_that_is_told_much_while_nobody_fetches_costs_no_memory(mailbox: Mailbox) -> None:
    session = mailbox.begin()
    for number in range(1000):
        mailbox.command("line:a", str(number))

    told = [one.text for one in mailbox.fetch(session, 0, 0) if one.verb is Verb.TELL]

    assert len(told) == 64
    assert told[-1] == "999"

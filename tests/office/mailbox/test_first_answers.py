"""What is asked again under its key is done once, and nothing of the answer is on the disk."""

import pytest

from office.mailbox.first_answers import FirstAnswers
from office.tickets.answers import Request
from office.tickets.refusals import InvalidRequest, NobodyWaiting
from tests.conftest import FakeClock

REQUEST = Request("writer lookup-1", "key-1", "what was written")


class Counting:
    """Work that counts how often it is done."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> str:
        self.times += 1
        return f"receipt {self.times}"


@pytest.fixture
def answers(clock: FakeClock) -> FirstAnswers[str]:
    return FirstAnswers(clock)


def test_the_same_key_gets_the_same_answer(answers: FirstAnswers[str]) -> None:
    work = Counting()

    assert [answers.once(REQUEST, work) for _ in range(3)] == ["receipt 1"] * 3
    assert work.times == 1


def test_without_a_key_it_is_done_each_time(answers: FirstAnswers[str]) -> None:
    work = Counting()

    assert [answers.once(Request("writer"), work) for _ in range(2)] == ["receipt 1", "receipt 2"]


def test_a_key_for_something_else_is_refused(answers: FirstAnswers[str]) -> None:
    answers.once(REQUEST, Counting())

    with pytest.raises(InvalidRequest):
        answers.once(Request("writer lookup-1", "key-1", "other words"), Counting())


def test_another_writer_s_key_is_another(answers: FirstAnswers[str]) -> None:
    work = Counting()
    answers.once(REQUEST, work)

    assert answers.once(Request("writer lookup-2", "key-1", "what was written"), work) == "receipt 2"


def test_a_refusal_is_not_kept(answers: FirstAnswers[str]) -> None:
    def refuse() -> str:
        raise NobodyWaiting("nobody waits")

    with pytest.raises(NobodyWaiting):
        answers.once(REQUEST, refuse)

    assert answers.once(REQUEST, Counting()) == "receipt 1"


@pytest.mark.parametrize(("minutes", "times"), [(9, 1), (10, 2), (-11, 2)])
def test_it_is_forgotten_after_ten_minutes(
    answers: FirstAnswers[str], clock: FakeClock, minutes: int, times: int
) -> None:
    work = Counting()
    answers.once(REQUEST, work)
    clock.forward(minutes=minutes)
    answers.once(REQUEST, work)

    assert work.times == times

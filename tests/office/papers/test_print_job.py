"""A print job as a first answer keeps it."""

import pytest

from office.papers.print_job import AS_ANSWER, PrintJob
from office.tickets.answers import Kept, Written
from office.tickets.ticket import PrintState
from tests.office.tickets.test_moves import EARLIER, NOW, TICKET


def test_a_job_is_given_as_it_was_kept() -> None:
    job = PrintJob(3, 1, "kiosk1", PrintState.FAILED, 3, "out of paper", EARLIER, NOW)

    assert AS_ANSWER.give(AS_ANSWER.keep(job)) == job


@pytest.mark.parametrize("other", [TICKET, Written("rating", (5,))], ids=["ticket", "rating"])
def test_a_first_answer_of_another_kind_is_no_job(other: Kept) -> None:
    assert AS_ANSWER.give(other) is None

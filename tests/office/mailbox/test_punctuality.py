"""How many messages were settled in time, of those that had to be."""

from datetime import date

from office.mailbox.message import Action
from office.mailbox.punctuality import Punctuality, of_courses
from tests.office.mailbox.calendars import Week, course

MONDAY, TUESDAY = date(2026, 11, 2), date(2026, 11, 3)
IN_TIME, TOO_LATE = date(2026, 11, 20), date(2026, 11, 30)
"""What comes on a Monday is to be settled on the Monday three weeks later."""


def test_what_is_open_and_within_its_time_is_not_due() -> None:
    some = [course(MONDAY)]

    assert of_courses(some, IN_TIME, Week()) == Punctuality(1, 0, 0, 0, 0)
    assert of_courses(some, TOO_LATE, Week()) == Punctuality(1, 0, 1, 0, 1)


def test_what_was_settled_late_is_due_and_not_in_time() -> None:
    some = [
        course(MONDAY, (Action.TAKE_UP, TUESDAY), (Action.ANSWER, IN_TIME)),
        course(MONDAY, (Action.TAKE_UP, TUESDAY), (Action.ANSWER, TOO_LATE)),
        course(MONDAY, (Action.REFUSE, TUESDAY)),
        course(MONDAY, (Action.REFUSE, IN_TIME)),
    ]

    assert of_courses(some, TOO_LATE, Week()) == Punctuality(4, 0, 4, 2, 0)


def test_an_answer_that_is_not_published_yet_is_no_message_more() -> None:
    some = [course(MONDAY, (Action.TAKE_UP, TUESDAY), (Action.ANSWER, TUESDAY))]

    assert of_courses(some, TOO_LATE, Week()) == Punctuality(1, 0, 1, 1, 0)

"""GET /counter/<n>/ratings: officers see sums of their own counter, and nothing of today."""

import re

from tests.conftest import FakeClock
from tests.office.ratings.visits_over_http import rate, tablet_of, visited
from tests.office.web.web_office import WebOffice
from tests.office.web.whole_office import context as whole
from tests.office.web.whole_office import otherwise

__all__ = ["otherwise", "whole"]


def sums(page: str) -> list[str]:
    """What stands for each month, the newest first."""
    return [text.strip() for text in re.findall(r"<dd>(.*?)</dd>", page)]


def test_five_answers_are_seen_together_on_the_next_day(whole: WebOffice, clock: FakeClock) -> None:
    tablet = tablet_of(whole)
    for number in range(6):
        ticket = visited(whole)
        shown = clock.now
        clock.forward(seconds=8)
        answer = "unhappy" if number == 0 else "satisfied"
        assert rate(tablet, ticket.id, shown, answer=answer).status_code == 201

    today = sums(whole.signed_in("an", counters=(1,)).page("/counter/1/ratings").text)
    clock.forward(days=1)
    tomorrow = sums(whole.signed_in("an").page("/counter/1/ratings").text)

    assert today == ["Chưa đủ 5 phiếu"] * 6
    assert tomorrow == ["Hài lòng trở lên: nhiều nhất 4 trong 5 phiếu", *["Chưa đủ 5 phiếu"] * 5]


def test_another_counter_s_sums_are_not_shown(whole: WebOffice) -> None:
    officer = whole.signed_in("an", counters=(1,))

    assert officer.page("/counter/2/ratings").status_code == 403
    assert officer.page("/counter/1/ratings").status_code == 200

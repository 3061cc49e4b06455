"""GET /counter/<n>/ratings: officers see sums of their own counter, and nothing of today."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from office.tickets.office import Office
from tests.conftest import FakeClock
from tests.office.ratings.visits_over_http import rate, tablet_of, visited
from tests.office.web.web_office import WebOffice, web_office


@pytest.fixture
def whole(office: Office, tmp_path: Path, clock: FakeClock) -> Iterator[WebOffice]:
    built = web_office(office, tmp_path / "web", clock)
    yield built
    built.close()


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

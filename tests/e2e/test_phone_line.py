"""The place in line as a picture: the counter, a figure for everyone ahead, and one's own."""

from itertools import pairwise

import pytest
from playwright.sync_api import Page

from tests.e2e.conftest import OpenPage
from tests.e2e.phone_page import FIELD
from tests.running_server import Api, RunningServer

pytestmark = pytest.mark.paperless

NARROW = (320, 568)


@pytest.fixture
def manager(server: RunningServer) -> Api:
    return server.api("manager")


@pytest.mark.parametrize(
    ("ahead", "figures", "more"), [(0, 0, None), (4, 4, None), (10, 10, None), (11, 9, "+2")]
)
def test_the_line_is_a_picture_in_which_one_figure_is_mine(
    server: RunningServer, page: OpenPage, manager: Api, ahead: int, figures: int, more: str | None
) -> None:
    mine = [manager.ticket(FIELD) for _ in range(ahead + 1)][-1]
    phone = page(*NARROW)
    phone.goto(f"{server.url}/t/{mine['key']}")
    picture = phone.locator(".queue")

    assert picture.locator("svg:not(.queue__one--counter):not(.queue__one--me)").count() == figures
    assert picture.locator(".queue__me").inner_text().strip() == "Bạn"
    assert picture.locator(".queue__more").all_inner_texts() == ([more] if more else [])
    assert_in_one_row(phone)


def assert_in_one_row(phone: Page) -> None:
    """Every figure lies on the glass beside the one before, and is wide enough to be one."""
    boxes = [one.bounding_box() for one in phone.locator(".queue svg").all()]
    known = [box for box in boxes if box is not None]
    assert len(known) == len(boxes)
    assert all(left["x"] + left["width"] <= right["x"] + 0.5 for left, right in pairwise(known))
    assert known[-1]["x"] + known[-1]["width"] <= NARROW[0]
    assert min(box["width"] for box in known) >= 12

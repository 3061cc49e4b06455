"""A visitor who is late lets three pass on the phone, told before what comes of it."""

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Axe, OpenPage
from tests.e2e.phone_page import FIELD, call_next, opened
from tests.running_server import Api, RunningServer

pytestmark = pytest.mark.paperless


@pytest.fixture
def manager(server: RunningServer) -> Api:
    return server.api("manager")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_three_pass_only_after_a_second_touch_and_the_page_keeps_saying_so(
    server: RunningServer, page: OpenPage, manager: Api, axe: Axe, language: str
) -> None:
    mine, *others = [manager.ticket(FIELD, language=language) for _ in range(5)]
    phone, other = opened(server, page, mine["key"]), opened(server, page, others[0]["key"])
    opener, ask = phone.locator("[data-late-open]"), phone.locator("[data-late-ask]")

    opener.tap()
    expect(ask).to_contain_text("Bạn sẽ lùi lại 3 lượt" if language == "vi" else "You move back 3 places")
    assert axe(phone) == []
    phone.locator("[data-late-no]").tap()
    expect(ask).to_be_hidden()
    assert manager.get(f"/t/{mine['key']}").json()["ahead"] == 0
    opener.tap()
    phone.locator("[data-late-yes]").tap()

    expect(phone.locator('[data-live="late_done"]')).to_contain_text(
        "Bạn đã lùi lượt lúc" if language == "vi" else "You moved back at"
    )
    expect(opener).to_be_hidden()
    expect(phone.locator("[data-ahead]")).to_contain_text("Còn 3 người trước bạn")
    expect(other.locator("[data-ahead]")).to_contain_text("Bạn là người tiếp theo")
    phone.reload()
    expect(phone.locator('[data-live="late_done"]')).to_be_visible()


def test_who_stands_last_is_told_that_nobody_can_pass(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    mine = manager.ticket(FIELD)
    phone = opened(server, page, mine["key"])

    phone.locator("[data-late-open]").tap()

    expect(phone.get_by_text("Chưa có ai xếp sau bạn, nên không lùi được.")).to_be_visible()
    expect(phone.locator("[data-late-yes]")).to_be_hidden()
    # Somebody comes while the question is open: it can be done now.
    manager.ticket(FIELD)
    expect(phone.locator("[data-late-yes]")).to_be_visible()


def test_who_is_called_in_the_same_moment_is_told_in_words(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    mine, _ = manager.ticket(FIELD), manager.ticket(FIELD)
    phone = opened(server, page, mine["key"])
    phone.locator("[data-late-open]").tap()
    # The call comes after the touch and before the request.
    phone.route("**/lates", lambda route: (call_next(manager), route.continue_()))

    phone.locator("[data-late-yes]").tap()

    expect(phone.locator("[data-late-told]")).to_contain_text("Không lùi được nữa: số của bạn đang được gọi.")
    expect(phone.locator('[data-told="called"]')).to_be_visible()


@pytest.mark.parametrize("end", ["finishes", "cancellations", "given up"])
def test_no_button_is_left_when_the_visit_is_over(
    server: RunningServer, page: OpenPage, manager: Api, end: str
) -> None:
    mine = manager.ticket(FIELD)
    phone = opened(server, page, mine["key"])
    expect(phone.locator("[data-sound]")).to_be_visible()

    if end == "given up":
        manager.post(f"/t/{mine['key']}/cancellations").raise_for_status()
    else:
        manager.post(f"/tickets/{call_next(manager)}/{end}").raise_for_status()

    expect(phone.locator('[data-shown="sound"]')).to_be_hidden()
    for useless in ("[data-sound]", "[data-late-open]", "[data-give-up-open]"):
        expect(phone.locator(useless)).to_be_hidden()

"""A visitor gives the place up on the phone, after being asked once more."""

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Axe, OpenPage
from tests.e2e.phone_page import opened
from tests.running_server import RunningServer

SMALL = (360, 640)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_place_is_given_up_only_after_a_second_touch(
    server: RunningServer, page: OpenPage, axe: Axe, language: str
) -> None:
    manager = server.api("manager")
    mine = manager.ticket("C", language=language)
    phone = page(*SMALL, touch=True)
    phone.goto(f"{server.url}/t/{mine['key']}")
    opener, ask = phone.locator("[data-give-up-open]"), phone.locator("[data-give-up-ask]")

    opener.tap()
    expect(ask).to_be_visible()
    assert axe(phone) == []
    phone.locator("[data-give-up-no]").tap()
    expect(ask).to_be_hidden()
    assert manager.get(f"/t/{mine['key']}").json()["ticket"]["state"] == "waiting"
    opener.tap()
    phone.locator("[data-give-up-yes]").tap()

    expect(phone.locator('[data-told="cancelled"]')).to_be_visible()
    expect(opener).to_be_hidden()
    assert manager.get(f"/t/{mine['key']}").json()["ticket"]["state"] == "cancelled"


def test_a_place_that_staff_gave_back_is_given_up_anew(server: RunningServer, page: OpenPage) -> None:
    manager = server.api("manager")
    mine = manager.ticket("C")
    phone = opened(server, page, mine["key"])
    for is_last in (False, True):
        phone.locator("[data-give-up-open]").tap()
        phone.locator("[data-give-up-yes]").tap()
        expect(phone.locator('[data-told="cancelled"]')).to_be_visible()
        if not is_last:
            back = manager.post(f"/tickets/{mine['id']}/reinstatements", {"reason": "by mistake"})
            back.raise_for_status()
            expect(phone.locator("[data-give-up-open]")).to_be_visible()

    assert manager.get(f"/t/{mine['key']}").json()["ticket"]["state"] == "cancelled"

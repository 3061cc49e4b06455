"""A visitor says on the phone how it was, with a script and without one."""

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Axe, OpenPage
from tests.e2e.rated_visits import RatedVisits
from tests.running_server import RunningServer

SMALL = (360, 640)


@pytest.fixture
def visits(server: RunningServer) -> RatedVisits:
    return RatedVisits(server)


@pytest.mark.parametrize("language", ["vi", "en", "ko"])
def test_an_answer_is_given_once_the_visit_is_over(
    visits: RatedVisits, page: OpenPage, axe: Axe, language: str
) -> None:
    phone = page(*SMALL, touch=True)
    phone.goto(f"{visits.server.url}/t/{visits.tickets[6].key}?language={language}")
    form = phone.locator("[data-rating]")
    expect(phone.locator("[data-is-live]")).to_be_attached()
    expect(form).to_be_hidden()

    visits.finish(6)

    expect(form).to_be_visible()
    form.locator('[value="unhappy"][data-asks-why]').tap()
    expect(form.locator("[data-rating-why]")).to_be_visible()
    assert axe(phone) == []
    form.locator('[value="came_again"]').tap()
    with phone.expect_request("**/rating") as sent:
        form.locator("[data-rating-send]").tap()
    expect(phone.locator('[data-live="rated"] .asking__done')).to_be_visible()
    expect(form).to_be_hidden()
    assert sent.value.post_data_json == {"answer": "unhappy", "reasons": ["came_again"]}
    assert visits.rating(6) == "given"


def test_a_phone_without_a_script_sends_the_page_s_form(visits: RatedVisits, page: OpenPage) -> None:
    visits.finish(6)
    phone = page(*SMALL, java_script_enabled=False)
    phone.goto(f"{visits.server.url}/t/{visits.tickets[6].key}?language=en")

    phone.get_by_label("The wait was long").check()
    phone.get_by_role("button", name="Not satisfied", exact=True).click()

    expect(phone.get_by_text("Your rating was received. Thank you!")).to_be_visible()
    expect(phone.locator("html")).to_have_attribute("lang", "en")
    assert visits.rating(6) == "given"

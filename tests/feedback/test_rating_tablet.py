"""GET /rating/<name>: the tablet's page for the tablet's browser, and what stands there for all others."""

import re
from dataclasses import replace
from pathlib import Path

from office.people import DeviceRole
from office.tickets.office import Office
from tests.conftest import FakeClock
from tests.office.web.web_office import Caller, WebOffice, web_office


def enrolled(context: WebOffice, name: str, role: DeviceRole = DeviceRole.RATING) -> Caller:
    """A browser that has become that device."""
    browser = context.anyone()
    token = context.enrol(name, role)
    assert browser.post("/api/v1/device-session", {"token": token}).status_code == 200
    return browser


def test_a_tablet_offers_the_official_answers_in_their_order(context: WebOffice) -> None:
    page = enrolled(context, "rating-4").page("/rating/rating-4").text

    assert re.findall(r'data-answer="(\w+)"', page) == ["unhappy", "satisfied", "very_satisfied"]
    assert page.index("Không hài lòng") < page.index(">Hài lòng<") < page.index("Rất hài lòng")
    assert re.findall(r'data-answer="(\w+)" data-asks-why', page) == ["unhappy"]
    assert 'data-counter="4"' in page
    assert '<meta name="device" content="rating-4">' in page


def test_another_browser_is_told_how_to_enrol_it(context: WebOffice) -> None:
    answers = [
        context.anyone().page("/rating/rating-4"),
        enrolled(context, "rating-1").page("/rating/rating-4"),
        # A screen that has the tablet's name in the address is still none.
        enrolled(context, "sign-4", DeviceRole.SIGN).page("/rating/sign-4"),
    ]

    assert [answer.status_code for answer in answers] == [403, 403, 403]
    assert "device add rating-4 --role rating" in answers[0].text
    assert "data-answer" not in "".join(answer.text for answer in answers)


def test_a_name_that_ends_with_no_counter_s_number_leads_to_those_that_do(context: WebOffice) -> None:
    for name in ("rating-9", "rating", "rating-99999999999999999999"):
        answer = context.anyone().page(f"/rating/{name}")

        assert answer.status_code == 404
        assert 'href="/rating/rating-4"' in answer.text


def test_a_demo_s_tablet_needs_no_enrolling_by_hand(office: Office, tmp_path: Path, clock: FakeClock) -> None:
    context = web_office(office, tmp_path / "demo", clock, is_demo=True)
    context.enrol("rating-2", DeviceRole.RATING)

    page = context.anyone().page("/rating/rating-2")
    context.close()

    assert 'data-counter="2"' in page.text


def test_without_ratings_there_is_no_tablet(context: WebOffice) -> None:
    browser = enrolled(context, "rating-4")
    kept = context.app.extensions["mot_cua"]
    context.app.extensions["mot_cua"] = replace(kept, opened={})

    assert browser.page("/rating/rating-4").status_code == 404

"""A tablet asks for the ticket whose visit has just ended, and loses no answer that it gave thanks for."""

from typing import Any

import pytest
from playwright.sync_api import Page, Request, Route, expect

from tests.e2e.conftest import Axe, OpenPage, ServerWith
from tests.e2e.legibility.look import tablet_faults, told
from tests.e2e.rated_visits import FLAT, SIZES, RatedVisits, see
from tests.e2e.sizes import boxes_of, resize
from tests.running_server import ROOT, RunningServer

ANSWERS = "**/api/v1/ratings"
NEXT = "**/api/v1/ratings/next*"
CONFIG = (ROOT / "config.toml").read_text(encoding="utf-8")
IN_KOREAN = CONFIG.replace('languages = ["vi", "en"]', 'languages = ["vi", "en", "ko"]')


@pytest.fixture
def visits(server: RunningServer) -> RatedVisits:
    return RatedVisits(server)


def kept_in(tablet: Page) -> list[str]:
    """What the browser keeps."""
    names: list[str] = tablet.evaluate("() => Object.keys(localStorage)")
    return names


class Line:
    """The network between a tablet and the office, which can be cut while a question is under way."""

    def __init__(self) -> None:
        self.is_cut = False

    def carry(self, route: Route) -> None:
        """Bring the office's answer, unless the line is cut before that or meanwhile."""
        answer = None if self.is_cut else route.fetch()
        if answer is None or self.is_cut:
            route.abort()
        else:
            route.fulfill(response=answer)


def body_of(sent: Request) -> dict[str, Any]:
    """What an answer says as it is sent."""
    body: dict[str, Any] = sent.post_data_json or {}
    return body


def cut(route: Route) -> None:
    """Give no answer, as a network that is away."""
    route.abort()


def test_a_visitor_is_asked_by_the_ticket_s_label_and_thanked(
    visits: RatedVisits, page: OpenPage, axe: Axe
) -> None:
    tablet = visits.tablet(page)
    see(tablet, "idle")

    label = visits.finish()

    see(tablet, "ask")
    expect(tablet.locator('[data-stage="ask"] [data-turn] .in-vi')).to_have_text(
        f"Phiếu {label} – Quầy 4 đã xong"
    )
    assert axe(tablet) == []
    with tablet.expect_response(ANSWERS) as answered:
        tablet.locator('[data-answer="very_satisfied"]').tap()
    see(tablet, "thanks")
    assert answered.value.status == 201
    assert visits.rating() == "given"
    assert kept_in(tablet) == []


def test_who_is_not_satisfied_may_say_why(visits: RatedVisits, page: OpenPage, axe: Axe) -> None:
    tablet = visits.tablet(page)
    visits.finish()
    tablet.locator('[data-answer="unhappy"]').tap()
    see(tablet, "why")
    assert len(kept_in(tablet)) == 1
    assert axe(tablet) == []

    tablet.locator('[data-cause="waited_long"]').tap()
    expect(tablet.locator('[data-cause="waited_long"]')).to_have_attribute("aria-pressed", "true")
    with tablet.expect_request(ANSWERS) as sent:
        tablet.locator("[data-send]").tap()

    see(tablet, "thanks")
    assert body_of(sent.value)["reasons"] == ["waited_long"]
    assert sent.value.headers["idempotency-key"] == f"rating-{visits.tickets[4].id}"


def test_nobody_has_to_answer(visits: RatedVisits, page: OpenPage) -> None:
    tablet = visits.tablet(page)
    visits.finish()
    see(tablet, "ask")

    tablet.locator("[data-decline]").tap()

    see(tablet, "idle")
    assert visits.rating() == "asked"


def test_an_answer_given_while_cut_off_is_sent_after_a_restart(visits: RatedVisits, page: OpenPage) -> None:
    tablet = visits.tablet(page)
    visits.finish()
    see(tablet, "ask")
    tablet.route(ANSWERS, cut)

    tablet.locator('[data-answer="satisfied"]').tap()
    see(tablet, "thanks")
    assert len(kept_in(tablet)) == 1
    # Switched off at once, and on again: another page of the same browser.
    tablet.goto("about:blank")
    assert visits.rating() == "asked"
    tablet.unroute(ANSWERS)
    with tablet.expect_response(ANSWERS) as answered:
        tablet.goto(f"{visits.server.url}/rating/rating-4")

    assert answered.value.status == 201
    assert visits.rating() == "given"
    tablet.wait_for_function("() => Object.keys(localStorage).length === 0")


def test_who_goes_without_naming_a_reason_has_answered_all_the_same(
    visits: RatedVisits, page: OpenPage
) -> None:
    tablet = visits.tablet(page)
    visits.finish()
    tablet.locator('[data-answer="unhappy"]').tap()
    see(tablet, "why")
    # Switched off while the reasons are asked for.
    tablet.goto("about:blank")

    with tablet.expect_request(ANSWERS) as sent:
        tablet.goto(f"{visits.server.url}/rating/rating-4")

    assert body_of(sent.value)["answer"] == "unhappy"
    assert body_of(sent.value)["reasons"] == []


def test_a_tablet_that_hears_nothing_any_more_asks_nobody(visits: RatedVisits, page: OpenPage) -> None:
    line = Line()
    tablet = page(*FLAT, touch=True)
    tablet.clock.install()
    tablet.route(NEXT, line.carry)
    tablet.goto(f"{visits.server.url}/rating/rating-4")
    visits.finish()
    see(tablet, "ask")

    line.is_cut = True
    tablet.clock.run_for(11_000)
    see(tablet, "idle")
    expect(tablet.locator("[data-cut]")).to_be_visible()

    # The turn is not over by the office's clock: only the page's went on.
    line.is_cut = False
    tablet.clock.run_for(20_000)
    see(tablet, "ask")
    tablet.unroute_all(behavior="ignoreErrors")


def test_what_the_phone_said_is_not_asked_again(visits: RatedVisits, page: OpenPage) -> None:
    tablet = visits.tablet(page)
    visits.finish()
    see(tablet, "ask")

    key = visits.tickets[4].key
    visits.server.api().post(f"/t/{key}/rating", {"answer": "satisfied"}).raise_for_status()

    see(tablet, "idle")


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_tablet_speaks_the_ticket_s_language(
    server_with: ServerWith, page: OpenPage, language: str
) -> None:
    visits = RatedVisits(server_with(IN_KOREAN), language)
    tablet = visits.tablet(page)
    visits.finish()
    see(tablet, "ask")

    expect(tablet.locator("html")).to_have_attribute("lang", language)
    tablet.locator('[data-language="vi"]').tap()
    expect(tablet.locator("html")).to_have_attribute("lang", "vi")


def test_each_part_can_be_read_and_touched_in_each_size_and_language(
    server_with: ServerWith, page: OpenPage
) -> None:
    # Each touch prolongs the turn by so much: looking takes its time.
    visits = RatedVisits(server_with(f"{IN_KOREAN}\n[ratings]\ngrace_s = 30\n"))
    tablet = visits.tablet(page)

    def look(name: str) -> None:
        see(tablet, name)
        for size in SIZES:
            resize(tablet, size)
            for language in ("vi", "en", "ko"):
                tablet.locator(f'[data-language="{language}"]').tap()
                tablet.evaluate("() => document.fonts.ready.then(() => true)")
                assert told(tablet_faults(tablet)) == "", f"{name} {size} {language}"
                boxes = boxes_of(tablet.locator(f'[data-stage="{name}"] .answer'))
                assert len({(round(one["width"]), round(one["height"])) for one in boxes}) <= 1

    look("idle")
    visits.finish()
    look("ask")
    tablet.locator('[data-answer="unhappy"]').tap()
    look("why")
    tablet.locator("[data-send]").tap()
    see(tablet, "thanks")
    assert told(tablet_faults(tablet)) == ""

"""A phone whose holder turned its sound on says the call, with a real server and a real audio graph."""

from collections.abc import Callable
from functools import partial
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from office.voice.clips import Language
from office.voice.sentences import Sentence, call_sentence, soon_sentence
from tests.e2e.conftest import Axe, OpenPage
from tests.e2e.listening import is_one_after_the_other, listen, said, sounds, wait_until_said
from tests.running_server import Api, RunningServer

pytestmark = pytest.mark.paperless

SMALL = (360, 640)
FIELD, COUNTER = "C", 6
"""Only counter 6 serves this field, and nothing else."""

OpenPhone = Callable[..., Page]
QUICK = partial(listen, is_quick=True)


@pytest.fixture
def manager(server: RunningServer) -> Api:
    return server.api("manager")


@pytest.fixture
def opened(server: RunningServer, page: OpenPage) -> OpenPhone:
    """Open a ticket's page, live: ``opened(key, turned_on=True)``."""

    def open_phone(key: str, *, turned_on: bool = True, prepare: Callable[[Page], None] = listen) -> Page:
        phone = page(*SMALL, touch=True)
        prepare(phone)
        with phone.expect_websocket():
            phone.goto(f"{server.url}/t/{key}")
        if turned_on:
            phone.locator("[data-sound]").tap()
            expect(phone.locator("[data-sound]")).to_have_attribute("aria-pressed", "true")
        return phone

    return open_phone


def call_next(manager: Api) -> int:
    """Call the next ticket to the counter and return its id."""
    answer = manager.post(f"/counters/{COUNTER}/calls")
    answer.raise_for_status()
    return int(answer.json()["ticket"]["id"])


def clips(sentence: Sentence) -> str:
    return " ".join(clip for group in sentence for clip in group)


def note_clips(phone: Page) -> list[str]:
    """Return a list to which the name of each clip the page asks for will be added."""
    asked: list[str] = []
    phone.on(
        "request",
        lambda request: (
            asked.append(urlsplit(request.url).path.split("/")[-1]) if "/voices/" in request.url else None
        ),
    )
    return asked


@pytest.mark.slow
def test_the_call_and_each_recall_are_said_as_in_the_hall_and_end_with_the_visit(
    opened: OpenPhone, manager: Api
) -> None:
    mine = manager.ticket(FIELD)
    phone = opened(mine["key"])
    asked = note_clips(phone)
    call = clips(call_sentence(mine["label"], COUNTER))

    call_next(manager)
    wait_until_said(phone, call)
    # A recall in the middle of a sentence takes its place.
    manager.post(f"/tickets/{mine['id']}/recalls").raise_for_status()
    phone.wait_for_function("() => window.said.length === 2")
    expect(phone.locator("[data-saying]")).to_have_count(1)
    manager.post(f"/tickets/{mine['id']}/starts").raise_for_status()
    expect(phone.locator("[data-saying]")).to_have_count(0)

    expect(phone.locator('[data-told="serving"]')).to_be_visible()
    assert said(phone) == [call, call]
    assert is_one_after_the_other(phone)
    assert set(asked) == set(call.split())


@pytest.mark.slow
def test_a_phone_in_english_says_it_in_english(opened: OpenPhone, manager: Api) -> None:
    mine = manager.ticket(FIELD, language="en")
    phone = opened(mine["key"], prepare=QUICK)

    call_next(manager)

    wait_until_said(phone, clips(call_sentence(mine["label"], COUNTER, Language.ENGLISH)))


@pytest.mark.slow
def test_it_says_once_that_the_turn_is_near(opened: OpenPhone, manager: Api) -> None:
    mine = [manager.ticket(FIELD) for _ in range(5)][-1]
    phone = opened(mine["key"], prepare=QUICK)
    expect(phone.locator("[data-ahead]")).to_contain_text("Còn 4 người trước bạn")

    for ahead in (3, 2):
        manager.post(f"/tickets/{call_next(manager)}/finishes").raise_for_status()
        expect(phone.locator("[data-ahead]")).to_contain_text(f"Còn {ahead} người trước bạn")

    wait_until_said(phone, clips(soon_sentence()))
    assert said(phone) == [clips(soon_sentence())]


@pytest.mark.slow
def test_who_turns_it_on_late_hears_the_call_that_stands(opened: OpenPhone, manager: Api) -> None:
    mine = manager.ticket(FIELD)
    call_next(manager)

    phone = opened(mine["key"])

    phone.wait_for_function("() => window.said.length === 1")
    phone.locator("[data-sound]").tap()
    expect(phone.locator("[data-saying]")).to_have_count(0)
    expect(phone.locator("[data-sound]")).to_have_attribute("aria-pressed", "false")
    expect(phone.locator('[data-sound-state="off"]')).to_be_visible()


def test_an_untouched_page_is_silent_and_fetches_no_clip(opened: OpenPhone, manager: Api) -> None:
    mine = manager.ticket(FIELD)
    phone = opened(mine["key"], turned_on=False)
    asked = note_clips(phone)

    call_next(manager)
    expect(phone.locator('[data-told="called"]')).to_be_visible()
    manager.post(f"/tickets/{mine['id']}/starts").raise_for_status()
    expect(phone.locator('[data-told="serving"]')).to_be_visible()

    assert said(phone) == []
    assert sounds(phone, "tone") == []
    assert asked == []


@pytest.mark.slow
def test_without_its_clips_there_is_the_chime_alone(opened: OpenPhone, manager: Api) -> None:
    def without_counters(phone: Page) -> None:
        listen(phone)
        phone.route("**/voices/sau", lambda route: route.abort())

    mine = manager.ticket(FIELD)
    phone = opened(mine["key"], prepare=without_counters)
    phone.wait_for_function("() => window.sounds.length === 2")  # that it is on

    call_next(manager)

    phone.wait_for_function("() => window.sounds.length === 4 && !document.querySelector('[data-saying]')")
    assert sounds(phone, "word") == []


def test_the_switch_is_seen_without_scrolling_and_keeps_nobody_out(
    opened: OpenPhone, manager: Api, axe: Axe
) -> None:
    phone = opened(manager.ticket("K")["key"], turned_on=False)
    switch = phone.locator("[data-sound]")

    for language in ("vi", "en"):
        phone.tap(f'[data-language="{language}"]')
        box = switch.bounding_box()
        assert box is not None
        assert box["height"] >= 48
        assert box["y"] + box["height"] <= SMALL[1]
        switch.tap()
        assert phone.evaluate("document.documentElement.scrollWidth") == SMALL[0]
        assert axe(phone) == []
    expect(switch).to_have_attribute("aria-pressed", "false")

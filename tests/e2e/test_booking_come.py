"""A phone in the hall takes the number of a booked time, in three languages, and wrong digits are told."""

from datetime import UTC, datetime, timedelta

import pytest
import requests
from playwright.sync_api import expect

from office.booking.booking import Booking, BookingState, Seat, Slot
from office.booking.kept import BOOKINGS_CHANGED
from office.booking.person import Card, card_mark_on, missed_mark_on, person_on
from office.booking.tables import TABLES
from office.once.keys import KeyFolder
from office.settings import Layout, load
from office.store.sqlite import SqliteStore
from office.tickets.keys import new_key
from office.tickets.store import Transaction
from tests.e2e.conftest import Axe, OpenPage, ServerWith
from tests.e2e.legibility.look import hall_faults, told
from tests.e2e.test_booking import ZONE, led_on, looked_at
from tests.running_server import ROOT, RunningServer

_LANGUAGES = 'languages = ["vi", "en"]'
PEOPLE = {
    "vi": (320, Card("204177", 1941)),
    "en": (390, Card("204178", 1961)),
    "ko": (360, Card("204179", 1971)),
}


def booked_now(server: RunningServer, whose: Card, number: int) -> str:
    """Have that person be booked for now, in an office that does not run, and return the booking's key."""
    now = datetime.now(UTC).replace(microsecond=0) + timedelta(minutes=1)
    day = now.astimezone(ZONE).date()
    seat, keys = Seat(Slot(day, "A", now), number), KeyFolder(server.data / "booking_keys")
    marks = (person_on(keys, day, whose), card_mark_on(keys, day, whose), missed_mark_on(keys, day, whose))
    booking = Booking(0, new_key(now), seat, *marks, 1, BookingState.BOOKED, now, booked_at=now)
    store = SqliteStore(server.data, rooms=(TABLES,))

    def work(tx: Transaction) -> None:
        kept = BOOKINGS_CHANGED.on(tx)
        kept.offer([seat])
        kept.add(booking)

    store.transact(work)
    store.close()
    return booking.key


@pytest.fixture(scope="module")
def server(module_server_with: ServerWith) -> RunningServer:
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    return module_server_with(text.replace(_LANGUAGES, 'languages = ["vi", "en", "ko"]', 1))


@pytest.fixture(scope="module")
def keys(server: RunningServer) -> dict[str, str]:
    """The bookings of three people, whose time it is now."""
    server.stop()
    found = {
        language: booked_now(server, card, 1 + n) for n, (language, (_, card)) in enumerate(PEOPLE.items())
    }
    server.start()
    return found


@pytest.mark.parametrize("language", PEOPLE)
def test_who_is_in_the_hall_takes_the_number_on_the_phone(
    server: RunningServer, keys: dict[str, str], page: OpenPage, axe: Axe, language: str
) -> None:
    width, card = PEOPLE[language]
    phone = page(width, 720, touch=True)
    phone.goto(f"{server.url}/booking/{keys[language]}?language={language}")
    looked_at(phone, axe)
    phone.locator("#digits").fill("999999")
    phone.locator("#birth-year").fill("1999")
    led_on(phone, ".booking__yes")
    expect(phone.locator(".booking__refused")).to_be_visible()
    looked_at(phone, axe)

    phone.locator("#digits").fill(card.digits)
    phone.locator("#birth-year").fill(f"{card.birth_year}")
    led_on(phone, ".booking__yes")

    assert "/t/" in phone.url
    label = phone.locator(".ticket__label")
    own = phone.url
    phone.goto(f"{server.url}/booking/{keys[language]}?language={language}")
    looked_at(phone, axe)
    led_on(phone, ".booking__yes--link")
    assert phone.url == own
    expect(label).to_be_visible()


def test_the_hall_says_the_booked_time_above_the_call(
    server: RunningServer, keys: dict[str, str], page: OpenPage
) -> None:
    """Whoever was called before others sees why, and so do they."""
    hall, manager = page(1920, 1080), server.api("manager")
    office = manager.get("/office").json()
    (screen,) = [one for one in load(server.config).screens if one.layout is Layout.CALLS][:1]
    counter = next(
        one["number"]
        for one in office["counters"]
        if "A" in one["fields"] and one["number"] in screen.counters
    )
    manager.put(f"/counters/{counter}/state", {"state": "open"}).raise_for_status()
    hall.goto(f"{server.url}/display/{screen.name}")
    # The snapshot that a screen fetches when it connects names those who wait already.
    take_all(server, keys)
    expect(hall.locator('.waiting__line[data-code="A"] [data-count]')).to_have_text("3")

    # From now on the live entry alone tells the screen of the call.
    hall.route("**/api/v1/hall", lambda route: route.abort())

    call = manager.post(f"/counters/{counter}/calls")
    call.raise_for_status()

    booked = datetime.fromisoformat(call.json()["ticket"]["booked_for"]).astimezone(ZONE)
    verb = hall.locator("[data-newest-verb]")
    expect(verb).to_have_text(f"Hẹn {booked:%-H:%M}, mời số")
    expect(hall.locator("[data-newest-verb-english]")).to_have_text(f"Booked {booked:%-H:%M}, number")
    assert told(hall_faults(hall)) == ""
    manager.post(f"/tickets/{call.json()['ticket']['id']}/starts").raise_for_status()
    expect(verb).to_have_text("Đang phục vụ số")


def take_all(server: RunningServer, keys: dict[str, str]) -> None:
    """Have everybody who booked have taken the number: again it is the same."""
    for language, key in keys.items():
        card = PEOPLE[language][1]
        typed = {"digits": card.digits, "birth_year": card.birth_year}
        answer = requests.post(f"{server.url}/booking/{key}/check-ins", data=typed, timeout=20)
        assert "/t/" in answer.url

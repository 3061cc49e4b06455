"""Procedures on a lookup screen: found, read, taken along, and a number for them by the kiosk beside it."""

import re
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from hardware.printing.ticket_code import code_picture
from office.people import DeviceRole
from office.procedures.catalogue import Catalogue, OnlineLevel, Procedure
from office.procedures.one_page import PORTAL
from office.procedures.shipped import shipped_catalogue
from office.tickets.hours import Hours, Session
from office.tickets.office import Office
from tests.conftest import FakeClock
from tests.lookup.conftest import screen_of
from tests.office.procedures.test_api import take
from tests.office.web.web_office import Caller, WebOffice, body_of, code_of, web_office

START = "/lookup/lookup-1"
BIRTH = f"{START}/procedures/1.001193"
TICKETS = "/api/v1/tickets"


def test_the_five_turns_of_a_life_and_every_field_lead_to_procedures(
    context: WebOffice, screen: Caller
) -> None:
    take(context, shipped_catalogue())
    page = screen.page(START).text

    ways = [way.replace("&amp;", "&") for way in re.findall(r'href="([^"]+\?(?:event|field)=[^"]+)"', page)]

    assert len(ways) == 5 + len(context.settings.office.fields)
    assert all("found__row" in screen.page(way).text for way in ways if "event=" in way)


def test_a_turn_of_life_without_a_procedure_here_is_not_shown(context: WebOffice, screen: Caller) -> None:
    take(context, Catalogue((Procedure("1", context.settings.office.fields[0].code, "Đăng ký khai sinh"),)))

    page = screen.page(START).text

    events = re.findall(r"[?&;]event=(\w+)", page)
    assert "birth" in events
    assert "land" not in events
    # An address from before, or one that somebody typed.
    gone = screen.page(f"{START}/procedures?event=land").text
    assert "Chưa có thủ tục nào để hiện ở đây" in gone
    assert "found__row" not in gone
    assert f"{START}/help" in gone


def test_below_a_sure_answer_somebody_s_help_is_offered(screen: Caller) -> None:
    page = screen.page(f"{START}/procedures?q=xyzzy qqq").text

    assert "Có phải" in page
    assert f'href="{START}/help"' in page


def test_a_search_of_a_screen_is_never_slowed(screen: Caller) -> None:
    asked = {screen.page(f"{START}/procedures?q=khai").status_code for _ in range(20)}

    assert asked == {200}


def test_a_browser_that_is_no_lookup_screen_searches_elsewhere(context: WebOffice) -> None:
    assert context.anyone().page(f"{START}/procedures?q=khai sinh").status_code == 403


def test_a_phone_takes_the_page_along(screen: Caller) -> None:
    page = screen.page(BIRTH).text

    assert code_picture("http://localhost/procedures/1.001193") in page.replace("&#39;", "'")


def test_a_number_is_offered_for_what_this_hall_does_now(context: WebOffice, screen: Caller) -> None:
    context.open_counters()

    page = screen.page(BIRTH).text

    assert 'data-field="HT"' in page
    assert 'data-procedure="1.001193"' in page


def test_a_closed_field_says_why_in_place_of_the_button(
    office: Office, tmp_path: Path, clock: FakeClock
) -> None:
    morning = Hours((Session(frozenset(range(7)), time(7), time(8)),))
    clock.set_local("2026-11-23 22:00")
    built = web_office(replace(office, hours=morning), tmp_path / "closed", clock)

    page = screen_of(built).page(BIRTH).text

    built.close()
    assert "data-take" not in page
    assert "Ngoài giờ lấy số" in page


def test_who_files_all_of_it_online_says_so_beside_the_portal_s_code(
    context: WebOffice, screen: Caller
) -> None:
    take(context, Catalogue((Procedure("1", "HT", "Khai sinh", online_level=OnlineLevel.FULL),)))

    page = screen.page(f"{START}/procedures/1").text

    # Without scripts the link begins anew, as whoever needs nothing more does.
    assert f'href="{START}" data-online="1"' in page
    assert page.index(code_picture(PORTAL).replace("'", "&#39;")) < page.index("data-online=")
    assert 'data-taking="online"' in page
    # The portal's address is no link here: it would leave the office's server.
    assert "data-diverts" not in page


@pytest.mark.parametrize(("field", "level"), [("HT", OnlineLevel.PART), ("HT", None), ("", OnlineLevel.FULL)])
def test_where_no_visit_is_saved_nobody_is_asked_to_say_so(
    context: WebOffice, screen: Caller, field: str, level: OnlineLevel | None
) -> None:
    take(context, Catalogue((Procedure("1", field, "Khai sinh", online_level=level),)))

    page = screen.page(f"{START}/procedures/1").text

    assert "Khai sinh" in page
    assert "online.js" not in page
    assert "data-online" not in page


def test_a_screen_counts_a_visit_that_needs_no_number(context: WebOffice) -> None:
    take(context, Catalogue((Procedure("1", "HT", "Khai sinh", online_level=OnlineLevel.FULL),)))
    screen = context.device("lookup-1", DeviceRole.LOOKUP)

    answer = screen.post("/api/v1/procedures/1/diversions", {"kind": "taken"}, X_Device="lookup-1")

    assert answer.status_code == 201
    assert [one.taken for one in context.opened["procedures"].counts.diverted()] == [1]


def test_a_screen_gives_a_number_by_the_kiosk_beside_it(context: WebOffice) -> None:
    context.open_counters()
    screen = context.device("lookup-1", DeviceRole.LOOKUP)

    first = screen.post(
        TICKETS, {"field": "HT", "procedures": ["1.001193"]}, Idempotency_Key="one touch", X_Device="lookup-1"
    )
    again = screen.post(
        TICKETS, {"field": "HT", "procedures": ["1.001193"]}, Idempotency_Key="one touch", X_Device="lookup-1"
    )

    ticket = body_of(first)["ticket"]
    assert (first.status_code, again.status_code) == (201, 200)
    assert body_of(again)["ticket"]["label"] == ticket["label"]
    assert ticket["print"] == "queued"
    assert context.printing.take("kiosk-1") is not None
    assert body_of(screen.get(f"/api/v1/t/{ticket['key']}/code"))["picture"].startswith("data:image/svg+xml")


def test_it_pauses_between_two_numbers_as_its_kiosk_does(context: WebOffice) -> None:
    context.open_counters()
    screen = context.device("lookup-1", DeviceRole.LOOKUP)
    screen.post(TICKETS, {"field": "HT"}, Idempotency_Key="a")

    assert code_of(screen.post(TICKETS, {"field": "HT"}, Idempotency_Key="b")) == "slow_down"
    context.clock.forward(seconds=3)
    assert screen.post(TICKETS, {"field": "HT"}, Idempotency_Key="c").status_code == 201


def test_a_screen_without_a_kiosk_gives_none(context: WebOffice) -> None:
    context.open_counters()
    other = context.device("lookup-9", DeviceRole.LOOKUP)

    assert code_of(other.post(TICKETS, {"field": "HT"})) == "not_allowed"


def test_the_journal_says_which_screen_gave_it(context: WebOffice) -> None:
    context.open_counters()
    context.device("lookup-1", DeviceRole.LOOKUP).post(TICKETS, {"field": "HT"})

    with context.store.reading() as reader:
        entry = next(one for one in reader.entries(0, 100) if one.kind == "issued")

    assert entry.actor == "lookup:lookup-1"


@pytest.mark.parametrize(
    "path", ["", "/procedures", "/procedures?q=khai sinh", "/procedures/1.001193", "/help"]
)
def test_every_page_begins_again_by_itself(screen: Caller, path: str) -> None:
    assert f'data-idle-home="{START}"' in screen.page(f"{START}{path}").text


def test_nothing_typed_is_offered_to_the_next(screen: Caller) -> None:
    page = screen.page(f"{START}/procedures?q=khai sinh").text

    assert re.search(r'<form[^>]*autocomplete="off"', page)
    assert re.search(r'<input[^>]*name="q"[^>]*autocomplete="off"', page)


def test_whom_to_ask_is_told_field_by_field(context: WebOffice, screen: Caller) -> None:
    page = screen.page(f"{START}/help").text

    assert "Quầy 1, 3, 4" in page

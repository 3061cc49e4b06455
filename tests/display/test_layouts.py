"""What each layout of a screen is drawn with, before any script runs."""

import re
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from display.face import bp
from display.layouts import PARTS
from display.view import WaitingLine, screen_view
from office.settings import Layout, Screen
from office.tickets.hours import Hours, Session
from office.tickets.office import Office
from office.web.app import create_app
from office.web.context import Context
from tests.conftest import FakeClock
from tests.display.conftest import ALL, Officers

ROOT = Path(__file__).resolve().parents[2]
NEAR = replace(ALL, layout=Layout.CALLS)
FAR = replace(ALL, inches=43, farthest_m=8)


def with_zones(office: Office) -> Office:
    """The office with its first two counters in one zone and the others in another."""
    zones = {1: "Khu A", 2: "Khu A"}
    counters = tuple(replace(one, zone=zones.get(one.number, "Khu B")) for one in office.counters)
    return replace(office, counters=counters)


def text(context: Context, screen: Screen, office: Office | None = None) -> str:
    """The page of that screen."""
    settings = replace(context.settings, screens=(screen,), office=office or context.settings.office)
    hall: FlaskClient = create_app(replace(context, settings=settings), [bp], secret_key="test").test_client()
    return hall.get(f"/display/{screen.name}", headers={"Accept": "text/html"}).get_data(as_text=True)


def entrance_lines(context: Context) -> dict[str, WaitingLine]:
    """Return what an entrance's screen says of each field, by its code."""
    seen = screen_view(context, replace(ALL, layout=Layout.ENTRANCE))
    return {line.field.code: line for line in seen.lines}


def test_two_zones_have_each_their_newest_call_and_those_before_it(
    context: Context, officers: Officers
) -> None:
    office = with_zones(context.settings.office)
    screen = replace(ALL, layout=Layout.ZONES)
    first, second = officers.call(1, "HT"), officers.call(2, "DD")
    other = officers.call(3, "CT")

    view = screen_view(replace(context, settings=replace(context.settings, office=office)), screen)

    assert [(area.title, area.counters) for area in view.areas] == [("Khu A", (1, 2)), ("Khu B", (3, 4))]
    assert [area.newest and area.newest.label for area in view.areas] == [second.label, other.label]
    assert [call.label for call in view.areas[0].before] == [first.label]
    page = text(context, screen, office)
    assert page.count("data-area") == 2
    assert 'data-counters="1,2"' in page
    assert 'data-counters="3,4"' in page


def test_a_table_has_every_counter_and_says_the_newest_call_to_who_hears_it(
    context: Context, officers: Officers
) -> None:
    ticket = officers.call(2, "DD")
    officers.pause(3, "Họp đột xuất")

    page = text(context, replace(ALL, layout=Layout.TABLE))

    assert page.count("data-number=") == 4
    assert "Họp đột xuất" in page
    assert 'aria-live="assertive"' in page
    assert f"<span data-newest-label>{ticket.label}</span>" in page


def test_the_entrance_says_what_is_open_how_long_it_takes_and_where_to_go(
    context: Context, officers: Officers, clock: FakeClock
) -> None:
    officers.call(1, "HT")

    lines = {
        line.field.code: line for line in screen_view(context, replace(ALL, layout=Layout.ENTRANCE)).lines
    }

    assert lines["HT"].counters.startswith("1")
    assert lines["HT"].closed == ""
    officers.pause(1, "Họp")
    lines = {
        line.field.code: line for line in screen_view(context, replace(ALL, layout=Layout.ENTRANCE)).lines
    }
    assert "1" not in lines["HT"].counters.split(", ")


def test_the_entrance_says_when_a_closed_field_opens(context: Context, clock: FakeClock) -> None:
    morning = Hours((Session(frozenset(range(5)), time(7), time(11, 30)),))
    clock.set_local("2026-11-27 18:00")
    office = replace(context.settings.office, hours=morning)

    page = text(context, replace(ALL, layout=Layout.ENTRANCE), office)

    assert page.count("entry--closed") == len(office.fields)
    assert "Phát số lại lúc 07:00, Thứ Hai 30/11" in page
    assert "data-area" not in page


def test_the_entrance_says_how_priority_works_where_there_are_classes(context: Context) -> None:
    screen, office = replace(ALL, layout=Layout.ENTRANCE), context.settings.office

    assert "Ưu tiên 3 : 1, 3 : 1" in text(context, screen)
    assert "Ưu tiên" not in text(context, screen, replace(office, priorities=()))
    assert "Ưu tiên" not in text(context, replace(ALL, layout=Layout.TABLE))


def test_a_screen_for_a_far_seat_leaves_out_what_cannot_be_read_from_there(
    context: Context, officers: Officers
) -> None:
    near, far = text(context, NEAR), text(context, FAR)

    assert "data-board" in near
    assert "data-board" not in far
    assert "hall--number-150" in far


def test_the_flash_can_be_turned_off(context: Context) -> None:
    assert "data-flash" in text(context, ALL)
    assert "data-flash" not in text(context, replace(ALL, flash=False))


@pytest.mark.parametrize("layout", Layout)
def test_every_layout_has_its_page_its_words_and_its_look_in_a_browser(layout: Layout) -> None:
    def read(file: str) -> str:
        return (ROOT / file).read_text(encoding="utf-8")

    page = read(f"display/templates/display/layouts/{layout}.html")
    assert ("parts.calls(" in page) is (PARTS[layout].calls is not None)
    assert ("parts/board.html" in page) is PARTS[layout].has_board
    assert re.search(rf"\.hall--{layout}\b", read("display/static/layouts.css"))
    assert layout.shows
    assert f'"{layout}": ' in read("config.toml")

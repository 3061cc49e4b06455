"""Hall screens and signs of any office can be read: no word cut, touched, covered, shortened or out of sight.

``make test`` looks at the corners of the range, ``MOT_CUA_FULL=1`` at all of it: docs/nightly.md.
"""

import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from display.reach import name_hints
from office.settings import load
from tests.e2e.conftest import OpenPage, ServerWith
from tests.e2e.hall_office import LETTERS, HallOffice, config
from tests.e2e.hall_page import LANDSCAPE, PORTRAIT
from tests.e2e.legibility.look import hall_faults, told
from tests.e2e.pictures import (
    CUT,
    MUTE,
    TURN_MS,
    Size,
    faults_in_state,
    faults_of,
    halls,
    show,
    with_own_time,
)
from tests.running_server import Api

IS_FULL = os.environ.get("MOT_CUA_FULL") == "1"
LAPTOP, TABLET, LARGE = (1366, 768), (1024, 600), (3840, 2160)
SIZES = (LAPTOP, LANDSCAPE, TABLET, LARGE, PORTRAIT, (768, 1366), (600, 1024))

CROWDED = HallOffice(40, 30, (17, 27, 40), is_long=True, has_notices=True)
CITY = HallOffice(13, 11, (6, 13))
MISSED = HallOffice(6, 14, (6,), is_long=True, has_notices=True, state="full")
CLOSED = HallOffice(2, 12, (2,), is_long=True, state="closed")
CORNERS = (CROWDED, CITY, MISSED, CLOSED)
SAMPLE: tuple[tuple[HallOffice, str, Size], ...] = (
    (CROWDED, "display/calls-40", LAPTOP),
    (CROWDED, "display/calls-40", PORTRAIT),
    (CROWDED, "display/calls-17", PORTRAIT),
    (CROWDED, "display/table-27", LAPTOP),
    (CROWDED, "display/table-17", PORTRAIT),
    (CROWDED, "display/table-40", TABLET),
    (CROWDED, "display/entrance-40", LAPTOP),
    (CROWDED, "display/entrance-40", PORTRAIT),
    (CROWDED, "display/zones-27", TABLET),
    (CROWDED, "display/totem-40", PORTRAIT),
    (CITY, "display/calls-13", LAPTOP),
    (CITY, "display/calls-13", PORTRAIT),
    (CITY, "display/calls-6", LARGE),
    (CITY, "display/table-13", LAPTOP),
    (CITY, "display/entrance-13", TABLET),
    (CITY, "counter/5/sign", TABLET),
    (MISSED, "display/calls-6", PORTRAIT),
    (MISSED, "display/table-6", PORTRAIT),
    (MISSED, "display/zones-6", LAPTOP),
    (MISSED, "counter/6/sign", TABLET),
    (MISSED, "counter/6/sign", PORTRAIT),
    (CLOSED, "display/calls-2", LAPTOP),
    (CLOSED, "display/entrance-2", PORTRAIT),
    (CLOSED, "display/zones-2", TABLET),
)

SCRIPTLESS = (
    (CROWDED, "calls-40"),
    (CROWDED, "entrance-40"),
    (CROWDED, "table-17"),
    (MISSED, "table-6"),
    (MISSED, "calls-6"),
    (CITY, "table-13"),
    (CITY, "calls-13"),
    (CLOSED, "calls-2"),
)
"""What is looked at without scripts: tiles with and without room for names."""
SAMPLE_PAGES = 3
"""So many pages of a picture have all the names, which come again from the eighth field on."""


def office_field(manager: Api, counter: int) -> str:
    """Return a field that the counter serves."""
    counters = manager.get("/hall").json()["counters"]
    served: list[str] = next(one["fields"] for one in counters if one["number"] == counter)
    return served[0]


COMMON = HallOffice(5, 7, (5,), False, False, "busy")
"""What ``make test`` looks at of the whole range, so that its test is tried, too."""


def whole_range() -> Iterator[HallOffice]:
    """Give offices of 1 to 40 counters and 1 to 30 fields, with all that goes with them."""
    counters = (1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 16, 17, 20, 21, 24, 27, 30, 33, 36, 40)
    for is_long, notices, state in product((False, True), (False, True), ("busy", "full")):
        yield HallOffice(40, 30, counters, is_long, notices, state)
    sides = ((1, 1), (1, 30), (2, 12), (3, 3), (5, 7), (6, 30), (9, 14), (13, 11), (16, 20), (24, 9), (40, 2))
    states = ("busy", "full", "idle", "closed")
    for (many, fields), is_long, state in product(sides, (False, True), states):
        yield HallOffice(many, fields, (many,), is_long, is_long, state)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[HallOffice, str]]:
    """The offices of the sample, by address."""
    with halls(CORNERS, tmp_path_factory.mktemp("halls")) as urls:
        yield dict(zip(CORNERS, urls, strict=True))


@pytest.fixture
def screen(page: OpenPage) -> Page:
    """A page whose time the test moves."""
    return with_own_time(page(*LAPTOP))


@pytest.mark.slow
def test_every_word_of_any_office_can_be_read(served: dict[HallOffice, str], screen: Page) -> None:
    found, shown = {}, ""
    for office, path, size in SAMPLE:
        if shown != f"{served[office]}/{path}":
            shown = f"{served[office]}/{path}"
            show(screen, shown)
        found[office.counters, path, size] = told(faults_of(screen, size, SAMPLE_PAGES))

    assert not any(found.values()), "\n".join(f"{where}: {what}" for where, what in found.items() if what)


def test_a_screen_whose_line_is_cut_turns_dead_in_large_letters(screen: Page, tmp_path: Path) -> None:
    dead = screen.locator("[data-dead]")
    # The layout that has least to do with calls; the others look the same by the same code.
    with halls([COMMON], tmp_path) as (url,):
        show(screen, f"{url}/display/entrance-{COMMON.counters}")
        expect(dead).to_be_hidden()

    # The time of the page goes on in steps, so that its line is tried again in between.
    for _ in range(20):
        screen.clock.run_for(1_000)

    expect(dead).to_contain_text("xin nghe cán bộ gọi số")
    px = "(words) => Number.parseFloat(getComputedStyle(words).fontSize)"
    assert dead.locator(".dead__words").evaluate(px) >= 70 * LAPTOP[1] / 1080
    assert told(hall_faults(screen)) == ""


@pytest.mark.parametrize("script", [CUT, MUTE], ids=["cut", "mute"])
def test_a_cut_and_a_mute_screen_say_so_without_covering_anything(
    served: dict[HallOffice, str], screen: Page, script: str
) -> None:
    found = {}
    for office, name in (
        (CROWDED, "calls-40"),
        (MISSED, "zones-6"),
        (CITY, "table-13"),
        (CITY, "totem-6"),
        (CITY, "entrance-13"),
    ):
        show(screen, f"{served[office]}/display/{name}")
        for size in (LAPTOP, PORTRAIT):
            found[name, size] = told(faults_in_state(screen, size, script))

    assert not any(found.values()), "\n".join(f"{where}: {what}" for where, what in found.items() if what)


def test_a_call_of_hours_ago_can_be_read(served: dict[HallOffice, str], screen: Page) -> None:
    # The server's own date, which the page would ask for meanwhile, is not that of the office's clock.
    screen.route("**/healthz", lambda route: route.abort())
    show(screen, f"{served[MISSED]}/display/zones-6")
    screen.clock.fast_forward("13:00:00")

    found = told(faults_of(screen, LAPTOP))

    expect(screen.locator("[data-newest-verb]:visible").first).to_have_text("Đã gọi hơn 13 giờ, mời số")
    assert found == ""


def test_no_missed_number_is_cut_where_the_list_ends(screen: Page, tmp_path: Path) -> None:
    with halls([HallOffice(16, 20, (16,), is_long=True, state="full")], tmp_path) as (url,):
        show(screen, f"{url}/display/table-16")

        assert told(faults_of(screen, TABLET, most_pages=1)) == ""


@pytest.mark.parametrize(("fields", "begins"), [(len(LETTERS), "[A-Z]"), (30, r"\d+…")])
def test_where_names_have_no_room_what_their_numbers_begin_with_stands(
    screen: Page, tmp_path: Path, fields: int, begins: str
) -> None:
    office = HallOffice(6, fields, (6,), is_long=True)
    (tmp_path / "config.toml").write_text(config(office, tmp_path), encoding="utf-8")
    (hint,) = [one for one in name_hints(load(tmp_path / "config.toml")) if "'calls-6'" in one]
    told_of = re.findall(r"\d+", hint.partition(" counters ")[2].partition(", and")[0])

    with halls([office], tmp_path) as (url,):
        show(screen, f"{url}/display/calls-6")
        texts = screen.locator(".tile:visible .tile__text:visible").all_inner_texts()
        letters = screen.locator(".tile__text--short [data-letters]").all_inner_texts()
        short = screen.locator(".tile:has(.tile__text--short)").evaluate_all(
            "(tiles) => tiles.map((tile) => tile.dataset.number)"
        )

    assert short
    assert set(short) <= set(told_of)
    assert all(text.strip() for text in texts), texts
    assert all(re.fullmatch(rf"{begins}(, {begins})*( \+\d+)?", text) for text in letters), letters


def test_without_scripts_everything_can_be_read(served: dict[HallOffice, str], page: OpenPage) -> None:
    found = {}
    for size in (LAPTOP, PORTRAIT):
        screen = page(*size, java_script_enabled=False)
        for office, name in SCRIPTLESS:
            screen.goto(f"{served[office]}/display/{name}")
            found[name, size] = told(hall_faults(screen))

    assert not any(found.values()), "\n".join(f"{where}: {what}" for where, what in found.items() if what)


def test_every_counter_and_field_has_its_turn(served: dict[HallOffice, str], screen: Page) -> None:
    show(screen, f"{served[CROWDED]}/display/calls-40")
    counters, codes = set(), set()
    # Only the turns below are made: none comes between two looks of a busy machine.
    screen.clock.pause_at(datetime.now(UTC) + timedelta(seconds=2))

    # The list of those who wait has ten pages, and a notice in its place for three turns of seven.
    for _ in range(20):
        counters |= set(screen.locator(".tile:visible .tile__number").all_inner_texts())
        codes |= set(
            screen.locator(".waiting__line:visible").evaluate_all(
                "(all) => all.map((one) => one.dataset.code)"
            )
        )
        screen.clock.run_for(TURN_MS)

    assert {int(number.split()[-1]) for number in counters} == set(range(1, 41))
    assert codes == {f"F{number}" for number in range(30)}


def test_a_new_call_comes_to_view_at_once(server_with: ServerWith, screen: Page, tmp_path: Path) -> None:
    office = HallOffice(40, 3, (40,))
    hall = server_with(config(office, tmp_path))
    manager = hall.api("manager")
    manager.put("/counters/40/state", {"state": "open"}).raise_for_status()
    field = office_field(manager, 40)
    label = manager.ticket(field)["label"]
    show(screen, f"{hall.url}/display/calls-40")
    tile = screen.locator('[data-number="40"]')
    # No turn brings it from now on: the page's own time stands still.
    screen.clock.pause_at(datetime.now(UTC) + timedelta(seconds=2))
    expect(tile).to_be_hidden()

    manager.post("/counters/40/calls").raise_for_status()

    expect(tile.locator("[data-label]")).to_have_text(label)
    expect(tile).to_be_visible()


@pytest.mark.parametrize("office", list(whole_range()) if IS_FULL else [COMMON], ids=str)
def test_every_word_of_the_whole_range_can_be_read(
    office: HallOffice, page: OpenPage, tmp_path: Path
) -> None:
    screen = with_own_time(page(*LAPTOP))
    found = {}
    with halls([office], tmp_path) as (url,):
        paths = [f"display/{name}" for name, _, _ in office.screens]
        for path in [*paths, "counter/1/sign", f"counter/{office.counters}/sign"]:
            show(screen, f"{url}/{path}")
            for size in SIZES if IS_FULL else (TABLET, PORTRAIT):
                found[path, size] = told(faults_of(screen, size))

    bad = {where: what for where, what in found.items() if what}
    print(f"{len(found)} pictures of {office}")
    assert not bad, f"{len(bad)} of {len(found)} pictures:\n" + "\n".join(f"{one}: {bad[one]}" for one in bad)

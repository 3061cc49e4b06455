"""Lookup screens of any office: both ways up, three languages, 1 to 30 fields, plain, large and lowered."""

import os
from itertools import cycle, product

import pytest

from tests.e2e.conftest import OpenPage, ServerWith
from tests.e2e.kiosk_fields import LONGEST, SHORTEST, lookup_office
from tests.e2e.legibility.look import lookup_faults, told
from tests.e2e.online_procedure import DEATH, make_online
from tests.e2e.sizes import resize
from tests.running_server import ROOT, RunningServer

IS_FULL = "MOT_CUA_FULL" in os.environ
SIZES = ((1080, 1920), (1920, 1080), (1366, 768))
LANGUAGES = ("vi", "en", "ko")
WISHES = ("", "large=1", "low=1")
START = "/lookup/lookup-1"
PAGES = {
    "start": "",
    "found": "/procedures?q=giay khai sinh",
    "nearest": "/procedures?q=xyzzy qqq",
    "field": "/procedures?field=B",
    "event": "/procedures?event=land",
    "procedure": "/procedures/1.001193",
    "longest": "/procedures/lien-thong-khai-sinh",
    "online": f"/procedures/{DEATH}",
    "elsewhere": "/procedures/none",
    "help": "/help",
}
OFFICES = (
    list(product((SHORTEST, LONGEST), (1, 2, 5, 11, 20, 30))) if IS_FULL else [(SHORTEST, 1), (LONGEST, 30)]
)
LOOKS = list(product(SIZES, LANGUAGES, WISHES))
TIGHTEST = (SIZES[-1], "vi", "large=1")
"""Least room for the longest names."""
SAMPLE = {(language, wish): [size] for size, language, wish in zip(SIZES, LANGUAGES, WISHES, strict=True)}


@pytest.fixture(scope="module")
def server(module_server_with: ServerWith) -> RunningServer:
    """The demo, whose first lookup screen speaks Korean, too."""
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    head, begin, tail = text.partition("[[lookup]]\n")
    languages = 'languages = ["vi", "en", "ko"]\nslips_per_minute = 20'
    spoken = tail.replace('languages = ["vi", "en"]', languages, 1)
    office = module_server_with(head + begin + spoken)
    make_online(office)
    return office


def path_of(page: str, language: str, wish: str) -> str:
    asked = "&".join(filter(None, (f"language={language}", wish)))
    return f"{START}{page}{'&' if '?' in page else '?'}{asked}"


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_cut_covered_or_too_small_for_a_finger(
    server: RunningServer, page: OpenPage, subtests: pytest.Subtests, name: str
) -> None:
    looks = LOOKS if IS_FULL else list(zip(SIZES, cycle(LANGUAGES), cycle(WISHES), strict=False))
    screen = page(*SIZES[0], touch=True)

    for size, language, wish in looks:
        with subtests.test(size=size, language=language, wish=wish):
            resize(screen, size)
            screen.goto(server.url + path_of(PAGES[name], language, wish))
            assert told(lookup_faults(screen, size)) == ""


@pytest.mark.parametrize("said", ["ready", "failed"])
def test_what_is_said_of_a_slip_fits(
    server: RunningServer, page: OpenPage, subtests: pytest.Subtests, said: str
) -> None:
    screen = page(*SIZES[0], touch=True)
    sizes = dict.fromkeys(product(LANGUAGES, WISHES), SIZES) if IS_FULL else SAMPLE

    for (language, wish), shown_at in sizes.items():
        resize(screen, shown_at[0])
        screen.goto(server.url + path_of(PAGES["procedure"], language, wish))
        if said == "failed":
            screen.route("**/api/v1/slips", lambda route: route.abort())
        screen.tap("[data-slip]")
        screen.locator(f'[data-slip-shows="{said}"]').wait_for()
        screen.locator(".demo-banner").evaluate("(banner) => banner.remove()")
        # One slip for all sizes: no more of them are given in a minute.
        for size in shown_at:
            with subtests.test(size=size, language=language, wish=wish):
                resize(screen, size)
                assert told(lookup_faults(screen, size)) == ""


def test_the_thanks_to_who_files_online_fit(
    server: RunningServer, page: OpenPage, subtests: pytest.Subtests
) -> None:
    screen = page(*SIZES[0], touch=True)

    for size, language, wish in LOOKS if IS_FULL else zip(SIZES, LANGUAGES, WISHES, strict=True):
        with subtests.test(size=size, language=language, wish=wish):
            resize(screen, size)
            screen.goto(server.url + path_of(PAGES["online"], language, wish))
            screen.tap("[data-online]")
            screen.locator("[data-online-done]").wait_for()
            # What is said over the whole page lies over the demo's banner, too.
            screen.locator(".demo-banner").evaluate("(banner) => banner.remove()")
            assert told(lookup_faults(screen, size)) == ""


@pytest.mark.parametrize(("kind", "count"), OFFICES)
def test_any_number_of_fields_with_any_names_has_room(
    module_server_with: ServerWith,
    page: OpenPage,
    subtests: pytest.Subtests,
    kind: str,
    count: int,
) -> None:
    office = module_server_with(lookup_office(kind, count))
    screen = page(*SIZES[0], touch=True)

    turns = [*zip(SIZES, LANGUAGES, WISHES, strict=True), TIGHTEST]
    for size, language, wish in LOOKS if IS_FULL else turns:
        with subtests.test(size=size, language=language, wish=wish):
            resize(screen, size)
            screen.goto(office.url + path_of("", language, wish))
            assert told(lookup_faults(screen, size)) == ""
            assert screen.locator(".found__field").count() == count

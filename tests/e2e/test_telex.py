"""Telex and VNI make every Vietnamese syllable in any order of its keys, and leave alone what is none."""

from collections.abc import Iterable
from typing import Any

import pytest
from playwright.sync_api import Page, Route

from tests.e2e.conftest import OpenPage
from tests.e2e.vietnamese import ORDERS, syllables, with_tone
from tests.running_server import ROOT

RIG = """async () => {
  const { typed, toned } = await import("/static/keyboard/telex.js")
  const { TONES } = await import("/static/keyboard/syllables.js")
  window.made = (keys, method) => [...keys].reduce((word, key) => typed(word, key, { method }), "")
  window.wrong = (rows, method) =>
    rows.map(([keys, meant]) => [keys, meant, made(keys, method)]).filter(([, meant, got]) => got !== meant)
  window.toned = (word, name) => toned(word, TONES[name])
}"""


@pytest.fixture
def rig(page: OpenPage) -> Page:
    """A page with nothing but the two modules, from the disk."""
    opened = page(400, 300)
    opened.route("**/*", _from_disk)
    opened.goto("http://127.0.0.1/")
    opened.evaluate(RIG)
    return opened


def _from_disk(route: Route) -> None:
    path = route.request.url.removeprefix("http://127.0.0.1/")
    if path.startswith("static/"):
        route.fulfill(path=ROOT / "office" / "web" / path)
    else:
        route.fulfill(content_type="text/html", body="<!doctype html><title>rig</title>")


def wrong(rig: Page, rows: Iterable[tuple[str, str]], method: str = "telex") -> list[Any]:
    """Return which rows of keys and what they should make come out otherwise, with what came."""
    found: list[Any] = rig.evaluate("([rows, method]) => wrong(rows, method)", [list(rows), method])
    return found


@pytest.mark.parametrize("order", ORDERS)
def test_every_syllable_is_made(rig: Page, order: str) -> None:
    method, keys_of = ORDERS[order]
    rows = [(keys_of(beginning, rime, tone), written) for beginning, rime, tone, written in syllables()]

    found = wrong(rig, rows, method)

    assert len(rows) > 15_000
    assert found[:20] == []


@pytest.mark.parametrize("order", ORDERS)
def test_both_ways_at_once_make_the_same(rig: Page, order: str) -> None:
    keys_of = ORDERS[order][1]
    every = list(syllables())[::29]
    # Two of them are one letter by Telex, so by both as well.
    typed = [one for one in every if "oó" not in one[1]]

    assert wrong(rig, [(keys_of(*one[:3]), one[3]) for one in typed], "both")[:20] == []


def test_capitals_are_made_of_capitals(rig: Page) -> None:
    rows = [
        (keys_of(beginning, rime, tone).upper(), written.upper())
        for _, keys_of in list(ORDERS.values())[:2]
        for beginning, rime, tone, written in list(syllables())[::31]
    ]
    rows += [("DDaf", "Đà"), ("Ddoongf", "Đồng"), ("UWng", "Ưng"), ("NHW", "NHƯ")]

    assert wrong(rig, rows)[:20] == []


def test_what_is_typed_without_marks_stays_without(rig: Page) -> None:
    """A visitor who knows neither Telex nor VNI meets no letter that they did not type."""
    plain = str.maketrans("ăâêôơưđ", "aaeooud")
    words = {
        (beginning + with_tone(rime, "")).translate(plain)
        for beginning, rime, _, _ in syllables()
        if "oó" not in rime
    }

    for method in ("telex", "vni", "both", "off"):
        assert wrong(rig, [(word, word) for word in sorted(words)], method)[:20] == []


@pytest.mark.parametrize(
    ("keys", "made"),
    [
        ("hoaf", "hòa"),
        ("hofa", "hòa"),
        ("hofan", "hoàn"),
        ("thuys", "thúy"),
        ("thusy", "thúy"),
        ("thuyeenf", "thuyền"),
        ("khoer", "khỏe"),
        ("muaf", "mùa"),
        ("quas", "quá"),
        ("quyr", "quỷ"),
        ("giaf", "già"),
        ("gif", "gì"),
        ("gifn", "gìn"),
        ("gieesng", "giếng"),
        ("giwx", "giữ"),
        ("nguwowif", "người"),
        ("nguowif", "người"),
        ("nguwoif", "người"),
        ("nhw", "như"),
        ("huow", "huơ"),
        ("thuowr", "thuở"),
        ("thuowrn", "thưởn"),
        ("ddawks", "đắk"),
        ("dinhdj", "định"),
        ("cuuws", "cứu"),
        ("xooong", "xoong"),
        # Another mark takes the place of the first.
        ("asf", "à"),
        ("aaw", "ă"),
        ("owo", "ô"),
        ("luowngo", "luông"),
        ("asz", "a"),
    ],
)
def test_a_mark_stands_where_it_is_written(rig: Page, keys: str, made: str) -> None:
    assert wrong(rig, [(keys, made)]) == []


@pytest.mark.parametrize(
    ("keys", "made"),
    [
        ("ass", "as"),
        ("asss", "ass"),
        ("hoaff", "hoaf"),
        ("aaa", "aa"),
        ("aaaa", "aaa"),
        ("eee", "ee"),
        ("ddd", "dd"),
        ("dddd", "ddd"),
        ("oww", "ow"),
        ("uww", "uw"),
        ("aww", "aw"),
        ("uoww", "uow"),
        ("tieene", "tiene"),
        ("dangdd", "dangd"),
    ],
)
def test_a_key_that_is_pressed_again_takes_its_mark_away(rig: Page, keys: str, made: str) -> None:
    assert wrong(rig, [(keys, made)]) == []


@pytest.mark.parametrize(
    "word",
    [
        "email",
        "facebook",
        "zalo",
        "wifi",
        "www",
        "web",
        "windows",
        "internet",
        "smart",
        "covid",
        "app",
        "PCR",
        "H29",
        "HS2026x",
        "ct01",
        "1.001193",
        "t2s",
        "zz",
        "acf",
        "catx",
    ],
)
def test_what_is_no_syllable_stays_as_it_is_typed(rig: Page, word: str) -> None:
    assert wrong(rig, [(word, word)]) == []


@pytest.mark.parametrize(
    ("keys", "made"),
    [("a11", "a1"), ("d99", "d9"), ("a66", "a6"), ("khu1", "khú"), ("to6i", "tôi"), ("h1", "h1")],
)
def test_digits_are_marks_by_vni_only(rig: Page, keys: str, made: str) -> None:
    assert wrong(rig, [(keys, made)], "vni") == []
    assert wrong(rig, [(keys, keys)], "telex") == []


@pytest.mark.parametrize(
    ("word", "tone", "made"),
    [
        ("hoa", "huyen", "hòa"),
        ("hòa", "huyen", "hoa"),
        ("hòa", "sac", "hóa"),
        ("tieng", "sac", "tiéng"),
        ("tiêng", "sac", "tiếng"),
        ("cac", "sac", "các"),
        ("cac", "huyen", "cac"),
        ("ng", "sac", "ng"),
        ("email", "sac", "email"),
        ("", "sac", ""),
    ],
)
def test_a_tone_key_sets_a_tone_or_does_nothing(rig: Page, word: str, tone: str, made: str) -> None:
    assert rig.evaluate("([word, tone]) => toned(word, tone)", [word, tone]) == made


def test_letters_with_marks_bring_the_tone_to_its_place(rig: Page) -> None:
    """As keys of the screen type them, without Telex."""
    rows = [("thúyên", "thuyến"), ("ngưòi", "người"), ("hòan", "hoàn"), ("tùân", "tuần"), ("ươn", "ươn")]

    assert wrong(rig, rows, "off") == []

"""A page's words: of its own room, in every language, kept by the browser while they are the same."""

import json

import pytest

from office.web.words import spans
from tests.office.web.web_office import Caller


def catalogue_of(text: str) -> dict[str, dict[str, object]]:
    """Return what a module of words holds."""
    found: dict[str, dict[str, object]] = json.loads(text[text.index("sentences({") + 10 : text.rindex(")")])
    return found


def test_a_rooms_module_holds_its_sentences_in_every_language(client: Caller) -> None:
    answer = client.page("/words/kiosk.js")

    assert answer.content_type == "text/javascript; charset=utf-8"
    catalogue = catalogue_of(answer.text)
    assert catalogue["vi"]["kiosk-back"] == "Quay lại"
    assert catalogue["en"]["kiosk-back"] == "Back"
    assert catalogue["en"]["kiosk-counters"] == {
        "by": "count",
        "variants": {"one": "Counter {list}", "other": "Counters {list}"},
        "fallback": "other",
    }
    assert all(name.startswith("kiosk-") for name in catalogue["vi"])


def test_a_browser_keeps_a_module_while_it_is_the_same(client: Caller) -> None:
    first = client.page("/words/shared.js")

    again = client.client.get("/words/shared.js", headers={"If-None-Match": first.headers["ETag"]})

    assert first.headers["Cache-Control"] == "no-cache"
    assert again.status_code == 304


@pytest.mark.parametrize("room", ["nothing", "kiosk-back", ".."])
def test_a_room_without_sentences_has_no_module(client: Caller, room: str) -> None:
    assert client.page(f"/words/{room}.js").status_code == 404


def test_what_is_filled_in_is_text_and_not_html() -> None:
    assert "&lt;b&gt;" in spans({"vi": "<b>", "en": "x"})


def test_an_office_without_other_languages_gets_no_other_fonts(client: Caller) -> None:
    assert "noto" not in client.page("/words/languages.css").text


def test_of_several_languages_a_page_shows_its_own(client: Caller) -> None:
    answer = client.page("/words/languages.css")

    assert answer.content_type == "text/css; charset=utf-8"
    assert ":root:lang(vi) .in-en { display: none }" in answer.text
    assert ":root:lang(vi) .in-vi" not in answer.text

"""GET /api/v1/readings: which clips a kiosk plays for a text of its page."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from office.voice import library
from office.voice.clips import Language
from office.voice.texts import text_clip
from office.web.context import Context
from office.words.catalogue import LANGUAGES, shipped
from tests.kiosk.conftest import TOKENS

VI, EN = Language.VIETNAMESE, Language.ENGLISH
KIOSK = {"Authorization": f"Bearer {TOKENS['kiosk-1']}"}


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of made voices in which two texts have clips."""
    folder = tmp_path / "made"
    for name, text, language in (("bac", "Hộ tịch", VI), ("bac", "người chờ", VI), ("en", "Back", EN)):
        (folder / "texts" / name).mkdir(parents=True, exist_ok=True)
        (folder / "texts" / name / f"{text_clip(text, language)}.opus").write_bytes(b"OggS")
    monkeypatch.setattr(library, "MADE", folder)


def read(browser: FlaskClient, text: str, language: str = "vi") -> object:
    asked = {"language": language, "text": text}
    answer = browser.get("/api/v1/readings", query_string=asked, headers=KIOSK)
    assert answer.status_code == 200
    return answer.get_json()["clips"]


@pytest.mark.usefixtures("made")
def test_a_text_with_a_clip_and_its_number_are_read(browser: FlaskClient) -> None:
    assert read(browser, "3 người chờ") == [["ba", text_clip("người chờ", VI)]]
    assert read(browser, "Back", "en") == [[text_clip("Back", EN)]]


@pytest.mark.usefixtures("made")
def test_a_text_without_a_clip_is_not(browser: FlaskClient) -> None:
    assert read(browser, "Chứng thực") == []
    assert read(browser, "người chờ", "en") == []


@pytest.mark.usefixtures("made")
def test_its_clip_is_served(browser: FlaskClient) -> None:
    with browser.get(f"/voices/{text_clip('Hộ tịch', VI)}") as answer:
        assert answer.data == b"OggS"
    assert browser.get(f"/voices/{text_clip('Hộ tích', VI)}").status_code == 404


@pytest.mark.parametrize("query", ["", "language=vi", "language=fr&text=a", f"language=vi&text={'a' * 401}"])
def test_what_is_no_question_is_refused(browser: FlaskClient, query: str) -> None:
    answer = browser.get(f"/api/v1/readings?{query}", headers=KIOSK)

    assert answer.status_code == 400


def test_the_page_tells_of_it_only_where_it_is_on(
    context: Context, browser_of: Callable[[Context], FlaskClient]
) -> None:
    silent = replace(context.settings.kiosks[0], reads_aloud=False)
    quiet = replace(context, settings=replace(context.settings, kiosks=(silent,)), is_demo=True)
    loud = replace(context, is_demo=True)

    pages = [browser_of(each).get("/kiosk/kiosk-1").text for each in (quiet, loud)]

    assert ["data-reads-aloud" in page for page in pages] == [False, True]
    assert ["Giữ ngón tay để nghe" in page for page in pages] == [False, True]


def test_korean_is_read_in_an_office_that_has_it(
    context: Context,
    browser_of: Callable[[Context], FlaskClient],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "made" / "texts" / "ko"
    folder.mkdir(parents=True)
    for text in ("3", "명 대기 중"):
        (folder / f"{text_clip(text, 'ko')}.opus").write_bytes(b"OggS")
    monkeypatch.setattr(library, "MADE", tmp_path / "made")
    korean = browser_of(replace(context, settings=replace(context.settings, words=shipped(LANGUAGES))))

    assert read(korean, "3명 대기 중", "ko") == [[text_clip("3", "ko"), text_clip("명 대기 중", "ko")]]
    assert read(korean, "4명 대기 중", "ko") == []


def test_a_language_that_the_office_does_not_have_is_not_read(browser: FlaskClient) -> None:
    assert read(browser, "뒤로", "ko") == []

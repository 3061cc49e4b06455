"""What a lookup screen reads out: a page's sentences in their order and language, made beside the answer."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from office.procedures.catalogue import Catalogue, Document
from office.settings import LookupScreen
from office.tickets.office import Office
from office.voice.texts import text_clip
from office.voice.when_asked import MOST_AT_ONCE, MOST_LETTERS, SpeechMaker
from office.words.catalogue import LANGUAGES
from tests.conftest import FakeClock
from tests.lookup.conftest import screen_of
from tests.lookup.test_slips import BIRTH, ONE, PAGE
from tests.office.procedures.test_api import take
from tests.office.web.web_office import Caller, WebOffice, body_of, code_of, web_office

READINGS = "/api/v1/page-readings"


# A program that says nothing and ends well: what is asked for is looked at, not heard.
SILENT = (sys.executable, "-c", "")


@pytest.fixture
def here(office: Office, tmp_path: Path, clock: FakeClock) -> Iterator[WebOffice]:
    """An office that has a program to speak, whose clips are kept in the folder ``spoken``."""
    built = web_office(office, tmp_path / "reads", clock, lookups=(ONE,), languages=LANGUAGES)
    take(built, Catalogue((BIRTH,)))
    voice = built.opened["lookup"]
    voice.maker, voice.can_speak = SpeechMaker(tmp_path / "spoken", SILENT), True
    yield built
    built.close()


def read(screen: Caller, procedure: str = BIRTH.code, language: str = "vi") -> dict[str, Any]:
    found: dict[str, Any] = body_of(screen.get(f"{READINGS}?procedure={procedure}&language={language}"))
    return found


def clips(answer: dict[str, Any]) -> list[str]:
    return [one["clip"] for one in answer["sentences"]]


def named(*texts: str, language: str = "vi") -> list[str]:
    return [text_clip(text, language) for text in texts]


def test_papers_come_first_then_time_fee_and_place(here: WebOffice) -> None:
    answer = read(screen_of(here))

    assert clips(answer)[:13] == named(
        "Đăng ký khai sinh",
        "Giấy tờ cần mang",
        "Tờ khai",
        "1 bản chính",
        "Giấy chứng sinh",
        "1 bản chính",
        "2 bản sao",
        "CCCD",
        "Giải quyết trong",
        "1 ngày làm việc",
        "Nộp sau 15:00 thì tính sang ngày làm việc tiếp theo",
        "Phí, lệ phí",
        "miễn",
    )


def test_what_stands_in_vietnamese_is_said_in_vietnamese_on_every_page(here: WebOffice) -> None:
    found = clips(read(screen_of(here), language="ko"))

    assert found[:4] == [
        *named("Registering a birth", language="en"),
        *named("가져올 서류", language="ko"),
        *named("Tờ khai"),
        *named("원본 1부", language="ko"),
    ]


def test_what_is_not_sure_is_said_before_the_papers(here: WebOffice) -> None:
    take(here, Catalogue((replace(BIRTH, is_sure=False, verify="phí; căn cứ pháp lý"),)))

    found = clips(read(screen_of(here)))

    assert found[1:5] == named("Chưa chắc chắn, xin hỏi cán bộ", "phí", "căn cứ pháp lý", "Giấy tờ cần mang")


def test_the_start_page_says_what_can_be_found_out(here: WebOffice) -> None:
    found = clips(read(screen_of(here), procedure=""))

    assert found[0] == named("Ông/bà cần tìm hiểu việc gì")[0]
    assert named("Theo lĩnh vực")[0] in found
    assert found[-1] == named(here.settings.office.fields[-1].name)[0]


def test_the_answer_waits_for_nothing_and_says_what_is_made(here: WebOffice, tmp_path: Path) -> None:
    screen = screen_of(here)
    (tmp_path / "spoken").mkdir(exist_ok=True)
    (tmp_path / "spoken" / f"{text_clip('Tờ khai', 'vi')}.opus").touch()

    answer = read(screen)

    assert [one["is_made"] for one in answer["sentences"]][:4] == [False, False, True, False]
    assert answer["fails"] is False
    here.opened["lookup"].can_speak = False
    assert read(screen)["fails"] is True


def test_a_text_that_was_changed_has_another_clip(here: WebOffice) -> None:
    screen = screen_of(here)
    before = read(screen)["sentences"]
    take(here, Catalogue((replace(BIRTH, documents=(Document("Tờ khai mới"), *BIRTH.documents[1:])),)))

    after = read(screen)["sentences"]

    assert text_clip("Tờ khai mới", "vi") in {one["clip"] for one in after}
    assert text_clip("Tờ khai", "vi") not in {one["clip"] for one in after}
    assert before[0] == after[0]


def test_of_a_page_without_end_the_beginning_is_read(here: WebOffice) -> None:
    many = tuple(Document(f"Giấy tờ {number}", 1, 1) for number in range(100))
    take(here, Catalogue((replace(BIRTH, documents=many),)))

    assert len(read(screen_of(here))["sentences"]) == MOST_AT_ONCE


def test_a_long_text_is_said_by_the_breath_and_one_without_breath_is_cut(here: WebOffice) -> None:
    long = replace(BIRTH, fee_text="Miễn. Trễ hạn: 5.000 đồng\nBản sao; 8.000 đồng", source="")
    take(here, Catalogue((replace(long, verify="a " * 400 + "hết"),)))

    found = clips(read(screen_of(here)))

    assert set(named("Miễn", "Trễ hạn", "5.000 đồng", "Bản sao", "8.000 đồng")) <= set(found)
    assert text_clip(("a " * 400)[:MOST_LETTERS], "vi") in found


def test_no_other_procedure_is_read(here: WebOffice) -> None:
    assert code_of(screen_of(here).get(f"{READINGS}?procedure=none")) == "unknown_procedure"


@pytest.mark.parametrize(
    ("screen", "can_speak", "is_offered"),
    [
        (ONE, True, True),
        (replace(ONE, reads_aloud=False), True, False),
        (replace(ONE, volume=0), True, False),
        (ONE, False, False),
    ],
)
def test_a_page_offers_to_be_read_where_it_can_be(
    office: Office, tmp_path: Path, clock: FakeClock, screen: LookupScreen, can_speak: bool, is_offered: bool
) -> None:
    built = web_office(office, tmp_path / "offers", clock, lookups=(screen,), languages=LANGUAGES)
    take(built, Catalogue((BIRTH,)))
    built.opened["lookup"].can_speak = can_speak
    browser = screen_of(built)

    offered = ["data-read-page" in browser.page(path).text for path in (PAGE, "/lookup/lookup-1")]

    built.close()
    assert offered == [is_offered, is_offered]

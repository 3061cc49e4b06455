"""A test print has all of Vietnamese, whole, and a true ruler; nobody can take it for a ticket."""

import json
import re
import unicodedata
from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import zxingcpp

from hardware.printing.faults import PaperError
from hardware.printing.fonts import drawn
from hardware.printing.paper import TicketPaper
from hardware.printing.trial_layout import LETTERS, composed_trial, letter_sizes, render_trial
from hardware.printing.trial_paper import TrialPaper, paper_in
from hardware.printing.wrap import wrapped
from office.devices.printing.test_slip import slip_words
from office.words.catalogue import shipped
from tests.hardware.printing import letters
from tests.hardware.printing.papers import STANDARD

WIDTHS = (576, 384)
TRIAL = TrialPaper(
    "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ",
    "Máy lấy số ở sảnh",
    "kiosk-1",
    datetime(2019, 10, 24, 7, 32, 5, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh")),
    slip_words(shipped()),
)
LONG = replace(TRIAL, agency="ỦY BAN " * 22, printer="Ặ" * 160, name="kiosk-" + "a" * 100)


def test_the_134_letters_are_on_it_in_each_of_three_sizes() -> None:
    assert sorted("".join(LETTERS)) == sorted(letters.LETTERS)
    for width in WIDTHS:
        sheet = composed_trial(TRIAL, width)
        masks = {piece.mask.tobytes() for piece in sheet.pieces if piece.mask is not None}
        for size, weight in letter_sizes(width):
            lines = wrapped(" ".join(LETTERS), weight, size, sheet.inner)
            assert " ".join(lines).split() == list(LETTERS)
            assert {drawn(line, weight, size).mask.tobytes() for line in lines} <= masks


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("paper", [TRIAL, LONG], ids=["usual", "long"])
def test_nothing_leaves_the_paper_or_covers_another(paper: TrialPaper, width: int) -> None:
    sheet = composed_trial(paper, width)

    boxes = [piece.box for piece in sheet.pieces]
    assert all(left >= 0 and right <= width and bottom <= sheet.y for left, _, right, bottom in boxes)
    assert [(a, b) for i, a in enumerate(boxes) for b in boxes[:i] if _touch(a, b)] == []


@pytest.mark.parametrize("width", WIDTHS)
def test_the_ruler_has_a_stroke_each_millimetre_and_one_at_each_edge(width: int) -> None:
    picture = render_trial(TRIAL, width)

    rows = [
        [x for x in range(width) if picture.getpixel((x, y)) == 0]
        for y in range(picture.height)
        if picture.getpixel((0, y)) == 0
    ]
    # Only the ruler comes to the edges: its first rows have all strokes, its last only the centimetres'.
    assert rows[0] == [*range(0, width, 8), width - 1]
    assert rows[-1] == [*range(0, width, 80), width - 1]


@pytest.mark.parametrize("width", WIDTHS)
def test_it_has_no_code_to_scan_and_is_not_much_longer_than_a_large_ticket(width: int) -> None:
    picture = render_trial(TRIAL, width)

    assert zxingcpp.read_barcodes(picture.convert("L")) == []
    assert picture.height <= 190 * 8


def test_it_says_first_that_it_is_a_test_and_has_nothing_like_a_number() -> None:
    said = [TRIAL.agency, TRIAL.printer, *LETTERS]

    assert [text for text in said if re.search(r"\d", text)] == []
    top = min(composed_trial(TRIAL, 576).pieces, key=lambda piece: piece.box[1])
    assert top.mask is not None
    assert top.mask.height > 50


def test_it_comes_back_equal_from_the_wire_and_a_ticket_stays_a_ticket() -> None:
    assert paper_in(json.loads(json.dumps(TRIAL.to_wire()))) == TRIAL
    assert isinstance(paper_in(STANDARD.to_wire()), TicketPaper)
    assert TRIAL.title == "2019-10-24-TEST"
    assert TRIAL.identity != replace(TRIAL, name="kiosk-2").identity


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("agency", ""),
        ("printer", 5),
        ("name", "a\nb"),
        ("at_local", "today"),
        ("at_local", "2019-10-24T07:32"),
    ],
)
def test_an_unprintable_value_is_refused(key: str, value: object) -> None:
    wire: dict[str, Any] = {**TRIAL.to_wire(), key: value}

    with pytest.raises(PaperError, match=key):
        paper_in(wire)


@pytest.mark.parametrize("wire", [{"at_local": 1}, {**TRIAL.to_wire(), "label": "B012"}, None, []])
def test_anything_but_a_whole_paper_is_refused(wire: object) -> None:
    with pytest.raises(PaperError):
        paper_in(wire)


def test_its_letters_are_composed() -> None:
    assert [group for group in LETTERS if unicodedata.normalize("NFC", group) != group] == []


def _touch(a: tuple[int, int, int, int], b: tuple[int, int, int, int]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]

"""CSV and JSON in every encoding that offices save, and cells with HTML."""

import json
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from office.procedures.reading.cells import cleaned
from office.procedures.reading.csv_file import read_csv
from office.procedures.reading.json_file import read_json
from office.procedures.reading.limits import DEFAULT_LIMITS
from office.procedures.reading.markup import without_markup
from office.procedures.reading.refusals import FileRefused
from tests.office.procedures.hostile import GOOD, HEADER, csv_of

TEXT = csv_of(GOOD)
TCVN3 = {"Đ": 0xA7, "ă": 0xA8, "ý": 0xFD}
"""Of the old code table of ABC fonts, what the row above needs."""


def reason_of(content: bytes) -> dict[str, str]:
    """Return why the CSV is refused, with the values."""
    with pytest.raises(FileRefused) as refusal:
        read_csv(content, DEFAULT_LIMITS)
    return dict(refusal.value.details)


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        unicodedata.normalize("NFD", TEXT).encode(),
        TEXT.replace(",", ";").encode(),
        TEXT.replace(",", "\t").encode(),
        TEXT.replace("\r\n", "\n").encode(),
        TEXT.replace("Đăng ký", "\u200bĐăng\u00a0ký").encode(),
    ],
)
def test_every_form_that_spreadsheets_save_as_unicode_reads_the_same(content: bytes) -> None:
    sheet = read_csv(content, DEFAULT_LIMITS)

    assert (sheet.columns, sheet.rows[0].cells) == (HEADER, GOOD)


def test_cp1258_is_refused_with_the_line() -> None:
    marks_apart = unicodedata.normalize("NFD", TEXT).replace("a\u0306", "ă")

    assert reason_of(marks_apart.encode("cp1258", "replace")) == {"reason": "not_unicode", "line": "2"}


def test_tcvn3_is_refused_as_bytes_and_as_the_letters_it_looks_like() -> None:
    content = bytes(TCVN3.get(letter, ord(letter)) for letter in csv_of(GOOD, GOOD))

    assert reason_of(content)["reason"] == "not_unicode"
    assert reason_of(content.decode("latin-1").encode())["reason"] == "garbled_letters"


def test_utf8_that_was_once_saved_as_another_encoding_is_refused() -> None:
    assert reason_of(TEXT.encode().decode("cp1252", "replace").replace("\ufffd", "x").encode())["reason"] == (
        "garbled_letters"
    )


def test_letters_that_are_lost_already_are_refused() -> None:
    assert reason_of(TEXT.replace("ă", "\ufffd").encode())["reason"] == "lost_letters"


def test_a_foreign_name_among_vietnamese_is_no_garbled_file() -> None:
    assert read_csv(csv_of(("1.1", "Thủ tục của người họ Müller", "")).encode(), DEFAULT_LIMITS).rows


@pytest.mark.parametrize("content", [TEXT.encode("utf-16-le"), b"a\0b"])
def test_utf16_without_its_mark_is_refused(content: bytes) -> None:
    assert reason_of(content)["reason"] == "not_unicode"


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "empty"), (b"\r\n,,\r\n", "empty"), (b'code,name\r\n"1.1,x', "broken"), (b'a\r\n"b"c', "broken")],
)
def test_what_is_no_csv_is_refused(content: bytes, reason: str) -> None:
    assert reason_of(content)["reason"] == reason


def test_csv_has_the_same_limits() -> None:
    small = replace(DEFAULT_LIMITS, rows=2, columns=3, cell_letters=30)
    cases = {
        "too_many_rows": csv_of(GOOD, GOOD, GOOD),
        "too_many_columns": csv_of((*GOOD, "x")),
        "cell_too_long": csv_of(("1", "x" * 40)),
    }

    for reason, text in cases.items():
        with pytest.raises(FileRefused) as refusal:
            read_csv(text.encode(), small)
        assert refusal.value.details["reason"] == reason


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("nh&acirc;n d&acirc;n", "nhân dân"),
        ("nh&amp;acirc;n", "nhân"),
        ('<div style="color:red">Tờ khai<br/>CCCD</div>', "Tờ khai\nCCCD"),
        ("<p>a</p><p>b</p>", "a\nb"),
        ("a<script>alert(1)</script>b", "ab"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;b", "b"),
        ("<img src=x onerror=alert(1)>", ""),
        ("diện tích < 30 m² & > 20", "diện tích < 30 m² & > 20"),
        ("R&D", "R&D"),
        ("  hai   chữ ", "hai chữ"),
    ],
)
def test_html_in_cells_becomes_the_text_that_it_shows(cell: str, shown: str) -> None:
    assert without_markup(cell) == shown


@given(st.text(alphabet="<>&;/abr!-\"' #39\n", max_size=60))
def test_text_that_was_cleaned_stays_as_it_is(text: str) -> None:
    once = without_markup(text)

    assert without_markup(once) == once


def test_json_gives_the_same_rows_with_lists_and_papers() -> None:
    papers = [{"name": "Tờ khai"}, {"name": "Bản vẽ", "originals": 2}]
    content = {"procedures": [{"code": "1.1", "everyday": ["a", "b"], "documents": papers, "fee_text": None}]}

    sheet = read_json(json.dumps(content).encode(), DEFAULT_LIMITS)

    assert sheet.columns == ("code", "everyday", "documents", "fee_text")
    assert sheet.rows[0].number == 2
    assert sheet.rows[0].cells == ("1.1", "a; b", "Tờ khai|||; Bản vẽ|2||")


def test_a_code_that_json_has_as_a_number_is_marked_so() -> None:
    assert read_json(b'[{"code": 1.00119}]', DEFAULT_LIMITS).rows[0].numeric == {0}


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"[1]",
        b'{"a": 1}',
        b"[" * 100_000,
        b'[{"code": "1", "code": "2"}]',
        b'[{"code": NaN}]',
        b'[{"code": {"a": 1}}]',
        b'[{"documents": [{"nam": 1}]}]',
        b'[{"documents": [{"name": ["a"]}]}]',
    ],
)
def test_json_that_is_no_list_of_procedures_is_refused(content: bytes) -> None:
    with pytest.raises(FileRefused) as refusal:
        read_json(content, DEFAULT_LIMITS)

    assert refusal.value.details["reason"] == "broken"


@pytest.mark.parametrize("mark", [";", "|", "\n", "\r", "<br>"])
@pytest.mark.parametrize("is_paper", [False, True])
def test_an_item_of_json_with_a_mark_that_would_part_it_is_refused(mark: str, is_paper: bool) -> None:
    text = f"Đơn{mark} kèm ảnh"
    content = [{"code": "1.1"}, {"code": "1.2", "documents": [{"name": text} if is_paper else text]}]

    with pytest.raises(FileRefused) as refusal:
        read_json(json.dumps(content).encode(), DEFAULT_LIMITS)

    assert refusal.value.details == {"reason": "mark_in_item", "row": "3", "item": cleaned(text)}


def test_an_item_of_json_may_have_markup_that_shows_no_mark() -> None:
    content = b'[{"code": "1.1", "everyday": ["r&amp;d"]}]'

    assert read_json(content, DEFAULT_LIMITS).rows[0].cells == ("1.1", "r&d")

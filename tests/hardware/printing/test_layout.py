"""The drawn ticket: every mark whole, nothing over anything else, a QR code that a stranger can read."""

import dataclasses
import unicodedata
from dataclasses import replace
from datetime import timedelta

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from hardware.printing.fonts import Weight, face, ink, is_in_font, printable
from hardware.printing.layout import composed, render
from hardware.printing.paper import TicketPaper
from hardware.printing.qr import qr_mask
from hardware.printing.sheet import Piece
from hardware.printing.wording import Phrase
from hardware.printing.wrap import wrapped
from office.words.catalogue import LANGUAGES, entries
from office.words.reading import texts_of
from tests.hardware.printing.papers import ALL, BARE, PRIORITY, STANDARD, TO_BRING

WIDTHS = (576, 384)
TALL_WORDS = ("Ế Ẫ Ổ Ặ", "ẤẦẨẪẬ ẮẰẲẴẶ ỐỒỔỖỘ", "Quầy Ệ Ỵ Ử Ữ", "ghỵợặ", "ỶỸẺ", "12")
VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")


@pytest.mark.parametrize("weight", Weight)
@pytest.mark.parametrize("size", [14, 18, 22, 30, 50, 158])
@pytest.mark.parametrize("text", TALL_WORDS)
def test_no_mark_is_cut_from_a_line(text: str, size: int, weight: Weight) -> None:
    drawn = ink(text, weight, size)

    wide = Image.new("L", (size * (8 + len(text)), size * 10))
    ImageDraw.Draw(wide).text((size * 4, size * 5), text, fill=255, font=face(weight, size), anchor="ls")
    dots = wide.crop(wide.getbbox()).point([255 if cover >= 100 else 0 for cover in range(256)], "1")
    assert drawn.mask.tobytes() == dots.crop(dots.getbbox()).tobytes()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("paper", ALL.values(), ids=ALL.keys())
def test_nothing_leaves_the_paper_or_covers_another(paper: TicketPaper, width: int) -> None:
    sheet = composed(paper, width)

    black = [piece for piece in sheet.pieces if not piece.is_white]
    assert all(_is_inside(piece.box, (0, 0, width, sheet.y)) for piece in sheet.pieces)
    assert [(a, b) for i, a in enumerate(black) for b in black[:i] if _touch(a, b)] == []


@settings(max_examples=40, deadline=None)
@given(
    name=st.text("aăâđeêioôơuưyẤẶỆỢgpqX -–,()1→✓", min_size=1, max_size=160).filter(str.strip),
    counters=st.lists(st.integers(0, 999), max_size=40),
    ahead=st.integers(0, 99_999),
    width=st.sampled_from(WIDTHS),
)
def test_no_field_name_runs_off_the_paper(name: str, counters: list[int], ahead: int, width: int) -> None:
    paper = replace(STANDARD, field_name=name, counters=tuple(counters), ahead=ahead)

    sheet = composed(paper, width)

    assert all(_is_inside(piece.box, (0, 0, width, sheet.y)) for piece in sheet.pieces)


@settings(max_examples=60, deadline=None)
@given(st.text("aăđệ –", min_size=1, max_size=80).filter(str.strip), st.integers(60, 600))
def test_wrapping_keeps_every_letter(text: str, width: int) -> None:
    one_line = printable(text)

    lines = wrapped(one_line, Weight.BOLD, 40, width)

    assert "".join(lines).replace(" ", "") == one_line.replace(" ", "")


@pytest.mark.parametrize("width", [520, 560])
def test_a_long_name_is_broken_between_phrases(width: int) -> None:
    lines = wrapped("Lao động – Thương binh và Xã hội", Weight.BOLD, 43, width)

    assert lines == ("Lao động –", "Thương binh và Xã hội")


def test_a_sentence_too_long_for_its_row_stands_whole_below_its_name() -> None:
    sentence = ink("gần như không phải chờ", Weight.BOLD, 22)

    sheet = composed(BARE, 384)

    assert [piece.box[2] for piece in sheet.pieces if piece.mask is sentence.mask] == [sheet.right]


def test_a_long_address_gets_a_larger_code_rather_than_a_finer_one() -> None:
    code = qr_mask("http://h/" + "a" * 291, 168)

    assert code.mask.width > 168
    assert code.quiet == 4 * 3


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("paper", ALL.values(), ids=ALL.keys())
def test_a_stranger_reads_the_address_from_the_qr_code(paper: TicketPaper, width: int) -> None:
    found = zxingcpp.read_barcodes(render(paper, width).convert("L"))

    assert [code.text for code in found] == [paper.address]


@settings(max_examples=100, deadline=None)
@given(st.text("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_", min_size=22, max_size=22))
def test_every_key_gives_a_readable_code(key: str) -> None:
    paper = replace(STANDARD, address=f"http://10.0.0.5/t/{key}")

    # Among the modules of some keys the reader believes to see a line code as well.
    seen = zxingcpp.read_barcodes(render(paper, 384).convert("L"))
    found = [code.text for code in seen if code.format == zxingcpp.BarcodeFormat.QRCode]

    assert found == [paper.address]


def test_every_vietnamese_letter_is_in_the_font() -> None:
    composed_letters = [unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES]
    letters = "".join(composed_letters) + "bcdđghklmnpqrstvx"

    assert [letter for letter in letters + letters.upper() if not is_in_font(letter)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_a_ticket_is_in_the_font(language: str) -> None:
    said = [
        text
        for name, entry in entries(language).items()
        if name.startswith(("paper-", "shared-wait-"))
        for text in texts_of(entry.message)
    ]

    assert [character for character in "".join(said) + "0123456789:/·–, " if not is_in_font(character)] == []


def test_a_sign_that_no_font_has_is_replaced() -> None:
    assert not is_in_font("✓")
    assert not is_in_font("\N{GRINNING FACE}")

    assert printable("Khu A ✓ \N{GRINNING FACE}") == "Khu A • ?"


def test_a_replacement_is_itself_in_the_font() -> None:
    replaced = printable("→←✓\u2011漢\N{GRINNING FACE}")

    assert [character for character in replaced if not is_in_font(character)] == []


def test_a_decomposed_name_prints_like_a_composed_one() -> None:
    decomposed = replace(STANDARD, field_name=unicodedata.normalize("NFD", STANDARD.field_name))

    assert decomposed.field_name != STANDARD.field_name
    assert render(decomposed, 576).tobytes() == render(STANDARD, 576).tobytes()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_number_is_the_largest_thing_on_the_paper(width: int) -> None:
    heights = sorted(piece.box[3] - piece.box[1] for piece in _lines_of(STANDARD, width))

    assert heights[-1] >= 2.5 * heights[-2]
    assert heights[-1] >= 12 * 8


@pytest.mark.parametrize("width", WIDTHS)
def test_only_a_priority_ticket_has_a_black_band(width: int) -> None:
    assert _longest_black_stretch(render(replace(PRIORITY, priority=False), width)) < 10

    assert _longest_black_stretch(render(PRIORITY, width)) >= 4


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(("of_language", "said"), [(STANDARD, "BẢN IN LẠI"), (ALL["english"], "REPRINT")])
def test_a_second_paper_says_so_above_the_number(of_language: TicketPaper, said: str, width: int) -> None:
    paper = replace(of_language, is_reprint=True)

    lines = _lines_of(paper, width)

    band = {576: 38, 384: 28}[width]
    (mark,) = [line for line in lines if line.mask is ink(said, Weight.BLACK, band).mask]
    number = max(lines, key=lambda line: line.box[3] - line.box[1])
    assert mark.box[3] <= number.box[1]


OTHERWISE = {
    "agency": replace(STANDARD, agency=("UBND PHƯỜNG ÁI QUỐC",)),
    "label": replace(STANDARD, label="B013"),
    "field_name": replace(STANDARD, field_name="Hộ tích"),
    "field_name_second": replace(STANDARD, field_name_second=None),
    "counters": replace(STANDARD, counters=(4,)),
    "ahead": replace(STANDARD, ahead=13),
    "wait": replace(STANDARD, wait=None),
    "priority": replace(STANDARD, priority=True),
    "issued_local": replace(STANDARD, issued_local=STANDARD.issued_local.replace(minute=33)),
    "address": replace(STANDARD, address=STANDARD.address + "x"),
    "words": replace(STANDARD, words=ALL["english"].words),
    "is_reprint": replace(STANDARD, is_reprint=True),
    "is_large": replace(STANDARD, is_large=True),
    "mark": replace(STANDARD, mark=Phrase("PHIẾU THỬ", "TRIAL TICKET")),
    "procedures": TO_BRING,
    "pictogram": replace(STANDARD, pictogram="M3 12H21"),
    "place": replace(STANDARD, place="Khu A"),
}


@pytest.mark.parametrize("key", [attribute.name for attribute in dataclasses.fields(TicketPaper)])
def test_everything_a_paper_holds_shows(key: str) -> None:
    assert render(OTHERWISE[key], 576).tobytes() != render(STANDARD, 576).tobytes()


@pytest.mark.parametrize(("width", "longest_mm"), [(576, 115), (384, 95)])
def test_an_ordinary_ticket_is_short(width: int, longest_mm: int) -> None:
    assert render(STANDARD, width).height <= longest_mm * 8


def test_the_next_number_and_its_time_leave_nothing_behind() -> None:
    render(STANDARD, 576)
    kept = ink.cache_info().currsize

    for number in range(100, 110):
        later = STANDARD.issued_local + timedelta(minutes=number)
        render(replace(STANDARD, label=f"B{number}", issued_local=later), 576)

    assert ink.cache_info().currsize == kept


def _lines_of(paper: TicketPaper, width: int) -> list[Piece]:
    """The pieces that are lines of text: all but the rules and the square code."""
    pieces = [piece for piece in composed(paper, width).pieces if piece.mask is not None]
    return [piece for piece in pieces if piece.mask and piece.mask.width != piece.mask.height]


def _longest_black_stretch(picture: Image.Image) -> int:
    """How many rows in a row are black from edge to edge at the paper's left and right end."""
    longest = current = 0
    for y in range(picture.height):
        is_black = all(picture.getpixel((x, y)) == 0 for x in (0, 1, picture.width - 2, picture.width - 1))
        current = current + 1 if is_black else 0
        longest = max(longest, current)
    return longest


def _is_inside(box: tuple[int, int, int, int], paper: tuple[int, int, int, int]) -> bool:
    return box[0] >= paper[0] and box[1] >= paper[1] and box[2] <= paper[2] and box[3] <= paper[3]


def _touch(a: Piece, b: Piece) -> bool:
    beside = a.box[2] <= b.box[0] or b.box[2] <= a.box[0]
    below = a.box[3] <= b.box[1] or b.box[3] <= a.box[1]
    return not (beside or below)

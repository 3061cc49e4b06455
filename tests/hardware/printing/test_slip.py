"""A slip of what to bring says all of it, whole, on both widths, and its code leads to the page."""

import json
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import zxingcpp
from PIL import Image, ImageChops

from hardware.printing.faults import PaperError
from hardware.printing.fonts import Weight, drawn, printable
from hardware.printing.outcome import Outcome
from hardware.printing.printer_process import PrinterProcess
from hardware.printing.settings import NetworkSettings
from hardware.printing.sizes import DOTS_PER_MM, LARGE_SIZES, SIZES
from hardware.printing.slip_layout import composed_slip, render_slip
from hardware.printing.slip_paper import MOST_LETTERS, SlipPaper
from hardware.printing.transport_printer import TransportPrinter
from hardware.printing.trial_paper import paper_in
from hardware.printing.wording import Phrase
from hardware.printing.wrap import wrapped
from tests.hardware.printing.escpos_emulator import EscposEmulator

WIDTHS = (576, 384)
SLIP = SlipPaper(
    agency=("UBND PHƯỜNG HẢI CHÂU", "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ"),
    heading=Phrase("GIẤY TỜ CẦN MANG", "WHAT TO BRING"),
    no_number=Phrase("Không phải số thứ tự", "This is not a number"),
    name=("Đăng ký khai sinh", "Registering a birth"),
    doubt=("Cần xác minh", "phí; căn cứ pháp lý"),
    notes=("Từ ngày 01/03/2027 thủ tục này thay đổi: xin quét mã bên dưới để xem.",),
    documents_label=Phrase("Đánh dấu vào ô khi đã có", "Tick the box once you have it"),
    documents=(("Tờ khai", ""), ("Giấy chứng sinh", "1 bản chính · 2 bản sao")),
    facts=(
        (Phrase("Nơi nộp", "Where to file"), "Hộ tịch · Quầy 4, 5 · Khu A"),
        (Phrase("Phí", "Fee"), "miễn"),
    ),
    after=("Cán bộ có thể yêu cầu thêm giấy tờ.",),
    address="http://192.0.2.1:8080/procedures/1.001193",
    scan=Phrase("Quét mã để xem trang này trên điện thoại", "Scan to see this page on your phone"),
    as_of="Theo thông tin lúc 07:32 ngày 24/10/2019",
    asked_local=datetime(2019, 10, 24, 7, 32, 5, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh")),
    key="0123456789abcdef",
)
MANY = tuple(
    (f"Giấy tờ thứ {number}, có tên dài để xem còn đọc được không", "1 bản chính") for number in range(1, 31)
)
LONG = replace(SLIP, documents=MANY)
KOREAN = replace(
    SLIP, heading=Phrase("가져오실 서류", "GIẤY TỜ CẦN MANG"), as_of="24/10/2019 07:32 기준 정보"
)


class NotedLine:
    """A line that takes all, and notes until when a paper had to be written."""

    name, hears = "noted", False

    def __init__(self) -> None:
        self.deadlines: list[float] = []

    def open(self, deadline: float) -> None:
        pass

    def write(self, content: bytes, deadline: float) -> None:
        self.deadlines.append(deadline)

    def read(self, deadline: float) -> bytes:
        raise TimeoutError

    def settle(self, deadline: float) -> None:
        pass

    def discard(self) -> None:
        pass

    def close(self) -> None:
        pass


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("is_large", [False, True], ids=["usual", "large"])
@pytest.mark.parametrize("slip", [SLIP, LONG, KOREAN], ids=["short", "thirty", "korean"])
def test_nothing_leaves_the_paper_or_covers_another(slip: SlipPaper, is_large: bool, width: int) -> None:
    sheet = composed_slip(replace(slip, is_large=is_large), width)

    boxes = [piece.box for piece in sheet.pieces]
    assert all(left >= 0 and right <= width and bottom <= sheet.y for left, _, right, bottom in boxes)
    assert [(a, b) for i, a in enumerate(boxes) for b in boxes[:i] if _touch(a, b)] == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("is_large", [False, True], ids=["usual", "large"])
def test_each_of_thirty_documents_is_on_it_in_their_order(is_large: bool, width: int) -> None:
    slip = replace(LONG, is_large=is_large)
    size = (LARGE_SIZES if is_large else SIZES)[width].caption

    tops = [_top(slip, width, name, Weight.MEDIUM, size) for name, _ in MANY]

    assert None not in tops
    assert tops == sorted(tops, key=lambda top: top or 0)
    assert len(set(tops)) == len(MANY)


@pytest.mark.parametrize("width", WIDTHS)
def test_fee_place_doubt_and_as_of_when_stand_on_it(width: int) -> None:
    sizes = SIZES[width]
    said = [
        (SLIP.facts[0][1], Weight.BOLD, sizes.caption),
        (SLIP.facts[1][1], Weight.BOLD, sizes.caption),
        (SLIP.doubt[0], Weight.BLACK, sizes.caption),
        (SLIP.doubt[1], Weight.MEDIUM, sizes.caption),
        (SLIP.documents[1][1], Weight.BOLD, sizes.caption),
        (SLIP.as_of, Weight.SEMIBOLD, sizes.footer),
        (SLIP.no_number.first, Weight.BOLD, sizes.label),
    ]

    tops = [_top(SLIP, width, *each) for each in said]

    assert None not in tops


@pytest.mark.parametrize("width", WIDTHS)
def test_its_code_leads_to_the_page(width: int) -> None:
    codes = zxingcpp.read_barcodes(render_slip(LONG, width).convert("L"))

    assert [code.text for code in codes] == [SLIP.address]


@pytest.mark.parametrize(("width", "paper_mm"), [(576, 80), (384, 58)])
def test_a_printer_that_reads_our_bytes_prints_it_dot_by_dot(width: int, paper_mm: int) -> None:
    with EscposEmulator(width_dots=width) as emulator:
        press = PrinterProcess(NetworkSettings("127.0.0.1", emulator.port, paper_mm, timeout_s=20.0))
        ended = press.print(LONG, 7, 60.0)
        press.close()

    assert ended.outcome is Outcome.PRINTED, ended.reason
    wanted = render_slip(LONG, width)
    (printed,) = [page for page in emulator.pages if not page.is_blank]
    assert _ink(printed.image()) == _ink(wanted)


@pytest.mark.parametrize(("height_mm", "within_s"), [(100, 5.0), (200, 5.0), (600, 15.0)])
def test_a_paper_longer_than_any_ticket_may_take_as_much_longer(height_mm: int, within_s: float) -> None:
    line = NotedLine()
    printer = TransportPrinter(line, 5.0, 576, proof=False, clock_s=lambda: 0.0)

    printer.print_image(Image.new("1", (576, height_mm * DOTS_PER_MM), 1), "job")

    assert line.deadlines == [within_s]


def test_it_comes_back_equal_from_the_wire() -> None:
    for slip in (SLIP, LONG, KOREAN, replace(SLIP, is_large=True, doubt=(), notes=())):
        assert paper_in(json.loads(json.dumps(slip.to_wire()))) == slip
    assert SLIP.title == "2019-10-24-SLIP-073205"
    assert SLIP.identity != replace(SLIP, key="fedcba9876543210").identity


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("agency", []),
        ("name", ["a", "b", "c"]),
        ("documents", [["one"]]),
        ("documents", [["a", 5]]),
        ("documents", 5),
        ("facts", [["label", "text"]]),
        ("facts", [[["a", "b"], 5]]),
        ("doubt", "text"),
        ("as_of", "a\nb"),
        ("heading", ["one"]),
        ("address", "javascript:alert(1)"),
        ("asked_local", "2019-10-24T07:32"),
        ("is_large", 1),
        ("notes", ["x" * 1001]),
        ("notes", ["x" * 900] * (MOST_LETTERS // 900 + 1)),
    ],
)
def test_what_cannot_be_printed_is_refused(key: str, value: object) -> None:
    wire: dict[str, Any] = {**SLIP.to_wire(), key: value}

    with pytest.raises(PaperError):
        paper_in(wire)


@pytest.mark.parametrize("wire", [{"asked_local": 1}, {**SLIP.to_wire(), "label": "B012"}])
def test_anything_but_a_whole_slip_is_refused(wire: object) -> None:
    with pytest.raises(PaperError, match="missing or unknown"):
        paper_in(wire)


def _top(slip: SlipPaper, width: int, text: str, weight: Weight, size: int) -> int | None:
    """Return in which row the text's first line stands on the slip, moved in or not; None: nowhere."""
    sizes = (LARGE_SIZES if slip.is_large else SIZES)[width]
    inner = width - 2 * sizes.margin
    beside_box, framed = sizes.caption * 3 // 4 + sizes.gap, 2 * (sizes.gap + 2 * sizes.thin)
    rooms = (inner, inner - beside_box, inner - framed)
    lines = (wrapped(printable(text), weight, size, room)[0] for room in rooms)
    masks = {drawn(line, weight, size).mask.tobytes() for line in lines}
    return next((top for top, mask in _masks(slip, width) if mask in masks), None)


@cache
def _masks(slip: SlipPaper, width: int) -> list[tuple[int, bytes]]:
    pieces = composed_slip(slip, width).pieces
    return [(piece.box[1], piece.mask.tobytes()) for piece in pieces if piece.mask is not None]


def _touch(a: tuple[int, int, int, int], b: tuple[int, int, int, int]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _ink(image: Image.Image) -> bytes:
    """Return the rows from the first one with a dot to the last: feeds are the printer's affair."""
    box = ImageChops.invert(image.convert("L")).getbbox()
    assert box is not None
    return image.convert("1").crop((0, box[1], image.width, box[3])).tobytes()

"""A kiosk whose printer brings no paper says so kindly: a real server, a virtual printer, a real browser."""

import io
from collections.abc import Iterator

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect

from office.demo.twins.escpos import Page as Paper
from office.demo.twins.printer import PrinterTwin
from tests.e2e.conftest import Axe, OpenPage, ServerWith
from tests.e2e.kiosk_page import LEAST_TARGET_PX, OLD_SCREEN, PATIENCE_MS, TABLET, UPRIGHT, label, opened, see
from tests.e2e.printer_at_kiosk import printer_without_paper
from tests.e2e.sizes import boxes_of, resize
from tests.running_server import RunningServer

NOTE = "[data-printer-note]"
PARTS = "[data-ticket-label], [data-ticket-picture], [data-ticket-done], [data-ticket-field]"


@pytest.fixture
def papers() -> list[Paper]:
    """What was printed."""
    return []


@pytest.fixture
def printer(papers: list[Paper]) -> Iterator[tuple[PrinterTwin, str]]:
    with printer_without_paper(papers) as plugged:
        yield plugged


@pytest.fixture
def twin(printer: tuple[PrinterTwin, str]) -> PrinterTwin:
    return printer[0]


@pytest.fixture
def server(server_with: ServerWith, printer: tuple[PrinterTwin, str]) -> RunningServer:
    return server_with(printer[1])


def warned(server: RunningServer, page: OpenPage, size: tuple[int, int] = UPRIGHT) -> Page:
    """Open kiosk 1 and return its page once it tells that no paper comes."""
    kiosk = opened(server, page, size)
    expect(kiosk.locator(NOTE)).to_be_visible()
    return kiosk


def test_the_note_comes_and_goes_with_the_paper_without_a_reload(
    server: RunningServer, page: OpenPage, twin: PrinterTwin
) -> None:
    kiosk = warned(server, page)
    expect(kiosk.locator(NOTE)).to_contain_text("Máy in đang hết giấy.")
    expect(kiosk.locator(NOTE)).to_contain_text("ghi lại hoặc chụp ảnh màn hình")

    twin.has_paper, twin.is_cover_open = True, True
    expect(kiosk.locator('[data-no-paper="other"]')).to_be_visible()
    expect(kiosk.locator('[data-no-paper="paper_out"]')).to_be_hidden()
    twin.is_cover_open = False

    expect(kiosk.locator(NOTE)).to_be_hidden()


def test_the_note_stands_in_the_first_paint(server: RunningServer, page: OpenPage) -> None:
    warned(server, page)
    painted = page(*UPRIGHT, java_script_enabled=False)

    painted.goto(f"{server.url}/kiosk/kiosk-1")

    expect(painted.locator(NOTE)).to_contain_text("Máy in đang hết giấy.")


def test_a_kiosk_that_gives_no_numbers_does_not_say_that_it_does(
    server_with: ServerWith, printer: tuple[PrinterTwin, str], page: OpenPage
) -> None:
    server = server_with(printer[1].replace('# fields = ["B", "C", "T"]', 'fields = ["B"]'))
    kiosk = warned(server, page)
    manager = server.api("manager")
    expect(kiosk.locator(NOTE)).to_contain_text("Vẫn lấy được số", use_inner_text=True)

    for counter in manager.get("/office").json()["counters"]:
        manager.put(f"/counters/{counter['number']}/state", {"state": "open", "fields": ["T"]})

    expect(kiosk.locator(NOTE)).to_contain_text("Hiện chưa lấy số được", use_inner_text=True)
    expect(kiosk.locator(NOTE)).not_to_contain_text("Vẫn lấy được số", use_inner_text=True)
    painted = page(*UPRIGHT, java_script_enabled=False)
    painted.goto(f"{server.url}/kiosk/kiosk-1")
    expect(painted.locator(NOTE)).not_to_contain_text("Vẫn lấy được số", use_inner_text=True)


def test_the_number_and_a_code_for_the_phone_stand_there_instead_of_paper(
    server: RunningServer, page: OpenPage, subtests: pytest.Subtests
) -> None:
    kiosk = warned(server, page)

    for number, size in enumerate((UPRIGHT, TABLET, OLD_SCREEN), 1):
        resize(kiosk, size)
        with subtests.test(size=size):
            for language in ("en", "vi"):
                kiosk.tap(f'[data-language="{language}"]')
                assert kiosk.evaluate("document.documentElement.scrollHeight") == size[1]
                assert kiosk.locator(NOTE).evaluate("(it) => it.scrollHeight <= it.clientHeight")
        kiosk.tap('[data-field="B"]')
        assert label(kiosk) == f"B{number:03}"
        with subtests.test("ticket", size=size):
            expect_ticket(server, kiosk, size)
        kiosk.tap("[data-ticket-done]")
        see(kiosk, "choose")


def expect_ticket(server: RunningServer, kiosk: Page, size: tuple[int, int]) -> None:
    """Its words, its code, and all of it within that size."""
    ticket = see(kiosk, "ticket")
    expect(ticket.locator('h1 [data-paper="away"]')).to_be_visible()
    expect(ticket.locator('h1 [data-paper="coming"]')).to_be_hidden()
    expect(ticket).to_contain_text("Máy in chưa in được phiếu. Số vẫn có giá trị.")
    expect(ticket.locator("[data-ticket-picture]")).to_be_visible()
    (code,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(kiosk.screenshot())))
    assert code.text.startswith(f"{server.url}/t/")
    boxes = boxes_of(ticket.locator(PARTS))
    assert len(boxes) == 4
    for box in boxes:
        assert min(box["x"], box["y"]) >= 0
        assert min(box["width"], box["height"]) > 0
        assert box["x"] + box["width"] <= size[0]
        assert box["y"] + box["height"] <= size[1]
    assert ticket.evaluate("(it) => it.scrollHeight <= it.clientHeight && it.scrollWidth <= it.clientWidth")


def test_who_has_noted_the_number_gives_the_screen_to_the_next(server: RunningServer, page: OpenPage) -> None:
    kiosk = warned(server, page)
    kiosk.tap('[data-field="B"]')
    label(kiosk)
    done = kiosk.locator("[data-ticket-done]")
    box = done.bounding_box()
    assert box is not None
    assert box["height"] >= LEAST_TARGET_PX

    done.tap()

    see(kiosk, "choose")


def test_paper_that_comes_after_all_is_told(
    server: RunningServer, page: OpenPage, twin: PrinterTwin, papers: list[Paper]
) -> None:
    kiosk = warned(server, page)
    kiosk.tap('[data-field="B"]')
    expect(kiosk.locator('h1 [data-paper="away"]')).to_be_visible()

    twin.has_paper = True

    expect(kiosk.locator('h1 [data-paper="coming"]')).to_be_visible(timeout=PATIENCE_MS)
    expect(kiosk.locator("[data-ticket-keep]")).to_be_hidden()
    assert len(papers) == 1


@pytest.mark.parametrize("language", ["vi", "en"])
def test_nothing_of_it_keeps_people_out(
    server: RunningServer, page: OpenPage, axe: Axe, language: str
) -> None:
    kiosk = warned(server, page)
    if language == "en":
        kiosk.tap('[data-language="en"]')
        expect(kiosk.locator(NOTE)).to_contain_text("The printer is out of paper.", use_inner_text=True)
    assert axe(kiosk) == []

    kiosk.tap('[data-field="B"]')
    label(kiosk)
    expect(kiosk.locator("[data-ticket-picture]")).to_be_visible()

    assert axe(kiosk) == []

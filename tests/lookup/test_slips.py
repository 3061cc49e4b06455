"""What to bring on paper, without a number: asked for at a lookup screen, a few times a minute."""

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from hardware.printing.settings import VirtualSettings
from hardware.printing.slip_paper import SlipPaper
from hardware.printing.trial_paper import paper_in
from office.devices.conditions import Condition
from office.people import DeviceRole
from office.procedures.catalogue import Catalogue, Document, OnlineLevel, Procedure
from office.settings import LookupScreen
from office.tickets.office import Office
from office.tickets.ticket import PrintState
from office.words.catalogue import LANGUAGES
from tests.conftest import FakeClock
from tests.lookup.conftest import screen_of
from tests.office.procedures.test_api import take
from tests.office.web.web_office import Caller, WebOffice, body_of, code_of, web_office

SLIPS = "/api/v1/slips"
PAGE = "/lookup/lookup-1/procedures/9.000001"
ONE = LookupScreen("lookup-1", "Máy tra cứu", ("vi", "en", "ko"), "kiosk-1")
BIRTH = Procedure(
    "9.000001",
    "HT",
    "Đăng ký khai sinh",
    name_en="Registering a birth",
    documents=(Document("Tờ khai", 1, None, "Mẫu 01"), Document("Giấy chứng sinh", 1, 2), Document("CCCD")),
    time_limit_days=1,
    cutoff=time(15),
    fee_text="miễn\nkhi đúng hạn",
    source="Quyết định 1",
    checked_at=date(2026, 11, 1),
    is_sure=True,
)


@contextmanager
def office_with(
    office: Office, folder: Path, clock: FakeClock, *lookups: LookupScreen
) -> Iterator[WebOffice]:
    built = web_office(office, folder / "slips", clock, lookups=lookups, languages=LANGUAGES)
    with closing(built):
        take(built, Catalogue((BIRTH,)))
        yield built


@pytest.fixture
def here(office: Office, tmp_path: Path, clock: FakeClock) -> Iterator[WebOffice]:
    """An office whose lookup screen stands beside a kiosk with a printer, and speaks three languages."""
    with office_with(office, tmp_path, clock, ONE) as built:
        yield built


def asked(screen: Caller, **wish: object) -> int:
    answer = screen.post(SLIPS, {"procedure": "9.000001", **wish})
    assert answer.status_code == 201, answer.text
    return int(body_of(answer)["slip"]["id"])


def paper_of(context: WebOffice, printer: str = "kiosk-1") -> SlipPaper:
    """Return what that printer prints next."""
    job = context.printing.slips.take(printer)
    assert job is not None
    paper = paper_in(json.loads(job.paper))
    assert isinstance(paper, SlipPaper)
    return paper


def said(paper: SlipPaper) -> str:
    return "\n".join(paper.texts)


def test_the_page_offers_a_slip_and_says_where_it_comes_out(here: WebOffice) -> None:
    page = screen_of(here).page(PAGE).text

    assert 'data-slip="9.000001"' in page
    assert "Mời lấy tờ in ở Cửa chính" in page


def test_the_slip_says_what_to_bring_how_much_of_it_when_where_and_as_of_when(here: WebOffice) -> None:
    asked(screen_of(here))

    paper = paper_of(here)

    assert paper.name == ("Đăng ký khai sinh",)
    assert paper.documents == (
        ("Tờ khai", "1 bản chính · có mẫu đơn: quét mã bên dưới"),
        ("Giấy chứng sinh", "1 bản chính · 2 bản sao"),
        ("CCCD", ""),
    )
    facts = {label.first: text for label, text in paper.facts}
    assert facts["Giải quyết trong"] == (
        "1 ngày làm việc. Nộp sau 15:00 thì tính sang ngày làm việc tiếp theo."
    )
    assert facts["Phí, lệ phí"] == "miễn khi đúng hạn"
    assert facts["Nơi nộp"].startswith("Hộ tịch · Quầy ")
    assert facts["Nguồn"] == "Quyết định 1 (kiểm tra ngày 01/11/2026)"
    assert paper.as_of == "Theo thông tin lúc 08:00 ngày 23/11/2026"
    assert paper.address == "http://localhost/procedures/9.000001"
    assert paper.no_number.first == "Không phải số thứ tự"
    assert paper.doubt == ()


@pytest.mark.parametrize(
    ("language", "heading", "counts"),
    [
        ("vi", ("GIẤY TỜ CẦN MANG", "WHAT TO BRING"), "1 bản chính · 2 bản sao"),
        ("en", ("WHAT TO BRING", "GIẤY TỜ CẦN MANG"), "1 original · 2 copies"),
        ("ko", ("가져오실 서류", "GIẤY TỜ CẦN MANG"), "원본 1부 · 사본 2부"),
    ],
)
def test_it_speaks_the_page_s_language_large_and_another_small(
    here: WebOffice, language: str, heading: tuple[str, str], counts: str
) -> None:
    asked(screen_of(here), language=language, large=True)

    paper = paper_of(here)

    assert paper.heading == heading
    assert paper.documents[1] == ("Giấy chứng sinh", counts)
    assert paper.is_large


def test_what_is_not_sure_stands_in_a_frame_and_what_nobody_knows_is_said_so(here: WebOffice) -> None:
    take(here, Catalogue((Procedure("9.000001", "HT", "Khai sinh", verify="phí; căn cứ"),)))
    asked(screen_of(here))

    paper = paper_of(here)

    assert paper.doubt == ("Chưa chắc chắn, xin hỏi cán bộ", "phí; căn cứ")
    assert paper.documents == (("chưa rõ: xin hỏi cán bộ", ""),)
    assert dict(paper.facts)[paper.facts[2][0]] == "chưa rõ: xin hỏi cán bộ"


def test_a_change_of_law_and_filing_online_are_told(here: WebOffice) -> None:
    now = replace(BIRTH, online_level=OnlineLevel.FULL)
    take(here, Catalogue((now, replace(now, fee_text="5.000 đồng", valid_from=date(2026, 12, 1)))))
    asked(screen_of(here))

    notes = paper_of(here).notes

    assert notes[0].startswith("Từ ngày 01/12/2026 thủ tục này thay đổi")
    assert notes[1].startswith("Nộp trực tuyến được toàn bộ")


def test_thirty_documents_are_all_on_it_and_of_forty_long_ones_the_rest_is_counted(
    here: WebOffice,
) -> None:
    screen = screen_of(here)
    many = tuple(Document(f"Giấy tờ {number}, bản có chứng thực của nơi cấp", 1, 1) for number in range(30))
    take(here, Catalogue((replace(BIRTH, documents=many),)))
    asked(screen)
    assert [name for name, _ in paper_of(here).documents] == [one.name for one in many]

    long = tuple(Document(f"{number} {'giấy tờ ' * 40}hết", 1, 1) for number in range(40))
    wordy = replace(
        BIRTH, name="tên " * 100 + "dài", fee_text="phí " * 1_000, verify="sai " * 1_000, is_sure=False
    )
    take(here, Catalogue((replace(wordy, documents=long),)))
    asked(screen)

    *kept, (rest, _) = paper_of(here).documents
    assert rest == f"Còn {40 - len(kept)} giấy tờ nữa: xin quét mã bên dưới để xem."


def test_another_code_of_the_procedure_is_as_good_and_none_is_refused(here: WebOffice) -> None:
    take(here, Catalogue((replace(BIRTH, other_codes=("HT-1",)),)))
    screen = screen_of(here)

    assert screen.post(SLIPS, {"procedure": "HT-1"}).status_code == 201
    assert code_of(screen.post(SLIPS, {"procedure": "none"})) == "unknown_procedure"


def test_the_same_request_again_prints_nothing_more(here: WebOffice) -> None:
    screen = screen_of(here)

    first = screen.post(SLIPS, {"procedure": "9.000001"}, Idempotency_Key="one")
    again = screen.post(SLIPS, {"procedure": "9.000001"}, Idempotency_Key="one")

    assert (first.status_code, again.status_code) == (201, 200)
    assert body_of(first) == body_of(again)
    assert paper_of(here)
    assert here.printing.slips.take("kiosk-1") is None


def test_after_three_in_a_minute_the_screen_has_to_wait(here: WebOffice) -> None:
    screen = screen_of(here)
    for _ in range(3):
        asked(screen)

    refused = screen.post(SLIPS, {"procedure": "9.000001"})

    assert (refused.status_code, code_of(refused)) == (429, "slips_full")
    assert int(refused.headers["Retry-After"]) == 60


def test_it_is_told_how_its_slip_ended_and_nobody_else_is(here: WebOffice) -> None:
    screen = screen_of(here)
    slip = asked(screen)
    paper_of(here)
    here.printing.slips.end(slip, PrintState.PRINTED)

    assert body_of(screen.get(f"{SLIPS}/{slip}")) == {"slip": {"id": slip, "state": "printed"}}
    other = here.device("lookup-2", DeviceRole.LOOKUP)
    assert code_of(other.get(f"{SLIPS}/{slip}")) == "unknown_slip"


def test_a_printer_that_says_it_does_not_print_is_not_waited_for(here: WebOffice) -> None:
    here.hardware.set_condition("printer", "kiosk-1", Condition.FAULT, "paper_out")
    screen = screen_of(here)

    refused = screen.post(SLIPS, {"procedure": "9.000001"})

    assert (refused.status_code, code_of(refused)) == (409, "printer_in_trouble")
    assert here.printing.slips.take("kiosk-1") is None
    # Of one that only failed once nobody knows whether it does again.
    here.hardware.set_condition("printer", "kiosk-1", Condition.FAULT, "no_print")
    asked(screen)


@pytest.mark.parametrize(
    "screen",
    [
        replace(ONE, kiosk=""),
        replace(ONE, kiosk="kiosk-2"),
        replace(ONE, slips_per_minute=0),
        replace(ONE, printer=VirtualSettings(), slips_per_minute=0),
    ],
    ids=["no kiosk", "a kiosk without a printer", "none are wanted", "none of its own are wanted"],
)
def test_without_a_printer_no_slip_is_offered_or_made(
    office: Office, tmp_path: Path, clock: FakeClock, screen: LookupScreen
) -> None:
    with office_with(office, tmp_path, clock, screen) as built:
        browser = screen_of(built)

        assert "data-slip" not in browser.page(PAGE).text
        assert code_of(browser.post(SLIPS, {"procedure": "9.000001"})) == "prints_no_slips"


def test_a_screen_s_own_printer_is_taken_before_its_kiosk_s(
    office: Office, tmp_path: Path, clock: FakeClock
) -> None:
    with office_with(office, tmp_path, clock, replace(ONE, printer=VirtualSettings())) as built:
        browser = screen_of(built)
        assert "Mời lấy tờ in ở Máy tra cứu" in browser.page(PAGE).text

        asked(browser)

        assert built.printing.slips.take("kiosk-1") is None
        assert paper_of(built, "lookup-1").name == ("Đăng ký khai sinh",)


def test_what_the_hall_does_not_do_says_so_on_paper(here: WebOffice) -> None:
    take(here, Catalogue((replace(BIRTH, field=""),)))
    asked(screen_of(here))

    assert "Không làm ở đây" in said(paper_of(here))

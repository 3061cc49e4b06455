"""The pages of procedures for anyone's phone: /procedures and /procedures/<code>."""

import re
from dataclasses import replace
from datetime import date, time

import pytest

from hardware.printing.ticket_code import code_picture
from office.procedures.catalogue import Catalogue, Document, OnlineLevel, Procedure
from office.procedures.shipped import shipped_catalogue
from tests.office.procedures.test_api import take
from tests.office.web.web_office import Caller, WebOffice

BIRTH = Procedure(
    "2.000001",
    "HT",
    "Cấp bản sao trích lục",
    name_en="Copy of an extract",
    documents=(
        Document("Tờ khai", 1, None, "https://example.vn/to-khai.pdf"),
        Document("Giấy tờ tùy thân", None, 2, "Mẫu 01"),
    ),
    time_limit_days=3,
    cutoff=time(15),
    fee_text="8.000 đồng; miễn cho trẻ em",
    online_level=OnlineLevel.FULL,
    legal_basis="Luật Hộ tịch",
    source="Cổng tỉnh",
    checked_at=date(2026, 10, 1),
    is_sure=True,
    valid_from=date(2026, 1, 1),
)
UNSURE = Procedure("2.000002", "DD", "Tách thửa", is_sure=False, verify="phí do HĐND tỉnh quy định")


@pytest.fixture
def phone(context: WebOffice, anyone: Caller) -> Caller:
    take(context, Catalogue((BIRTH, UNSURE, *shipped_catalogue().procedures)))
    return anyone


def shown(phone: Caller, path: str) -> str:
    answer = phone.page(path)
    assert answer.status_code == 200, answer.text
    return answer.text


def text_of(page: str) -> str:
    """Return what a page says, in one line."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


def test_everyday_words_lead_to_a_procedure_and_back(phone: Caller) -> None:
    page = shown(phone, "/procedures?q=giaays khai sinh")

    address = re.search(r'href="(/procedures/1\.001193\?[^"]*)"', page)
    assert address
    assert "q=giaays+khai+sinh" in shown(phone, address[1].replace("&amp;", "&"))


def test_a_procedure_tells_papers_time_fee_and_law_as_they_stand(phone: Caller) -> None:
    said = text_of(shown(phone, "/procedures/2.000001"))

    for part in (
        "Tờ khai 1 bản chính",
        "Giấy tờ tùy thân 2 bản sao",
        "Mẫu: Mẫu 01",
        "3 ngày làm việc",
        "Nộp sau 15:00",
        "8.000 đồng; miễn cho trẻ em",
        "không cần lấy số",
        "Luật Hộ tịch",
        "Cổng tỉnh",
        "kiểm tra ngày 01/10/2026",
        "01/01/2026",
    ):
        assert part in said, part
    assert "Chưa chắc chắn" not in said


def test_the_portal_s_link_counts_where_it_saves_a_visit_alone(context: WebOffice, phone: Caller) -> None:
    part = replace(BIRTH, code="2.000003", online_level=OnlineLevel.PART)
    elsewhere = replace(BIRTH, code="2.000004", field="")
    take(context, Catalogue((BIRTH, part, elsewhere)))

    counts = {code: shown(phone, f"/procedures/{code}") for code in ("2.000001", "2.000003", "2.000004")}

    assert all('href="https://dichvucong.gov.vn"' in page for page in counts.values())
    assert 'data-diverts="2.000001"' in counts["2.000001"]
    assert [code for code, page in counts.items() if "portal_link.js" in page] == ["2.000001"]
    assert [code for code, page in counts.items() if "data-diverts" in page] == ["2.000001"]


def test_papers_come_before_everything_else(phone: Caller) -> None:
    said = text_of(shown(phone, "/procedures/2.000001").partition("<main")[2])

    assert said.index("Giấy tờ cần mang") < said.index("Giải quyết trong") < said.index("Nguồn")


def test_what_is_not_known_is_never_guessed(phone: Caller) -> None:
    said = text_of(shown(phone, "/procedures/2.000002"))

    assert "Phí, lệ phí chưa rõ: xin hỏi cán bộ" in said
    assert "Nộp trực tuyến chưa rõ: xin hỏi cán bộ" in said
    assert "Chưa chắc chắn, xin hỏi cán bộ: phí do HĐND tỉnh quy định" in said


def test_what_is_not_sure_stands_above_the_papers(phone: Caller) -> None:
    said = text_of(shown(phone, "/procedures/2.000002").partition("<main")[2])

    assert said.index("Chưa chắc chắn") < said.index("Giấy tờ cần mang")


def test_a_fee_that_says_it_is_not_verified_is_not_drawn_as_certain(
    context: WebOffice, phone: Caller
) -> None:
    doubted = replace(UNSURE, fee_text="miễn khi đúng hạn (cần xác minh)", time_limit_text="trong ngày")
    take(context, Catalogue((doubted,)))

    page = shown(phone, "/procedures/2.000002")

    assert '<span lang="vi" class="procedure__unknown">miễn khi đúng hạn (cần xác minh)</span>' in page
    assert '<span lang="vi">trong ngày</span>' in page


def test_a_change_is_announced_for_thirty_days(context: WebOffice, phone: Caller) -> None:
    begins = date(2027, 3, 1)
    take(context, Catalogue((BIRTH, replace(BIRTH, fee_text="miễn phí", valid_from=begins))))

    context.clock.set_local("2027-01-29 09:00")
    assert "01/03/2027" not in shown(phone, "/procedures/2.000001")
    context.clock.set_local("2027-01-30 09:00")
    said = text_of(shown(phone, "/procedures/2.000001"))
    assert "Từ ngày 01/03/2027 thủ tục này thay đổi" in said
    assert "miễn phí" in said
    context.clock.set_local("2027-03-01 00:00")
    assert "thay đổi" not in text_of(shown(phone, "/procedures/2.000001"))


def test_one_that_ends_says_when(context: WebOffice, phone: Caller) -> None:
    take(context, Catalogue((replace(BIRTH, valid_to=date(2026, 11, 30)),)))

    said = text_of(shown(phone, "/procedures/2.000001"))

    assert "Từ ngày 01/12/2026 thủ tục này không còn" in said


def test_words_that_mean_nothing_here_lead_on_all_the_same(phone: Caller) -> None:
    page = shown(phone, "/procedures?q=xyzzy qqq")

    assert "Có phải" in page
    assert 'href="/procedures?field=HT"' in page
    assert page.count('found__row"') == 3


def test_a_code_that_is_gone_leads_to_the_list(phone: Caller) -> None:
    answer = phone.page("/procedures/9.999999")

    assert answer.status_code == 404
    assert "không còn" in answer.text
    assert 'href="/procedures?field=HT"' in answer.text


def test_an_empty_catalogue_says_so_and_shows_the_fields(context: WebOffice, anyone: Caller) -> None:
    page = shown(anyone, "/procedures?q=xyzzy&language=en")

    assert "field=HT" in page


def test_a_page_speaks_one_language_and_leads_to_pages_in_it(phone: Caller) -> None:
    page = shown(phone, "/procedures/2.000001?language=en")

    assert '<html lang="en">' in page
    assert "What to bring" in page
    lists = re.findall(r'href="(/procedures\?[^"]*)"', page + shown(phone, "/procedures?language=en"))
    assert len(lists) > 5
    assert [one for one in lists if "language=en" not in one] == ["/procedures?language=vi"]


def test_five_searches_a_second_are_enough_for_one_address(context: WebOffice, phone: Caller) -> None:
    asked = [phone.page("/procedures?q=khai sinh").status_code for _ in range(6)]

    assert asked == [200] * 5 + [429]
    context.clock.forward(seconds=2)
    assert phone.page("/procedures?q=khai sinh").status_code == 200
    assert phone.page("/procedures?field=HT").status_code == 200


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", "' OR 1=1 --", "a" * 10_000, "🙂", "%00"])
def test_whatever_is_typed_is_shown_as_text(phone: Caller, words: str) -> None:
    answer = phone.client.get("/procedures", query_string={"q": words}, headers={"Accept": "text/html"})

    assert answer.status_code == 200
    assert "<script>alert" not in answer.text


def test_a_form_is_a_link_on_a_phone(phone: Caller) -> None:
    page = shown(phone, "/procedures/2.000001")

    assert 'href="https://example.vn/to-khai.pdf"' in page
    assert code_picture("https://example.vn/to-khai.pdf") not in page


def test_what_was_searched_and_meant_is_counted_and_no_letter_on_the_way(
    context: WebOffice, phone: Caller
) -> None:
    shown(phone, "/procedures?q=xyz&typing=1")
    shown(phone, "/procedures?q=xyzzy")

    counts = context.opened["procedures"].counts
    assert [(one.text, one.times) for one in counts.in_vain()] == [("xyzzy", 1)]

"""Staff pages in the language that a browser chose: one that has every sentence, and nothing in another."""

import re

import pytest

from office.people import Role
from office.tickets.answers import Request
from office.tickets.rights import anyones
from office.tickets.ticket_queue import NewTicket
from office.words.catalogue import Catalogue, entries
from tests.office.web.web_office import Caller, WebOffice, code_of
from tests.office.words.scan import LETTER, NAME

PAGES = (
    "/",
    "/sign-in",
    "/password",
    "/counter/",
    "/counter/1",
    "/counter/99",
    "/manager/",
    "/manager/devices",
    "/manager/report",
    "/manager/report?month=2026-11",
    "/no-such-page",
)
NO_CHOICE = ("/counter/99", "/no-such-page")
OF_CONFIG = ("Trung tâm Phục vụ[^<·]*", "UBND PHƯỜNG[^<·]*", "TRUNG TÂM[^<·]*", "Cửa chính", "Sảnh chờ")
NAMES = re.compile("|".join([*OF_CONFIG, "Máy tra cứu", "Tiếng Việt", "QĐ-TTg", "data-setup='[^']*'"]))


@pytest.fixture
def manager(context: WebOffice) -> Caller:
    """A manager on a day on which something has happened."""
    context.open_counters()
    for field in ("HT", "DD", "CT"):
        context.queue.issue(NewTicket(field), Request("kiosk:kiosk-1"))
    called = context.queue.call_next(1, Request("officer:an")).value
    context.queue.transfer(called.id, Request("officer:an"), counter=2, right=anyones)
    return context.signed_in("quan", Role.MANAGER)


def read_in(caller: Caller, language: str) -> Caller:
    """Return the caller, whose browser has chosen a language."""
    assert caller.put("/api/v1/session/language", {"language": language}).status_code == 204
    return caller


@pytest.mark.parametrize("path", PAGES)
def test_an_english_page_has_nothing_vietnamese_but_names(manager: Caller, path: str) -> None:
    page = read_in(manager, "en").page(path).text

    assert '<html lang="en">' in page
    shown = NAME.sub("", NAMES.sub("", page))
    assert [line.strip() for line in shown.splitlines() if LETTER.search(line)] == []


@pytest.mark.parametrize("path", PAGES)
def test_without_a_choice_a_page_is_vietnamese(manager: Caller, path: str) -> None:
    assert '<html lang="vi">' in manager.page(path).text


@pytest.mark.parametrize("path", ["/display/", "/counter/1/sign", "/t/none"])
def test_what_visitors_read_does_not_follow_the_staffs_choice(manager: Caller, path: str) -> None:
    plain = manager.page(path).text

    assert read_in(manager, "en").page(path).text == plain


@pytest.mark.parametrize("path", [one for one in PAGES if one not in NO_CHOICE])
def test_every_staff_page_offers_the_languages(manager: Caller, path: str) -> None:
    page = manager.page(path).text

    assert re.findall(r'data-language="(..)" aria-pressed="(\w+)"', page) == [("vi", "true"), ("en", "false")]


@pytest.mark.parametrize("language", ["xx", "../en", "EN"])
def test_only_a_language_that_is_there_can_be_chosen(manager: Caller, language: str) -> None:
    refused = manager.put("/api/v1/session/language", {"language": language})

    assert (refused.status_code, code_of(refused)) == (400, "invalid_request")


def test_a_chosen_language_that_is_gone_is_vietnamese_again(manager: Caller) -> None:
    with manager.client.session_transaction() as session:
        session["language"] = "xx"

    assert '<html lang="vi">' in manager.page("/manager/").text


def test_the_choice_stays_in_its_browser_when_somebody_signs_out(context: WebOffice, manager: Caller) -> None:
    read_in(manager, "en")
    manager.delete("/api/v1/session")

    assert '<html lang="en">' in manager.page("/sign-in").text
    assert '<html lang="vi">' in context.anyone().page("/sign-in").text


def test_a_language_without_staffs_sentences_is_not_offered() -> None:
    public = {name: entry for name, entry in entries("en").items() if name.startswith("kiosk-")}

    assert Catalogue({"vi": entries("vi"), "en": entries("en"), "ko": public}).full == ("vi", "en")


def test_fields_have_their_english_names_where_there_are_some(manager: Caller) -> None:
    assert "Civil status" in read_in(manager, "en").page("/manager/").text


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("/", r'lang="vi"[^>]*>Trung tâm Phục vụ'),
        ("/", r'lang="vi"[^>]*>UBND PHƯỜNG'),
        ("/", r'<a [^>]*lang="vi"[^>]*href="/kiosk/'),
        ("/", r'<a [^>]*lang="vi"[^>]*href="/display/'),
        ("/sign-in", r'lang="vi"[^>]*>Trung tâm Phục vụ'),
    ],
)
def test_a_vietnamese_name_on_an_english_page_is_read_as_vietnamese(
    manager: Caller, path: str, named: str
) -> None:
    page = read_in(manager, "en").page(path).text

    assert re.search(named, page)

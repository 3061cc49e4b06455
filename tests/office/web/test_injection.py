"""What a request says in names, headers and addresses changes no header, no path and no link."""

from urllib.parse import quote

import pytest

from office.people import Device, DeviceRole
from office.people.secrets import hash_of_token
from office.tickets.answers import Request
from office.tickets.ticket_queue import NewTicket
from tests.office.web.web_office import Caller, WebOffice, body_of, code_of

OUT = [
    "../app.py",
    "..%2fapp.py",
    "%2e%2e/app.py",
    "%2e%2e%2fapp.py",
    "....//app.py",
    "..%5capp.py",
    "..\\app.py",
]
DEEP = [
    "/etc/passwd",
    "//etc/passwd",
    "%2fetc%2fpasswd",
    "%252e%252e%252fapp.py",
    "base.css%00.png",
    "file:///etc/passwd",
]
FOLDERS = [
    "/static/",
    "/static/kiosk/",
    "/static/display/",
    "/static/lookup/",
    "/static/procedures/",
    "/static/feedback/",
    "/static/phone/",
    "/static/vendor/",
    "/static/manager/",
]
NASTY = "x\r\nSet-Cookie: mot_cua=evil\r\n\r\n<script>"


@pytest.mark.parametrize("path", OUT + DEEP)
@pytest.mark.parametrize("folder", FOLDERS)
def test_no_address_leads_out_of_a_folder_of_files(passer_by: Caller, folder: str, path: str) -> None:
    answer = passer_by.get(folder + path)

    # 308: the address without its doubled slash, which is asked for anew.
    assert answer.status_code in (308, 404), answer.text
    assert "import " not in answer.text
    assert "root:" not in answer.text


@pytest.mark.parametrize("path", ["/static/", "/static/kiosk/", "/static", "/display/../static/"])
def test_a_folder_is_not_listed(passer_by: Caller, path: str) -> None:
    assert passer_by.get(path).status_code in (308, 404)


@pytest.mark.parametrize(
    "path", ["/.git/config", "/config.toml", "/var/office.db", "/server.py", "/static/../config.toml"]
)
def test_the_projects_own_files_have_no_address(passer_by: Caller, path: str) -> None:
    assert passer_by.get(path).status_code == 404


@pytest.mark.parametrize("name", [*OUT, *DEEP, quote(NASTY), "kiosk-1%0d%0aX-Evil:%201"])
@pytest.mark.parametrize("page", ["/kiosk/", "/display/", "/lookup/", "/procedures/", "/t/", "/api/v1/t/"])
def test_a_strange_name_is_only_an_unknown_one(passer_by: Caller, page: str, name: str) -> None:
    answer = passer_by.page(page + name)

    assert answer.status_code in (308, 404)
    assert "X-Evil" not in answer.headers
    assert "Set-Cookie" not in answer.headers or "evil" not in answer.headers["Set-Cookie"]
    assert "<script>" not in answer.text


def test_what_a_page_repeats_of_an_address_is_escaped(passer_by: Caller) -> None:
    answer = passer_by.page("/display/" + quote("<img src=x onerror=alert(1)>", safe=""))

    assert "<img src=x" not in answer.text


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", 'x"><script>', "127.0.0.1@evil.example", ""]
)
@pytest.mark.parametrize("path", ["/", "/sign-in", "/manager/", "/manager", "/counter/", "/counter"])
def test_no_page_or_redirect_repeats_the_host_it_was_asked_at(
    passer_by: Caller, host: str, path: str
) -> None:
    answer = passer_by.get(path, Host=host, Accept="text/html", X_Forwarded_Host="evil.example")

    assert "evil.example" not in answer.text
    assert "<script>" not in answer.text
    assert "evil" not in answer.headers.get("Location", "")


def test_the_address_on_the_paper_is_the_offices_whatever_a_request_says(context: WebOffice) -> None:
    """The QR code is made from ``server.address`` alone, where no request is at hand."""
    kiosk = context.device("kiosk-1", DeviceRole.KIOSK)

    answer = kiosk.post(
        "/api/v1/tickets", {"field": "HT"}, Host="evil.example", X_Forwarded_Host="evil.example"
    )

    assert answer.status_code == 201
    assert "evil" not in answer.text


@pytest.mark.parametrize(
    "target",
    [
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        "/a\r\nX-Evil: 1",
    ],
)
@pytest.mark.parametrize("page", ["/sign-in", "/password"])
def test_no_page_sends_a_person_elsewhere(officer: Caller, page: str, target: str) -> None:
    answer = officer.page(f"{page}?next={quote(target, safe='')}")

    assert (answer.status_code, answer.headers["Location"]) == (302, page)


@pytest.mark.parametrize(
    "name", ["kiosk-1, hall-1", "../kiosk-1", "KIOSK-1", "kiosk-1\t", "%6biosk-1", "", "kiosk-1;hall-1"]
)
def test_a_device_is_named_exactly_or_not_at_all(context: WebOffice, name: str) -> None:
    browser = context.anyone()
    answer = browser.post("/api/v1/device-session", {"token": context.enrol("kiosk-1", DeviceRole.KIOSK)})
    browser.headers["X-CSRF-Token"] = body_of(answer)["csrf_token"]

    refusal = browser.post("/api/v1/tickets", {"field": "HT"}, X_Device=name)

    assert code_of(refusal) == "not_signed_in"


def test_a_device_with_a_nasty_name_is_shown_as_words_only(context: WebOffice, manager: Caller) -> None:
    """``device add`` takes no such name; a database written by another hand might hold one."""
    nasty = "<script>alert(1)</script>"
    context.accounts.add_device(Device(nasty, DeviceRole.SCREEN, context.clock()), hash_of_token("t"))

    page = manager.page("/manager/").text

    assert nasty not in page
    assert "&lt;script&gt;" in page


@pytest.mark.parametrize("key", ["a\r\nb", "ключ", "x" * 129, ""])
def test_a_key_for_repeats_that_is_no_plain_word_is_refused(manager: Caller, key: str) -> None:
    if "\r" in key:
        with pytest.raises(ValueError, match="newline"):
            manager.post("/api/v1/tickets", {"field": "HT"}, Idempotency_Key=key)
        return
    sent = key.encode().decode("latin-1")

    assert (
        code_of(manager.post("/api/v1/tickets", {"field": "HT"}, Idempotency_Key=sent)) == "invalid_request"
    )


@pytest.mark.parametrize(
    "text", ["'; DROP TABLE tickets; --", "{{ 7 * 7 }}", "{0.__class__}", "%s%n", "$(id)", "=1+1"]
)
def test_a_reason_is_kept_as_it_was_written(context: WebOffice, officer: Caller, text: str) -> None:
    context.open_counters()
    ticket = context.queue.issue(NewTicket("HT"), Request("kiosk:kiosk-1")).value
    officer.post("/api/v1/counters/1/calls")

    assert officer.post(f"/api/v1/tickets/{ticket.id}/parkings", {"reason": text}).status_code == 201

    with context.store.reading() as reader:
        assert list(reader.entries(0, 99))[-1].reason == text

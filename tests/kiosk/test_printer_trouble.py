"""GET /printers tells of printers in trouble, GET /t/<key>/code a kiosk the code for its screen."""

from urllib.parse import unquote

from flask.testing import FlaskClient

from hardware.printing.ticket_code import code_picture, ticket_code
from office.devices.conditions import Condition
from office.web.context import Context
from tests.kiosk.conftest import TOKENS

KIOSK = {"Authorization": f"Bearer {TOKENS['kiosk-1']}"}


def test_only_printers_that_want_somebody_are_told(browser: FlaskClient, context: Context) -> None:
    context.hardware.set_condition("printer", "kiosk-1", Condition.OK, "ok")
    context.hardware.set_condition("printer", "kiosk-2", Condition.FAULT, "paper_out")
    context.hardware.set_condition("sign", "counter-1", Condition.FAULT, "unplugged")

    told = browser.get("/api/v1/printers", headers=KIOSK).get_json()

    since = context.clock().isoformat().replace("+00:00", "Z")
    assert told == {
        "printers": [
            {
                "kiosk": "kiosk-2",
                "title": "Máy sảnh",
                "state": "fault",
                "what": "paper_out",
                "since": since,
            }
        ]
    }


def test_the_code_is_that_of_the_paper(browser: FlaskClient) -> None:
    issued = browser.post("/api/v1/tickets", json={"field": "CT"}, headers=KIOSK).get_json()["ticket"]

    told = browser.get(f"/api/v1/t/{issued['key']}/code", headers=KIOSK).get_json()

    assert told == {"picture": code_picture(f"/t/{issued['key']}")}


def test_a_key_that_opens_nothing_has_no_code(browser: FlaskClient) -> None:
    answer = browser.get("/api/v1/t/made-up-made-up-made-up/code", headers=KIOSK)

    assert (answer.status_code, answer.get_json()["code"]) == (404, "unknown_ticket")


def test_the_picture_is_an_svg_with_its_quiet_zone_and_nothing_of_another_host() -> None:
    picture = code_picture("http://10.0.0.2:8080/t/abc")

    head, _, svg = picture.partition(",")
    modules = len(ticket_code("http://10.0.0.2:8080/t/abc").matrix)
    assert head == "data:image/svg+xml;charset=utf-8"
    assert f'viewBox="0 0 {modules + 8} {modules + 8}"' in unquote(svg).replace("'", '"')

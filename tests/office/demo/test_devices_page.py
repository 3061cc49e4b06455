"""The page of virtual devices: for managers of a demo alone, and with CSRF as everywhere."""

from collections.abc import Iterator

import pytest

from office.demo import devices_page
from office.demo.devices import VirtualDevices
from office.demo.twins.escpos import Page
from office.people import Role
from tests.office.web.askers import Cast, outcome_of
from tests.office.web.rights_table import DEMO_RIGHTS, RIGHTS, Asker
from tests.office.web.test_rights_matrix import served
from tests.office.web.web_office import WebOffice, body_of, code_of


@pytest.fixture
def context(context: WebOffice) -> Iterator[WebOffice]:
    """The demo with its virtual devices."""
    settings = context.settings
    two, one = settings.kiosks
    devices = VirtualDevices(type(settings)(settings.office, (one, two), (), (), settings.server))
    devices.pictures.add(Page(1, [b"\xff"]))
    devices_page.install(context.app, devices)
    yield context
    devices.close()


def test_everyone_is_answered_as_the_table_of_a_demo_says(context: WebOffice) -> None:
    assert served(context) - RIGHTS.keys() == DEMO_RIGHTS.keys()
    cast, wrong = Cast(context), []

    for asker in Asker:
        for call, right in DEMO_RIGHTS.items():
            if (met := outcome_of(cast.ask(asker, call))) is not right.outcome(asker):
                wrong.append(f"{asker} {call}: {met}")
            if asker is Asker.DISABLED:
                cast.let_in_again()

    assert wrong == []


def test_an_act_needs_the_csrf_header_and_shows_in_the_state(context: WebOffice) -> None:
    manager = context.signed_in("quan", Role.MANAGER)
    wish = {"device": "printer", "act": "take_paper"}
    token = manager.headers.pop("X-CSRF-Token")
    assert code_of(manager.post("/demo/devices/acts", wish)) == "not_allowed"
    manager.headers["X-CSRF-Token"] = token

    assert manager.post("/demo/devices/acts", wish).status_code == 200

    shown = body_of(manager.get("/demo/devices/state"))["printer"]
    assert shown == {"is_plugged": True, "has_paper": False, "is_cover_open": False, "tickets": 1}


def test_what_is_not_there_is_said(context: WebOffice) -> None:
    manager = context.signed_in("quan", Role.MANAGER)

    nothing = manager.post("/demo/devices/acts", {"device": "camera", "act": "plug"})
    ticket = manager.post("/demo/devices/acts", {"device": "scanner", "act": "scan_ticket", "text": "B999"})

    assert (code_of(nothing), code_of(ticket)) == ("unknown_device", "unknown_ticket")


def test_an_act_repeated_under_its_key_is_done_once(context: WebOffice) -> None:
    manager = context.signed_in("quan", Role.MANAGER)
    for act, key in (("take_paper", "one"), ("put_paper", "two"), ("take_paper", "one")):
        wish = {"device": "printer", "act": act}
        assert manager.post("/demo/devices/acts", wish, Idempotency_Key=key).status_code == 200

    assert body_of(manager.get("/demo/devices/state"))["printer"]["has_paper"]

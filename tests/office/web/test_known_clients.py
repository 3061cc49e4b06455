"""The server learns through every layer who asked: enrolled devices and people go before strangers."""

import pytest

from office.live.allowance import Allowance
from office.live.claims import ALLOWANCE
from office.live.serving import open_socketio
from office.live.turns import FairTurns
from tests.office.web.web_office import Caller, WebOffice

CLAIM = b"what it proves itself by"


@pytest.fixture
def allowance(context: WebOffice) -> Allowance:
    """A connection that has just asked, with all that stands between the server and the pages."""
    open_socketio(context.app)
    turns = FairTurns()
    origin = turns.come("10.0.0.1")
    assert origin is not None
    allowance = Allowance(turns, origin, "10.0.0.1")
    allowance.ask(CLAIM)
    return allowance


def ask(caller: Caller, allowance: Allowance) -> None:
    """Ask for the office's hall on that connection."""
    caller.client.environ_base.update({ALLOWANCE: allowance})  # type: ignore[dict-item]
    caller.get("/api/v1/hall")


def test_an_enrolled_device_is_known_from_its_first_answer_on(kiosk: Caller, allowance: Allowance) -> None:
    ask(kiosk, allowance)

    assert allowance.is_known
    allowance.ask(CLAIM)
    assert allowance.is_known


def test_a_person_is_known(officer: Caller, allowance: Allowance) -> None:
    ask(officer, allowance)

    assert allowance.is_known


def test_anyone_is_not(client: Caller, allowance: Allowance) -> None:
    ask(client, allowance)

    assert not allowance.is_known


def test_a_token_that_was_revoked_is_a_strangers_again(
    context: WebOffice, kiosk: Caller, allowance: Allowance
) -> None:
    ask(kiosk, allowance)
    context.accounts.revoke("kiosk-1", context.clock())

    ask(kiosk, allowance)

    assert not allowance.is_known
    allowance.ask(CLAIM)
    assert not allowance.is_known

"""Screens tell of themselves by way of HTTP: each for itself, within bounds, and what comes of it."""

from typing import Any, cast

import pytest
from flask.testing import FlaskClient

from display.face import bp
from office.devices.screen_states import Difference, ScreenTrouble
from office.people import Device, DeviceRole
from office.people.accounts import Accounts
from office.people.secrets import hash_of_token
from office.web.app import create_app
from office.web.context import Context
from tests.display.conftest import Officers


@pytest.fixture
def screens(context: Context) -> FlaskClient:
    """The hall, both of whose screens are enrolled under their names as their tokens."""
    for screen in context.settings.screens:
        device = Device(screen.name, DeviceRole.SCREEN, context.clock())
        cast(Accounts, context.accounts).add_device(device, hash_of_token(f"token-of-{screen.name}"))
    return create_app(context, [bp], secret_key="test").test_client()


def tell(client: FlaskClient, screen: str, token: str | None = None, **told: Any) -> Any:
    return client.put(
        f"/api/v1/screens/{screen}/state",
        json={"seq": 0, "huge": [], "board": [], "sound": "on", **told},
        headers={"Authorization": f"Bearer token-of-{token or screen}"},
    )


def last_seq(context: Context) -> int:
    with context.store.reading() as reader:
        return reader.last_seq()


def test_a_screen_is_wrong_after_two_wrong_reports_and_right_after_a_right_one(
    context: Context, officers: Officers, screens: FlaskClient
) -> None:
    label = officers.call(1, "HT").label
    seq = last_seq(context)
    wrong = [{"counter": 1, "label": "A999"}, {"counter": 2, "label": ""}]

    for _ in range(2):
        assert tell(screens, "left", seq=seq, board=wrong).status_code == 204

    assert context.hardware.screens.of("left").findings.differences == (Difference(1, "A999", label),)
    tell(screens, "left", seq=seq, board=[{"counter": 1, "label": label}])
    assert context.hardware.screens.of("left").troubles == ()


def test_a_call_of_other_counters_is_no_difference(
    context: Context, officers: Officers, screens: FlaskClient
) -> None:
    officers.call(3, "CT")

    for _ in range(2):
        tell(
            screens, "left", seq=last_seq(context), huge=[{"counter": None, "label": "", "counters": [1, 2]}]
        )

    assert context.hardware.screens.of("left").troubles == ()


def test_a_screen_that_stays_behind_is_told_of(
    context: Context, officers: Officers, screens: FlaskClient
) -> None:
    seq = last_seq(context)
    officers.call(1, "HT")
    officers.call(3, "CT")

    for _ in range(2):
        tell(screens, "left", seq=seq)

    state = context.hardware.screens.of("left")
    assert (state.troubles, state.findings.behind) == ((ScreenTrouble.BEHIND,), 4)


@pytest.mark.parametrize(("screen", "token"), [("all", "left"), ("unknown", "left")])
def test_a_screen_tells_of_itself_only(screens: FlaskClient, screen: str, token: str) -> None:
    answer = tell(screens, screen, token=token)

    assert (answer.status_code, answer.get_json()["code"]) == (403, "not_allowed")


@pytest.mark.parametrize(
    "told",
    [
        {"seq": -1},
        {"seq": 2**63},
        {"seq": None},
        {"sound": "loud"},
        {"board": [{"counter": 1, "label": "A" * 17}]},
        {"board": [{"counter": 0, "label": ""}]},
        {"board": [{"counter": 100, "label": ""}]},
        {"board": [{"counter": 1, "label": ""}] * 100},
        {"huge": [{"counter": None, "label": ""}] * 9},
        {"huge": [{"counter": 1, "label": "A001", "name": "of a visitor"}]},
    ],
)
def test_what_no_page_sends_is_refused(context: Context, screens: FlaskClient, told: dict[str, Any]) -> None:
    answer = tell(screens, "left", **told)

    assert (answer.status_code, answer.get_json()["code"]) == (400, "invalid_request")
    assert context.hardware.screens.of("left").told_at is None


def test_only_an_enrolled_screen_s_page_tells(context: Context, hall: FlaskClient) -> None:
    assert "data-tells" not in hall.get("/display/left").text

"""What a screen is told to say, by way of HTTP: of its zone, in its hours, to itself only."""

from dataclasses import replace
from datetime import time
from pathlib import Path
from typing import Any, cast

import pytest
from flask.testing import FlaskClient

from display.face import bp
from display.voice_api import ZONE_VOICES, ZoneVoices
from office.people import Device, DeviceRole
from office.people.accounts import Accounts
from office.people.secrets import hash_of_token
from office.settings import Layout, VoiceSettings
from office.tickets.answers import Request
from office.tickets.rights import anyones
from office.tickets.trial_hour import office_on_trial
from office.voice import library
from office.web.app import create_app
from office.web.context import Context
from tests.conftest import FakeClock
from tests.display.conftest import ALL, LEFT, Officers

RIGHT = replace(LEFT, name="right", counters=(3, 4), zone="upstairs")


DOOR = replace(ALL, name="door", layout=Layout.ENTRANCE, zone="upstairs")


def served(context: Context, **voice: Any) -> FlaskClient:
    """The hall with a third screen, upstairs beside the door's, each enrolled under its name as its token."""
    settings = replace(context.settings, screens=(ALL, LEFT, RIGHT, DOOR), voice=VoiceSettings(**voice))
    accounts = cast(Accounts, context.accounts)
    for screen in settings.screens:
        device = Device(screen.name, DeviceRole.SCREEN, context.clock())
        accounts.add_device(device, hash_of_token(f"token-of-{screen.name}"))
    return create_app(replace(context, settings=settings), [bp], secret_key="test").test_client()


def report(client: FlaskClient, screen: str, token: str | None = None, **told: Any) -> Any:
    return client.put(
        f"/api/v1/screens/{screen}/report",
        json={"page": f"page-of-{screen}", "can_speak": True, **told},
        headers={"Authorization": f"Bearer token-of-{token or screen}"},
    )


def test_a_call_is_told_as_the_clips_of_its_sentence(context: Context, officers: Officers) -> None:
    ticket = officers.call(1, "HT")
    client = served(context)

    answer = report(client, "all").get_json()

    assert answer["speaks"]
    assert answer["say"]["label"] == ticket.label
    assert (answer["say"]["nth"], answer["say"]["is_louder"]) == (1, False)
    assert answer["say"]["clips"][1] == ["den-quay-so", "mot"]


def test_staff_are_told_which_screen_of_a_room_speaks(context: Context, clock: FakeClock) -> None:
    client, screens = served(context), context.hardware.screens
    assert screens.speaker("upstairs") is None

    report(client, "right")
    report(client, "left")
    assert (screens.speaker("upstairs"), screens.speaker("ground")) == ("right", None)

    clock.forward(minutes=1)
    assert screens.speaker("upstairs") is None


@pytest.mark.parametrize(("recorded", "begins"), [(True, "moi-so-thu"), (False, "moi-cong-dan-so")])
def test_in_a_trial_hour_a_call_says_so_where_the_voice_can(
    context: Context,
    officers: Officers,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    recorded: bool,
    begins: str,
) -> None:
    monkeypatch.setattr(library, "MADE", tmp_path / "nothing made")
    for clip in ("moi-so-thu", "trial-ticket") if recorded else ():
        (tmp_path / f"{clip}.wav").touch()
    settings = replace(context.settings, office=office_on_trial(context.settings.office, "one"))
    officers.call(1, "HT")
    client = served(replace(context, settings=settings), folder=tmp_path)

    clips = report(client, "all").get_json()["say"]["clips"]

    assert clips[0][0] == begins


def test_a_room_is_told_when_a_sentence_begins(context: Context, officers: Officers) -> None:
    ticket = officers.call(1, "HT")
    told: list[tuple[str, str]] = []
    client = served(replace(context, saying=lambda zone, label: told.append((zone, label))))
    report(client, "all")
    call = {"label": ticket.label, "at_ms": report(client, "all").get_json()["say"]["at_ms"]}

    report(client, "all", saying=call)
    report(client, "left")

    assert told == [(ALL.zone, ticket.label)] * 2, "asked for twice, begun once, and no word to another"


def test_a_zone_hears_the_calls_of_its_own_screens_only(context: Context, officers: Officers) -> None:
    below, above = officers.call(1, "HT"), officers.call(3, "CT")
    client = served(context)

    # `all` shows every counter and hangs below: there both are called, upstairs only the one.
    assert report(client, "right").get_json()["say"]["label"] == above.label
    assert report(client, "left").get_json()["say"]["label"] == below.label


def test_of_two_screens_of_a_zone_one_speaks(context: Context, officers: Officers) -> None:
    officers.call(1, "HT")
    client = served(context)

    assert report(client, "all").get_json()["speaks"]
    assert not report(client, "left").get_json()["speaks"]


def test_a_screen_at_the_entrance_speaks_no_calls_and_has_none_spoken(
    context: Context, officers: Officers
) -> None:
    officers.call(1, "HT")
    client = served(context)

    at_the_door = report(client, "door").get_json()

    assert (at_the_door["speaks"], at_the_door["say"]) == (False, None)
    # It names every counter; the room's voice still calls for those of the other screen only.
    assert report(client, "right").get_json()["say"] is None


def test_a_visitor_who_came_is_not_called(context: Context, officers: Officers) -> None:
    officers.finish(officers.call(1, "HT"))

    assert report(served(context), "all").get_json()["say"] is None


def test_in_quiet_hours_nothing_is_spoken(context: Context, officers: Officers, clock: FakeClock) -> None:
    officers.call(1, "HT")
    local = context.settings.office.local(clock()).time()
    quiet = ((time(local.hour), time((local.hour + 1) % 24)),)

    assert report(served(context, quiet=quiet), "all").get_json()["say"] is None


def test_a_screen_reports_for_itself_only(context: Context) -> None:
    answer = report(served(context), "all", token="left")

    assert (answer.status_code, answer.get_json()["code"]) == (403, "not_allowed")


@pytest.mark.parametrize(
    ("at", "is_quiet"),
    [(time(21, 59), False), (time(22), True), (time(3), True), (time(5, 59), True), (time(6), False)],
)
def test_quiet_hours_may_pass_midnight(at: time, is_quiet: bool) -> None:
    assert VoiceSettings(quiet=((time(22), time(6)),)).is_quiet(at) is is_quiet


def test_quiet_hours_of_one_day() -> None:
    lunch = VoiceSettings(quiet=((time(11, 30), time(13, 30)),))

    assert [lunch.is_quiet(time(hour)) for hour in (11, 12, 14)] == [False, True, False]


def test_a_screen_that_comes_on_speaks_no_old_call_and_still_a_recall(
    context: Context, officers: Officers, clock: FakeClock
) -> None:
    ticket, client = officers.call(1, "HT"), served(context)
    clock.forward(minutes=3, seconds=1)

    assert report(client, "all").get_json()["say"] is None
    context.queue.recall(ticket.id, Request("officer:an"), right=anyones)
    assert report(client, "all").get_json()["say"]["label"] == ticket.label


def test_a_screen_that_comes_on_speaks_what_was_called_a_moment_ago(
    context: Context, officers: Officers, clock: FakeClock
) -> None:
    ticket, client = officers.call(1, "HT"), served(context)
    clock.forward(minutes=3)

    assert report(client, "all").get_json()["say"]["label"] == ticket.label


def test_a_voice_that_is_late_loses_no_call(context: Context, officers: Officers, clock: FakeClock) -> None:
    client = served(context)
    client.application.extensions[ZONE_VOICES] = ZoneVoices(context.settings, lambda: clock().timestamp())
    report(client, "all")
    ticket = officers.call(1, "HT")
    for _ in range(4):
        clock.forward(minutes=2)
        said = report(client, "all").get_json()["say"]

    assert said["label"] == ticket.label

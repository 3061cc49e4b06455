"""What screens are told of the notices, and who gets their files."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from display.face import bp
from display.playlist import FILE_NAME
from office.web.app import create_app
from office.web.context import Context
from tests.conftest import FakeClock

PICTURE = bytes(range(256)) * 4


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "notices"
    made.mkdir()
    (made / "lịch nghỉ.png").write_bytes(PICTURE)
    (made / "riêng.png").write_bytes(b"nobody's")
    return made


@pytest.fixture
def hall(context: Context, folder: Path, clock: FakeClock) -> FlaskClient:
    """A browser in a hall on 23 November, whose playlist has one notice in December and one until then."""
    clock.set_local("2026-11-23 09:00")
    write(
        folder,
        '[[notice]]\ntitle = "Nghỉ lễ"\nfile = "lịch nghỉ.png"\nends = 2026-11-30\n'
        '[[notice]]\ntitle = "Sau"\nbegins = 2026-12-01\n',
    )
    with_notices = replace(context, settings=replace(context.settings, notices=folder))
    return create_app(with_notices, [bp], secret_key="test").test_client()


def write(folder: Path, text: str) -> None:
    (folder / FILE_NAME).write_text(text, encoding="utf-8")


def shown(hall: FlaskClient, screen: str = "left") -> list[str]:
    answer = hall.get(f"/api/v1/screens/{screen}/notices")
    assert answer.status_code == 200
    return [one["title"] for one in answer.get_json()["notices"]]


def source(hall: FlaskClient) -> str:
    return str(hall.get("/api/v1/screens/left/notices").get_json()["notices"][0]["src"])


def test_a_screen_is_told_what_is_valid_today(hall: FlaskClient, clock: FakeClock) -> None:
    today = shown(hall)
    clock.set_local("2026-12-01 00:00")

    assert today == ["Nghỉ lễ"]
    assert shown(hall) == ["Sau"]


def test_a_change_of_the_playlist_needs_no_restart(hall: FlaskClient, folder: Path) -> None:
    write(folder, '[[notice]]\ntitle = "Mới"\n')

    assert shown(hall) == ["Mới"]


def test_a_screen_that_is_not_there_has_no_notices(hall: FlaskClient) -> None:
    answer = hall.get("/api/v1/screens/hall-9/notices")

    assert answer.status_code == 404
    assert answer.get_json()["code"] == "unknown_screen"


def test_the_picture_comes_with_its_type_and_in_parts(hall: FlaskClient) -> None:
    whole = hall.get(source(hall), buffered=True)
    part = hall.get(source(hall), headers={"Range": "bytes=16-31"}, buffered=True)

    assert (whole.status_code, whole.mimetype, whole.data) == (200, "image/png", PICTURE)
    assert (part.status_code, part.data) == (206, PICTURE[16:32])


def test_a_picture_that_was_exchanged_has_another_address(hall: FlaskClient, folder: Path) -> None:
    before = source(hall)
    os.utime(folder / "lịch nghỉ.png", (1, 1))

    assert source(hall) != before


def test_a_file_is_kept_by_the_browser_and_asked_for_again(hall: FlaskClient) -> None:
    first = hall.get(source(hall), buffered=True)
    again = hall.get(source(hall), headers={"If-None-Match": first.headers["ETag"]}, buffered=True)

    assert first.headers["Cache-Control"] == "no-cache"
    assert again.status_code == 304


@pytest.mark.parametrize("file", ["riêng.png", "playlist.toml", "..%2fconfig.toml", "%2e%2e/x.png", "x.png"])
def test_what_the_playlist_does_not_name_is_not_given(hall: FlaskClient, file: str) -> None:
    assert hall.get(f"/notices/{file}").status_code == 404


def test_a_picture_is_not_given_before_or_after_its_days(hall: FlaskClient, clock: FakeClock) -> None:
    address = source(hall)
    clock.set_local("2026-12-01 08:00")

    assert hall.get(address).status_code == 404


def test_the_page_has_room_for_notices_only_while_there_are_any(hall: FlaskClient, folder: Path) -> None:
    with_one = hall.get("/display/left").get_data(as_text=True)
    write(folder, "")

    assert "hall--notices" in with_one
    assert "hall--notices" not in hall.get("/display/left").get_data(as_text=True)


def test_what_somebody_writes_is_shown_as_text(hall: FlaskClient, folder: Path) -> None:
    write(folder, '[[notice]]\ntitle = "<b>Nghỉ</b>"\n')

    page = hall.get("/display/left").get_data(as_text=True)

    assert "&lt;b&gt;Nghỉ&lt;/b&gt;" in page
    assert "<b>Nghỉ" not in page

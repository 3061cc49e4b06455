"""What a manager learns of the hall's screens: on the pages, in words, and by the API."""

from pathlib import Path

import pytest

from manager.screen_wording import screen_words, well_words
from manager.screens import DifferenceShape, ScreenRow
from office.devices.screen_states import Difference, Findings, ScreenTrouble, Sound
from office.people import DeviceRole, Role
from office.settings import Screen
from office.tickets.office import Office
from office.words.catalogue import shipped
from tests.conftest import FakeClock
from tests.office.web.web_office import Caller, WebOffice, body_of, web_office

VI = shipped().words("vi")
DIFFERENCES = (Difference(2, "B012", "B013"), Difference(1, "", "A001", is_huge=True))
ROW = ScreenRow(
    name="hall-1",
    title="Khu A",
    troubles=[],
    told_at=None,
    differences=[],
    behind=0,
    sound=Sound.ON,
    speaker=None,
)


def tell(context: WebOffice, findings: Findings) -> None:
    for _ in range(2):
        context.clock.forward(seconds=30)
        context.hardware.screens.record("hall-1", findings)


def shape(counter: int | None, shown: str, known: str, *, is_huge: bool = False) -> DifferenceShape:
    return DifferenceShape(counter=counter, shown=shown, known=known, is_huge=is_huge)


@pytest.mark.parametrize(
    ("difference", "words"),
    [
        (shape(3, "B012", "B013"), "hiển thị sai: quầy 3 hiện B012, máy chủ biết B013"),
        (shape(3, "", "B013"), "hiển thị sai: quầy 3 để trống, máy chủ biết B013"),
        (shape(3, "B012", ""), "hiển thị sai: quầy 3 hiện B012, máy chủ biết không có ai"),
        (
            shape(3, "B012", "", is_huge=True),
            "hiển thị sai: số lớn hiện B012 (quầy 3), máy chủ biết không có ai",
        ),
        (
            shape(None, "B012", "", is_huge=True),
            "hiển thị sai: số lớn hiện B012 (không rõ quầy), máy chủ biết không có ai",
        ),
        (
            shape(3, "", "B013", is_huge=True),
            "hiển thị sai: số lớn để trống, máy chủ biết B013 ở quầy 3",
        ),
    ],
)
def test_a_difference_is_said_in_words(difference: DifferenceShape, words: str) -> None:
    row = ROW.model_copy(update={"troubles": [ScreenTrouble.WRONG], "differences": [difference]})

    assert screen_words(VI, row, str) == [words]


def test_many_differences_are_not_all_told() -> None:
    many = [shape(counter, "", "A001") for counter in range(1, 14)]
    row = ROW.model_copy(update={"troubles": [ScreenTrouble.WRONG], "differences": many})

    assert screen_words(VI, row, str)[0].endswith("; và 9 chỗ khác")


@pytest.mark.parametrize(
    ("trouble", "behind", "words"),
    [
        (ScreenTrouble.BEHIND, 7, "chậm hơn máy chủ 7 mục"),
        (ScreenTrouble.BEHIND, -2, "hiện 2 mục mà máy chủ không có"),
        (ScreenTrouble.SILENT, 0, "chưa báo về lần nào"),
        (ScreenTrouble.SOUND_BLOCKED, 0, "chưa có tiếng: chạm vào màn hình"),
        (ScreenTrouble.CLIPS_MISSING, 0, "chưa có tiếng: thiếu tệp giọng nói"),
    ],
)
def test_a_trouble_is_said_in_words(trouble: ScreenTrouble, behind: int, words: str) -> None:
    row = ROW.model_copy(update={"troubles": [trouble], "behind": behind})

    assert screen_words(VI, row, str) == [words]


def test_a_screen_that_is_well_says_whether_it_is_heard() -> None:
    said = [well_words(VI, ROW.model_copy(update={"sound": sound})) for sound in (Sound.ON, Sound.OFF, None)]

    assert said == ["đúng, có tiếng", "đúng, không đặt tiếng", "chưa báo về"]


@pytest.mark.parametrize(
    ("sound", "speaker", "words"),
    [
        (Sound.ON, "hall-1", "đúng, có tiếng: chính màn hình này đang nói cho phòng của nó"),
        (Sound.ON, "hall-2", "đúng, có tiếng: hall-2 đang nói cho cả phòng, màn hình này im"),
        (Sound.OFF, "hall-2", "đúng, không đặt tiếng: hall-2 đang nói cho cả phòng"),
        (None, "hall-2", "chưa báo về"),
    ],
)
def test_a_silent_screen_says_which_one_of_its_room_speaks(
    sound: Sound | None, speaker: str, words: str
) -> None:
    assert well_words(VI, ROW.model_copy(update={"sound": sound, "speaker": speaker})) == words


def test_the_page_of_devices_says_which_screen_of_a_room_speaks(
    office: Office, tmp_path: Path, clock: FakeClock
) -> None:
    screens = (
        Screen("hall-1", "Khu A", (1,)),
        Screen("hall-2", "Khu B", (2,)),
        Screen("up", "Lầu", (1,), "up"),
    )
    hall = web_office(office, tmp_path / "two", clock, screens=screens)
    for screen in screens:
        hall.enrol(screen.name, DeviceRole.SCREEN)
        hall.hardware.screens.record(screen.name, Findings(Sound.ON))
    hall.hardware.screens.give_word("", "hall-2")
    manager = hall.signed_in("quan", Role.MANAGER)

    page, rows = manager.page("/manager/devices").text, body_of(manager.get("/api/v1/devices"))["screens"]

    said = {
        name: page[page.index(f'<tr data-key="{name}">') :].split("</tr>")[0] for name in ("hall-1", "hall-2")
    }
    assert "hall-2 đang nói cho cả phòng, màn hình này im" in said["hall-1"]
    assert "chính màn hình này đang nói" in said["hall-2"]
    assert [row["speaker"] for row in rows] == ["hall-2", "hall-2", None]
    hall.close()


def test_both_pages_and_the_api_tell_of_a_wrong_screen(context: WebOffice, manager: Caller) -> None:
    context.enrol("hall-1", DeviceRole.SCREEN)
    tell(context, Findings(Sound.BLOCKED, DIFFERENCES))

    devices, overview = manager.page("/manager/devices").text, manager.page("/manager/").text
    row = body_of(manager.get("/api/v1/devices"))["screens"][0]

    assert "Màn hình hall-1" in overview
    for page in (devices, overview):
        assert "hiển thị sai: quầy 2 hiện B012, máy chủ biết B013; số lớn để trống" in page
        assert "chưa có tiếng: chạm vào màn hình" in page
    assert (row["name"], row["troubles"]) == ("hall-1", ["wrong", "sound_blocked"])
    assert row["differences"][0] == {"counter": 2, "shown": "B012", "known": "B013", "is_huge": False}


def test_a_silent_screen_is_told_of_with_the_time(context: WebOffice, manager: Caller) -> None:
    context.enrol("hall-1", DeviceRole.SCREEN)
    tell(context, Findings(Sound.ON))
    at = context.settings.office.local(context.clock())
    assert "đúng, có tiếng" in manager.page("/manager/devices").text
    assert "Màn hình hall-1" not in manager.page("/manager/").text

    context.clock.forward(minutes=2)

    assert f"không báo về từ {at:%H:%M:%S}" in manager.page("/manager/devices").text
    assert f"không báo về từ {at:%H:%M}" in manager.page("/manager/").text


def test_only_screens_that_are_enrolled_and_in_config_are_told_of(
    context: WebOffice, manager: Caller
) -> None:
    context.enrol("hall-9", DeviceRole.SCREEN)
    context.clock.forward(minutes=2)
    assert body_of(manager.get("/api/v1/devices"))["screens"] == []

    context.enrol("hall-1", DeviceRole.SCREEN)
    assert body_of(manager.get("/api/v1/devices"))["screens"][0]["troubles"] == ["silent"]

    context.accounts.revoke("hall-1", context.clock())
    assert body_of(manager.get("/api/v1/devices"))["screens"] == []


def test_in_a_demo_a_screen_that_nobody_opened_is_no_trouble(
    office: Office, tmp_path: Path, clock: FakeClock
) -> None:
    demo = web_office(office, tmp_path / "demo", clock, is_demo=True)
    demo.enrol("hall-1", DeviceRole.SCREEN)
    clock.forward(minutes=2)

    rows = body_of(demo.signed_in("quan", Role.MANAGER).get("/api/v1/devices"))["screens"]

    assert (rows[0]["troubles"], rows[0]["sound"]) == ([], None)
    demo.close()

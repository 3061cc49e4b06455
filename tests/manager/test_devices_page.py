"""The page of devices: each with its state, and a button where it can be tested."""

import pytest

from office.devices.conditions import Condition
from office.devices.tests import DeviceTestResult, DeviceTestState
from office.people import DeviceRole
from office.words.catalogue import STANDARD, shipped
from tests.office.web.web_office import Caller, WebOffice, body_of


def test_a_device_is_shown_with_its_state_last_seen_and_last_fault(
    context: WebOffice, manager: Caller
) -> None:
    context.hardware.set_condition("printer", "kiosk-1", Condition.FAULT, "paper_out")

    page = manager.page("/manager/devices").text

    row = page[page.index('data-key="printer kiosk-1"') :]
    row = row[: row.index("</tr>")]
    at = f"{context.settings.office.local(context.clock()):%H:%M:%S}"
    assert "hết giấy: thay cuộn mới" in row
    assert row.count(f"<td>{at}</td>") == 3
    assert "data-test" not in row


def test_an_enrolled_device_is_seen_when_it_proves_itself(context: WebOffice, manager: Caller) -> None:
    kiosk, screen = (
        context.device(name, role)
        for name, role in (("kiosk-1", DeviceRole.KIOSK), ("hall-1", DeviceRole.SCREEN))
    )
    browser = context.anyone()
    browser.headers["X-Device"] = "hall-1"

    kiosk.get("/api/v1/hall")
    at = context.clock()
    # A browser that only says so is anybody.
    assert browser.get("/api/v1/hall").status_code == 200
    context.clock.forward(minutes=5)

    def seen() -> list[object]:
        rows = {row["name"]: row for row in body_of(manager.get("/api/v1/manager/overview"))["devices"]}
        return [rows[name]["last_seen"] for name in ("kiosk-1", "hall-1", "sign-1")]

    assert seen() == [at.isoformat().replace("+00:00", "Z"), None, None]
    page = manager.page("/manager/devices").text
    assert (
        f"<td>{context.settings.office.local(at):%H:%M:%S}</td>" in page[page.index('data-key="kiosk-1"') :]
    )
    assert page.count("<td>chưa lần nào</td>") == 1
    # Even what it may not do proves that it is there.
    assert screen.post("/api/v1/tickets", {"field": "HT"}).status_code == 403
    assert seen()[1] == context.clock().isoformat().replace("+00:00", "Z")


def test_a_revoked_device_is_seen_no_more(context: WebOffice, manager: Caller) -> None:
    kiosk = context.device("kiosk-1", DeviceRole.KIOSK)
    context.accounts.revoke("kiosk-1", context.clock())

    assert kiosk.get("/api/v1/hall").status_code == 401

    assert context.hardware.seen.last("kiosk-1") is None


def test_a_screen_s_test_call_is_offered_beside_it_and_its_end_is_told(
    context: WebOffice, manager: Caller
) -> None:
    context.enrol("hall-1", DeviceRole.SCREEN)
    assert "Gọi thử</button>" not in manager.page("/manager/devices").text
    context.hardware.tests.offer("screen", "hall-1", lambda: DeviceTestResult(DeviceTestState.UNKNOWN))
    assert manager.page("/manager/devices").text.count("Gọi thử</button>") == 1

    assert manager.post("/api/v1/devices/screen/hall-1/tests").status_code == 202

    while "đã gửi: hãy nhìn màn hình" not in (page := manager.page("/manager/devices").text):
        assert "thử không được" not in page


def test_a_revoked_screen_is_offered_no_test_call_and_says_that_it_still_shows_calls(
    context: WebOffice, manager: Caller
) -> None:
    context.enrol("hall-1", DeviceRole.SCREEN)
    context.hardware.tests.offer("screen", "hall-1", lambda: DeviceTestResult(DeviceTestState.UNKNOWN))
    assert "vẫn hiện lượt gọi" not in manager.page("/manager/devices").text
    context.accounts.revoke("hall-1", context.clock())

    page = manager.page("/manager/devices").text

    assert "Gọi thử</button>" not in page
    assert "đã thu hồi" in page
    assert "trang của nó vẫn hiện lượt gọi, không có tiếng" in page
    assert manager.post("/api/v1/devices/screen/hall-1/tests").status_code == 404


def test_of_a_revoked_kiosk_nothing_is_said_to_show(context: WebOffice, manager: Caller) -> None:
    context.enrol("kiosk-1", DeviceRole.KIOSK)
    context.accounts.revoke("kiosk-1", context.clock())

    assert "vẫn hiện lượt gọi" not in manager.page("/manager/devices").text


def test_a_virtual_device_says_so(context: WebOffice, manager: Caller) -> None:
    context.hardware.set_condition("printer", "kiosk-1", Condition.OK, "virtual")

    assert "ẢO" in manager.page("/manager/devices").text
    assert "máy in ảo" in manager.page("/manager/").text


@pytest.mark.parametrize("path", ["/manager/devices", "/manager/"])
def test_the_demo_s_own_devices_say_that_they_are_virtual(
    context: WebOffice, manager: Caller, path: str
) -> None:
    context.hardware.set_condition("printer", "kiosk-2", Condition.OK, "ok")
    assert "ẢO</span>" not in manager.page(path).text

    context.hardware.call_virtual("printer", "kiosk-2")

    assert "ẢO</span>" in manager.page(path).text


def test_a_test_is_started_once_for_its_key_and_its_outcome_is_shown(
    context: WebOffice, manager: Caller
) -> None:
    runs: list[int] = []

    def run() -> DeviceTestResult:
        runs.append(1)
        return DeviceTestResult(DeviceTestState.DONE)

    context.hardware.set_condition("printer", "kiosk-1", Condition.OK, "ok")
    context.hardware.tests.offer("printer", "kiosk-1", run)
    answers = [manager.post("/api/v1/devices/kiosk-1/tests", Idempotency_Key="one") for _ in range(2)]

    assert [answer.status_code for answer in answers] == [202, 202]
    assert body_of(answers[0])["test"]["device"] == "kiosk-1"
    while (row := body_of(manager.get("/api/v1/devices"))["devices"][0])["test"]["state"] == "running":
        pass
    assert row["test"]["state"] == "done"
    assert "thử được" in manager.page("/manager/devices").text
    assert len(runs) == 1


@pytest.mark.parametrize("path", ["kiosk-9", "printer/kiosk-9", "sign/kiosk-1", "toaster/kiosk-1"])
def test_a_device_that_cannot_be_tested_is_unknown(context: WebOffice, manager: Caller, path: str) -> None:
    context.hardware.tests.offer("printer", "kiosk-1", lambda: DeviceTestResult(DeviceTestState.DONE))

    answer = manager.post(f"/api/v1/devices/{path}/tests")

    assert (answer.status_code, body_of(answer)["code"]) == (404, "unknown_device")


@pytest.mark.parametrize(
    ("heard", "words"),
    [
        ("next", "nhận được phím “Tiếp theo”; không gọi ai"),
        ("digit 5", "nhận được phím số 5;"),
        ("transfer DD", "nhận được phím “Chuyển” DD;"),
        ("unknown 4e", "nhận được phím lạ (chưa có trong config.toml), mã 4e;"),
    ],
)
def test_the_page_names_the_key_that_came(
    context: WebOffice, manager: Caller, heard: str, words: str
) -> None:
    context.hardware.set_condition("keypad", "counter-1", Condition.OK, "ok", is_seen=False)
    context.hardware.tests.offer("keypad", "counter-1", lambda: DeviceTestResult(DeviceTestState.DONE, heard))

    manager.post("/api/v1/devices/keypad/counter-1/tests")

    while "hãy bấm một phím" in (page := manager.page("/manager/devices").text):
        pass
    assert words in page
    (row,) = body_of(manager.get("/api/v1/devices"))["devices"]
    assert row["test"]["heard"] == heard


def test_a_sign_s_test_says_that_only_who_looks_knows(context: WebOffice, manager: Caller) -> None:
    for kind in ("keypad", "sign"):
        context.hardware.set_condition(kind, "counter-1", Condition.OK, "ok", is_seen=False)
    context.hardware.tests.offer("sign", "counter-1", lambda: DeviceTestResult(DeviceTestState.UNKNOWN))
    assert manager.page("/manager/devices").text.count(">Thử bảng số</button>") == 1

    answer = manager.post("/api/v1/devices/sign/counter-1/tests")

    assert answer.status_code == 202
    while "đã gửi; bảng không trả lời" not in (page := manager.page("/manager/devices").text):
        assert "thử không được" not in page
    keypad, sign = body_of(manager.get("/api/v1/devices"))["devices"]
    assert (keypad["can_be_tested"], keypad["test"]) == (False, None)
    assert (sign["test"]["kind"], sign["test"]["device"]) == ("sign", "counter-1")


@pytest.mark.parametrize("role", [DeviceRole.SIGN, DeviceRole.COUNTER, DeviceRole.RATING])
def test_a_device_of_a_counter_is_said_to_stand_there(
    context: WebOffice, manager: Caller, role: DeviceRole
) -> None:
    context.device(f"{role}-2", role)

    page = manager.page("/manager/devices").text

    row = page[page.index(f'data-key="{role}-2"') :]
    assert "Quầy 2" in row[: row.index("</tr>")]


@pytest.mark.parametrize("language", STANDARD)
def test_all_kinds_of_devices_are_named_beside_the_command_that_enrols_one(language: str) -> None:
    said = shipped(STANDARD).words(language)("manager-devices-commands", add="", revoke="")

    assert [role for role in DeviceRole if str(role) not in said] == []
